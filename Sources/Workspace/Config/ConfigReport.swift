import Diagnostics
import Rules
import Source
import Summaries

extension ConfigPlan {
    /// What holds for the file at `index`, and where it is said, as lines of YAML with comments.
    public func description(of index: Int, path: String) -> String {
        guard let settings = settings(index) else { return "# \(path) is left out by its configuration\n" }
        var lines: [(text: String, origin: String)] = []
        for layer in settings.layers {
            for entry in layer.entries where entry.name != "overrides" {
                // What a later layer says again holds no more, but for what adds up.
                let addsUp = [
                    "extends", "files", "exclude", "dialects", "extend-select", "ignore", "severity", "numbers",
                    "vocabulary", "format", "rules",
                ]
                let isOver = !addsUp.contains(entry.name) && isSaid(entry.name, behind: layer, entry, settings.layers)
                if !isOver { lines.append(("\(entry.name): \(entry.value)", "\(layer.origin):\(entry.line)")) }
            }
        }
        var text =
            settings.layers.isEmpty
            ? "# \(path): no configuration; what goallint does by itself\n" : "# \(path): what is configured\n"
        let width = min(60, lines.map(\.text.count).max() ?? 0)
        for line in lines {
            text += line.text + String(repeating: " ", count: max(0, width - line.text.count)) + "  # \(line.origin)\n"
        }
        text += "# the rules\n"
        let names = rules.map(\.name.count).max() ?? 0
        for (index, rule) in rules.enumerated()
        where index < AllRules.infos.count || settings.lint.severities[index] != nil {
            let pad = String(repeating: " ", count: names - rule.name.count)
            text += "#   \(rule.name)\(pad)  \(settings.lint.severities[index]?.word ?? "off")\n"
        }
        return text
    }

    private func isSaid(_ name: String, behind layer: ConfigLayer, _ entry: ConfigLayer.Entry, _ layers: [ConfigLayer])
        -> Bool
    {
        guard
            let place = layers.lastIndex(where: {
                $0.origin == layer.origin && $0.entries.contains { $0.name == entry.name && $0.line == entry.line }
            })
        else { return false }
        return layers[(place + 1)...].contains { $0.entries.contains { $0.name == name } }
    }

    /// Tries the team's own rules on their examples.
    ///
    /// - Returns: how many were tried, and what is wrong, one line for each.
    public func tryTeamRules(_ index: Int) -> (count: Int, failures: [String]) {
        guard let settings = settings(index) else { return (0, []) }
        var count = 0
        var failures: [String] = []
        for source in teamRules(index) {
            let name = source.rule.info.name
            for (examples, isBad) in [(source.bad, true), (source.good, false)] {
                for example in examples {
                    count += 1
                    if finds(
                        source.rule.id, in: example.text, source.isByLanguage ? example.locale : nil, settings.lint)
                        == isBad
                    {
                        continue
                    }
                    let fault = isBad ? "finds nothing in the bad example" : "finds something in the good example"
                    failures.append("\(example.file):\(example.line): error: \(name) \(fault) “\(example.text)”")
                }
            }
        }
        return (count, failures)
    }

    /// Whether a rule finds something in an example: the sentence of a goal, or a goal with fields.
    private func finds(_ rule: RuleID, in example: String, _ language: Locale?, _ settings: LintSettings) -> Bool {
        let isMapping = example.hasPrefix("{") || example.contains("\n")
        var text = "goallint: 1\n" + (language.map { "language: \($0.tag)\n" } ?? "") + "goals:\n  - "
        if isMapping {
            text += example.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
        } else {
            text +=
                "\"" + example.reduce(into: "") { $1 == "\"" || $1 == "\\" ? $0.append("\\\($1)") : $0.append($1) }
                + "\""
        }
        var settings = settings
        // A note stays silent beside an error, which an example may well have.
        settings.speaksBesideErrors = settings.speaksBesideErrors.map { _ in true }
        let report = lint(Array((text + "\n").utf8), path: "goals.yaml", settings: settings)
        return report.diagnostics.contains { $0.rule == rule }
    }
}
