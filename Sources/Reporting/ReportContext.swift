public import Diagnostics
public import Source

/// What a report needs to know besides the findings.
///
/// A class, though nothing of it changes: each file refers to it.
public final class ReportContext: Sendable {
    /// What each rule says of itself, by its index.
    public let rules: [RuleInfo]
    /// The language of messages; nil: that of each goal.
    public let locale: Locale?
    /// What a column counts in text.
    public let columnUnit: ColumnUnit
    /// Whether to colour what a terminal shows.
    public let isColored: Bool
    /// The version of goallint, for formats that name their tool.
    public let version: String

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

    /// What a finding says is wrong, and what it asks, with the places of its arguments.
    func message(of diagnostic: borrowing Diagnostic) -> String? {
        guard diagnostic.wording < rules[diagnostic.rule.index].wordings.count else { return nil }
        return rules[diagnostic.rule.index].wordings[diagnostic.wording].message[locale ?? diagnostic.locale]
    }
    func question(of diagnostic: borrowing Diagnostic) -> String? {
        guard diagnostic.wording < rules[diagnostic.rule.index].wordings.count else { return nil }
        return rules[diagnostic.rule.index].wordings[diagnostic.wording].question[locale ?? diagnostic.locale]
    }

    /// The name of the rule that made a finding.
    func name(of diagnostic: borrowing Diagnostic) -> String { rules[diagnostic.rule.index].name }
}
