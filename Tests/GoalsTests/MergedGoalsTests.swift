import Testing
import YAML

@testable import Goals

/// What `<<` brings to a goal: it costs no more than it has bytes, however it is shared.
@Suite struct MergedGoalsTests {
    private func read(_ text: String) -> GoalFile {
        GoalFile.read(YAMLTree.parse(Array(text.utf8)), fileName: "goals.yaml", options: GoalReading())
    }

    @Test("a goal that takes up the mapping in which it stands does not hold itself")
    func circle() {
        let file = read("--- &file\ngoallint: 1\ngoals:\n  - id: a\n    <<: *file\n    goal: Open 3 shops\n")
        #expect(file.goals.count == 1)
    }

    @Test("goals that many goals share are read once, and do not unfold")
    func unfolding() {
        var text = "a0: &a0\n  goals: [Open 3 shops, Open 4 shops]\n"
        for level in 1...40 {
            let item = "{goal: Open 5 shops, <<: *a\(level - 1)}"
            text += "a\(level): &a\(level)\n  goals: [\(item), \(item)]\n"
        }
        let file = read("goallint: 1\n" + text + "goals:\n  - goal: Open 6 shops\n    <<: *a40\n")
        #expect(file.goals.count < 1_000)
    }

    @Test("of a shared mapping the first 256 keys are looked at", arguments: [(256, true), (257, false)])
    func keys(_ place: Int, _ isRead: Bool) {
        let others = (1..<place).map { "  field-\($0): x\n" }.joined()
        let file = read(
            "base: &base\n\(others)  deadline: 2027-12-31\ngoals:\n  - goal: Open 3 shops\n    <<: *base\n")
        #expect(file.goals.first?.fields.contains { $0.name == .deadline } == isRead)
    }
}
