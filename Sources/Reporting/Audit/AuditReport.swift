import Diagnostics
import Source
public import Summaries

/// An audit on its way out: the counts, the words, and where the texts of its goals are read again.
public struct AuditReport: Sendable {
    /// The counts.
    public let audit: Audit
    /// The words of rules, and the language of messages.
    public let context: ReportContext
    /// By what its goals are grouped; nil: by owner and by folder.
    public var grouping: AuditGrouping?
    /// What it is compared with.
    public var comparison: AuditComparison?
    /// How it came about, day by day.
    public var trend: [TrendPoint] = []
    /// The line of a file, read again.
    let line: @Sendable (LinePlace) -> [UInt8]

    /// A report on an audit.
    public init(_ audit: Audit, _ context: ReportContext, line: @escaping @Sendable (LinePlace) -> [UInt8]) {
        self.audit = audit
        self.context = context
        self.line = line
    }

    /// The language in which headings stand.
    var locale: Locale { context.locale ?? .english }

    /// The groups that are shown.
    var groupings: [AuditGrouping] { grouping.map { [$0] } ?? [.owner, .folder] }

    /// The texts of a file, read anew.
    func texts(ofFile file: Int) -> SummaryTexts { SummaryTexts(line(audit.repo.files[file].line)) }

    /// By what the goals of a file are known in another audit, and last by what the file is: the id of a goal, else the
    /// words of it.
    public func keys(ofFile file: Int) -> [UInt64] {
        let texts = texts(ofFile: file)
        var keys = audit.repo.files[file].goals.indices.map { index in
            guard index < texts.goals.count else { return UInt64(index) }
            let goal = texts.goals[index]
            if let id = goal.id, !id.isEmpty { return StableHash.of("id ".utf8) ^ StableHash.of(id.utf8) }
            return StableHash.ofWords(Array(goal.title.utf8)[...])
        }
        keys.append(StableHash.of(audit.repo.files[file].path.utf8))
        return keys
    }

    /// A finding with its words.
    struct Finding {
        var rule: String
        var criterion: Criterion
        var severity: Severity
        var message: String
        var question: String
        var line: Int
    }

    /// The words of a finding: in the language that was asked for, else as the line says them.
    func finding(_ finding: AuditFinding, inFile file: Int, _ texts: SummaryTexts) -> Finding {
        let record = audit.repo.files[file]
        let rule = audit.names.rules[Int(finding.rule)]
        var result = Finding(
            rule: rule.name, criterion: rule.criterion, severity: finding.severity, message: "", question: "", line: 1)
        if finding.place >= 0, Int(finding.place) < texts.findings.count {
            let text = texts.findings[Int(finding.place)]
            (result.message, result.question, result.line) = (text.message, text.question, text.line)
            if let locale = context.locale, let arguments = text.arguments {
                reword(&result, text.wording, arguments, locale)
            }
        } else if finding.place < 0 {
            let found = audit.repo.repoFindings[-1 - Int(finding.place)]
            if record.goals.indices.contains(Int(finding.goal)) {
                let goal = record.goals[Int(finding.goal)]
                result.line = Int(goal.line)
                let isSwedish = audit.names.languages[Int(goal.language)] == Locale.swedish.tag
                reword(&result, found.wording, found.arguments, context.locale ?? (isSwedish ? .swedish : .english))
            }
        }
        return result
    }

    private func reword(_ finding: inout Finding, _ wording: Int, _ arguments: [String], _ locale: Locale) {
        guard let rule = context.rules.first(where: { $0.name == finding.rule && !$0.isTeams }),
            rule.wordings.indices.contains(wording)
        else { return }
        var words: [UInt8] = []
        words.add(filled: rule.wordings[wording].message[locale], with: arguments)
        finding.message = String(decoding: words, as: UTF8.self)
        words.removeAll()
        words.add(filled: rule.wordings[wording].question[locale], with: arguments)
        finding.question = String(decoding: words, as: UTF8.self)
    }
}

/// Where a report goes: a buffer that is handed on when it is full.
public struct ReportBuffer {
    /// What was not handed on yet.
    public var bytes: [UInt8] = []
    private let write: ([UInt8]) -> Void

    /// A buffer that hands its bytes to `write`.
    public init(_ write: @escaping ([UInt8]) -> Void) { self.write = write }

    /// Hands its bytes on, where there are more than `size`.
    public mutating func flush(above size: Int = 65_536) {
        guard bytes.count > size else { return }
        write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}

/// A way to write an audit.
public struct AuditFormat: Sendable {
    /// Its name on the command line.
    public let name: String
    /// Writes a report.
    public let write: @Sendable (AuditReport, inout ReportBuffer) -> Void

    init(_ name: String, _ write: @escaping @Sendable (AuditReport, inout ReportBuffer) -> Void) {
        self.name = name
        self.write = write
    }

    /// All of them, in the order of the help page.
    public static var all: [AuditFormat] { [.text, .json, .markdown, .csv, .html] }

    /// The format called `name`, or nil.
    public static func named(_ name: String) -> AuditFormat? { all.first { $0.name == name } }
}

/// Texts of a few goals out of many: the lines that hold them are read again, the last of them kept.
struct GoalTitles {
    private let report: AuditReport
    private var file = -1
    private var texts = SummaryTexts()

    init(_ report: AuditReport) { self.report = report }

    /// The texts of a goal.
    mutating func texts(of number: Int) -> SummaryTexts.Goal {
        let place = report.audit.repo.place(of: number)
        if place.file != file {
            file = place.file
            texts = report.texts(ofFile: file)
        }
        return texts.goals.indices.contains(place.index) ? texts.goals[place.index] : SummaryTexts.Goal()
    }

    /// Where a goal stands: `path:line`.
    func place(of number: Int) -> String {
        let place = report.audit.repo.place(of: number)
        let file = report.audit.repo.files[place.file]
        return "\(file.path):\(file.goals[place.index].line)"
    }
}
