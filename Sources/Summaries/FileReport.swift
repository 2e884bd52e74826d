public import Diagnostics
public import Source

/// What goallint found out about one file, read alone.
public struct FileReport: Sendable {
    /// What became of a file.
    public enum Verdict: UInt8, Sendable {
        /// It holds goals, or says that it does.
        case goalFile
        /// It is no goal file: nothing is said of it.
        case passedOver
        /// It is a goal file that cannot be read as YAML: its diagnostics say where and why.
        case unreadable
    }

    /// The name under which the file is reported.
    public var path: String
    /// What became of it.
    public var verdict: Verdict
    /// The text in which the ranges of the diagnostics lie.
    public var source: SourceText
    /// What was found, sorted by place.
    public var diagnostics: [Diagnostic]
    /// How many goals it holds.
    public var goalCount: Int
    /// Its goals, by the index that diagnostics use; empty unless they were asked for.
    public var goals: [GoalSummary]
    /// How many metrics with a number and no words stand in it.
    public var figures: Int
    /// By finding: by what it is known again; empty unless it was asked for.
    public var marks: [FindingMark] = []
    /// What the whole repo must know of the file; empty unless it was asked for.
    public var facts = FileFacts.none
    /// What rules that look at the whole repo must know of the file beside its facts; nil unless summaries were asked for.
    public var repoTerms: RepoTerms?

    /// A report on the file at `path`.
    public init(
        path: String, verdict: Verdict, source: SourceText, diagnostics: [Diagnostic] = [], goalCount: Int = 0,
        goals: [GoalSummary] = [], figures: Int = 0
    ) {
        self.path = path
        self.verdict = verdict
        self.source = source
        self.diagnostics = diagnostics
        self.goalCount = goalCount
        self.goals = goals
        self.figures = figures
    }
}
