import Diagnostics
import Goals
import Languages

extension Rule {
    static let noAttainability = Rule(
        RuleInfo(
            "no-attainability", .attainable, .goal, .note,
            summary: Texts("nothing says how or why it can be reached", "inget säger hur eller varför det går att nå"),
            reason: Texts(
                "An earlier result, a pilot or what others have done tells whether a target is bold or a wish.",
                """
                Ett tidigare resultat, ett prov eller vad andra har klarat säger om ett målvärde är djärvt eller \
                en önskan.
                """),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - goal: ⟦Increase the number of members from 80 to 110 by 1 May 2027⟧
                        relevant: Fees pay the rent.

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Styrelsen
                    goals:
                      - mål: ⟦Öka antalet medlemmar från 80 till 110 senast den 1 maj 2027⟧
                        relevant: Avgifterna betalar hyran.

                    """),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - goal: Increase the number of members from 80 to 110 by 1 May 2027
                        attainable: Last year 35 joined.

                    """),
                .init(.swedish, "Öka antalet medlemmar från 80 till 110 senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts(
                        "nothing says how or why it can be reached",
                        "inget säger hur eller varför det går att nå"),
                    Texts("What shows that it can be done?", "Vad visar att det går?"))
            ])
    ) { subject, findings in
        guard subject.hasCriteria, !subject.says(.attainable), subject.goal.kind != .keyResult else { return }
        findings.found(subject.wholePlace)
    }
}
