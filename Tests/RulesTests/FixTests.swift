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

    /// What a rule says that its fix does is what it does, in every scalar style and shape, and a second time nothing.
    @Test(arguments: Rule.all.filter { $0.info.fix != nil })
    func examples(_ rule: Rule) throws {
        let info = try #require(rule.info.fix)
        var settings = LintSettings(today: ExampleTests.today)
        for other in Rule.all where other.info.fix != nil && other.id != rule.id {
            settings.severities[other.id.index] = nil
        }
        settings.wantsSummaries = true
        let isUnsafe = info.applicability == .unsafe
        for example in info.examples {
            let place = SourceLocation(
                fileID: example.file, filePath: example.file, line: Int(example.line), column: 1)
            let pairs = zip(
                Variant.all(of: .init(example.locale, example.before)),
                Variant.all(of: .init(example.locale, example.after)))
            for (before, after) in pairs {
                let bytes = Array(before.marked.utf8)
                let result = fix(bytes, path: "goals.yaml", settings: settings, includesUnsafe: isUnsafe)
                let fixed = String(decoding: result.fixed, as: UTF8.self)
                // The words of a sentence count, and not where its lines end.
                if example.before.contains("\n") {
                    #expect(fixed == after.marked, "\(before)", sourceLocation: place)
                } else {
                    #expect(
                        result.after.goals.map(\.text) == [example.after], "\(before): \(fixed)", sourceLocation: place)
                }
                #expect(applying(result.edits, to: bytes) == result.fixed, sourceLocation: place)
                #expect((result.count == 0) == (example.before == example.after), sourceLocation: place)
                let again = fix(result.fixed, path: "goals.yaml", settings: settings, includesUnsafe: true)
                #expect(again.fixed == result.fixed && again.count == 0, "\(before)", sourceLocation: place)
                let safe = fix(bytes, path: "goals.yaml", settings: settings, includesUnsafe: false)
                #expect(!isUnsafe || safe.count == 0, sourceLocation: place)
            }
        }
    }

    /// Whoever makes a fix says so, and of which kind it is.
    @Test(arguments: Rule.all)
    func everyFixIsTold(_ rule: Rule) {
        var settings = LintSettings(today: ExampleTests.today)
        settings.speaksBesideErrors = Array(repeating: true, count: AllRules.infos.count)
        settings.fileIsNamed = true
        settings.wantsFixes = true
        for example in rule.info.bad {
            for variant in Variant.all(of: example) {
                let bytes = Array(variant.marked.filter { $0 != "⟦" && $0 != "⟧" }.utf8)
                for found in lint(bytes, path: "goals.yaml", settings: settings).diagnostics {
                    guard let fix = found.fix else { continue }
                    #expect(AllRules.infos[found.rule.index].fix?.applicability == fix.applicability)
                }
            }
        }
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
