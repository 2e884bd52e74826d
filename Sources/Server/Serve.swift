import Workspace

/// Runs a language server on standard input and output until its client is done with it; the exit status.
///
/// 0 after `shutdown` and `exit`; 1 where the client ends without them.
///
/// One thread does it all: it takes in what has come before each piece of work, so that changes are put together and
/// requests taken back that nobody waits for any more.
///
/// - Parameters:
///   - version: the version of the program.
///   - options: what the command line says.
///   - readSettings: reads the client's settings on top of it.
public func serve(version: String, _ options: ServerOptions, readSettings: @escaping SettingsReader) -> Int32 {
    var server = LanguageServer(version: version, options: options, readSettings: readSettings)
    var conversation = Conversation()
    var inbox = Inbox()
    while true {
        let isIdle = inbox.isEmpty && !server.hasWork
        // Whether the client's process still runs is looked at each second.
        let wait = !isIdle ? 0 : server.parent == nil ? -1 : 1_000
        if !inbox.isFull {
            switch conversation.receive(waitingFor: wait) {
            case .bytes(let bytes): inbox.add(bytes)
            case .nothing: if isIdle, server.parent?.isGone == true { return 1 }
            case .end: if isIdle { return server.stage == .shutDown ? 0 : 1 }
            }
        }
        if let message = inbox.next() { server.handle(message) } else { server.work() }
        for message in server.outbox { guard conversation.send(message) else { return 1 } }
        server.outbox.removeAll(keepingCapacity: true)
        if let status = server.exitStatus { return status }
    }
}

/// The messages that came in and were not looked at yet.
struct Inbox {
    private var frames = MessageFrames()
    private var messages: [Message] = []
    /// How many of them are done.
    private var done = 0
    private var cancelled: Set<RequestID> = []

    /// Whether no message waits.
    var isEmpty: Bool { done == messages.count }
    /// Whether so many wait that no more are taken in.
    var isFull: Bool { messages.count - done > 10_000 }

    /// Takes bytes that came in.
    mutating func add(_ bytes: [UInt8]) {
        frames.add(bytes)
        while let frame = frames.next() {
            switch frame {
            case .broken(let why): messages.append(.broken(nil, .parseError(why)))
            case .content(let content):
                let message = Message(content)
                if case .broken(nil, let error) = message, error.code == ResponseError.parseError("").code {
                    frames.giveBack(content.count)
                }
                if case .notification("$/cancelRequest", let params) = message {
                    cancel(params)
                } else {
                    messages.append(message)
                }
            }
        }
    }

    /// Notes that nobody waits for a request any more; one that was answered already is not here.
    private mutating func cancel(_ params: Params) {
        guard let id = params.json["id"].flatMap(RequestID.init) else { return }
        let isHere = messages[done...].contains { if case .request(id, _, _) = $0 { true } else { false } }
        if isHere { cancelled.insert(id) }
    }

    /// Takes out the oldest message.
    mutating func next() -> Message? {
        guard done < messages.count else { return nil }
        let message = messages[done]
        done += 1
        if done == messages.count || done > 4_096 {
            messages.removeFirst(done)
            done = 0
        }
        if case .request(let id, _, _) = message, cancelled.remove(id) != nil { return .broken(id, .cancelled) }
        return message
    }
}
