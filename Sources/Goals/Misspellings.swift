/// Remembers which unknown keys are near misses of known names, so that each spelling is looked up once a file.
struct Misspellings {
    private var known: [UInt64: String?] = [:]

    /// The name that a key was most likely meant to be, or nil.
    mutating func suggestion(for key: ArraySlice<UInt8>) -> String? {
        guard key.count >= 4, key.count <= 32 else { return nil }
        let hash = FieldTable.hash(key)
        if let found = known[hash] { return found }
        let name = Misspellings.folded(String(decoding: key, as: UTF8.self))
        var best: String?
        var least = 3
        for (candidate, plain) in Misspellings.names where abs(plain.count - name.count) <= 2 {
            let distance = Misspellings.editDistance(plain, name)
            guard distance == 1 || distance == 2 && name.count >= 8 && plain.first == name.first, distance < least
            else { continue }
            (best, least) = (candidate, distance)
        }
        // A file can hold any number of keys; only so many are worth remembering.
        if known.count < 4096 { known[hash] = .some(best) }
        return best
    }

    /// The names of goallint's own form, as they are suggested and as they are compared.
    private static let names: [(name: String, plain: [Character])] = FieldTable.rows.filter(\.isOwn).flatMap(\.names)
        .filter { $0.utf8.count >= 4 }.map { ($0, folded($0)) }

    /// A name in small letters without diacritics, with hyphens between its words.
    private static func folded(_ name: String) -> [Character] {
        name.lowercased().map { character in
            switch character {
            case "å", "ä": "a"
            case "ö": "o"
            case "_", " ": "-"
            default: character
            }
        }
    }

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
