extension StaticString {
    /// Whether its bytes stand in `bytes` at `start`.
    public func matches(_ bytes: [UInt8], at start: Int) -> Bool {
        guard start >= 0, start + utf8CodeUnitCount <= bytes.count else { return false }
        return withUTF8Buffer { own in
            for index in 0..<own.count where unsafe own[index] != bytes[start + index] { return false }
            return true
        }
    }
}
