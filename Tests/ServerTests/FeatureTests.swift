import TestSupport
import Testing

@testable import Server

private let goals = "file:///nowhere/goals.yaml"

@Test("Diagnostics follow opening, changing and closing, each with its version, its page and its question")
func diagnostics() throws {
    var session = Session(capabilities: Session.everything)
    session.open(goals, "- Get more visitors\n")
    #expect(session.diagnostics(goals) == ["undated 0:2", "vague 0:6", "unmeasurable 0:6"])
    let first = try #require(session.notices.last?["params"])
    #expect(first["version"]?.integer == 1)
    let vague = try #require(first["diagnostics"]?.array?[1])
    #expect(vague["severity"]?.integer == 1)
    #expect(vague["source"]?.string == "goallint")
    #expect(vague["codeDescription"]?["href"]?.string == "https://goallint.dev/rules/vague")
    #expect(vague["message"]?.string == "“more” leaves open how many. How many more or fewer, and by when?")
    session.tell(
        "textDocument/didChange",
        #"""
        {"textDocument": {"uri": "\#(goals)", "version": 7}, "contentChanges": [
          {"range": {"start": {"line": 0, "character": 19}, "end": {"line": 0, "character": 19}}, "text": " by May 2027"},
          {"range": {"start": {"line": 0, "character": 2}, "end": {"line": 0, "character": 2}}, "text": "Å "}]}
        """#)
    #expect(session.diagnostics(goals) == ["vague 0:9", "unmeasurable 0:9"])
    #expect(session.notices.last?["params"]?["version"]?.integer == 7)
    session.tell("textDocument/didClose", #"{"textDocument": {"uri": "\#(goals)"}}"#)
    #expect(session.diagnostics(goals) == [])
}

@Test("A client that asks for diagnostics gets none unasked, and is told where nothing changed")
func pulling() throws {
    var session = Session(
        capabilities: #"{"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": true}}}"#)
    session.open(goals, "- Get more visitors\n")
    #expect(session.notices.isEmpty)
    let document = #""textDocument": {"uri": "\#(goals)"}"#
    let first = session.ask("textDocument/diagnostic", "{\(document)}")
    #expect(first["kind"]?.string == "full")
    #expect(first["items"]?.array?.map(Session.shown) == ["undated 0:2", "vague 0:6", "unmeasurable 0:6"])
    let name = try #require(first["resultId"]?.string)
    let second = session.ask("textDocument/diagnostic", #"{\#(document), "previousResultId": "\#(name)"}"#)
    #expect(second["kind"]?.string == "unchanged")
    #expect(second["items"] == nil)
    session.tell(
        "textDocument/didChange", #"{\#(document), "contentChanges": [{"text": "- Get more visitors by May 2027\n"}]}"#)
    let third = session.ask("textDocument/diagnostic", #"{\#(document), "previousResultId": "\#(name)"}"#)
    #expect(third["items"]?.array?.map(Session.shown) == ["vague 0:6", "unmeasurable 0:6"])
    session.tell("workspace/didChangeConfiguration", #"{"settings": {"goallint": {"ignore": ["vague"]}}}"#)
    #expect(session.notices.last?["method"]?.string == "workspace/diagnostic/refresh")
    let fourth = session.ask("textDocument/diagnostic", "{\(document)}")
    #expect(fourth["items"]?.array?.map(Session.shown) == ["unmeasurable 0:6"])
}

/// The titles of actions at a place, and what each makes of the text.
private func actions(_ text: String, _ line: Int, _ character: Int, only: String? = nil) -> [String: String] {
    var session = Session(capabilities: Session.everything)
    session.open(goals, text)
    let place = #"{"line": \#(line), "character": \#(character)}"#
    let context = only.map { #"{"diagnostics": [], "only": ["\#($0)"]}"# } ?? #"{"diagnostics": []}"#
    let answer = session.ask(
        "textDocument/codeAction",
        #"{"textDocument": {"uri": "\#(goals)"}, "range": {"start": \#(place), "end": \#(place)}, "context": \#(context)}"#
    )
    var result: [String: String] = [:]
    for action in answer.array ?? [] {
        result[action["title"]?.string ?? ""] = Session.applying(action["edit"], to: text)
    }
    return result
}

private let telegram = "- NPS 31 -> 40 by June 2027\n- Åka på 3 mässor till maj 2027\n"
private let sentence = "- By 30 June 2027, we will have increased NPS from 31 to 40.\n"

@Test("The SMART sentence is written, whether a finding offers it or not")
func rewriting() {
    let all = actions(telegram, 0, 5)
    #expect(all["Write the SMART sentence"]?.hasPrefix(sentence) == true)
    #expect(
        all["Ignore this, because … (not-canonical)"]?.hasPrefix("# goallint: ignore[not-canonical] because …\n- NPS")
            == true)
    // A note is silent beside an error, and the sentence is offered all the same.
    let wrong = "goallint: 1\ngoals:\n  - goal: NPS 31 -> 40 by June 2027\n    supports: nobody\n"
    #expect(
        actions(wrong, 2, 15, only: "refactor")["Write the SMART sentence"]
            == wrong.replacing(
                "NPS 31 -> 40 by June 2027", with: "By 30 June 2027, we will have increased NPS from 31 to 40."))
}

@Test("All that can be mended is mended at once, and alone where that is asked for")
func mendingAll() {
    for only in ["source.fixAll.goallint", "source.fixAll", "source"] {
        let all = actions(telegram, 0, 0, only: only)
        #expect(Array(all.keys) == ["Mend all that can be mended"])
        #expect(all.values.first?.hasPrefix(sentence) == true)
        #expect(all.values.first?.contains("Senast den 31 maj 2027") == true)
    }
    #expect(actions(sentence, 0, 0, only: "source.fixAll.goallint").isEmpty)
    #expect(actions(telegram, 0, 0, only: "source.organizeImports").isEmpty)
    #expect(actions(telegram, 1, 5, only: "").keys.contains("Skriv SMART-meningen"))
}

@Test("A misspelt field is replaced; what a fix does is its title")
func mending() {
    let text = "goallint: 1\ngoals:\n  - goal: Open the shop by 1 May 2027\n    ownr: Web\n"
    #expect(actions(text, 3, 6)["Replace “ownr” by “owner”"] == text.replacing("ownr", with: "owner"))
}

@Test("The reason of a suppression is selected once it is written")
func selectingReasons() throws {
    var session = Session(capabilities: Session.everything)
    session.open(goals, "- Get more visitors\n")
    let answer = session.ask(
        "textDocument/codeAction",
        #"{"textDocument": {"uri": "\#(goals)"}, "range": {"start": {"line": 0, "character": 8}, "end": {"line": 0, "character": 8}}, "context": {"diagnostics": []}}"#
    )
    let action = try #require(answer.array?.first { $0["title"]?.string == "Ignore this, because … (vague)" })
    let command = try #require(action["command"])
    session.notices = []
    #expect(session.ask("workspace/executeCommand", String(decoding: command.bytes, as: UTF8.self)).isNull)
    let shown = try #require(session.notices.first)
    #expect(shown["method"]?.string == "window/showDocument")
    let comment = "# goallint: ignore[vague] because …"
    #expect(shown["params"]?["selection"]?["start"]?["character"]?.integer == comment.utf8.count - 3)
    #expect(shown["params"]?["selection"]?["end"]?["character"]?.integer == comment.utf8.count)
}

@Test("Formatting writes the sentences, of a range those that stand in it")
func formatting() {
    var session = Session(capabilities: Session.everything)
    session.open(goals, telegram)
    let options = #""options": {"tabSize": 2, "insertSpaces": true}"#
    let document = #""textDocument": {"uri": "\#(goals)"}"#
    let all = Session.applying(session.ask("textDocument/formatting", "{\(document), \(options)}"), to: telegram)
    #expect(all.hasPrefix(sentence) && all.contains("Senast den 31 maj 2027"))
    let range = #""range": {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 9}}"#
    let one = Session.applying(
        session.ask("textDocument/rangeFormatting", "{\(document), \(range), \(options)}"), to: telegram)
    #expect(one.hasPrefix("- NPS 31") && one.contains("Senast den 31 maj 2027"))
    session.open(goals, "goals: [never closed\n")
    #expect(session.ask("textDocument/formatting", "{\(document), \(options)}").array?.isEmpty == true)
}

@Test("What is pointed at is explained: the finding with its reason, and the goal slot by slot")
func hovering() {
    var session = Session(capabilities: Session.everything)
    session.open(
        goals,
        "- By 31 December 2026, we will have increased monthly *site* visits from 20,000 to 22,000.\n- Få fler besökare\n"
    )
    let good = session.ask("textDocument/hover", session.place(goals, 0, 10))["contents"]
    #expect(good?["kind"]?.string == "markdown")
    let page = good?["value"]?.string ?? ""
    for part in [
        "**What goallint understood of this goal**",
        "- deadline: **By 31 December 2026** = 2026-12-31 (from the sentence)",
        #"- object: **monthly \*site\* visits**"#, "- target: **22,000**", "- not said: change, unit, means, reason",
    ] {
        #expect(page.contains(part), "\(part) in \(page)")
    }
    let vague = session.ask("textDocument/hover", session.place(goals, 1, 6))["contents"]?["value"]?.string ?? ""
    for part in [
        "**vague**: ”fler” ", "https://goallint.dev/rules/vague", "**Så förstod goallint målet**",
        "- verb: **Få** (ur meningen)",
    ] {
        #expect(vague.contains(part), "\(part) in \(vague)")
    }
    #expect(session.ask("textDocument/hover", session.place(goals, 9, 0)).isNull)
    // Of a file without goals nothing is said.
    session.open("file:///nowhere/ci.yaml", "on: push\n")
    #expect(session.ask("textDocument/hover", session.place("file:///nowhere/ci.yaml", 0, 1)).isNull)
}

@Test("Goals are symbols, key results below their objective")
func symbols() {
    var session = Session(capabilities: Session.everything)
    let text =
        "objectives:\n  - id: guests\n    objective: Guests come back\n    key_results:\n      - Repeat visits go from 20% to 30%\n      - id: nps\n        kr: NPS 31 -> 40\n"
    session.open(goals, text)
    let document = #"{"textDocument": {"uri": "\#(goals)"}}"#
    func shown(_ symbols: JSON?) -> [String] {
        (symbols?.array ?? []).flatMap { symbol in
            [
                "\(symbol["name"]?.string ?? "") \(symbol["kind"]?.integer ?? 0) \(symbol["selectionRange"]?["start"]?["line"]?.integer ?? -1)"
            ]
                + shown(symbol["children"]).map { "  " + $0 }
        }
    }
    #expect(
        shown(session.ask("textDocument/documentSymbol", document))
            == ["guests 3 1", "  Repeat visits go from 20% to 30% 8 4", "  nps 8 5"])
    var plain = Session(capabilities: "{}")
    plain.open(goals, text)
    let flat = plain.ask("textDocument/documentSymbol", document).array ?? []
    #expect(flat.map { $0["name"]?.string } == ["guests", "Repeat visits go from 20% to 30%", "nps"])
    #expect(flat.allSatisfy { $0["location"]?["uri"]?.string == goals })
}

@Test("What a client does not know is left out, and is not null")
func nothingIsNull() {
    var session = Session(capabilities: #"{"textDocument": {"codeAction": {"codeActionLiteralSupport": {}}}}"#)
    session.open(goals, telegram)
    let params = #"""
        {"textDocument": {"uri": "\#(goals)"}, "context": {"diagnostics": []},
         "range": {"start": {"line": 0, "character": 5}, "end": {"line": 1, "character": 5}}}
        """#
    let actions = session.ask("textDocument/codeAction", params).array ?? []
    #expect(actions.count > 4)
    for action in actions {
        guard case .object(let members) = action else { continue }
        #expect(!members.contains { $0.value.isNull }, "\(members.map(\.name))")
    }
    // A client that knows no code actions but commands gets none.
    var old = Session(capabilities: "{}")
    old.open(goals, telegram)
    #expect(old.ask("textDocument/codeAction", params).array?.isEmpty == true)
}
