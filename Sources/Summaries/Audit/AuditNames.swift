public import Diagnostics

/// The names of an audit, each with a number: owners, languages, and rules with their criteria.
///
/// Numbers follow the order in which names were met, until `sort` makes them the same whatever that order was.
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
        file.renumber(take(file.names))
        file.names = AuditNames()
    }

    /// Puts the names in alphabetical order, and gives the files whose names they are the new numbers.
    public mutating func sort(_ files: inout [AuditFile]) {
        var sorted = AuditNames()
        for name in owners.sorted() { _ = sorted.owner(name) }
        for tag in languages.sorted() { _ = sorted.language(tag) }
        for (name, criterion) in rules.sorted(by: { $0.name < $1.name }) { _ = sorted.rule(name, criterion) }
        let numbers = sorted.take(self)
        for index in files.indices { files[index].renumber(numbers) }
        self = sorted
    }

    /// By number in other names: the number here.
    fileprivate struct Numbers {
        var owners, languages, rules: [Int32]
    }

    /// Takes in other names; what their numbers become.
    private mutating func take(_ other: AuditNames) -> Numbers {
        Numbers(
            owners: other.owners.map { owner($0) }, languages: other.languages.map { language($0) },
            rules: other.rules.map { rule($0.name, $0.criterion) })
    }
}

extension AuditFile {
    fileprivate mutating func renumber(_ numbers: AuditNames.Numbers) {
        for index in goals.indices {
            if goals[index].owner >= 0 { goals[index].owner = numbers.owners[Int(goals[index].owner)] }
            goals[index].language = numbers.languages[Int(goals[index].language)]
        }
        for index in findings.indices { findings[index].rule = numbers.rules[Int(findings[index].rule)] }
    }
}
