import Diagnostics
import Goals
import Summaries
import YAML

extension Rule {
    static let duplicateID = Rule(
        document: RuleInfo(
            "duplicate-id", .document, .document, .error,
            summary: Texts("two goals share an id", "två mål har samma id"),
            reason: Texts(
                "Other goals and programs point to a goal by its id. Of two with the same id nobody knows which is meant.",
                "Andra mål och program pekar på ett mål med dess id. Av två med samma id vet ingen vilket som menas."),
            bad: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - id: shop\n    goal: Launch the shop by 1 May 2027\n  - id: ⟦shop⟧\n    goal: Hire 3 clerks by 1 May 2027\n"
                )
            ],
            good: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - id: shop\n    goal: Launch the shop by 1 May 2027\n  - id: clerks\n    goal: Hire 3 clerks by 1 May 2027\n"
                )
            ],
            wordings: [
                Wording(
                    Texts(
                        "the id “{0}” belongs to another goal of this file", "id:t ”{0}” tillhör ett annat mål i filen"),
                    Texts("What shall this one be called?", "Vad ska detta heta?")),
                Wording(
                    Texts("the id “{0}” belongs to a goal of {1} too", "id:t ”{0}” tillhör också ett mål i {1}"),
                    Texts("What shall one of them be called?", "Vad ska ett av dem heta?")),
            ])
    ) { subject, findings in
        // Of few goals each is compared with those before it.
        if subject.file.goals.count <= 8,
            !subject.file.goals.indices.contains(where: { isSecond($0, subject.file, subject.tree) })
        {
            return
        }
        var seen: Set<[UInt8]> = []
        for (index, goal) in subject.file.goals.enumerated() {
            guard let id = goal.id else { continue }
            let value = subject.tree.value(of: id)
            guard !value.isEmpty else { continue }
            // Each objective may count its key results from kr1.
            let key = Array(value) + [0] + (goal.parent.map { Array(String($0).utf8) } ?? [])
            if !seen.insert(key).inserted {
                findings.found(subject.tree.range(of: id), subject.tree.string(of: id), goal: index)
            }
        }
    } repo: { subject, findings in
        let index = subject.index
        index.ids.shared { group in
            // Key results are told apart by their objective, and a map's keys by the map.
            var last = -1
            var firsts: [GoalFacts] = []
            for one in group {
                let goal = index.goal(Int(one.goal))
                guard goal.file != last, isForRepo(goal, index) else { continue }
                last = goal.file
                firsts.append(goal)
            }
            guard firsts.count > 1 else { return }
            for (place, goal) in firsts.enumerated() {
                let other = firsts[place == 0 ? 1 : 0]
                findings.found(
                    goal, .id, wording: 1, [index.id(of: goal), index.path(of: other)], most: .warning)
            }
        }
    }
}

/// Whether the id of a goal is one for the whole repo and not for its file alone: O1 counts the objectives of a file.
private func isForRepo(_ goal: GoalFacts, _ index: RepoIndex) -> Bool {
    guard goal.traits.contains(.saysID), goal.traits.isDisjoint(with: [.isEnclosed, .isForeign]) else { return false }
    guard goal.traits.contains(.isInOKR) else { return true }
    let id = index.idBytes(of: goal)
    let letters = id.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return letters.count > 3 || id.dropFirst(letters.count).contains { $0 | 0x20 >= 0x61 }
}

/// Whether a goal before this one has the same id under the same parent.
private func isSecond(_ index: Int, _ file: GoalFile, _ tree: YAMLTree) -> Bool {
    guard let id = file.goals[index].id else { return false }
    for before in 0..<index where file.goals[before].parent == file.goals[index].parent {
        if let other = file.goals[before].id, tree.value(of: other).elementsEqual(tree.value(of: id)) { return true }
    }
    return false
}
