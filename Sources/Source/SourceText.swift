/// The bytes of a file, and how its offsets are lines and columns.
public struct SourceText: Sendable {
    /// The bytes as UTF-8, a byte order mark included.
    public let bytes: [UInt8]

    /// A text of `bytes`.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
}
