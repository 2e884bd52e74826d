import Diagnostics
import Goals
import Languages

extension Rule {
    static let noBaseline = Rule(
        RuleInfo(
            "no-baseline", .measurable, .goal, .note,
            summary: Texts(
                "a relative change without the level it starts from",
                "en relativ ändring utan den nivå den utgår från"),
            reason: Texts(
                """
                Ten per cent of what? Without the level of today nobody can work out the target, and whoever \
                measures first decides what it was.
                """,
                """
                Tio procent av vad? Utan dagens nivå kan ingen räkna ut målvärdet, och den som mäter först \
                bestämmer vad det var.
                """),
            bad: [
                .init(.english, "Reduce paper use by ⟦15%⟧ by 1 May 2027"),
                .init(.english, "⟦Double⟧ the number of volunteers by 1 May 2027"),
                .init(.swedish, "Minska pappersförbrukningen med ⟦15 %⟧ senast den 1 maj 2027"),
                .init(.swedish, "⟦Fördubbla⟧ antalet volontärer senast den 1 maj 2027"),
            ],
            good: [
                .init(.english, "Reduce paper use by 15% (from 400 to 340 boxes) by 1 May 2027"),
                .init(.english, "Reduce paper use to 340 boxes by 1 May 2027"),
                .init(
                    .swedish, "Minska pappersförbrukningen med 15 % (från 400 till 340 kartonger) senast den 1 maj 2027"
                ),
                .init(.swedish, "Fördubbla antalet volontärer från 20 till 40 senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” does not say from which level", "”{0}” säger inte från vilken nivå"),
                    Texts("What is the level today?", "Vilken är nivån i dag?"))
            ])
    ) { subject, findings in
        guard subject.reading.measure.baseline == nil else { return }
        let texts = subject.ownTexts
        guard !texts.contains(where: { $0.reading.hasBaseline }),
            let text = texts.first(where: { $0.reading.unbasedChange != nil }),
            let words = text.reading.unbasedChange
        else { return }
        findings.found(subject.place(text, words), text.reading.words(words))
    }
}
