/// What is wrong with a text that should be JSON, and at which byte.
package struct JSONProblem: Error, Equatable {
    package var message: String
    package var offset: Int

    package init(message: String, offset: Int) {
        self.message = message
        self.offset = offset
    }
}

/// Reads JSON text (RFC 8259) part after part, without making a tree of it.
///
/// A fault stops it: from then on every part is read as missing, and `problem` says what it is.
package struct JSONReader {
    /// What a value is.
    package enum Kind { case object, array, string, number, bool, null }

    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0
    private let deepest: Int
    /// What keeps the text from being JSON.
    package private(set) var problem: JSONProblem?
    /// Whether what was read is no JSON.
    package var hasFailed: Bool { problem != nil }

    /// A reader of some bytes.
    ///
    /// - Parameter deepest: in how many arrays and objects nothing more may stand: each is a call.
    package init(_ bytes: [UInt8], deepest: Int = 64) {
        self.bytes = bytes
        self.deepest = deepest
    }

    /// Whether nothing but white space is left.
    package var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return at == bytes.count
        }
    }

    /// What the next value is, by its first byte; nil where none begins.
    package var next: Kind? {
        mutating get {
            skipSpace()
            guard at < bytes.count else { return nil }
            return switch bytes[at] {
            case UInt8(ascii: "{"): .object
            case UInt8(ascii: "["): .array
            case UInt8(ascii: "\""): .string
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
            case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
            case UInt8(ascii: "n"): .null
            default: nil
            }
        }
    }

    /// Stops the reading at this place, where nothing stopped it before.
    package mutating func fail(_ message: String) {
        if problem == nil { problem = JSONProblem(message: message, offset: min(at, bytes.count)) }
        at = bytes.count
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 32 || bytes[at] == 9 || bytes[at] == 10 || bytes[at] == 13 { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        skipSpace()
        guard bytes[at...].starts(with: word.description.utf8) else { return false }
        at += word.utf8CodeUnitCount
        return true
    }

    /// Reads an object; `member` reads the value of each key.
    ///
    /// What is no object is passed over.
    package mutating func object(_ member: (inout JSONReader, String) -> Void) {
        guard take(UInt8(ascii: "{")) else { return skip() }
        depth += 1
        defer { depth -= 1 }
        if take(UInt8(ascii: "}")) { return }
        guard depth < deepest else { return fail("more than \(deepest - 1) levels") }
        repeat {
            guard next == .string else { return fail("a member needs a name") }
            guard let key = string() else { return }
            guard take(UInt8(ascii: ":")) else { return fail("a colon is missing") }
            readOrSkip { member(&$0, key) }
        } while take(UInt8(ascii: ","))
        if !take(UInt8(ascii: "}")) { fail("an object is not closed") }
    }

    /// Reads an array; `item` reads each of its values.
    ///
    /// What is no array is passed over.
    package mutating func array(_ item: (inout JSONReader) -> Void) {
        guard take(UInt8(ascii: "[")) else { return skip() }
        depth += 1
        defer { depth -= 1 }
        if take(UInt8(ascii: "]")) { return }
        guard depth < deepest else { return fail("more than \(deepest - 1) levels") }
        repeat { readOrSkip(item) } while take(UInt8(ascii: ","))
        if !take(UInt8(ascii: "]")) { fail("an array is not closed") }
    }

    /// Lets `read` take the next value, and passes over it where that took nothing.
    private mutating func readOrSkip(_ read: (inout JSONReader) -> Void) {
        skipSpace()
        let start = at
        read(&self)
        if !hasFailed, at == start { skip() }
    }

    /// The bytes of a string as they stand between its quotes, escapes not resolved; nil for another value, which is
    /// passed over.
    package mutating func rawString() -> ArraySlice<UInt8>? {
        guard take(UInt8(ascii: "\"")) else {
            skip()
            return nil
        }
        let start = at
        var place = at
        let end = bytes.count
        while place < end, case let byte = bytes[place], byte != UInt8(ascii: "\""), byte >= 32 {
            place += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        at = min(place, end)
        guard at < end, bytes[at] >= 32 else {
            // An escape that is none comes before the end that the string lacks.
            failUnlessText(bytes[start..<at])
            fail(at < end ? "a control character stands in a string" : "a string is not closed")
            return nil
        }
        at += 1
        return bytes[start..<(at - 1)]
    }

    /// A string; nil for another value, which is passed over.
    package mutating func string() -> String? {
        guard let raw = rawString() else { return nil }
        guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
        return failUnlessText(raw)
    }

    /// The text of a string with escapes; where one is none, nil, and the reading stops at it.
    @discardableResult
    private mutating func failUnlessText(_ raw: ArraySlice<UInt8>) -> String? {
        do throws(JSONProblem) { return try JSONReader.unescaped(raw) } catch {
            at = error.offset
            fail(error.message)
            return nil
        }
    }

    /// A whole number; nil for another value, which is passed over.
    package mutating func integer() -> Int? {
        guard let (digits, isWhole) = rawNumber() else { return nil }
        return isWhole ? Int(digits) : Double(digits).flatMap { Int(exactly: $0) }
    }

    /// A number; nil for another value, which is passed over.
    package mutating func number() -> Double? { rawNumber().flatMap { Double($0.digits) } }

    /// A number as it stands, and whether it has neither decimals nor an exponent; nil for another value, which is passed
    /// over.
    package mutating func rawNumber() -> (digits: String, isWhole: Bool)? {
        guard next == .number else {
            skip()
            return nil
        }
        let start = at
        func passDigits() -> Bool {
            let first = at
            while at < bytes.count, bytes[at] >= 48, bytes[at] <= 57 { at += 1 }
            return at > first
        }
        func pass(_ signs: UInt8...) -> Bool {
            guard at < bytes.count, signs.contains(bytes[at]) else { return false }
            at += 1
            return true
        }
        _ = pass(UInt8(ascii: "-"))
        var hasDigits = pass(UInt8(ascii: "0")) || passDigits()
        var isWhole = true
        if hasDigits, pass(UInt8(ascii: ".")) { (isWhole, hasDigits) = (false, passDigits()) }
        if hasDigits, pass(UInt8(ascii: "e"), UInt8(ascii: "E")) {
            _ = pass(UInt8(ascii: "+"), UInt8(ascii: "-"))
            (isWhole, hasDigits) = (false, passDigits())
        }
        guard hasDigits else {
            fail("a number lacks digits")
            return nil
        }
        return (String(decoding: bytes[start..<at], as: UTF8.self), isWhole)
    }

    /// A truth value; nil for another value, which is passed over.
    package mutating func bool() -> Bool? {
        if take("true") { return true }
        if take("false") { return false }
        skip()
        return nil
    }

    /// Passes over a value.
    package mutating func skip() {
        switch next {
        case .object: object { reader, _ in reader.skip() }
        case .array: array { $0.skip() }
        case .string: _ = rawString()
        case .number: _ = rawNumber()
        case .bool where take("true") || take("false"): break
        case .null where take("null"): break
        default: fail(at < bytes.count ? "no JSON value begins here" : "the JSON ends too early")
        }
    }

    /// The text of a string with escapes; half of a surrogate pair alone becomes U+FFFD.
    private static func unescaped(_ raw: ArraySlice<UInt8>) throws(JSONProblem) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var at = raw.startIndex
        while at < raw.endIndex {
            let byte = raw[at]
            at += 1
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            guard at < raw.endIndex else { throw JSONProblem(message: "a string is not closed", offset: at) }
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
                var value = try hexadecimal(raw, &at)
                if value & 0xFC00 == 0xD800, at + 1 < raw.endIndex, raw[at] == UInt8(ascii: "\\"),
                    raw[at + 1] == UInt8(ascii: "u")
                {
                    let back = at
                    at += 2
                    let low = try hexadecimal(raw, &at)
                    if low & 0xFC00 == 0xDC00 {
                        value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
                    } else {
                        at = back
                    }
                }
                result.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
            default: throw JSONProblem(message: "there is no such escape", offset: at)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The number of the four hexadecimal digits at a place, which moves behind them.
    private static func hexadecimal(_ raw: ArraySlice<UInt8>, _ at: inout Int) throws(JSONProblem) -> UInt32 {
        guard at + 4 <= raw.endIndex else { throw JSONProblem(message: "an escape ends too early", offset: at) }
        var value: UInt32 = 0
        for byte in raw[at..<(at + 4)] {
            switch byte {
            case 48...57: value = value << 4 | UInt32(byte - 48)
            case 65...70, 97...102: value = value << 4 | UInt32((byte | 0x20) - 87)
            default: throw JSONProblem(message: "an escape needs four hexadecimal digits", offset: at)
            }
        }
        at += 4
        return value
    }
}
