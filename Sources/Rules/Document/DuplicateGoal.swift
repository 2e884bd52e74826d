import Diagnostics
import Summaries

extension Rule {
    static let duplicateGoal = Rule(
        repo: RuleInfo(
            "duplicate-goal", .document, .repo, .warning,
            summary: Texts("two goals of the repo say the same", "två mål i repot säger samma sak"),
            reason: Texts(
                """
                A goal that stands in two places is soon changed in one of them, and then nobody knows which holds. \
                What counts is what is said, not how: the verb, the words of content, figures, last day and language, \
                in any order. A vague goal is not compared, nor one that is done or dropped.
                """,
                """
                Ett mål som står på två ställen ändras snart på det ena, och då vet ingen vilket som gäller. Det som \
                räknas är vad som sägs, inte hur: verbet, innehållsorden, siffrorna, sista dagen och språket, i vilken \
                ordning som helst. Ett vagt mål jämförs inte, och inte heller ett som är klart eller struket.
                """),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - Increase monthly visits from 100 to 200 by 1 May 2027
                      - ⟦By 1 May 2027, we will have increased the monthly visits from 100 to 200.⟧

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Webben
                    mål:
                      - id: besök
                        mål: Öka antalet besök från 1000 till 2000 senast den 1 maj 2027
                      - ⟦Senast den 1 maj 2027 ska vi ha ökat antalet besök från 1 000 till 2 000.⟧

                    """),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - Increase monthly visits from 100 to 200 by 1 May 2027
                      - Increase monthly visits from 200 to 300 by 1 May 2028

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Webben
                    mål:
                      - Öka antalet besök från 100 till 200 senast den 1 maj 2027
                      - Öka antalet köp från 100 till 200 senast den 1 maj 2027

                    """),
            ],
            wordings: [
                Wording(
                    Texts("another goal of this file says the same", "ett annat mål i filen säger samma sak"),
                    Texts("Which of the two shall stay?", "Vilket av de två ska vara kvar?")),
                Wording(
                    Texts("the goal “{0}” of this file says the same", "målet ”{0}” i filen säger samma sak"),
                    Texts("Which of the two shall stay?", "Vilket av de två ska vara kvar?")),
                Wording(
                    Texts("a goal of {0} says the same", "ett mål i {0} säger samma sak"),
                    Texts("Which of the two shall stay?", "Vilket av de två ska vara kvar?")),
                Wording(
                    Texts("the goal “{1}” of {0} says the same", "målet ”{1}” i {0} säger samma sak"),
                    Texts("Which of the two shall stay?", "Vilket av de två ska vara kvar?")),
            ])
    ) { subject, findings in
        let index = subject.index
        index.sharing { $0.reading }.shared { group in
            let first = index.goal(Int(group[group.startIndex].goal))
            var firstElsewhere: GoalFacts?
            var firstHere = first
            for one in group {
                let goal = index.goal(Int(one.goal))
                if goal.file != first.file, firstElsewhere == nil { firstElsewhere = goal }
                if goal.file != firstHere.file { firstHere = goal }
                guard index.isReported(goal.file) else { continue }
                // Within a file the first stays; across files each is told of, whichever of them is looked at.
                if goal.number != firstHere.number {
                    let id = index.id(of: firstHere)
                    findings.found(goal, .whole, wording: id.isEmpty ? 0 : 1, id.isEmpty ? [] : [id])
                } else if goal.file != first.file {
                    add(first, beside: goal)
                }
            }
            if let firstElsewhere { add(firstElsewhere, beside: first) }

            func add(_ other: GoalFacts, beside goal: GoalFacts) {
                let id = index.id(of: other)
                let path = index.path(of: other)
                findings.found(goal, .whole, wording: id.isEmpty ? 2 : 3, id.isEmpty ? [path] : [path, id])
            }
        }
    }
}
