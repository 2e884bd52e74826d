/// The parts of a text that may be a date, without regard to language but for the first three letters of a month.
struct DateTokens {
    enum Token: Equatable {
        case number(Int, digits: Int)
        case quarter(Int), half(Int), week(Int), month(Int)
        case dash, slash, through
    }

    /// The tokens; at most 12.
    private(set) var tokens: [Token] = []

    /// The tokens of a text; nil where something else stands in it.
    init?(_ text: ArraySlice<UInt8>) {
        guard text.count <= 48 else { return nil }
        var index = text.startIndex
        while index < text.endIndex {
            guard tokens.count < 12 else { return nil }
            let byte = text[index]
            if Bytes.isSpace(byte) || byte == 0x2C {
                index += 1
            } else if byte == 0x2D {
                tokens.append(.dash)
                index += 1
            } else if byte == 0x2F {
                tokens.append(.slash)
                index += 1
            } else if byte == 0xE2, index + 2 < text.endIndex, text[index + 1] == 0x80, text[index + 2] & 0xFC == 0x90 {
                // Dashes of U+2010 to U+2014 stand between the ends of a range.
                tokens.append(.dash)
                index += 3
            } else if Bytes.isDigit(byte) {
                var value = 0
                let start = index
                while index < text.endIndex, Bytes.isDigit(text[index]), index - start < 9 {
                    value = value * 10 + Int(text[index] - 0x30)
                    index += 1
                }
                tokens.append(.number(value, digits: index - start))
            } else if Bytes.isLetter(byte) {
                let start = index
                while index < text.endIndex, Bytes.isLetter(text[index]) { index += 1 }
                guard let token = DateTokens.word(text, start, &index) else { return nil }
                tokens.append(token)
            } else {
                return nil
            }
        }
    }

    /// The token of the letters from `start` to `index`, which moves behind the digits that belong to it.
    private static func word(_ text: ArraySlice<UInt8>, _ start: Int, _ index: inout Int) -> Token? {
        let length = index - start
        if length == 1, index < text.endIndex, Bytes.isDigit(text[index]) {
            var value = 0
            let begin = index
            while index < text.endIndex, Bytes.isDigit(text[index]), index - begin < 2 {
                value = value * 10 + Int(text[index] - 0x30)
                index += 1
            }
            switch text[start] | 0x20 {
            case 0x71 where (1...4).contains(value): return .quarter(value)
            case 0x68 where (1...2).contains(value): return .half(value)
            case 0x77, 0x76: return (1...53).contains(value) ? .week(value) : nil
            default: return nil
            }
        }
        let word = text[start..<index]
        for through in ["to", "through", "thru", "until", "till"] where equals(word, through) { return .through }
        guard length >= 3, length <= 9 else { return nil }
        return month(word)
    }

    private static func equals(_ word: ArraySlice<UInt8>, _ other: String) -> Bool {
        word.count == other.utf8.count && zip(word, other.utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    /// The month of a name in English or Swedish, or of its first three letters.
    private static func month(_ word: ArraySlice<UInt8>) -> Token? {
        for (name, month) in months
        where name.utf8.count >= word.count && (word.count <= 4 || name.utf8.count == word.count) {
            if zip(word, name.utf8).allSatisfy({ $0 | 0x20 == $1 }) { return .month(month) }
        }
        return nil
    }

    private static let months: [(name: String, number: Int)] = [
        ("january", 1), ("januari", 1), ("february", 2), ("februari", 2), ("march", 3), ("mars", 3), ("april", 4),
        ("may", 5),
        ("maj", 5), ("june", 6), ("juni", 6), ("july", 7), ("juli", 7), ("august", 8), ("augusti", 8), ("september", 9),
        ("october", 10), ("oktober", 10), ("november", 11), ("december", 12),
    ]
}
