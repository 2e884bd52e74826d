/// A hash table of words that is used where the linker put it: nothing is built at start, nothing is copied.
///
/// The text is made by `scripts/lexicon`; its numbers are in base 64 from `0`, lowest digit first, but for those said to
/// be decimal. It has three lines of decimal numbers: of the slots of words up to five bytes, and of longer ones, both a
/// power of two (most look-ups are of short words, and touch few pages), and of the rows. Then that many slots of eight
/// digits (four of the offset of an entry, four of its word's hash; an empty slot has the highest offset), and the rows,
/// one for each set of classes and marks that words have (the classes' 64 bits, then the marks', in 24 digits: fixed in
/// length, so that no branch depends on what a word is). Then the entries: the word, a tab, two digits of its row, one
/// digit of bits (1: the word stands in an entry of several words behind the first; 2: another word follows, the perfect
/// of a verb, behind one digit of its length; 4: a decimal number follows), and a line feed.
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
        /// Whether it stands in an entry of several words behind the first.
        public var follows: Bool

        /// An entry that knows nothing.
        public init() {
            classes = 0
            marks = 0
            value = nil
            otherStart = 0
            otherLength = 0
            follows = false
        }
    }

    private let text: StaticString
    let count: Int
    let shortSlots: Int
    let slots: Int
    let slotStart: Int
    let rowStart: Int
    let entryStart: Int

    /// The table that `text` is.
    public init(_ text: StaticString) {
        self.text = text
        let count = text.utf8CodeUnitCount
        self.count = count
        var at = 0
        func number() -> Int {
            var number = 0
            while at < count, case let byte = unsafe text.utf8Start[at], byte >= 48, byte <= 57 {
                number = number * 10 + Int(byte - 48)
                at += 1
            }
            at += 1
            return number
        }
        shortSlots = number()
        slots = number()
        let rows = number()
        slotStart = at
        rowStart = at + (shortSlots + slots) * 8 + 1
        entryStart = rowStart + rows * WordTable.rowLength + 1
    }

    /// The digits of a row.
    private static let rowLength = 24

    /// The hash of a word: eight bytes at a time, the last ones of a long word once more.
    @inline(__always)
    private static func hash(_ word: UnsafeRawPointer, _ length: Int) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: length)
        if length >= 8 {
            var at = 0
            while at < length - 8 {
                hash = unsafe mixed(hash, eight(word + at))
                at += 8
            }
            return unsafe mixed(hash, eight(word + (length - 8)))
        }
        if length >= 4 { return unsafe mixed(hash, UInt64(four(word)) | UInt64(four(word + (length - 4))) << 32) }
        let bytes = unsafe word.assumingMemoryBound(to: UInt8.self)
        hash = unsafe mixed(
            hash, UInt64(bytes[0]) | UInt64(bytes[length / 2]) << 8 | UInt64(bytes[length - 1]) << 16)
        return hash
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ part: UInt64) -> UInt64 {
        let product = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }

    @inline(__always)
    private static func eight(_ at: UnsafeRawPointer) -> UInt64 {
        unsafe UInt64(littleEndian: at.loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    private static func four(_ at: UnsafeRawPointer) -> UInt32 {
        unsafe UInt32(littleEndian: at.loadUnaligned(as: UInt32.self))
    }

    /// Whether the bytes at two places are the same.
    @inline(__always)
    private static func equal(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ length: Int) -> Bool {
        if length >= 8 {
            var at = 0
            while at < length - 8 {
                guard unsafe eight(one + at) == eight(other + at) else { return false }
                at += 8
            }
            return unsafe eight(one + (length - 8)) == eight(other + (length - 8))
        }
        if length >= 4 {
            return unsafe four(one) == four(other) && four(one + (length - 4)) == four(other + (length - 4))
        }
        let one = unsafe one.assumingMemoryBound(to: UInt8.self)
        let other = unsafe other.assumingMemoryBound(to: UInt8.self)
        return unsafe one[0] == other[0] && one[length / 2] == other[length / 2] && one[length - 1] == other[length - 1]
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

    @inline(__always)
    private func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Entry? {
        guard let word = unsafe UnsafeRawPointer(bytes.baseAddress) else { return nil }
        let start = unsafe UnsafeRawPointer(text.utf8Start)
        let length = bytes.count
        let hash = unsafe WordTable.hash(word, length)
        // The part of the hash as the four letters that a slot has of it, and the offset of an empty slot.
        let part = UInt32(truncatingIfNeeded: hash >> 32) & 0x3F3F_3F3F &+ 0x3030_3030
        let empty: UInt32 = 0x6F6F_6F6F
        let isShort = length <= 5
        let mask = (isShort ? shortSlots : slots) - 1
        let first = isShort ? slotStart : slotStart + shortSlots * 8
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let both = unsafe WordTable.eight(start + (first &+ slot &* 8))
            let letters = UInt32(truncatingIfNeeded: both)
            guard letters != empty else { return nil }
            if UInt32(truncatingIfNeeded: both >> 32) == part {
                let digits = Int(letters &- 0x3030_3030)
                let offset = digits & 63 | digits >> 2 & 0xFC0 | digits >> 4 & 0x3_F000 | digits >> 6 & 0xFC_0000
                let entry = entryStart &+ offset
                let end = entry &+ length
                if end < count, unsafe start.load(fromByteOffset: end, as: UInt8.self) == 9,
                    unsafe WordTable.equal(start + entry, word, length)
                {
                    return decode(end &+ 1)
                }
            }
            slot = (slot &+ 1) & mask
        }
    }

    /// The entry whose traits stand at a place.
    @inline(__always)
    private func decode(_ from: Int) -> Entry {
        let start = unsafe UnsafeRawPointer(text.utf8Start)
        let head = unsafe WordTable.four(start + from) &- 0x3030_3030
        let row = unsafe start + (rowStart &+ Int(head & 63 | head >> 2 & 0xFC0) &* WordTable.rowLength)
        let (low, middle, high) = unsafe (
            WordTable.number(row), WordTable.number(row + 8), WordTable.number(row + 16)
        )
        var entry = Entry()
        entry.classes = low | middle << 48
        entry.marks = middle >> 16 | high << 32
        entry.follows = head & 0x1_0000 != 0
        guard head & 0x6_0000 != 0 else { return entry }
        var at = from &+ 3
        if head & 0x2_0000 != 0 {
            entry.otherStart = at &+ 1
            entry.otherLength = unsafe Int(start.load(fromByteOffset: at, as: UInt8.self) &- 48)
            at = entry.otherStart &+ entry.otherLength
        }
        if head & 0x4_0000 != 0 {
            var value = 0
            while case let byte = unsafe start.load(fromByteOffset: at, as: UInt8.self), byte != 10 {
                value = value &* 10 &+ Int(byte &- 48)
                at &+= 1
            }
            entry.value = value
        }
        return entry
    }

    /// The 48 bits of eight digits.
    @inline(__always)
    private static func number(_ at: UnsafeRawPointer) -> UInt64 {
        let digits = unsafe eight(at) &- 0x3030_3030_3030_3030
        let pairs = digits & 0x003F_003F_003F_003F | digits >> 2 & 0x0FC0_0FC0_0FC0_0FC0
        let fours = pairs & 0x0000_0FFF_0000_0FFF | pairs >> 4 & 0x00FF_F000_00FF_F000
        return fours & 0xFF_FFFF | fours >> 8 & 0xFFFF_FF00_0000
    }

    /// The other word of an entry, its perfect; empty where it has none.
    public func other(of entry: Entry) -> [UInt8] { other(start: entry.otherStart, length: entry.otherLength) }

    /// The other word that stands at a place which an entry named.
    public func other(start from: Int, length: Int) -> [UInt8] {
        guard length > 0, from + length <= count else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: text.utf8Start + from, count: length))
    }
}
