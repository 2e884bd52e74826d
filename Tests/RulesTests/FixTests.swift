import Diagnostics
import Goals
import Source
import Summaries
import Testing

@testable import Rules

@Suite struct FixTests {
    private static let settings = LintSettings(today: CalendarDay(number: 20_600))

    /// A file, and what its safe fixes make of it.
    @Test(arguments: [
        (
            "goallint: 1\ngoals:\n  - goal: Launch the shop\n    dedline: 2027-05-01\n",
            "goallint: 1\ngoals:\n  - goal: By 1 May 2027, we will have launched the shop.\n    deadline: 2027-05-01\n"
        ),
        // A field that is there already is not made a second time.
        (
            "goallint: 1\ngoals:\n  - goal: Get better\n    deadline: 2027-05-01\n    dedline: 2027-05-01\n",
            "goallint: 1\ngoals:\n  - goal: Get better\n    deadline: 2027-05-01\n    dedline: 2027-05-01\n"
        ),
        (
            "goallint: 1\ngoals:\n  - goal: Get better\n    time_bund: May\n",
            "goallint: 1\ngoals:\n  - goal: Get better\n    time_bound: May\n"
        ),
        ("- Get better\n", "- Get better\n"),
        ("a: 1\n", "a: 1\n"),
        ("goals: [\n", "goals: [\n"),
        (
            "goals:\r\n  - Increase paid seats from 400 to 480 by 31 March 2027 # åäö\r\n",
            "goals:\r\n  - By 31 March 2027, we will have increased paid seats from 400 to 480. # åäö\r\n"
        ),
    ])
    func safeFixes(_ text: String, _ wanted: String) {
        let bytes = Array(text.utf8)
        let result = fix(bytes, path: "goals.yaml", settings: Self.settings, includesUnsafe: false)
        #expect(String(decoding: result.fixed, as: UTF8.self) == wanted)
        #expect(applying(result.edits, to: bytes) == result.fixed)
        let again = fix(result.fixed, path: "goals.yaml", settings: Self.settings, includesUnsafe: false)
        #expect(again.fixed == result.fixed && again.count == 0)
    }

    @Test("fixes that touch each other are not made together")
    func touching() {
        func diagnostic(_ start: Int, _ end: Int, _ applicability: Fix.Applicability = .safe) -> Diagnostic {
            let range = ByteRange(start, end)
            return Diagnostic(RuleID(0), .note, range, goal: nil, fix: Fix(applicability, [Edit(range, [65])]))
        }
        let report = FileReport(
            path: "x", verdict: .goalFile, source: SourceText(Array("0123456789".utf8)),
            diagnostics: [
                diagnostic(0, 2), diagnostic(1, 3), diagnostic(2, 4), diagnostic(5, 6, .unsafe), diagnostic(8, 9),
            ])
        #expect(report.fixes(false).map { $0.edits[0].range.start } == [0, 8])
        #expect(report.fixes(true).map { $0.edits[0].range.start } == [0, 5, 8])
    }
}
