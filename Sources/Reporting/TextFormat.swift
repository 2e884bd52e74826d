import Diagnostics
import Source
import Summaries

extension OutputFormat {
    /// One line a finding: `path:line:column: severity: message question [rule]`.
    public static let text = OutputFormat("text", "one line a finding, for people, vim, emacs and grep") {
        buffer, part in
        for diagnostic in part.diagnostics { buffer.addTextLine(diagnostic, &part, withQuestion: true) }
    }
}

extension [UInt8] {
    /// Adds the line that stands for `diagnostic` in text.
    mutating func addTextLine(_ diagnostic: Diagnostic, _ part: inout OutputFormat.Part, withQuestion: Bool) {
        let place = part.position(at: diagnostic.range.start)
        let color = part.context.isColored
        if color { add("\u{1B}[1m") }
        append(contentsOf: part.safePath)
        append(UInt8(ascii: ":"))
        add(place.line)
        append(UInt8(ascii: ":"))
        add(place.column)
        append(UInt8(ascii: ":"))
        append(32)
        if color { add(diagnostic.severity.color) }
        add(diagnostic.severity.word)
        append(UInt8(ascii: ":"))
        append(32)
        if color { add("\u{1B}[0m") }
        if withQuestion {
            addMessageAndQuestion(of: diagnostic, in: part.context)
        } else {
            addMessage(of: diagnostic, in: part.context)
        }
        append(32)
        append(UInt8(ascii: "["))
        add(part.context.name(of: diagnostic))
        append(UInt8(ascii: "]"))
        append(10)
    }
}

extension Severity {
    /// The escape sequence of its colour: red, yellow, blue.
    var color: String {
        switch self {
        case .error: "\u{1B}[31m"
        case .warning: "\u{1B}[33m"
        case .note: "\u{1B}[34m"
        }
    }
}
