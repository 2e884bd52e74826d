/// A replacement of a range of bytes by a text.
public struct Edit: Hashable, Sendable {
    /// The bytes that go; empty where the edit only inserts.
    public var range: ByteRange
    /// What stands there afterwards, as UTF-8.
    public var text: [UInt8]

    /// The edit that puts `text` in place of the bytes of `range`.
    public init(_ range: ByteRange, _ text: [UInt8]) {
        self.range = range
        self.text = text
    }
}

/// The bytes that `edits` make of `bytes`.
///
/// - Parameter edits: sorted by place, none overlapping another.
public func applying(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.count })
    var done = 0
    for edit in edits {
        result.append(contentsOf: bytes[done..<edit.range.start])
        result.append(contentsOf: edit.text)
        done = edit.range.end
    }
    result.append(contentsOf: bytes[done...])
    return result
}
