import Rules
import Workspace

/// A language server (LSP 3.17) without its streams: messages go in, messages come out.
///
/// It answers in the order of the messages. Diagnostics of a changed document wait until no message is left, so that of
/// changes in quick succession only the last is looked at.
struct LanguageServer {
    /// How far a client has come with it.
    enum Stage { case new, initialized, shutDown }

    let version: String
    let readSettings: SettingsReader
    var options: ServerOptions
    var stage = Stage.new
    var client = ClientAbilities()
    /// The client's process, whose end is the server's.
    var parent: WatchedProcess?
    /// The status to exit with, once the client asks for it.
    var exitStatus: Int32?
    /// The open documents by their addresses.
    var documents: [String: OpenDocument] = [:]
    /// The repos of open documents by the folders in which they begin.
    var repos: [Path: RepoContext] = [:]
    /// The documents whose diagnostics are to be sent, in order.
    var waiting: [String] = []
    /// What is to be sent.
    var outbox: [[UInt8]] = []
    /// What was asked of the client, by the number of the request.
    var asked: [Int: Question] = [:]
    private var lastRequest = 0
    /// What was said of configurations already.
    var toldProblems: Set<ConfigProblem> = []

    /// What the server asks of its client.
    enum Question { case settings, other }

    init(version: String, options: ServerOptions, readSettings: @escaping SettingsReader) {
        self.version = version
        self.options = options
        self.readSettings = readSettings
    }

    /// Whether something is left to do when no message waits.
    var hasWork: Bool { !waiting.isEmpty }

    // MARK: Messages

    /// Does what a message asks for.
    mutating func handle(_ message: Message) {
        switch message {
        case .request(let id, let method, let params):
            do throws(ResponseError) { answer(id, try respond(method, params)) } catch { refuse(id, error) }
        case .notification(let method, let params):
            do throws(ResponseError) { try note(method, params) } catch { log(error.message) }
        case .response(let id, let result):
            guard case .number(let number) = id, let question = asked.removeValue(forKey: number) else { return }
            if case .settings = question, let settings = result?.array?.first { take(settings: settings) }
        case .broken(let id, let error): refuse(id, error)
        }
    }

    /// What a request is answered with.
    private mutating func respond(_ method: String, _ params: Params) throws(ResponseError) -> JSON {
        if method == "initialize" { return try initialize(params) }
        switch stage {
        case .new: throw .notInitialized
        case .shutDown: throw .invalidRequest("the server is shut down")
        case .initialized: break
        }
        switch method {
        case "shutdown":
            stage = .shutDown
            waiting = []
            return .null
        case "textDocument/diagnostic": return try pullDiagnostics(params)
        case "textDocument/codeAction": return try codeActions(params)
        case "textDocument/formatting": return try formatting(params, range: nil)
        case "textDocument/rangeFormatting": return try formatting(params, range: try params.range("range"))
        case "textDocument/hover": return try hover(params)
        case "textDocument/completion": return try completion(params)
        case "textDocument/documentSymbol": return try symbols(params)
        case "textDocument/definition": return try definition(params)
        case "workspace/executeCommand": return try execute(params)
        default: throw .methodNotFound(method)
        }
    }

    /// Takes note of what the client tells.
    private mutating func note(_ method: String, _ params: Params) throws(ResponseError) {
        if method == "exit" {
            exitStatus = stage == .shutDown ? 0 : 1
            return
        }
        guard stage == .initialized else { return }
        switch method {
        case "initialized": didInitialize()
        case "textDocument/didOpen": try didOpen(params)
        case "textDocument/didChange": try didChange(params)
        case "textDocument/didSave": try didSave(params)
        case "textDocument/didClose": try didClose(params)
        case "workspace/didChangeWatchedFiles": try didChangeFiles(params)
        case "workspace/didChangeConfiguration": didChangeConfiguration(params)
        // What is not known is passed over, as the protocol asks for.
        default: break
        }
    }

    /// The open document that a request is about.
    func document(_ params: Params) throws(ResponseError) -> OpenDocument {
        let uri = try params.documentURI()
        guard let document = documents[uri] else { throw .invalidParams("\(uri) is not open") }
        return document
    }

    // MARK: Sending

    private mutating func answer(_ id: RequestID, _ result: JSON) {
        send(["jsonrpc": "2.0", "id": id.json, "result": result])
    }

    /// Refuses a request; one that could not be read has no id.
    mutating func refuse(_ id: RequestID?, _ error: ResponseError) {
        send(["jsonrpc": "2.0", "id": id?.json ?? .null, "error": error.json])
    }

    /// Tells the client something.
    mutating func notify(_ method: String, _ params: JSON) {
        send(["jsonrpc": "2.0", "method": .string(method), "params": params])
    }

    /// Asks the client for something.
    mutating func ask(_ question: Question, _ method: String, _ params: JSON) {
        lastRequest += 1
        asked[lastRequest] = question
        send(["jsonrpc": "2.0", "id": .integer(lastRequest), "method": .string(method), "params": params])
    }

    /// Writes into the client's log what went wrong.
    mutating func log(_ message: String) {
        notify("window/logMessage", ["type": 1, "message": .string("goallint: " + message)])
    }

    private mutating func send(_ message: JSON) {
        let content = message.bytes
        outbox.append(Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content)
    }
}
