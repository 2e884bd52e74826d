import YAML

extension GoalReader {
    /// The context of the goals in a group: what the group's fields say, and the period that its key or label says.
    mutating func group(_ view: MappingView, under context: Int, key: NodeID?) -> Int {
        var index = context
        if let key { index = keyContext(key, under: index) }
        guard givesContext(from: view.start) else { return label(of: view, under: index) }
        if index == context {
            contexts.append(contexts[context])
            index = contexts.count - 1
        }
        inherit(fieldsFrom: view.start, isFile: false, into: index)
        return contexts[index].periodNode == contexts[context].periodNode ? label(of: view, under: index) : index
    }

    /// A context of its own where a goal's fields say something that its key results inherit.
    mutating func childContext(of fields: [GoalField], under context: Int) -> Int {
        let start = scratch.count
        scratch.append(contentsOf: fields)
        defer { dropFields(from: start) }
        guard givesContext(from: start) else { return context }
        contexts.append(contexts[context])
        inherit(fieldsFrom: start, isFile: false, into: contexts.count - 1)
        return contexts.count - 1
    }

    /// The context under a key that says a period: `Q1 2027:`, `2026:`.
    mutating func keyContext(_ key: NodeID, under context: Int) -> Int {
        guard let range = FieldDate.read(key, in: tree, year: year(of: context))?.range else { return context }
        return periodContext(range, key, under: context)
    }

    /// The context of a group whose id or title says a period.
    private mutating func label(of view: MappingView, under context: Int) -> Int {
        for place in view.start..<scratch.count {
            let field = scratch[place]
            guard field.section == nil, field.name == .id || field.name == .title || field.name == .period,
                let range = FieldDate.read(field.value, in: tree, year: year(of: context))?.range,
                tree[field.value].kind == .scalar, !Bytes.isNumber(tree.value(of: field.value)) || field.name != .id
            else { continue }
            return periodContext(range, field.value, under: context)
        }
        return context
    }

    private mutating func periodContext(_ range: DayRange, _ node: NodeID, under context: Int) -> Int {
        contexts.append(contexts[context])
        contexts[contexts.count - 1].period = range
        contexts[contexts.count - 1].periodNode = node
        contexts[contexts.count - 1].deadline = nil
        return contexts.count - 1
    }

    /// The year that a quarter without one has in a context.
    private func year(of context: Int) -> Int? {
        guard let period = contexts[context].period else { return nil }
        let last = period.last.civil.year
        return period.first.civil.year == last ? last : nil
    }

    private func givesContext(from start: Int) -> Bool {
        for place in start..<scratch.count {
            switch scratch[place].name {
            case .owner, .team, .created, .start, .deadline, .date, .by, .period, .week, .language, .timeBound:
                return true
            default: continue
            }
        }
        return false
    }

    /// Puts what fields say into a context; the nearer saying wins.
    mutating func inherit(fieldsFrom start: Int, isFile: Bool, into context: Int) {
        var inner = contexts[context]
        var hasOwner = false
        var period: DayRange?
        var periodNode: NodeID?
        var deadline: CalendarDay?
        let year = ownYear(from: start) ?? year(of: context)
        for place in start..<scratch.count {
            let field = scratch[place]
            switch field.name {
            case .owner:
                if !hasOwner, let node = FieldNames.first(field.value, in: tree) { inner.owner = node }
                hasOwner = true
            case .team: if !hasOwner, let node = FieldNames.first(field.value, in: tree) { inner.owner = node }
            case .created: inner.created = FieldDate.read(field.value, in: tree)?.first ?? inner.created
            case .start: inner.start = FieldDate.read(field.value, in: tree, year: year)?.first ?? inner.start
            case .language: if tree[field.value].kind == .scalar { inner.language = field.value }
            case .deadline, .timeBound, .by:
                deadline = deadline ?? FieldDate.read(field.value, in: tree, year: year)?.last
            case .date: if !isFile { deadline = deadline ?? FieldDate.read(field.value, in: tree, year: year)?.last }
            case .period, .week:
                guard let date = quarter(field, year) ?? FieldDate.read(field.value, in: tree, year: year) else {
                    continue
                }
                if let range = GoalReader.range(date, isWeek: field.name == .week) {
                    if let known = period,
                        known.last.number - known.first.number <= range.last.number - range.first.number
                    {
                        continue
                    }
                    (period, periodNode) = (range, field.value)
                } else if periodNode == nil, tree.value(of: field.value).contains(where: Bytes.isDigit) {
                    periodNode = field.value
                }
            default: continue
            }
        }
        if periodNode != nil {
            (inner.period, inner.periodNode) = (period, periodNode)
            inner.deadline = nil
        }
        if let deadline { inner.deadline = deadline }
        contexts[context] = inner
    }

    /// The quarter of `quarter: 2` beside a year.
    private func quarter(_ field: GoalField, _ year: Int?) -> FieldDate? {
        let text = tree.value(of: field.value)
        guard let year, text.count == 1, let digit = text.first, (0x31...0x34).contains(digit) else { return nil }
        let key = tree.value(of: field.key)
        guard Bytes.hasSuffix(key, "quarter") || Bytes.hasSuffix(key, "kvartal") else { return nil }
        let number = Int(digit - 0x30)
        return DayRange.months(number * 3 - 2...number * 3, of: year).map { .period($0) }
    }

    /// The days of a period; a week that is said by its first day has seven.
    static func range(_ date: FieldDate, isWeek: Bool) -> DayRange? {
        guard case .day(let day) = date else { return date.range }
        return isWeek ? DayRange(day, day.adding(days: 6)) : DayRange(day, day)
    }

    /// The year that a field beside the quarter says.
    private func ownYear(from start: Int) -> Int? {
        for place in start..<scratch.count where scratch[place].name == .period {
            guard let range = FieldDate.read(scratch[place].value, in: tree)?.range else { continue }
            if range.first.civil.year == range.last.civil.year { return range.last.civil.year }
        }
        return nil
    }
}

/// Fields that name people, teams or goals: one, or a list.
enum FieldNames {
    /// The first scalar of a value that says something.
    static func first(_ value: NodeID, in tree: YAMLTree) -> NodeID? {
        guard let node = tree.resolved(value) else { return nil }
        switch tree[node].kind {
        case .scalar: return Bytes.isNull(tree.value(of: node)) ? nil : node
        case .sequence:
            let first = tree[node].firstChild
            guard first != YAMLNode.none, tree[first].kind == .scalar, !Bytes.isNull(tree.value(of: first)) else {
                return nil
            }
            return first
        case .mapping:
            var key = tree[node].firstChild
            while key != YAMLNode.none {
                let inner = tree[key].nextSibling
                guard inner != YAMLNode.none else { return nil }
                if tree[inner].kind == .scalar, FieldTable.field(named: tree.value(of: key)) == .title { return inner }
                key = tree[inner].nextSibling
            }
            return nil
        case .alias: return nil
        }
    }

    /// All scalars of a value that say something.
    static func all(_ value: NodeID, in tree: YAMLTree) -> [NodeID] {
        guard let node = tree.resolved(value) else { return [] }
        guard tree[node].kind == .sequence else { return first(value, in: tree).map { [$0] } ?? [] }
        return tree.children(of: node).filter { tree[$0].kind == .scalar && !Bytes.isNull(tree.value(of: $0)) }
    }
}
