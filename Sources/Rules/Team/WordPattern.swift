public import Languages
import Source

/// Words to look for in a text, as a team writes them in its configuration.
///
/// A word matches itself, case-blind; `*` in it stands for any letters, `?` alone for one word, `#` for a number, `…` (or
/// `...`) for up to eight words, and `(a|b)` for one of several words.
public struct WordPattern: Sendable, Equatable {
    enum Element: Sendable, Equatable {
        /// One of these words, in lower case, with `*` for any letters.
        case word([[UInt8]])
        /// Any word.
        case any
        /// A number.
        case number
        /// Up to eight words, or none.
        case gap
    }

    private let elements: [Element]
    /// The language of the texts in which it is looked for; nil: any.
    let language: Language?

    /// Whether a bracket of `text` stands elsewhere than around the words of a choice, `(a|b)`: nothing could match it.
    public static func hasStrayBracket(_ text: String) -> Bool {
        text.split { $0 == " " || $0 == "\t" || $0 == "\n" }.contains { part in
            let isChoice = part.count > 2 && part.first == "(" && part.last == ")"
            return (isChoice ? part.dropFirst().dropLast() : part).contains { $0 == "(" || $0 == ")" }
        }
    }

    /// The pattern that `text` is; nil where it holds no word.
    public init?(_ text: String, language: Language? = nil) {
        self.language = language
        elements = text.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\n" }.prefix(32).map { part in
            switch part {
            case "?": return .any
            case "#": return .number
            case "…", "...": return .gap
            default:
                var part = part
                if part.first == "(", part.last == ")" { part = part.dropFirst().dropLast() }
                return .word(part.split(separator: "|").map { Array($0.utf8) })
            }
        }
        guard elements.contains(where: { $0 != .gap && $0 != .any }) else { return nil }
    }

    /// The bytes of its first match in a text.
    func firstMatch(in text: PatternText) -> ByteRange? {
        for start in text.words.indices {
            if let end = match(0, start, text), end > start {
                return ByteRange(text.words[start].start, text.words[end - 1].end)
            }
        }
        return nil
    }

    /// The word behind a match of the elements from `index` on at the word `place`; nil where they do not match.
    ///
    /// It calls itself at most once for each element of the pattern.
    private func match(_ index: Int, _ place: Int, _ text: PatternText) -> Int? {
        guard index < elements.count else { return place }
        if elements[index] == .gap {
            for skipped in 0...8 where place + skipped <= text.words.count {
                if let end = match(index + 1, place + skipped, text) { return end }
            }
            return nil
        }
        guard place < text.words.count else { return nil }
        let word = text.lower[text.words[place].start..<text.words[place].end]
        switch elements[index] {
        case .word(let choices): guard choices.contains(where: { matchesWildcard($0, word) }) else { return nil }
        case .number: guard word.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true else { return nil }
        case .any, .gap: break
        }
        return match(index + 1, place + 1, text)
    }
}

/// A text taken apart for patterns: its words, in lower case.
struct PatternText {
    let lower: [UInt8]
    let words: [ByteRange]

    init(_ text: ArraySlice<UInt8>) {
        let own = Array(text)
        let lowered = Array(String(decoding: own, as: UTF8.self).lowercased().utf8)
        // A letter whose small form has another length would move what stands behind it.
        lower = lowered.count == own.count ? lowered : own
        var words: [ByteRange] = []
        var at = 0
        while at < lower.count {
            guard PatternText.isInWord(lower[at]) else {
                at += 1
                continue
            }
            var end = at + 1
            while end < lower.count, PatternText.isInWord(lower[end]) || PatternText.joins(lower, end) { end += 1 }
            words.append(ByteRange(at, end))
            at = end
        }
        self.words = words
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    /// Whether a hyphen, an apostrophe, a comma or a full stop stands between two parts of one word or number.
    private static func joins(_ text: [UInt8], _ at: Int) -> Bool {
        guard at + 1 < text.count, isInWord(text[at + 1]) else { return false }
        switch text[at] {
        case 0x2D, 0x27: return true
        case 0x2C, 0x2E: return text[at - 1] <= 0x39 && text[at + 1] <= 0x39
        default: return false
        }
    }
}
