import Source

/// Tells the language of a text by its words.
public enum LanguageDetection {
    /// What the words of a text say of its language.
    public struct Verdict: Sendable, Equatable {
        /// The language, `other` for neither; nil where the text has too few words to tell.
        public var language: Language?
    }

    /// Words of Norwegian, Danish and other neighbours that neither pack has, in lower case.
    private static let strangers: [StaticString] = [
        "og", "flere", "færre", "til", "fra", "ikke", "innen", "skal", "øke", "være", "blir", "hver", "våre", "und",
        "der", "die", "das",
        "mit", "für", "von", "bis", "les", "des", "une", "pour", "avec", "dans", "para", "los", "las", "una", "con",
        "het", "een", "van", "voor", "met", "naar",
        "até", "com", "não", "uma", "dos", "vores", "antallet", "af", "ventes", "avant", "leur", "ein", "eine", "zum",
        "zur", "auf", "wir",
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
                    if next == 0xA6 || next == 0xB8 { scores.other += 6 }
                    if next == 0xBC || next == 0x9F || next == 0xA3 || next == 0xB5 || next == 0xA7 || next == 0xB1 {
                        scores.other += 3
                    }
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
                if isStranger(lower, start, index) { scores.other += 4 }
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

    private static func isStranger(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        for stranger in strangers where stranger.utf8CodeUnitCount == end - start && stranger.matches(bytes, at: start)
        { return true }
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
