import Diagnostics
import Source
import Summaries
import TestSupport
import Testing

@testable import Reporting

@Suite struct JSONFormatTests {
    private let cut = String(repeating: "å", count: 60) + "…"

    private var objects: [String] {
        [
            #"{"path":"mål/a:b.yaml","rule":"vague","criterion":"specific","severity":"error","#
                + #""message":"”猫” säger för lite","help":"Hur många?","#
                + #""goal":{"id":"i\"d","index":0,"path":"goals[0]"},"#
                + #""range":{"start":{"line":2,"column":8,"offset":16},"end":{"line":2,"column":9,"offset":19}},"#
                + #""fix":{"applicability":"unsafe","edits":[{"start":16,"end":19,"text":"5\n\""}]}}"#,
            #"{"path":"mål/a:b.yaml","rule":"odd-rule","criterion":"time-bound","severity":"note","#
                + #""message":"it is odd {x} \#(cut) \\u{1B}[2J\\u{202E}x\\u{7F}.","help":"","goal":null,"#
                + #""range":{"start":{"line":3,"column":3,"offset":29},"end":{"line":3,"column":10,"offset":36}},"fix":null}"#,
        ]
    }

    @Test func json() {
        #expect(
            Sample.written(.json) == "{\"version\":1,\"diagnostics\":[\n" + objects.joined(separator: ",\n")
                + "\n],\"summary\":{\"files\":1,\"goals\":2,\"errors\":1,\"warnings\":0,\"notes\":1}}\n")
    }

    @Test func ndjson() { #expect(Sample.written(.ndjson) == objects.map { $0 + "\n" }.joined()) }

    @Test("no finding is a JSON object too")
    func empty() {
        let report = FileReport(path: "a", verdict: .goalFile, source: SourceText([]))
        #expect(
            Sample.written(.json, [report, report])
                == "{\"version\":1,\"diagnostics\":[\n\n],\"summary\":{\"files\":2,\"goals\":0,\"errors\":0,\"warnings\":0,\"notes\":0}}\n"
        )
        #expect(Sample.written(.ndjson, [report]) == "")
    }

    @Test("many findings are written piece by piece and joined again", arguments: [511, 512, 513, 1024, 2000])
    func pieces(_ count: Int) {
        var report = Sample.report
        report.diagnostics = Array(repeating: report.diagnostics[0], count: count)
        let text = Sample.written(.json, [report, Sample.report])
        #expect(text.split(separator: "\n").count == count + 4)
        #expect(text.split(separator: "\n").dropFirst().dropLast(2).allSatisfy { $0.hasSuffix("},") })
    }

    @Test(arguments: [(0.0, "0"), (20_000, "20000"), (1.5, "1.5"), (-3, "-3"), (0.1, "0.1"), (1e300, "1e+300")])
    func numbers(_ number: Double, _ wanted: String) {
        var buffer: [UInt8] = []
        buffer.add(number)
        #expect(String(decoding: buffer, as: UTF8.self) == wanted)
    }

    @Test func summaryLine() {
        var report = FileReport(path: "a", verdict: .goalFile, source: SourceText([]), figures: 3)
        var goal = GoalSummary(index: 0, path: "[0]")
        goal[.change] = SlotSummary("10 %", .sentence, value: .number(10))
        goal[.target] = SlotSummary("5–7", .field, value: .range(5, 7))
        goal[.deadline] = SlotSummary("in May", .inherited)
        goal.text = "x"
        report.goals = [goal]
        var buffer: [UInt8] = []
        report.addSummaryLine(ReportContext(rules: Sample.rules), into: &buffer)
        #expect(
            String(decoding: buffer, as: UTF8.self)
                == #"{"version":1,"path":"a","figures":3,"goals":[{"id":null,"index":0,"path":"[0]","textPath":null,"#
                + #""language":"other","text":"x","label":null,"placeholder":false,"status":"open","owner":null,"#
                + #""parent":null,"slots":{"deadline":{"text":"in May","date":null,"source":"inherited"},"actor":null,"#
                + #""verb":null,"object":null,"change":{"text":"10 %","value":10,"source":"sentence"},"baseline":null,"#
                + #""target":{"text":"5–7","value":[5,7],"source":"field"},"unit":null,"means":null,"reason":null},"#
                + #""sentence":null,"line":1,"kind":"goal","above":null,"metric":null,"way":0,"attainable":false,"#
                + #""relevant":false}],"diagnostics":[]}"# + "\n")
    }
}
