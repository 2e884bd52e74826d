public import Diagnostics

/// What some goals come to together.
public struct Tally: Sendable, Equatable {
    /// How many goals there are; how many of them are marked; how many of those are wholly SMART.
    public var goals = 0, marked = 0, smart = 0
    /// By criterion in the order of the letters, how many are met, partly met and missing.
    public var marks = Array(repeating: [0, 0, 0], count: 5)
    /// The sum of all marks in half points.
    public var halfPoints = 0
    /// How many findings of each severity, by its raw value.
    public var severities = [0, 0, 0]
    /// How many open goals have passed their day, and how many have none.
    public var overdue = 0, undated = 0

    /// Nothing.
    public init() {}

    /// The score from 0 to 100: the mean of all marks, met counting 1, partly one half, missing 0; nil where none is marked.
    ///
    /// It is rounded down, so that 100 means that nothing is missing.
    public var score: Int? { marked == 0 ? nil : halfPoints * 10 / marked }

    /// The share of marked goals that are wholly SMART, in thousandths, rounded down; nil where no goal is marked.
    public var smartPerMille: Int? { marked == 0 ? nil : smart * 1000 / marked }

    /// How many findings have `severity`.
    public subscript(severity: Severity) -> Int { severities[Int(severity.rawValue)] }

    /// Adds a goal with its marks; nil where it is not marked.
    public mutating func add(_ card: Scorecard?, isOverdue: Bool, isUndated: Bool) {
        goals += 1
        if isOverdue { overdue += 1 }
        if isUndated { undated += 1 }
        guard let card else { return }
        marked += 1
        if card.isSmart { smart += 1 }
        halfPoints += card.halfPoints
        for (place, criterion) in Scorecard.criteria.enumerated() { marks[place][Int(card[criterion].rawValue)] += 1 }
    }

    /// Adds a finding.
    public mutating func add(_ severity: Severity) { severities[Int(severity.rawValue)] += 1 }
}

/// Goals that have a name in common, and what they come to.
public struct TallyGroup: Sendable {
    /// What they have in common; nil for none (goals without an owner).
    public var name: String?
    /// What they come to.
    public var tally: Tally
}

/// How many findings a rule or a criterion has.
public struct FindingCount: Sendable {
    /// Its name, and the criterion to which it belongs.
    public var name: String, criterion: Criterion
    /// How many findings of each severity, by its raw value.
    public var severities = [0, 0, 0]
    /// How many there are in all.
    public var total: Int { severities.reduce(0, +) }
}
