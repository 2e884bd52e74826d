import Diagnostics
import Goals
import Languages
import Sentences
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
    /// What a check of the whole repo looks at.
    typealias RepoCheck = @Sendable (_ repo: borrowing RepoSubject, _ findings: inout RepoFindings) -> Void

    /// Its place in the list of all rules.
    let id: RuleID
    /// What it is called and says.
    let info: RuleInfo
    let checkGoal: GoalCheck
    let checkDocument: DocumentCheck
    let checkRepo: RepoCheck
    /// Whether it looks at the whole repo, alone or beside one file.
    let looksAtRepo: Bool

    private init(_ rule: Rule, at id: RuleID) {
        self.id = id
        info = rule.info
        checkGoal = rule.checkGoal
        checkDocument = rule.checkDocument
        checkRepo = rule.checkRepo
        looksAtRepo = rule.looksAtRepo
    }

    /// The same rule at a place of the list.
    fileprivate func placed(at index: Int) -> Rule { Rule(self, at: RuleID(index)) }

    /// A rule that looks at one goal, and with `repo` at all goals too.
    init(_ info: RuleInfo, _ check: @escaping GoalCheck, repo: RepoCheck? = nil) {
        id = RuleID(-1)
        self.info = info
        checkGoal = check
        checkDocument = { _, _ in }
        checkRepo = repo ?? { _, _ in }
        looksAtRepo = repo != nil
    }

    /// A rule that looks at the document, and with `repo` at the whole repo too.
    init(document info: RuleInfo, _ check: @escaping DocumentCheck, repo: RepoCheck? = nil) {
        id = RuleID(-1)
        self.info = info
        checkGoal = { _, _ in }
        checkDocument = check
        checkRepo = repo ?? { _, _ in }
        looksAtRepo = repo != nil
    }

    /// A rule that looks at the whole repo.
    init(repo info: RuleInfo, _ check: @escaping RepoCheck) {
        id = RuleID(-1)
        self.info = info
        checkGoal = { _, _ in }
        checkDocument = { _, _ in }
        checkRepo = check
        looksAtRepo = true
    }
}

/// One goal with all that a rule may look at.
struct GoalSubject {
    let goal: Goal
    let index: Int
    let document: DocumentSubject
    let reading: Reading

    init(goal: Goal, index: Int, in document: DocumentSubject, reading: Reading) {
        self.goal = goal
        self.index = index
        self.document = document
        self.reading = reading
    }

    var file: GoalFile { document.file }
    var tree: YAMLTree { document.tree }
    var settings: LintSettings { document.settings }
    /// The texts that say what the goal is, templates left out: sentence, label, specific, measurable.
    var ownTexts: [Reading.Text] { reading.writtenTexts }
}

/// One document with all that a rule may look at.
///
/// A class, though nothing of it changes: every goal of the document refers to it.
final class DocumentSubject: Sendable {
    let tree: YAMLTree
    let file: GoalFile
    let path: String
    let settings: LintSettings
    /// What writes the canonical sentences of the file.
    let formatter: FileFormatter

    init(tree: YAMLTree, file: GoalFile, path: String, settings: LintSettings) {
        self.tree = tree
        self.file = file
        self.path = path
        self.settings = settings
        formatter = FileFormatter(
            file, tree: tree, writesForeign: settings.formatsForeign, writing: settings.writing)
    }
}

/// What the rules found in a document and in one goal after the other.
struct Findings {
    let settings: LintSettings
    private(set) var goal: Int?
    private(set) var locale: Locale
    /// The rule that speaks.
    var rule = RuleID(0)
    private(set) var all: [Diagnostic] = []
    /// Where the findings of the goal that is looked at begin.
    private var first = 0

    init(settings: LintSettings, goal: Int?, locale: Locale) {
        self.settings = settings
        self.goal = goal
        self.locale = locale
    }

    /// Gives all that was found away.
    mutating func take() -> [Diagnostic] {
        defer { all = [] }
        return all
    }

    /// Begins with the next goal.
    mutating func begin(goal: Int, locale: Locale) {
        first = all.count
        self.goal = goal
        self.locale = locale
    }

    /// Whether one of some rules found something in the goal.
    func speaks(_ rules: RuleID...) -> Bool { (first..<all.count).contains { rules.contains(all[$0].rule) } }

    /// Whether an error was found in the goal.
    var hasError: Bool { (first..<all.count).contains { all[$0].severity == .error } }

    /// Adds a finding of the rule that speaks.
    mutating func found(
        _ range: ByteRange, wording: Int = 0, _ arguments: String..., goal other: Int? = nil, fix: Fix? = nil
    ) {
        guard let severity = settings.severities[rule.index] else { return }
        all.append(
            Diagnostic(
                rule, severity, range, goal: other ?? goal, wording: wording, arguments: arguments, locale: locale,
                fix: fix))
    }

    /// Makes the findings of a goal those that are reported: in a draft an error is a warning, and notes speak only of goals
    /// without an error, unless the user named their rule.
    mutating func settle(isDraft: Bool) {
        guard first < all.count else { return }
        let hasError = hasError
        keepOnePerRange()
        if hasError, (first..<all.count).contains(where: { isSilenced(all[$0]) }) {
            let kept = all[first...].filter { !isSilenced($0) }
            all.replaceSubrange(first..., with: kept)
        }
        if isDraft {
            for index in first..<all.count where all[index].severity == .error { all[index].severity = .warning }
        }
    }

    /// Whether it is a note of a rule that does not speak beside errors.
    private func isSilenced(_ finding: Diagnostic) -> Bool {
        finding.severity == .note && !settings.speaksBesideErrors[finding.rule.index]
    }

    /// Keeps one finding for each range of words: what hedges is not also open-ended, nor vague.
    private mutating func keepOnePerRange() {
        let ladder = Rule.ladder
        guard (first..<all.count).count(where: { ladder.contains(all[$0].rule) }) > 1 else { return }
        // No slice of them is kept, since what two hold is copied as a whole before it changes.
        let kept = all[first...].filter { finding in
            guard let step = ladder.firstIndex(of: finding.rule) else { return true }
            return !all[first...].contains { other in
                guard let above = ladder.firstIndex(of: other.rule), above < step else { return false }
                return other.range.start < finding.range.end && finding.range.start < other.range.end
            }
        }
        all.replaceSubrange(first..., with: kept)
    }
}

extension Rule {
    /// The rules of which only the first speaks of a range.
    static let ladder: [RuleID] = ["hedged", "open-ended", "vague-word"].compactMap { name in
        all.first { $0.info.name == name }?.id
    }

    /// All rules with their places, those that look at documents, and those that look at goals.
    static let all: [Rule] = listed.enumerated().map { index, rule in rule.placed(at: index) }
    /// The rule with its place in the list.
    var placed: Rule { Rule.all.first { $0.info.name == info.name } ?? self }
    static let document = all.filter { $0.info.scope == .document }
    static let repo = all.filter(\.looksAtRepo)
    /// Whether what a rule finds belongs to a goal, so that its notes are silent beside an error.
    static func speaksOfGoals(_ rule: RuleID) -> Bool {
        rule.index >= all.count || all[rule.index].info.scope != .document
    }
    static let goal = all.filter { $0.info.scope == .goal || $0.info.scope == .last }
    /// What looks at goals, by itself: a walk over it counts no references.
    static let goalChecks: [Check] = goal.map { Check(id: $0.id, check: $0.checkGoal) }

    /// What a rule looks for in a goal.
    struct Check: Sendable {
        let id: RuleID
        let check: GoalCheck
    }

    /// The rule that speaks of templates.
    static let ofTemplates = placeholder.placed
}
