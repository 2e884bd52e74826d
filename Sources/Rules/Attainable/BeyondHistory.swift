import Diagnostics
import Goals
import Languages

extension Rule {
    static let beyondHistory = Rule(
        RuleInfo(
            "beyond-history", .attainable, .goal, .warning,
            summary: Texts(
                "the target is more than twice the best earlier result",
                "målvärdet är mer än dubbelt så högt som det bästa tidigare resultatet"),
            reason: Texts(
                """
                What was 5% last time is seldom 25% now without something new. The new thing may be there: then \
                it belongs in `because`.
                """,
                """
                Det som blev 5 % förra gången blir sällan 25 % nu utan något nytt. Finns det nya ska det stå i \
                fältet för skälet.
                """),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - specific: Increase sales of season tickets
                        measurable: A ⟦40%⟧ increase in sales
                        attainable: {history: [7%, 9%]}
                        time-bound: 2027-05-01

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Kassan
                    goals:
                      - mål: Öka försäljningen av säsongskort med ⟦40 %⟧ senast den 1 maj 2027
                        nåbart: Försäljningen ökade med 6 % i fjol.

                    """),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - goal: Increase sales of season tickets by 12% by 1 May 2027
                        attainable: {history: [7%, 9%]}

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Kassan
                    goals:
                      - mål: Öka försäljningen av säsongskort med 12 % senast den 1 maj 2027
                        nåbart: Försäljningen ökade med 9 % i fjol.

                    """),
            ],
            wordings: [
                Wording(
                    Texts(
                        "“{0}” lies far beyond the best result so far, {1}",
                        "”{0}” ligger långt över det bästa resultatet hittills, {1}"),
                    Texts("What makes it possible this time?", "Vad gör det möjligt den här gången?"))
            ])
    ) { subject, findings in
        guard let found = subject.beyondHistory(factor: subject.settings.historyFactor) else { return }
        findings.found(found.place, found.target, found.best)
    }
}
