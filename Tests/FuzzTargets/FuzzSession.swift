import Reporting
import Rules
import Workspace

@testable import Commands
@testable import Server

/// A server that gets a stream of bytes and writes into memory; what must hold of each answer is looked at.
struct FuzzSession {
    private var server: LanguageServer
    private var inbox = Inbox()

    /// Whether the server still listens.
    var isOpen: Bool { server.exitStatus == nil }

    init(settings options: Options) {
        server = LanguageServer(
            version: "1", options: ServerOptions(options), readSettings: settingsReader(on: options, AllRules.infos))
    }

    /// Bytes come in, and are worked on until the server waits for more.
    mutating func receive(_ bytes: [UInt8]) {
        inbox.add(bytes)
        while isOpen {
            var wanted = 0
            if let message = inbox.next() {
                switch message {
                case .request, .broken: wanted = 1
                case .notification, .response: break
                }
                server.handle(message)
            } else if server.hasWork {
                server.work()
            } else {
                return
            }
            check(answers: wanted)
        }
    }

    /// What was sent is whole, each request has one answer, and the server's texts are the client's.
    private mutating func check(answers wanted: Int) {
        var answers = 0
        for bytes in server.outbox {
            var frames = MessageFrames()
            frames.add(bytes)
            guard case .content(let content) = frames.next(), frames.next() == nil else {
                fatalError("what is sent is not one message")
            }
            do throws(JSONProblem) {
                let message = try JSON.read(content)
                require(message["jsonrpc"]?.string == "2.0", "what is sent is no message")
                if message["method"] == nil { answers += 1 }
                // What the client says in its own command is handed back to it as it is.
                if message["method"]?.string != "window/showDocument" { checkPlaces(message) }
            } catch {
                fatalError("what is sent is no JSON: \(error.message)")
            }
        }
        server.outbox = []
        require(answers == wanted, "\(answers) answers, not \(wanted)")
        for document in server.documents.values {
            require(String(validating: document.bytes, as: UTF8.self) != nil, "a document is no UTF-8")
            require(document.lines == LineIndex(document.bytes), "the lines of a document are others")
        }
    }

    /// Ranges begin before they end; edits of one text do not overlap.
    private func checkPlaces(_ json: JSON) {
        switch json {
        case .array(let items):
            var last: TextPosition?
            for item in items {
                checkPlaces(item)
                guard item["newText"] != nil, let range = item["range"], let end = place(range["end"]) else { continue }
                let start = place(range["start"]) ?? end
                require(last.map { $0 <= start } ?? true, "edits overlap, or are out of order")
                last = end
            }
        case .object(let members):
            if let start = place(json["start"]), let end = place(json["end"]) {
                require(start <= end && start.line >= 0 && start.character >= 0, "a range is upside down")
            }
            for member in members { checkPlaces(member.value) }
        default: break
        }
    }

    /// The position that `json` is.
    private func place(_ json: JSON?) -> TextPosition? {
        guard let line = json?["line"]?.integer, let character = json?["character"]?.integer else { return nil }
        return TextPosition(line: line, character: character)
    }
}
