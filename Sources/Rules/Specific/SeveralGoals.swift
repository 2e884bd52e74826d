import Diagnostics
import Goals
import Languages

extension Rule {
    static let severalGoals = Rule(
        RuleInfo(
            "several-goals", .specific, .goal, .warning,
            summary: Texts("two changes in one goal", "två förändringar i ett mål"),
            reason: Texts(
                """
                Of two changes one can be reached and the other not: then the goal is neither. Two goals also \
                have two measures, two days and perhaps two owners.
                """,
                """
                Av två förändringar kan den ena nås men inte den andra: då är målet varken nått eller missat. \
                Två mål har också två mått, två dagar och kanske två ägare.
                """),
            bad: [
                .init(.english, "Launch the members’ app and ⟦recruit⟧ 200 members by 1 May 2027"),
                .init(.english, "Hire a gardener and ⟦a bookkeeper⟧ by 1 May 2027"),
                .init(.swedish, "Minska matsvinnet och ⟦öka⟧ antalet gäster under 2027"),
                .init(.swedish, "Starta en simskola samt ⟦värva⟧ 20 ledare senast den 1 maj 2027"),
            ],
            good: [
                .init(
                    .english,
                    "Cut food waste to 20 kg a week by 1 May 2027 by weighing it and sharing the result with the kitchen"
                ),
                .init(.english, "Cook and serve 300 lunches a day from 1 May 2027"),
                .init(
                    .swedish,
                    "Minska matsvinnet till 20 kg i veckan senast den 1 maj 2027 genom att väga det och visa resultatet"
                ),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” begins a second goal", "”{0}” börjar ett andra mål"),
                    Texts(
                        "Can it be a goal of its own, with its own measure and day?",
                        "Kan det bli ett eget mål, med eget mått och egen dag?"))
            ])
    ) { subject, findings in
        guard let text = subject.mainText, let words = text.reading.secondChange else { return }
        findings.found(subject.place(text, words), text.reading.words(words))
    }
}
