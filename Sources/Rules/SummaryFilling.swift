import Goals
import Languages
import Sentences
import Source
import Summaries
import YAML

extension GoalSummary {
    /// Fills in what was understood of a goal.
    ///
    /// - Parameter writing: how the team writes its sentences.
    mutating func fill(
        _ goal: Goal, _ reading: Reading, file: GoalFile, tree: YAMLTree, writing: WritingStyle, paths: inout NodePaths
    ) {
        func string(_ node: NodeID?) -> String? { node.map { tree.string(of: $0) } }
        textPath = goal.sentence.map { paths.path(of: $0) }
        language = reading.language.tag
        text = string(goal.sentence)
        label = string(goal.label)
        isPlaceholder = goal.isTemplate
        status = goal.status
        owner = string(file.owner(of: goal, in: tree))
        if let named = goal.parents(in: tree).first {
            parent = tree.string(of: named)
        } else if let enclosing = goal.parent {
            let above = file.goals[enclosing]
            parent = string(above.id) ?? paths.path(of: above.sentence ?? above.entry)
        }
        if let deadline = reading.deadline {
            let value = tree[deadline.node].kind == .scalar ? Array(tree.value(of: deadline.node)) : []
            let words =
                deadline.words.end <= value.count
                ? String(decoding: value[deadline.words.start..<deadline.words.end], as: UTF8.self) : ""
            self[.deadline] = SlotSummary(words, SlotSummary.Origin(deadline.origin), date: deadline.day)
        }
        for (name, slot) in reading.slots(goal, tree) { self[name] = slot }
        if case .sentence(let text) = Composer.compose(
            reading, tree: tree, isTemplate: goal.isTemplate, writing: writing)
        {
            sentence = String(decoding: text, as: UTF8.self)
        }
    }
}

extension GoalSummary {
    /// Fills in what an audit asks of a goal.
    mutating func fill(_ subject: GoalSubject) {
        let goal = subject.goal
        place = subject.wholePlace.start
        kind = goal.kind
        above = goal.parent
        if let node = subject.reading.measure.metric, subject.tree[node].kind == .scalar {
            metric = subject.tree.string(of: node)
        }
        way = subject.way
        // What measures an objective is argued for with it.
        saysAttainable =
            goal.kind == .keyResult || subject.says(.attainable) || goal.field(.history, in: subject.tree) != nil
        saysRelevant =
            subject.says(.relevant) || subject.hasParent || subject.ownTexts.contains { $0.reading.hasReason }
    }
}

extension SlotSummary.Origin {
    init(_ origin: Reading.Deadline.Origin) {
        self =
            switch origin {
            case .field: .field
            case .sentence: .sentence
            case .label: .label
            case .inherited: .inherited
            }
    }
}

extension Reading {
    /// The slots beside the deadline: from the sentence, figures first from the fields.
    func slots(_ goal: Goal, _ tree: YAMLTree) -> [(SlotSummary.Name, SlotSummary)] {
        var result: [(SlotSummary.Name, SlotSummary)] = []
        if let sentence {
            for slot in sentence.reading.slots {
                guard let name = SlotSummary.Name.allCases.first(where: { $0.word == slot.name }) else { continue }
                result.append(
                    (
                        name,
                        SlotSummary(
                            sentence.reading.words(slot.range), .sentence,
                            value: slot.value.map { SlotSummary.Value($0) })
                    ))
            }
        }
        func field(_ name: SlotSummary.Name, _ figure: FieldFigure?, _ node: NodeID?) {
            guard let figure else {
                // A level in words ("C2", "bättre än 2025") is what the field says, though no number.
                if let node, tree[node].kind == .scalar, !tree.value(of: node).isEmpty, node != goal.sentence,
                    !Placeholder.isWhole(tree.value(of: node))
                {
                    result.append((name, SlotSummary(tree.string(of: node), .field)))
                }
                return
            }
            let value: SlotSummary.Value =
                figure.low == figure.high ? .number(figure.low) : .range(figure.low, figure.high)
            result.append((name, SlotSummary(tree.string(of: figure.node), .field, value: value)))
        }
        field(.baseline, measure.baseline, goal.field(.baseline, in: tree).flatMap { tree.resolved($0.value) })
        field(.target, measure.target, goal.target(in: tree)?.node)
        if let unit = measure.unit, tree[unit].kind == .scalar {
            result.append((.unit, SlotSummary(tree.string(of: unit), .field)))
        }
        if let metric = measure.metric, tree[metric].kind == .scalar, !result.contains(where: { $0.0 == .object }) {
            result.append((.object, SlotSummary(tree.string(of: metric), .field)))
        }
        if let means {
            result.append((.means, SlotSummary(String(decoding: means.reading.text, as: UTF8.self), .field)))
        }
        return result
    }
}

extension SlotSummary.Value {
    init(_ value: TextReading.SlotValue) {
        self = value.high.map { .range(value.low, $0) } ?? .number(value.low)
    }
}
