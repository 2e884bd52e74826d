public import Diagnostics

/// The names of an audit, each with a number: owners, languages, and rules with their criteria.
///
/// Numbers follow the order in which names were met, which is not that of any output.
public struct AuditNames: Sendable {
    /// The owners, and the languages.
    public private(set) var owners: [String] = [], languages: [String] = []
    /// The rules.
    public private(set) var rules: [(name: String, criterion: Criterion)] = []
    private var ownerNumbers: [String: Int32] = [:]
    private var languageNumbers: [String: Int32] = [:]
    private var ruleNumbers: [String: Int32] = [:]

    /// No names.
    public init() {}

    /// The number of an owner.
    public mutating func owner(_ name: String) -> Int32 {
        AuditNames.number(name, &owners, &ownerNumbers)
    }

    /// The number of a language.
    public mutating func language(_ tag: String) -> Int32 {
        AuditNames.number(tag, &languages, &languageNumbers)
    }

    /// The number of a rule.
    public mutating func rule(_ name: String, _ criterion: Criterion) -> Int32 {
        if let number = ruleNumbers[name] { return number }
        let number = Int32(clamping: rules.count)
        rules.append((name, criterion))
        ruleNumbers[name] = number
        return number
    }

    /// The number of a rule that was met; nil for another.
    public func number(ofRule name: String) -> Int32? { ruleNumbers[name] }

    private static func number(_ name: String, _ names: inout [String], _ numbers: inout [String: Int32]) -> Int32 {
        if let number = numbers[name] { return number }
        let number = Int32(clamping: names.count)
        names.append(name)
        numbers[name] = number
        return number
    }

    /// Takes in the names of a file, whose numbers become those of this list.
    public mutating func adopt(_ file: inout AuditFile) {
        let owners = file.names.owners.map { owner($0) }
        let languages = file.names.languages.map { language($0) }
        let rules = file.names.rules.map { rule($0.name, $0.criterion) }
        for index in file.goals.indices {
            if file.goals[index].owner >= 0 { file.goals[index].owner = owners[Int(file.goals[index].owner)] }
            file.goals[index].language = languages[Int(file.goals[index].language)]
        }
        for index in file.findings.indices { file.findings[index].rule = rules[Int(file.findings[index].rule)] }
        file.names = AuditNames()
    }
}
