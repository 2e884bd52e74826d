import Goals
import Languages
import Source
import YAML

/// What several rules ask of a goal.
extension GoalSubject {
    /// The text that says what is done: the sentence, else what stands for it.
    var mainText: Reading.Text? { ownTexts.first }

    /// Whether the goal has a field of a criterion at all.
    var hasCriteria: Bool { goal.fields.contains { $0.name.isCriterion || $0.section != nil } }

    /// Whether a criterion has a field that says something.
    func says(_ criterion: FieldName) -> Bool {
        goal.fields.contains { field in
            guard
                field.name == criterion || field.section == criterion
                    || criterion == .relevant && field.name == .reason, let node = tree.resolved(field.value)
            else { return false }
            return tree[node].kind != .scalar || !tree.value(of: node).isEmpty
        }
    }

    /// Whether a key result of it says a day, in a field or in its words.
    var hasDatedKeyResult: Bool {
        var next = index + 1
        while next < file.goals.count, file.goals[next].parent != nil {
            let goal = file.goals[next]
            next += 1
            guard goal.parent == index else { continue }
            if goal.ownDeadline(in: tree)?.date.last != nil { return true }
            guard let pack = reading.pack, let node = goal.sentence, tree[node].kind == .scalar else { continue }
            if TextReading(Array(tree.value(of: node)), pack: pack, anchor: reading.anchor).hasDate { return true }
        }
        return false
    }

    /// Whether it serves another goal: one that it names, or the one that encloses it.
    var hasParent: Bool { goal.parent != nil || !goal.parents(in: tree).isEmpty }

    /// The text whose words date the goal, where no field says a day.
    var datingText: Reading.Text? {
        if let text = reading.timeBound, text.reading.deadlineWords != nil { return text }
        guard reading.fieldDeadline == nil else { return nil }
        if let text = reading.sentence, text.reading.hasDeadline { return text }
        if let text = reading.label, text.reading.hasDeadline { return text }
        if let text = reading.measurable, text.reading.hasDeadline { return text }
        if let text = reading.specific, text.reading.hasDeadline { return text }
        return reading.sentence
    }

    /// The words of a scalar, or nothing.
    func text(_ node: NodeID) -> String { tree[node].kind == .scalar ? tree.string(of: node) : "" }

    /// Which way the goal goes: 1 up, -1 down, 0 where nothing says it.
    var way: Int {
        if let baseline = reading.measure.baseline, let target = reading.measure.target, baseline.value != target.value
        {
            return target.value > baseline.value ? 1 : -1
        }
        for text in ownTexts {
            let way = text.reading.way
            if way != 0 { return way }
        }
        return 0
    }

    /// The edge that a target has: a sign before it in the field, or the words of the sentence.
    func edge(of target: FieldFigure) -> TextReading.Edge? {
        switch target.comparison {
        case .atLeast, .moreThan: return .atLeast
        case .atMost, .lessThan: return .atMost
        case .exactly, .about: break
        }
        for text in ownTexts {
            if let found = text.reading.edge { return found.edge }
        }
        return nil
    }

    /// A target beyond `factor` times the best earlier result: where it stands, and both as they are written.
    func beyondHistory(factor: Double) -> (place: ByteRange, target: String, best: String)? {
        guard says(.attainable) || goal.field(.history, in: tree) != nil else { return nil }
        let past = goal.history(in: tree).compactMap { FieldFigure.read($0, in: tree) }
        var bestChange = past.filter(\.isPercent).map(\.high).max()
        if bestChange == nil, let pack = reading.pack, let most = greatestPercentChange,
            most > factor * leastPastPercent
        {
            for field in goal.fields
            where field.name == .attainable || field.section == .attainable && field.name == .because {
                guard let node = tree.resolved(field.value), tree[node].kind == .scalar else { continue }
                if let found = TextReading(Array(tree.value(of: node)), pack: pack, anchor: .none).bestPastChange {
                    bestChange = max(bestChange ?? 0, found)
                }
            }
        }
        if let best = bestChange, best > 0 {
            for text in ownTexts {
                guard let change = text.reading.percentChange, change.value > factor * best else { continue }
                return (place(text, change.words), text.reading.words(change.words), GoalSubject.shown(best) + "%")
            }
        }
        return beyondLevels(past, factor)
    }

    /// The largest per cent by which a text says that something changes.
    private var greatestPercentChange: Double? {
        var most: Double?
        for text in ownTexts where !text.reading.hasNoFigure {
            if let change = text.reading.percentChange { most = max(most ?? change.value, change.value) }
        }
        return most
    }

    /// What no per cent that the goal's past is argued with is less than; 0 where only a reading can tell.
    private var leastPastPercent: Double {
        var least = Double.infinity
        for field in goal.fields
        where field.name == .attainable || field.section == .attainable && field.name == .because {
            guard let node = tree.resolved(field.value), tree[node].kind == .scalar else { continue }
            guard let found = TextReading.leastPercent(in: tree.value(of: node)) else { return 0 }
            least = min(least, found)
        }
        return least
    }

    /// Levels against levels: a target that no earlier level comes near, the way the goal goes.
    private func beyondLevels(_ past: [FieldFigure], _ factor: Double) -> (
        place: ByteRange, target: String, best: String
    )? {
        guard let target = reading.measure.target else { return nil }
        let levels = past.filter { $0.isPercent == target.isPercent }
        guard !levels.isEmpty else { return nil }
        let found: FieldFigure? =
            switch way {
            case 1: levels.max { $0.high < $1.high }.flatMap { target.low > factor * $0.high && $0.high > 0 ? $0 : nil }
            case -1: levels.min { $0.low < $1.low }.flatMap { target.high * factor < $0.low ? $0 : nil }
            default: nil
            }
        guard let found else { return nil }
        return (tree.range(of: target.node), tree.string(of: target.node), tree.string(of: found.node))
    }

    /// A number without needless decimals.
    private static func shown(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}

extension FieldName {
    /// Whether a field of this name holds a day or a period.
    var holdsDay: Bool {
        switch self {
        case .start, .deadline, .date, .period, .week, .by, .created, .updated, .timeBound: true
        default: false
        }
    }
}
