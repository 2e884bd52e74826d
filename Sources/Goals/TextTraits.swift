/// What a text shows at a glance, for choosing between the two texts of a goal.
public struct TextTraits: Sendable, Equatable {
    /// The language of a text.
    public enum Language: UInt8, Sendable { case swedish, english, other }

    /// Whether it has a figure that may be a target.
    public var hasFigure: Bool
    /// Whether it has a date or a period.
    public var hasDate: Bool
    /// Whether it has a verb in a form that goals have.
    public var hasVerb: Bool
    /// The language that it is in.
    public var language: Language

    /// The traits as given.
    public init(hasFigure: Bool, hasDate: Bool, hasVerb: Bool, language: Language) {
        self.hasFigure = hasFigure
        self.hasDate = hasDate
        self.hasVerb = hasVerb
        self.language = language
    }
}

extension TextTraits {
    /// The traits that can be told without a language pack: digits, the names of months, and a few words of both languages.
    ///
    /// The language packs give better ones; this is for callers that have none.
    public static func simple(_ text: ArraySlice<UInt8>) -> TextTraits {
        var traits = TextTraits(hasFigure: false, hasDate: false, hasVerb: false, language: .other)
        var english = 0
        var swedish = 0
        let words = String(decoding: text, as: UTF8.self).lowercased().split {
            !$0.isLetter && !$0.isNumber && $0 != "-"
        }
        for (place, word) in words.enumerated() {
            let isFirst = place == 0
            if word.first?.isNumber == true || word.last?.isNumber == true {
                let isYear = word.utf8.count == 4 && (word.hasPrefix("20") || word.hasPrefix("19"))
                if isYear || word.utf8.count == 10 && word.utf8.filter({ $0 == 0x2D }).count == 2 {
                    traits.hasDate = true
                } else if word.hasPrefix("q"), word.utf8.count == 2 {
                    traits.hasDate = true
                } else {
                    traits.hasFigure = true
                }
            }
            if dateWords.contains(word) { traits.hasDate = true }
            if figureWords.contains(word) { traits.hasFigure = true }
            if verbs.contains(word) || isFirst && imperatives.contains(word) { traits.hasVerb = true }
            if englishWords.contains(word) { english += 1 }
            if swedishWords.contains(word) || word.contains(where: { "åäö".contains($0) }) { swedish += 1 }
        }
        if swedish > english { traits.language = .swedish } else if english > 0 { traits.language = .english }
        return traits
    }

    private static let dateWords: Set<Substring> = [
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december",
        "januari", "februari", "mars", "maj", "juni", "juli", "augusti", "oktober", "quarter", "year-end", "kvartalet",
    ]
    private static let figureWords: Set<Substring> = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twice", "half", "zero",
        "två", "tre",
        "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "tolv",
    ]
    private static let verbs: Set<Substring> = [
        "ska", "skall", "will", "is", "are", "be", "have", "has", "can", "är", "har", "kan", "vara", "att",
    ]
    private static let imperatives: Set<Substring> = [
        "add", "answer", "be", "become", "bring", "build", "buy", "close", "cut", "draw", "find", "get", "give", "grow",
        "have",
        "hire", "increase", "invoice", "keep", "launch", "learn", "lower", "make", "open", "pass", "plant", "practise",
        "print",
        "put", "raise", "read", "recoat", "reduce", "reopen", "run", "save", "sell", "ship", "show", "walk", "write",
        "win",
        "anställa", "bygga", "gå", "halvera", "höja", "köpa", "lansera", "ligga", "läsa", "lära", "minska", "nå",
        "sluta",
        "spara", "springa", "sänka", "öka", "vandra", "vara",
    ]
    private static let englishWords: Set<Substring> = [
        "the", "and", "of", "to", "in", "for", "by", "with", "on", "a", "an", "at", "from", "is", "are", "our", "we",
        "less",
        "more", "new", "own",
    ]
    private static let swedishWords: Set<Substring> = [
        "och", "att", "ska", "i", "på", "av", "för", "till", "med", "en", "ett", "den", "det", "de", "som", "minst",
        "fler",
        "inom", "senast", "vi",
    ]
}
