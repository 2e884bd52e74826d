import Diagnostics
import Goals
import Languages

extension Rule {
    static let activity = Rule(
        RuleInfo(
            "activity", .specific, .goal, .note,
            summary: Texts("it names work to do and no outcome", "det nämner arbete som ska göras och inget resultat"),
            reason: Texts(
                """
                Four workshops can be held and nothing be different after them. A goal names what the work is \
                for; the work itself is the means.
                """,
                """
                Fyra workshoppar kan hållas utan att något blir annorlunda. Ett mål nämner vad arbetet ska leda \
                till; själva arbetet är medlet.
                """),
            bad: [
                .init(.english, "⟦Hold⟧ 4 open evenings by 1 May 2027"),
                .init(.english, "⟦Visit⟧ 12 member clubs in 2027"),
                .init(.swedish, "⟦Intervjua⟧ 20 medlemmar senast den 1 maj 2027"),
                .init(.swedish, "⟦Genomföra⟧ två temakvällar under 2027"),
            ],
            good: [
                .init(
                    .english, "Increase the number of members from 80 to 110 by 1 May 2027 by holding 4 open evenings"),
                .init(.english, "Launch the members’ app by 1 May 2027"),
                .init(
                    .swedish,
                    "Öka antalet medlemmar från 80 till 110 senast den 1 maj 2027 genom att intervjua dem som slutar"),
                .init(.swedish, "Anta en cykelplan senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts(
                        "“{0}” names work, and not what will be different after it",
                        "”{0}” nämner arbete, inte vad som är annorlunda efteråt"),
                    Texts("What will the work lead to?", "Vad ska arbetet leda till?"))
            ])
    ) { subject, findings in
        guard subject.goal.measures == 0, subject.reading.measure.target == nil, let text = subject.mainText,
            let words = text.reading.activity,
            // An outcome that another text says is the outcome of this work.
            subject.ownTexts.allSatisfy({
                $0.node == text.node || $0.reading.activity != nil || $0.judgement.isUnmeasurable
            })
        else { return }
        findings.found(subject.place(text, words), text.reading.words(words))
    }
}
