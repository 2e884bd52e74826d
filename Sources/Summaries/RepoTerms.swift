public import Diagnostics

/// What rules that look at the whole repo must know of a file beside its facts: what its configuration and its comments say
/// of them.
public struct RepoTerms: Sendable, Equatable {
    /// A rule that is silent about a part of a goal.
    public struct Silence: Sendable, Hashable {
        /// The goal, by its index in the file; the word of the part; the name of the rule.
        public var goal: Int, place: String, rule: String

        /// Silence of `rule` at a part of a goal.
        public init(goal: Int, place: String, rule: String) {
            self.goal = goal
            self.place = place
            self.rule = rule
        }
    }

    /// The severity of each such rule that is on, by its name, in the order of the rules.
    public var severities: [(rule: String, severity: Severity)] = []
    /// The names of rules whose notes speak also of goals with an error.
    public var speaksBesideErrors: [String] = []
    /// How many goals an owner may have for one day (`key-result-count`).
    public var keyResultCount = 5
    /// What comments suppress.
    public var silences: [Silence] = []
    /// Whether the file holds goals, or says that it does.
    public var isGoalFile = false

    /// Nothing is on.
    public init() {}

    /// Whether both say the same.
    public static func == (a: RepoTerms, b: RepoTerms) -> Bool {
        a.severities.elementsEqual(b.severities) { $0 == $1 } && a.speaksBesideErrors == b.speaksBesideErrors
            && a.keyResultCount == b.keyResultCount && a.silences == b.silences && a.isGoalFile == b.isGoalFile
    }
}
