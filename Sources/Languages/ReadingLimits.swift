/// Bounds on what is read of one text, so that the cost of a file grows with its size and not with the square of a text.
enum ReadingLimits {
    /// The bytes of a text that are read: a goal is a sentence, and what is longer is a document.
    static let text = 4000
    /// The bytes of a word that is taken apart.
    static let word = 80

    /// The part of a text that is read, cut between two characters.
    static func cut(_ value: ArraySlice<UInt8>) -> [UInt8] {
        guard value.count > text else { return Array(value) }
        var end = value.startIndex + text
        while end > value.startIndex, value[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(value[..<end])
    }
}
