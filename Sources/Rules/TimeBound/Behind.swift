import Diagnostics
import Goals
import Languages
import YAML

extension Rule {
    static let behind = Rule(
        RuleInfo(
            "behind", .timeBound, .goal, .warning,
            summary: Texts(
                "the level now lies far behind what the time gone by would ask for",
                "nivån nu ligger långt efter vad den gångna tiden skulle kräva"),
            reason: Texts(
                """
                A goal that lies behind can still be reached if someone does something now. The way from the baseline to the target \
                is taken as a straight line from the start to the deadline; the distance that is told of can be set.
                """,
                """
                Ett mål som ligger efter går ännu att nå om någon gör något nu. Vägen från nuläget till målvärdet tas som en rät linje \
                från starten till slutdatumet; avståndet som påpekas kan ställas in.
                """),
            bad: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - goal: By 31 December 2026, we will have increased orders from 100 to 200.\n    baseline: 100\n    target: 200\n    current: ⟦110⟧\n    start: 2026-09-01\n    deadline: 2026-12-31\n"
                ),
                .init(
                    .swedish,
                    "goallint: 1\nägare: Webb\nmål:\n  - mål: Senast den 31 december 2026 ska vi ha ökat antalet order från 100 till 200.\n    nuläge: 100\n    målvärde: 200\n    utfall: ⟦110⟧\n    start: 2026-09-01\n    deadline: 2026-12-31\n"
                ),
            ],
            good: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - goal: By 31 December 2026, we will have increased orders from 100 to 200.\n    baseline: 100\n    target: 200\n    current: 170\n    start: 2026-09-01\n    deadline: 2026-12-31\n"
                ),
                .init(
                    .swedish,
                    "goallint: 1\nägare: Webb\nmål:\n  - mål: Senast den 31 december 2026 ska vi ha ökat antalet order från 100 till 200.\n    nuläge: 100\n    målvärde: 200\n    utfall: 170\n    start: 2026-09-01\n    deadline: 2026-12-31\n"
                ),
            ],
            wordings: [
                Wording(
                    Texts(
                        "{0}% of the way, where {1}% of the time is gone", "{0} % av vägen, när {1} % av tiden har gått"
                    ),
                    Texts(
                        "What will be done differently, or which target can still be reached?",
                        "Vad görs annorlunda, eller vilket mål går ännu att nå?"))
            ])
    ) { subject, findings in
        let (goal, tree, today) = (subject.goal, subject.tree, subject.settings.today)
        let context = subject.file.contexts[goal.context]
        let start = goal.field(.start, in: tree).flatMap { FieldDate.read($0.value, in: tree)?.first } ?? context.start
        guard goal.status == .open, let start, let end = subject.reading.deadline?.day, start < end, start <= today,
            today <= end
        else { return }
        let time = Double(today.number - start.number) / Double(end.number - start.number) * 100
        guard let (way, node) = subject.progress, time - way >= subject.settings.behindPoints else { return }
        findings.found(tree.range(of: node), String(Int(way.rounded())), String(Int(time.rounded())))
    }
}

extension GoalSubject {
    /// How far the goal has come, in per cent of its way, and the scalar that says it; nil where its fields do not tell.
    fileprivate var progress: (Double, UInt32)? {
        if let current = goal.figure(.current, in: tree), let baseline = reading.measure.baseline,
            let target = reading.measure.target
        {
            let way = target.value - baseline.value
            guard way != 0, current.isPercent == target.isPercent || current.unit.isEmpty else { return nil }
            return ((current.value - baseline.value) / way * 100, current.node)
        }
        guard let progress = goal.figure(.progress, in: tree), progress.low >= 0 else { return nil }
        // A bare 0.4 is a share, 40 and 40% are per cent; 1 may be either.
        if progress.isPercent || progress.low > 1 { return progress.low <= 100 ? (progress.low, progress.node) : nil }
        return progress.low < 1 ? (progress.low * 100, progress.node) : nil
    }
}
