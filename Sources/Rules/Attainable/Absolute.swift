import Diagnostics
import Goals
import Languages

extension Rule {
    static let absolute = Rule(
        RuleInfo(
            "absolute", .attainable, .goal, .note,
            summary: Texts(
                "100%, never, always, everyone, with nothing that says why it can be done",
                "100 %, aldrig, alltid, alla, utan något som säger varför det går"),
            reason: Texts(
                """
                One exception is enough to miss an absolute goal. Where it can be done, `attainable` says how; \
                elsewhere 98% is a goal that can be reached.
                """,
                """
                Ett enda undantag räcker för att missa ett absolut mål. Går det att nå säger fältet nåbart hur; \
                annars är 98 % ett mål som går att nå.
                """),
            bad: [
                .init(.english, "⟦All⟧ volunteers have a first-aid certificate by 1 May 2027"),
                .init(.english, "Pay ⟦100%⟧ of invoices on time by 1 May 2027"),
                .init(.swedish, "⟦Samtliga⟧ ledare har gått kursen senast den 1 maj 2027"),
                .init(.swedish, "⟦Inga⟧ olyckor på byggplatsen under 2027"),
            ],
            good: [
                .init(.english, "95% of volunteers have a first-aid certificate by 1 May 2027"),
                .init(.english, "Publish a newsletter every month in 2027"),
                .init(.swedish, "95 % av ledarna har gått kursen senast den 1 maj 2027"),
                .init(.swedish, "Ge ut ett medlemsbrev varje månad under 2027"),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” allows no exception", "”{0}” tillåter inget undantag"),
                    Texts(
                        "How can it be reached without one, or how many may there be?",
                        "Hur går det att nå utan ett enda, eller hur många får det vara?"))
            ])
    ) { subject, findings in
        guard !subject.says(.attainable) else { return }
        for text in subject.ownTexts {
            guard let words = text.reading.absolutes.first else { continue }
            findings.found(subject.place(text, words), text.reading.words(words))
            return
        }
    }
}
