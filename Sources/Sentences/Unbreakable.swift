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
            // A preposition before it may stand at the end of a line.
            result.append(ByteRange(start, end))
            index = max(end, start + 1)
        }
        return result
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
