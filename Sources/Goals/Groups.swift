import YAML

/// Groups of goals: by theme, area, quarter or status.
extension GoalReader {
    /// A mapping that holds goals under some of its keys, and is none itself.
    mutating func readGroup(_ mapping: NodeID, _ context: Int, status: Goal.Status?, depth: Int) {
        guard depth < 6 else { return }
        let isTop = depth == 0
        let hasContainer = isTop && holdsContainer(mapping)
        if isTop, !hasContainer, naming.saysGoals, holdsOnlyTexts(mapping) {
            readTextGroups(mapping, context)
            return
        }
        var key = tree[mapping].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { return }
            if tree[key].kind == .scalar {
                readGroupEntry(key, value, context, status, depth, hasContainer)
            }
            key = tree[value].nextSibling
        }
    }

    private mutating func readGroupEntry(
        _ key: NodeID, _ value: NodeID, _ context: Int, _ status: Goal.Status?, _ depth: Int, _ hasContainer: Bool
    ) {
        let kind = tree[value].kind
        if kind == .scalar, hasContainer || !isExpected || depth > 0 { return }
        let keyText = tree.value(of: key)
        let name = fieldName(keyText)
        let saidStatus = StatusWords.word(keyText)
        let status = saidStatus ?? statusBefore(keyText) ?? status
        if kind == .scalar {
            guard name == nil || name == .goal, case .goal? = ending(keyText, name),
                Bytes.isProse(tree.value(of: value))
            else { return }
            isForeign = true
            emitText(value, Container(kind: .goals, context: context, status: status), key: nil)
            return
        }
        guard kind != .alias else { return }
        if kind == .mapping, name == .goal || name == .objective {
            readLooseMapping(key, value, context, status, depth)
            return
        }
        if let container = container(name, keyText, value) {
            let isOwn = isOwnContainer(keyText)
            if depth > 0 || !isOwn { isForeign = true }
            if container == .objectives { hasObjectives = true }
            let isOwnTop = isOwn && depth == 0 && container == .goals
            readContainer(
                value,
                Container(kind: container, context: context, status: status, takesMetric: !isOwn, isOwnTop: isOwnTop))
            return
        }
        guard GoalReader.mayGroup(name) || name == .metric && isExpected && isTopWithout(hasContainer, depth) else {
            return
        }
        if kind == .sequence {
            readLooseList(
                value, keyContext(key, under: context), status: status, isStatus: saidStatus != nil)
        } else {
            readLooseMapping(key, value, context, status, depth)
        }
    }

    /// Whether it is the top of a file in which no key names goals: there a list of metrics is one.
    private func isTopWithout(_ hasContainer: Bool, _ depth: Int) -> Bool { depth == 0 && !hasContainer }

    /// The kind of the container that a key names, or nil where it names none.
    private func container(_ name: FieldName?, _ key: ArraySlice<UInt8>, _ value: NodeID) -> Container.Kind? {
        switch name {
        case .goals:
            // Builds and deployments have targets too.
            return isExpected || !Bytes.hasSuffix(key, "targets") ? .goals : nil
        case .objectives: return .objectives
        case .keyResults: return .keyResults
        case .subgoals: return .subgoals
        case .goal, .objective, .keyResult, .indicator:
            guard tree[value].kind == .sequence else { return nil }
            return name == .objective ? .objectives : name == .goal ? .goals : .keyResults
        case .milestones: return isExpected ? .goals : nil
        case nil:
            switch KeyEnding(key) {
            case .goals: return isExpected || !Bytes.hasSuffix(key, "targets") ? .goals : nil
            case .keyResults: return .keyResults
            case .goal: return tree[value].kind == .sequence ? .goals : nil
            case .target, nil: return nil
            }
        default: return nil
        }
    }

    private func ending(_ key: ArraySlice<UInt8>, _ name: FieldName?) -> KeyEnding? {
        name == .goal ? .goal : KeyEnding(key)
    }

    /// The status before the ending of a key: `completed_goals`.
    func statusBefore(_ key: ArraySlice<UInt8>) -> Goal.Status? {
        guard KeyEnding(key) != nil, let mark = key.firstIndex(where: { $0 == 0x5F || $0 == 0x2D || $0 == 0x20 }) else {
            return nil
        }
        return StatusWords.word(key[..<mark])
    }

    /// Whether goallint's own form has a container of this name.
    private func isOwnContainer(_ key: ArraySlice<UInt8>) -> Bool {
        GoalReader.ownContainers.contains(FieldTable.hash(key))
    }

    private static let ownContainers = ["goals", "mål", "målen", "objectives", "okrs"].map {
        FieldTable.hash(Array($0.utf8)[...])
    }

    private func holdsContainer(_ mapping: NodeID) -> Bool {
        var key = tree[mapping].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { return false }
            if tree[value].kind == .sequence || tree[value].kind == .mapping {
                let text = tree.value(of: key)
                if container(fieldName(text), text, value) != nil { return true }
            }
            key = tree[value].nextSibling
        }
        return false
    }

    /// A list under a key that says nothing: of goals where its items show it, or of groups.
    mutating func readLooseList(_ list: NodeID, _ context: Int, status: Goal.Status?, isStatus: Bool = false) {
        let sample = sample(of: list)
        guard sample.mappings > 0, sample.tools == 0 else { return }
        if sample.groups * 2 >= sample.mappings {
            isForeign = true
            var item = tree[list].firstChild
            while item != YAMLNode.none {
                if tree[item].kind == .mapping {
                    let view = collect(item)
                    let inner = group(view, under: context, key: nil)
                    dropFields(from: view.start)
                    readGroup(item, inner, status: status, depth: 1)
                }
                item = tree[item].nextSibling
            }
            return
        }
        guard isExpected else { return }
        let enough = isStatus ? sample.goals : sample.byShape
        guard enough * 2 >= sample.mappings else { return }
        isForeign = true
        readContainer(list, Container(kind: .goals, context: context, status: status))
    }

    /// A mapping under a key that says nothing: a goal, or a group.
    private mutating func readLooseMapping(
        _ key: NodeID, _ value: NodeID, _ context: Int, _ status: Goal.Status?, _ depth: Int
    ) {
        let view = collect(value)
        let name = fieldName(tree.value(of: key))
        let isWrapper = name == .goal || name == .objective
        let saysGoal: Bool
        switch KeyEnding(tree.value(of: key)) {
        case .goal, .target: saysGoal = true
        default: saysGoal = isWrapper
        }
        let isGoal: Bool
        if saysGoal, isExpected || !isWrapper {
            isGoal = view.isGoal
        } else {
            isGoal = isExpected ? view.isGoalByShape : view.isGoalAnywhere && view.signals != []
        }
        if isGoal, !view.holdsGoals {
            isForeign = true
            emit(view, Container(kind: .goals, context: context, status: status), key: isWrapper ? nil : key)
            return
        }
        guard !view.isTool, isExpected || view.holdsGoals || depth < 1 else {
            dropFields(from: view.start)
            return
        }
        let inner = group(view, under: keyContext(key, under: context), key: nil)
        dropFields(from: view.start)
        readGroup(value, inner, status: status, depth: depth + 1)
    }
}
