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
            ])
    ) { subject, findings in
        guard let text = subject.datingText, let words = text.reading.ambiguousDate else { return }
        let today = subject.settings.today
        let fix = subject.redating(text) { $0.withDate(from: today, $1) }
        findings.found(subject.place(text, words), text.reading.words(words), fix: fix)
    }
}
