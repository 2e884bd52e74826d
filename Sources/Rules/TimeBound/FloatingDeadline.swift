import Diagnostics
import Goals
import Languages

extension Rule {
    static let floatingDeadline = Rule(
        RuleInfo(
            "floating-deadline", .timeBound, .goal, .warning,
            summary: Texts(
                "a relative deadline with no anchor date to count from",
                "ett relativt slutdatum utan ankardag att räkna från"),
            reason: Texts(
                """
                “Within 3 months” is another day for everyone who reads it later. With `created` on the goal or \
                the file it is one day, and `format` writes it.
                """,
                """
                ”Inom 3 månader” är en annan dag för var och en som läser det senare. Med fältet skapad på målet \
                eller filen är det en enda dag, och `format` skriver den.
                """),
            bad: [
                .init(.english, "Open the tool library ⟦within 3 months⟧"),
                .init(.english, "Reduce the number of missed collections to 10 by the ⟦end of this month⟧"),
                .init(.swedish, "Öppna fritidsbanken ⟦inom 3 månader⟧"),
                .init(.swedish, "Öppna fritidsbanken under ⟦nästa kvartal⟧"),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    created: 2026-09-01
                    goals:
                      - Open the tool library within 3 months

                    """),
                .init(.english, "Open the tool library by 1 May 2027"),
                .init(.swedish, "Öppna fritidsbanken senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts(
                        "“{0}” counts from a day that nothing says",
                        "”{0}” räknas från en dag som inget anger"),
                    Texts(
                        "From which day does it count, or which day is it?",
                        "Från vilken dag räknas det, eller vilken dag är det?"))
            ])
    ) { subject, findings in
        guard let text = subject.datingText, let words = text.reading.floatingDeadline else { return }
        findings.found(subject.place(text, words), text.reading.words(words))
    }
}
