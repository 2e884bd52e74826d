import Diagnostics
import Source
import Summaries

extension OutputFormat {
    /// The Diagnostic Format of reviewdog, one object of all findings.
    public static let rdjson = OutputFormat(
        "rdjson", "JSON for reviewdog", unit: .utf8, writesFixes: true, separator: ",\n",
        header: { buffer, _ in
            buffer.add("{\"source\":{\"name\":\"goallint\",\"url\":\"https://goallint.dev\"},\"diagnostics\":[\n")
        },
        piece: { buffer, part in buffer.addReviewdog(&part, separator: ",\n") },
        footer: { buffer, _, _ in buffer.add("\n]}\n") })

    /// The Diagnostic Format of reviewdog, one object a line.
    public static let rdjsonl = OutputFormat(
        "rdjsonl", "JSON for reviewdog, one object a line", unit: .utf8, writesFixes: true
    ) { buffer, part in
        guard !part.diagnostics.isEmpty else { return }
        buffer.addReviewdog(&part, separator: "\n")
        buffer.addLineBreak()
    }
}

extension [UInt8] {
    fileprivate mutating func addReviewdog(_ part: inout OutputFormat.Part, separator: String) {
        for index in part.range {
            if index > part.range.lowerBound { add(separator) }
            let diagnostic = part.report.diagnostics[index]
            let rule = part.context.rules[diagnostic.rule.index]
            var words: [UInt8] = []
            words.addMessageAndQuestion(of: diagnostic, in: part.context)
            add("{\"message\":")
            addJSON(words)
            add(",\"location\":{\"path\":")
            addJSON(part.report.path)
            add(",\"range\":")
            addRange(diagnostic.range, &part)
            add("},\"severity\":\"")
            add(diagnostic.severity == .note ? "INFO" : diagnostic.severity.word.uppercased())
            add("\",\"code\":{\"value\":")
            addJSON(rule.name)
            add(",\"url\":")
            addJSON(rule.helpAddress)
            add("}")
            if let fix = diagnostic.fix, fix.edits.count == 1, let edit = fix.edits.first {
                add(",\"suggestions\":[{\"range\":")
                addRange(edit.range, &part)
                add(",\"text\":")
                addJSON(String(decoding: edit.text, as: UTF8.self))
                add("}]")
            }
            add("}")
        }
    }

    /// Adds lines and columns of a range, its end behind the last byte.
    private mutating func addRange(_ range: ByteRange, _ part: inout OutputFormat.Part) {
        addReviewdogPlace("{\"start\":", part.position(at: range.start))
        var ahead = part.cursor
        addReviewdogPlace(",\"end\":", ahead.position(at: range.end, in: part.report.source))
        add("}")
    }

    private mutating func addReviewdogPlace(_ key: String, _ place: Position) {
        add(key)
        add("{\"line\":")
        add(place.line)
        add(",\"column\":")
        add(place.column)
        add("}")
    }
}
