/// The keys of one mapping, to find those that stand twice.
///
/// A small mapping is searched by fingerprints side by side; a large one by a table of seeded hashes, so that time stays
/// linear for every input.
struct KeyTable {
    private static let smallest = 16
    private var ids: [NodeID] = []
    private var prints: [UInt32] = []
    /// The places in `ids` plus one, by hash; empty while the mapping is small.
    private var slots: [UInt32] = []

    init() {
        ids.reserveCapacity(Self.smallest)
        prints.reserveCapacity(Self.smallest)
    }

    mutating func removeAll() {
        ids.removeAll(keepingCapacity: true)
        prints.removeAll(keepingCapacity: true)
        slots = []
    }

    /// The key before `id` in the same mapping that has the same value, or nil; `id` is noted.
    @unsafe
    mutating func insert(
        _ id: NodeID, nodes: [YAMLNode], source: UnsafeBufferPointer<UInt8>, decoded: UnsafeBufferPointer<UInt8>
    ) -> NodeID? {
        let value = unsafe Self.value(of: id, nodes, source, decoded)
        if ids.count < Self.smallest {
            let print = unsafe Self.print(of: value)
            for (place, other) in prints.enumerated() where other == print {
                if unsafe Self.areEqual(value, Self.value(of: ids[place], nodes, source, decoded)) { return ids[place] }
            }
            ids.append(id)
            prints.append(print)
            return nil
        }
        if ids.count * 2 >= slots.count {
            slots = Array(repeating: 0, count: max(64, slots.count * 2))
            for (place, other) in ids.enumerated() {
                var slot = unsafe hash(Self.value(of: other, nodes, source, decoded)) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt32(place + 1)
            }
        }
        var slot = unsafe hash(value) & (slots.count - 1)
        while slots[slot] != 0 {
            let other = ids[Int(slots[slot]) - 1]
            if unsafe Self.areEqual(value, Self.value(of: other, nodes, source, decoded)) { return other }
            slot = (slot + 1) & (slots.count - 1)
        }
        ids.append(id)
        slots[slot] = UInt32(ids.count)
        return nil
    }

    @unsafe
    private static func value(
        of id: NodeID, _ nodes: [YAMLNode], _ source: UnsafeBufferPointer<UInt8>, _ decoded: UnsafeBufferPointer<UInt8>
    ) -> UnsafeRawBufferPointer {
        let node = nodes[Int(id)]
        let range = Int(node.valueStart)..<Int(node.valueEnd)
        return unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(node.isDecoded ? decoded : source)[range])
    }

    @unsafe
    private static func print(of value: UnsafeRawBufferPointer) -> UInt32 {
        guard let first = unsafe value.first, let last = unsafe value.last else { return 0 }
        let middle = unsafe value[value.count / 2]
        return UInt32(first) | UInt32(middle) << 8 | UInt32(last) << 16
            | UInt32(truncatingIfNeeded: value.count) << 24
    }

    @unsafe
    private static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        unsafe left.count == right.count && left.elementsEqual(right)
    }

    @unsafe
    private func hash(_ value: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        unsafe hasher.combine(bytes: value)
        return hasher.finalize()
    }
}
