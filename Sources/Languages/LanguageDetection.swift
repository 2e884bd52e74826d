import Source

/// Tells the language of a text by its words.
public enum LanguageDetection {
    /// What the words of a text say of its language.
    public struct Verdict: Sendable, Equatable {
        /// The language, `other` for neither; nil where the text has too few words to tell.
        public var language: Language?
    }

    /// Words of grammar of other languages that are a rarer word of one of the packs too.
    private static let doubtful: [StaticString] = [
        "skal", "blir", "die", "het", "met", "van", "les", "le", "pour", "para", "con", "dos",
    ]

    /// Words of grammar, months and words of goals of Norwegian, Danish and other neighbours that neither pack has.
    private static let strangers: [StaticString] = [
        // Norwegian and Danish
        "og", "flere", "færre", "til", "fra", "ikke", "innen", "inden", "øke", "øge", "være", "bliver", "hver", "våre",
        "vores", "antallet", "antall", "af", "ventes", "senest", "mellem", "mellom", "prosent", "måneder", "uger",
        "uker",
        "minutter", "dager", "januar", "februar", "marts", "desember",
        // German
        "und", "der", "das", "mit", "für", "von", "bis", "ein", "eine", "zum", "zur", "auf", "wir", "unter", "zahl",
        "märz", "mai", "dezember",
        // Dutch
        "een", "voor", "naar", "dan", "aantal", "maart", "mei", "augustus",
        // French
        "des", "une", "avec", "dans", "avant", "leur", "nous", "au", "aux", "mois", "janvier", "février", "avril",
        "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        // Spanish, Italian, Portuguese
        "los", "las", "una", "tiempo", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
        "septiembre", "octubre", "noviembre", "diciembre", "dei", "entro", "gennaio", "até", "com", "não", "uma",
        "antes", "aumentar", "janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro",
        "novembro", "dezembro",
        // Polish, Finnish
        "liczbę", "czas", "oraz", "lipca", "ennen", "alle",
    ]

    /// The second bytes of ü ß ã õ ç ñ è ê á í ó ú ò ù ì î ô, none of which Swedish or English has but in loans.
    private static let foreignLetters: [UInt8] = [
        0xBC, 0x9F, 0xA3, 0xB5, 0xA7, 0xB1, 0xA8, 0xAA, 0xA1, 0xAD, 0xB3, 0xBA, 0xB2, 0xB9, 0xAC, 0xAE, 0xB4,
    ]

    /// The language of `text`, told by which pack knows its words.
    public static func detect(_ text: [UInt8]) -> Verdict {
        let english = LanguagePack.english.words
        let swedish = LanguagePack.swedish.words
        var lower = text
        var scores = (english: 0, swedish: 0, other: 0)
        var words = 0
        var known = 0
        var index = 0
        var start = -1
        func isLetter(_ byte: UInt8) -> Bool {
            (byte | 32) >= 97 && (byte | 32) <= 122 || byte >= 0xC3 && byte != 0xE2 || (byte >= 0x80 && byte < 0xC0)
        }
        while index <= lower.count {
            let byte = index < lower.count ? lower[index] : 32
            if isLetter(byte) {
                if byte >= 0x41, byte <= 0x5A { lower[index] = byte + 32 }
                if start < 0 { start = index }
                if byte == 0xC3, index + 1 < lower.count {
                    var next = lower[index + 1]
                    if next >= 0x80, next <= 0x9E, next != 0x97 {
                        next += 32
                        lower[index + 1] = next
                    }
                    if next == 0xA5 || next == 0xA4 || next == 0xB6 { scores.swedish += 1 }
                    // æ and ø: in a word without a capital, which may be a name, no doubt is left.
                    let isCapital = start == index ? text[index + 1] != next : text[start] != lower[start]
                    if next == 0xA6 || next == 0xB8 { scores.other += isCapital ? 6 : 9 }
                    if foreignLetters.contains(next) { scores.other += 3 }
                } else if byte == 0xC4 || byte == 0xC5 {
                    scores.other += 3
                } else if byte >= 0xE0 {
                    scores.other += 2
                }
            } else if start >= 0 {
                words += 1
                let weights = weigh(lower, start, index, english, swedish)
                // A word of both languages speaks for neither, unless it is one of grammar in only one of them.
                let isBoth = weights.english > 0 && weights.swedish > 0
                scores.english += isBoth ? (weights.english > weights.swedish ? 1 : 0) : weights.english
                scores.swedish += isBoth ? (weights.swedish > weights.english ? 1 : 0) : weights.swedish
                if weights.english + weights.swedish > 0 { known += 1 }
                // Most words are known, and need no look at the long list.
                let list = weights.english + weights.swedish > 0 ? doubtful : strangers
                if isAny(of: list, lower, start, index) { scores.other += 4 }
                start = -1
                if words >= 40 { break }
            }
            index += 1
        }
        if words == 0 { return Verdict(language: nil) }
        if scores.other > max(scores.english, scores.swedish) { return Verdict(language: .other) }
        if scores.english == scores.swedish, known == 0 { return Verdict(language: words >= 4 ? .other : nil) }
        if words >= 4, known * 3 < words { return Verdict(language: .other) }
        if scores.english == scores.swedish { return Verdict(language: nil) }
        if abs(scores.english - scores.swedish) < 2, words <= 2 { return Verdict(language: nil) }
        return Verdict(language: scores.english > scores.swedish ? .english : .swedish)
    }

    private static func isAny(of words: [StaticString], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        for word in words where word.utf8CodeUnitCount == end - start && word.matches(bytes, at: start) { return true }
        return false
    }

    /// How strongly a word speaks for each language: words of grammar three times as much as others.
    private static func weigh(_ bytes: [UInt8], _ start: Int, _ end: Int, _ english: WordTable, _ swedish: WordTable)
        -> (english: Int, swedish: Int)
    {
        func weight(_ entry: WordTable.Entry?) -> Int {
            guard let entry, entry.classes | (entry.marks & ~WordTraits.phraseHead.marks) != 0 else { return 0 }
            let grammar: WordTraits = [
                .article, .possessive, .pronoun, .auxiliary, .preposition, .conjunction, .be, .have,
            ]
            let traits = WordTraits(classes: entry.classes, marks: entry.marks)
            return traits.isDisjoint(with: grammar) ? 2 : 3
        }
        let e = weight(english.find(bytes, start, end))
        let s = weight(swedish.find(bytes, start, end))
        return (e, s)
    }
}
