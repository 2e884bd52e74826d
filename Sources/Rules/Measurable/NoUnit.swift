import Diagnostics
import Goals
import Languages

extension Rule {
    static let noUnit = Rule(
        RuleInfo(
            "no-unit", .measurable, .goal, .warning,
            summary: Texts("a bare number with nothing counted", "ett ensamt tal utan något som räknas"),
            reason: Texts(
                "A number says nothing until it is known what it counts: members, euros, per cent.",
                "Ett tal säger ingenting förrän man vet vad det räknar: medlemmar, kronor, procent."),
            bad: [
                .init(.english, "Reach ⟦500⟧ by 1 May 2027"),
                .init(.english, "From 12 to ⟦20⟧ by 1 May 2027"),
                .init(.swedish, "Nå ⟦500⟧ senast den 1 maj 2027"),
                .init(.swedish, "Över ⟦300⟧ senast den 31 mars 2027"),
            ],
            good: [
                .init(.english, "Reach 500 members by 1 May 2027"),
                .init(.swedish, "Nå 500 medlemmar senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” counts nothing that is named", "”{0}” räknar inget som nämns"),
                    Texts("{0} of what?", "{0} av vad?"))
            ])
    ) { subject, findings in
        guard subject.reading.measure.metric == nil, subject.reading.measure.unit == nil, subject.ownTexts.count == 1,
            let text = subject.ownTexts.first,
            let words = text.reading.unitlessTarget
        else { return }
        findings.found(subject.place(text, words), text.reading.words(words))
    }
}
