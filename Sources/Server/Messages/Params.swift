/// The parameters of a message; what is asked of them is there in its type, or the message is wrong.
struct Params {
    let json: JSON
    /// Where in the message they stand, for what is said of them.
    private let place: String

    init(_ json: JSON, at place: String = "params") {
        self.json = json
        self.place = place
    }

    private func wrong(_ name: String, _ what: String) -> ResponseError {
        .invalidParams("\(place).\(name) is \(json[name] == nil ? "missing" : "no \(what)")")
    }

    /// The object called `name`.
    func object(_ name: String) throws(ResponseError) -> Params {
        guard let value = json[name], case .object = value else { throw wrong(name, "object") }
        return Params(value, at: "\(place).\(name)")
    }

    /// The object called `name`, or nil where it is null or not there.
    func optional(_ name: String) throws(ResponseError) -> Params? {
        guard let value = json[name], !value.isNull else { return nil }
        return try object(name)
    }

    /// The string called `name`.
    func string(_ name: String) throws(ResponseError) -> String {
        guard let text = json[name]?.string else { throw wrong(name, "string") }
        return text
    }

    /// The whole number from 0 called `name`.
    func count(_ name: String) throws(ResponseError) -> Int {
        guard let number = json[name]?.integer, number >= 0 else { throw wrong(name, "whole number from 0") }
        return number
    }

    /// The items of the array called `name`.
    func array(_ name: String) throws(ResponseError) -> [Params] {
        guard let items = json[name]?.array else { throw wrong(name, "array") }
        return items.enumerated().map { Params($1, at: "\(place).\(name)[\($0)]") }
    }

    /// The address of the document that a request is about.
    func documentURI() throws(ResponseError) -> String { try object("textDocument").string("uri") }

    /// The place called `name`.
    func position(_ name: String) throws(ResponseError) -> TextPosition {
        let position = try object(name)
        return TextPosition(line: try position.count("line"), character: try position.count("character"))
    }

    /// The range called `name`.
    func range(_ name: String) throws(ResponseError) -> TextRange {
        let range = try object(name)
        return TextRange(start: try range.position("start"), end: try range.position("end"))
    }
}
