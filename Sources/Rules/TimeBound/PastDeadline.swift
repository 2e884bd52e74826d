import Diagnostics
import Goals
import Languages

extension Rule {
    static let pastDeadline = Rule(
        RuleInfo(
            "past-deadline", .timeBound, .goal, .warning,
            summary: Texts(
                "the day has passed and the goal is neither done nor dropped",
                "dagen har passerat och målet är varken klart eller struket"),
            reason: Texts(
                """
                A list with goals of last year in it is soon read by no one. Say what became of it, or set a new \
                day.
                """,
                "En lista med förra årets mål slutar man snart att läsa. Säg hur det gick, eller sätt en ny dag."),
            bad: [
                .init(.english, "Open the tool library ⟦by 1 May 2025⟧"),
                .init(
                    .english,
                    """
                    goallint: 1
                    goals:
                      - goal: Open the tool library
                        deadline: ⟦2025-05-01⟧

                    """),
                .init(.swedish, "Öppna fritidsbanken ⟦senast den 1 maj 2025⟧"),
                .init(.swedish, "Öppna fritidsbanken ⟦under 2025⟧"),
            ],
            good: [
                .init(.english, "Open the tool library by 1 May 2127"),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    goals:
                      - mål: Öppna fritidsbanken senast den 1 maj 2025
                        status: klar

                    """),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” has passed", "”{0}” har passerat"),
                    Texts(
                        "Was it reached, or which is the new day?",
                        "Nåddes det, eller vilken är den nya dagen?"))
            ])
    ) { subject, findings in
        guard let deadline = subject.reading.deadline else { return }
        guard let day = deadline.day else {
            guard let text = subject.datingText,
                let words = text.reading.deadlineOfPastYear(before: subject.settings.today)
            else { return }
            findings.found(subject.place(text, words), text.reading.words(words))
            return
        }
        guard day < subject.settings.today else { return }
        if deadline.origin == .inherited {
            // The goal above it has the finding.
            guard subject.goal.parent == nil else { return }
            findings.found(subject.wholePlace, day.iso)
            return
        }
        let shown = subject.shown(deadline)
        findings.found(shown.place, shown.words)
    }
}
