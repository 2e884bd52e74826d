/// A number with what it counts, and the part that it plays.
struct Figure: Sendable {
    /// What kind of quantity it is.
    enum Kind: UInt8, Sendable {
        /// A number with or without a unit.
        case plain
        case percent
        /// Percentage points.
        case points
        /// A part of a whole said as a fraction: "a third", "9 of 10".
        case fraction
        /// How many times as much: "3x", "twofold".
        case multiple
    }

    /// The part that it plays in the goal.
    enum Role: UInt8, Sendable {
        /// Not yet known, or a figure that no part of the goal needs.
        case other
        /// The level or count to reach.
        case target
        /// How much it changes.
        case change
        /// The level that it starts from.
        case baseline
        /// A level of today or of the past, said beside the goal.
        case past
        /// Part of a name or a number that only tells one thing from another: ward 7.
        case name
        /// In the means or in the reason.
        case aside
        /// How many of the object there are anyway ("the 4 offices", "two competitors"), or who works on it.
        case modifier
        /// Where a figure should be: XX, ???.
        case placeholder
    }

    var kind: Kind
    /// Its value, in its own unit (per cent: 10 for 10%); of a range the lower end.
    var value: Double
    /// Of a range the upper end.
    var high: Double?
    /// The first token and the token behind the last, signs, currency and units glued to it included.
    var first: Int
    var end: Int
    /// The token of the number itself.
    var number: Int
    /// The tokens of what it counts, in the same order: the unit or currency; empty where nothing stands there.
    var unitFirst = 0
    var unitEnd = 0
    var role: Role = .other
    /// Whether it is written as a word ("three").
    var isWord = false
    /// Whether a sign or word before it says that it is an edge (at least, ≥, under).
    var hasLimit = false
    /// 1 or -1 where a plus or a minus stands right before it.
    var sign: Int8 = 0
    /// Whether "up to" or the like stands before it.
    var isOpen = false

    /// Whether something is counted: a unit, a currency, a per cent sign.
    var hasUnit: Bool { unitEnd > unitFirst || kind != .plain }
}
