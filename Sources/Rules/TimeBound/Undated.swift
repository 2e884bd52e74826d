import Diagnostics
import Goals
import Languages

extension Rule {
    static let undated = Rule(
        RuleInfo(
            "undated", .timeBound, .goal, .error,
            summary: Texts(
                "no day or period says by when it is reached", "ingen dag eller period säger till när det ska vara nått"
            ),
            reason: Texts(
                """
                Without a day nobody can say whether there is still time, and the goal waits for all that has one. A rhythm \
                ("3 posts a week") and a year that is only compared with ("than in 2025") are no deadlines.
                """,
                """
                Utan en dag kan ingen säga om det finns tid kvar, och målet får vänta på allt som har en. En takt ("3 inlägg i veckan") \
                och ett år som man bara jämför med ("än 2025") är inga slutdatum.
                """),
            bad: [
                .init(.english, "⟦Increase monthly visits by 2,000⟧"),
                .init(.english, "⟦Publish 3 blog posts a week⟧"),
                .init(.swedish, "⟦Att öka antalet besök med 2 000 personer⟧"),
                .init(.swedish, "⟦Minska antalet reklamationer med 10 % jämfört med 2025⟧"),
            ],
            good: [
                .init(.english, "Increase monthly visits by 2,000 by 31 May 2027"),
                .init(.english, "Q4 2027: launch the partner portal"),
                .init(.swedish, "Att öka antalet besök med 2 000 personer inom 3 månader"),
                .init(.swedish, "Lansera portalen under 2027"),
            ],
            wordings: [
                Wording(
                    Texts("no day or period says by when", "ingen dag eller period säger till när"),
                    Texts("By which day will it be reached?", "Till vilken dag ska det vara nått?")),
                Wording(
                    Texts("“{0}” is no date", "”{0}” är inget datum"),
                    Texts("By which day will it be reached?", "Till vilken dag ska det vara nått?")),
            ])
    ) { subject, findings in
        let reading = subject.reading
        // What a text in another language says of its day is not read.
        guard reading.language != .other || reading.sentence == nil && subject.goal.sentence == nil else { return }
        guard reading.deadline == nil, !subject.texts.contains(where: { !$0.judgement.isUndated }) else { return }
        // A key result is dated by its objective, which has the finding.
        if let parent = subject.goal.parent, subject.file.goals[parent].kind == .objective { return }
        if let own = subject.goal.ownDeadline(in: subject.tree), reading.timeBound == nil {
            if own.field.name != .period { return }
            if case .text = own.date {} else { return }
        }
        if subject.goal.kind == .objective, subject.hasDatedKeyResult { return }
        if let text = reading.timeBound, text.reading.impossibleDate != nil { return }
        if let text = reading.timeBound {
            let range = subject.trimmed(text)
            findings.found(subject.place(text, range), wording: 1, text.reading.words(range))
            return
        }
        findings.found(subject.wholePlace)
    }
}

extension GoalSubject {
    /// The texts whose dates may be the goal's: all but a template.
    var texts: [Reading.Text] { reading.writtenTexts }
}
