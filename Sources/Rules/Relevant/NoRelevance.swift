import Diagnostics
import Goals
import Languages

extension Rule {
    static let noRelevance = Rule(
        RuleInfo(
            "no-relevance", .relevant, .goal, .note,
            summary: Texts("no reason and no goal that it supports", "inget skäl och inget mål som det stödjer"),
            reason: Texts(
                """
                A goal whose reason is known survives a change of plans; one without it is the first to be \
                dropped, or the last to be questioned.
                """,
                """
                Ett mål vars skäl är känt överlever att planerna ändras; ett utan stryks först, eller \
                ifrågasätts sist.
                """),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - goal: ⟦Increase the number of members from 80 to 110 by 1 May 2027⟧
                        attainable: Last year 35 joined.

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Styrelsen
                    goals:
                      - mål: ⟦Öka antalet medlemmar från 80 till 110 senast den 1 maj 2027⟧
                        nåbart: I fjol kom 35.

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
                        relevant: Fees pay the rent.

                    """),
                .init(.swedish, "Öka antalet medlemmar från 80 till 110 senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts(
                        "no reason is given and no goal that it supports",
                        "inget skäl anges och inget mål som det stödjer"),
                    Texts("Why is it worth reaching?", "Varför är det värt att nå?"))
            ])
    ) { subject, findings in
        guard subject.hasCriteria, !subject.says(.relevant), !subject.hasParent,
            !subject.ownTexts.contains(where: { $0.reading.hasReason })
        else { return }
        findings.found(subject.wholePlace)
    }
}
