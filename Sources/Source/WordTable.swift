/// A hash table of words that is used where the linker put it: nothing is built at start, nothing is copied.
///
/// The text is made by `scripts/lexicon`: a line of digits (the number of slots, a power of two), that many slots of
/// four letters (the offset of an entry in base 64, from `0`; the highest value is an empty slot), and the entries:
/// the word, a tab, the letters of its classes, and if it has them `/` and the letters of its marks, `|` and another
/// word (the perfect of a verb), `~` and a whole number; then a line feed. A letter is a code from 48 (`0`) on.
@safe
public struct WordTable: Sendable {
    /// What is known of a word.
    public struct Entry: Sendable {
        /// One bit for each of its word classes.
        public var classes: UInt64
        /// One bit for each of its marks (verb forms, grammatical parts).
        public var marks: UInt64
        /// The number that it carries (a month's, a number word's), or nil.
        public var value: Int?
        /// Where the other word of the entry (its perfect) stands, for `other(of:)`; 0 where there is none.
        public var otherStart, otherLength: Int

        /// An entry that knows nothing.
        public init() {
            classes = 0
            marks = 0
            value = nil
            otherStart = 0
            otherLength = 0
        }
    }

    private let text: StaticString
    let count: Int
    let slots: Int
    let slotStart: Int
    let entryStart: Int

    /// The table that `text` is.
    public init(_ text: StaticString) {
        self.text = text
        count = text.utf8CodeUnitCount
        var size = 0
        var at = 0
        while at < count, case let byte = unsafe text.utf8Start[at], byte >= 48, byte <= 57 {
            size = size * 10 + Int(byte - 48)
            at += 1
        }
        slots = size
        slotStart = at + 1
        entryStart = at + 1 + size * 4 + 1
    }

    /// The hash of a word: FNV-1a over its bytes, 32 bits.
    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in 0..<bytes.count { unsafe hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
        return hash
    }

    /// What is known of the bytes from `first` up to `end` of `bytes`, which are lower case; nil for an unknown word.
    public func find(_ bytes: [UInt8], _ first: Int, _ end: Int) -> Entry? {
        guard slots > 0, first < end, first >= 0, end <= bytes.count else { return nil }
        return unsafe bytes.withUnsafeBufferPointer { unsafe find(UnsafeBufferPointer(rebasing: $0[first..<end])) }
    }

    /// What is known of a word, which is in lower case; nil for an unknown one.
    public func find(_ word: ArraySlice<UInt8>) -> Entry? {
        guard slots > 0, !word.isEmpty else { return nil }
        return unsafe word.withUnsafeBufferPointer { unsafe find($0) }
    }

    private func find(_ word: UnsafeBufferPointer<UInt8>) -> Entry? {
        let start = unsafe text.utf8Start
        let length = word.count
        var slot = unsafe Int(WordTable.hash(word)) & (slots - 1)
        while true {
            let at = unsafe start + slotStart + slot * 4
            let offset =
                unsafe Int(at[0] &- 48) << 18 | Int(at[1] &- 48) << 12 | Int(at[2] &- 48) << 6 | Int(at[3] &- 48)
            guard offset != 0xFF_FFFF else { return nil }
            var entry = entryStart + offset
            var index = 0
            while index < length, unsafe start[entry] == word[index] {
                entry += 1
                index += 1
            }
            if index == length, unsafe start[entry] == 9 { return decode(entry + 1) }
            slot = (slot + 1) & (slots - 1)
        }
    }

    private func decode(_ from: Int) -> Entry {
        let start = unsafe text.utf8Start
        var entry = Entry()
        var at = from
        while case let byte = unsafe start[at], byte >= 48, byte < 112 {
            entry.classes |= 1 << UInt64(byte - 48)
            at += 1
        }
        if unsafe start[at] == 47 {
            at += 1
            while case let byte = unsafe start[at], byte >= 48, byte < 112 {
                entry.marks |= 1 << UInt64(byte - 48)
                at += 1
            }
        }
        if unsafe start[at] == 124 {
            at += 1
            entry.otherStart = at
            while case let byte = unsafe start[at], byte != 10, byte != 126 { at += 1 }
            entry.otherLength = at - entry.otherStart
        }
        if unsafe start[at] == 126 {
            at += 1
            var value = 0
            while case let byte = unsafe start[at], byte >= 48, byte <= 57 {
                value = value * 10 + Int(byte - 48)
                at += 1
            }
            entry.value = value
        }
        return entry
    }

    /// The other word of an entry, its perfect; empty where it has none.
    public func other(of entry: Entry) -> [UInt8] { other(start: entry.otherStart, length: entry.otherLength) }

    /// The other word that stands at a place which an entry named.
    public func other(start from: Int, length: Int) -> [UInt8] {
        guard length > 0, from + length <= count else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: text.utf8Start + from, count: length))
    }
}
