import Diagnostics
import Source
import Summaries

extension OutputFormat {
    /// Annotations of GitHub Actions (docs.github.com, "Workflow commands").
    public static let github = OutputFormat("github", "annotations in GitHub Actions", unit: .utf16) { buffer, part in
        for diagnostic in part.diagnostics {
            let start = part.position(at: diagnostic.range.start)
            let end = part.endPosition(of: diagnostic)
            buffer.add(diagnostic.severity == .note ? "::notice" : "::" + diagnostic.severity.word)
            buffer.add(" file=")
            buffer.addGitHubProperty(part.report.path)
            buffer.add(",line=")
            buffer.add(start.line)
            buffer.add(",endLine=")
            buffer.add(end.line)
            buffer.add(",col=")
            buffer.add(start.column)
            // GitHub refuses columns of a range over several lines; its last column is the last one marked.
            if end.line == start.line {
                buffer.add(",endColumn=")
                buffer.add(Swift.max(start.column, end.column - 1))
            }
            buffer.add(",title=")
            buffer.add(part.context.name(of: diagnostic))
            buffer.add("::")
            var words: [UInt8] = []
            words.addMessageAndQuestion(of: diagnostic, in: part.context)
            buffer.addGitHub(words, isProperty: false)
            buffer.add(" [" + part.context.name(of: diagnostic) + "]\n")
        }
    }
}

extension [UInt8] {
    fileprivate mutating func addGitHubProperty(_ text: String) {
        var safe: [UInt8] = []
        safe.addSafe(text)
        addGitHub(safe, isProperty: true)
    }

    /// Adds text with what would end a command or a property written as a percent sign and two digits.
    fileprivate mutating func addGitHub(_ text: [UInt8], isProperty: Bool) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "%"): add("%25")
            case 13: add("%0D")
            case 10: add("%0A")
            case UInt8(ascii: ":") where isProperty: add("%3A")
            case UInt8(ascii: ",") where isProperty: add("%2C")
            default: append(byte)
            }
        }
    }
}
