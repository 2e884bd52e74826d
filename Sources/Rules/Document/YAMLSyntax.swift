import Diagnostics
import Source
import YAML

extension Rule {
    static let yamlSyntax = Rule(
        document: RuleInfo(
            "yaml-syntax", .document, .document, .error,
            summary: Texts(
                "it cannot be read as YAML, or passes a limit",
                "det går inte att läsa som YAML, eller passerar en gräns"),
            reason: Texts(
                "What cannot be read is not checked: the rest of the file may hold anything. Other files are read all the same.",
                "Det som inte går att läsa kontrolleras inte: resten av filen kan innehålla vad som helst. Andra filer läses ändå."
            ),
            bad: [.init(.english, "goallint: 1\ngoals:\n  - id: a\n    goal: ⟦Launch: the shop by 1 May 2027⟧\n")],
            good: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - id: a\n    goal: \"Launch: the shop by 1 May 2027\"\n")
            ],
            wordings: [
                Wording(Texts("{0}", "{0}"), Texts("Can you mend it here?", "Kan du rätta det här?"))
            ])
    ) { subject, findings in
        for problem in subject.tree.problems {
            if case .duplicateKey = problem.kind { continue }
            findings.found(problem.range, problem.message)
        }
    }
}
