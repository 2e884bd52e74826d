/// A JSON document that keeps the order of its keys.
indirect enum JSONValue: Sendable {
    case object([(key: String, value: JSONValue)])
    case array([JSONValue])
    case string(String)
    case number(Int)
    case bool(Bool)
    case null
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements.map { ($0.0, $0.1) }) }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(nilLiteral: ()) { self = .null }
}

extension JSONValue {
    /// It with further members; one that it has is replaced.
    func with(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
        guard case .object(var all) = self else { return self }
        for member in members {
            all.removeAll { $0.key == member.key }
            all.append(member)
        }
        return .object(all)
    }

    /// It with the members of another object; one that it has is replaced.
    func with(_ other: JSONValue) -> JSONValue {
        guard case .object(let members) = other else { return self }
        return with(members)
    }

    /// The document, ended by a line break.
    var text: String { written(indent: 0) + "\n" }

    private func written(indent: Int) -> String {
        let (inner, outer) = (String(repeating: " ", count: indent + 2), String(repeating: " ", count: indent))
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let value): return String(value)
        case .string(let value): return JSONValue.quoted(value)
        case .object(let members):
            if members.isEmpty { return "{}" }
            let lines = members.map { "\(inner)\(JSONValue.quoted($0.key)): \($0.value.written(indent: indent + 2))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        case .array(let items):
            let isFlat = items.allSatisfy(\.isScalar)
            let words = items.map { $0.written(indent: indent + 2) }
            let line = "[" + words.joined(separator: ", ") + "]"
            if isFlat, line.count + indent <= 100 { return line }
            return "[\n" + words.map { inner + $0 }.joined(separator: ",\n") + "\n\(outer)]"
        }
    }

    private var isScalar: Bool {
        switch self {
        case .object, .array: false
        case .string, .number, .bool, .null: true
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            // A combining mark on its own would join the quote or bracket before it.
            case "\u{0}"..."\u{1F}", "\u{300}"..."\u{36F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
