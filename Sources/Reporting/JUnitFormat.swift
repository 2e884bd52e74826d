import Diagnostics
import Source
import Summaries

extension OutputFormat {
    /// The XML of JUnit: a file is a test suite, a finding a test case that failed (a note: one that was skipped).
    public static let junit = OutputFormat(
        "junit", "XML for views of test results",
        header: { buffer, _ in
            buffer.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"goallint\">\n")
        },
        piece: { buffer, part in
            guard part.report.verdict != .passedOver else { return }
            if part.isFirst { buffer.addSuiteStart(part.report) }
            for diagnostic in part.diagnostics { buffer.addCase(diagnostic, &part) }
            if part.isLast { buffer.add("</testsuite>\n") }
        },
        footer: { buffer, _, _ in buffer.add("</testsuites>\n") })
}

extension [UInt8] {
    fileprivate mutating func addSuiteStart(_ report: FileReport) {
        let notes = report.diagnostics.reduce(0) { $1.severity == .note ? $0 + 1 : $0 }
        add("<testsuite name=\"")
        addXML(report.path)
        add("\" tests=\"")
        add(Swift.max(1, report.diagnostics.count))
        add("\" failures=\"")
        add(report.diagnostics.count - notes)
        add("\" errors=\"0\" skipped=\"")
        add(notes)
        add("\">\n")
        // A suite without a case would say that nothing was looked at.
        if report.diagnostics.isEmpty {
            add("<testcase classname=\"")
            addXML(report.path)
            add("\" name=\"goallint\"/>\n")
        }
    }

    fileprivate mutating func addCase(_ diagnostic: Diagnostic, _ part: inout OutputFormat.Part) {
        let place = part.position(at: diagnostic.range.start)
        var words: [UInt8] = []
        words.addMessage(of: diagnostic, in: part.context)
        add("<testcase classname=\"")
        addXML(part.report.path)
        add("\" name=\"")
        add(part.context.name(of: diagnostic))
        add(" at line ")
        add(place.line)
        add(", column ")
        add(place.column)
        add("\">")
        let element = diagnostic.severity == .note ? "skipped" : "failure"
        add(
            "<" + element + (diagnostic.severity == .note ? "" : " type=\"\(diagnostic.severity.word)\"")
                + " message=\"")
        addXML(words)
        add("\">")
        words.removeAll(keepingCapacity: true)
        words.addQuestion(of: diagnostic, in: part.context)
        addXML(words)
        add("</" + element + "></testcase>\n")
    }
}
