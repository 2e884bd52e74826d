import Diagnostics
import Goals
import Reporting
import Source
import Summaries

@testable import Rules

/// The settings of all targets: every rule on, the same day always.
let fuzzSettings: LintSettings = {
    var settings = LintSettings(today: CalendarDay(number: 20_781))
    settings.speaksBesideErrors = settings.speaksBesideErrors.map { _ in true }
    settings.wantsGoals = true
    settings.wantsSummaries = true
    settings.wantsFixes = true
    settings.wantsMarks = true
    return settings
}()

extension FuzzTarget {
    /// All rules, their fixes, and every format of output.
    static let lint = FuzzTarget(name: "lint") { bytes in
        let report = Rules.lint(bytes, path: "goals.yaml", settings: fuzzSettings)
        check(report)
        let fixed = fix(bytes, path: "goals.yaml", settings: fuzzSettings, includesUnsafe: bytes.count % 2 == 0)
        if !fixed.edits.isEmpty {
            require(applying(fixed.edits, to: bytes) == fixed.fixed, "the edits make another file")
        }
        check(fixed.after)
    }

    /// What must hold of every report; it is written in every format.
    private static func check(_ report: FileReport) {
        let count = report.source.bytes.count
        var last = 0
        for finding in report.diagnostics {
            let range = finding.range
            require(range.start >= last && range.start <= range.end && range.end <= count, "a finding is out of place")
            last = range.start
            require(finding.goal.map { $0 < report.goalCount } ?? true, "a finding is of no goal")
            for edit in finding.fix?.edits ?? [] {
                require(edit.range.start <= edit.range.end && edit.range.end <= count, "an edit is out of place")
            }
        }
        let context = ReportContext(rules: AllRules.infos, locale: nil, version: "1")
        for format in AllFormats.formats {
            var text: [UInt8] = []
            var totals = RunTotals(ruleCount: AllRules.infos.count)
            format.begin(context, into: &text)
            totals.add(report)
            var pieces = format.pieces(of: report, context)
            while pieces.addNext(into: &text) {}
            format.end(totals, context, into: &text)
            require(
                !text.contains { $0 < 0x20 && $0 != 10 && $0 != 9 && $0 != 0x1B },
                "\(format.name) has control characters")
            require(String(validating: text, as: UTF8.self) != nil, "\(format.name) is no UTF-8")
        }
    }
}
