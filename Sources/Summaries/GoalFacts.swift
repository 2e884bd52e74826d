public import Goals
public import Source

/// What the facts of a file say of one of its goals.
///
/// Its texts stand in the facts: nothing is copied until one is asked for.
public struct GoalFacts: Sendable {
    /// Its number among all goals of the repo, in the order of paths.
    public internal(set) var number = 0
    /// The place of its file in the order of paths.
    public internal(set) var file = 0
    /// Its place among the goals of its file.
    public internal(set) var index = 0
    /// What is known of it.
    public internal(set) var traits: GoalTraits = []
    /// The hash of what was understood of it; 0 where that is too little to compare.
    public internal(set) var reading: UInt64 = 0
    /// The hash of what it measures, where it says in which unit; else 0.
    public internal(set) var metric: UInt64 = 0
    /// The last day by which it is to be reached.
    public internal(set) var deadline: CalendarDay?
    /// Where its id stands in the file.
    public internal(set) var idRange = ByteRange(0, 0)
    /// Hashes of its sentence and of its second text; 0 for none.
    public internal(set) var text: UInt32 = 0, label: UInt32 = 0
    /// How many goals it names as those that it supports.
    public internal(set) var linkCount = 0
    /// Where its texts stand in the facts; empty for none.
    var id = 0..<0, unit = 0..<0, owner = 0..<0
    /// Where its links begin in the facts.
    var links = 0
}

/// Reads facts, goal after goal.
struct FactsCursor {
    var at: Int

    /// The head of a file: how many goals follow; `otherIDs` gets the ids of other mappings.
    mutating func head(_ bytes: [UInt8], otherIDs: inout [UInt32]) -> Int {
        let goals = number(bytes)
        for _ in 0..<number(bytes) { otherIDs.append(UInt32(truncatingIfNeeded: fixed(bytes, 4))) }
        return goals
    }

    /// The next goal.
    mutating func goal(_ bytes: [UInt8]) -> GoalFacts {
        var goal = GoalFacts()
        let traits = GoalTraits(rawValue: UInt32(truncatingIfNeeded: fixed(bytes, 3)))
        goal.traits = traits
        if traits.contains(.hasID) {
            goal.id = text(bytes)
            goal.idRange = range(bytes)
        }
        if traits.contains(.hasReading) { goal.reading = fixed(bytes, 8) }
        if traits.contains(.hasMetric) {
            goal.metric = fixed(bytes, 8)
            goal.unit = text(bytes)
        }
        if traits.contains(.hasOwner) { goal.owner = text(bytes) }
        if traits.contains(.hasDeadline) {
            goal.deadline = CalendarDay(number: Int32(bitPattern: UInt32(truncatingIfNeeded: fixed(bytes, 4))))
        }
        if traits.contains(.hasText) { goal.text = UInt32(truncatingIfNeeded: fixed(bytes, 4)) }
        if traits.contains(.hasLabel) { goal.label = UInt32(truncatingIfNeeded: fixed(bytes, 4)) }
        if traits.contains(.hasLinks) {
            goal.linkCount = number(bytes)
            goal.links = at
            for _ in 0..<goal.linkCount { _ = link(bytes) }
        }
        return goal
    }

    /// The next link of a goal: its text, and where it stands in the file.
    mutating func link(_ bytes: [UInt8]) -> (text: Range<Int>, range: ByteRange) {
        let text = text(bytes)
        return (text, range(bytes))
    }

    private mutating func number(_ bytes: [UInt8]) -> Int {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while at < bytes.count, shift < 63 {
            let byte = bytes[at]
            at += 1
            result |= UInt64(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 { break }
        }
        return Int(truncatingIfNeeded: result)
    }

    private mutating func fixed(_ bytes: [UInt8], _ count: Int) -> UInt64 {
        guard at + count <= bytes.count else {
            at = bytes.count
            return 0
        }
        var result: UInt64 = 0
        for place in (at..<at + count).reversed() { result = result << 8 | UInt64(bytes[place]) }
        at += count
        return result
    }

    private mutating func text(_ bytes: [UInt8]) -> Range<Int> {
        guard at < bytes.count else { return 0..<0 }
        let start = at + 1
        let end = min(start + Int(bytes[at]), bytes.count)
        at = end
        return start..<end
    }

    private mutating func range(_ bytes: [UInt8]) -> ByteRange {
        let start = number(bytes)
        return ByteRange(start, start + number(bytes))
    }
}
