/// What is wrong with a text that should be JSON, and at which byte.
struct JSONProblem: Error, Equatable {
    var message: String
    var offset: Int
}

/// Reads JSON (RFC 8259) in one walk over its bytes; half a surrogate pair becomes U+FFFD.
struct JSONReader {
    /// How deep arrays and objects may nest: each level is a call.
    static let deepest = 128

    private let bytes: [UInt8]
    private var at = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The one value that `bytes` are.
    static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSON {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        guard reader.at == bytes.count else { throw reader.problem("something stands behind the JSON value") }
        return value
    }

    private func problem(_ message: String) -> JSONProblem { JSONProblem(message: message, offset: at) }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] == 32 || bytes[at] == 10 || bytes[at] == 13 || bytes[at] == 9 { at += 1 }
    }

    /// Passes over `byte` where it comes next; whether it did.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONProblem) -> JSON {
        guard depth <= JSONReader.deepest else { throw problem("more than \(JSONReader.deepest) levels") }
        skipBlanks()
        guard at < bytes.count else { throw problem("the JSON ends too early") }
        switch bytes[at] {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), 48...57: return try number()
        default: throw problem("no JSON value begins here")
        }
    }

    private mutating func object(_ depth: Int) throws(JSONProblem) -> JSON {
        at += 1
        var members: [(name: String, value: JSON)] = []
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipBlanks()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw problem("a member needs a name") }
            let name = try string()
            guard take(UInt8(ascii: ":")) else { throw problem("a colon is missing") }
            members.append((name, try value(depth: depth + 1)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw problem("an object is not closed") }
        return .object(members)
    }

    private mutating func array(_ depth: Int) throws(JSONProblem) -> JSON {
        at += 1
        var items: [JSON] = []
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw problem("an array is not closed") }
        return .array(items)
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONProblem) -> JSON {
        guard bytes[at...].starts(with: word.description.utf8) else { throw problem("no JSON value begins here") }
        at += word.utf8CodeUnitCount
        return value
    }

    private mutating func number() throws(JSONProblem) -> JSON {
        let start = at
        func isDigit() -> Bool { at < bytes.count && bytes[at] >= 48 && bytes[at] <= 57 }
        func digits() throws(JSONProblem) {
            guard isDigit() else { throw problem("a number lacks digits") }
            while isDigit() { at += 1 }
        }
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        if at < bytes.count, bytes[at] == 48 { at += 1 } else { try digits() }
        var isWhole = true
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            isWhole = false
            at += 1
            try digits()
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if isWhole, let whole = Int(text) { return .integer(whole) }
        guard let number = Double(text) else { throw problem("a number cannot be read") }
        return .number(number)
    }

    // MARK: Strings

    private mutating func string() throws(JSONProblem) -> String {
        at += 1
        let start = at
        try passPlain()
        if bytes[at] == UInt8(ascii: "\"") {
            // Most strings hold no escape and are copied whole.
            at += 1
            return try checked(bytes[start..<(at - 1)])
        }
        var text = Array(bytes[start..<at])
        while bytes[at] != UInt8(ascii: "\"") {
            try escape(into: &text)
            let plain = at
            try passPlain()
            text += bytes[plain..<at]
        }
        at += 1
        return try checked(text[...])
    }

    /// Passes over characters that stand for themselves, up to a quote or a backslash.
    private mutating func passPlain() throws(JSONProblem) {
        var place = at
        let end = bytes.count
        while place < end, case let byte = bytes[place], byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"),
            byte >= 32
        {
            place += 1
        }
        at = place
        guard place < end else { throw problem("a string is not closed") }
        guard bytes[place] >= 32 else { throw problem("a control character stands in a string") }
    }

    private func checked(_ text: ArraySlice<UInt8>) throws(JSONProblem) -> String {
        guard let text = String(validating: text, as: UTF8.self) else { throw problem("a string is not UTF-8") }
        return text
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
        at += 1
        guard at < bytes.count else { throw problem("a string is not closed") }
        let letter = bytes[at]
        at += 1
        switch letter {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "u"):
            var code = try hex()
            if code & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
                bytes[at + 1] == UInt8(ascii: "u")
            {
                let mark = at
                at += 2
                let low = try hex()
                if low & 0xFC00 == 0xDC00 { code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF) } else { at = mark }
            }
            let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw problem("there is no such escape")
        }
    }

    private mutating func hex() throws(JSONProblem) -> UInt32 {
        guard at + 4 <= bytes.count else { throw problem("an escape ends too early") }
        var code: UInt32 = 0
        for byte in bytes[at..<(at + 4)] {
            switch byte {
            case 48...57: code = code << 4 | UInt32(byte - 48)
            case 65...70, 97...102: code = code << 4 | UInt32((byte | 0x20) - 87)
            default: throw problem("an escape needs four hexadecimal digits")
            }
        }
        at += 4
        return code
    }
}
