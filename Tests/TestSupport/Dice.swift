/// A small generator that gives the same numbers for the same seed (SplitMix64).
public struct Dice: RandomNumberGenerator {
    private var state: UInt64

    /// A generator for a seed.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Whether something that happens so many times of a hundred happens now.
    public mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// One of the items.
    public mutating func pick<T>(_ items: [T]) -> T { items[number(0...items.count - 1)] }
}
