import Goals
import Source

/// The goals of a repo and how they hang together, made of the facts of its files: the second of the linker's two steps.
///
/// The order of the files is that of their paths, whatever the order in which they were read.
public struct RepoIndex: Sendable {
    /// A file of the repo.
    struct File {
        /// Where its facts stand: a block, and the byte of it.
        var block: UInt32, start: UInt32
        /// The number of its first goal.
        var firstGoal: UInt32
    }

    /// A key of a goal, for goals that share it.
    public struct Keyed: Sendable {
        /// The key.
        public var key: UInt64
        /// The number of the goal.
        public var goal: UInt32
    }

    /// A goal that another names as the one that it supports.
    public struct Link: Sendable {
        /// What is known of the name.
        public enum Target: Sendable, Equatable {
            /// The number of the goal that it names.
            case goal(Int)
            /// Something that is there and no goal, or a text that names none in so many words.
            case other
            /// An id that is nowhere.
            case unknown
        }
        /// The number of the goal that names it, and which of its links it is.
        public var goal: Int, place: Int
        /// What it names.
        public var target: Target
    }

    private var blocks: [[UInt8]] = []
    private var files: [File] = []
    /// By goal: where it stands in its block.
    private var starts: [UInt32] = []
    /// The ids of mappings that are no goals.
    private var otherIDs: [UInt32] = []
    /// By id of a goal: the goals, in order; where no goal names another, only those that may share their id.
    public private(set) var ids: [Keyed] = []
    /// The links of all goals, in the order of the goals.
    public private(set) var links: [Link] = []
    /// Whether some files of the repo were left out.
    public var isPartial = false
    /// By file: its path as messages show it.
    private let name: @Sendable (Int) -> String
    /// By file: whether what is found in it is reported.
    public let isReported: @Sendable (Int) -> Bool

    /// How many goals there are.
    public var goalCount: Int { starts.count }

    /// The index of one file, which is all that there is.
    public init(of facts: FileFacts, path: String) {
        self.init(blocks: [facts.bytes], places: [(0, 0)], name: { _ in path }, isReported: { _ in true })
    }

    /// The index of the facts in `blocks`.
    ///
    /// - Parameters:
    ///   - places: by file, in the order of paths, where its facts begin: a block and a byte of it; a block below 0 for
    ///     none.
    ///   - name: the path of a file as messages show it.
    ///   - isReported: whether what is found in a file is reported.
    public init(
        blocks: [[UInt8]], places: [(block: Int32, start: UInt32)], name: @escaping @Sendable (Int) -> String,
        isReported: @escaping @Sendable (Int) -> Bool
    ) {
        self.blocks = blocks
        self.name = name
        self.isReported = isReported
        files.reserveCapacity(places.count)
        var withLinks: [Int] = []
        var keys: [UInt64] = []
        for place in places {
            files.append(
                File(block: UInt32(max(0, place.block)), start: place.start, firstGoal: UInt32(starts.count)))
            guard place.block >= 0, Int(place.start) < blocks[Int(place.block)].count else { continue }
            var cursor = FactsCursor(at: Int(place.start))
            let count = cursor.head(blocks[Int(place.block)], otherIDs: &otherIDs)
            for _ in 0..<count {
                starts.append(UInt32(cursor.at))
                let goal = cursor.goal(blocks[Int(place.block)])
                keys.append(goal.id.isEmpty ? 0 : max(1, StableHash.of(blocks[Int(place.block)][goal.id])))
                if goal.linkCount > 0 { withLinks.append(starts.count - 1) }
            }
        }
        // Where no goal names another, only ids that stand twice are asked for.
        ids = withLinks.isEmpty ? shared(keys) : keyed(keys) { $0 != 0 }
        if !withLinks.isEmpty { resolve(withLinks) }
    }

    // MARK: Goals

    /// The goal of a number.
    public func goal(_ number: Int) -> GoalFacts {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if Int(files[middle].firstGoal) <= number { low = middle + 1 } else { high = middle }
        }
        return goal(number, in: low - 1)
    }

    private func goal(_ number: Int, in file: Int) -> GoalFacts {
        var cursor = FactsCursor(at: Int(starts[number]))
        var goal = cursor.goal(blocks[Int(files[file].block)])
        goal.number = number
        goal.file = file
        goal.index = number - Int(files[file].firstGoal)
        return goal
    }

    /// The goals that are open, no templates, and may share a key with another, sorted by it; a key of 0 leaves a goal out.
    public func sharing(_ key: (GoalFacts) -> UInt64) -> [Keyed] {
        var keys: [UInt64] = []
        keys.reserveCapacity(starts.count)
        for file in files.indices {
            let end = file + 1 < files.count ? Int(files[file + 1].firstGoal) : starts.count
            for number in Int(files[file].firstGoal)..<end {
                let goal = goal(number, in: file)
                let isIn = goal.traits.contains(.isOpen) && !goal.traits.contains(.isTemplate)
                keys.append(isIn ? key(goal) : 0)
            }
        }
        return shared(keys)
    }

    /// By goal its key: those of which another may have the same one, sorted; few others come along.
    private func shared(_ keys: [UInt64]) -> [Keyed] {
        // A bit for each of the lowest bits of a key: whether it was seen, and whether it was seen again.
        var size = 1_024
        while size < keys.count * 16 { size *= 2 }
        var seen = Array(repeating: UInt64(0), count: size / 64)
        var again = seen
        for key in keys where key != 0 {
            let place = Int(truncatingIfNeeded: key) & (size - 1)
            let bit = UInt64(1) << UInt64(place & 63)
            if seen[place >> 6] & bit != 0 { again[place >> 6] |= bit } else { seen[place >> 6] |= bit }
        }
        return keyed(keys) { key in
            let place = Int(truncatingIfNeeded: key) & (size - 1)
            return key != 0 && again[place >> 6] & UInt64(1) << UInt64(place & 63) != 0
        }
    }

    private func keyed(_ keys: [UInt64], _ isIn: (UInt64) -> Bool) -> [Keyed] {
        var result: [Keyed] = []
        for (goal, key) in keys.enumerated() where isIn(key) { result.append(Keyed(key: key, goal: UInt32(goal))) }
        sort(&result)
        return result
    }

    private func sort(_ keys: inout [Keyed]) {
        keys.sort { $0.key != $1.key ? $0.key < $1.key : $0.goal < $1.goal }
    }

    /// The path of a goal's file.
    public func path(of goal: GoalFacts) -> String { name(goal.file) }

    /// The id of a goal; empty where it has none.
    public func id(of goal: GoalFacts) -> String { string(goal.id, goal) }
    /// The unit in which it measures.
    public func unit(of goal: GoalFacts) -> String { string(goal.unit, goal) }
    /// Who answers for it.
    public func owner(of goal: GoalFacts) -> String { string(goal.owner, goal) }

    /// The bytes of a goal's id, in UTF-8.
    public func idBytes(of goal: GoalFacts) -> ArraySlice<UInt8> { bytes(goal.id, goal) }
    /// The bytes of the unit in which it measures, in UTF-8.
    public func unitBytes(of goal: GoalFacts) -> ArraySlice<UInt8> { bytes(goal.unit, goal) }
    /// The bytes of who answers for it, in UTF-8.
    public func ownerBytes(of goal: GoalFacts) -> ArraySlice<UInt8> { bytes(goal.owner, goal) }

    private func bytes(_ range: Range<Int>, _ goal: GoalFacts) -> ArraySlice<UInt8> {
        blocks[Int(files[goal.file].block)][range]
    }

    private func string(_ range: Range<Int>, _ goal: GoalFacts) -> String {
        String(decoding: bytes(range, goal), as: UTF8.self)
    }

    /// The text of a link: the id that a goal names.
    public func text(of link: Link) -> String {
        let goal = goal(link.goal)
        return String(decoding: linkText(link.place, of: goal), as: UTF8.self)
    }

    private func linkText(_ place: Int, of goal: GoalFacts) -> ArraySlice<UInt8> {
        let bytes = blocks[Int(files[goal.file].block)]
        var cursor = FactsCursor(at: goal.links)
        for _ in 0..<place { _ = cursor.link(bytes) }
        return bytes[cursor.link(bytes).text]
    }

    // MARK: Links

    private mutating func resolve(_ numbers: [Int]) {
        var open: [(link: Int, text: ArraySlice<UInt8>)] = []
        for number in numbers {
            let goal = goal(number)
            for place in 0..<goal.linkCount {
                let text = linkText(place, of: goal)
                let found = named(text, from: goal)
                links.append(Link(goal: number, place: place, target: found.map { .goal($0) } ?? .unknown))
                if found == nil { open.append((links.count - 1, text)) }
            }
        }
        guard !open.isEmpty else { return }
        otherIDs.sort()
        let texts = texts()
        for (link, text) in open {
            let target = other(text, from: links[link].goal, texts)
            links[link].target = target
        }
    }

    /// The goal with an id: one of the same file before others.
    private func named(_ id: ArraySlice<UInt8>, from goal: GoalFacts) -> Int? {
        let range = goals(withKey: max(1, StableHash.of(id)), in: ids)
        guard let first = range.first else { return nil }
        let from = Int(files[goal.file].firstGoal)
        let end = goal.file + 1 < files.count ? Int(files[goal.file + 1].firstGoal) : starts.count
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(ids[middle].goal) < from { low = middle + 1 } else { high = middle }
        }
        if low < range.upperBound, Int(ids[low].goal) < end { return Int(ids[low].goal) }
        return Int(ids[first].goal)
    }

    /// What a name is that is no goal's id.
    private func other(_ text: ArraySlice<UInt8>, from goal: Int, _ texts: [Keyed]) -> Link.Target {
        if isOtherID(text) { return .other }
        if let found = texts.first(withKey: UInt64(UInt32(truncatingIfNeeded: StableHash.ofWords(text)))) {
            return .goal(found)
        }
        // A text, an address, the number of an issue: no id that could be looked for.
        if text.contains(where: { $0 == 32 || $0 == 9 || $0 == 10 }) || text.contains(UInt8(ascii: ":")) {
            return .other
        }
        // `goals/company.yaml#growth`, `company/growth`: the last part is the id.
        if let cut = text.lastIndex(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }) {
            let last = text[(cut + 1)...]
            if cut == text.startIndex || last.contains(UInt8(ascii: ".")) { return .other }
            if let found = named(last, from: self.goal(goal)) { return .goal(found) }
            return isOtherID(last) || last.isEmpty ? .other : .unknown
        }
        if text.hasEnding(".yaml") || text.hasEnding(".yml") || text.hasEnding(".md") { return .other }
        return .unknown
    }

    private func isOtherID(_ text: ArraySlice<UInt8>) -> Bool {
        let key = UInt32(truncatingIfNeeded: StableHash.of(text))
        var low = 0
        var high = otherIDs.count
        while low < high {
            let middle = (low + high) / 2
            if otherIDs[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < otherIDs.count && otherIDs[low] == key
    }

    /// By the words of their texts: all goals.
    private func texts() -> [Keyed] {
        var result: [Keyed] = []
        for number in starts.indices {
            let goal = goal(number)
            if goal.text != 0 { result.append(Keyed(key: UInt64(goal.text), goal: UInt32(number))) }
            if goal.label != 0 { result.append(Keyed(key: UInt64(goal.label), goal: UInt32(number))) }
        }
        sort(&result)
        return result
    }

    /// The places in `keys` of the goals with a key.
    private func goals(withKey key: UInt64, in keys: [Keyed]) -> Range<Int> {
        let first = keys.firstPlace(ofKey: key)
        var end = first
        while end < keys.count, keys[end].key == key { end += 1 }
        return first..<end
    }
}

extension [RepoIndex.Keyed] {
    /// The first place at which a key stands, or would stand.
    func firstPlace(ofKey key: UInt64) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first goal with a key.
    func first(withKey key: UInt64) -> Int? {
        let place = firstPlace(ofKey: key)
        return place < count && self[place].key == key ? Int(self[place].goal) : nil
    }

    /// The runs of goals that share a key: two or more.
    public func shared(_ body: (ArraySlice<RepoIndex.Keyed>) -> Void) {
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, self[end].key == self[start].key { end += 1 }
            if end - start > 1 { body(self[start..<end]) }
            start = end
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasEnding(_ text: StaticString) -> Bool {
        count > text.utf8CodeUnitCount && suffix(text.utf8CodeUnitCount).elementsEqual(text.description.utf8)
    }
}
