import Diagnostics
import Goals
import Languages

extension Rule {
    static let deadlineBeforeStart = Rule(
        RuleInfo(
            "deadline-before-start", .timeBound, .goal, .error,
            summary: Texts("it ends before it begins", "det slutar innan det börjar"),
            reason: Texts(
                "One of the two days is wrong, and everything that is counted from them too.",
                "En av de två dagarna är fel, och därmed allt som räknas från dem."),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    goals:
                      - goal: Open the tool library
                        time-bound: {start: 2027-03-01, deadline: ⟦2027-02-15⟧}

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    goals:
                      - mål: Öppna fritidsbanken ⟦senast den 15 februari 2027⟧
                        start: 2027-03-01

                    """),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    goals:
                      - goal: Open the tool library
                        time-bound: {start: 2027-02-15, deadline: 2027-03-01}

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    goals:
                      - mål: Öppna fritidsbanken senast den 15 mars 2027
                        start: 2027-03-01

                    """),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” lies before the start, {1}", "”{0}” ligger före starten, {1}"),
                    Texts("Which of the two days is right?", "Vilken av de två dagarna stämmer?"))
            ])
    ) { subject, findings in
        guard let deadline = subject.reading.deadline, let day = deadline.day, deadline.origin != .inherited,
            let start = subject.goal.field(.start, in: subject.tree),
            let first = FieldDate.read(start.value, in: subject.tree)?.first, day < first
        else { return }
        let shown = subject.shown(deadline)
        findings.found(shown.place, shown.words, first.iso)
    }
}
