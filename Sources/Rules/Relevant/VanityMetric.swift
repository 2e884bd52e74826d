import Diagnostics
import Goals
import Languages

extension Rule {
    static let vanityMetric = Rule(
        RuleInfo(
            "vanity-metric", .relevant, .goal, .warning,
            summary: Texts(
                "followers, likes, impressions, with no goal of the business behind them",
                "följare, gillamarkeringar, visningar, utan något mål för verksamheten bakom"),
            reason: Texts(
                """
                Attention is cheap to get and pays nothing by itself. Say what it is for (orders, members, \
                visits), or measure that instead.
                """,
                """
                Uppmärksamhet är billig och betalar ingenting i sig. Säg vad den ska leda till (order, \
                medlemmar, besök), eller mät det i stället.
                """),
            bad: [
                .init(.english, "Reach 5,000 ⟦followers⟧ on Instagram by 1 May 2027"),
                .init(.english, "Double our podcast ⟦downloads⟧ in 2027"),
                .init(.swedish, "Nå 5 000 ⟦följare⟧ på Instagram senast den 1 maj 2027"),
                .init(.swedish, "Öka antalet ⟦visningar⟧ av våra filmer från 300 till 900 under 2027"),
            ],
            good: [
                .init(.english, "Reach 500 orders from Instagram by 1 May 2027"),
                .init(
                    .english,
                    "Reach 5,000 followers on Instagram by 1 May 2027 so that the shop gets 50 more orders a month"),
                .init(.swedish, "Få 500 beställningar från Instagram senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts(
                        "“{0}” counts attention, and nothing says what it is for",
                        "”{0}” räknar uppmärksamhet, och inget säger vad den ska leda till"),
                    Texts(
                        "What will it lead to, and can that be measured?",
                        "Vad ska den leda till, och går det att mäta?"))
            ])
    ) { subject, findings in
        guard !subject.says(.relevant), !subject.hasParent else { return }
        for text in subject.ownTexts {
            guard let words = text.reading.vanityMetric else { continue }
            findings.found(subject.place(text, words), text.reading.words(words))
            return
        }
    }
}
