import Glibc

/// The order of two ranges of `bytes`: below zero, zero or above zero.
func compareBytes(_ bytes: [UInt8], _ start: Int, _ count: Int, _ otherStart: Int, _ otherCount: Int) -> Int {
    let shared = min(count, otherCount)
    let order = unsafe bytes.withUnsafeBufferPointer { buffer -> Int32 in
        guard shared > 0, let base = buffer.baseAddress else { return 0 }
        precondition(start + count <= buffer.count && otherStart + otherCount <= buffer.count)
        return unsafe memcmp(base + start, base + otherStart, shared)
    }
    return order != 0 ? Int(order) : count - otherCount
}

extension Path {
    /// Calls `body` with the path as C reads it, ended by a zero.
    ///
    /// The empty path is the current folder.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        var characters = bytes.isEmpty ? [CChar(bitPattern: UInt8(ascii: "."))] : bytes.map { CChar(bitPattern: $0) }
        characters.append(0)
        return unsafe characters.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("an array with a zero has a first byte") }
            return unsafe body(base)
        }
    }
}
