import Diagnostics

extension [UInt8] {
    /// Adds what `diagnostic` says is wrong.
    mutating func addMessage(of diagnostic: Diagnostic, in context: ReportContext) {
        guard let (wording, locale) = context.wording(of: diagnostic) else { return }
        add(filled: wording.message[locale], with: diagnostic.arguments)
    }

    /// Adds the question that helps to mend what `diagnostic` found; nothing where the rule has none.
    mutating func addQuestion(of diagnostic: Diagnostic, in context: ReportContext) {
        guard let (wording, locale) = context.wording(of: diagnostic) else { return }
        add(filled: wording.question[locale], with: diagnostic.arguments)
    }

    /// Adds the message, and behind it the question, as one line of text.
    mutating func addMessageAndQuestion(of diagnostic: Diagnostic, in context: ReportContext) {
        addMessage(of: diagnostic, in: context)
        let end = count
        // A message has no full stop of its own; between two sentences it needs one.
        if let last, last != UInt8(ascii: "."), last != UInt8(ascii: "?"), last != UInt8(ascii: "!") { add(".") }
        add(" ")
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
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            append(contentsOf: rest[..<open])
            let digit = rest.index(after: open)
            guard digit < rest.endIndex, rest[digit] >= UInt8(ascii: "0"), rest[digit] <= UInt8(ascii: "9") else {
                append(rest[open])
                rest = rest[digit...]
                continue
            }
            let close = rest.index(after: digit)
            guard close < rest.endIndex, rest[close] == UInt8(ascii: "}") else {
                append(rest[open])
                rest = rest[digit...]
                continue
            }
            let index = Int(rest[digit] - UInt8(ascii: "0"))
            if index < arguments.count { addSafe(arguments[index], limit: longestQuote) }
            rest = rest[rest.index(after: close)...]
        }
        append(contentsOf: rest)
    }
}
