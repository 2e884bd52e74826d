extension FieldTable {
    /// How many bytes a key has that may name a field.
    static let longestName = 48

    /// The field that a key names, or nil where the table has no such name.
    ///
    /// A year behind the name (`utfall 2024`, `target_2027`) is left out; a result with a year is history.
    public static func field(named key: ArraySlice<UInt8>) -> FieldName? {
        guard key.count <= longestName else { return nil }
        if let name = slot(for: hash(key)) { return name }
        guard let base = withoutYear(key), let name = slot(for: hash(base)) else { return nil }
        return name == .current ? .history : name
    }

    /// The field in the slot of a hash.
    static func slot(for hash: UInt64) -> FieldName? {
        var place = Int(truncatingIfNeeded: hash >> 53)
        while true {
            let entry = fieldSlots[place]
            if entry == 0 { return nil }
            if (entry ^ hash) >> 8 == 0 { return FieldName(rawValue: UInt8(truncatingIfNeeded: entry) &- 1) }
            place = (place + 1) & 2047
        }
    }

    /// FNV-1a, mixed once more, over the bytes of a name without what does not matter in it.
    static func hash(_ key: ArraySlice<UInt8>) -> UInt64 { hash(key.span) }

    /// The same of a name that stands anywhere.
    static func hash(_ key: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        fold(key) { hash = (hash ^ UInt64($0)) &* 0x0000_0100_0000_01B3 }
        hash ^= hash >> 32
        hash = hash &* 0x9E37_79B9_7F4A_7C15
        return hash ^ (hash >> 29)
    }

    /// The bytes of a name that matter.
    static func folded(_ key: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        fold(key.span) { bytes.append($0) }
        return bytes
    }

    /// Gives the bytes of a name that matter, one by one.
    ///
    /// Folded are case and the diacritics of Latin-1, whether composed or combining; hyphens, underscores, spaces, full
    /// stops and slashes are left out.
    @inline(__always)
    private static func fold(_ bytes: Span<UInt8>, _ take: (UInt8) -> Void) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index &+= 1
            // Nearly all bytes of nearly all names are small letters.
            if byte >= 0x61, byte <= 0x7A {
                take(byte)
                continue
            }
            switch byte {
            case 0x41...0x5A: take(byte | 0x20)
            case 0x20, 0x2D, 0x2E, 0x2F, 0x5F: continue
            case 0xC3:
                guard index < bytes.count else { continue }
                take(foldedLatin(bytes[index]))
                index &+= 1
            case 0xCC, 0xCD, 0xC2: index &+= 1
            default: take(byte)
            }
        }
    }

    /// The base letter of U+00C0 … U+00FF, whose second byte in UTF-8 is given.
    private static func foldedLatin(_ second: UInt8) -> UInt8 {
        switch second | 0x20 {
        case 0xA0...0xA6: 0x61
        case 0xA7: 0x63
        case 0xA8...0xAB: 0x65
        case 0xAC...0xAF: 0x69
        case 0xB1: 0x6E
        case 0xB2...0xB6, 0xB8: 0x6F
        case 0xB9...0xBC: 0x75
        case 0xBD, 0xBF: 0x79
        default: second
        }
    }

    /// The key without a year 19xx or 20xx at its end; nil where none is there or little else is.
    private static func withoutYear(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard key.count >= 7 else { return nil }
        let year = key.suffix(4)
        guard year.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        let century = (year[year.startIndex], year[year.startIndex + 1])
        guard century == (0x32, 0x30) || century == (0x31, 0x39) else { return nil }
        return key.dropLast(4)
    }

    /// The slots that the rows make, as `fieldSlots` must hold them; a name of two rows belongs to the first.
    static func makeSlots() -> [UInt64] {
        var slots = [UInt64](repeating: 0, count: 2048)
        for row in rows {
            for name in row.names {
                let hash = hash(Array(name.utf8)[...])
                guard slot(for: hash, in: slots) == nil else { continue }
                var place = Int(truncatingIfNeeded: hash >> 53)
                while slots[place] != 0 { place = (place + 1) & 2047 }
                slots[place] = hash & ~0xFF | UInt64(row.name.rawValue + 1)
            }
        }
        return slots
    }

    /// The entry of a hash in slots that are being made.
    static func slot(for hash: UInt64, in slots: [UInt64]) -> UInt64? {
        var place = Int(truncatingIfNeeded: hash >> 53)
        while slots[place] != 0 {
            if (slots[place] ^ hash) >> 8 == 0 { return slots[place] }
            place = (place + 1) & 2047
        }
        return nil
    }
}
