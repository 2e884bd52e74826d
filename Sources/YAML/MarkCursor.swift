/// A walk through UTF-8 that turns libyaml's marks, which count code points and leave out a byte order mark, into bytes.
///
/// Marks come in nearly ascending order, so that all of them together cost one walk.
@safe
struct MarkCursor {
    private let base: UnsafePointer<UInt8>
    private let count: Int
    private let first: Int
    private var index = 0
    private var byte: Int

    /// A cursor over `count` bytes at `base`, the first character of which starts at the byte `first`.
    init(_ base: UnsafePointer<UInt8>, count: Int, first: Int) {
        unsafe self.base = unsafe base
        self.count = count
        self.first = first
        byte = first
    }

    /// The offset of the byte at which the character number `target` starts, or the end of the bytes.
    @inline(__always)
    mutating func byte(at target: Int) -> Int {
        let rest = target - index
        // Most steps are short and pass over ASCII alone: one look at the next eight bytes tells.
        if rest >= 0, rest < 8, byte + 8 <= count {
            let word = unsafe UInt64(littleEndian: UnsafeRawPointer(base + byte).loadUnaligned(as: UInt64.self))
            if (word & 0x8080_8080_8080_8080) << UInt64((7 - rest) * 8) == 0 {
                index = target
                byte += rest
                return byte
            }
        }
        return move(to: target)
    }

    /// Moves to the character number `target`, which is known to start at the byte `place`.
    @inline(__always)
    mutating func skip(to target: Int, at place: Int) {
        index = target
        byte = place
    }

    private mutating func move(to target: Int) -> Int {
        if target < index { return retreat(to: target) }
        var rest = target - index
        var place = byte
        index = target
        // A byte that continues a character is 10xxxxxx; every other one starts a character, and eight are one word.
        while rest >= 8, place + 8 <= count {
            let word = unsafe UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
            let continuing = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
            // The sum of the bytes is in the highest byte of the product.
            rest -= 8 - Int(truncatingIfNeeded: (continuing &* 0x0101_0101_0101_0101) >> 56)
            place += 8
        }
        while place < count {
            if unsafe base[place] & 0xC0 != 0x80 {
                if rest == 0 { break }
                rest -= 1
            }
            place += 1
        }
        byte = place
        return place
    }

    private mutating func retreat(to target: Int) -> Int {
        while index > target, byte > first {
            byte -= 1
            if unsafe base[byte] & 0xC0 != 0x80 { index -= 1 }
        }
        return byte
    }
}
