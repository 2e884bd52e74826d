import TestSupport
import Testing

@testable import Server

/// A repo with a goal that others support.
private func repo(_ more: [String: String] = [:]) -> TemporaryFolder {
    TemporaryFolder(
        [
            ".git/": "",
            "company.yaml":
                "# åäö\ngoals:\n  - id: growth\n    goal: By 31 December 2027, we will have opened 3 shops.\n",
            "team/goals.yaml": child,
        ].merging(more) { $1 })
}

private let child = "- goal: By 31 May 2027, we will have opened the shop in Malmö.\n  supports: growth\n"

extension TemporaryFolder {
    fileprivate func uri(_ name: String) -> String { "file://\(path)/\(name)" }
}

extension Session {
    /// Changes the whole text of a document.
    fileprivate mutating func change(_ uri: String, to text: String) {
        tell(
            "textDocument/didChange",
            #"{"textDocument": {"uri": "\#(uri)"}, "contentChanges": [{"text": \#(quoted(text))}]}"#)
    }

    fileprivate mutating func save(_ uri: String) {
        tell("textDocument/didSave", #"{"textDocument": {"uri": "\#(uri)"}}"#)
    }

    fileprivate mutating func changed(_ uri: String) {
        tell("workspace/didChangeWatchedFiles", #"{"changes": [{"uri": "\#(uri)", "type": 2}]}"#)
    }

    /// Where a place leads to: `file line:character`.
    fileprivate mutating func definition(_ uri: String, _ line: Int, _ character: Int) -> String {
        let answer = ask("textDocument/definition", place(uri, line, character))
        guard let target = answer["uri"]?.string else { return "nowhere" }
        let start = answer["range"]?["start"]
        let name = target.split(separator: "/").last ?? ""
        return "\(name) \(start?["line"]?.integer ?? -1):\(start?["character"]?.integer ?? -1)"
    }
}

@Test("The rest of the repo counts, and of open files what the client has")
func openFilesCount() {
    let folder = repo()
    var session = Session(capabilities: Session.everything)
    let (team, company) = (folder.uri("team/goals.yaml"), folder.uri("company.yaml"))
    session.open(team, child)
    #expect(session.diagnostics(team)?.contains("unknown-parent 1:12") == false)
    // Another id in an open file that is not written yet, and the old one again.
    session.open(company, folder.text("company.yaml"))
    session.change(company, to: folder.text("company.yaml").replacing("growth", with: "grow"))
    #expect(session.diagnostics(team)?.contains("unknown-parent 1:12") == true)
    session.change(company, to: folder.text("company.yaml"))
    #expect(session.diagnostics(team)?.contains("unknown-parent 1:12") == false)
    // Once it is closed, the disk counts.
    session.change(company, to: "")
    session.tell("textDocument/didClose", #"{"textDocument": {"uri": "\#(company)"}}"#)
    #expect(session.diagnostics(team)?.contains("unknown-parent 1:12") == false)
}

@Test("What changes on the disk counts once the client tells of it, or saves")
func diskChanges() {
    let folder = repo()
    var session = Session(capabilities: Session.everything)
    let team = folder.uri("team/goals.yaml")
    session.open(team, child)
    folder.write("company.yaml", "goals:\n  - id: other\n    goal: By 31 December 2027, we will have opened 3 shops.\n")
    session.changed(folder.uri("company.yaml"))
    #expect(session.diagnostics(team)?.contains("unknown-parent 1:12") == true)
    folder.write(
        "more/goals.yaml", "goals:\n  - id: growth\n    goal: By 31 December 2027, we will have opened 4 shops.\n")
    session.save(team)
    #expect(session.diagnostics(team)?.contains("unknown-parent 1:12") == false)
    folder.write(".gitignore", "more/\n")
    session.changed(folder.uri(".gitignore"))
    #expect(session.diagnostics(team)?.contains("unknown-parent 1:12") == true)
}

@Test("A configuration holds as it is on the disk; a broken one is said once, and silences its files")
func configuration() {
    let folder = repo()
    var session = Session(capabilities: Session.everything)
    let team = folder.uri("team/goals.yaml")
    session.open(team, "- Get more visitors\n")
    #expect(session.diagnostics(team) == ["undated 0:2", "vague 0:6", "unmeasurable 0:6"])
    folder.write(".goallint.yaml", "ignore: [vague]\n")
    session.changed(folder.uri(".goallint.yaml"))
    #expect(session.diagnostics(team) == ["undated 0:2", "unmeasurable 0:6"])
    folder.write(".goallint.yaml", "exclude: [team/]\n")
    session.changed(folder.uri(".goallint.yaml"))
    #expect(session.diagnostics(team) == [])
    folder.write(".goallint.yaml", "ignor: [vague]\n")
    session.notices = []
    session.changed(folder.uri(".goallint.yaml"))
    session.changed(folder.uri(".goallint.yaml"))
    #expect(session.diagnostics(team) == [])
    let said = session.notices.filter { $0["method"]?.string == "window/showMessage" }
    #expect(said.count == 1)
    #expect(said.first?["params"]?["message"]?.string?.contains("did you mean ignore?") == true, "\(said)")
}

@Test("A configuration's dialect holds for the other files of the repo, too, as soon as it changes")
func dialects() {
    let folder = repo([
        "plan/x.yaml": "vision:\n  - kod: growth\n    ord: By 31 December 2027, we will have opened 3 shops.\n",
        "company.yaml": "",
    ])
    var session = Session(capabilities: Session.everything)
    let team = folder.uri("team/goals.yaml")
    session.open(team, child)
    #expect(session.diagnostics(team)?.contains("unknown-parent 1:12") == true)
    folder.write(
        ".goallint.yaml", "dialects:\n  - files: [\"plan/**\"]\n    fields: {vision: goals, kod: id, ord: goal}\n")
    session.changed(folder.uri(".goallint.yaml"))
    #expect(session.diagnostics(team)?.contains("unknown-parent 1:12") == false, "\(session.notices)")
}

@Test("A parent leads to its goal, in the same file, on the disk or in an open document")
func definitions() {
    let folder = repo()
    var session = Session(capabilities: Session.everything)
    let (team, company) = (folder.uri("team/goals.yaml"), folder.uri("company.yaml"))
    let own =
        child
        + "- id: own\n  goal: By 30 April 2027, we will have hired 4 people.\n  relevant: {supports: [growth, own, nobody]}\n"
    session.open(team, own)
    #expect(session.definition(team, 1, 14) == "company.yaml 2:8")
    #expect(session.definition(team, 4, 25) == "company.yaml 2:8")
    #expect(session.definition(team, 4, 33) == "goals.yaml 2:6")
    #expect(session.definition(team, 4, 39) == "nowhere")
    #expect(session.definition(team, 0, 5) == "nowhere")
    session.open(company, "\n\n" + folder.text("company.yaml"))
    #expect(session.definition(team, 1, 14) == "company.yaml 4:8")
    #expect(
        session.ask("textDocument/completion", session.place(team, 4, 24))["items"]?.array?.map { $0["label"]?.string }
            == ["growth"])
}

@Test("The client is asked to watch files, and for its settings where it gives them")
func registration() {
    var session = Session()
    _ = session.ask(
        "initialize",
        #"""
        {"initializationOptions": {"ignore": ["vague"], "colour": "red"}, "capabilities": {"workspace":
          {"configuration": true, "didChangeWatchedFiles": {"dynamicRegistration": true}}}}
        """#)
    #expect(session.notices.map { $0["params"]?["message"]?.string } == ["goallint: there is no setting colour"])
    session.notices = []
    session.tell("initialized", "{}")
    #expect(session.notices.map { $0["method"]?.string } == ["client/registerCapability", "workspace/configuration"])
    let uri = "file:///nowhere/goals.yaml"
    session.open(uri, "- Get more visitors\n")
    #expect(session.diagnostics(uri) == ["undated 0:2", "unmeasurable 0:6"])
    let number = session.notices[1]["id"]?.integer ?? 0
    _ = session.send(#"{"jsonrpc": "2.0", "id": \#(number), "result": [{"noContext": true}]}"#)
    #expect(session.diagnostics(uri) == ["undated 0:2", "vague 0:6", "unmeasurable 0:6"])
    // An answer that nobody waits for, and one that is an error.
    #expect(session.send(#"{"jsonrpc": "2.0", "id": 77, "result": null}"#).isEmpty)
    session.tell("workspace/didChangeConfiguration", #"{"settings": null}"#)
    let again = session.notices.last?["id"]?.integer ?? 0
    #expect(session.send(#"{"jsonrpc": "2.0", "id": \#(again), "error": {"code": 1, "message": "no"}}"#).isEmpty)
}
