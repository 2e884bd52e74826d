import Diagnostics
import Goals
import Languages

extension Rule {
    static let noMilestones = Rule(
        RuleInfo(
            "no-milestones", .timeBound, .goal, .note,
            summary: Texts("longer than half a year with no milestone", "längre än ett halvår utan milstolpe"),
            reason: Texts(
                """
                With one day far ahead nobody sees in time that it will be missed. One or two steps on the way \
                are enough.
                """,
                """
                Med en enda dag långt fram ser ingen i tid att den kommer att missas. Ett eller två steg på \
                vägen räcker.
                """),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    created: 2026-09-01
                    goals:
                      - goal: Increase the number of members from 80 to 110 ⟦by 31 December 2027⟧
                        relevant: Fees pay the rent.

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    created: 2026-09-01
                    goals:
                      - mål: Öka antalet medlemmar från 80 till 110
                        tidsbestämt: {slutdatum: ⟦2027-12-31⟧}

                    """),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    created: 2026-09-01
                    goals:
                      - goal: Increase the number of members from 80 to 110 by 31 December 2026
                        relevant: Fees pay the rent.

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    created: 2026-09-01
                    goals:
                      - mål: Öka antalet medlemmar från 80 till 110
                        tidsbestämt: {slutdatum: 2027-12-31, milstolpar: [{by: 2027-05-01, target: 95}]}

                    """),
            ],
            wordings: [
                Wording(
                    Texts(
                        "“{0}” is more than half a year away, with no step on the way",
                        "”{0}” ligger mer än ett halvår bort, utan något steg på vägen"),
                    Texts("What should be reached half way, and when?", "Vad ska vara nått halvvägs, och när?"))
            ])
    ) { subject, findings in
        guard subject.hasCriteria, subject.goal.measures == 0, let deadline = subject.reading.deadline,
            let day = deadline.day, deadline.origin != .inherited,
            subject.goal.field(.milestones, in: subject.tree) == nil
        else { return }
        let first = subject.reading.anchor.day ?? subject.settings.today
        guard day > first.adding(months: 6).adding(days: 1) else { return }
        let shown = subject.shown(deadline)
        findings.found(shown.place, shown.words)
    }
}
