public import Diagnostics
import Source
public import Summaries

/// The whole repo with all that a rule may look at.
struct RepoSubject {
    let index: RepoIndex
    /// By file: the settings that hold for it; nil where nothing is reported of it.
    let settings: @Sendable (Int) -> LintSettings?
}

/// What rules found in the whole repo.
struct RepoFindings {
    let index: RepoIndex
    /// The rule that speaks.
    var rule = RuleID(0)
    private(set) var all: [RepoFinding] = []

    init(_ index: RepoIndex) { self.index = index }

    /// Adds a finding of the rule that speaks, where it is reported; only then its arguments are made.
    mutating func found(
        _ goal: GoalFacts, _ place: RepoFinding.Place, wording: Int = 0, _ arguments: @autoclosure () -> [String],
        most: Severity = .error, replacement: String? = nil
    ) {
        guard index.isReported(goal.file) else { return }
        all.append(
            RepoFinding(
                rule, in: goal, at: place, wording: wording, arguments(), most: most, replacement: replacement))
    }
}

/// What only the whole repo shows, sorted by file.
///
/// - Parameter settings: by file, in the order of paths, the settings that hold for it.
public func repoFindings(
    _ index: RepoIndex, settings: @escaping @Sendable (Int) -> LintSettings?,
    rules isOn: (RuleID) -> Bool = { _ in true }
) -> [RepoFinding] {
    guard index.goalCount > 0 else { return [] }
    let subject = RepoSubject(index: index, settings: settings)
    var findings = RepoFindings(index)
    for rule in Rule.repo where isOn(rule.id) {
        findings.rule = rule.id
        rule.checkRepo(subject, &findings)
    }
    // Rules are asked in turn: their order stays within a file.
    return findings.all.enumerated().sorted { ($0.element.file, $0.offset) < ($1.element.file, $1.offset) }
        .map(\.element)
}

extension AllRules {
    /// The rules that look at the whole repo, alone or beside one file.
    public static let ofRepo: [RuleID] = Rule.repo.map(\.id)
}
