import Diagnostics
import Goals
import Languages
import Source
import Summaries
import YAML

extension Rule {
    static let keyResultCount = Rule(
        RuleInfo(
            "key-result-count", .document, .goal, .note,
            summary: Texts(
                "an objective with more key results than anyone can keep in mind",
                "fler nyckelresultat än någon kan hålla i huvudet"),
            reason: Texts(
                "Three to five results can be kept in mind and worked for; of ten, most will be forgotten. The number can be set.",
                "Tre till fem resultat går att minnas och arbeta för; av tio glöms de flesta. Antalet kan ställas in."),
            bad: [
                .init(
                    .english,
                    "objectives:\n  - objective: ⟦Newcomers find us⟧\n    deadline: 2027-05-01\n    key_results: [Raise a from 1 to 2, Raise b from 1 to 2, Raise c from 1 to 2, Raise d from 1 to 2, Raise e from 1 to 2, Raise f from 1 to 2]\n"
                ),
                .init(
                    .swedish,
                    "objectives:\n  - objective: ⟦Nya besökare hittar oss⟧\n    deadline: 2027-05-01\n    key_results: [Öka a från 1 till 2, Öka b från 1 till 2, Öka c från 1 till 2, Öka d från 1 till 2, Öka e från 1 till 2, Öka f från 1 till 2]\n"
                ),
            ],
            good: [
                .init(
                    .english,
                    "objectives:\n  - objective: Newcomers find us\n    deadline: 2027-05-01\n    key_results: [Raise a from 1 to 2, Raise b from 1 to 2, Raise c from 1 to 2]\n"
                ),
                .init(
                    .swedish,
                    "objectives:\n  - objective: Nya besökare hittar oss\n    deadline: 2027-05-01\n    key_results: [Öka besöken från 10 till 20]\n"
                ),
            ],
            wordings: [
                Wording(
                    Texts("{0} key results, more than {1}", "{0} nyckelresultat, fler än {1}"),
                    Texts("Which are the few that matter most?", "Vilka är de få som betyder mest?")),
                Wording(
                    Texts("“{0}” has {1} goals until {2}, more than {3}", "”{0}” har {1} mål till {2}, fler än {3}"),
                    Texts("Which are the few that matter most?", "Vilka är de få som betyder mest?")),
            ])
    ) { subject, findings in
        let most = subject.settings.keyResultCount
        guard subject.goal.kind != .keyResult, subject.goal.measures > most else { return }
        findings.found(subject.wholePlace, String(subject.goal.measures), String(most))
    } repo: { subject, findings in
        let index = subject.index
        index.sharing { goal in
            // What measures another goal is counted with that.
            guard let day = goal.deadline, goal.traits.isDisjoint(with: [.isEnclosed, .isKeyResult]) else { return 0 }
            let owner = index.ownerBytes(of: goal)
            guard !owner.isEmpty else { return 0 }
            return max(1, StableHash.ofWords(owner) &+ UInt64(UInt32(bitPattern: day.number)) &* 0x9E37_79B9_7F4A_7C15)
        }.shared { group in
            // Told of once, at the first goal that is too many.
            for (place, one) in group.enumerated() where place > 0 {
                let goal = index.goal(Int(one.goal))
                guard let most = subject.settings(goal.file)?.keyResultCount, place >= most else { continue }
                findings.found(
                    goal, .whole, wording: 1,
                    [index.owner(of: goal), String(group.count), goal.deadline?.iso ?? "", String(most)])
                return
            }
        }
    }
}
