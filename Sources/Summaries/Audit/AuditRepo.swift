public import Diagnostics
import Goals

/// All files of an audit, in the order of their paths, with their goals numbered through.
public struct AuditRepo: Sendable {
    /// The files.
    public private(set) var files: [AuditFile]
    /// By file: the number of its first goal; and behind the last, the number of goals.
    public let firstGoals: [Int]
    /// The names.
    public private(set) var names: AuditNames
    /// What the whole repo shows, by its number.
    public private(set) var repoFindings: [RepoFinding] = []

    /// Puts files in order: by path, then by what their lines say; of equal lines one is kept.
    public init(_ files: [AuditFile], names: AuditNames) {
        let sorted = files.sorted { a, b in
            if a.path != b.path || a.path.utf8.count != b.path.utf8.count {
                return a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
            }
            return (a.hash, a.line.count) < (b.hash, b.line.count)
        }
        var kept: [AuditFile] = []
        kept.reserveCapacity(sorted.count)
        for file in sorted {
            if let last = kept.last, last.hash == file.hash, last.line.count == file.line.count, last.path == file.path
            {
                continue
            }
            kept.append(file)
        }
        self.files = kept
        self.names = names
        var first = [0]
        first.reserveCapacity(kept.count + 1)
        for file in kept { first.append((first.last ?? 0) + file.goals.count) }
        firstGoals = first
    }

    /// How many goals there are.
    public var goalCount: Int { firstGoals.last ?? 0 }

    /// The file of a goal, and its index there.
    public func place(of number: Int) -> (file: Int, index: Int) {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if firstGoals[middle] <= number { low = middle + 1 } else { high = middle }
        }
        return (low - 1, number - firstGoals[low - 1])
    }

    /// The goal of a number.
    public subscript(number: Int) -> AuditGoal {
        let (file, index) = place(of: number)
        return files[file].goals[index]
    }

    /// Adds what the whole repo shows: the severity and silence of each file hold, as in a run of the linter, a draft has no
    /// errors, and notes are silent beside an error.
    ///
    /// - Parameters:
    ///   - found: findings by file and index, those of files beyond the audit left out.
    ///   - rules: by number in `found`, what a rule is called and says.
    public mutating func add(_ found: [RepoFinding], rules: [RuleInfo]) {
        var touched: Set<Int> = []
        var documentRules: Set<String> = []
        for rule in rules where rule.scope == .document { documentRules.insert(rule.name) }
        for finding in found where files.indices.contains(finding.file) {
            let info = rules[finding.rule.index]
            guard files[finding.file].goals.indices.contains(finding.goal) else { continue }
            let terms = files[finding.file].terms
            guard let own = terms.severities.first(where: { $0.rule == info.name })?.severity,
                !terms.silences.contains(
                    RepoTerms.Silence(goal: finding.goal, place: finding.place.word, rule: info.name))
            else { continue }
            var severity = min(own, finding.most)
            if severity == .error, files[finding.file].goals[finding.goal].status == .draft { severity = .warning }
            repoFindings.append(finding)
            files[finding.file].findings.append(
                AuditFinding(
                    goal: Int32(clamping: finding.goal), rule: names.rule(info.name, info.criterion),
                    severity: severity,
                    place: Int32(clamping: -repoFindings.count)))
            touched.insert(finding.file)
        }
        for file in touched { silenceNotes(in: file, documentRules) }
    }

    private mutating func silenceNotes(in file: Int, _ documentRules: Set<String>) {
        var failed: Set<Int32> = []
        var looksAt: Set<Int32> = []
        for finding in files[file].findings where finding.goal >= 0 {
            if finding.severity == .error { failed.insert(finding.goal) }
            if finding.place < 0 { looksAt.insert(finding.goal) }
        }
        failed.formIntersection(looksAt)
        guard !failed.isEmpty else { return }
        let speaking = Set(files[file].terms.speaksBesideErrors)
        let rules = names.rules
        files[file].findings.removeAll { finding in
            let name = rules[Int(finding.rule)].name
            return finding.severity == .note && failed.contains(finding.goal) && !speaking.contains(name)
                && !documentRules.contains(name)
        }
    }
}
