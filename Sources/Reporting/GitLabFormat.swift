import Diagnostics
import Source
import Summaries

extension OutputFormat {
    /// The report of GitLab's code quality (docs.gitlab.com, "Code Quality report format").
    public static let gitlab = OutputFormat(
        "gitlab", "GitLab's code quality report", separator: ",\n",
        header: { buffer, _ in buffer.add("[\n") },
        piece: { buffer, part in
            for index in part.range {
                if index > part.range.lowerBound { buffer.add(",\n") }
                buffer.addGitLab(part.report.diagnostics[index], &part)
            }
        },
        footer: { buffer, _, _ in buffer.add("\n]\n") })
}

extension [UInt8] {
    fileprivate mutating func addGitLab(_ diagnostic: Diagnostic, _ part: inout OutputFormat.Part) {
        let rule = part.context.name(of: diagnostic)
        var words: [UInt8] = []
        words.addMessageAndQuestion(of: diagnostic, in: part.context)
        add("{\"description\":")
        addJSON(words)
        add(",\"check_name\":")
        addJSON(rule)
        add(",\"fingerprint\":")
        addJSON(part.fingerprints.next(diagnostic, part.report, rule: rule))
        add(",\"severity\":\"")
        switch diagnostic.severity {
        case .error: add("major")
        case .warning: add("minor")
        case .note: add("info")
        }
        add("\",\"location\":{\"path\":")
        addJSON(part.report.path)
        add(",\"lines\":{\"begin\":")
        add(part.position(at: diagnostic.range.start).line)
        add(",\"end\":")
        add(part.endPosition(of: diagnostic).line)
        add("}}}")
    }
}
