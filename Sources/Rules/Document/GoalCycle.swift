import Diagnostics
import Goals
import Source
import YAML

extension Rule {
    static let goalCycle = Rule(
        document: RuleInfo(
            "goal-cycle", .document, .document, .error,
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
        let (file, tree) = (subject.file, subject.tree)
        // Most files link no goals.
        guard file.goals.contains(where: { goal in goal.fields.contains { $0.name == .supports } }) else { return }
        var places: [[UInt8]: Int] = [:]
        for (index, goal) in file.goals.enumerated() {
            if let id = goal.id, places[Array(tree.value(of: id))] == nil { places[Array(tree.value(of: id))] = index }
        }
        guard places.count > 0 else { return }
        func links(_ goal: Int) -> [(goal: Int, node: NodeID)] {
            file.goals[goal].parents(in: tree).compactMap { node in
                places[Array(tree.value(of: node))].map { ($0, node) }
            }
        }
        // 1: on the way from here up; 2: done. Each link is followed once.
        var marks = Array(repeating: UInt8(0), count: file.goals.count)
        for start in file.goals.indices where marks[start] == 0 {
            var way: [(goal: Int, links: [(goal: Int, node: NodeID)], next: Int)] = [(start, links(start), 0)]
            marks[start] = 1
            while let last = way.last {
                guard last.next < last.links.count else {
                    marks[last.goal] = 2
                    way.removeLast()
                    continue
                }
                way[way.count - 1].next += 1
                let link = last.links[last.next]
                switch marks[link.goal] {
                case 0:
                    marks[link.goal] = 1
                    way.append((link.goal, links(link.goal), 0))
                case 1:
                    guard let begin = way.firstIndex(where: { $0.goal == link.goal }) else { continue }
                    let circle = way[begin...].map { file.goals[$0.goal].id.map { tree.string(of: $0) } ?? "" }
                    let names = circle.count > 8 ? circle.prefix(7) + ["…"] : circle[...]
                    // It is told of once, at the goal of the circle that stands first.
                    let first = way[begin]
                    let told = first.links[first.next - 1]
                    findings.found(
                        tree.range(of: told.node), (Array(names) + [circle[0]]).joined(separator: " → "),
                        goal: first.goal)
                default: continue
                }
            }
        }
    }
}
