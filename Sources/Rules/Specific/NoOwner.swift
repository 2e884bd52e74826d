import Diagnostics
import Goals
import Languages

extension Rule {
    static let noOwner = Rule(
        RuleInfo(
            "no-owner", .specific, .goal, .note,
            summary: Texts("neither the goal nor its file has an owner", "varken målet eller filen har en ägare"),
            reason: Texts(
                """
                A goal that everyone owns is followed up by no one. An owner answers for it: a person, a role or \
                a team, on the goal or at the head of its file.
                """,
                """
                Ett mål som alla äger följer ingen upp. En ägare svarar för det: en person, en roll eller ett \
                team, på målet eller överst i filen.
                """),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    goals:
                      - goal: ⟦Launch the members’ app by 1 May 2027⟧

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    goals:
                      - mål: ⟦Lansera medlemsappen senast den 1 maj 2027⟧

                    """),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - goal: Launch the members’ app by 1 May 2027

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    goals:
                      - mål: Lansera medlemsappen senast den 1 maj 2027
                        ägare: Webb

                    """),
            ],
            wordings: [
                Wording(
                    Texts("no one is named who answers for the goal", "ingen nämns som svarar för målet"),
                    Texts("Who owns it?", "Vem äger det?"))
            ])
    ) { subject, findings in
        guard !subject.settings.hasOwner else { return }
        var goal = subject.goal
        var depth = 0
        while depth < 16 {
            if subject.file.owner(of: goal, in: subject.tree) != nil { return }
            guard let parent = goal.parent else { break }
            goal = subject.file.goals[parent]
            depth += 1
        }
        // The goal above it has the finding.
        guard subject.goal.parent == nil else { return }
        findings.found(subject.wholePlace)
    }
}
