import Reporting

extension JSON {
    /// How deep arrays and objects may nest.
    static let deepest = 128

    /// The one value that `bytes` are.
    static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSON {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw JSONProblem(message: "the text is not UTF-8", offset: 0)
        }
        var reader = JSONReader(bytes, deepest: deepest + 1)
        let value = JSON(&reader)
        if !reader.isAtEnd { reader.fail("something stands behind the JSON value") }
        if let problem = reader.problem { throw problem }
        return value
    }

    /// The next value; null where there is none, which stops the reader.
    private init(_ reader: inout JSONReader) {
        switch reader.next {
        case .object:
            var members: [(name: String, value: JSON)] = []
            reader.object { members.append(($1, JSON(&$0))) }
            self = .object(members)
        case .array:
            var items: [JSON] = []
            reader.array { items.append(JSON(&$0)) }
            self = .array(items)
        case .string: self = .string(reader.string() ?? "")
        case .number:
            guard let (digits, isWhole) = reader.rawNumber() else {
                self = .null
                return
            }
            if isWhole, let whole = Int(digits) { self = .integer(whole) } else { self = .number(Double(digits) ?? 0) }
        case .bool: self = .bool(reader.bool() ?? false)
        case .null, nil:
            reader.skip()
            self = .null
        }
    }
}
