import Diagnostics
import Goals
import Languages

extension Rule {
    static let vague = Rule(
        RuleInfo(
            "vague", .specific, .goal, .error,
            summary: Texts(
                "the change is carried by vague words alone", "förändringen bärs av vaga ord enbart"),
            reason: Texts(
                """
                Two people who read a vague goal see two different results, and both can say that it was reached. A goal is specific \
                where it names a figure, a thing that will exist or be gone, a direction of something that can be counted, or a state \
                that everyone would judge alike.
                """,
                """
                Två personer som läser ett vagt mål ser två olika resultat, och båda kan säga att det nåddes. Ett mål är specifikt när \
                det nämner en siffra, en sak som ska finnas eller vara borta, en riktning på något som går att räkna, eller ett tillstånd \
                som alla skulle bedöma lika.
                """),
            bad: [
                .init(.english, "Get ⟦more⟧ visitors"),
                .init(.english, "⟦Improve⟧ customer service"),
                .init(.swedish, "Att få ⟦fler⟧ besökare"),
                .init(.swedish, "⟦Bli bättre på⟧ service"),
            ],
            good: [
                .init(.english, "Increase monthly visits by 2,000 by 31 May 2027"),
                .init(.english, "Launch the new booking page by 1 March 2027"),
                .init(.swedish, "Att öka antalet besök med 2 000 personer inom 3 månader"),
                .init(.swedish, "Lansera den nya bokningssidan senast den 1 mars 2027"),
            ],
            wordings: [
                Wording(
                    Texts(
                        "“{0}” does not say what exactly will be different",
                        "”{0}” säger inte exakt vad som ska bli annorlunda"),
                    Texts(
                        "What will be different, and by how much?", "Vad ska bli annorlunda, och hur mycket?")),
                Wording(
                    Texts("“{0}” leaves open how many", "”{0}” lämnar öppet hur många"),
                    Texts("How many more or fewer, and by when?", "Hur många fler eller färre, och till när?")),
            ])
    ) { subject, findings in
        guard let text = subject.reading.sentence ?? subject.reading.specific ?? subject.reading.label else { return }
        let measurable = subject.reading.measurable
        let own = subject.reading.texts
        guard own.allSatisfy({ $0.judgement.isVague || $0.judgement.isTemplate || $0 === measurable }),
            own.contains(where: { $0.judgement.isVague && $0 !== measurable })
        else { return }
        // A figure that a field says settles what will be different; so do the key results of an objective.
        guard !subject.hasTarget, subject.goal.measures == 0, !text.judgement.isTemplate else { return }
        let words = text.judgement.core
        findings.found(
            subject.place(text, words), wording: text.reading.isQuantity(words) ? 1 : 0, text.reading.words(words))
    }
}
