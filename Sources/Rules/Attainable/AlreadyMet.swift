import Diagnostics
import Goals
import Languages
import YAML

extension Rule {
    static let alreadyMet = Rule(
        RuleInfo(
            "already-met", .attainable, .goal, .warning,
            summary: Texts("the baseline already meets the target", "nuläget uppfyller redan målvärdet"),
            reason: Texts(
                """
                A goal that is reached on its first day asks nothing of anyone. Either a figure is wrong, or the \
                goal is to keep what is, and should say so.
                """,
                """
                Ett mål som är nått första dagen kräver ingenting av någon. Antingen är en siffra fel, eller så \
                ska något behållas, och då bör målet säga det.
                """),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - goal: By 1 May 2027, the uptime of the booking site will be at least 99.5%
                        measurable: {metric: uptime of the booking site, baseline: ⟦99.7⟧, target: 99.5, unit: "%"}

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Webb
                    goals:
                      - mål: Senast den 1 maj 2027 ska andelen fakturor i tid vara minst 95 %
                        mätbart: {mått: andelen fakturor i tid, nuläge: ⟦96⟧, målvärde: 95, enhet: "%"}

                    """),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - goal: By 1 May 2027, the uptime of the booking site will be at least 99.5%
                        measurable: {metric: uptime of the booking site, baseline: 99.1, target: 99.5, unit: "%"}

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Webb
                    goals:
                      - mål: Senast den 1 maj 2027 ska andelen fakturor i tid vara minst 95 %
                        mätbart: {mått: andelen fakturor i tid, nuläge: 91, målvärde: 95, enhet: "%"}

                    """),
            ],
            wordings: [
                Wording(
                    Texts(
                        "the level today, “{0}”, already meets “{1}”",
                        "nivån i dag, ”{0}”, uppfyller redan ”{1}”"),
                    Texts("Which level would be new?", "Vilken nivå vore ny?"))
            ])
    ) { subject, findings in
        let measure = subject.reading.measure
        guard let baseline = measure.baseline, let target = measure.target,
            baseline.isPercent == target.isPercent || baseline.unit.isEmpty
        else { return }
        let isMet: Bool
        switch subject.edge(of: target) {
        case .atLeast: isMet = baseline.low >= target.low
        case .atMost: isMet = baseline.high <= target.high
        case nil: return
        }
        guard isMet else { return }
        findings.found(
            subject.tree.range(of: baseline.node), subject.tree.string(of: baseline.node),
            subject.tree.string(of: target.node))
    }
}
