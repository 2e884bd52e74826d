/// Reads JSON text (RFC 8259) part after part, without making a tree of it.
///
/// A fault stops it: from then on every part is read as missing, and `hasFailed` says so.
struct JSONReader {
    private let bytes: [UInt8]
    private let end: Int
    private var at: Int
    private var depth = 0
    /// Whether what was read is no JSON.
    private(set) var hasFailed = false
    /// How deep arrays and objects may stand in each other.
    private static let deepest = 64

    /// A reader of some bytes.
    init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
        self.bytes = bytes
        at = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    /// Whether nothing but white space is left.
    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return at == end
        }
    }

    /// Whether the next value begins with `mark`.
    mutating func isNext(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        return at < end && UInt32(bytes[at]) == mark.value
    }

    private mutating func fail() {
        hasFailed = true
        at = end
    }

    private mutating func skipSpace() {
        while at < end, bytes[at] == 32 || bytes[at] == 9 || bytes[at] == 10 || bytes[at] == 13 { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard at < end, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        skipSpace()
        let length = word.utf8CodeUnitCount
        guard end - at >= length, bytes[at..<(at + length)].elementsEqual(word.description.utf8) else { return false }
        at += length
        return true
    }

    /// Reads an object; `member` reads the value of each key.
    ///
    /// What is no object is passed over.
    mutating func object(_ member: (inout JSONReader, String) -> Void) {
        guard take(UInt8(ascii: "{")) else { return skip() }
        depth += 1
        defer { depth -= 1 }
        if take(UInt8(ascii: "}")) { return }
        guard depth < JSONReader.deepest else { return fail() }
        repeat {
            guard let key = string(), take(UInt8(ascii: ":")) else { return fail() }
            skipSpace()
            let start = at
            member(&self, key)
            if !hasFailed, at == start { skip() }
        } while take(UInt8(ascii: ","))
        if !take(UInt8(ascii: "}")) { fail() }
    }

    /// Reads an array; `item` reads each of its values.
    ///
    /// What is no array is passed over.
    mutating func array(_ item: (inout JSONReader) -> Void) {
        guard take(UInt8(ascii: "[")) else { return skip() }
        depth += 1
        defer { depth -= 1 }
        if take(UInt8(ascii: "]")) { return }
        guard depth < JSONReader.deepest else { return fail() }
        repeat {
            skipSpace()
            let start = at
            item(&self)
            if !hasFailed, at == start { skip() }
        } while take(UInt8(ascii: ","))
        if !take(UInt8(ascii: "]")) { fail() }
    }

    /// The bytes of a string as they stand between its quotes, escapes not resolved; nil for another value, which is
    /// passed over.
    mutating func rawString() -> ArraySlice<UInt8>? {
        guard take(UInt8(ascii: "\"")) else {
            skip()
            return nil
        }
        let start = at
        while at < end, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] < 32 { break }
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard at < end, bytes[at] == UInt8(ascii: "\"") else {
            fail()
            return nil
        }
        at += 1
        return bytes[start..<(at - 1)]
    }

    /// A string; nil for another value, which is passed over.
    mutating func string() -> String? {
        guard let raw = rawString() else { return nil }
        guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
        guard let text = JSONReader.unescaped(raw) else {
            fail()
            return nil
        }
        return text
    }

    /// A whole number; nil for another value, which is passed over.
    mutating func integer() -> Int? { number().flatMap { Int(exactly: $0) } }

    /// A number; nil for another value, which is passed over.
    mutating func number() -> Double? {
        skipSpace()
        let start = at
        while at < end, JSONReader.isOfNumber(bytes[at]) { at += 1 }
        guard at > start else {
            skip()
            return nil
        }
        guard let value = Double(String(decoding: bytes[start..<at], as: UTF8.self)) else {
            fail()
            return nil
        }
        return value
    }

    /// A truth value; nil for another value, which is passed over.
    mutating func bool() -> Bool? {
        if take("true") { return true }
        if take("false") { return false }
        skip()
        return nil
    }

    /// Passes over a value.
    mutating func skip() {
        skipSpace()
        guard at < end else { return fail() }
        switch bytes[at] {
        case UInt8(ascii: "{"): object { reader, _ in reader.skip() }
        case UInt8(ascii: "["): array { $0.skip() }
        case UInt8(ascii: "\""): _ = rawString()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = number()
        default: if !take("null"), !take("true"), !take("false") { fail() }
        }
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// The text of a string with escapes; nil where one is none.
    ///
    /// Half of a surrogate pair alone becomes U+FFFD.
    private static func unescaped(_ raw: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var at = raw.startIndex
        func unit() -> UInt32? {
            guard at + 4 <= raw.endIndex else { return nil }
            let value = UInt32(String(decoding: raw[at..<(at + 4)], as: UTF8.self), radix: 16)
            at += 4
            return value
        }
        while at < raw.endIndex {
            let byte = raw[at]
            at += 1
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            guard at < raw.endIndex else { return nil }
            let kind = raw[at]
            at += 1
            switch kind {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(kind)
            case UInt8(ascii: "n"): result.append(10)
            case UInt8(ascii: "r"): result.append(13)
            case UInt8(ascii: "t"): result.append(9)
            case UInt8(ascii: "b"): result.append(8)
            case UInt8(ascii: "f"): result.append(12)
            case UInt8(ascii: "u"):
                guard var value = unit() else { return nil }
                if value & 0xFC00 == 0xD800, at + 6 <= raw.endIndex, raw[at] == UInt8(ascii: "\\"),
                    raw[at + 1] == UInt8(ascii: "u")
                {
                    let back = at
                    at += 2
                    guard let low = unit() else { return nil }
                    if low & 0xFC00 == 0xDC00 {
                        value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
                    } else {
                        at = back
                    }
                }
                result.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
            default: return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
