public import Goals

/// Which goals an audit speaks of.
public struct AuditFilter: Sendable {
    /// The owners, in any case of letters; none: all.
    public var owners: [String] = []
    /// The day before which goals are due.
    public var dueBefore: CalendarDay?

    /// All goals.
    public init() {}

    /// Whether it leaves any out.
    public var isOn: Bool { !owners.isEmpty || dueBefore != nil }

    /// Whether it takes a goal.
    func takes(_ goal: AuditGoal, owners taken: Set<Int32>) -> Bool {
        if !owners.isEmpty, !taken.contains(goal.owner) { return false }
        guard let dueBefore else { return true }
        guard let day = goal.deadline else { return false }
        return day < dueBefore
    }

    /// The numbers of the owners that are meant.
    func numbers(in names: AuditNames) -> Set<Int32> {
        let wanted = Set(owners.map { $0.lowercased() })
        var result: Set<Int32> = []
        for (number, name) in names.owners.enumerated() where wanted.contains(name.lowercased()) {
            result.insert(Int32(clamping: number))
        }
        return result
    }
}
