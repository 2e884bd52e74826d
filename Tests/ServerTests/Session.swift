import Goals
import Rules
import Workspace

@testable import Server

/// A client of a server in the same process: what it sends is answered at once.
struct Session {
    var server: LanguageServer
    /// What came unasked, as JSON, since it was looked at last.
    var notices: [JSON] = []
    private var number = 0

    /// Capabilities with which nothing is left out.
    static let everything = #"""
        {"general": {"positionEncodings": ["utf-8"]},
         "textDocument": {
           "publishDiagnostics": {"versionSupport": true, "codeDescriptionSupport": true},
           "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
           "hover": {"contentFormat": ["markdown"]},
           "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}},
         "workspace": {"workspaceEdit": {"documentChanges": true}, "configuration": false,
           "didChangeWatchedFiles": {"dynamicRegistration": true}},
         "window": {"showDocument": {"support": true}}}
        """#

    /// A server that takes this day for today.
    init(today: String = "2026-11-24") {
        let parts = today.split(separator: "-").compactMap { Int($0) }
        let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2])
        var options = ServerOptions(
            request: ConfigRequest(version: "0.1.0", base: LintSettings(today: day ?? currentDay())), threads: 1)
        options.today = day
        let plain = options
        server = LanguageServer(version: "0.1.0", options: options) { settings in
            var options = plain
            var problems: [String] = []
            for (name, values) in settings {
                switch name {
                case "ignore": options.request.ignore = values
                case "no-context": options.readsContext = false
                default: problems.append("there is no setting \(name)")
                }
            }
            return (options, problems)
        }
    }

    /// A server that was initialized.
    init(capabilities: String, today: String = "2026-11-24") {
        self.init(today: today)
        _ = ask("initialize", #"{"processId": null, "rootUri": null, "capabilities": \#(capabilities)}"#)
        tell("initialized", "{}")
    }

    /// Sends a request; its answer: `result`, or `error`.
    mutating func ask(_ method: String, _ params: String) -> JSON {
        number += 1
        let answers = send(#"{"jsonrpc": "2.0", "id": \#(number), "method": "\#(method)", "params": \#(params)}"#)
        for answer in answers {
            if answer["id"]?.integer == number, answer["method"] == nil {
                if let error = answer["error"] { return ["error": error] }
                return answer["result"] ?? .null
            }
        }
        return ["error": "no answer"]
    }

    /// Sends a notification, and lets the server do what it can do then.
    mutating func tell(_ method: String, _ params: String) {
        _ = send(#"{"jsonrpc": "2.0", "method": "\#(method)", "params": \#(params)}"#)
    }

    /// Sends a text as one message; all that comes back.
    mutating func send(_ text: String) -> [JSON] {
        server.handle(Message(Array(text.utf8)))
        while server.hasWork { server.work() }
        var answers: [JSON] = []
        for bytes in server.outbox {
            var frames = MessageFrames()
            frames.add(bytes)
            guard case .content(let content) = frames.next(), let json = try? JSON.read(content) else { continue }
            answers.append(json)
            if json["method"] != nil { notices.append(json) }
        }
        server.outbox = []
        return answers
    }

    /// Opens a document.
    mutating func open(_ uri: String, _ text: String) {
        tell(
            "textDocument/didOpen",
            #"{"textDocument": {"uri": "\#(uri)", "languageId": "yaml", "version": 1, "text": \#(quoted(text))}}"#)
    }

    /// The rules of the diagnostics that were sent last for a document, with their first places: `undated 0:2`.
    func diagnostics(_ uri: String) -> [String]? {
        let last = notices.last {
            $0["method"]?.string == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.string == uri
        }
        return last?["params"]?["diagnostics"]?.array.map { $0.map(Session.shown) }
    }

    /// A diagnostic in short.
    static func shown(_ diagnostic: JSON) -> String {
        let start = diagnostic["range"]?["start"]
        return
            "\(diagnostic["code"]?.string ?? "?") \(start?["line"]?.integer ?? -1):\(start?["character"]?.integer ?? -1)"
    }

    /// The document and a place in it, as parameters.
    func place(_ uri: String, _ line: Int, _ character: Int) -> String {
        #"{"textDocument": {"uri": "\#(uri)"}, "position": {"line": \#(line), "character": \#(character)}}"#
    }

    /// What the edits of a workspace edit make of a text.
    static func applying(_ edit: JSON?, to text: String) -> String {
        let edits =
            edit?["documentChanges"]?.array?.first?["edits"]?.array
            ?? {
                if case .object(let members) = edit?["changes"] ?? .null { members.first?.value.array } else { nil }
            }()
            ?? edit?.array ?? []
        var bytes = Array(text.utf8)
        let lines = LineIndex(bytes)
        func offset(_ json: JSON?) -> Int {
            let position = TextPosition(
                line: json?["line"]?.integer ?? 0, character: json?["character"]?.integer ?? 0)
            return lines.offset(of: position, in: Array(text.utf8), .utf8)
        }
        for edit in edits.reversed() {
            let range = offset(edit["range"]?["start"])..<offset(edit["range"]?["end"])
            bytes.replaceSubrange(range, with: (edit["newText"]?.string ?? "").utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A text as JSON.
func quoted(_ text: String) -> String { String(decoding: JSON.string(text).bytes, as: UTF8.self) }
