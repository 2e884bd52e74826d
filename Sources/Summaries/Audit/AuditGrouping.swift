import Goals

/// By what the goals of an audit are grouped.
public enum AuditGrouping: String, Sendable, CaseIterable {
    /// By who answers for them, the folder of their file, their language, how far they have come.
    case owner, folder, language, status
}

extension Audit {
    /// What goals that have something in common come to, sorted by how many they are and by name.
    public func groups(by grouping: AuditGrouping) -> [TallyGroup] {
        var tallies: [String?: Tally] = [:]
        for (file, record) in repo.files.enumerated() {
            let folder = String(record.folder)
            func name(_ goal: AuditGoal) -> String? {
                switch grouping {
                case .owner: goal.owner < 0 ? nil : names.owners[Int(goal.owner)]
                case .folder: folder
                case .language: names.languages[Int(goal.language)]
                case .status: goal.status.word
                }
            }
            for (index, goal) in record.goals.enumerated() {
                let number = repo.firstGoals[file] + index
                if isIn[number] { add(goal, number, to: &tallies[name(goal), default: Tally()]) }
            }
            for finding in record.findings where finding.goal >= 0 && counts(finding, in: file) {
                tallies[name(record.goals[Int(finding.goal)]), default: Tally()].add(finding.severity)
            }
        }
        return tallies.map { TallyGroup(name: $0.key, tally: $0.value) }.sorted { a, b in
            guard a.tally.goals == b.tally.goals else { return a.tally.goals > b.tally.goals }
            guard let second = b.name else { return a.name != nil }
            guard let first = a.name else { return false }
            return first.utf8.lexicographicallyPrecedes(second.utf8)
        }
    }

    /// By month of their deadlines, how many open goals there are: the months in order, as YYYY-MM, and how many of them
    /// are overdue.
    public var months: [(month: String, goals: Int, overdue: Int)] {
        var result: [(month: String, goals: Int, overdue: Int)] = []
        for number in overdue + coming {
            guard let day = repo[number].deadline else { continue }
            let month = String(day.iso.dropLast(3))
            if result.last?.month != month { result.append((month, 0, 0)) }
            result[result.count - 1].goals += 1
            if day < today { result[result.count - 1].overdue += 1 }
        }
        return result
    }
}
