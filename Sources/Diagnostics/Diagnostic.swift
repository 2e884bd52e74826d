public import Source

/// A rule's finding at a range of a file.
///
/// Its words are made by a reporter, from the rule's `RuleInfo`.
public struct Diagnostic: Sendable {
    /// The rule that found it.
    public var rule: RuleID
    /// How much it matters here.
    public var severity: Severity
    /// Where, in bytes of the file.
    public var range: ByteRange
    /// The goal it speaks of: its place in the file's list of goals; nil for the document.
    public var goal: Int?
    /// Which of the rule's wordings it takes.
    public var wording: Int
    /// What stands for `{0}`, `{1}` … in the wording.
    public var arguments: [String]
    /// The language of the goal, in which it is worded unless the user asks otherwise.
    public var locale: Locale
    /// The edits that mend it.
    public var fix: Fix?

    /// A finding.
    public init(
        _ rule: RuleID, _ severity: Severity, _ range: ByteRange, goal: Int?, wording: Int = 0,
        arguments: [String] = [],
        locale: Locale = .english, fix: Fix? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.range = range
        self.goal = goal
        self.wording = wording
        self.arguments = arguments
        self.locale = locale
        self.fix = fix
    }
}

/// The place of a rule in the list of all rules.
public struct RuleID: Hashable, Sendable, Comparable {
    /// Its index in the list of all rules.
    public let index: Int
    /// The rule at `index`.
    public init(_ index: Int) { self.index = index }
    /// In the order of the list.
    public static func < (a: RuleID, b: RuleID) -> Bool { a.index < b.index }
}
