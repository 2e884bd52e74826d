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
        let name = bytes.isEmpty ? [UInt8(ascii: ".")] : bytes
        return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: name.count + 1) { buffer in
            for index in name.indices { unsafe buffer.initializeElement(at: index, to: CChar(bitPattern: name[index])) }
            unsafe buffer.initializeElement(at: name.count, to: 0)
            guard let base = buffer.baseAddress else { preconditionFailure("a path with a zero has a first byte") }
            return unsafe body(base)
        }
    }
}
