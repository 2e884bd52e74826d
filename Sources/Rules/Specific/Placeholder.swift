import Diagnostics
import Goals
import Languages
import Source
import YAML

extension Rule {
    static let placeholder = Rule(
        RuleInfo(
            "placeholder", .specific, .goal, .error,
            summary: Texts(
                "a placeholder stands where something is still to be written",
                "en platshållare står där något ännu ska skrivas"),
            reason: Texts(
                "TODO, XX and brackets are notes to the one who writes. A goal that is read, followed up or decided on with one in it says nothing there.",
                "TODO, XX och hakparenteser är minneslappar till den som skriver. Ett mål som läses, följs upp eller beslutas med en sådan kvar säger ingenting just där."
            ),
            bad: [
                .init(.english, "Increase sign-ups by ⟦XX⟧% by 31 March 2027"),
                .init(.english, "⟦[Team]⟧ will cut cloud spend by 15% by 1 May 2027"),
                .init(.swedish, "Nå ⟦X⟧ betalande kunder senast den 31 december 2027"),
                .init(.swedish, "⟦TODO: formulera målet⟧"),
            ],
            good: [
                .init(.english, "Launch TodoMate for Android by 14 February 2027"),
                .init(.swedish, "Få 500 000 visningar på plattformen X senast den 1 maj 2027"),
            ],
            wordings: [
                Wording(
                    Texts("“{0}” is a placeholder", "”{0}” är en platshållare"),
                    Texts("What should stand here?", "Vad ska stå här?")),
                Wording(
                    Texts("the goal is not written yet", "målet är inte skrivet än"),
                    Texts("What is the goal?", "Vilket är målet?")),
            ])
    ) { subject, findings in
        if subject.goal.isTemplate || subject.reading.sentence?.judgement.isTemplate == true {
            let range = subject.wholePlace
            let text = subject.goal.sentence.map { subject.tree.string(of: $0) } ?? ""
            if text.isEmpty { findings.found(range, wording: 1) } else { findings.found(range, text) }
            return
        }
        let reading = subject.reading
        for text in reading.everyText {
            guard let first = text.judgement.placeholders.first else { continue }
            let range = text.judgement.isTemplate ? subject.trimmed(text) : first
            findings.found(subject.place(text, range), text.reading.words(range))
            return
        }
        // A field that holds nothing but a placeholder, whatever its language.
        for field in subject.goal.fields where field.value != subject.goal.sentence && field.value != subject.goal.label
        {
            guard
                field.name.isCriterion || field.name == .target || field.name == .metric || field.name == .deadline
                    || field.name == .because,
                subject.tree[field.value].kind == .scalar
            else { continue }
            let value = subject.tree.value(of: field.value)
            guard !value.isEmpty, Placeholder.isWhole(value), !value.elementsEqual("null".utf8),
                !value.elementsEqual("~".utf8)
            else { continue }
            findings.found(subject.tree.range(of: field.value), subject.tree.string(of: field.value))
            return
        }
    }
}
