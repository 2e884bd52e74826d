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
            ],
            fix: FixInfo(
                .unsafe,
                Texts(
                    """
                    The fix takes the hedge out where a whole sentence is left. What was an attempt is a promise then, so a \
                    person should look. A hedge on which a clause hangs (“to the extent that …”) stays.
                    """,
                    """
                    Rättningen tar bort förbehållet där en hel mening blir kvar. Det som var ett försök blir då ett löfte, så \
                    en människa bör titta. Ett förbehåll som en bisats hänger på (”i den mån …”) står kvar.
                    """),
                [
                    .init(.english, "Try to open the shop by 1 March 2027", "Open the shop by 1 March 2027"),
                    .init(
                        .english, "We will try to open the shop by 1 March 2027",
                        "We will open the shop by 1 March 2027"),
                    .init(.english, "We are aiming to cut waste to 5%", "We will cut waste to 5%"),
                    .init(.english, "We aim to cut waste to 5% by 1 May 2027", "We will cut waste to 5% by 1 May 2027"),
                    .init(.english, "We would like to cut waste to 5%", "We will cut waste to 5%"),
                    .init(.english, "Our ambition is to cut waste to 5%", "Cut waste to 5%"),
                    .init(.english, "Our goal is to try to cut waste to 5%", "Our goal is to cut waste to 5%"),
                    .init(.english, "If possible, open the shop by 1 March 2027", "Open the shop by 1 March 2027"),
                    .init(.english, "We will, if possible, open the shop", "We will open the shop"),
                    .init(.english, "By 1 May 2027, if possible, open the shop", "By 1 May 2027, open the shop"),
                    .init(.english, "Open the shop (if possible) by 1 May 2027", "Open the shop by 1 May 2027"),
                    .init(.english, "Open the shop by 1 May 2027, time permitting.", "Open the shop by 1 May 2027."),
                    .init(.english, "Try, if possible, to open the shop", "Try, if possible, to open the shop"),
                    .init(.english, "Cut waste to 5%, if possible 3%", "Cut waste to 5%, if possible 3%"),
                    .init(
                        .english, "Cut waste to 5% to the extent that staff agree",
                        "Cut waste to 5% to the extent that staff agree"),
                    .init(.swedish, "Vi ska försöka öppna butiken", "Vi ska öppna butiken"),
                    .init(.swedish, "Vi strävar efter att minska svinnet till 5 %", "Vi ska minska svinnet till 5 %"),
                    .init(
                        .swedish, "Senast den 1 maj 2027 försöker vi minska svinnet till 5 %",
                        "Senast den 1 maj 2027 ska vi minska svinnet till 5 %"),
                    .init(.swedish, "Att försöka minska svinnet till 5 %", "Att minska svinnet till 5 %"),
                    .init(.swedish, "Ambitionen är att minska svinnet till 5 %", "Minska svinnet till 5 %"),
                    .init(.swedish, "Arkivet ska om möjligt flyttas", "Arkivet ska flyttas"),
                    .init(.swedish, "Om möjligt ska vi öppna butiken", "Vi ska öppna butiken"),
                    .init(.swedish, "I mån av tid ska återbruket öppnas", "Återbruket ska öppnas"),
                    .init(
                        .swedish, "Minska svinnet till 5 % i den mån råden räcker",
                        "Minska svinnet till 5 % i den mån råden räcker"),
                ]))
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
