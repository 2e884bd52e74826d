import Diagnostics
import Rules

/// Which rules speak, as `--select`, `--extend-select` and `--ignore` say.
struct RuleSelection: Sendable, Equatable {
    /// By rule: whether it is on.
    var isOn: [Bool]
    /// By rule: whether the user named it, or its criterion.
    var isNamed: [Bool]

    /// The selection of `options` among `rules`.
    init(_ options: Options, rules: [RuleInfo] = AllRules.infos) throws(UsageError) {
        isNamed = Array(repeating: false, count: rules.count)
        if let select = options.select {
            isOn = Array(repeating: false, count: rules.count)
            for index in try RuleSelection.rules(select, among: rules) {
                isOn[index] = true
                isNamed[index] = true
            }
        } else {
            isOn = Array(repeating: true, count: rules.count)
        }
        for index in try RuleSelection.rules(options.extendSelect, among: rules) {
            isOn[index] = true
            isNamed[index] = true
        }
        for index in try RuleSelection.rules(options.ignore, among: rules) { isOn[index] = false }
    }

    /// The indexes of the rules that `names` name: rules, criteria or `all`.
    private static func rules(_ names: [String], among rules: [RuleInfo]) throws(UsageError) -> [Int] {
        var result: [Int] = []
        for name in names {
            let found = rules.indices.filter { index in
                let rule = rules[index]
                return name == "all" || rule.name == name || rule.criterion.word == name || rule.aliases.contains(name)
            }
            guard found.isEmpty else {
                result += found
                continue
            }
            // A criterion may have no rule yet.
            if Criterion.allCases.contains(where: { $0.word == name }) { continue }
            throw .unknown(
                "rule or criterion", name,
                among: rules.map(\.name) + rules.flatMap(\.aliases) + Criterion.allCases.map(\.word))
        }
        return result
    }
}

extension LintSettings {
    /// The settings that `options` say, without the selection of rules.
    init(_ options: Options, today: CalendarDayProvider) {
        self.init(today: options.today ?? today(), anchor: options.anchor, locale: options.locale)
    }
}
