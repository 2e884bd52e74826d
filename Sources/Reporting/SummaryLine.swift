import Diagnostics
import Source
public import Summaries

/// The first of the linker's two steps: what one file holds, as a line of JSON.
extension FileReport {
    /// Adds the line, its line break included, to `buffer`.
    public func addSummaryLine(_ context: ReportContext, into buffer: inout [UInt8]) {
        buffer.add("{\"version\":1,\"path\":")
        buffer.addJSON(path)
        buffer.add(",\"figures\":")
        buffer.add(figures)
        buffer.add(",\"goals\":[")
        var cursor = LineCursor()
        for (index, goal) in goals.enumerated() {
            if index > 0 { buffer.add(",") }
            buffer.addGoal(goal, line: cursor.position(at: goal.place, in: source).line)
        }
        buffer.add("],\"diagnostics\":[")
        cursor = LineCursor()
        for (index, diagnostic) in diagnostics.enumerated() {
            if index > 0 { buffer.add(",") }
            buffer.addObject(diagnostic, self, context, &cursor)
            // The closing brace makes room for what another language of messages needs.
            buffer.removeLast()
            buffer.add(",\"wording\":")
            buffer.add(diagnostic.wording)
            buffer.add(",\"arguments\":[")
            for (place, argument) in diagnostic.arguments.enumerated() {
                if place > 0 { buffer.add(",") }
                buffer.addJSON(argument)
            }
            buffer.add("]}")
        }
        buffer.add("]")
        if let repoTerms { buffer.addRepo(repoTerms, facts) }
        buffer.add("}\n")
    }
}

extension [UInt8] {
    fileprivate mutating func addGoal(_ goal: GoalSummary, line: Int) {
        addGoalPlace(goal)
        add(",\"textPath\":")
        addJSON(goal.textPath)
        add(",\"language\":")
        addJSON(goal.language)
        add(",\"text\":")
        addJSON(goal.text)
        add(",\"label\":")
        addJSON(goal.label)
        add(",\"placeholder\":")
        add(goal.isPlaceholder ? "true" : "false")
        add(",\"status\":")
        addJSON(goal.statusWord)
        add(",\"owner\":")
        addJSON(goal.owner)
        add(",\"parent\":")
        addJSON(goal.parent)
        add(",\"slots\":{")
        for name in SlotSummary.Name.allCases {
            if name != .deadline { add(",") }
            addJSON(name.word)
            add(":")
            addSlot(goal[name], name)
        }
        add("},\"sentence\":")
        addJSON(goal.sentence)
        add(",\"line\":")
        add(line)
        add(",\"kind\":")
        addJSON(goal.kindWord)
        add(",\"above\":")
        if let above = goal.above { add(above) } else { add("null") }
        add(",\"metric\":")
        addJSON(goal.metric)
        add(",\"way\":")
        add(goal.way)
        add(",\"attainable\":")
        add(goal.saysAttainable ? "true" : "false")
        add(",\"relevant\":")
        add(goal.saysRelevant ? "true" : "false")
        add("}")
    }

    /// What the second step must know for rules that look at the whole repo.
    fileprivate mutating func addRepo(_ terms: RepoTerms, _ facts: FileFacts) {
        add(",\"repo\":{\"goalFile\":")
        add(terms.isGoalFile ? "true" : "false")
        add(",\"facts\":\"")
        Base64.add(facts.bytes, into: &self)
        add("\",\"rules\":{")
        for (index, rule) in terms.severities.enumerated() {
            if index > 0 { add(",") }
            addJSON(rule.rule)
            add(":")
            addJSON(rule.severity.word)
        }
        add("},\"keyResultCount\":")
        add(terms.keyResultCount)
        if !terms.speaksBesideErrors.isEmpty {
            add(",\"besideErrors\":[")
            for (index, rule) in terms.speaksBesideErrors.enumerated() {
                if index > 0 { add(",") }
                addJSON(rule)
            }
            add("]")
        }
        if !terms.silences.isEmpty {
            add(",\"suppressed\":[")
            for (index, silence) in terms.silences.enumerated() {
                add(index > 0 ? ",{\"goal\":" : "{\"goal\":")
                add(silence.goal)
                add(",\"part\":")
                addJSON(silence.place)
                add(",\"rule\":")
                addJSON(silence.rule)
                add("}")
            }
            add("]")
        }
        add("}")
    }

    private mutating func addSlot(_ slot: SlotSummary?, _ name: SlotSummary.Name) {
        guard let slot else {
            add("null")
            return
        }
        add("{\"text\":")
        addJSON(slot.text)
        if name == .deadline {
            add(",\"date\":")
            addJSON(slot.dateText)
        }
        switch slot.value {
        case .number(let number):
            add(",\"value\":")
            addFinite(number)
        case .range(let low, let high):
            add(",\"value\":[")
            addFinite(low)
            add(",")
            addFinite(high)
            add("]")
        case nil: break
        }
        add(",\"source\":")
        addJSON(slot.origin.word)
        add("}")
    }

    /// JSON knows no infinity.
    private mutating func addFinite(_ number: Double) {
        if number.isFinite { add(number) } else { add("null") }
    }
}
