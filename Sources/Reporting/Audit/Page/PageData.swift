import Diagnostics
import Summaries

/// What the script of the page reads: JSON in which `<` is written as an escape, so that no text can end the element.
extension AuditReport {
    /// How many goals the list of a page holds at most: more would keep a browser waiting.
    static let mostListed = 50_000

    /// The goals that the page lists, by number: all that the filter takes, or of too many those with the lowest marks.
    func listedGoals() -> (isListed: [Bool], count: Int) {
        var isListed = audit.isIn
        guard audit.total.goals > AuditReport.mostListed else { return (isListed, audit.total.goals) }
        let numbers = audit.isIn.indices.filter { audit.isIn[$0] }
        func worth(_ number: Int) -> Int { audit.cards[number]?.halfPoints ?? 11 }
        let kept = numbers.sorted { (worth($0), $0) < (worth($1), $1) }.prefix(AuditReport.mostListed)
        isListed = Array(repeating: false, count: audit.isIn.count)
        for number in kept { isListed[number] = true }
        return (isListed, kept.count)
    }

    /// Adds the data: goals as rows, their texts once each.
    func addData(_ isListed: [Bool], _ out: inout ReportBuffer) {
        var strings = StringTable()
        var paths = StringTable()
        out.bytes.add("{\"today\":")
        out.bytes.addScriptJSON(audit.todayText)
        out.bytes.add(",\"words\":{")
        for (place, word) in PageWords.script.enumerated() {
            if place > 0 { out.bytes.add(",") }
            out.bytes.addScriptJSON(word.name)
            out.bytes.add(":")
            out.bytes.addScriptJSON(word.texts[locale])
        }
        out.bytes.add("},\"goals\":[")
        var isFirst = true
        forEachGoal(isListed) { listed in
            out.bytes.add(isFirst ? "\n" : ",\n")
            isFirst = false
            addRow(listed, paths.number(listed.path), &strings, &out.bytes)
            out.flush()
        }
        out.bytes.add("],\"rules\":")
        out.bytes.addList(audit.names.rules.map(\.name)) { $0.addScriptJSON($1) }
        out.bytes.add(",\"owners\":")
        out.bytes.addList(audit.names.owners) { $0.addScriptJSON($1) }
        out.bytes.add(",\"languages\":")
        out.bytes.addList(audit.names.languages) { $0.addScriptJSON($1) }
        out.bytes.add(",\"paths\":")
        out.bytes.addList(paths.texts) { $0.addScriptJSON($1) }
        out.bytes.add(",\"strings\":")
        out.bytes.addList(strings.texts) { $0.addScriptJSON($1) }
        out.bytes.add("}")
    }

    /// Adds the row of a goal; its columns are those that the script names.
    private func addRow(
        _ listed: ListedGoal, _ path: Int, _ strings: inout StringTable, _ buffer: inout [UInt8]
    ) {
        let (goal, text) = (listed.goal, listed.text)
        let card = audit.cards[listed.number]
        buffer.add("[\(path),\(goal.line),")
        buffer.addScriptJSON(text.title)
        buffer.add(",")
        buffer.addScriptJSON(text.id ?? "")
        buffer.add(",\(goal.owner),\(goal.language),\(goal.statusNumber),")
        buffer.addScriptJSON(goal.deadlineText ?? "")
        buffer.add(",\"")
        if let card { for criterion in Scorecard.criteria { buffer.add(Int(card[criterion].rawValue)) } }
        buffer.add("\",[")
        if let card, !card.isSmart {
            for criterion in Scorecard.criteria {
                if criterion != .specific { buffer.add(",") }
                buffer.add(card.taker(criterion) ?? -1)
            }
        }
        buffer.add("],[")
        for (place, (record, finding)) in zip(listed.records, listed.findings).enumerated() {
            if place > 0 { buffer.add(",") }
            let message = strings.number(finding.message)
            let question = strings.number(finding.question)
            buffer.add("[\(record.rule),\(record.severity.rawValue),\(message),\(question),\(finding.line)]")
        }
        buffer.add("],")
        buffer.addScriptJSON(text.suggestion ?? "")
        buffer.add(",\(audit.tree.parents[listed.number]),\(listed.number)]")
    }
}

/// Texts, each with a number.
private struct StringTable {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(_ text: String) -> Int {
        if let number = numbers[text] { return number }
        numbers[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }
}

extension [UInt8] {
    /// Adds a JSON string that may stand inside a `script` element: nothing in it can end the element or begin a comment.
    ///
    /// Controls and marks that turn the direction of writing are shown as escapes.
    fileprivate mutating func addScriptJSON(_ text: String) {
        var safe: [UInt8] = []
        safe.addSafe(text)
        var quoted: [UInt8] = []
        quoted.addJSON(safe)
        for byte in quoted {
            switch byte {
            case UInt8(ascii: "<"): add("\\u003c")
            case UInt8(ascii: ">"): add("\\u003e")
            case UInt8(ascii: "&"): add("\\u0026")
            default: append(byte)
            }
        }
    }
}
