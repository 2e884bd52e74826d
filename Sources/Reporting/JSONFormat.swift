import Diagnostics
import Source
import Summaries

extension OutputFormat {
    /// One JSON object of a run.
    public static let json = OutputFormat(
        "json", "one JSON object of all findings", unit: .codePoints, namesGoals: true, writesFixes: true,
        separator: ",\n",
        header: { buffer, _ in buffer.add("{\"version\":1,\"diagnostics\":[\n") },
        piece: { buffer, part in buffer.addObjects(&part, separator: ",\n") },
        footer: { buffer, totals, _ in
            buffer.add("\n],\"summary\":{\"files\":")
            buffer.add(totals.files)
            buffer.add(",\"goals\":")
            buffer.add(totals.goals)
            buffer.add(",\"errors\":")
            buffer.add(totals[.error])
            buffer.add(",\"warnings\":")
            buffer.add(totals[.warning])
            buffer.add(",\"notes\":")
            buffer.add(totals[.note])
            buffer.add("}}\n")
        })

    /// One JSON object a line for each finding.
    public static let ndjson = OutputFormat(
        "ndjson", "one JSON object a line for each finding", unit: .codePoints, namesGoals: true, writesFixes: true
    ) { buffer, part in
        guard !part.diagnostics.isEmpty else { return }
        buffer.addObjects(&part, separator: "\n")
        buffer.addLineBreak()
    }
}

extension [UInt8] {
    /// Adds the objects of a part's findings with `separator` between them.
    mutating func addObjects(_ part: inout OutputFormat.Part, separator: String) {
        for index in part.range {
            if index > part.range.lowerBound { add(separator) }
            addObject(part.report.diagnostics[index], part.report, part.context, &part.cursor)
        }
    }

    /// Adds one finding as a JSON object.
    mutating func addObject(
        _ diagnostic: Diagnostic, _ report: FileReport, _ context: ReportContext, _ cursor: inout LineCursor
    ) {
        let rule = context.rules[diagnostic.rule.index]
        add("{\"path\":")
        addJSON(report.path)
        add(",\"rule\":")
        addJSON(rule.name)
        add(",\"criterion\":")
        addJSON(rule.criterion.word)
        add(",\"severity\":")
        addJSON(diagnostic.severity.word)
        add(",\"message\":")
        var words: [UInt8] = []
        words.addMessage(of: diagnostic, in: context)
        addJSON(words)
        add(",\"help\":")
        words.removeAll(keepingCapacity: true)
        words.addQuestion(of: diagnostic, in: context)
        addJSON(words)
        add(",\"goal\":")
        if let index = diagnostic.goal, index < report.goals.count {
            let goal = report.goals[index]
            addGoalPlace(goal)
            add("}")
        } else {
            add("null")
        }
        add(",\"range\":{\"start\":")
        addPlace(cursor.position(at: diagnostic.range.start, in: report.source), diagnostic.range.start)
        add(",\"end\":")
        var ahead = cursor
        addPlace(ahead.position(at: diagnostic.range.end, in: report.source), diagnostic.range.end)
        add("},\"fix\":")
        if let fix = diagnostic.fix { addFix(fix) } else { add("null") }
        add("}")
    }

    /// Adds the beginning of an object: which goal, by id, index and path in its file.
    mutating func addGoalPlace(_ goal: GoalSummary) {
        add("{\"id\":")
        addJSON(goal.id)
        add(",\"index\":")
        add(goal.index)
        add(",\"path\":")
        addJSON(goal.path)
    }

    private mutating func addPlace(_ place: Position, _ offset: Int) {
        add("{\"line\":")
        add(place.line)
        add(",\"column\":")
        add(place.column)
        add(",\"offset\":")
        add(offset)
        add("}")
    }

    private mutating func addFix(_ fix: Fix) {
        add("{\"applicability\":")
        addJSON(fix.applicability.word)
        add(",\"edits\":[")
        for (index, edit) in fix.edits.enumerated() {
            add(index == 0 ? "{\"start\":" : ",{\"start\":")
            add(edit.range.start)
            add(",\"end\":")
            add(edit.range.end)
            add(",\"text\":")
            addJSON(String(decoding: edit.text, as: UTF8.self))
            add("}")
        }
        add("]}")
    }
}
