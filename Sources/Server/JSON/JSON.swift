import Reporting

/// A JSON value that keeps the order of its members.
///
/// It is not written as `nil`: a member that is not there would become one that is null.
indirect enum JSON: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([(name: String, value: JSON)])
    /// JSON that is written already.
    case written([UInt8])

    /// The member called `name`; nil where it is none, or no object.
    subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// The string that it is, or nil.
    var string: String? { if case .string(let text) = self { text } else { nil } }
    /// The whole number that it is, or nil.
    var integer: Int? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        default: nil
        }
    }
    /// The truth value that it is, or nil.
    var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    /// The items that it holds, or nil.
    var array: [JSON]? { if case .array(let items) = self { items } else { nil } }
    /// Whether it is null.
    var isNull: Bool { if case .null = self { true } else { false } }

    /// It as text without blanks.
    var bytes: [UInt8] {
        var result: [UInt8] = []
        result.add(self)
        return result
    }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { ($0.0, $0.1) }) }
    init(arrayLiteral elements: JSON...) { self = .array(elements) }
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension [UInt8] {
    /// Adds `value` as JSON without blanks.
    mutating func add(_ value: JSON) {
        switch value {
        case .null: add("null")
        case .bool(let value): add(value ? "true" : "false")
        case .integer(let number): add(number)
        // JSON has no word for what is not finite.
        case .number(let number): if number.isFinite { add(number) } else { add("null") }
        case .string(let text): addJSON(text)
        case .written(let bytes): append(contentsOf: bytes)
        case .array(let items):
            append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                add(item)
            }
            append(UInt8(ascii: "]"))
        case .object(let members):
            append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                addJSON(member.name)
                append(UInt8(ascii: ":"))
                add(member.value)
            }
            append(UInt8(ascii: "}"))
        }
    }
}
