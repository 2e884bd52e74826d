import Source

/// Remembers which unknown keys are near misses of known names, so that each spelling is looked up once a file.
struct Misspellings {
    private var known: [UInt64: String?] = [:]

    /// The name that a key was most likely meant to be, or nil.
    mutating func suggestion(for key: ArraySlice<UInt8>) -> String? {
        guard key.count >= 4, key.count <= 32 else { return nil }
        let hash = FieldTable.hash(key)
        if let found = known[hash] { return found }
        let name = String(decoding: key, as: UTF8.self).lowercased()
        let folded = String(name.map { $0 == "_" || $0 == " " ? "-" : $0 })
        var best: String?
        if let near = nearestName(to: folded, in: Misspellings.names), Misspellings.isClose(near, folded) {
            best = near
        }
        // A file can hold any number of keys; only so many are worth remembering.
        if known.count < 4096 { known[hash] = .some(best) }
        return best
    }

    /// Whether two names differ by one edit, or by two where they are long and begin alike.
    private static func isClose(_ name: String, _ other: String) -> Bool {
        guard abs(name.count - other.count) <= 2 else { return false }
        let distance = editDistance(Array(name), Array(other))
        return distance <= 1 || distance == 2 && other.count >= 8 && name.first == other.first
    }

    /// The names of goallint's own form.
    private static let names: [String] = FieldTable.rows.filter(\.isOwn).flatMap(\.names).filter { $0.utf8.count >= 4 }

    /// The edits between two names, a swap of neighbours counted as one.
    private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                var distance = min(
                    last[column] + (left[row] == right[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current.append(distance)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
