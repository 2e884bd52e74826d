import YAML

extension GoalReader {
    /// How many keys are looked at of a mapping in a goal, or of one that `<<` brings: many goals may share it.
    static let mostShared = 256

    /// Looks up the keys of a mapping and puts its fields behind those in `scratch`.
    mutating func collect(_ node: NodeID) -> MappingView {
        unlistedKeys.removeAll(keepingCapacity: true)
        var view = MappingView(node: node, start: scratch.count)
        collect(node, nil, isAside: false, &view, depth: 0)
        return view
    }

    /// - Parameters:
    ///   - section: the criterion whose mapping it is.
    ///   - isAside: whether it is a `meta:` or `links:`, whose texts are none of the goal's.
    private mutating func collect(
        _ node: NodeID, _ section: FieldName?, isAside: Bool, _ view: inout MappingView, depth: Int
    ) {
        var key = tree[node].firstChild
        var left = depth == 0 ? Int.max : GoalReader.mostShared
        while key != YAMLNode.none, left > 0 {
            left -= 1
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { return }
            collect(key, value, section, isAside, &view, depth)
            key = tree[value].nextSibling
        }
    }

    private mutating func collect(
        _ key: NodeID, _ value: NodeID, _ section: FieldName?, _ isAside: Bool, _ view: inout MappingView, _ depth: Int
    ) {
        guard tree[key].kind == .scalar else {
            view.unknown += 1
            return
        }
        let keyText = tree.value(of: key)
        let kind = tree[value].kind
        guard var name = fieldName(keyText) ?? unlisted(keyText, value) else {
            if keyText.elementsEqual("<<".utf8), depth == 0, kind == .alias, let shared = tree.resolved(value),
                tree[shared].kind == .mapping
            {
                collect(shared, section, isAside: isAside, &view, depth: 1)
            } else {
                view.unknown += 1
                if !isForeign, !isAside { unlistedKeys.append(key) }
            }
            return
        }
        if name == .tool {
            if section == nil, !isAside { view.isTool = true }
            return
        }
        view.known += 1
        if name == .aside { return }
        name = meaning(of: name, value, kind, in: section)
        if isAside, name.isText || name.isContainer || name.isCriterion { return }
        if section != nil, name.isText || name.isCriterion || name.isContainer { return }
        scratch.append(GoalField(name: name, section: section, key: key, value: value))
        note(name, key, value, kind, in: section, &view)
        guard depth < 2, kind == .mapping || kind == .alias else { return }
        guard let inner = tree.resolved(value), tree[inner].kind == .mapping else { return }
        if name.isCriterion, section == nil {
            collect(inner, name, isAside: false, &view, depth: depth + 1)
        } else if name == .metric, section == nil || section == .measurable {
            collect(inner, .measurable, isAside: false, &view, depth: depth + 1)
        } else if name == .meta || name == .links, section == nil {
            collect(inner, nil, isAside: true, &view, depth: depth + 1)
        }
    }

    /// The field of a key that the table does not know, by its ending.
    private func unlisted(_ key: ArraySlice<UInt8>, _ value: NodeID) -> FieldName? {
        guard let ending = KeyEnding(key) else { return nil }
        if tree[value].kind == .scalar {
            let text = tree.value(of: value)
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
        case .goal: return tree[value].kind == .sequence ? .goals : nil
        case .target: return nil
        }
    }

    /// The field that a name means beside this value: `mål: 850` is a target, `mål: [...]` holds goals.
    private func meaning(
        of name: FieldName, _ value: NodeID, _ kind: YAMLNode.Kind, in section: FieldName?
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
        case (.goal, .sequence), (.goals, .sequence): return FigureCount.isLadder(value, in: tree) ? .target : .goals
        case (.goal, .mapping): return .goals
        case (.objective, .sequence): return .objectives
        case (.keyResult, .sequence), (.indicator, .sequence): return .keyResults
        case (.goal, .scalar), (.goals, .scalar): return goalMeaning(of: name, value)
        case (.description, .scalar): return isFigure(value) ? .current : name
        case (.indicator, .scalar): return isFigure(value) ? .target : name
        case (.levels, .mapping): return .target
        case (.start, .scalar):
            return isFigure(value) && FieldDate.read(value, in: tree)?.first == nil ? .baseline : name
        case (.from, .scalar):
            return isFigure(value) && FieldDate.read(value, in: tree)?.first == nil ? .baseline : .start
        case (.to, .scalar):
            return isFigure(value) && FieldDate.read(value, in: tree)?.first == nil ? .target : .deadline
        default: return name
        }
    }

    /// A number is a target; words under the name of a list of goals are one goal.
    private func goalMeaning(of name: FieldName, _ value: NodeID) -> FieldName {
        if isFigure(value) { return name == .goal ? .target : name }
        return name == .goals && !isDeclared && Bytes.isProse(tree.value(of: value)) ? .goal : name
    }

    private func isFigure(_ value: NodeID) -> Bool {
        tree[value].style == .plain && Bytes.isNumber(tree.value(of: value))
    }

    /// Notes what a field says of the mapping.
    private func note(
        _ name: FieldName, _ key: NodeID, _ value: NodeID, _ kind: YAMLNode.Kind, in section: FieldName?,
        _ view: inout MappingView
    ) {
        switch name {
        case .goal, .objective, .keyResult:
            guard kind == .scalar else { return }
            let text = tree.value(of: value)
            view.texts += 1
            if !Bytes.isSlug(text) || Placeholder.isWhole(text) {
                view.hasWords = true
                if !Bytes.isNull(text) { view.hasGoalText = true }
            }
        case .title, .description:
            guard kind == .scalar || isTemplateList(value) else { return }
            view.texts += 1
            let text = tree.value(of: value)
            if !Bytes.isSlug(text) || Placeholder.isWhole(text) { view.hasWords = true }
        case .theme, .indicator:
            guard kind == .scalar else { return }
            view.weakTexts += 1
            let text = tree.value(of: value)
            if Bytes.isProse(text) || Placeholder.isWhole(text) { view.hasWords = true }
            if name == .indicator { view.signals.insert(.metric) }
        case .definition: break
        case .specific, .measurable, .attainable, .relevant, .timeBound:
            guard section == nil else { return }
            if tree.value(of: key).count > 1 { view.criteria += 1 } else { view.letters += 1 }
        case .metric:
            view.signals.insert(.metric)
            if section == nil, kind == .scalar, Bytes.isProse(tree.value(of: value)) { view.weakTexts += 1 }
        case .baseline, .target, .targetLow, .targetHigh, .stretch, .threshold: view.signals.insert(.target)
        case .current, .progress: view.signals.insert(.progress)
        case .unit: view.signals.insert(.unit)
        case .deadline, .date, .period, .week, .by: view.signals.insert(.deadline)
        case .status, .flag, .completed: view.signals.insert(.status)
        case .owner, .team: view.signals.insert(.owner)
        case .priority, .confidence: view.signals.insert(.priority)
        case .reason, .supports: view.signals.insert(.reason)
        case .keyResults, .subgoals, .successCriteria, .milestones: view.signals.insert(.measures)
        case .goals, .objectives: if kind != .scalar, kind != .alias, mayHoldGoals(value) { view.holdsGoals = true }
        case .steps: view.hasSteps = true
        case .goallint: view.isDeclared = true
        default: break
        }
    }

    /// Whether a value is a placeholder that YAML reads as a list: `[TBC]`.
    func isTemplateList(_ value: NodeID) -> Bool {
        let node = tree[value]
        guard node.kind == .sequence, node.style == .flow, node.firstChild != YAMLNode.none else { return false }
        return tree[node.firstChild].kind == .scalar && tree[node.firstChild].nextSibling == YAMLNode.none
    }
}
