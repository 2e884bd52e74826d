import Diagnostics
import Source
import Testing

@testable import Summaries

@Suite struct RunTotalsTests {
    @Test("files, goals and findings are counted, files passed over apart")
    func counts() {
        var report = FileReport(path: "a", verdict: .goalFile, source: SourceText([]), goalCount: 2)
        report.diagnostics = [
            Diagnostic(RuleID(1), .error, ByteRange(0, 0), goal: 0),
            Diagnostic(RuleID(0), .note, ByteRange(0, 0), goal: 1),
        ]
        var totals = RunTotals(ruleCount: 2)
        totals.add(report)
        totals.add(FileReport(path: "b", verdict: .passedOver, source: SourceText([])))
        var sum = totals
        sum.add(totals)
        #expect(sum.files == 2 && sum.goals == 4 && sum.passedOver == 2)
        #expect(sum[.error] == 2 && sum[.warning] == 0 && sum[.note] == 2 && sum.rules == [2, 2])
    }
}
