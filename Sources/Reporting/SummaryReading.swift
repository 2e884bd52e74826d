import Diagnostics
import Source
public import Summaries

/// Why a line is no summary.
public enum SummaryFault: Error, Sendable, Equatable {
    /// It is no JSON, or not such as `summarize` writes.
    case noSummary
    /// It is of a version that is not known.
    case version(Int)

    /// What is wrong, behind the place of the line.
    public var message: String {
        switch self {
        case .noSummary: "no summary as “goallint summarize” writes it"
        case .version(let number): "a summary of version \(number), which this goallint does not read"
        }
    }
}

extension AuditFile {
    /// What an audit keeps of a line that `summarize` wrote.
    ///
    /// - Parameter place: where the line can be read again.
    public init(summary bytes: [UInt8], at place: LinePlace) throws(SummaryFault) {
        self.init(path: "", hash: StableHash.of(bytes), line: place)
        var reader = JSONReader(bytes)
        var version: Int?
        var hasPath = false
        var file = self
        reader.object { reader, key in
            switch key {
            case "version": version = reader.integer()
            case "path":
                if let path = reader.string() {
                    file.path = path
                    hasPath = true
                }
            case "goals": reader.array { file.goals.append(AuditGoal(&$0, &file.names)) }
            case "diagnostics":
                reader.array { reader in
                    let finding = AuditFinding(&reader, place: file.findings.count, &file.names)
                    file.findings.append(finding)
                }
            case "repo": file.readRepo(&reader)
            default: reader.skip()
            }
        }
        guard !reader.hasFailed, reader.isAtEnd, let version else { throw .noSummary }
        guard version == 1 else { throw .version(version) }
        guard hasPath else { throw .noSummary }
        file.settle()
        self = file
    }

    /// Leaves nothing that points beyond the file, whoever wrote the line.
    private mutating func settle() {
        for index in goals.indices where Int(goals[index].above) >= index { goals[index].above = -1 }
        for index in findings.indices where Int(findings[index].goal) >= goals.count { findings[index].goal = -1 }
        if terms.severities.isEmpty, !goals.isEmpty { terms.isGoalFile = true }
    }

    private mutating func readRepo(_ reader: inout JSONReader) {
        var bytes: [UInt8] = []
        var terms = RepoTerms()
        reader.object { reader, key in
            switch key {
            case "goalFile": terms.isGoalFile = reader.bool() ?? false
            case "facts": bytes = reader.rawString().flatMap { Base64.bytes($0) } ?? []
            case "rules":
                reader.object { reader, rule in
                    if let severity = reader.string().flatMap({ Severity(word: $0) }) {
                        terms.severities.append((rule, severity))
                    }
                }
            case "keyResultCount": terms.keyResultCount = reader.integer() ?? terms.keyResultCount
            case "besideErrors":
                reader.array { reader in if let rule = reader.string() { terms.speaksBesideErrors.append(rule) } }
            case "suppressed":
                reader.array { reader in
                    var silence = RepoTerms.Silence(goal: -1, place: "", rule: "")
                    reader.object { reader, key in
                        switch key {
                        case "goal": silence.goal = reader.integer() ?? -1
                        case "part": silence.place = reader.string() ?? ""
                        case "rule": silence.rule = reader.string() ?? ""
                        default: reader.skip()
                        }
                    }
                    terms.silences.append(silence)
                }
            default: reader.skip()
            }
        }
        self.terms = terms
        // Facts of other goals than the line has would speak of the wrong ones.
        if let (facts, count) = FileFacts.checked(bytes), count == goals.count { self.facts = facts }
    }
}

extension AuditGoal {
    fileprivate init(_ reader: inout JSONReader, _ names: inout AuditNames) {
        self.init()
        var goal = self
        var metric: ArraySlice<UInt8>?
        var object: ArraySlice<UInt8>?
        var language = "other"
        reader.object { reader, key in
            switch key {
            case "language": language = reader.string() ?? language
            case "placeholder": goal.isTemplate = reader.bool() ?? false
            case "status": if let word = reader.string() { goal.setStatus(word) }
            case "owner": if let owner = reader.string(), !owner.isEmpty { goal.owner = names.owner(owner) }
            case "line": goal.line = Int32(clamping: reader.integer() ?? 1)
            case "kind": if let word = reader.string() { goal.setKind(word) }
            case "above": goal.above = Int32(clamping: reader.integer() ?? -1)
            case "metric": metric = reader.rawString()
            case "way": goal.way = Int8(clamping: reader.integer() ?? 0)
            case "attainable": goal.saysAttainable = reader.bool() ?? false
            case "relevant": goal.saysRelevant = reader.bool() ?? false
            case "slots":
                reader.object { reader, slot in
                    switch slot {
                    case "deadline": goal.readDeadline(&reader)
                    case "baseline": goal.baseline = goal.readFigure(&reader)
                    case "target": goal.target = goal.readFigure(&reader)
                    case "unit":
                        if let unit = AuditGoal.text(&reader), !unit.isEmpty {
                            goal.unit = max(1, StableHash.ofWords(unit))
                            let words = String(decoding: unit, as: UTF8.self)
                            if words == "%" || words.hasPrefix("per") && words.contains("cent") || words == "procent" {
                                goal.isShare = true
                            }
                        }
                    case "object": object = AuditGoal.text(&reader)
                    default: reader.skip()
                    }
                }
            default: reader.skip()
            }
        }
        goal.language = names.language(language)
        if goal.unit == 0, goal.isShare { goal.unit = max(1, StableHash.ofWords([UInt8(ascii: "%")])) }
        if let words = metric ?? object, !words.isEmpty { goal.metric = max(1, StableHash.ofWords(words)) }
        self = goal
    }

    private mutating func readDeadline(_ reader: inout JSONReader) {
        var day: String?
        reader.object { reader, key in if key == "date" { day = reader.string() } else { reader.skip() } }
        if let day { setDeadline(day) }
    }

    /// The figure of a slot; of a band none.
    private mutating func readFigure(_ reader: inout JSONReader) -> Double {
        var value = Double.nan
        var isShare = false
        reader.object { reader, key in
            switch key {
            case "value": value = reader.number() ?? .nan
            case "text": isShare = reader.rawString()?.contains(UInt8(ascii: "%")) ?? false
            default: reader.skip()
            }
        }
        if isShare { self.isShare = true }
        return value
    }

    private static func text(_ reader: inout JSONReader) -> ArraySlice<UInt8>? {
        var text: ArraySlice<UInt8>?
        reader.object { reader, key in if key == "text" { text = reader.rawString() } else { reader.skip() } }
        return text
    }
}

extension AuditFinding {
    fileprivate init(_ reader: inout JSONReader, place: Int, _ names: inout AuditNames) {
        var rule = ""
        var criterion = Criterion.document
        var finding = AuditFinding(goal: -1, rule: 0, severity: .note, place: Int32(clamping: place))
        reader.object { reader, key in
            switch key {
            case "rule": rule = reader.string() ?? ""
            case "criterion":
                let word = reader.string()
                criterion = Criterion.allCases.first { $0.word == word } ?? .document
            case "severity": finding.severity = reader.string().flatMap { Severity(word: $0) } ?? .note
            case "goal":
                reader.object { reader, key in
                    if key == "index" { finding.goal = Int32(clamping: reader.integer() ?? -1) } else { reader.skip() }
                }
            default: reader.skip()
            }
        }
        finding.rule = names.rule(rule, criterion)
        self = finding
    }
}
