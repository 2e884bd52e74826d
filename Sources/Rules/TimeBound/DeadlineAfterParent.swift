import Diagnostics
import Goals
import Languages
import Source
import Summaries
import YAML

extension Rule {
    static let deadlineAfterParent = Rule(
        RuleInfo(
            "deadline-after-parent", .timeBound, .goal, .warning,
            summary: Texts(
                "it ends after the goal that it supports, or outside its file's period",
                "det slutar efter målet som det stöder, eller utanför filens period"),
            reason: Texts(
                "What is to carry a goal must be there before it: a key result that comes later cannot measure it.",
                "Det som ska bära ett mål måste finnas före det: ett nyckelresultat som kommer senare kan inte mäta det."
            ),
            bad: [
                .init(
                    .english,
                    "objectives:\n  - objective: Newcomers find us\n    deadline: 2027-05-01\n    key_results:\n      - kr: Raise visits from 10 to 20\n        deadline: ⟦2027-06-01⟧\n"
                ),
                .init(
                    .swedish,
                    "objectives:\n  - objective: Nya besökare hittar oss\n    deadline: 2027-05-01\n    key_results:\n      - kr: Öka besöken från 10 till 20\n        deadline: ⟦2027-06-01⟧\n"
                ),
            ],
            good: [
                .init(
                    .english,
                    "objectives:\n  - objective: Newcomers find us\n    deadline: 2027-05-01\n    key_results:\n      - kr: Raise visits from 10 to 20\n        deadline: 2027-04-01\n"
                ),
                .init(
                    .swedish,
                    "objectives:\n  - objective: Nya besökare hittar oss\n    deadline: 2027-05-01\n    key_results:\n      - kr: Öka besöken från 10 till 20\n        deadline: 2027-04-01\n"
                ),
            ],
            wordings: [
                Wording(
                    Texts(
                        "{0} is after {1}, the end of the goal above it", "{0} är efter {1}, slutet för målet ovanför"),
                    Texts("Which of the two days holds?", "Vilken av de två dagarna gäller?")),
                Wording(
                    Texts("{0} is after {1}, the end of the period", "{0} är efter {1}, periodens slut"),
                    Texts("Which of the two days holds?", "Vilken av de två dagarna gäller?")),
                Wording(
                    Texts(
                        "{0} is after {1}, the end of “{2}”, which it supports",
                        "{0} är efter {1}, slutet för ”{2}” som det stöder"),
                    Texts("Which of the two days holds?", "Vilken av de två dagarna gäller?")),
            ])
    ) { subject, findings in
        guard let deadline = subject.reading.deadline, deadline.origin != .inherited, let day = deadline.day else {
            return
        }
        let place = subject.tree.sourceRange(of: deadline.node, valueRange: deadline.words)
        if let parent = subject.goal.parent {
            let above = subject.file.goals[parent]
            let range = subject.file.ownDeadline(of: above, in: subject.tree)?.date.range
            guard let end = range?.last, day > end else { return }
            findings.found(place, day.iso, end.iso)
        } else if let end = subject.file.contexts[subject.goal.context].period?.last, day > end {
            findings.found(place, wording: 1, day.iso, end.iso)
        }
    } repo: { subject, findings in
        let index = subject.index
        var last = -1
        for link in index.links {
            guard case .goal(let target) = link.target, link.goal != last else { continue }
            let goal = index.goal(link.goal)
            let above = index.goal(target)
            guard goal.traits.contains(.isOpen), !goal.traits.contains(.inheritsDeadline),
                above.traits.contains(.isOpen),
                let day = goal.deadline, let end = above.deadline, day > end
            else { continue }
            last = link.goal
            findings.found(goal, .deadline, wording: 2, [day.iso, end.iso, index.text(of: link)])
        }
    }
}
