import Diagnostics
import Goals
import Languages
import YAML

extension Rule {
    static let figuresDisagree = Rule(
        RuleInfo(
            "figures-disagree", .measurable, .goal, .error,
            summary: Texts(
                "baseline, target and change do not add up, or sentence and fields say different figures or days",
                "nuläge, målvärde och ändring går inte ihop, eller så säger mening och fält olika siffror eller dagar"),
            reason: Texts(
                """
                When two figures of a goal contradict each other, each reader picks one. Only its owner knows which is right, so that \
                `format` leaves such a goal alone.
                """,
                """
                När två siffror i ett mål säger emot varandra väljer varje läsare sin. Bara den som äger målet vet vilken som gäller, så \
                `format` lämnar ett sådant mål i fred.
                """),
            bad: [
                .init(.english, "Grow the number of members ⟦by 10% (from 500 to 600)⟧ by 1 May 2027"),
                .init(.english, "goals:\n  - goal: Open the café ⟦by 1 May 2027⟧\n    deadline: 2027-06-15\n"),
                .init(.swedish, "Minska antalet felsorterade kärl ⟦med 30 %, från 50 till 40⟧, under 2027"),
                .init(.swedish, "⟦Fördubbla antalet utlån från 300 till 500⟧ under 2027"),
            ],
            good: [
                .init(.english, "Grow the number of members by 20% (from 500 to 600) by 1 May 2027"),
                .init(.swedish, "Minska antalet felsorterade kärl med 20 %, från 50 till 40, under 2027"),
            ],
            wordings: [
                Wording(
                    Texts("the figures in “{0}” do not add up", "siffrorna i ”{0}” går inte ihop"),
                    Texts("Which of the figures is right?", "Vilken av siffrorna stämmer?")),
                Wording(
                    Texts(
                        "the sentence says “{0}” and the fields say “{1}”",
                        "meningen säger ”{0}” och fälten säger ”{1}”"),
                    Texts("Which of the two is right?", "Vilket av de två stämmer?")),
            ])
    ) { subject, findings in
        guard let found = subject.reading.disagreement(subject.tree, wanted: [.sum, .figure, .deadline]) else { return }
        let place = subject.tree.sourceRange(of: found.node, valueRange: found.words)
        let words = subject.words(found.node, found.words)
        if found.other.isEmpty {
            findings.found(place, words)
        } else {
            findings.found(place, wording: 1, words, found.other)
        }
    }
}
