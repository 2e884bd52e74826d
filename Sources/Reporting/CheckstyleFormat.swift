import Diagnostics
import Source
import Summaries

extension OutputFormat {
    /// The XML of Checkstyle, which many CI servers read.
    public static let checkstyle = OutputFormat(
        "checkstyle", "XML for Jenkins and other CI servers",
        header: { buffer, _ in
            buffer.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n")
        },
        piece: { buffer, part in
            guard !part.diagnostics.isEmpty else { return }
            if part.isFirst {
                buffer.add("<file name=\"")
                buffer.addXML(part.report.path)
                buffer.add("\">\n")
            }
            for diagnostic in part.diagnostics { buffer.addCheckstyle(diagnostic, &part) }
            if part.isLast { buffer.add("</file>\n") }
        },
        footer: { buffer, _, _ in buffer.add("</checkstyle>\n") })
}

extension [UInt8] {
    fileprivate mutating func addCheckstyle(_ diagnostic: Diagnostic, _ part: inout OutputFormat.Part) {
        let place = part.position(at: diagnostic.range.start)
        add("<error line=\"")
        add(place.line)
        add("\" column=\"")
        add(place.column)
        add("\" severity=\"")
        add(diagnostic.severity == .note ? "info" : diagnostic.severity.word)
        add("\" message=\"")
        var words: [UInt8] = []
        words.addMessageAndQuestion(of: diagnostic, in: part.context)
        addXML(words)
        add("\" source=\"goallint.")
        add(part.context.name(of: diagnostic))
        add("\"/>\n")
    }
}
