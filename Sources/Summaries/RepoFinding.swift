public import Diagnostics

/// What a rule found by looking at the whole repo: in which goal of which file, and at which part of it.
///
/// The file's own bytes say where that is, so it becomes a diagnostic when the file is at hand.
public struct RepoFinding: Sendable {
    /// A part of a goal.
    public enum Place: Sendable, Equatable {
        /// The goal as a whole, its id, its unit, its deadline.
        case whole, id, unit, deadline
        /// One of the goals that it names as those that it supports, from 0.
        case link(Int)

        /// Its word in a summary: `link1` for the second of the goals that it names.
        public var word: String {
            switch self {
            case .whole: "whole"
            case .id: "id"
            case .unit: "unit"
            case .deadline: "deadline"
            case .link(let number): "link\(number)"
            }
        }
    }

    /// The rule.
    public var rule: RuleID
    /// The place of the file in the order of paths, and that of the goal in its file.
    public var file: Int, goal: Int
    /// The part of the goal.
    public var place: Place
    /// Which of the rule's wordings it takes, and with which arguments.
    public var wording: Int, arguments: [String]
    /// The severity above which it does not go here.
    public var most: Severity
    /// What a link was most likely meant to be.
    public var replacement: String?

    /// A finding at a part of the goal `goal` of the file `file`, without words.
    public init(_ rule: RuleID, file: Int, goal: Int, at place: Place) {
        self.rule = rule
        self.file = file
        self.goal = goal
        self.place = place
        wording = 0
        arguments = []
        most = .error
    }

    /// A finding of the parts given.
    public init(
        _ rule: RuleID, in goal: GoalFacts, at place: Place, wording: Int = 0, _ arguments: [String],
        most: Severity = .error, replacement: String? = nil
    ) {
        self.rule = rule
        file = goal.file
        self.goal = goal.index
        self.place = place
        self.wording = wording
        self.arguments = arguments
        self.most = most
        self.replacement = replacement
    }
}
