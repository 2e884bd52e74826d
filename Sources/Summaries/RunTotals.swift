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

    /// What was added since there was `before`.
    public func since(_ before: RunTotals) -> RunTotals {
        var result = self
        result.subtract(before)
        return result
    }

    private mutating func subtract(_ other: RunTotals) {
        files -= other.files
        goals -= other.goals
        passedOver -= other.passedOver
        for index in severities.indices { severities[index] -= other.severities[index] }
        for index in rules.indices { rules[index] -= other.rules[index] }
    }

    /// The numbers as bytes, four for each, rules that found nothing left out.
    public var encoded: [UInt8] {
        var result: [UInt8] = []
        func add(_ number: Int) {
            for shift in stride(from: 0, to: 32, by: 8) { result.append(UInt8(truncatingIfNeeded: number >> shift)) }
        }
        for number in [files, goals, passedOver] + severities { add(number) }
        for (index, count) in rules.enumerated() where count > 0 {
            add(index)
            add(count)
        }
        return result
    }

    /// Takes away the numbers that `bytes` are.
    public mutating func subtract(encoded bytes: [UInt8]) {
        func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[place * 4 + $1]) << ($1 * 8) } }
        let count = bytes.count / 4
        guard count >= 6 else { return }
        files -= number(0)
        goals -= number(1)
        passedOver -= number(2)
        for index in severities.indices { severities[index] -= number(3 + index) }
        for place in stride(from: 6, to: count - 1, by: 2) { rules[number(place)] -= number(place + 1) }
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
