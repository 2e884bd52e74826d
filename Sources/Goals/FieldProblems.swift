import Source
import YAML

extension GoalReader {
    /// Notes what is wrong with the fields of a goal, or of the file, in goallint's own form.
    mutating func noteProblems(_ fields: [GoalField], of node: NodeID, goal: Int?) {
        for field in fields { check(field, goal) }
        noteMisspellings(in: node, goal)
    }

    /// The same for fields that stand in `scratch`.
    mutating func noteProblems(from start: Int, of node: NodeID, goal: Int?) {
        let fields = Array(scratch[start...])
        noteProblems(fields, of: node, goal: goal)
    }

    private mutating func noteMisspellings(in mapping: NodeID, _ goal: Int?) {
        var key = tree[mapping].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { return }
            let text = tree.value(of: key)
            if let name = FieldTable.field(named: text) {
                if name.isCriterion, tree[value].kind == .mapping { noteMisspellings(in: value, goal) }
            } else if tree[key].kind == .scalar, let suggestion = misspellings.suggestion(for: text) {
                problems.append(
                    GoalProblem(
                        kind: .unknownField(name: String(decoding: text, as: UTF8.self), suggestion: suggestion),
                        range: tree.range(of: key), goal: goal))
            }
            key = tree[value].nextSibling
        }
    }

    private mutating func check(_ field: GoalField, _ goal: Int?) {
        guard let value = tree.resolved(field.value), let expected = expectation(field.name, value) else { return }
        problems.append(
            GoalProblem(
                kind: .wrongType(field: tree.string(of: field.key), expected: expected),
                range: tree.range(of: field.value),
                goal: goal))
    }

    /// What a field can hold where it holds something else; nil where it is right.
    private func expectation(_ name: FieldName, _ value: NodeID) -> String? {
        let kind = tree[value].kind
        let text = tree.value(of: value)
        let isPlain = kind == .scalar && tree[value].style == .plain
        if kind == .scalar, Bytes.isNull(text) { return nil }
        switch name {
        case .goal, .objective, .keyResult:
            return kind != .scalar || isPlain && (Bytes.isNumber(text) || isBoolean(text)) ? "a sentence" : nil
        case .metric, .unit, .source, .because, .reason, .means, .id:
            return kind == .mapping ? "a text" : nil
        case .specific, .measurable, .attainable, .relevant, .timeBound:
            return kind == .sequence || isPlain && isBoolean(text) ? "a text or a mapping of fields" : nil
        case .baseline, .target, .current:
            if kind == .scalar { return isPlain && isBoolean(text) ? "a figure" : nil }
            return FieldFigure.read(value, in: tree) == nil ? "a figure" : nil
        case .start, .deadline, .by, .created, .updated, .period:
            if kind != .scalar { return FieldDate.read(value, in: tree) == nil ? "a day or a period" : nil }
            guard isPlain, Bytes.isNumber(text) || isBoolean(text) else { return nil }
            if case .text = FieldDate.read(value, in: tree) { return "a day or a period" }
            return nil
        case .milestones: return kind == .sequence ? nil : "a list of milestones"
        case .history: return kind == .mapping ? "a list of earlier results" : nil
        case .supports: return kind == .mapping ? "the id of a goal, or a list of ids" : nil
        case .owner: return kind == .mapping ? "a name, or a list of names" : nil
        case .status:
            if kind == .scalar, StatusWords.status(in: Bytes.trimmed(text)) != nil || text.contains(0x7C) { return nil }
            return "draft, active, done or dropped"
        case .language: return kind == .scalar && !Bytes.isNumber(text) ? nil : "sv or en"
        case .goals, .objectives, .keyResults: return kind == .scalar ? "a list of goals" : nil
        case .goallint: return kind == .scalar && Bytes.trimmed(text).elementsEqual("1".utf8) ? nil : "the version 1"
        default: return nil
        }
    }

    private func isBoolean(_ text: ArraySlice<UInt8>) -> Bool {
        text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
    }
}
