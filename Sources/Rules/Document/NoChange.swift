import Diagnostics
import Goals
import Languages
import YAML

extension Rule {
    static let noChange = Rule(
        RuleInfo(
            "no-change", .document, .goal, .note,
            summary: Texts("it only keeps what is", "det behåller bara det som är"),
            reason: Texts(
                "Keeping a level may be hard work, but nothing will be different on the day: it is a duty to watch, and seldom a goal.",
                "Att hålla en nivå kan vara hårt arbete, men inget är annorlunda på dagen: det är något att bevaka, och sällan ett mål."
            ),
            bad: [
                .init(.english, "⟦Maintain⟧ the number of members at 400 until 31 May 2027"),
                .init(.swedish, "⟦Behålla⟧ antalet medlemmar på 400 till den 31 maj 2027"),
            ],
            good: [
                .init(.english, "Raise the number of members from 400 to 450 by 31 May 2027"),
                .init(.swedish, "Öka antalet medlemmar från 400 till 450 senast den 31 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” only keeps what is", "”{0}” behåller bara det som är"),
                    Texts("What will be different on that day?", "Vad är annorlunda den dagen?")),
                Wording(
                    Texts("the target, “{0}”, is the level of today", "målvärdet, ”{0}”, är dagens nivå"),
                    Texts("What will be different on that day?", "Vad är annorlunda den dagen?")),
            ])
    ) { subject, findings in
        let measure = subject.reading.measure
        if let baseline = measure.baseline, let target = measure.target {
            // Where it is clear which way is better, already-met tells of it.
            guard baseline.low == target.low, baseline.high == target.high, subject.edge(of: target) == nil else {
                return
            }
            findings.found(subject.tree.range(of: target.node), wording: 1, subject.tree.string(of: target.node))
            return
        }
        guard let text = subject.reading.sentence, let words = text.reading.keeping else { return }
        findings.found(subject.place(text, words), text.reading.words(words))
    }
}
