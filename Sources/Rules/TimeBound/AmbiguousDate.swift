import Diagnostics
import Goals
import Languages

extension Rule {
    static let ambiguousDate = Rule(
        RuleInfo(
            "ambiguous-date", .timeBound, .goal, .warning,
            summary: Texts("a date with two readings, or with no year", "ett datum med två läsningar, eller utan år"),
            reason: Texts(
                """
                03/04/2026 is March to one reader and April to another; “Friday” and “next summer” are other \
                days a year later.
                """,
                """
                03/04/2026 är mars för en läsare och april för en annan; ”fredag” och ”nästa sommar” är andra \
                dagar ett år senare.
                """),
            bad: [
                .init(.english, "Open the tool library by ⟦03/04/2027⟧"),
                .init(.english, "Open the tool library ⟦next summer⟧"),
                .init(.swedish, "Öppna fritidsbanken före ⟦15 maj⟧"),
                .init(.swedish, "Öppna fritidsbanken i ⟦höst⟧"),
            ],
            good: [
                .init(.english, "Open the tool library by 2027-04-03"),
                .init(
                    .english,
                    """
                    goallint: 1
                    created: 2026-09-01
                    goals:
                      - Open the tool library by 15 May

                    """),
                .init(.swedish, "Öppna fritidsbanken före den 15 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” can be read as more than one day", "”{0}” kan läsas som mer än en dag"),
                    Texts("Which day is it, with its year?", "Vilken dag är det, med år?"))
            ],
            fix: FixInfo(
                .unsafe,
                Texts(
                    """
                    The fix writes 03/04/2027 out with the day first (with the month first where `date-style` is `us`), and \
                    gives a day or a week without a year the next year that has it. That is a guess, so a person should look. \
                    “Friday” and “next summer” stay.
                    """,
                    """
                    Rättningen skriver ut 03/04/2027 med dagen först (med månaden först där `date-style` är `us`), och ger en \
                    dag eller vecka utan år det närmaste år som har den. Det är en gissning, så en människa bör titta. \
                    ”Fredag” och ”nästa sommar” står kvar.
                    """),
                [
                    .init(.english, "Open the shop by 03/04/2027", "Open the shop by 3 April 2027"),
                    .init(.english, "Open the shop by May 15", "Open the shop by 15 May 2027"),
                    .init(.english, "Open the shop by 3 December", "Open the shop by 3 December 2026"),
                    .init(.english, "Open the shop by week 12", "Open the shop by week 12 2027"),
                    .init(.english, "Open the shop next summer", "Open the shop next summer"),
                    .init(
                        .english, "goallint: 1\ngoals:\n  - goal: Open the shop\n    deadline: 03/04/2027 # or so\n",
                        "goallint: 1\ngoals:\n  - goal: Open the shop\n    deadline: 2027-04-03 # or so\n"),
                    .init(
                        .english, "goallint: 1\ngoals:\n  - {goal: Open the shop, deadline: \"15 May\"}\n",
                        "goallint: 1\ngoals:\n  - {goal: Open the shop, deadline: \"2027-05-15\"}\n"),
                    .init(.swedish, "Öppna butiken före den 15 maj", "Öppna butiken före den 15 maj 2027"),
                    .init(.swedish, "Öppna butiken senast 15/5", "Öppna butiken senast 15 maj 2027"),
                    .init(.swedish, "Öppna butiken senast vecka 50.", "Öppna butiken senast vecka 50 2026."),
                    .init(.swedish, "Öppna butiken i höst", "Öppna butiken i höst"),
                ]))
    ) { subject, findings in
        guard let text = subject.datingText, let words = text.reading.ambiguousDate else { return }
        let today = subject.settings.today
        let fix = subject.redating(text) { $0.withDate(from: today, $1) }
        findings.found(subject.place(text, words), text.reading.words(words), fix: fix)
    }
}
