import Diagnostics
import Goals
import Languages
import YAML

extension Rule {
    static let noKeyResults = Rule(
        RuleInfo(
            "no-key-results", .document, .goal, .warning,
            summary: Texts("an objective with no measure under it", "ett övergripande mål utan något mått under sig"),
            reason: Texts(
                "An objective says where to go; its key results say how anyone will see that it was reached. Without them it stays a wish.",
                "Ett övergripande mål säger vart ni ska; nyckelresultaten säger hur man ser att det nåddes. Utan dem blir det en önskan."
            ),
            bad: [
                .init(
                    .english,
                    "objectives:\n  - objective: ⟦Customers love to come back⟧\n    deadline: 2027-05-01\n  - objective: Newcomers find us\n    deadline: 2027-05-01\n    key_results: [Raise visits from 10 to 20]\n"
                ),
                .init(
                    .swedish,
                    "objectives:\n  - objective: ⟦Kunderna kommer gärna tillbaka⟧\n    deadline: 2027-05-01\n  - objective: Nya besökare hittar oss\n    deadline: 2027-05-01\n    key_results: [Öka besöken från 10 till 20]\n"
                ),
            ],
            good: [
                .init(
                    .english,
                    "objectives:\n  - objective: Newcomers find us\n    deadline: 2027-05-01\n    key_results: [Raise visits from 10 to 20]\n"
                ),
                .init(
                    .swedish,
                    "objectives:\n  - objective: Nya besökare hittar oss\n    deadline: 2027-05-01\n    key_results: [Öka besöken från 10 till 20]\n"
                ),
            ],
            wordings: [
                Wording(
                    Texts("nothing under this objective measures it", "inget under detta mål mäter det"),
                    Texts(
                        "Which two or three results will show that it is reached?",
                        "Vilka två eller tre resultat visar att det är nått?"))
            ])
    ) { subject, findings in
        guard subject.goal.kind == .objective, subject.goal.measures == 0, !subject.hasTarget,
            subject.goal.field(.measurable, in: subject.tree) == nil,
            subject.goal.field(.metric, in: subject.tree) == nil
        else { return }
        findings.found(subject.wholePlace)
    }
}
