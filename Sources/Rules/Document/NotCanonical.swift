import Diagnostics
import Goals
import Languages
import Sentences
import Source
import YAML

extension Rule {
    static let notCanonical = Rule(
        RuleInfo(
            "not-canonical", .document, .last, .note,
            summary: Texts(
                "the sentence is not in canonical form; its fix is what `format` does",
                "meningen står inte i kanonisk form; dess rättning är vad `format` gör"),
            reason: Texts(
                "One form for all goals (by when, who, what, how much, from where to where, by which means) lets a reader compare them at a glance, and shows what is missing.",
                "En form för alla mål (till när, vem, vad, hur mycket, från var till var, på vilket sätt) gör att läsaren kan jämföra dem med en blick, och visar vad som saknas."
            ),
            bad: [
                .init(.english, "⟦Increase paid seats from 400 to 480 by 31 March 2027⟧"),
                .init(.swedish, "⟦Minska svarstiden från 9 till 4 minuter senast 1 maj 2027⟧"),
            ],
            good: [
                .init(.english, "By 31 March 2027, we will have increased paid seats from 400 to 480."),
                .init(.swedish, "Senast den 1 maj 2027 ska vi ha minskat svarstiden från 9 till 4 minuter."),
            ],
            wordings: [
                Wording(
                    Texts("the sentence could read “{0}”", "meningen kunde lyda ”{0}”"),
                    Texts("Shall `goallint format` write it so?", "Ska `goallint format` skriva den så?")),
                Wording(
                    Texts(
                        "the goal has no sentence; from its fields it would be “{0}”",
                        "målet har ingen mening; av fälten blir den ”{0}”"),
                    Texts("Shall `goallint format` write it?", "Ska `goallint format` skriva den?")),
            ],
            fix: FixInfo(
                .safe,
                Texts(
                    "The fix is what `goallint format` does: the sentence in canonical form, its dates and numbers in the style of the language.",
                    "Rättningen är vad `goallint format` gör: meningen i kanonisk form, med datum och tal på språkets vis."
                ),
                [
                    .init(
                        .english, "Increase paid seats from 400 to 1480 by March 31, 2027",
                        "By 31 March 2027, we will have increased paid seats from 400 to 1,480."),
                    .init(
                        .swedish, "Minska svarstiden med 10 procent senast 2027-05-01",
                        "Senast den 1 maj 2027 ska vi ha minskat svarstiden med 10 %."),
                ]))
    ) { subject, findings in
        let formatter = subject.document.formatter
        guard formatter.mayWrite,
            case .write(let text) = formatter.change(
                of: subject.goal, subject.reading, isConsistent: findings.foundNoContradiction)
        else { return }
        var fix: Fix?
        if subject.settings.wantsFixes {
            let edit = formatter.edit(
                text, of: subject.goal, index: subject.index, width: subject.settings.maxLineLength,
                language: subject.reading.language)
            fix = edit.map { Fix(.safe, [$0.edit]) }
        }
        findings.found(
            subject.wholePlace, wording: subject.goal.sentence == nil ? 1 : 0, String(decoding: text, as: UTF8.self),
            fix: fix)
    }
}

extension Findings {
    /// Whether the rules that look for contradictions are on, and found none in the goal.
    fileprivate var foundNoContradiction: Bool {
        let (figures, direction) = (Contradictions.figures, Contradictions.direction)
        return settings.severities[figures.index] != nil && settings.severities[direction.index] != nil
            && !speaks(figures, direction)
    }
}

/// The rules that look for contradictions.
private enum Contradictions {
    static let figures = Rule.figuresDisagree.placed.id
    static let direction = Rule.wrongDirection.placed.id
}
