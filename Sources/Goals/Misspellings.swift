import Source

/// Remembers which unknown keys are near misses of known names, so that each spelling is looked up once a file.
struct Misspellings {
    /// How many bytes a key has for which a name is looked for.
    static let lengths = 4...32
    /// How many keys of a file are looked up.
    static let most = 4_096

    private var known: [UInt64: String?] = [:]

    /// The name that a key was most likely meant to be, or nil.
    mutating func suggestion(for key: ArraySlice<UInt8>) -> String? {
        guard Misspellings.lengths.contains(key.count) else { return nil }
        let hash = FieldTable.hash(key)
        if let found = known[hash] { return found }
        // So many spellings that no person wrote them are not worth a look.
        guard known.count < Misspellings.most else { return nil }
        let best = Misspellings.nearest(to: Misspelling(key))
        known[hash] = .some(best)
        return best
    }

    /// The names of goallint's own form.
    private static let names: [(name: String, plain: Misspelling)] = FieldTable.rows.filter(\.isOwn).flatMap(\.names)
        .filter { $0.utf8.count >= 4 }.map { ($0, Misspelling(Array($0.utf8)[...])) }

    /// The nearest name: one edit away, or two where it is long and begins alike.
    private static func nearest(to key: Misspelling) -> String? {
        var best: String?
        var least = 3
        for (name, plain) in names {
            // Two names that share too few letters cannot be near: no need to align them.
            guard abs(plain.bytes.count - key.bytes.count) <= 2, (plain.letters ^ key.letters).nonzeroBitCount <= 4
            else {
                continue
            }
            let distance = editDistance(plain.bytes, key.bytes)
            let isNear = distance == 1 || distance == 2 && key.bytes.count >= 8 && plain.bytes.first == key.bytes.first
            if isNear, distance < least { (best, least) = (name, distance) }
        }
        return best
    }
}

/// A name as it is compared: small letters without diacritics, hyphens and the like left out.
struct Misspelling {
    /// Its bytes.
    var bytes: [UInt8]
    /// Which letters it has, a bit each.
    var letters: UInt32

    init(_ name: ArraySlice<UInt8>) {
        bytes = FieldTable.folded(name)
        letters = 0
        for byte in bytes { letters |= 1 << UInt32(byte & 31) }
    }
}
