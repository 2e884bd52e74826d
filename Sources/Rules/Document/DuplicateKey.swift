import Diagnostics
import Source
import YAML

extension Rule {
    static let duplicateKey = Rule(
        document: RuleInfo(
            "duplicate-key", .document, .document, .error,
            summary: Texts("a mapping says a key twice", "en mappning har samma nyckel två gånger"),
            reason: Texts(
                "Of two values most programs keep one and lose the other without a word, and not all keep the same.",
                "Av två värden behåller de flesta program det ena och tappar det andra utan ett ord, och inte alla behåller samma."
            ),
            bad: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - goal: Launch the shop by 1 May 2027\n    deadline: 2027-05-01\n    ⟦deadline⟧: 2027-05-02\n"
                )
            ],
            good: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - goal: Launch the shop by 1 May 2027\n    deadline: 2027-05-01\n"
                )
            ],
            wordings: [
                Wording(
                    Texts("the key “{0}” is said a second time", "nyckeln ”{0}” står en andra gång"),
                    Texts("Which of the two values holds?", "Vilket av de två värdena gäller?"))
            ])
    ) { subject, findings in
        for problem in subject.tree.problems {
            guard case .duplicateKey = problem.kind else { continue }
            let bytes = subject.tree.source.bytes[problem.range.start..<problem.range.end]
            findings.found(problem.range, String(decoding: bytes, as: UTF8.self))
        }
    }
}
