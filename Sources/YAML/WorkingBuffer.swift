internal import CYAML
internal import Source

/// Fills libyaml's working buffer at once.
///
/// libyaml decodes its input character by character into a buffer of UTF-8, which for UTF-8 is the input again: a tenth of
/// what it costs. Its structure is public (yaml.h), and its reader does nothing where the buffer holds all there is.
enum WorkingBuffer {
    /// The bytes that are zero behind the input, at the least: the end as libyaml marks it, and what it may look ahead.
    private static let padding = 8

    /// Gives `parser`, whose input is set to `count` bytes at `base`, all of them at once.
    ///
    /// Does nothing where libyaml itself has something to say of a byte of them, or where there is no memory.
    @unsafe
    static func fill(_ parser: inout yaml_parser_t, _ base: UnsafePointer<UInt8>, count: Int) {
        guard let characters = unsafe characterCount(base, count) else { return }
        let size = count + padding
        if unsafe parser.buffer.end - parser.buffer.start < size {
            guard let larger = unsafe malloc(size)?.assumingMemoryBound(to: UInt8.self) else { return }
            unsafe free(parser.buffer.start)
            unsafe parser.buffer.start = larger
            unsafe parser.buffer.end = larger + size
        }
        guard let start = unsafe parser.buffer.start else { return }
        unsafe start.update(from: base, count: count)
        unsafe (start + count).update(repeating: 0, count: padding)
        unsafe parser.buffer.pointer = start
        unsafe parser.buffer.last = start + count + 1
        // The zero behind the input counts as a character.
        unsafe parser.unread = characters + 1
        unsafe parser.encoding = YAML_UTF8_ENCODING
        unsafe parser.eof = 1
    }

    /// How many characters the bytes are, or nil where one of them is none that YAML allows (YAML 1.1, 5.1: printable
    /// characters), or where the first is a byte order mark.
    @unsafe
    private static func characterCount(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        var at = 0
        var continuing = 0
        while at < count {
            let byte = unsafe base[at]
            if byte < 0x7F {
                let plain = unsafe plainLength(base + at, count - at)
                if plain > 0 {
                    at += plain
                    continue
                }
                guard byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return nil }
                at += 1
                continue
            }
            // The letters of Latin, Greek and Cyrillic; all else is decoded as a whole.
            if byte >= 0xC3, byte <= 0xDF, at + 1 < count, unsafe base[at + 1] & 0xC0 == 0x80 {
                at += 2
                continuing += 1
                continue
            }
            guard let length = unsafe length(of: UnsafeBufferPointer(start: base + at, count: min(count - at, 4)))
            else {
                return nil
            }
            at += length
            continuing += length - 1
        }
        return count - continuing
    }

    /// How many of the next bytes, in eights, are spaces, visible ASCII and line feeds.
    @unsafe
    @inline(__always)
    private static func plainLength(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
        let high: UInt64 = 0x8080_8080_8080_8080
        var at = 0
        while at + 8 <= count {
            let word = unsafe UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            // Of each byte the highest bit of what is left says whether it is less, since none borrows from the next.
            let control = ~((word | high) &- 0x2020_2020_2020_2020)
            let lineFeed = ~(((word ^ 0x0A0A_0A0A_0A0A_0A0A) | high) &- 0x0101_0101_0101_0101)
            let delete = ~(((word ^ 0x7F7F_7F7F_7F7F_7F7F) | high) &- 0x0101_0101_0101_0101)
            guard (word | (control & ~lineFeed) | delete) & high == 0 else { break }
            at += 8
        }
        return at
    }

    /// The bytes of the character that `bytes` begin with, or nil where it is none that YAML allows.
    @unsafe
    private static func length(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var decoder = Unicode.UTF8()
        var bytes = unsafe bytes.makeIterator()
        guard case .scalarValue(let character) = unsafe decoder.decode(&bytes) else { return nil }
        switch character.value {
        case 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
            return UTF8.width(character)
        default: return nil
        }
    }
}
