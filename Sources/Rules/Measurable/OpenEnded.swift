import Diagnostics
import Goals
import Languages

extension Rule {
    static let openEnded = Rule(
        RuleInfo(
            "open-ended", .measurable, .goal, .warning,
            summary: Texts("a target without an edge", "ett målvärde utan gräns"),
            reason: Texts(
                "“As many as possible” is reached by any number, “up to 30” by none at all.",
                "”Så många som möjligt” nås med vilket antal som helst, ”upp till 30” även med noll."),
            bad: [
                .init(.english, "Recruit ⟦as many volunteers as possible⟧ by 1 May 2027"),
                .init(.english, "Plant ⟦up to⟧ 30 trees by 1 May 2027"),
                .init(.swedish, "Värva ⟦så många volontärer som möjligt⟧ senast den 1 maj 2027"),
                .init(.swedish, "Plantera ⟦upp till⟧ 30 träd senast den 1 maj 2027"),
            ],
            good: [
                .init(.english, "Recruit at least 30 volunteers by 1 May 2027"),
                .init(.english, "Recruit about 30 volunteers by 1 May 2027"),
                .init(.swedish, "Värva minst 30 volontärer senast den 1 maj 2027"),
                .init(.swedish, "Värva cirka 30 volontärer senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” has no edge", "”{0}” har ingen gräns"),
                    Texts("What is the least that counts as reached?", "Vad är det minsta som räknas som nått?"))
            ])
    ) { subject, findings in
        for text in subject.ownTexts {
            if !text.judgement.openEnds.isEmpty {
                for words in text.reading.openEnds(text.judgement) {
                    findings.found(subject.place(text, words), text.reading.words(words))
                }
            }
            if text.reading.asksForMost, let words = text.reading.openVerb(text.judgement) {
                findings.found(subject.place(text, words), text.reading.words(words))
            }
        }
    }
}
