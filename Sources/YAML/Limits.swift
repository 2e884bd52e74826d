internal import Source

/// What goallint reads at most of one file; past it the file is a finding and not a hang.
public enum YAMLLimits {
    /// How deep collections may nest.
    public static let depth = 64
    /// How many bytes a file may have, as UTF-8.
    public static let bytes = 100_000_000
    /// How many directives (`%YAML`, `%TAG`) may precede one document: libyaml's time grows with their square.
    public static let directives = 64
    /// How many aliases a stream may have.
    public static let aliases = 10_000
    /// How many anchors a stream may have.
    public static let anchors = 10_000
}

/// The first directive too many for one document in `bytes`, or nil.
func directiveTooMany(in bytes: UnsafeBufferPointer<UInt8>) -> ByteRange? {
    var run = 0
    var lineAfterLast = 0
    var place = 0
    while place < bytes.count {
        guard let next = unsafe bytes.firstOffset(of: UInt8(ascii: "%"), from: place) else { return nil }
        place = next + 1
        guard unsafe next == 0 || bytes[next - 1].isBreak || (next == 3 && bytes[0] == 0xEF) else { continue }
        // Comments and blank lines may stand between directives, anything else ends the run of them.
        run = unsafe run > 0 && bytes.holdsOnlyCommentsAndBlanks(from: lineAfterLast, to: next) ? run + 1 : 1
        let end = unsafe bytes.endOfLine(from: next)
        if run > YAMLLimits.directives { return ByteRange(next, end) }
        lineAfterLast = end
        place = end
    }
    return nil
}
