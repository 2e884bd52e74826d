/// A half-open range of bytes in a text: `start` is the offset of its first byte, `end` that behind its last.
public struct ByteRange: Hashable, Sendable {
    /// The offset of the first byte, from 0.
    public var start: Int
    /// The offset behind the last byte.
    public var end: Int

    /// The range from `start` up to `end`, both in bytes.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// How many bytes it holds.
    @inlinable public var count: Int { end - start }
    /// Whether it holds no byte.
    @inlinable public var isEmpty: Bool { end <= start }
    /// The same range, `offset` bytes further on.
    @inlinable
    public func shifted(by offset: Int) -> ByteRange { ByteRange(start + offset, end + offset) }
    /// Whether the two share a byte.
    @inlinable
    public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
    /// Whether every byte of `other` is a byte of this one.
    @inlinable
    public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
}
