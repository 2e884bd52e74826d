extension StaticString {
    /// Whether `bytes` are its own bytes; with `foldingCase` ASCII letters of `bytes` may be capitals, and it has none.
    @inlinable
    public func equals(_ bytes: ArraySlice<UInt8>, foldingCase: Bool = false) -> Bool {
        bytes.count == utf8CodeUnitCount && isSuffix(of: bytes, foldingCase: foldingCase)
    }

    /// Whether `bytes` end with its own bytes; with `foldingCase` ASCII letters of `bytes` may be capitals, and it has none.
    @inlinable
    public func isSuffix(of bytes: ArraySlice<UInt8>, foldingCase: Bool = false) -> Bool {
        let count = utf8CodeUnitCount
        guard bytes.count >= count else { return false }
        let own = unsafe utf8Start
        var place = bytes.endIndex - count
        for index in 0..<count {
            let byte = bytes[place]
            let mine = unsafe own[index]
            guard byte == mine || foldingCase && byte >= 0x41 && byte <= 0x5A && byte | 0x20 == mine else {
                return false
            }
            place += 1
        }
        return true
    }

    /// Whether its bytes stand in `bytes` at `start`.
    @inlinable
    public func matches(_ bytes: [UInt8], at start: Int) -> Bool {
        guard start >= 0, start + utf8CodeUnitCount <= bytes.count else { return false }
        let own = unsafe utf8Start
        for index in 0..<utf8CodeUnitCount where unsafe own[index] != bytes[start + index] { return false }
        return true
    }
}
