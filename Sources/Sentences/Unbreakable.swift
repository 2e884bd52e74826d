import Source

/// Where a line may not be broken: inside a number, between a number and its unit, inside a date.
enum Unbreakable {
    /// The ranges of bytes of a sentence in which no line may end.
    static func ranges(of text: [UInt8]) -> [ByteRange] {
        var result: [ByteRange] = []
        var index = 0
        while index < text.count {
            guard isDigit(text[index]) else { index += 1; continue }
            let start = index
            var end = index
            // The number with its groups, then the word behind it, and a number behind that (31 december 2026).
            while end < text.count,
                isDigit(text[end]) || (text[end] == 32 && end + 1 < text.count && isDigit(text[end + 1]))
                    || text[end] == 44 || text[end] == 46
            { end += 1 }
            if end < text.count, text[end] == 32 {
                var word = end + 1
                while word < text.count, text[word] != 32 { word += 1 }
                end = word
                if word + 1 < text.count, text[word] == 32, isDigit(text[word + 1]) {
                    end = word + 1
                    while end < text.count, text[end] != 32 { end += 1 }
                }
            }
            // A preposition before it may stand at the end of a line; the month of "December 31, 2026" may not.
            result.append(ByteRange(isDayBeforeYear(text, start) ? wordBefore(text, start) : start, end))
            index = max(end, start + 1)
        }
        return result
    }

    /// Whether the number is the "31" of "31, 2026".
    private static func isDayBeforeYear(_ text: [UInt8], _ start: Int) -> Bool {
        var at = start
        while at < text.count, isDigit(text[at]) { at += 1 }
        guard at - start <= 2, at + 5 < text.count, text[at] == 44, text[at + 1] == 32 else { return false }
        return text[(at + 2)...(at + 5)].allSatisfy(isDigit)
    }

    /// Where the word before a place begins.
    private static func wordBefore(_ text: [UInt8], _ place: Int) -> Int {
        guard place > 1, text[place - 1] == 32 else { return place }
        return text[..<(place - 1)].lastIndex(of: 32).map { $0 + 1 } ?? 0
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
