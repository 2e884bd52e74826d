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
        for (index, goal) in goals.enumerated() {
            if index > 0 { buffer.add(",") }
            buffer.addGoal(goal)
        }
        buffer.add("],\"diagnostics\":[")
        var cursor = LineCursor()
        for (index, diagnostic) in diagnostics.enumerated() {
            if index > 0 { buffer.add(",") }
            buffer.addObject(diagnostic, self, context, &cursor)
        }
        buffer.add("]}\n")
    }
}

extension [UInt8] {
    fileprivate mutating func addGoal(_ goal: GoalSummary) {
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
