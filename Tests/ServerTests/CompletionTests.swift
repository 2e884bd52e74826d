import TestSupport
import Testing

@testable import Server

/// The first items offered where `⟦⟧` stands.
private func offered(_ marked: String, name: String = "goals.yaml", count: Int = 4) -> [String] {
    let text = MarkedText(marked)
    var session = Session(capabilities: Session.everything)
    let uri = "file:///nowhere/\(name)"
    let whole = String(decoding: text.bytes, as: UTF8.self)
    session.open(uri, whole)
    let before = text.bytes[..<(text.ranges.first?.lowerBound ?? 0)]
    let line = before.count { $0 == 10 }
    let character = before.count - (before.lastIndex(of: 10).map { $0 + 1 } ?? 0)
    let answer = session.ask("textDocument/completion", session.place(uri, line, character))
    let items = (answer["items"]?.array ?? []).prefix(count)
    return items.map { item in
        let edit = item["textEdit"]
        let from = edit?["range"]?["start"]?["character"]?.integer ?? 0
        return "\(character - from):\(edit?["newText"]?.string ?? "")"
    }
}

/// Two goals, and the beginning of what the second one supports.
private let twoGoals =
    "goals:\n  - id: alpha\n    goal: Open the shop\n  - goal: Sell more bread\n    supports:\n"

@Test(
    "Fields, words of a status and ids are offered where they may stand",
    arguments: [
        ("goals:\n  - id: a\n    st⟦⟧\n", ["2:goal: ", "2:objective: ", "2:kr: ", "2:specific: "]),
        ("goals:\n  - id: a\n    measurable:\n      ⟦⟧\n", ["0:metric: ", "0:baseline: ", "0:target: ", "0:unit: "]),
        (
            "goals:\n  - id: a\n    measurable:\n      metric: x\n      ⟦⟧\n",
            ["0:baseline: ", "0:target: ", "0:unit: ", "0:source: "]
        ),
        (
            "goals:\n  - id: a\n    measurable: {metric: x, ⟦⟧}\n",
            ["0:metric: ", "0:baseline: ", "0:target: ", "0:unit: "]
        ),
        (
            "goals:\n  - id: a\n    time-bound:\n      milestones:\n        - ⟦⟧\n",
            ["0:by: ", "0:target: ", "0:senast-den: ", "0:målvärde: "]
        ),
        ("mål:\n  - id: a\n    mätbart:\n      ⟦⟧\n", ["0:mått: ", "0:nuläge: ", "0:målvärde: ", "0:enhet: "]),
        ("goals:\n  - id: a\n    status: ⟦⟧\n", ["0:active", "0:done", "0:dropped", "0:draft"]),
        ("goals:\n  - id: a\n    status: do⟦⟧\n", ["2:active", "2:done", "2:dropped", "2:draft"]),
        ("goals:\n  - id: a\n    goal: Open the shop\n  - goal: Sell more bread\n    supports: ⟦⟧\n", ["0:a"]),
        (
            "goals:\n  - id: alpha\n    goal: Open the shop\n  - id: beta\n    goal: Sell more bread\n    relevant: {supports: [be, al⟦⟧\n",
            ["2:alpha"]
        ),
        (twoGoals + "      - Open the shop\n      - ⟦⟧\n", ["0:alpha"]),
        (twoGoals + "    - 'al⟦⟧'\n", ["2:alpha"]),
        ("language: ⟦⟧\ngoals:\n  - goal: Sell more bread\n", ["0:en", "0:sv"]),
        // Where a colon stands already none is added.
        (
            "goals:\n  - id: a\n    milest⟦⟧: \n    goal: Open the shop\n",
            ["6:objective", "6:kr", "6:specific", "6:measurable"]
        ),
        // Nothing in a sentence, a comment, the value of another field, or another program's file.
        ("goals:\n  - goal: Get more vi⟦⟧\n", []), ("goals:\n  - Get more ⟦⟧\n", []),
        ("goals:\n  - goal: Open the shop # st⟦⟧\n", []),
        ("goals:\n  - owner: ⟦⟧\n", []), ("# ⟦⟧\ngoals:\n  - Open the shop\n", []),
    ])
func completion(_ marked: String, _ expected: [String]) { #expect(offered(marked) == expected) }

@Test("Nothing is offered in another program's file") func elsewhere() {
    #expect(offered("on: push\nst⟦⟧\n", name: "ci.yaml").isEmpty)
}
