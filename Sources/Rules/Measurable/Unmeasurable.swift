import Diagnostics
import Goals
import Languages

extension Rule {
    static let unmeasurable = Rule(
        RuleInfo(
            "unmeasurable", .measurable, .goal, .error,
            summary: Texts("nothing tells when it is reached", "inget talar om när det är nått"),
            reason: Texts(
                """
                A goal without a measure is never reached and never missed. What settles it is a figure that is the target, or an end \
                state that is plainly so or not so: none, all, doubled, launched, signed.
                """,
                """
                Ett mål utan mått nås aldrig och missas aldrig. Det som avgör är en siffra som är målet, eller ett sluttillstånd som \
                tydligt är nått eller inte: inga, alla, fördubblat, lanserat, signerat.
                """),
            bad: [
                .init(.english, "⟦Increase monthly visits⟧ by 31 May 2027"),
                .init(.english, "⟦Reduce sick leave⟧ in 2027"),
                .init(.swedish, "⟦Minska energiförbrukningen⟧ under 2027"),
                .init(.swedish, "⟦Korta kötiden⟧ senast den 1 maj 2027"),
            ],
            good: [
                .init(.english, "Halve food waste by 31 December 2027"),
                .init(.english, "Be certified to ISO 14001 by 30 June 2027"),
                .init(.swedish, "Minska svarstiden till 45 sekunder senast den 1 maj 2027"),
                .init(.swedish, "Migrera till Microsoft 365 senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts("nothing says when “{0}” is reached", "inget säger när ”{0}” är nått"),
                    Texts(
                        "How will you see that it is reached: from what to what?",
                        "Hur ser ni att det är nått: från vad till vad?")),
                Wording(
                    Texts(
                        "a placeholder stands where the target should be",
                        "en platshållare står där målvärdet borde stå"),
                    Texts("Which figure?", "Vilken siffra?")),
            ])
    ) { subject, findings in
        let reading = subject.reading
        guard let text = reading.sentence ?? reading.specific ?? reading.measurable ?? reading.label,
            !text.judgement.isTemplate
        else { return }
        guard reading.texts.allSatisfy({ $0.judgement.isUnmeasurable || $0.judgement.isTemplate }),
            reading.measure.target == nil, subject.goal.measures == 0
        else { return }
        let words = text.judgement.core
        findings.found(
            subject.place(text, words), wording: text.judgement.placeholders.isEmpty ? 0 : 1, text.reading.words(words))
    }
}
