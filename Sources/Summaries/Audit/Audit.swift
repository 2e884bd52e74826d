import Diagnostics
public import Goals

/// The state of all goals of a repo, or of many: the second of the linker's two steps.
///
/// A pure value of the summaries and the day: the order in which these came does not show.
public struct Audit: Sendable {
    /// The files and their goals.
    public let repo: AuditRepo
    /// The day for which it is made.
    public let today: CalendarDay
    /// Which goals it speaks of.
    public let filter: AuditFilter
    /// By goal: its marks; nil where it is not marked, since it is done or dropped, or its language is not read.
    public let cards: [Scorecard?]
    /// By goal: whether the filter takes it.
    public let isIn: [Bool]
    /// How they hang together, those that the filter leaves out too.
    public let tree: GoalTree
    /// Goals that contradict the one above them; the filter takes one of the two.
    public let contradictions: [Contradiction]
    /// Goals that say the same: the numbers of each group, in order.
    public let duplicates: [[Int]]
    /// What all of them come to.
    public private(set) var total = Tally()
    /// By criterion in the order of the letters and `document` last, and by rule in the order of their names, what was
    /// found.
    public private(set) var criteria: [FindingCount] = [], rules: [FindingCount] = []
    /// Goals that are overdue, and those that are due on the day or later; both by day and number.
    public private(set) var overdue: [Int] = [], coming: [Int] = []

    /// Makes an audit.
    ///
    /// - Parameters:
    ///   - links: goals and what they name, sorted by goal, by number.
    ///   - orphans: goals that name one that is nowhere.
    ///   - duplicates: goals that say the same.
    public init(
        _ repo: AuditRepo, today: CalendarDay, filter: AuditFilter, links: [(goal: Int, target: Int)], orphans: [Int],
        duplicates: [[Int]]
    ) {
        self.repo = repo
        self.today = today
        self.filter = filter
        var repoNames = repo.names
        let silent = SilentRules(&repoNames)
        names = repoNames
        var cards: [Scorecard?] = []
        var isIn: [Bool] = []
        var enclosing: [Int32] = []
        cards.reserveCapacity(repo.goalCount)
        let owners = filter.numbers(in: repo.names)
        let unread = repo.names.languages.firstIndex(of: "other").map { Int32(clamping: $0) }
        var goals: [AuditGoal] = []
        goals.reserveCapacity(repo.goalCount)
        for (file, record) in repo.files.enumerated() {
            let first = repo.firstGoals[file]
            goals += record.goals
            for goal in record.goals {
                cards.append(goal.isOpen && goal.language != unread ? Scorecard(of: goal, silent) : nil)
                isIn.append(filter.takes(goal, owners: owners))
                enclosing.append(goal.above < 0 ? -1 : Int32(clamping: first + Int(goal.above)))
            }
            for finding in record.findings where finding.goal >= 0 && finding.severity != .note {
                let rule = repo.names.rules[Int(finding.rule)]
                cards[first + Int(finding.goal)]?.lower(
                    rule.criterion, to: finding.severity == .error ? .missing : .partly, by: Int(finding.rule))
            }
        }
        self.cards = cards
        self.isIn = isIn
        tree = GoalTree(enclosing: enclosing, links: links, orphans: orphans.filter { isIn[$0] })
        contradictions = Contradiction.all(in: repo, tree, goals: goals).filter { isIn[$0.goal] || isIn[$0.parent] }
        self.duplicates = duplicates.filter { $0.contains { isIn[$0] } }
        count(goals)
    }

    /// The names, those of rules that speak where a field is missing included.
    public let names: AuditNames

    private mutating func count(_ goals: [AuditGoal]) {
        var byRule = names.rules.map { FindingCount(name: $0.name, criterion: $0.criterion) }
        var byCriterion = (Scorecard.criteria + [.document]).map { FindingCount(name: $0.word, criterion: $0) }
        for number in goals.indices where isIn[number] { add(goals[number], number, to: &total) }
        for (file, record) in repo.files.enumerated() {
            for finding in record.findings where counts(finding, in: file) {
                let severity = Int(finding.severity.rawValue)
                total.add(finding.severity)
                byRule[Int(finding.rule)].severities[severity] += 1
                let criterion = names.rules[Int(finding.rule)].criterion
                byCriterion[Int(criterion.rawValue)].severities[severity] += 1
            }
        }
        rules = byRule.filter { $0.total > 0 }.sorted { $0.name < $1.name }
        criteria = byCriterion
        var dated: [(day: Int32, number: Int)] = []
        for number in goals.indices where isIn[number] && goals[number].isOpen && !goals[number].isTemplate {
            if let day = goals[number].deadline { dated.append((day.number, number)) }
        }
        dated.sort { ($0.day, $0.number) < ($1.day, $1.number) }
        for (day, number) in dated {
            if day < today.number { overdue.append(number) } else { coming.append(number) }
        }
    }

    /// Whether a finding is one of those that the audit speaks of: one of a goal that the filter takes, or, without a
    /// filter, of a document.
    public func counts(_ finding: AuditFinding, in file: Int) -> Bool {
        finding.goal < 0 ? !filter.isOn : isIn[repo.firstGoals[file] + Int(finding.goal)]
    }

    /// Whether a goal is open and its day has passed.
    public func isOverdue(_ goal: AuditGoal) -> Bool {
        guard goal.isOpen, !goal.isTemplate, let day = goal.deadline else { return false }
        return day < today
    }

    func add(_ goal: AuditGoal, _ number: Int, to tally: inout Tally) {
        tally.add(cards[number], isOverdue: isOverdue(goal), isUndated: goal.isOpen && goal.deadline == nil)
    }
}

/// The rules that stand for a field that is not there.
struct SilentRules {
    let attainable, relevant, placeholder: Int

    init(_ names: inout AuditNames) {
        attainable = Int(names.rule("no-attainability", .attainable))
        relevant = Int(names.rule("no-relevance", .relevant))
        placeholder = Int(names.rule("placeholder", .specific))
    }
}

extension Scorecard {
    /// The marks of a goal by its fields alone: what argues for it, and a template, of which nothing is there.
    init(of goal: AuditGoal, _ silent: SilentRules) {
        self.init()
        if goal.isTemplate {
            for criterion in Scorecard.criteria { lower(criterion, to: .missing, by: silent.placeholder) }
        }
        if !goal.saysAttainable { lower(.attainable, to: .missing, by: silent.attainable) }
        if !goal.saysRelevant { lower(.relevant, to: .missing, by: silent.relevant) }
    }
}
