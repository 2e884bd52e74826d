import Diagnostics
import Summaries

extension Rule {
    static let goalCycle = Rule(
        repo: RuleInfo(
            "goal-cycle", .relevant, .repo, .error,
            summary: Texts("goals support each other in a circle", "mål stöder varandra i en cirkel"),
            reason: Texts(
                "A goal is there for the sake of another. Where they go in a circle, none of them says why it matters.",
                "Ett mål finns för ett annat måls skull. När de går i en cirkel säger inget av dem varför det spelar roll."
            ),
            bad: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - id: shop\n    goal: Launch the shop by 1 May 2027\n    supports: ⟦clerks⟧\n  - id: clerks\n    goal: Hire 3 clerks by 1 May 2027\n    supports: shop\n"
                )
            ],
            good: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - id: shop\n    goal: Launch the shop by 1 May 2027\n  - id: clerks\n    goal: Hire 3 clerks by 1 May 2027\n    supports: shop\n"
                )
            ],
            wordings: [
                Wording(
                    Texts("the goals support each other in a circle: {0}", "målen stöder varandra i en cirkel: {0}"),
                    Texts(
                        "Which of them is there for the sake of the others?", "Vilket av dem finns för de andras skull?"
                    ))
            ])
    ) { subject, findings in
        let index = subject.index
        let links = index.links.filter { if case .goal = $0.target { true } else { false } }
        guard !links.isEmpty else { return }
        /// The links of a goal: those of one goal stand together.
        func first(_ goal: Int) -> Int {
            var low = 0
            var high = links.count
            while low < high {
                let middle = (low + high) / 2
                if links[middle].goal < goal { low = middle + 1 } else { high = middle }
            }
            return low
        }
        // By place in the links of a goal's first one. 1: on the way from here up; 2: done. Each link is followed once.
        var marks = Array(repeating: UInt8(0), count: links.count)
        var start = 0
        while start < links.count {
            if marks[start] == 0 { follow(start) }
            let goal = links[start].goal
            while start < links.count, links[start].goal == goal { start += 1 }
        }

        func follow(_ start: Int) {
            var way: [(first: Int, next: Int)] = [(start, start)]
            marks[start] = 1
            while let last = way.last {
                let goal = links[last.first].goal
                guard last.next < links.count, links[last.next].goal == goal else {
                    marks[last.first] = 2
                    way.removeLast()
                    continue
                }
                way[way.count - 1].next += 1
                guard case .goal(let target) = links[last.next].target else { continue }
                let place = first(target)
                // A goal that supports none closes no circle.
                guard place < links.count, links[place].goal == target else { continue }
                if marks[place] == 0 {
                    marks[place] = 1
                    way.append((place, place))
                } else if marks[place] == 1, let begin = way.firstIndex(where: { $0.first == place }) {
                    tell(way[begin...].map { links[$0.next - 1] })
                }
            }
        }

        /// Tells of a circle once in each of its files, at the goal that stands first there.
        func tell(_ circle: [RepoIndex.Link]) {
            let goals = circle.map { index.goal($0.goal) }
            var told: Set<Int> = []
            for place in goals.indices.sorted(by: { goals[$0].number < goals[$1].number })
            where told.insert(goals[place].file).inserted && index.isReported(goals[place].file) {
                let names = (goals[place...] + goals[..<place]).map { index.id(of: $0) }
                let shown = names.count > 8 ? names.prefix(7) + ["…"] : names[...]
                findings.found(
                    goals[place], .link(circle[place].place), [(Array(shown) + [names[0]]).joined(separator: " → ")])
            }
        }
    }
}
