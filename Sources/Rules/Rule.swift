import Diagnostics
import Goals
import Languages
import Source
import YAML

/// One thing that can be wrong: what it is called and says, and how it is found.
///
/// A class, though nothing of it changes, so that a walk over the rules copies none.
final class Rule: Sendable {
    /// What a check of a goal looks at.
    typealias GoalCheck = @Sendable (_ goal: borrowing GoalSubject, _ findings: inout Findings) -> Void
    /// What a check of a document looks at.
    typealias DocumentCheck = @Sendable (_ document: borrowing DocumentSubject, _ findings: inout Findings) -> Void

    /// Its place in the list of all rules.
    let id: RuleID
    /// What it is called and says.
    let info: RuleInfo
    let checkGoal: GoalCheck
    let checkDocument: DocumentCheck

    private init(_ rule: Rule, at id: RuleID) {
        self.id = id
        info = rule.info
        checkGoal = rule.checkGoal
        checkDocument = rule.checkDocument
    }

    /// The same rule at a place of the list.
    fileprivate func placed(at index: Int) -> Rule { Rule(self, at: RuleID(index)) }

    /// A rule that looks at one goal.
    init(_ info: RuleInfo, _ check: @escaping GoalCheck) {
        id = RuleID(-1)
        self.info = info
        checkGoal = check
        checkDocument = { _, _ in }
    }

    /// A rule that looks at the document.
    init(document info: RuleInfo, _ check: @escaping DocumentCheck) {
        id = RuleID(-1)
        self.info = info
        checkGoal = { _, _ in }
        checkDocument = check
    }
}

/// One goal with all that a rule may look at.
struct GoalSubject {
    let goal: Goal
    let index: Int
    let file: GoalFile
    let tree: YAMLTree
    let reading: Reading
    let settings: LintSettings
    /// The texts that say what the goal is, templates left out: sentence, label, specific, measurable.
    let ownTexts: [Reading.Text]

    init(goal: Goal, index: Int, file: GoalFile, tree: YAMLTree, reading: Reading, settings: LintSettings) {
        self.goal = goal
        self.index = index
        self.file = file
        self.tree = tree
        self.reading = reading
        self.settings = settings
        ownTexts = reading.texts.filter { !$0.judgement.isTemplate }
    }
}

/// One document with all that a rule may look at.
struct DocumentSubject {
    let tree: YAMLTree
    let file: GoalFile
    let path: String
    let settings: LintSettings
}

/// What the rules found in one goal or document.
struct Findings {
    let settings: LintSettings
    let goal: Int?
    let locale: Locale
    /// The rule that speaks.
    var rule = RuleID(0)
    private(set) var all: [Diagnostic] = []

    init(settings: LintSettings, goal: Int?, locale: Locale) {
        self.settings = settings
        self.goal = goal
        self.locale = locale
    }

    /// Whether an error was found.
    var hasError: Bool { all.contains { $0.severity == .error } }

    /// Adds a finding of the rule that speaks.
    mutating func found(_ range: ByteRange, wording: Int = 0, _ arguments: String..., goal other: Int? = nil, fix: Fix? = nil) {
        guard let severity = settings.severities[rule.index] else { return }
        all.append(
            Diagnostic(rule, severity, range, goal: other ?? goal, wording: wording, arguments: arguments, locale: locale, fix: fix))
    }

    /// The findings of a goal as they are reported: in a draft an error is a warning, and notes speak only of goals
    /// without an error, unless the user named their rule.
    func settled(isDraft: Bool) -> [Diagnostic] {
        let hasError = all.contains { $0.severity == .error }
        var result = onePerRange()
        if hasError { result.removeAll { $0.severity == .note && !settings.speaksBesideErrors[$0.rule.index] } }
        if isDraft { for index in result.indices where result[index].severity == .error { result[index].severity = .warning } }
        return result
    }
}

extension Findings {
    /// The findings with one for each range of words: what hedges is not also open-ended, nor vague.
    private func onePerRange() -> [Diagnostic] {
        guard all.contains(where: { Rule.ladder.contains($0.rule) }) else { return all }
        return all.filter { finding in
            guard let step = Rule.ladder.firstIndex(of: finding.rule) else { return true }
            return !all.contains { other in
                guard let above = Rule.ladder.firstIndex(of: other.rule), above < step else { return false }
                return other.range.start < finding.range.end && finding.range.start < other.range.end
            }
        }
    }
}

extension Rule {
    /// The rules of which only the first speaks of a range.
    fileprivate static let ladder: [RuleID] = ["hedged", "open-ended", "vague-word"].compactMap { name in
        all.first { $0.info.name == name }?.id
    }

    /// All rules with their places, those that look at documents, and those that look at goals.
    static let all: [Rule] = listed.enumerated().map { index, rule in rule.placed(at: index) }
    /// The rule with its place in the list.
    var placed: Rule { Rule.all.first { $0.info.name == info.name } ?? self }
    static let document = all.filter { $0.info.scope == .document }
    static let goal = all.filter { $0.info.scope == .goal || $0.info.scope == .last }
}
