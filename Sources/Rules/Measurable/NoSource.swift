import Diagnostics
import Goals
import Languages
import YAML

extension Rule {
    static let noSource = Rule(
        RuleInfo(
            "no-source", .measurable, .goal, .note,
            summary: Texts("nothing says where the figure will be read", "inget säger var siffran ska läsas av"),
            reason: Texts(
                """
                Two systems rarely show the same figure. Where the source is named before, nobody has to argue \
                about it after.
                """,
                "Två system visar sällan samma siffra. Är källan utsagd i förväg behöver ingen bråka om den efteråt."),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - goal: Increase the number of members from 80 to 110 by 1 May 2027
                        measurable: {metric: ⟦number of members⟧, baseline: 80, target: 110}
                        attainable: Last year 35 joined.
                        relevant: Fees pay the rent.

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Styrelsen
                    goals:
                      - mål: Öka antalet medlemmar från 80 till 110 senast den 1 maj 2027
                        mätbart: {mått: ⟦antalet medlemmar⟧, nuläge: 80, målvärde: 110}
                        nåbart: I fjol kom 35.
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
                        measurable: {metric: number of members, baseline: 80, target: 110, source: register}

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Styrelsen
                    goals:
                      - mål: Öka antalet medlemmar från 80 till 110 senast den 1 maj 2027
                        mätbart: {mått: antalet medlemmar, nuläge: 80, målvärde: 110, källa: registret}

                    """),
            ],
            wordings: [
                Wording(
                    Texts("nothing says where “{0}” will be read", "inget säger var ”{0}” ska läsas av"),
                    Texts(
                        "In which system or report will the figure be read?",
                        "I vilket system eller vilken rapport läses siffran av?"))
            ])
    ) { subject, findings in
        let goal = subject.goal
        guard subject.hasCriteria, goal.field(.source, in: subject.tree) == nil,
            goal.field(.evidence, in: subject.tree) == nil
        else { return }
        // A text may name its source in its own words; a mapping has a field for it.
        guard goal.fields.contains(where: { $0.section == .measurable && ($0.name == .target || $0.name == .baseline) })
        else { return }
        guard let node = goal.field(.metric, in: subject.tree)?.value ?? subject.reading.measure.target?.node,
            subject.tree[node].kind == .scalar
        else { return }
        findings.found(subject.tree.range(of: node), subject.tree.string(of: node))
    }
}
