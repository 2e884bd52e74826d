import Diagnostics
import Source
import Summaries

@testable import Reporting

/// One report that every format writes: two languages, a fix, hostile words, a CRLF, a tab, wide characters.
enum Sample {
    static let rules = [
        RuleInfo(
            "vague", .specific, .goal, .error, summary: Texts("vague", "vagt"), reason: Texts("", ""), bad: [],
            good: [],
            wordings: [
                Wording(Texts("“{0}” says too little", "”{0}” säger för lite"), Texts("How many?", "Hur många?"))
            ]),
        RuleInfo(
            "odd-rule", .timeBound, .document, .note, summary: Texts("odd", "udda"), reason: Texts("", ""), bad: [],
            good: [],
            wordings: [Wording(Texts("it is odd {x} {1} {0}.", "udda"), Texts("", ""))]),
    ]

    static let text = "goals:\r\n\t- \"Få 猫 fler\"\r\n- B & <C>: x\n"

    static let report: FileReport = {
        var report = FileReport(
            path: "mål/a:b.yaml", verdict: .goalFile, source: SourceText(Array(text.utf8)), goalCount: 2)
        report.goals = [GoalSummary(index: 0, path: "goals[0]", id: "i\"d"), GoalSummary(index: 1, path: "goals[1]")]
        report.diagnostics = [
            Diagnostic(
                RuleID(0), .error, ByteRange(16, 19), goal: 0, arguments: ["猫"], locale: .swedish,
                fix: Fix(.unsafe, [Edit(ByteRange(16, 19), Array("5\n\"".utf8))])),
            Diagnostic(
                RuleID(1), .note, ByteRange(29, 36), goal: nil,
                arguments: ["\u{1B}[2J\u{202E}x\u{7F}", String(repeating: "å", count: 80)]),
        ]
        return report
    }()

    static let clean = FileReport(path: "b.yaml", verdict: .goalFile, source: SourceText([]), goalCount: 1)
    static let passedOver = FileReport(path: "c.yaml", verdict: .passedOver, source: SourceText([]))

    static func written(_ format: OutputFormat, _ reports: [FileReport] = [report], locale: Locale? = nil) -> String {
        let context = ReportContext(rules: rules, locale: locale, version: "1.2.3")
        var buffer: [UInt8] = []
        var totals = RunTotals(ruleCount: rules.count)
        format.begin(context, into: &buffer)
        var isFirst = true
        for report in reports {
            totals.add(report)
            var pieces = format.pieces(of: report, context)
            var piece: [UInt8] = []
            while pieces.addNext(into: &piece) {}
            if !piece.isEmpty {
                if !isFirst { buffer += Array(format.separator.utf8) }
                isFirst = false
                buffer += piece
            }
        }
        format.end(totals, context, into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }
}
