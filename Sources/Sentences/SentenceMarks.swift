/// The marks around a sentence: `KR1:` or `4.` before it, a check mark behind it.
struct SentenceMarks {
    /// Where the sentence stands between them.
    let sentence: Range<Int>
    /// Whether there are none.
    let isNone: Bool

    init(_ text: ArraySlice<UInt8>) {
        var start = text.startIndex
        var end = text.endIndex
        while end > start, SentenceMarks.isSpace(text[end - 1]) { end -= 1 }
        let written = end
        if let behind = SentenceMarks.endOfNumber(text[start..<end]) { start = behind }
        while let mark = SentenceMarks.mark(endingAt: end, in: text, from: start) { end = mark }
        isNone = start == text.startIndex && end == written
        sentence = start..<end
    }

    /// The marks behind the sentence with the space before them.
    func behind(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var marks = Array(text[sentence.upperBound...])
        while let last = marks.last, SentenceMarks.isSpace(last) { marks.removeLast() }
        return marks
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte >= 9 && byte <= 13 }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// The place behind `KR1:`, `KR 2.1 -`, `O1.`, `4.` or `3)` and the spaces after it.
    private static func endOfNumber(_ text: ArraySlice<UInt8>) -> Int? {
        var index = text.startIndex
        while index < text.endIndex, index - text.startIndex < 9, text[index] | 0x20 >= 97, text[index] | 0x20 <= 122 {
            index += 1
        }
        let letters = index - text.startIndex
        if letters > 0, index < text.endIndex, text[index] == 32 || text[index] == 45 { index += 1 }
        let firstDigit = index
        var digits = 0
        while index < text.endIndex,
            isDigit(text[index]) || digits > 0 && text[index] == 46 && isNumber(after: index, text)
        {
            if isDigit(text[index]) { digits += 1 }
            index += 1
        }
        guard index > firstDigit, digits <= 4, index < text.endIndex else { return nil }
        // "12 shops: …" begins with a figure; a bare number is a mark only with a point or a bracket behind it.
        guard text[index] == 58 && letters > 0 || text[index] == 46 || text[index] == 41 else { return nil }
        index += 1
        guard index < text.endIndex, text[index] == 32 else { return nil }
        while index < text.endIndex, text[index] == 32 { index += 1 }
        return index < text.endIndex ? index : nil
    }

    private static func isNumber(after index: Int, _ text: ArraySlice<UInt8>) -> Bool {
        index + 1 < text.endIndex && isDigit(text[index + 1])
    }

    /// Where a symbol (an arrow, a check mark, an emoji) with the spaces before it begins that ends at `end`.
    private static func mark(endingAt end: Int, in text: ArraySlice<UInt8>, from start: Int) -> Int? {
        var index = end
        while index > start, text[index - 1] & 0xC0 == 0x80 { index -= 1 }
        guard index > start, end - index >= 2 else { return nil }
        index -= 1
        let lead = text[index]
        let isSymbol: Bool
        switch end - index {
        // U+2190 to U+2BFF, and the selector U+FE0F.
        case 3:
            let second = text[index + 1]
            isSymbol = lead == 0xE2 && second >= 0x86 && second <= 0xAF || lead == 0xEF && second == 0xB8
        case 4: isSymbol = lead == 0xF0 && text[index + 1] == 0x9F
        default: isSymbol = false
        }
        guard isSymbol else { return nil }
        while index > start, isSpace(text[index - 1]) { index -= 1 }
        return index > start ? index : nil
    }
}
