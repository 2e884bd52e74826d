extension StaticString {
    /// Whether its bytes stand in `bytes` at `start`.
    @inlinable
    public func matches(_ bytes: [UInt8], at start: Int) -> Bool {
        guard start >= 0, start + utf8CodeUnitCount <= bytes.count else { return false }
        let own = unsafe utf8Start
        for index in 0..<utf8CodeUnitCount where unsafe own[index] != bytes[start + index] { return false }
        return true
    }
}
