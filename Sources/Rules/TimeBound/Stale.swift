import Diagnostics
import Goals
import YAML

extension Rule {
    static let stale = Rule(
        RuleInfo(
            "stale", .timeBound, .goal, .note,
            summary: Texts(
                "an active goal that nobody has looked over for long",
                "ett pågående mål som ingen har sett över på länge"),
            reason: Texts(
                "A goal that nobody looks at does not steer anything. The number of days can be set.",
                "Ett mål som ingen tittar på styr ingenting. Antalet dagar kan ställas in."),
            bad: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - goal: By 1 May 2027, we will have launched the shop.\n    updated: ⟦2026-06-01⟧\n    status: active\n"
                ),
                .init(
                    .swedish,
                    "goallint: 1\nägare: Webb\nmål:\n  - mål: Senast den 1 maj 2027 ska vi ha lanserat butiken.\n    updated: ⟦2026-06-01⟧\n    status: pågår\n"
                ),
            ],
            good: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - goal: By 1 May 2027, we will have launched the shop.\n    updated: 2026-11-01\n    status: active\n"
                ),
                .init(
                    .swedish,
                    "goallint: 1\nägare: Webb\nmål:\n  - mål: Senast den 1 maj 2027 ska vi ha lanserat butiken.\n    updated: 2026-11-01\n    status: pågår\n"
                ),
            ],
            wordings: [
                Wording(
                    Texts("last looked over {0} days ago", "senast sett över för {0} dagar sedan"),
                    Texts(
                        "Does it still hold, and how far has it come?",
                        "Gäller det fortfarande, och hur långt har det kommit?"))
            ])
    ) { subject, findings in
        guard subject.goal.status == .open, let field = subject.goal.field(.updated, in: subject.tree),
            let day = FieldDate.read(field.value, in: subject.tree)?.last
        else { return }
        let days = Int(subject.settings.today.number - day.number)
        guard days > subject.settings.staleDays else { return }
        findings.found(subject.tree.range(of: field.value), String(days))
    }
}
