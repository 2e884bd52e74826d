import Reporting

/// What a client sent.
enum Message {
    /// It wants an answer.
    case request(RequestID, method: String, Params)
    /// It wants none.
    case notification(method: String, Params)
    /// It answers what the server asked.
    case response(RequestID, result: JSON?)
    /// It cannot be understood; the id where there is one.
    case broken(RequestID?, ResponseError)

    /// The message that `content` is.
    init(_ content: [UInt8]) {
        do throws(JSONProblem) { self.init(try JSON.read(content)) } catch {
            self = .broken(nil, .parseError("\(error.message) (byte \(error.offset))"))
        }
    }

    private init(_ json: JSON) {
        guard case .object = json else {
            self = .broken(nil, .invalidRequest("a message is one JSON object"))
            return
        }
        let id = json["id"].flatMap(RequestID.init)
        guard json["jsonrpc"]?.string == "2.0" else {
            self = .broken(id, .invalidRequest("jsonrpc is not “2.0”"))
            return
        }
        guard let method = json["method"] else {
            guard let id, json["result"] != nil || json["error"] != nil else {
                self = .broken(id, .invalidRequest("a message needs a method"))
                return
            }
            self = .response(id, result: json["error"] == nil ? json["result"] : nil)
            return
        }
        guard let method = method.string else {
            self = .broken(id, .invalidRequest("method is no string"))
            return
        }
        let params = Params(json["params"] ?? .null)
        if json["id"] == nil {
            self = .notification(method: method, params)
        } else if let id {
            self = .request(id, method: method, params)
        } else {
            self = .broken(nil, .invalidRequest("id is neither a number nor a string"))
        }
    }
}

/// What a request is known by: a whole number or a string.
enum RequestID: Hashable {
    case number(Int)
    case text(String)

    init?(_ json: JSON) {
        if let number = json.integer {
            self = .number(number)
        } else if let text = json.string {
            self = .text(text)
        } else {
            return nil
        }
    }

    var json: JSON {
        switch self {
        case .number(let number): .integer(number)
        case .text(let text): .string(text)
        }
    }
}
