/// The paths of a run in one buffer: ten thousand of them should not be ten thousand allocations.
public struct PathList: Sendable {
    struct Entry {
        var start: UInt32
        var count: UInt32
        var isNamed: Bool
    }

    private(set) var bytes: [UInt8] = []
    private var entries: [Entry] = []

    /// No path.
    public init() {}

    /// How many paths there are.
    public var count: Int { entries.count }

    /// The path at `index`.
    public subscript(index: Int) -> Path {
        let entry = entries[index]
        return Path(bytes: Array(bytes[Int(entry.start)..<Int(entry.start + entry.count)]))
    }

    /// The folder of the path at `index`, as bytes of the list: nothing is copied.
    func folder(_ index: Int) -> ArraySlice<UInt8> {
        let entry = entries[index]
        let path = bytes[Int(entry.start)..<Int(entry.start + entry.count)]
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return path[path.startIndex..<path.startIndex] }
        return path[..<max(slash, path.startIndex + 1)]
    }

    /// Takes out the paths at indexes of which `isLeftOut` says so.
    public mutating func remove(where isLeftOut: (Int) -> Bool) {
        entries = entries.indices.filter { !isLeftOut($0) }.map { entries[$0] }
    }

    /// Whether the user named the path at `index` and did not leave it to the search.
    public func isNamed(_ index: Int) -> Bool { entries[index].isNamed }

    /// Adds a path.
    public mutating func append(_ path: Path, isNamed: Bool) {
        entries.append(
            Entry(start: UInt32(truncatingIfNeeded: bytes.count), count: UInt32(path.bytes.count), isNamed: isNamed))
        bytes.append(contentsOf: path.bytes)
    }

    /// Sorts the paths by their bytes and keeps each once.
    public mutating func sort() {
        let bytes = bytes
        entries.sort { a, b in
            let order = compareBytes(bytes, Int(a.start), Int(a.count), Int(b.start), Int(b.count))
            return order != 0 ? order < 0 : a.isNamed && !b.isNamed
        }
        var kept: [Entry] = []
        kept.reserveCapacity(entries.count)
        for entry in entries {
            if let last = kept.last,
                compareBytes(bytes, Int(last.start), Int(last.count), Int(entry.start), Int(entry.count)) == 0
            {
                continue
            }
            kept.append(entry)
        }
        entries = kept
    }
}
