import Diagnostics
import Goals
import Languages

extension Rule {
    static let hedged = Rule(
        RuleInfo(
            "hedged", .specific, .goal, .warning,
            summary: Texts("it promises only to try", "det lovar bara ett försök"),
            reason: Texts(
                """
                A goal that is to be tried is reached as soon as someone has tried. What depends on others can \
                still be promised: name the condition, or the part that is in your hands.
                """,
                """
                Ett mål som ska försökas är nått så fort någon har försökt. Det som hänger på andra går ändå att \
                lova: nämn villkoret, eller den del som ni själva råder över.
                """),
            bad: [
                .init(.english, "⟦Try to⟧ open the tool library by 1 March 2027"),
                .init(.english, "⟦If possible⟧, move the archive to the new building by 1 May 2027"),
                .init(.swedish, "Vi ska ⟦försöka⟧ öppna fritidsbanken senast den 1 mars 2027"),
                .init(.swedish, "Arkivet ska ⟦om möjligt⟧ flyttas senast den 1 maj 2027"),
            ],
            good: [
                .init(.english, "Open the tool library by 1 March 2027"),
                .init(.swedish, "Vi ska öppna fritidsbanken senast den 1 mars 2027"),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” promises only to try", "”{0}” lovar bara ett försök"),
                    Texts(
                        "What do you promise, and on what does the rest depend?",
                        "Vad lovar ni, och vad hänger resten på?"))
            ])
    ) { subject, findings in
        for text in subject.ownTexts {
            for words in text.judgement.hedges {
                let fix = subject.rewriting(text) { reading, pack in
                    reading.withoutHedge(words, pack: pack, anchor: subject.reading.anchor)
                }
                findings.found(subject.place(text, words), text.reading.words(words), fix: fix)
            }
        }
    }
}
