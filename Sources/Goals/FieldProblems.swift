import Source
import YAML

extension GoalReader {
    /// Notes what is wrong with the fields of a goal, or of the file, in goallint's own form.
    ///
    /// Called while `unlistedKeys` still holds the unknown keys of the mapping that the fields are from.
    mutating func noteProblems(_ fields: ArraySlice<GoalField>, goal: Int?) {
        for field in fields { check(field, goal) }
        for key in unlistedKeys {
            let text = tree.value(of: key)
            guard let suggestion = misspellings.suggestion(for: text) else { continue }
            problems.append(
                GoalProblem(
                    kind: .unknownField(name: String(decoding: text, as: UTF8.self), suggestion: suggestion),
                    range: tree.range(of: key), goal: goal))
        }
    }

    private mutating func check(_ field: GoalField, _ goal: Int?) {
        guard let value = tree.resolved(field.value), let expected = tree.expectation(field.name, value),
            tree[value].kind != .scalar || !Bytes.isNull(tree.value(of: value))
        else { return }
        problems.append(
            GoalProblem(
                kind: .wrongType(field: tree.string(of: field.key), expected: expected),
                range: tree.range(of: field.value),
                goal: goal))
    }
}

extension YAMLTree {
    /// What a field can hold where it holds something else; nil where it is right.
    fileprivate func expectation(_ name: FieldName, _ value: NodeID) -> String? {
        let kind = self[value].kind
        let isPlain = kind == .scalar && self[value].style == .plain
        switch name {
        case .goal, .objective, .keyResult:
            return kind != .scalar || isPlain && isNumberOrBoolean(value) ? "a sentence" : nil
        case .unit, .source, .because, .reason, .means, .id:
            return kind == .mapping ? "a text" : nil
        case .specific, .measurable, .attainable, .relevant, .timeBound:
            return kind == .sequence || isPlain && isBoolean(value) ? "a text or a mapping of fields" : nil
        case .baseline, .target, .current:
            if kind == .scalar { return isPlain && isBoolean(value) ? "a figure" : nil }
            return FieldFigure.read(value, in: self) == nil ? "a figure" : nil
        case .start, .deadline, .by, .created, .updated, .period:
            if kind != .scalar { return FieldDate.read(value, in: self) == nil ? "a day or a period" : nil }
            guard isPlain, isNumberOrBoolean(value) else { return nil }
            if case .text = FieldDate.read(value, in: self) { return "a day or a period" }
            return nil
        case .milestones: return kind == .sequence ? nil : "a list of milestones"
        case .history: return kind == .mapping ? "a list of earlier results" : nil
        case .supports: return kind == .mapping ? "the id of a goal, or a list of ids" : nil
        case .owner: return kind == .mapping ? "a name, or a list of names" : nil
        case .status:
            let text = self.value(of: value)
            if kind == .scalar, StatusWords.status(in: Bytes.trimmed(text)) != nil || text.contains(0x7C) { return nil }
            return "draft, active, done or dropped"
        case .language: return kind == .scalar && !Bytes.isNumber(self.value(of: value)) ? nil : "sv or en"
        case .goals, .objectives, .keyResults: return kind == .scalar ? "a list of goals" : nil
        case .goallint:
            return kind == .scalar && Bytes.equals(Bytes.trimmed(self.value(of: value)), "1")
                ? nil : "the version 1"
        default: return nil
        }
    }

    private func isNumberOrBoolean(_ value: NodeID) -> Bool {
        Bytes.isNumber(self.value(of: value)) || isBoolean(value)
    }

    private func isBoolean(_ value: NodeID) -> Bool {
        // The length alone tells of most values.
        let node = self[value]
        guard node.valueEnd &- node.valueStart == 4 || node.valueEnd &- node.valueStart == 5 else { return false }
        let text = self.value(of: value)
        return Bytes.equals(text, "true") || Bytes.equals(text, "false")
    }
}
