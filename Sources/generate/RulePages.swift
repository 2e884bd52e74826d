import Commands
import Diagnostics
import Goals
import Rules
import Summaries
import Workspace

/// The pages about rules: one each, and their list.
enum RulePages {
    private static let folder = "docs/rules/"

    /// A page for each rule, and the list of them.
    static func all() -> [GeneratedFile] {
        let intro = """
            # The rules

            One page each, with examples. A severity is a default: error (stops a commit), warning (worth a look) or note (a
            hint to a goal that is already good). Written by `scripts/generate` from the rules themselves.


            """
        let index = GeneratedFile(folder + "README.md", intro + table(linkingTo: ""))
        return AllRules.infos.map { GeneratedFile(folder + $0.name + ".md", page(of: $0)) } + [index]
    }

    /// The pages whose rule is gone.
    static func leftovers() throws(FileError) -> [Path] {
        let known = Set(AllRules.infos.map { $0.name + ".md" } + ["README.md"])
        return try fileNames(in: Path(folder)).filter { $0.hasSuffix(".md") && !known.contains($0) }.sorted()
            .map { Path(folder + $0) }
    }

    /// A table of all rules under a heading for each criterion.
    static func table(linkingTo folder: String) -> String {
        Criterion.allCases.map { criterion in
            let rules = AllRules.infos.filter { $0.criterion == criterion }
            guard !rules.isEmpty else { return "" }
            let rows = rules.map {
                "| [`\($0.name)`](\(folder)\($0.name).md) | \($0.severity.word) | \($0.summary[.english]) |"
            }
            return """
                **\(criterion.word.prefix(1).uppercased() + criterion.word.dropFirst())**

                | rule | severity | says that |
                |---|---|---|
                \(rows.joined(separator: "\n"))

                """
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// A table of the rules that have a fix, the safe ones first.
    static func fixes(linkingTo folder: String) -> String {
        let rows = [Fix.Applicability.safe, .unsafe].flatMap { applicability in
            AllRules.infos.compactMap { rule -> String? in
                guard let fix = rule.fix, fix.applicability == applicability else { return nil }
                return
                    "| [`\(rule.name)`](\(folder)\(rule.name).md) | \(applicability.word) | \(fix.summary[.english]) |\n"
            }
        }
        return "| rule | its fix | in words |\n|---|---|---|\n" + rows.joined()
    }

    private static func page(of rule: RuleInfo) -> String {
        let trials = rule.bad.map { Trial($0, of: rule) }
        return """
            # \(rule.name)

            \(rule.criterion.word), \(rule.severity.word): \(rule.summary[.english]).

            \(rule.reason[.english])

            *På svenska:* \(rule.summary[.swedish]). \(rule.reason[.swedish])

            ## It speaks of

            \(trials.map(\.text).joined(separator: "\n\n"))

            ## It is content with

            ```text
            \(good(rule))```

            ## What it says

            \(rule.wordings.map(wording).joined(separator: "\n"))

            ## Mending and leaving out

            \(fix(rule))

            \(leavingOut(rule))

            """
    }

    /// Sentences stand below each other; between files there is a line that YAML ends a document with.
    private static func good(_ rule: RuleInfo) -> String {
        let isFile = rule.good.contains { $0.text.contains("\n") }
        return rule.good.map(Trial.shown).joined(separator: isFile ? "---\n" : "")
    }

    private static func wording(_ wording: Wording) -> String {
        """
        - \(blank(wording.message[.english])). *\(blank(wording.question[.english]))*
          / \(blank(wording.message[.swedish])). *\(blank(wording.question[.swedish]))*
        """
    }

    /// A wording with dots for its arguments.
    private static func blank(_ text: String) -> String {
        (0..<10).reduce(text) { $0.replacing("{\($1)}", with: "…") }
    }

    private static func fix(_ rule: RuleInfo) -> String {
        guard let fix = rule.fix else { return "It has no fix: only the goal's owner knows what to write." }
        let flag = fix.applicability == .safe ? "--fix" : "--unsafe-fixes"
        let examples = fix.examples.filter { $0.before != $0.after }.map { example in
            let lines = { (text: String, sign: String) in
                text.split(separator: "\n").map { "\(sign) \($0)\n" }.joined()
            }
            return lines(example.before, "-") + lines(example.after, "+")
        }
        return """
            Its fix is \(fix.applicability.word) (`goallint lint \(flag)`). \(fix.summary[.english])

            *På svenska:* \(fix.summary[.swedish])

            ```diff
            \(examples.joined(separator: "\n"))```
            """
    }

    private static func leavingOut(_ rule: RuleInfo) -> String {
        var text = """
            - For one goal: `# goallint: ignore[\(rule.name)] because …` on its line or the one above it
              ([more on suppressions](../suppressions.md)).
            - For some files or all: `ignore: [\(rule.name)]`, or another `severity`, in `.goallint.yaml`
              ([configuration](../configuration.md)).
            - For one run: `goallint lint --ignore \(rule.name)`; `--select \(rule.name)` looks for it alone.
            """
        if !rule.aliases.isEmpty {
            text += "\n\nIt was once called " + rule.aliases.map { "`\($0)`" }.joined(separator: ", ") + "."
        }
        return text
    }
}
