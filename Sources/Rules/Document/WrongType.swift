import Diagnostics
import Goals

extension Rule {
    static let wrongType = Rule(
        document: RuleInfo(
            "wrong-type", .document, .document, .error,
            summary: Texts("a field holds what it cannot be", "ett fält innehåller något det inte kan vara"),
            reason: Texts(
                "A deadline that is a list, or a sentence that is a mapping, is not read: the goal is judged as if the field were missing.",
                "Ett slutdatum som är en lista, eller en mening som är en mappning, läses inte: målet bedöms som om fältet saknades."
            ),
            bad: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - goal: Launch the shop by 1 May 2027\n    status: ⟦[active, done]⟧\n"
                )
            ],
            good: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - goal: Launch the shop by 1 May 2027\n    status: active\n")
            ],
            wordings: [
                Wording(
                    Texts("“{0}” cannot hold this: it takes {1}", "”{0}” kan inte innehålla detta: det tar {1}"),
                    Texts("What should stand here?", "Vad ska stå här?"))
            ])
    ) { subject, findings in
        for problem in subject.file.problems {
            guard case .wrongType(let field, let expected) = problem.kind else { continue }
            findings.found(problem.range, field, expected, goal: problem.goal)
        }
    }
}
