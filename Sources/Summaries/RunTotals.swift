public import Diagnostics

/// What a run over many files comes to.
public struct RunTotals: Sendable {
    /// How many goal files were read, how many goals they hold, and how many files were passed over.
    public var files = 0, goals = 0, passedOver = 0
    /// How many findings of each severity, by its raw value.
    public var severities = [0, 0, 0]
    /// How many findings of each rule, by its index.
    public var rules: [Int]

    /// Nothing yet, of `ruleCount` rules.
    public init(ruleCount: Int) { rules = Array(repeating: 0, count: ruleCount) }

    /// How many findings have `severity`.
    public subscript(severity: Severity) -> Int { severities[Int(severity.rawValue)] }

    /// Adds what was found in one file.
    public mutating func add(_ report: FileReport) {
        if report.verdict == .passedOver { passedOver += 1 } else { files += 1 }
        goals += report.goalCount
        for diagnostic in report.diagnostics {
            severities[Int(diagnostic.severity.rawValue)] += 1
            rules[diagnostic.rule.index] += 1
        }
    }

    /// Adds what another worker counted.
    public mutating func add(_ other: RunTotals) {
        files += other.files
        goals += other.goals
        passedOver += other.passedOver
        for index in severities.indices { severities[index] += other.severities[index] }
        for index in rules.indices { rules[index] += other.rules[index] }
    }
}
