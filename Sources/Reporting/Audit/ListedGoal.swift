import Summaries

/// A goal of an audit with its words, as the formats that list all goals show it.
struct ListedGoal {
    /// Its number in the audit.
    let number: Int
    /// The path of its file.
    let path: String
    /// The folder of its file.
    let folder: Substring
    /// What the audit keeps of it.
    let goal: AuditGoal
    /// Its texts.
    let text: SummaryTexts.Goal
    /// What was found in it.
    let records: [AuditFinding]
    /// The same with its words.
    let findings: [AuditReport.Finding]
}

extension AuditReport {
    /// Hands over the goals that `isListed` has by number, in order; the texts of a file are read once, and kept for it alone.
    func forEachGoal(_ isListed: [Bool], _ body: (ListedGoal) -> Void) {
        for (file, record) in audit.repo.files.enumerated() {
            let first = audit.repo.firstGoals[file]
            guard record.goals.indices.contains(where: { isListed[first + $0] }) else { continue }
            let texts = texts(ofFile: file)
            var byGoal: [[AuditFinding]] = Array(repeating: [], count: record.goals.count)
            for finding in record.findings where finding.goal >= 0 { byGoal[Int(finding.goal)].append(finding) }
            for (index, goal) in record.goals.enumerated() where isListed[first + index] {
                body(
                    ListedGoal(
                        number: first + index, path: record.path, folder: record.folder, goal: goal,
                        text: texts.goals.indices.contains(index) ? texts.goals[index] : SummaryTexts.Goal(),
                        records: byGoal[index], findings: byGoal[index].map { finding($0, inFile: file, texts) }))
            }
        }
    }
}
