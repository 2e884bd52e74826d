/// Why a request is not answered, as JSON-RPC 2.0 (5.1) and LSP 3.17 number it.
struct ResponseError: Error, Equatable {
    var code: Int
    var message: String

    /// What came in is no JSON, or no message.
    static func parseError(_ message: String) -> ResponseError { ResponseError(code: -32700, message: message) }
    /// It is JSON and no request, or one that may not come now.
    static func invalidRequest(_ message: String) -> ResponseError { ResponseError(code: -32600, message: message) }
    /// There is no such method.
    static func methodNotFound(_ method: String) -> ResponseError {
        ResponseError(code: -32601, message: "there is no method \(method)")
    }
    /// The parameters are not those of the method.
    static func invalidParams(_ message: String) -> ResponseError { ResponseError(code: -32602, message: message) }
    /// `initialize` has to come first.
    static let notInitialized = ResponseError(code: -32002, message: "initialize comes first")
    /// The client took it back.
    static let cancelled = ResponseError(code: -32800, message: "cancelled")

    var json: JSON { ["code": .integer(code), "message": .string(message)] }
}
