import Diagnostics
import Goals
import Languages
import YAML

extension Rule {
    static let wrongDirection = Rule(
        RuleInfo(
            "wrong-direction", .measurable, .goal, .error,
            summary: Texts(
                "the verb goes one way and the figures the other", "verbet går åt ena hållet och siffrorna åt det andra"
            ),
            reason: Texts(
                "A goal to raise something from 20 to 15 has either the wrong verb or its two figures the wrong way round, and can be met by doing the opposite of what was meant.",
                "Ett mål att höja något från 20 till 15 har antingen fel verb eller siffrorna i fel ordning, och kan nås genom motsatsen till det som menades."
            ),
            bad: [
                .init(.english, "Increase the share of recycled paper ⟦from 45% to 40%⟧ by 1 May 2027"),
                .init(
                    .english,
                    "goals:\n  - specific: ⟦Shorten⟧ the queue at the counter\n    measurable: {metric: people in the queue, baseline: 12, target: 18}\n"
                ),
                .init(.swedish, "Sänka andelen sena leveranser ⟦från 5 % till 8 %⟧ senast den 1 maj 2027"),
            ],
            good: [
                .init(.english, "Increase the share of recycled paper from 40% to 45% by 1 May 2027"),
                .init(.english, "Move up the league table from position 9 to position 3 by 1 May 2027"),
                .init(.swedish, "Sänka andelen sena leveranser från 8 % till 5 % senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts("the verb goes the other way than “{0}”", "verbet går åt andra hållet än ”{0}”"),
                    Texts(
                        "Which is right: the verb, or the order of the figures?",
                        "Vad stämmer: verbet, eller siffrornas ordning?")),
                Wording(
                    Texts(
                        "“{0}” goes the other way than the figures of the fields",
                        "”{0}” går åt andra hållet än fältens siffror"),
                    Texts(
                        "Which is right: the verb, or the order of the figures?",
                        "Vad stämmer: verbet, eller siffrornas ordning?")),
            ])
    ) { subject, findings in
        guard let found = subject.reading.disagreement(subject.tree, wanted: [.direction]) else { return }
        findings.found(
            subject.tree.sourceRange(of: found.node, valueRange: found.words), wording: found.other.isEmpty ? 0 : 1,
            subject.words(found.node, found.words))
    }
}
