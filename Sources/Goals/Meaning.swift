import YAML

/// What the value beside a key says of the field.
extension YAMLTree {
    /// The field of a key that the table does not know, by its ending.
    func unlistedField(_ key: ArraySlice<UInt8>, _ value: NodeID) -> FieldName? {
        guard let ending = KeyEnding(key) else { return nil }
        if self[value].kind == .scalar {
            let text = self.value(of: value)
            switch ending {
            case .goal:
                return Bytes.isProse(text) || Placeholder.isWhole(text) ? .goal : Bytes.isNumber(text) ? .target : nil
            case .target: return .target
            case .goals, .keyResults: return nil
            }
        }
        switch ending {
        case .goals: return .goals
        case .keyResults: return .keyResults
        case .goal: return self[value].kind == .sequence ? .goals : nil
        case .target: return nil
        }
    }

    /// The field that a name means beside this value: `mål: 850` is a target, `mål: [...]` holds goals.
    func meaning(
        of name: FieldName, _ value: NodeID, _ kind: YAMLNode.Kind, in section: FieldName?, isDeclared: Bool
    ) -> FieldName {
        if section == .measurable {
            switch name {
            case .from: return .baseline
            case .to, .goal: return .target
            case .title, .description, .indicator, .definition: return .metric
            default: return name
            }
        }
        if section == .timeBound {
            switch name {
            case .from: return .start
            case .to, .date, .by: return .deadline
            default: return name
            }
        }
        if section == .relevant, name == .goal || name == .objective || name == .goals { return .supports }
        if section == .relevant || section == .attainable, name == .description { return .because }
        switch (name, kind) {
        case (.goal, .sequence), (.goals, .sequence): return FigureCount.isLadder(value, in: self) ? .target : .goals
        case (.goal, .mapping): return .goals
        case (.objective, .sequence): return .objectives
        case (.keyResult, .sequence), (.indicator, .sequence): return .keyResults
        case (.goal, .scalar), (.goals, .scalar): return goalMeaning(of: name, value, isDeclared)
        case (.description, .scalar): return isFigure(value) ? .current : name
        case (.indicator, .scalar): return isFigure(value) ? .target : name
        case (.levels, .mapping): return .target
        case (.start, .scalar):
            return isFigure(value) && FieldDate.read(value, in: self)?.first == nil ? .baseline : name
        case (.from, .scalar):
            return isFigure(value) && FieldDate.read(value, in: self)?.first == nil ? .baseline : .start
        case (.to, .scalar):
            return isFigure(value) && FieldDate.read(value, in: self)?.first == nil ? .target : .deadline
        default: return name
        }
    }

    /// A number is a target; words under the name of a list of goals are one goal.
    private func goalMeaning(of name: FieldName, _ value: NodeID, _ isDeclared: Bool) -> FieldName {
        if isFigure(value) { return name == .goal ? .target : name }
        return name == .goals && !isDeclared && Bytes.isProse(self.value(of: value)) ? .goal : name
    }

    private func isFigure(_ value: NodeID) -> Bool {
        self[value].style == .plain && Bytes.isNumber(self.value(of: value))
    }

    /// Whether a value is a placeholder that YAML reads as a list: `[TBC]`.
    func isTemplateList(_ value: NodeID) -> Bool {
        let node = self[value]
        guard node.kind == .sequence, node.style == .flow, node.firstChild != YAMLNode.none else { return false }
        return self[node.firstChild].kind == .scalar && self[node.firstChild].nextSibling == YAMLNode.none
    }

    /// Whether a list or mapping has an item that may be a goal: a mapping, or a text in words.
    func mayHoldGoals(_ list: NodeID) -> Bool {
        var item = self[list].firstChild
        let isMapping = self[list].kind == .mapping
        var left = 4
        while item != YAMLNode.none, left > 0 {
            left -= 1
            if isMapping { item = self[item].nextSibling }
            guard item != YAMLNode.none else { return false }
            switch self[item].kind {
            case .mapping: return true
            case .sequence: if isMapping { return true }
            case .scalar: if Bytes.isProse(self.value(of: item)) { return true }
            case .alias: break
            }
            item = self[item].nextSibling
        }
        return false
    }
}
