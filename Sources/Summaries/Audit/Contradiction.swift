/// A goal that contradicts the one that it stands under.
public struct Contradiction: Sendable, Equatable {
    /// In what they contradict each other.
    public enum Kind: Sendable, Equatable {
        /// It ends after the goal above it.
        case laterDeadline
        /// Of one metric in one unit it wants more and the other less.
        case oppositeDirection
        /// The parts of a metric come to another sum than the whole: both figures.
        case partsDoNotAddUp(parts: Double, whole: Double)

        /// Its word in output.
        public var word: String {
            switch self {
            case .laterDeadline: "later-deadline"
            case .oppositeDirection: "opposite-direction"
            case .partsDoNotAddUp: "parts-do-not-add-up"
            }
        }
    }

    /// In what they contradict each other.
    public var kind: Kind
    /// The goal and the one above it, by number; of parts that do not add up, the first of them.
    public var goal: Int, parent: Int

    /// What goals contradict the one above them, in order of the goals above.
    public static func all(in repo: AuditRepo, _ tree: GoalTree, goals: [AuditGoal]) -> [Contradiction] {
        var result: [Contradiction] = []
        for parent in goals.indices where goals[parent].isOpen && !goals[parent].isTemplate {
            let children = tree.children(of: parent).map(Int.init).filter { goals[$0].isOpen && !goals[$0].isTemplate }
            for child in children {
                if let end = goals[parent].deadline, let day = goals[child].deadline, day > end {
                    result.append(Contradiction(kind: .laterDeadline, goal: child, parent: parent))
                }
                if measuresTheSame(goals[parent], goals[child]), goals[parent].direction * goals[child].direction < 0 {
                    result.append(Contradiction(kind: .oppositeDirection, goal: child, parent: parent))
                }
            }
            if let (kind, first) = sum(of: children, goals[parent], goals) {
                result.append(Contradiction(kind: kind, goal: first, parent: parent))
            }
        }
        return result
    }

    private static func measuresTheSame(_ a: AuditGoal, _ b: AuditGoal) -> Bool {
        a.metric != 0 && a.metric == b.metric && a.unit != 0 && a.unit == b.unit
    }

    /// What the parts of a whole come to, where that is another figure; shares do not add up, and a part that has the
    /// target of the whole is the whole.
    private static func sum(of children: [Int], _ whole: AuditGoal, _ goals: [AuditGoal]) -> (Kind, first: Int)? {
        guard whole.target.isFinite, !whole.isShare else { return nil }
        let parts = children.filter { measuresTheSame(whole, goals[$0]) && goals[$0].target.isFinite }
        guard parts.count > 1, let first = parts.first,
            !parts.contains(where: { goals[$0].target == whole.target || goals[$0].direction * whole.direction < 0 })
        else { return nil }
        // Changes where all say from where they start, else levels.
        let isChange = whole.baseline.isFinite && parts.allSatisfy { goals[$0].baseline.isFinite }
        func amount(_ goal: AuditGoal) -> Double { isChange ? goal.target - goal.baseline : goal.target }
        let sum = parts.reduce(0) { $0 + amount(goals[$1]) }
        let wanted = amount(whole)
        guard abs(sum - wanted) > abs(wanted) * 0.005 else { return nil }
        return (.partsDoNotAddUp(parts: sum, whole: wanted), first)
    }
}

extension AuditGoal {
    /// Which way its figures go, else its words: 1 up, -1 down, 0 unknown.
    var direction: Int {
        if baseline.isFinite, target.isFinite, baseline != target { return target > baseline ? 1 : -1 }
        return Int(way)
    }
}
