import Diagnostics
import Reporting
import Rules
import Workspace

/// `goallint explain RULE…`: what rules mean, with their examples.
func explain(_ options: Options) throws(UsageError) -> Int32 {
    guard !options.arguments.isEmpty else {
        throw UsageError("explain needs the name of a rule: goallint explain undated")
    }
    let rules = AllRules.infos
    var text = ""
    for argument in options.arguments {
        let name = argument.text
        guard let rule = rules.first(where: { $0.name == name || $0.aliases.contains(name) }) else {
            throw .unknown("rule", name, among: rules.map(\.name) + rules.flatMap(\.aliases))
        }
        if !text.isEmpty { text += "\n" }
        text += page(of: rule, options.locale ?? .english)
    }
    return show(text)
}

private func page(of rule: RuleInfo, _ locale: Locale) -> String {
    let isSwedish = locale == .swedish
    var text = "\(rule.name) (\(rule.criterion.word), \(rule.severity.word))\n\n"
    text += "\(rule.summary[locale])\n\n\(rule.reason[locale])\n"
    text += examples(rule.bad, locale, isSwedish ? "Den säger ifrån om:" : "It speaks of:")
    text += examples(rule.good, locale, isSwedish ? "Den låter vara:" : "It is content with:")
    if let fix = rule.fix {
        let flag = fix.applicability == .safe ? "--fix" : "--unsafe-fixes"
        text += "\n\(fix.summary[locale]) (\(flag))\n"
    }
    return text + "\n\(rule.helpAddress)\n"
}

/// The examples in `locale`, or all where there are none.
private func examples(_ all: [RuleInfo.Example], _ locale: Locale, _ heading: String) -> String {
    let own = all.filter { $0.locale == locale }
    let shown = own.isEmpty ? all : own
    guard !shown.isEmpty else { return "" }
    return "\n\(heading)\n" + shown.map { marked($0.text) }.joined(separator: "\n")
}

/// An example, indented, with a line of `^` below what is marked.
package func marked(_ example: String, indent: Int = 4) -> String {
    let margin = String(repeating: " ", count: indent)
    var text = ""
    var isMarked = false
    for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
        var plain = ""
        var marks = ""
        for character in line {
            switch character {
            case "⟦": isMarked = true
            case "⟧": isMarked = false
            default:
                plain.append(character)
                marks.append(isMarked ? "^" : " ")
            }
        }
        while marks.last == " " { marks.removeLast() }
        text += margin + plain + "\n"
        if !marks.isEmpty { text += margin + marks + "\n" }
    }
    return text
}

/// `goallint rules`: all rules, one a line, or as JSON.
func listRules(_ options: Options) throws(UsageError) -> Int32 {
    guard options.arguments.isEmpty else {
        throw UsageError("rules takes no argument; goallint explain RULE explains one")
    }
    let rules = AllRules.infos
    let locale = options.locale ?? .english
    switch options.outputs.last?.format ?? "text" {
    case "json": return show(rulesAsJSON(rules, locale))
    case "text", "pretty", "auto": break
    case let other: throw UsageError("rules are written as text or json, not \(other)")
    }
    let width = rules.map(\.name.count).max() ?? 0
    var text = ""
    for rule in rules {
        text += padded(rule.name, width) + "  " + padded(rule.severity.word, 7) + "  " + padded(rule.criterion.word, 10)
        text += "  " + rule.summary[locale] + "\n"
    }
    return show(text)
}

private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}
