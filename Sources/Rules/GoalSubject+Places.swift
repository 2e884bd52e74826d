import Goals
import Languages
import Source
import YAML

extension GoalSubject {
    /// The bytes of the file where words of a text stand.
    func place(_ text: Reading.Text, _ words: ByteRange) -> ByteRange {
        tree.sourceRange(of: text.node, valueRange: words)
    }

    /// The bytes of the file that stand for the goal as a whole: its sentence, else its first text, else its entry.
    var wholePlace: ByteRange {
        if let text = reading.sentence ?? reading.specific ?? reading.measurable ?? reading.label {
            return place(text, trimmed(text))
        }
        if let node = goal.sentence, tree[node].end > tree[node].start { return tree.range(of: node) }
        if let field = goal.fields.first { return tree.range(of: field.key) }
        return tree.range(of: goal.entry)
    }

    /// The words of a text without the space around them.
    func trimmed(_ text: Reading.Text) -> ByteRange {
        let bytes = text.reading.text
        var range = ByteRange(0, bytes.count)
        while range.end > range.start, bytes[range.end - 1] == 10 || bytes[range.end - 1] == 32 { range.end -= 1 }
        return range
    }

    /// Whether a text of the goal, or a field, says the figure that is to be reached.
    var hasTarget: Bool {
        reading.measure.target != nil || reading.texts.contains { $0.judgement.hasTarget }
    }
}

extension GoalSubject {
    /// The words of a scalar's value as they stand.
    func words(_ node: NodeID, _ range: ByteRange) -> String {
        let value = tree.value(of: node)
        return String(decoding: value[(value.startIndex + range.start)..<(value.startIndex + range.end)], as: UTF8.self)
    }
}

extension GoalSubject {
    /// Where the deadline stands and how it is written; of a mapping or a window its last day.
    func shown(_ deadline: Reading.Deadline) -> (place: ByteRange, words: String) {
        if tree[deadline.node].kind == .scalar {
            return (
                tree.sourceRange(of: deadline.node, valueRange: deadline.words), words(deadline.node, deadline.words)
            )
        }
        for name in [FieldName.deadline, .date, .by, .to] {
            guard let node = goal.field(name, in: tree)?.value, tree[node].kind == .scalar else { continue }
            return (tree.range(of: node), tree.string(of: node))
        }
        return (tree.range(of: deadline.node), deadline.day?.iso ?? "")
    }
}
