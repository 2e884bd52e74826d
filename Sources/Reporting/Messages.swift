package import Diagnostics
import Source

extension [UInt8] {
    /// Adds what `diagnostic` says is wrong.
    package mutating func addMessage(of diagnostic: borrowing Diagnostic, in context: ReportContext) {
        guard let text = context.message(of: diagnostic) else { return }
        add(filled: text, with: diagnostic.arguments)
    }

    /// Adds the question that helps to mend what `diagnostic` found; nothing where the rule has none.
    package mutating func addQuestion(of diagnostic: borrowing Diagnostic, in context: ReportContext) {
        guard let text = context.question(of: diagnostic) else { return }
        add(filled: text, with: diagnostic.arguments)
    }

    /// Adds the message, and behind it the question, as one line of text.
    package mutating func addMessageAndQuestion(of diagnostic: borrowing Diagnostic, in context: ReportContext) {
        addMessage(of: diagnostic, in: context)
        let end = count
        // A message has no full stop of its own; between two sentences it needs one.
        if let last, last != UInt8(ascii: "."), last != UInt8(ascii: "?"), last != UInt8(ascii: "!") {
            append(UInt8(ascii: "."))
        }
        append(32)
        let start = count
        addQuestion(of: diagnostic, in: context)
        if count == start { removeLast(count - end) }
    }

    /// Adds `text` with each `{0}`, `{1}` … replaced by an argument.
    mutating func add(filled text: String, with arguments: [String]) {
        guard !arguments.isEmpty else {
            add(text)
            return
        }
        add(template: text) { buffer, number in
            if number < arguments.count { buffer.addSafe(arguments[number], limit: longestQuote) }
        }
    }
}
