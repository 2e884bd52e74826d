/// A hash that is the same on each machine and in each run: FNV-1a, 64 bits.
public struct StableHash: Sendable, Hashable {
    /// The hash of what was added so far.
    public var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of nothing.
    @inlinable
    public init() {}

    /// Adds a byte.
    @inlinable
    public mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// Adds the bytes of a text.
    @inlinable
    public mutating func add(_ text: some Sequence<UInt8>) { for byte in text { add(byte) } }

    /// Adds the eight bytes of a number.
    @inlinable
    public mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// The hash of a text.
    @inlinable
    public static func of(_ text: some Sequence<UInt8>) -> UInt64 {
        var hash = StableHash()
        hash.add(text)
        return hash.value
    }

    /// The hash of a text without regard to case and to how much white space stands in it; Å, Ä and Ö have case too.
    public static func ofWords(_ text: ArraySlice<UInt8>) -> UInt64 {
        var hash = StableHash()
        var isSpaced = false
        var isFirst = true
        var before: UInt8 = 0
        for byte in text {
            if byte == 32 || byte == 9 || byte == 10 || byte == 13 {
                isSpaced = true
                continue
            }
            if isSpaced, !isFirst { hash.add(32 as UInt8) }
            let isLatin = before == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97
            hash.add(byte >= 0x41 && byte <= 0x5A || isLatin ? byte + 32 : byte)
            (isSpaced, isFirst, before) = (false, false, byte)
        }
        return hash.value
    }
}
