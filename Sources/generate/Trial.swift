import Commands
import Diagnostics
import Goals
import Rules
import Summaries

/// A bad example of a rule, and what goallint finds in it.
struct Trial {
    /// The example with its marks, and the finding below it, as Markdown.
    let text: String

    init(_ example: RuleInfo.Example, of rule: RuleInfo) {
        let finding = Trial.finding(in: example, of: rule)
        let code = "```text\n\(Trial.shown(example))```"
        guard let finding, finding.wording < rule.wordings.count else {
            text = code
            return
        }
        let wording = rule.wordings[finding.wording]
        let (message, question) = (wording.message[example.locale], wording.question[example.locale])
        text = code + "\n\n> " + Trial.filled("\(message). \(question)", finding.arguments)
    }

    /// An example with a line of `^` below what is marked, ended by one line break.
    static func shown(_ example: RuleInfo.Example) -> String {
        var text = marked(example.text, indent: 0)
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }

    private static func finding(in example: RuleInfo.Example, of rule: RuleInfo) -> Diagnostic? {
        guard let today = CalendarDay(year: 2026, month: 11, day: 24) else { return nil }
        var settings = LintSettings(today: today, locale: example.locale)
        settings.speaksBesideErrors = AllRules.infos.map { $0.name == rule.name }
        let report = lint(Array(goalFile(of: example).utf8), path: "goals.yaml", settings: settings)
        return report.diagnostics.first { AllRules.infos[$0.rule.index].name == rule.name }
    }

    /// An example as a file: a sentence becomes a list of one goal.
    private static func goalFile(of example: RuleInfo.Example) -> String {
        let plain = example.text.filter { $0 != "⟦" && $0 != "⟧" }
        guard !plain.contains("\n") else { return plain }
        return "- '\(plain.replacing("'", with: "''"))'\n"
    }

    /// A wording with its arguments in place.
    private static func filled(_ text: String, _ arguments: [String]) -> String {
        arguments.enumerated().reduce(text) { $0.replacing("{\($1.offset)}", with: $1.element) }
    }
}
