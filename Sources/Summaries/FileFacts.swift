public import Goals
public import Source

/// What the whole repo must know of one file, as bytes: about 60 of them a goal.
///
/// The first of the linker's two steps makes it while the file is linted, alone; the second needs nothing else. It holds
/// no pointer, no path and no order of files, so that it can be kept in a file and read by another process.
public struct FileFacts: Sendable, Hashable {
    /// The bytes.
    public private(set) var bytes: [UInt8]

    /// Facts of a file that holds no goal and no id.
    public static let none = FileFacts(bytes: [])

    /// The facts that `bytes` are.
    public init(bytes: [UInt8]) { self.bytes = bytes }
}

/// What is known of one goal in the facts of its file.
public struct GoalTraits: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt32
    /// The traits of the bits given.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// It is a draft or open: neither done nor dropped.
    public static let isOpen = GoalTraits(rawValue: 1 << 0)
    /// Another goal of its file encloses it.
    public static let isEnclosed = GoalTraits(rawValue: 1 << 1)
    /// It is an objective.
    public static let isObjective = GoalTraits(rawValue: 1 << 2)
    /// It is a key result.
    public static let isKeyResult = GoalTraits(rawValue: 1 << 3)
    /// Every text of it is a placeholder.
    public static let isTemplate = GoalTraits(rawValue: 1 << 4)
    /// A field says its id: it is not the key of a map of goals.
    public static let saysID = GoalTraits(rawValue: 1 << 5)
    /// Its deadline is said above it.
    public static let inheritsDeadline = GoalTraits(rawValue: 1 << 6)
    /// It stands in an OKR document.
    public static let isInOKR = GoalTraits(rawValue: 1 << 7)
    /// It stands in a team's own shape, which is not goallint's.
    public static let isForeign = GoalTraits(rawValue: 1 << 8)
    /// It is a draft.
    public static let isDraft = GoalTraits(rawValue: 1 << 9)
    /// Which parts follow in the facts.
    static let hasID = GoalTraits(rawValue: 1 << 16)
    static let hasReading = GoalTraits(rawValue: 1 << 17)
    static let hasMetric = GoalTraits(rawValue: 1 << 18)
    static let hasOwner = GoalTraits(rawValue: 1 << 19)
    static let hasDeadline = GoalTraits(rawValue: 1 << 20)
    static let hasText = GoalTraits(rawValue: 1 << 21)
    static let hasLabel = GoalTraits(rawValue: 1 << 22)
    static let hasLinks = GoalTraits(rawValue: 1 << 23)
}

/// Writes the facts of a file, goal after goal.
public struct FactsWriter: Sendable {
    private var head: [UInt8] = []
    private var body: [UInt8] = []
    private var goalCount = 0

    /// Nothing yet.
    public init() {}

    /// The facts of what was added.
    public func facts(otherIDs: [UInt32]) -> FileFacts {
        guard goalCount > 0 || !otherIDs.isEmpty else { return .none }
        var bytes: [UInt8] = []
        bytes.append(addingCapacity: body.count + otherIDs.count * 4 + longestNumber * 2) { room in
            room.addNumber(goalCount)
            room.addNumber(otherIDs.count)
            for id in otherIDs { room.addFixed(UInt64(id), 4) }
            room.add(body)
        }
        return FileFacts(bytes: bytes)
    }

    /// Begins a goal.
    ///
    /// - Parameters:
    ///   - id: its id, and where it stands in the file.
    ///   - reading: the hash of what was understood of it; 0 where that is too little to compare.
    ///   - metric: the hash of what it measures, and in which unit; nil where it does not say both.
    ///   - text: hashes of its sentence and of its second text (`StableHash.ofWords`); 0 for none, or for one that is too
    ///     long for others to name it.
    ///   - links: the goals that it names as those that it supports, and where they stand.
    public mutating func addGoal(
        _ traits: GoalTraits, id: (text: ArraySlice<UInt8>, range: ByteRange)?, reading: UInt64,
        metric: (key: UInt64, unit: ArraySlice<UInt8>)?, owner: ArraySlice<UInt8>?, deadline: CalendarDay?,
        text: UInt64, label: UInt64, links: [(text: ArraySlice<UInt8>, range: ByteRange)]
    ) {
        if goalCount == 0 { body.reserveCapacity(256) }
        goalCount += 1
        var traits = traits
        if id != nil { traits.insert(.hasID) }
        if reading != 0 { traits.insert(.hasReading) }
        if metric != nil { traits.insert(.hasMetric) }
        if owner != nil { traits.insert(.hasOwner) }
        if deadline != nil { traits.insert(.hasDeadline) }
        if text != 0 { traits.insert(.hasText) }
        if label != 0 { traits.insert(.hasLabel) }
        if !links.isEmpty { traits.insert(.hasLinks) }
        // Numbers and hashes take at most 64 bytes in all, and a link two numbers.
        let texts = min(id?.text.count ?? 0, 255) + min(metric?.unit.count ?? 0, 255) + min(owner?.count ?? 0, 255)
        body.append(addingCapacity: 64 + texts) { room in
            room.addFixed(UInt64(traits.rawValue), 3)
            if let id {
                room.addText(id.text)
                room.addRange(id.range)
            }
            if reading != 0 { room.addFixed(reading, 8) }
            if let metric {
                room.addFixed(metric.key, 8)
                room.addText(metric.unit)
            }
            if let owner { room.addText(owner) }
            if let deadline { room.addFixed(UInt64(UInt32(bitPattern: deadline.number)), 4) }
            if text != 0 { room.addFixed(text, 4) }
            if label != 0 { room.addFixed(label, 4) }
        }
        guard !links.isEmpty else { return }
        body.append(addingCapacity: longestNumber) { $0.addNumber(links.count) }
        for link in links {
            body.append(addingCapacity: 1 + min(link.text.count, 255) + longestNumber * 2) { room in
                room.addText(link.text)
                room.addRange(link.range)
            }
        }
    }
}

/// How many bytes a number takes at most.
private let longestNumber = 10

extension OutputSpan<UInt8> {
    /// A number in as few bytes as it needs, seven bits in each, the lowest first.
    fileprivate mutating func addNumber(_ number: Int) {
        var rest = UInt64(number)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// The lowest bytes of a number.
    fileprivate mutating func addFixed(_ number: UInt64, _ count: Int) {
        var rest = number
        for _ in 0..<count {
            append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    /// A text of at most 255 bytes; of a longer one its beginning.
    fileprivate mutating func addText(_ text: ArraySlice<UInt8>) {
        append(UInt8(clamping: text.count))
        add(text.prefix(255))
    }

    fileprivate mutating func addRange(_ range: ByteRange) {
        addNumber(range.start)
        addNumber(range.count)
    }
}
