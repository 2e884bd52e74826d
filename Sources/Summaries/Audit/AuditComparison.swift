import Diagnostics

/// What changed from one audit to another: goals that came and went, findings that are new or resolved.
public struct AuditComparison: Sendable, Equatable {
    /// How many goals are there now and were not, and the other way round; how many are in both.
    public private(set) var newGoals = 0, goneGoals = 0, keptGoals = 0
    /// By criterion, `document` last: how many findings are new, and how many are resolved.
    public private(set) var new = [0, 0, 0, 0, 0, 0], resolved = [0, 0, 0, 0, 0, 0]
    /// The score before, and now.
    public private(set) var scoreBefore: Int?, scoreNow: Int?

    /// Compares two audits.
    ///
    /// A goal is known by its id, without one by its words; as often as one stands, so often it is counted. Findings are
    /// known by their goal and rule: lines may move, and files may be renamed.
    ///
    /// - Parameters:
    ///   - keysBefore: by file of the audit before, by what its goals are known, and last by what the file is known.
    ///   - keysNow: the same of the audit now.
    public init(
        before: Audit, now: Audit, keysBefore: (Int) -> [UInt64], keysNow: (Int) -> [UInt64]
    ) {
        scoreBefore = before.total.score
        scoreNow = now.total.score
        var goals: [UInt64: Int] = [:]
        var findings: [FindingKey: Int] = [:]
        AuditComparison.count(before, keysBefore, -1, &goals, &findings)
        AuditComparison.count(now, keysNow, 1, &goals, &findings)
        for count in goals.values { if count > 0 { newGoals += count } else { goneGoals -= count } }
        keptGoals = now.total.goals - newGoals
        for (key, count) in findings {
            if count > 0 { new[Int(key.criterion)] += count } else { resolved[Int(key.criterion)] -= count }
        }
    }

    private struct FindingKey: Hashable {
        var goal: UInt64
        var rule: String
        var criterion: UInt8
    }

    private static func count(
        _ audit: Audit, _ keys: (Int) -> [UInt64], _ step: Int, _ goals: inout [UInt64: Int],
        _ findings: inout [FindingKey: Int]
    ) {
        for (file, record) in audit.repo.files.enumerated() {
            let own = keys(file)
            let first = audit.repo.firstGoals[file]
            for index in record.goals.indices where audit.isIn[first + index] { goals[own[index], default: 0] += step }
            for finding in record.findings where audit.counts(finding, in: file) {
                let rule = audit.names.rules[Int(finding.rule)]
                // What speaks of no goal belongs to the file, whose key stands last.
                let key = FindingKey(
                    goal: finding.goal < 0 ? own[own.count - 1] : own[Int(finding.goal)], rule: rule.name,
                    criterion: rule.criterion.rawValue)
                findings[key, default: 0] += step
            }
        }
    }
}

/// The state of the goals at one time.
public struct TrendPoint: Sendable {
    /// The day, as YYYY-MM-DD; the revision of the repo, empty for the files as they are.
    public var day: String, revision: String
    /// How many goals there were, how many marked, how many wholly SMART; and the score.
    public var goals: Int, marked: Int, smart: Int, score: Int?
    /// By criterion, `document` last: how many findings there were.
    public var findings: [Int]
    /// How many findings are new and resolved since the point before.
    public var new = 0, resolved = 0

    /// The state that an audit shows.
    public init(_ audit: Audit, day: String, revision: String) {
        self.day = day
        self.revision = revision
        goals = audit.total.goals
        marked = audit.total.marked
        smart = audit.total.smart
        score = audit.total.score
        findings = audit.criteria.map { $0.severities.reduce(0, +) }
    }

    /// The share of marked goals that are wholly SMART, in thousandths.
    public var smartPerMille: Int? { marked == 0 ? nil : smart * 1000 / marked }
}
