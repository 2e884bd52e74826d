import Diagnostics
import Rules

/// Collects what a configuration says of one of the team's own rules.
struct TeamRuleBuilder {
    private let name: String
    var criterion = Criterion.document
    var severity = Severity.warning
    var patterns: [WordPattern] = []
    var places: [String] = []
    var required: [String] = []
    var choices: [(field: String, values: [String])] = []
    var message: Texts?
    var question: Texts?
    var bad: [RuleInfo.Example] = []
    var good: [RuleInfo.Example] = []
    /// Whether its examples are given by language.
    var isByLanguage = false

    init(_ name: String) { self.name = name }

    /// Whether it looks for nothing.
    var isEmpty: Bool { patterns.isEmpty && required.isEmpty && choices.isEmpty }

    /// The rule, with its examples and its place.
    func source(origin: String, place: Int) -> TeamRuleSource {
        let none = Texts("", "")
        let wordings = [
            Wording(
                message
                    ?? Texts("“{0}” is a word that this team does not use", "”{0}” är ett ord som teamet inte använder"),
                question ?? none),
            Wording(message ?? Texts("the field “{0}” is missing", "fältet ”{0}” saknas"), question ?? none),
            Wording(message ?? Texts("“{0}” is none of {1}", "”{0}” är inget av {1}"), question ?? none),
        ]
        let info = RuleInfo(
            name, criterion, .goal, severity,
            summary: message ?? Texts("a rule of this team", "en regel som teamet har"), reason: none, bad: bad,
            good: good, wordings: wordings, isTeams: true)
        var rule = TeamRule(info)
        rule.patterns = patterns
        rule.looksEverywhere = places.contains("any")
        rule.looksInSentence = places.isEmpty || places.contains("sentence")
        rule.fields = places.filter { $0 != "any" && $0 != "sentence" }.map(TeamRule.Field.init)
        rule.required = required.map(TeamRule.Field.init)
        rule.choices = choices.map { TeamRule.Choice(TeamRule.Field($0.field), $0.values) }
        return TeamRuleSource(
            rule: rule, origin: origin, place: place, bad: bad, good: good, isByLanguage: isByLanguage)
    }
}
