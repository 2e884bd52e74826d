public import Diagnostics
public import Source

/// What a report needs to know besides the findings.
public struct ReportContext: Sendable {
    /// What each rule says of itself, by its index.
    public var rules: [RuleInfo]
    /// The language of messages; nil: that of each goal.
    public var locale: Locale?
    /// What a column counts in text.
    public var columnUnit: ColumnUnit
    /// Whether to colour what a terminal shows.
    public var isColored: Bool
    /// The version of goallint, for formats that name their tool.
    public var version: String

    /// A context of `rules`.
    public init(
        rules: [RuleInfo], locale: Locale? = nil, columnUnit: ColumnUnit = .codePoints, isColored: Bool = false,
        version: String = ""
    ) {
        self.rules = rules
        self.locale = locale
        self.columnUnit = columnUnit
        self.isColored = isColored
        self.version = version
    }

    /// The wording that a finding takes, and its language.
    func wording(of diagnostic: Diagnostic) -> (Wording, Locale)? {
        let wordings = rules[diagnostic.rule.index].wordings
        guard diagnostic.wording < wordings.count else { return nil }
        return (wordings[diagnostic.wording], locale ?? diagnostic.locale)
    }

    /// The name of the rule that made a finding.
    func name(of diagnostic: Diagnostic) -> String { rules[diagnostic.rule.index].name }
}
