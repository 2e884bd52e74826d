import Diagnostics
import Goals
import Source
import Summaries
import TestSupport
import Testing

@testable import Rules

/// The examples of every rule, in every form in which a goal can stand.
struct ExampleTests {
    /// A Tuesday; all examples are read on it.
    static let today = CalendarDay(year: 2026, month: 11, day: 24) ?? CalendarDay(number: 0)

    @Test(arguments: Rule.all)
    func badExamplesGiveWhatIsMarked(_ rule: Rule) {
        #expect(!rule.info.bad.isEmpty)
        for example in rule.info.bad {
            #expect(example.text.contains("⟦"), "nothing is marked", sourceLocation: place(of: example))
            for variant in Variant.all(of: example) {
                let text = MarkedText(variant.marked)
                let found = ranges(of: rule, in: text.bytes)
                #expect(
                    found == text.ranges, "\(variant): \(example.text)\nfound \(words(found, text.bytes))",
                    sourceLocation: place(of: example))
            }
        }
    }

    @Test(arguments: Rule.all)
    func goodExamplesGiveNothing(_ rule: Rule) {
        #expect(!rule.info.good.isEmpty)
        for example in rule.info.good {
            for variant in Variant.all(of: example) {
                let text = MarkedText(variant.marked)
                let found = ranges(of: rule, in: text.bytes)
                #expect(
                    found.isEmpty, "\(variant): \(example.text)\nfound \(words(found, text.bytes))",
                    sourceLocation: place(of: example))
            }
        }
    }

    /// The ranges where `rule` finds something, all rules on.
    private func ranges(of rule: Rule, in bytes: [UInt8]) -> [Range<Int>] {
        var settings = LintSettings(today: Self.today)
        settings.speaksBesideErrors = Array(repeating: true, count: AllRules.infos.count)
        settings.fileIsNamed = true
        return lint(bytes, path: "goals.yaml", settings: settings).diagnostics.filter { $0.rule == rule.id }.map {
            $0.range.start..<$0.range.end
        }
    }

    private func words(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> [String] {
        ranges.map { String(decoding: bytes[$0.clamped(to: 0..<bytes.count)], as: UTF8.self) }
    }

    private func place(of example: RuleInfo.Example) -> SourceLocation {
        SourceLocation(fileID: example.file, filePath: example.file, line: Int(example.line), column: 1)
    }
}

extension Rule: CustomTestStringConvertible {
    /// Its name.
    public var testDescription: String { info.name }
}
