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
        for index in report.diagnostics.indices {
            severities[Int(report.diagnostics[index].severity.rawValue)] += 1
            rules[report.diagnostics[index].rule.index] += 1
        }
    }

    /// Adds to `bytes` what a report adds: whether it was passed over, how many goals it has, and rule and severity of each
    /// finding.
    public static func encode(_ report: FileReport, into bytes: inout [UInt8]) {
        bytes.append(addingCapacity: 5 + report.diagnostics.count * 3) { room in
            room.append(report.verdict == .passedOver ? 1 : 0)
            for shift in stride(from: 0, to: 32, by: 8) {
                room.append(UInt8(truncatingIfNeeded: report.goalCount >> shift))
            }
            for index in report.diagnostics.indices {
                let rule = report.diagnostics[index].rule.index
                room.append(UInt8(truncatingIfNeeded: rule))
                room.append(UInt8(truncatingIfNeeded: rule >> 8))
                room.append(report.diagnostics[index].severity.rawValue)
            }
        }
    }

    /// Takes away what a report added, which `bytes` are.
    public mutating func subtract(encoded bytes: ArraySlice<UInt8>) {
        guard bytes.count >= 5 else { return }
        let start = bytes.startIndex
        if bytes[start] == 1 { passedOver -= 1 } else { files -= 1 }
        goals -= (0..<4).reduce(0) { $0 | Int(bytes[start + 1 + $1]) << ($1 * 8) }
        for at in stride(from: start + 5, to: bytes.endIndex - 2, by: 3) {
            rules[Int(bytes[at]) | Int(bytes[at + 1]) << 8] -= 1
            severities[Int(bytes[at + 2])] -= 1
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
