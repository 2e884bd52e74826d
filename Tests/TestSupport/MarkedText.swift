/// A text with the ranges that the marks `⟦` and `⟧` stood around.
public struct MarkedText: Sendable {
    /// The bytes without the marks.
    public private(set) var bytes: [UInt8] = []
    /// What was marked, as ranges of `bytes`, in order.
    public private(set) var ranges: [Range<Int>] = []

    /// The text of `marked` and its marks.
    public init(_ marked: String) {
        var start = 0
        for character in marked.unicodeScalars {
            switch character {
            case "⟦": start = bytes.count
            case "⟧": ranges.append(start..<bytes.count)
            default: bytes += Array(String(character).utf8)
            }
        }
    }
}
