/// Finds the keys of a mapping that stand twice.
///
/// The keys of a small mapping are compared where their fingerprints meet; those of a large one are put into a table of
/// seeded hashes, so that time stays linear for every input.
@safe
struct DuplicateKeys: ~Copyable {
    /// A key, and the first one before it with the same value.
    struct Pair {
        let key: NodeID
        let first: NodeID
    }

    private static let smallest = 16
    private let source: UnsafeBufferPointer<UInt8>
    private let decoded: UnsafeBufferPointer<UInt8>
    private(set) var pairs: [Pair] = []

    /// The keys of `mapping` that stand twice, of nodes with values in `source` and `decoded`.
    @unsafe
    static func pairs(
        in mapping: NodeID, _ nodes: borrowing NodeArena, source: UnsafeBufferPointer<UInt8>,
        decoded: UnsafeBufferPointer<UInt8>
    ) -> [Pair] {
        var search = unsafe DuplicateKeys(source: source, decoded: decoded)
        search.compare(keysOf: mapping, nodes)
        return search.pairs
    }

    @unsafe
    private init(source: UnsafeBufferPointer<UInt8>, decoded: UnsafeBufferPointer<UInt8>) {
        unsafe self.source = unsafe source
        unsafe self.decoded = unsafe decoded
    }

    @inline(__always)
    private mutating func compare(keysOf mapping: NodeID, _ nodes: borrowing NodeArena) {
        let first = nodes[mapping].firstChild
        var id = first
        var count = 0
        // One bit for each fingerprint that was seen.
        var seen: UInt64 = 0
        while id != YAMLNode.none {
            let key = nodes[id]
            if key.kind == .scalar {
                if count == Self.smallest { return lookUp(keysFrom: first, reportingFrom: id, nodes) }
                let bit: UInt64 = unsafe 1 << Self.fingerprint(value(of: key))
                if seen & bit == 0 {
                    seen |= bit
                    count += 1
                } else if let earlier = earlierKey(like: key, before: id, from: first, nodes) {
                    pairs.append(Pair(key: id, first: earlier))
                } else {
                    count += 1
                }
            }
            id = nodes.pairSibling(of: key)
        }
    }

    private func earlierKey(
        like key: YAMLNode, before end: NodeID, from first: NodeID, _ nodes: borrowing NodeArena
    ) -> NodeID? {
        var id = first
        while id != end {
            let other = nodes[id]
            if other.kind == .scalar, unsafe Self.areEqual(value(of: key), value(of: other)) { return id }
            id = nodes.pairSibling(of: other)
        }
        return nil
    }

    /// Looks up all keys from `first` on in a table, and notes those from `start` on that stood before.
    private mutating func lookUp(keysFrom first: NodeID, reportingFrom start: NodeID, _ nodes: borrowing NodeArena) {
        var ids: [NodeID] = []
        // The places in `ids` plus one, by hash.
        var slots: [UInt32] = []
        var id = first
        var isReported = false
        while id != YAMLNode.none {
            let key = nodes[id]
            if id == start { isReported = true }
            if key.kind == .scalar {
                if ids.count * 2 >= slots.count { slots = table(of: ids, slotCount: max(64, slots.count * 2), nodes) }
                let value = unsafe value(of: key)
                var slot = unsafe Self.hash(value) & (slots.count - 1)
                while slots[slot] != 0, unsafe !Self.areEqual(value, self.value(of: nodes[ids[Int(slots[slot]) - 1]])) {
                    slot = (slot + 1) & (slots.count - 1)
                }
                if slots[slot] == 0 {
                    ids.append(id)
                    slots[slot] = UInt32(ids.count)
                } else if isReported {
                    pairs.append(Pair(key: id, first: ids[Int(slots[slot]) - 1]))
                }
            }
            id = nodes.pairSibling(of: key)
        }
    }

    private func table(of ids: [NodeID], slotCount: Int, _ nodes: borrowing NodeArena) -> [UInt32] {
        var slots = Array(repeating: UInt32(0), count: slotCount)
        for (place, id) in ids.enumerated() {
            var slot = unsafe Self.hash(value(of: nodes[id])) & (slotCount - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
            slots[slot] = UInt32(place + 1)
        }
        return slots
    }

    @unsafe
    private func value(of node: YAMLNode) -> UnsafeRawBufferPointer {
        let range = Int(node.valueStart)..<Int(node.valueEnd)
        return unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(node.isDecoded ? decoded : source)[range])
    }

    /// A number below 64 that differs for most keys of a mapping.
    @unsafe
    private static func fingerprint(_ value: UnsafeRawBufferPointer) -> UInt64 {
        guard let first = unsafe value.first, let last = unsafe value.last else { return 0 }
        let middle = unsafe value[value.count / 2]
        let print =
            UInt32(first) | UInt32(middle) << 8 | UInt32(last) << 16 | UInt32(truncatingIfNeeded: value.count) << 24
        return UInt64(print &* 0x9E37_79B1) >> 26
    }

    @unsafe
    private static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        unsafe left.count == right.count && left.elementsEqual(right)
    }

    @unsafe
    private static func hash(_ value: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        unsafe hasher.combine(bytes: value)
        return hasher.finalize()
    }
}

extension NodeArena {
    /// The key behind `key` in the same mapping, or `none`.
    fileprivate func pairSibling(of key: YAMLNode) -> NodeID {
        key.nextSibling == YAMLNode.none ? YAMLNode.none : self[key.nextSibling].nextSibling
    }
}
