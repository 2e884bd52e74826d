import Diagnostics
import Goals
import Languages
import Source

extension Rule {
    static let percentOfPercent = Rule(
        RuleInfo(
            "percent-of-percent", .measurable, .goal, .warning,
            summary: Texts(
                "a percentage changed by a percentage: per cent or percentage points?",
                "en andel som ändras med procent: procent eller procentenheter?"),
            reason: Texts(
                "A rate of 20% that is raised by 5% is 21% to one reader and 25% to another.",
                "En andel på 20 % som höjs med 5 % är 21 % för en läsare och 25 % för en annan."),
            bad: [
                .init(.english, "Raise the response rate by ⟦5%⟧ by 1 May 2027"),
                .init(.swedish, "Öka svarsfrekvensen med ⟦5 %⟧ senast den 1 maj 2027"),
            ],
            good: [
                .init(.english, "Raise the response rate by 5 percentage points by 1 May 2027"),
                .init(.english, "Raise the response rate from 20% to 25% by 1 May 2027"),
                .init(.swedish, "Öka svarsfrekvensen med 5 procentenheter senast den 1 maj 2027"),
                .init(.swedish, "Öka antalet medlemmar med 5 % senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts(
                        "“{0}” of a share can be per cent or percentage points",
                        "”{0}” av en andel kan vara procent eller procentenheter"),
                    Texts("From what to what?", "Från vad till vad?"))
            ],
            fix: FixInfo(
                .unsafe,
                Texts(
                    """
                    The fix makes per cent percentage points, which is what most mean who say it of a share. Where a part of \
                    the share was meant the goal becomes another one, so a person should look.
                    """,
                    """
                    Rättningen gör procent till procentenheter, vilket de flesta menar som säger det om en andel. Där en del \
                    av andelen menades blir målet ett annat, så en människa bör titta.
                    """),
                [
                    .init(
                        .english, "Raise the response rate by 5% by 1 May 2027",
                        "Raise the response rate by 5 percentage points by 1 May 2027"),
                    .init(
                        .swedish, "Öka svarsfrekvensen med 1 procent senast den 1 maj 2027",
                        "Öka svarsfrekvensen med 1 procentenhet senast den 1 maj 2027"),
                ]))
    ) { subject, findings in
        let measure = subject.reading.measure
        guard measure.baseline == nil || measure.target == nil else { return }
        let texts = subject.ownTexts
        guard !texts.contains(where: { $0.reading.hasBaseline }) else { return }
        for text in texts {
            if let words = text.reading.percentOfPercent {
                findings.found(
                    subject.place(text, words), text.reading.words(words), fix: subject.pointing(text, words))
                return
            }
            // "Raise the renewal rate …" in one field and "by 10%" in another.
            if let change = text.reading.percentChange, text.reading.unbasedChange != nil,
                text.node != texts.first?.node, texts[0].reading.isAboutShare
            {
                findings.found(
                    subject.place(text, change.words), text.reading.words(change.words),
                    fix: subject.pointing(text, change.words))
                return
            }
        }
    }
}

extension GoalSubject {
    /// The fix that makes per cent percentage points, which most writers mean.
    fileprivate func pointing(_ text: Reading.Text, _ words: ByteRange) -> Fix? {
        rewriting(text) { $0.withPoints(words, pack: $1, anchor: reading.anchor) }
    }
}
