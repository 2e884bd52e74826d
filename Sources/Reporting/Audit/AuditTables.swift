import Diagnostics
import Summaries

/// A table of a report: cells as they are shown, before a format makes them safe.
struct AuditTable {
    var title: String
    var head: [String]
    var rows: [[String]] = []
    /// By column: whether it holds numbers.
    var isNumber: [Bool]
    /// How many rows were left out.
    var left = 0
}

extension AuditReport {
    /// How many rows a list has in a report that a person reads from top to bottom.
    static let longestList = 10

    /// The tables that text and Markdown show, in order; empty ones left out.
    func tables() -> [AuditTable] {
        var titles = GoalTitles(self)
        var result = [criteriaTable()]
        result += groupings.map { groupTable($0) }
        result.append(rulesTable())
        result.append(deadlineTable(AuditWords.overdue, audit.overdue, &titles))
        result.append(deadlineTable(AuditWords.coming, audit.coming, &titles))
        result.append(orphanTable(&titles))
        let cycles = audit.tree.cycles.filter { $0.contains { audit.isIn[$0] } }
        result.append(groupOfGoals(AuditWords.cycles, cycles, &titles))
        result.append(groupOfGoals(AuditWords.duplicates, audit.duplicates, &titles))
        result.append(contradictionTable(&titles))
        if let comparison { result.append(comparisonTable(comparison)) }
        if !trend.isEmpty { result.append(trendTable()) }
        return result.filter { !$0.rows.isEmpty }
    }

    private func word(_ texts: Texts) -> String { texts[locale] }

    private func criteriaTable() -> AuditTable {
        var table = AuditTable(
            title: word(AuditWords.byCriterion),
            head: [word(AuditWords.criterion)] + Mark.allCases.map { AuditWords.mark($0)[locale] } + [
                word(AuditWords.errors), word(AuditWords.warnings), word(AuditWords.notes),
            ], isNumber: [false, true, true, true, true, true, true])
        for (place, count) in audit.criteria.enumerated() {
            let marks = place < 5 ? audit.total.marks[place].map(String.init) : ["", "", ""]
            table.rows.append(
                [AuditWords.criterion(count.criterion)[locale]] + marks + count.severities.reversed().map(String.init))
        }
        return table
    }

    private func groupTable(_ grouping: AuditGrouping) -> AuditTable {
        var table = AuditTable(
            title: AuditWords.title(grouping)[locale],
            head: [
                AuditWords.heading(grouping)[locale], word(AuditWords.goals), word(AuditWords.score),
                word(AuditWords.smart), "S", "M", "A", "R", "T", word(AuditWords.errors), word(AuditWords.overdue),
            ], isNumber: [false] + Array(repeating: true, count: 10))
        let groups = audit.groups(by: grouping)
        let longest = self.grouping == nil ? 2 * AuditReport.longestList : Int.max
        for group in groups.prefix(longest) {
            let tally = group.tally
            var row = [group.name ?? word(AuditWords.none), String(tally.goals)]
            row.append(tally.score.map(String.init) ?? "–")
            row.append(AuditWords.percent(tally.smartPerMille, locale))
            for marks in tally.marks {
                row.append(tally.marked == 0 ? "–" : AuditWords.percent(marks[0] * 1000 / tally.marked, locale))
            }
            row += [String(tally[.error]), String(tally.overdue)]
            table.rows.append(row)
        }
        table.left = groups.count - table.rows.count
        return table
    }

    private func rulesTable() -> AuditTable {
        var table = AuditTable(
            title: word(AuditWords.byRule),
            head: [
                word(AuditWords.rule), word(AuditWords.criterion), word(AuditWords.errors), word(AuditWords.warnings),
                word(AuditWords.notes),
            ], isNumber: [false, false, true, true, true])
        let sorted = audit.rules.sorted { a, b in a.total != b.total ? a.total > b.total : a.name < b.name }
        for rule in sorted {
            table.rows.append(
                [rule.name, AuditWords.criterion(rule.criterion)[locale]] + rule.severities.reversed().map(String.init))
        }
        return table
    }

    private func deadlineTable(_ title: Texts, _ goals: [Int], _ titles: inout GoalTitles) -> AuditTable {
        var table = AuditTable(
            title: word(title),
            head: [word(AuditWords.deadline), word(AuditWords.owner), word(AuditWords.goal), word(AuditWords.place)],
            isNumber: [false, false, false, false])
        for number in goals.prefix(AuditReport.longestList) {
            let goal = audit.repo[number]
            table.rows.append([
                goal.deadlineText ?? "", owner(goal), titles.texts(of: number).title, titles.place(of: number),
            ])
        }
        table.left = goals.count - table.rows.count
        return table
    }

    /// The owner of a goal, as it is shown.
    func owner(_ goal: AuditGoal) -> String {
        goal.owner < 0 ? word(AuditWords.none) : audit.names.owners[Int(goal.owner)]
    }

    private func orphanTable(_ titles: inout GoalTitles) -> AuditTable {
        var table = AuditTable(
            title: word(AuditWords.orphans), head: [word(AuditWords.goal), word(AuditWords.place)],
            isNumber: [false, false])
        for number in audit.tree.orphans.prefix(AuditReport.longestList) {
            table.rows.append([titles.texts(of: number).title, titles.place(of: number)])
        }
        table.left = audit.tree.orphans.count - table.rows.count
        return table
    }

    private func groupOfGoals(_ title: Texts, _ groups: [[Int]], _ titles: inout GoalTitles) -> AuditTable {
        var table = AuditTable(
            title: word(title), head: ["", word(AuditWords.goal), word(AuditWords.place)],
            isNumber: [true, false, false])
        for (place, group) in groups.prefix(AuditReport.longestList).enumerated() {
            for number in group.prefix(AuditReport.longestList) {
                table.rows.append([String(place + 1), titles.texts(of: number).title, titles.place(of: number)])
            }
            table.left += max(0, group.count - AuditReport.longestList)
        }
        table.left += groups.dropFirst(AuditReport.longestList).reduce(0) { $0 + $1.count }
        return table
    }

    private func contradictionTable(_ titles: inout GoalTitles) -> AuditTable {
        var table = AuditTable(
            title: word(AuditWords.contradictions),
            head: [word(AuditWords.goal), word(AuditWords.place), "", word(AuditWords.goal), word(AuditWords.place)],
            isNumber: [false, false, false, false, false])
        for one in audit.contradictions.prefix(AuditReport.longestList) {
            // The parts are a matter of the whole: it stands first.
            let (first, second) =
                if case .partsDoNotAddUp = one.kind { (one.parent, one.goal) } else { (one.goal, one.parent) }
            table.rows.append([
                titles.texts(of: first).title, titles.place(of: first), AuditWords.contradiction(one.kind)[locale],
                titles.texts(of: second).title, titles.place(of: second),
            ])
        }
        table.left = audit.contradictions.count - table.rows.count
        return table
    }

    private func comparisonTable(_ comparison: AuditComparison) -> AuditTable {
        var table = AuditTable(
            title: word(AuditWords.comparison),
            head: [word(AuditWords.criterion), word(AuditWords.new), word(AuditWords.resolved)],
            isNumber: [false, true, true])
        table.rows.append([
            word(AuditWords.goals), String(comparison.newGoals), String(comparison.goneGoals),
        ])
        for (place, criterion) in (Scorecard.criteria + [.document]).enumerated() {
            table.rows.append([
                AuditWords.criterion(criterion)[locale], String(comparison.new[place]),
                String(comparison.resolved[place]),
            ])
        }
        return table
    }

    private func trendTable() -> AuditTable {
        var table = AuditTable(
            title: word(AuditWords.trend),
            head: [word(AuditWords.day), word(AuditWords.goals), word(AuditWords.score), word(AuditWords.smart)]
                + (Scorecard.criteria + [.document]).map { AuditWords.criterion($0)[locale] }
                + [word(AuditWords.new), word(AuditWords.resolved)],
            isNumber: [false] + Array(repeating: true, count: 11))
        for point in trend {
            table.rows.append(
                [
                    point.day, String(point.goals), point.score.map(String.init) ?? "–",
                    AuditWords.percent(point.smartPerMille, locale),
                ] + point.findings.map(String.init) + [String(point.new), String(point.resolved)])
        }
        return table
    }

    /// The first lines of a report: how many goals, and how good they are.
    func headlines() -> [String] {
        let tally = audit.total
        let share = AuditWords.percent(tally.smartPerMille, locale)
        let score = tally.score.map(String.init) ?? "–"
        let fileCount = audit.repo.files.count { $0.terms.isGoalFile }
        let filter = filterWords()
        if locale == .english {
            return [
                "\(audit.todayText): \(count(tally.goals, "goal")) in \(count(fileCount, "file")), \(tally.marked) of them marked\(filter)",
                "Score \(score) of 100; \(tally.smart) of \(count(tally.marked, "goal")) wholly SMART (\(share))",
                "\(count(tally[.error], "error")), \(count(tally[.warning], "warning")), \(count(tally[.note], "note")); \(tally.overdue) overdue, \(tally.undated) without a day",
            ]
        }
        return [
            "\(audit.todayText): \(tally.goals) mål i \(fileCount) \(fileCount == 1 ? "fil" : "filer"), \(tally.marked) av dem bedömda\(filter)",
            "Poäng \(score) av 100; \(tally.smart) av \(tally.marked) mål helt SMARTa (\(share))",
            "\(tally[.error]) fel, \(tally[.warning]) varningar, \(tally[.note]) anmärkningar; \(tally.overdue) försenade, \(tally.undated) utan dag",
        ]
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private func filterWords() -> String {
        var words = ""
        if !audit.filter.owners.isEmpty {
            words += "; \(word(AuditWords.owner)): " + audit.filter.owners.joined(separator: ", ")
        }
        if let day = audit.dueBeforeText { words += locale == .english ? "; due before \(day)" : "; före \(day)" }
        return words
    }
}
