import Source

/// Questions about the bytes of a scalar.
enum Bytes {
    /// The text without the white space at its ends.
    static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var start = text.startIndex
        var end = text.endIndex
        while start < end, isSpace(text[start]) { start += 1 }
        while end > start, isSpace(text[end - 1]) { end -= 1 }
        return text[start..<end]
    }

    /// Whether a byte is ASCII white space.
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

    /// Whether a byte is a digit.
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether a byte is an ASCII letter or a part of a character beyond ASCII.
    static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A
    }

    /// Whether a text is a bare number: digits with signs, points, commas, underscores, spaces and a per cent sign.
    static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        // Nearly every text begins with a letter.
        guard let first = text.first, !isLetter(first) || first >= 0x80 else { return false }
        var digits = 0
        for byte in trimmed(text) {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2B, 0x2D, 0x2E, 0x2C, 0x5F, 0x20, 0x25, 0xC2, 0xA0: continue
            default: return false
            }
        }
        return digits > 0
    }

    /// Whether a text is a YAML null, or empty.
    static func isNull(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        // Nearly every text begins with a byte that no null has.
        guard isSpace(first) || first == 0x7E || first | 0x20 == 0x6E else { return false }
        let text = trimmed(text)
        switch text.count {
        case 0: return true
        case 1: return text.first == 0x7E
        case 4:
            let start = text.startIndex
            let isUpper = text[start + 1] == 0x55
            guard text[start] == 0x4E || !isUpper else { return false }
            return isUpper
                ? text[start + 2] == 0x4C && text[start + 3] == 0x4C
                : text[start + 1] == 0x75 && text[start + 2] == 0x6C && text[start + 3] == 0x6C
        default: return false
        }
    }

    /// Whether a text has words: two and more of two letters, or one with something behind it (`Ship v2`, not `88 kg`).
    static func isProse(_ text: ArraySlice<UInt8>) -> Bool {
        var words = 0
        var tokens = 0
        var letters = 0
        var length = 0
        var isWord = true
        var beginsWithWord = false
        for place in text.startIndex...text.endIndex {
            let byte = place < text.endIndex ? text[place] : 0x20
            if isSpace(byte) {
                guard length > 0 else { continue }
                if isWord, letters >= 2 {
                    words += 1
                    if tokens == 0 { beginsWithWord = true }
                }
                tokens += 1
                if words >= 2 || beginsWithWord && tokens >= 2 { return true }
                (letters, length, isWord) = (0, 0, true)
            } else {
                length += 1
                if isLetter(byte) {
                    letters += 1
                } else if isDigit(byte) || byte == 0x5F || byte == 0x2F {
                    isWord = false
                }
            }
        }
        // A text in a script without spaces is a sentence where it is long.
        return tokens == 1 && text.count >= 18 && text.contains { $0 >= 0xE3 }
    }

    /// Whether a text begins as a sentence does, or has three words and more.
    static func isSentence(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        return first < 0x61 || first >= 0x80 || text.split(whereSeparator: isSpace).count > 2
    }

    /// Whether a text is a name for machines: one token that is lower case, or holds a mark that words do not.
    static func isSlug(_ text: ArraySlice<UInt8>) -> Bool {
        let text = trimmed(text)
        guard !text.isEmpty else { return false }
        var hasUpper = false
        var hasMark = false
        for byte in text {
            if isSpace(byte) || byte >= 0xE3 { return false }
            if byte >= 0x41 && byte <= 0x5A || byte == 0xC3 { hasUpper = true }
            if isDigit(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x2F || byte == 0x3A {
                hasMark = true
            }
        }
        return hasMark || !hasUpper
    }

    /// The text behind an ordinal or a mark of a list: `2. `, `4) `, `KR1: `.
    static func withoutOrdinal(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = trimmed(text)
        var index = text.startIndex
        while index < text.endIndex, index - text.startIndex < 3, isLetter(text[index]), text[index] < 0x61 {
            index += 1
        }
        let letters = index - text.startIndex
        var digits = 0
        while index < text.endIndex, isDigit(text[index]), digits < 3 {
            index += 1
            digits += 1
        }
        guard digits > 0, index < text.endIndex else { return text }
        let mark = text[index]
        guard mark == 0x3A || letters == 0 && (mark == 0x2E || mark == 0x29) else { return text }
        guard index + 1 < text.endIndex, isSpace(text[index + 1]) else { return text }
        return trimmed(text[(index + 1)...])
    }

    /// Whether `text` is `word`.
    static func equals(_ text: ArraySlice<UInt8>, _ word: StaticString) -> Bool { word.equals(text) }

    /// Whether `text` ends with the ASCII bytes of `suffix`, without regard to case.
    static func hasSuffix(_ text: ArraySlice<UInt8>, _ suffix: StaticString) -> Bool {
        suffix.isSuffix(of: text, foldingCase: true)
    }
}
