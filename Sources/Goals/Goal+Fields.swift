public import YAML

extension Goal {
    /// The first field of a name that says something, in the goal itself or in the mapping of a criterion.
    public func field(_ name: FieldName, in tree: YAMLTree) -> GoalField? {
        for field in fields where field.name == name {
            guard let node = tree.resolved(field.value) else { continue }
            if tree[node].kind != .scalar || !Bytes.isNull(tree.value(of: node)) { return field }
        }
        return nil
    }

    /// The field that says the last day: a deadline, a date, or a time-bound text.
    public func deadlineField(in tree: YAMLTree) -> GoalField? {
        field(.deadline, in: tree) ?? field(.date, in: tree) ?? field(.by, in: tree)
            ?? fields.first {
                $0.name == .timeBound && tree[$0.value].kind == .scalar && !Bytes.isNull(tree.value(of: $0.value))
            }
    }

    /// The goal's own period: a quarter, a horizon, the week of a day.
    public func periodField(in tree: YAMLTree) -> GoalField? { field(.period, in: tree) ?? field(.week, in: tree) }

    /// The last day that the goal's own fields say, and the field that says it.
    ///
    /// Of several fields the first counts that says a day: `target_date: null` beside a window leaves it to the window.
    public func ownDeadline(in tree: YAMLTree, year: Int? = nil) -> (date: FieldDate, field: GoalField)? {
        var words: (date: FieldDate, field: GoalField)?
        for names in [[FieldName.deadline, .date, .by, .timeBound], [.period, .week]] {
            for field in fields where names.contains(field.name) {
                guard let date = FieldDate.read(field.value, in: tree, year: year) else { continue }
                if let range = GoalReader.range(date, isWeek: field.name == .week) { return (.period(range), field) }
                if words == nil { words = (date, field) }
            }
        }
        return words
    }

    /// The scalar that names the goal's own owner.
    public func ownOwner(in tree: YAMLTree) -> NodeID? {
        for name in [FieldName.owner, .team] {
            for field in fields where field.name == name {
                if let node = FieldNames.first(field.value, in: tree) { return node }
            }
        }
        return nil
    }

    /// The scalars that name the goals that it supports.
    public func parents(in tree: YAMLTree) -> [NodeID] {
        var result: [NodeID] = []
        for field in fields where field.name == .supports { result += FieldNames.all(field.value, in: tree) }
        return result
    }

    /// The value of the target, where a field says one and it is not the sentence; of a band both edges.
    public func target(in tree: YAMLTree) -> (node: NodeID, upper: NodeID?)? {
        for field in fields where field.name == .target && field.value != sentence {
            guard let node = tree.resolved(field.value) else { continue }
            switch tree[node].kind {
            case .scalar: if !Bytes.isNull(tree.value(of: node)) { return (node, nil) }
            case .mapping: if let level = FieldFigure.level(node, in: tree) { return level }
            case .sequence:
                let items = tree.children(of: node).filter { tree[$0].kind == .scalar }
                guard let first = items.first else { continue }
                if items.count == 2 { return (first, items[1]) }
                return (items[items.count / 2], nil)
            case .alias: continue
            }
        }
        if let low = field(.targetLow, in: tree)?.value, let high = field(.targetHigh, in: tree)?.value {
            return (low, high)
        }
        guard let only = field(.targetLow, in: tree) ?? field(.targetHigh, in: tree) else { return nil }
        return (only.value, nil)
    }

    /// The figure of a field; of a target with two edges the band.
    public func figure(_ name: FieldName, in tree: YAMLTree) -> FieldFigure? {
        guard name == .target else { return field(name, in: tree).flatMap { FieldFigure.read($0.value, in: tree) } }
        guard let target = target(in: tree), var figure = FieldFigure.read(target.node, in: tree) else { return nil }
        if let upper = target.upper, let high = FieldFigure.read(upper, in: tree) { figure.high = high.high }
        return figure
    }

    /// Its milestones: the day and the level of each, where they are said.
    public func milestones(in tree: YAMLTree) -> [Milestone] {
        fields.filter { $0.name == .milestones }.flatMap { Milestone.read($0.value, in: tree) }
    }

    /// The scalars that say earlier results, the newest last.
    public func history(in tree: YAMLTree) -> [NodeID] {
        fields.filter { $0.name == .history }.flatMap { FieldNames.all($0.value, in: tree) }
    }
}

extension GoalFile {
    /// The scalar that names the owner of a goal: its own, or the one said above it.
    public func owner(of goal: Goal, in tree: YAMLTree) -> NodeID? {
        goal.ownOwner(in: tree) ?? contexts[goal.context].owner
    }

    /// The last day that a goal's own fields say, its year taken from the goal's or the file's period where it has none.
    public func ownDeadline(of goal: Goal, in tree: YAMLTree) -> (date: FieldDate, field: GoalField)? {
        goal.ownDeadline(in: tree, year: year(of: goal, in: tree))
    }

    /// The year that "1 March" and "Q2" have in a goal: that of its own period, or of one said above it.
    ///
    /// - Returns: nil where no period is said, or one of several years.
    public func year(of goal: Goal, in tree: YAMLTree) -> Int? {
        let own = goal.periodField(in: tree).flatMap { FieldDate.read($0.value, in: tree)?.range }
        guard let period = own ?? contexts[goal.context].period else { return nil }
        let last = period.last.civil.year
        return period.first.civil.year == last ? last : nil
    }

    /// The last day said above a goal: a deadline, else the end of the period.
    public func inheritedDeadline(of goal: Goal) -> CalendarDay? {
        let context = contexts[goal.context]
        return context.deadline ?? context.period?.last
    }
}

/// A step on the way to a goal.
public struct Milestone: Sendable {
    /// The item in the tree.
    public var node: NodeID
    /// The value that says its day, and the one that says its level.
    public var by, target: NodeID?

    /// The milestones of a list.
    static func read(_ list: NodeID, in tree: YAMLTree) -> [Milestone] {
        guard let list = tree.resolved(list), tree[list].kind == .sequence else { return [] }
        return tree.children(of: list).map { item in
            var milestone = Milestone(node: item)
            guard tree[item].kind == .mapping else { return milestone }
            var key = tree[item].firstChild
            while key != YAMLNode.none {
                let value = tree[key].nextSibling
                guard value != YAMLNode.none else { break }
                switch FieldTable.field(named: tree.value(of: key)) {
                case .by, .deadline, .date, .period: if milestone.by == nil { milestone.by = value }
                case .target, .goal: if milestone.target == nil { milestone.target = value }
                default: break
                }
                key = tree[value].nextSibling
            }
            return milestone
        }
    }
}
