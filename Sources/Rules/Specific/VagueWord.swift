import Diagnostics
import Goals
import Languages

extension Rule {
    static let vagueWord = Rule(
        RuleInfo(
            "vague-word", .specific, .goal, .warning,
            summary: Texts(
                "an otherwise concrete goal leans on a vague adjective, adverb or quantifier",
                "ett annars konkret mål lutar sig mot ett vagt adjektiv, adverb eller mängdord"),
            reason: Texts(
                """
                What is user-friendly or much to one reader is not to the next. Where the goal is concrete \
                without the word, leave it out; where the word matters, say how it will be seen.
                """,
                """
                Det som är användarvänligt eller mycket för en läsare är det inte för nästa. Är målet konkret \
                utan ordet, stryk det; betyder ordet något, säg hur det ska märkas.
                """),
            bad: [
                .init(.english, "Launch an ⟦attractive⟧ members’ app by 1 March 2027"),
                .init(.english, "⟦Considerably⟧ reduce the number of missed collections by 1 May 2027"),
                .init(.swedish, "Lansera en ⟦snygg⟧ medlemsapp senast den 1 mars 2027"),
                .init(.swedish, "Minska antalet missade hämtningar ⟦rejält⟧ till den 1 maj 2027"),
            ],
            good: [
                .init(.english, "Launch the members’ app by 1 March 2027"),
                .init(.swedish, "Lansera medlemsappen senast den 1 mars 2027"),
                .init(.swedish, "Få märkningen Bra Miljöval på elavtalet senast den 1 mars 2027"),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” means something else to each reader", "”{0}” betyder olika för varje läsare"),
                    Texts(
                        "How will one see it, or can the word go?",
                        "Hur ska det märkas, eller kan ordet strykas?"))
            ])
    ) { subject, findings in
        let texts = subject.ownTexts
        // Where the words carry the whole change, `vague` speaks, or a field has answered it.
        guard !texts.contains(where: { $0.judgement.isVague }) else { return }
        for text in texts {
            for words in text.reading.leaningWords(text.judgement) {
                findings.found(subject.place(text, words), text.reading.words(words))
            }
        }
    }
}
