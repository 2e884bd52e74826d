import Diagnostics
import Source
import Summaries

extension OutputFormat {
    /// One line a finding: `path:line:column: severity: message question [rule]`.
    public static let text = OutputFormat("text", "one line a finding, for people, vim, emacs and grep") {
        buffer, part in
        for index in part.range { buffer.addTextLine(index, &part, withQuestion: true) }
    }
}

extension [UInt8] {
    /// Adds the line that stands in text for the finding at `index` of the report.
    mutating func addTextLine(_ index: Int, _ part: inout OutputFormat.Part, withQuestion: Bool) {
        let place = part.position(at: part.report.diagnostics[index].range.start)
        addTextLine(
            part.report.diagnostics[index], place, part.safePath, part.context, withQuestion: withQuestion)
    }

    private mutating func addTextLine(
        _ diagnostic: borrowing Diagnostic, _ place: Position, _ path: [UInt8], _ context: ReportContext,
        withQuestion: Bool
    ) {
        let color = context.isColored
        // Room for two numbers, the severity, the signs between them, and three escape sequences.
        append(addingCapacity: path.count + longestNumber * 2 + 32) { line in
            if color { line.add(utf8: "\u{1B}[1m") }
            line.add(path)
            line.append(UInt8(ascii: ":"))
            line.add(place.line)
            line.append(UInt8(ascii: ":"))
            line.add(place.column)
            line.append(UInt8(ascii: ":"))
            line.append(32)
            if color { line.add(utf8: diagnostic.severity.color) }
            line.add(utf8: diagnostic.severity.word)
            line.append(UInt8(ascii: ":"))
            line.append(32)
            if color { line.add(utf8: "\u{1B}[0m") }
        }
        if withQuestion {
            addMessageAndQuestion(of: diagnostic, in: context)
        } else {
            addMessage(of: diagnostic, in: context)
        }
        let name = context.name(of: diagnostic)
        append(addingCapacity: name.utf8.count + 4) { line in
            line.append(32)
            line.append(UInt8(ascii: "["))
            line.add(utf8: name)
            line.append(UInt8(ascii: "]"))
            line.append(10)
        }
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
