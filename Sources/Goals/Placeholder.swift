import Source

/// Texts that stand for what is still to be written.
public enum Placeholder {
    /// Whether a text as a whole is a placeholder: empty, in brackets, `TODO …`, `TBC`, `???`, or a choice `a|b|c`.
    public static func isWhole(_ text: ArraySlice<UInt8>) -> Bool {
        let text = Bytes.trimmed(text)
        guard let first = text.first, let last = text.last else { return true }
        switch (first, last) {
        case (0x5B, 0x5D), (0x3C, 0x3E), (0x7B, 0x7D): return isOnePair(text, first, last)
        default: break
        }
        // A text that begins with another letter than a mark does can only be a choice.
        if Bytes.isLetter(first), !mayBeginMark(first) { return isChoice(text) }
        var end = text.startIndex
        while end < text.endIndex, Bytes.isLetter(text[end]) { end += 1 }
        if end == text.endIndex || !Bytes.isDigit(text[end]),
            isMark(text[text.startIndex..<end], alone: end == text.endIndex)
        {
            return true
        }
        if first | 0x20 == 0x6C, isFolded(text.prefix(11), "lorem ipsum") {
            return true
        }
        if text.allSatisfy({ $0 == 0x3F || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F }) { return true }
        return isChoice(text)
    }

    /// Whether the first bracket is closed by the last byte and not before.
    private static func isOnePair(_ text: ArraySlice<UInt8>, _ open: UInt8, _ close: UInt8) -> Bool {
        var depth = 0
        for index in text.indices {
            if text[index] == open { depth += 1 }
            if text[index] == close {
                depth -= 1
                if depth == 0, index != text.endIndex - 1 { return false }
            }
        }
        return text.count > 3 || text.count == 2
    }

    /// Whether a mark, or `lorem ipsum`, begins with a letter.
    private static func mayBeginMark(_ first: UInt8) -> Bool {
        switch first | 0x20 {
        case 0x66, 0x6C, 0x70, 0x74, 0x78: true
        default: false
        }
    }

    /// Whether a word in capitals marks what is to be done; `alone` where it is the whole text.
    private static func isMark(_ word: ArraySlice<UInt8>, alone: Bool) -> Bool {
        guard let first = word.first, word.count <= 11 else { return false }
        guard mayBeginMark(first) else { return false }
        if Bytes.equals(word, "TODO") || Bytes.equals(word, "TBC") || Bytes.equals(word, "TBD")
            || Bytes.equals(word, "FIXME")
        {
            return true
        }
        guard alone else { return false }
        if word.count >= 2, word.allSatisfy({ $0 | 0x20 == 0x78 }) { return true }
        return isFolded(word, "todo") || isFolded(word, "tbc") || isFolded(word, "tbd") || isFolded(word, "placeholder")
            || isFolded(word, "lorem")
    }

    private static func isFolded(_ word: ArraySlice<UInt8>, _ mark: StaticString) -> Bool {
        mark.equals(word, foldingCase: true)
    }

    /// Whether a text is a choice of words with bars between: `on-track|at-risk|done`.
    private static func isChoice(_ text: ArraySlice<UInt8>) -> Bool {
        var bars = 0
        let bytes = text.span
        for place in bytes.indices {
            if bytes[place] == 0x7C { bars += 1 } else if bars == 0, Bytes.isSpace(bytes[place]) { return false }
        }
        return bars > 0 && text.first != 0x7C && text.last != 0x7C
    }
}
