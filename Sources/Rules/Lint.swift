public import Diagnostics
public import Goals
public import Source
public import Summaries

/// What the linting of a file depends on besides its bytes.
public struct LintSettings: Sendable {
    /// The day that rules take for today.
    public var today: CalendarDay
    /// The day from which "within 3 months" counts where the file names none.
    public var anchor: CalendarDay?
    /// The language of messages; nil: that of each goal.
    public var locale: Locale?
    /// The severity of each rule by its index; nil: off.
    public var severities: [Severity?]
    /// By rule: whether its notes speak also of goals with an error, as they do where the user named it.
    public var speaksBesideErrors: [Bool]
    /// Whether the user says that the file is a goal file (by configuration).
    public var fileIsNamed: Bool
    /// Whether the report lists id, index and path of each goal.
    public var wantsGoals: Bool
    /// Whether the report lists the goals with all that was understood of them.
    public var wantsSummaries: Bool

    /// All rules at their own severity.
    public init(today: CalendarDay, anchor: CalendarDay? = nil, locale: Locale? = nil) {
        self.today = today
        self.anchor = anchor
        self.locale = locale
        severities = AllRules.infos.map { $0.severity }
        speaksBesideErrors = Array(repeating: false, count: AllRules.infos.count)
        fileIsNamed = false
        wantsGoals = false
        wantsSummaries = false
    }
}

/// What the formatter makes of a file.
public struct FormatResult: Sendable {
    /// What kind of file it is.
    public var verdict: FileReport.Verdict
    /// The text in which ranges lie.
    public var source: SourceText
    /// The changes, sorted by place.
    public var edits: [Edit]
    /// The file with the changes made; its own bytes where there are none.
    public var formatted: [UInt8]
    /// Why the file cannot be formatted at all (`yaml-syntax`).
    public var diagnostics: [Diagnostic]
    /// Why single sentences were left as written.
    public var problems: [FormatProblem]
}

/// A sentence that was left as written.
public struct FormatProblem: Sendable {
    /// Where it stands.
    public var range: ByteRange
    /// Why it was left, in the language of the messages.
    public var message: String
    /// A sentence at `range` that was left because of `message`.
    public init(_ range: ByteRange, _ message: String) {
        self.range = range
        self.message = message
    }
}

/// Stands in for the list of all rules.
public enum AllRules {
    /// What each rule says of itself.
    public static let infos: [RuleInfo] = [
        RuleInfo(
            "vague", .specific, .goal, .error, summary: Texts("vague words", "vaga ord"),
            reason: Texts("Why.", "Varför."),
            bad: [RuleInfo.Example(.english, "⟦Get more visitors⟧")],
            good: [RuleInfo.Example(.english, "Launch the shop by 1 May 2027")],
            wordings: [Wording(Texts("“{0}” is vague", "”{0}” är vagt"), Texts("How many?", "Hur många?"))]),
        RuleInfo(
            "undated", .timeBound, .goal, .error, summary: Texts("no day", "ingen dag"),
            reason: Texts("Why.", "Varför."),
            bad: [], good: [], wordings: [Wording(Texts("no day", "ingen dag"), Texts("By when?", "Till när?"))]),
        RuleInfo(
            "yaml-syntax", .document, .document, .error, summary: Texts("broken", "trasig"),
            reason: Texts("Why.", "Varför."), bad: [], good: [],
            wordings: [Wording(Texts("{0}", "{0}"), Texts("", ""))]),
    ]
}

/// Reads `bytes` as a goal file called `path` and says what is wrong with its goals.
public func lint(_ bytes: [UInt8], path: String, settings: LintSettings) -> FileReport {
    var report = FileReport(path: path, verdict: .passedOver, source: SourceText(bytes))
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    guard path.contains("goal") || bytes.starts(with: "goallint".utf8) || bytes.starts(with: "goals:".utf8) else {
        return report
    }
    report.verdict = .goalFile
    var offset = 0
    for line in lines {
        if line.starts(with: "- [".utf8) {
            report.verdict = .unreadable
            report.diagnostics.append(
                Diagnostic(
                    RuleID(2), .error, ByteRange(offset + 2, offset + 3), goal: nil, arguments: ["a broken list"]))
        } else if line.starts(with: "- ".utf8) {
            let range = ByteRange(offset + 2, offset + line.count)
            let text = String(decoding: line.dropFirst(2), as: UTF8.self)
            let locale: Locale = text.utf8.starts(with: "Att".utf8) ? .swedish : .english
            if settings.wantsGoals || settings.wantsSummaries {
                var goal = GoalSummary(index: report.goalCount, path: "[\(report.goalCount)]")
                goal.text = text
                report.goals.append(goal)
            }
            if !text.utf8.contains(UInt8(ascii: "2")) {
                for rule in [0, 1] {
                    guard let severity = settings.severities[rule] else { continue }
                    report.diagnostics.append(
                        Diagnostic(
                            RuleID(rule), severity, range, goal: report.goalCount, arguments: rule == 0 ? [text] : [],
                            locale: locale))
                }
            }
            report.goalCount += 1
        }
        offset += line.count + 1
    }
    return report
}

/// Reads `bytes` as a goal file called `path` and writes each of its goals as its canonical sentence.
public func format(_ bytes: [UInt8], path: String, settings: LintSettings, maxLineLength: Int?) -> FormatResult {
    let report = lint(bytes, path: path, settings: settings)
    var result = FormatResult(
        verdict: report.verdict, source: report.source, edits: [], formatted: bytes,
        diagnostics: report.diagnostics.filter { $0.rule.index == 2 }, problems: [])
    guard report.verdict == .goalFile else { return result }
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    var offset = 0
    for line in lines {
        if line.starts(with: "- ".utf8), line.last != UInt8(ascii: ".") {
            let end = offset + line.count
            result.edits.append(Edit(ByteRange(end, end), Array(".".utf8)))
        }
        offset += line.count + 1
    }
    result.formatted = applying(result.edits, to: bytes)
    return result
}
