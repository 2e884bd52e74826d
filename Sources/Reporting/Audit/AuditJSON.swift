import Diagnostics
import Summaries

extension AuditFormat {
    /// One JSON object: all counts, all goals with their marks and findings.
    static let json = AuditFormat("json") { report, out in
        report.addHead(&out.bytes)
        out.bytes.add(",\n\"goals\":[")
        report.addGoals(&out)
        out.bytes.add("\n],\n\"documents\":[")
        report.addDocuments(&out)
        out.bytes.add("\n]}\n")
        out.flush(above: 0)
    }
}

extension AuditReport {
    /// Adds all that stands before the goals.
    fileprivate func addHead(_ buffer: inout [UInt8]) {
        buffer.add("{\"version\":1,\"today\":")
        buffer.addJSON(audit.todayText)
        buffer.add(",\"filter\":{\"owners\":")
        buffer.addList(audit.filter.owners) { $0.addJSON($1) }
        buffer.add(",\"dueBefore\":")
        buffer.addJSON(audit.dueBeforeText)
        buffer.add("},\n\"summary\":{\"files\":")
        buffer.add(audit.repo.files.count { $0.terms.isGoalFile })
        buffer.add(",")
        buffer.addMembers(audit.total)
        buffer.add("},\n\"criteria\":")
        buffer.addList(audit.criteria) { buffer, count in
            buffer.add("{\"criterion\":")
            buffer.addJSON(count.name)
            buffer.addSeverities(count.severities)
            buffer.add("}")
        }
        buffer.add(",\n\"rules\":")
        buffer.addList(audit.rules) { buffer, count in
            buffer.add("{\"rule\":")
            buffer.addJSON(count.name)
            buffer.add(",\"criterion\":")
            buffer.addJSON(count.criterion.word)
            buffer.addSeverities(count.severities)
            buffer.add("}")
        }
        buffer.add(",\n\"groups\":{")
        for (place, grouping) in (grouping.map { [$0] } ?? AuditGrouping.allCases).enumerated() {
            if place > 0 { buffer.add(",") }
            buffer.add("\n")
            buffer.addJSON(grouping.rawValue)
            buffer.add(":")
            buffer.addList(audit.groups(by: grouping)) { buffer, group in
                buffer.add("{\"name\":")
                buffer.addJSON(group.name)
                buffer.add(",")
                buffer.addMembers(group.tally)
                buffer.add("}")
            }
        }
        buffer.add("},\n\"deadlines\":{\"overdue\":")
        buffer.addList(audit.overdue) { $0.add($1) }
        buffer.add(",\"coming\":")
        buffer.addList(audit.coming) { $0.add($1) }
        buffer.add(",\"months\":")
        buffer.addList(audit.months) { buffer, month in
            buffer.add("{\"month\":")
            buffer.addJSON(month.month)
            buffer.add(",\"goals\":")
            buffer.add(month.goals)
            buffer.add(",\"overdue\":")
            buffer.add(month.overdue)
            buffer.add("}")
        }
        addLinks(&buffer)
        if let comparison { addComparison(comparison, &buffer) }
        if !trend.isEmpty { addTrend(&buffer) }
    }

    private func addLinks(_ buffer: inout [UInt8]) {
        buffer.add("},\n\"tree\":{\"roots\":")
        buffer.addList(audit.tree.roots) { $0.add($1) }
        buffer.add(",\"alone\":")
        buffer.add(audit.tree.aloneCount)
        buffer.add(",\"orphans\":")
        buffer.addList(audit.tree.orphans) { $0.add($1) }
        buffer.add(",\"cycles\":")
        buffer.addList(audit.tree.cycles) { $0.addList($1) { $0.add($1) } }
        buffer.add("},\n\"duplicates\":")
        buffer.addList(audit.duplicates) { $0.addList($1) { $0.add($1) } }
        buffer.add(",\n\"contradictions\":")
        buffer.addList(audit.contradictions) { buffer, one in
            buffer.add("{\"kind\":")
            buffer.addJSON(one.kind.word)
            buffer.add(",\"goal\":")
            buffer.add(one.goal)
            buffer.add(",\"parent\":")
            buffer.add(one.parent)
            if case .partsDoNotAddUp(let parts, let whole) = one.kind {
                buffer.add(",\"parts\":")
                buffer.add(parts)
                buffer.add(",\"whole\":")
                buffer.add(whole)
            }
            buffer.add("}")
        }
    }

    private func addComparison(_ comparison: AuditComparison, _ buffer: inout [UInt8]) {
        buffer.add(",\n\"comparison\":{\"newGoals\":")
        buffer.add(comparison.newGoals)
        buffer.add(",\"goneGoals\":")
        buffer.add(comparison.goneGoals)
        buffer.add(",\"scoreBefore\":")
        if let score = comparison.scoreBefore { buffer.add(score) } else { buffer.add("null") }
        buffer.add(",\"criteria\":")
        buffer.addList(Array((Scorecard.criteria + [.document]).enumerated())) { buffer, one in
            buffer.add("{\"criterion\":")
            buffer.addJSON(one.element.word)
            buffer.add(",\"new\":")
            buffer.add(comparison.new[one.offset])
            buffer.add(",\"resolved\":")
            buffer.add(comparison.resolved[one.offset])
            buffer.add("}")
        }
        buffer.add("}")
    }

    private func addTrend(_ buffer: inout [UInt8]) {
        buffer.add(",\n\"trend\":")
        buffer.addList(trend) { buffer, point in
            buffer.add("{\"day\":")
            buffer.addJSON(point.day)
            buffer.add(",\"revision\":")
            buffer.addJSON(point.revision)
            buffer.add(",\"goals\":")
            buffer.add(point.goals)
            buffer.add(",\"marked\":")
            buffer.add(point.marked)
            buffer.add(",\"smart\":")
            buffer.add(point.smart)
            buffer.add(",\"score\":")
            if let score = point.score { buffer.add(score) } else { buffer.add("null") }
            buffer.add(",\"findings\":{")
            for (place, criterion) in (Scorecard.criteria + [.document]).enumerated() {
                if place > 0 { buffer.add(",") }
                buffer.addJSON(criterion.word)
                buffer.add(":")
                buffer.add(point.findings[place])
            }
            buffer.add("},\"new\":")
            buffer.add(point.new)
            buffer.add(",\"resolved\":")
            buffer.add(point.resolved)
            buffer.add("}")
        }
    }

    /// Adds the goals that the filter takes, one a line.
    fileprivate func addGoals(_ out: inout ReportBuffer) {
        var isFirst = true
        forEachGoal(audit.isIn) { listed in
            out.bytes.add(isFirst ? "\n" : ",\n")
            isFirst = false
            addGoal(listed, &out.bytes)
            out.flush()
        }
    }

    private func addGoal(_ listed: ListedGoal, _ buffer: inout [UInt8]) {
        buffer.add("{\"number\":")
        buffer.add(listed.number)
        buffer.add(",\"path\":")
        buffer.addJSON(listed.path)
        buffer.add(",\"line\":")
        buffer.add(Int(listed.goal.line))
        buffer.add(",\"goalPath\":")
        buffer.addJSON(listed.text.path)
        buffer.add(",\"id\":")
        buffer.addJSON(listed.text.id)
        buffer.add(",\"text\":")
        buffer.addJSON(listed.text.text)
        buffer.add(",\"label\":")
        buffer.addJSON(listed.text.label)
        buffer.add(",\"sentence\":")
        buffer.addJSON(listed.text.sentence)
        buffer.add(",\"owner\":")
        buffer.addJSON(listed.goal.owner < 0 ? nil : audit.names.owners[Int(listed.goal.owner)])
        buffer.add(",\"folder\":")
        buffer.addJSON(String(listed.folder))
        buffer.add(",\"language\":")
        buffer.addJSON(audit.names.languages[Int(listed.goal.language)])
        buffer.add(",\"status\":")
        buffer.addJSON(listed.goal.statusWord)
        buffer.add(",\"deadline\":")
        buffer.addJSON(listed.goal.deadlineText)
        buffer.add(",\"parent\":")
        let parent = audit.tree.parents[listed.number]
        if parent >= 0 { buffer.add(Int(parent)) } else { buffer.add("null") }
        buffer.add(",\"marks\":")
        buffer.addMarks(audit.cards[listed.number], audit.names)
        buffer.add(",\"findings\":")
        buffer.addList(listed.findings) { $0.addFinding($1) }
        buffer.add("}")
    }

    /// Adds what was found in documents and in no goal of them.
    fileprivate func addDocuments(_ out: inout ReportBuffer) {
        var isFirst = true
        for (file, record) in audit.repo.files.enumerated() {
            let found = record.findings.filter { $0.goal < 0 && audit.counts($0, in: file) }
            guard !found.isEmpty else { continue }
            let texts = texts(ofFile: file)
            out.bytes.add(isFirst ? "\n" : ",\n")
            isFirst = false
            out.bytes.add("{\"path\":")
            out.bytes.addJSON(record.path)
            out.bytes.add(",\"findings\":")
            out.bytes.addList(found) { $0.addFinding(finding($1, inFile: file, texts)) }
            out.bytes.add("}")
            out.flush()
        }
    }
}

extension [UInt8] {
    /// Adds an array.
    mutating func addList<Item>(_ items: [Item], _ add: (inout [UInt8], Item) -> Void) {
        self.add("[")
        for (place, item) in items.enumerated() {
            if place > 0 { self.add(",") }
            add(&self, item)
        }
        self.add("]")
    }

    fileprivate mutating func addSeverities(_ severities: [Int]) {
        add(",\"errors\":")
        add(severities[2])
        add(",\"warnings\":")
        add(severities[1])
        add(",\"notes\":")
        add(severities[0])
    }

    /// Adds the members of a tally.
    fileprivate mutating func addMembers(_ tally: Tally) {
        add("\"goals\":")
        add(tally.goals)
        add(",\"marked\":")
        add(tally.marked)
        add(",\"smart\":")
        add(tally.smart)
        add(",\"smartPercent\":")
        if let share = tally.smartPerMille { add(Double(share) / 10) } else { add("null") }
        add(",\"score\":")
        if let score = tally.score { add(score) } else { add("null") }
        add(",\"marks\":{")
        for (place, criterion) in Scorecard.criteria.enumerated() {
            if place > 0 { add(",") }
            addJSON(criterion.word)
            add(":{")
            for mark in Mark.allCases {
                if mark != .met { add(",") }
                addJSON(mark.word)
                add(":")
                add(tally.marks[place][Int(mark.rawValue)])
            }
            add("}")
        }
        add("}")
        addSeverities(tally.severities)
        add(",\"overdue\":")
        add(tally.overdue)
        add(",\"undated\":")
        add(tally.undated)
    }

    fileprivate mutating func addMarks(_ card: Scorecard?, _ names: AuditNames) {
        guard let card else { return add("null") }
        add("{")
        for criterion in Scorecard.criteria {
            if criterion != .specific { add(",") }
            addJSON(criterion.word)
            add(":{\"mark\":")
            addJSON(card[criterion].word)
            add(",\"rule\":")
            addJSON(card.taker(criterion).map { names.rules[$0].name })
            add("}")
        }
        add("}")
    }

    fileprivate mutating func addFinding(_ finding: AuditReport.Finding) {
        add("{\"rule\":")
        addJSON(finding.rule)
        add(",\"criterion\":")
        addJSON(finding.criterion.word)
        add(",\"severity\":")
        addJSON(finding.severity.word)
        add(",\"line\":")
        add(finding.line)
        add(",\"message\":")
        addJSON(finding.message)
        add(",\"question\":")
        addJSON(finding.question)
        add("}")
    }
}
