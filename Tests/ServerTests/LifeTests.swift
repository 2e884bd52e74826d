import Testing

@testable import Server

private let goals = "file:///nowhere/goals.yaml"

private func code(_ answer: JSON) -> Int? { answer["error"]?["code"]?.integer }

@Test("initialize comes first and once, shutdown last; exit says how it went")
func life() {
    var session = Session()
    #expect(code(session.ask("textDocument/hover", "{}")) == -32002)
    session.tell("textDocument/didOpen", #"{"textDocument": {"uri": "x", "text": "- Get more visitors"}}"#)
    #expect(session.notices.isEmpty)
    #expect(code(session.ask("initialize", "[]")) == -32602)
    let answer = session.ask("initialize", #"{"capabilities": {}}"#)
    #expect(answer["capabilities"]?["positionEncoding"]?.string == "utf-16")
    #expect(answer["serverInfo"]?["name"]?.string == "goallint")
    #expect(code(session.ask("initialize", #"{"capabilities": {}}"#)) == -32600)
    #expect(session.ask("shutdown", "null").isNull)
    #expect(code(session.ask("textDocument/hover", "{}")) == -32600)
    session.tell("exit", "null")
    #expect(session.server.exitStatus == 0)

    var hasty = Session(capabilities: "{}")
    hasty.tell("exit", "null")
    #expect(hasty.server.exitStatus == 1)
}

@Test(
    "The client's first encoding that is known is taken",
    arguments: [
        ("[]", "utf-16"), (#"["utf-32"]"#, "utf-32"), (#"["utf-7", "utf-8", "utf-16"]"#, "utf-8"), ("[1]", "utf-16"),
        (#""utf-8""#, "utf-16"),
    ])
func encodings(_ offered: String, _ taken: String) {
    var session = Session()
    let answer = session.ask("initialize", #"{"capabilities": {"general": {"positionEncodings": \#(offered)}}}"#)
    #expect(answer["capabilities"]?["positionEncoding"]?.string == taken)
}

@Test(
    "What is broken is refused with its number, and the server lives on",
    arguments: [
        ("{", -32700), ("", -32700), ("[]", -32600), ("3", -32600),
        (#"{"jsonrpc": "1.0", "id": 1, "method": "x"}"#, -32600),
        (#"{"jsonrpc": "2.0", "id": 1}"#, -32600), (#"{"jsonrpc": "2.0", "id": 1, "method": 2}"#, -32600),
        (#"{"jsonrpc": "2.0", "id": 1.5, "method": "shutdown"}"#, -32600),
        (#"{"jsonrpc": "2.0", "id": null, "method": "shutdown"}"#, -32600),
        (#"{"jsonrpc": "2.0", "id": 1, "method": "nope"}"#, -32601),
        (#"{"jsonrpc": "2.0", "id": 1, "method": "$/nope"}"#, -32601),
        (#"{"jsonrpc": "2.0", "id": "a", "method": "textDocument/hover"}"#, -32602),
        (
            #"{"jsonrpc": "2.0", "id": 1, "method": "textDocument/hover", "params": {"textDocument": {"uri": 3}}}"#,
            -32602
        ),
        (
            #"{"jsonrpc": "2.0", "id": 1, "method": "textDocument/hover", "params": {"textDocument": {"uri": "x"}}}"#,
            -32602
        ),
        (
            #"{"jsonrpc": "2.0", "id": 1, "method": "textDocument/codeAction", "params": {"textDocument": {"uri": "file:///nowhere/goals.yaml"}, "range": {"start": {"line": -1, "character": 0}, "end": {"line": 0, "character": 0}}}}"#,
            -32602
        ),
        (#"{"jsonrpc": "2.0", "id": 1, "method": "workspace/executeCommand", "params": {"command": "rm"}}"#, -32602),
    ])
func brokenMessages(_ text: String, _ number: Int) {
    var session = Session(capabilities: Session.everything)
    session.open(goals, "- Get more visitors\n")
    let answers = session.send(text)
    #expect(answers.count == 1)
    #expect(answers.first.flatMap { code($0) } == number)
    #expect(session.ask("textDocument/hover", session.place(goals, 0, 8))["contents"] != nil)
}

@Test("A notification with wrong parameters is written into the client's log, and changes nothing")
func brokenNotifications() {
    var session = Session(capabilities: Session.everything)
    session.open(goals, "- Get more visitors\n")
    for changes in ["{}", "[{}]", #"[{"text": "x"}, {"text": 3}]"#, #"[{"text": "x"}, {"text": "y", "range": {}}]"#] {
        session.notices = []
        session.tell(
            "textDocument/didChange", #"{"textDocument": {"uri": "\#(goals)"}, "contentChanges": \#(changes)}"#)
        #expect(session.notices.map { $0["method"]?.string } == ["window/logMessage"])
        #expect(session.server.documents[goals]?.bytes == Array("- Get more visitors\n".utf8))
    }
    session.notices = []
    session.tell("$/setTrace", #"{"value": "off"}"#)
    session.tell("some/thing", "null")
    #expect(session.notices.isEmpty)
}

@Test("A request that was taken back is refused, and those before and behind it are answered")
func cancelling() {
    var inbox = Inbox()
    func add(_ text: String) { inbox.add(Array("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8)) }
    for id in 1...3 { add(#"{"jsonrpc": "2.0", "id": \#(id), "method": "shutdown"}"#) }
    add(#"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 2}}"#)
    add(#"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 9}}"#)
    add(#"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {}}"#)
    var shown: [String] = []
    while let message = inbox.next() {
        switch message {
        case .request(let id, _, _): shown.append("\(id)")
        case .broken(let id, let error): shown.append("\(id.map { "\($0)" } ?? "-") \(error.code)")
        case .notification, .response: shown.append("?")
        }
    }
    #expect(shown == ["number(1)", "number(2) -32800", "number(3)"])
    // An id is free again once it was answered.
    add(#"{"jsonrpc": "2.0", "id": 2, "method": "shutdown"}"#)
    guard case .request = inbox.next() else {
        Issue.record("refused")
        return
    }
}
