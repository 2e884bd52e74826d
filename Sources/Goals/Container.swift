import YAML

/// A list or mapping of goals, and what holds for those in it.
struct Container {
    enum Kind { case goals, objectives, keyResults, subgoals, steps }

    var kind: Kind
    /// What its goals inherit, as an index in the contexts.
    var context: Int
    /// The goal that they measure.
    var parent: Int?
    /// The status that the group's key says: `achieved:`.
    var status: Goal.Status?
    /// Whether every string in it is a goal, in words or not.
    var takesAnyText = false
    /// Whether a metric is the sentence where no other text is: in `kpis:`, not in goallint's own `goals:`.
    var takesMetric = false
    /// Whether it is the `goals:` at the top of a document.
    var isOwnTop = false
}

extension GoalReader {
    /// Whether a key that names no container may stand over a group of goals: a theme, an area, a quarter, a status.
    static func mayGroup(_ name: FieldName?) -> Bool {
        switch name {
        case nil, .period, .flag, .category, .theme, .team, .owner, .status, .priority, .target, .start, .date, .week,
            .indicator:
            true
        default: false
        }
    }

    /// Reads a list or a mapping of goals.
    mutating func readContainer(_ value: NodeID, _ container: Container) {
        switch tree[value].kind {
        case .sequence: readList(value, container)
        case .mapping: readKeyed(value, container)
        case .scalar, .alias: break
        }
    }

    private mutating func readList(_ list: NodeID, _ container: Container) {
        let sample = sample(of: list)
        let takesTexts = takesTexts(sample, container)
        let takesMappings = takesMappings(sample, container)
        var item = tree[list].firstChild
        while item != YAMLNode.none {
            switch tree[item].kind {
            case .scalar: if takesTexts { emitText(item, container, key: nil) }
            case .mapping: if takesMappings { readItem(item, container, key: nil) }
            case .sequence: if takesMappings, container.parent == nil { readList(item, container) }
            case .alias: break
            }
            item = tree[item].nextSibling
        }
    }

    /// Whether the strings of a list are goals.
    private func takesTexts(_ sample: Sample, _ container: Container) -> Bool {
        switch container.kind {
        case .steps: false
        case .keyResults, .subgoals: container.parent != nil || sample.texts > 0
        case .goals, .objectives:
            // Lessons, personas and agents have lists of objectives and goals too: elsewhere only goallint's own `goals:` in
            // a file of known fields holds plain sentences.
            isDeclared || container.takesAnyText
                || (isExpected ? sample.texts > 0 : container.isOwnTop && hasPlainHead && sample.sentences > 0)
        }
    }

    /// Whether the mappings of a list are goals, or groups of them.
    private func takesMappings(_ sample: Sample, _ container: Container) -> Bool {
        if isDeclared || container.parent != nil { return true }
        if sample.tools * 2 > sample.mappings { return false }
        if isExpected { return true }
        // In a file that nothing says of that it holds goals, most of the list must show it.
        return (max(sample.worded, sample.certain) + sample.groups) * 2 >= sample.mappings
    }

    /// An item of a list or a value of a mapping of goals: a goal, or a group of them.
    private mutating func readItem(
        _ item: NodeID, _ container: Container, key: NodeID?, groupStatus: Goal.Status? = nil
    ) {
        let view = collect(item)
        let isGroup =
            view.holdsGoals && container.parent == nil && !view.hasGoalText && container.kind != .objectives
            && view.signals.isDisjoint(with: [.target, .progress, .measures])
        if view.isGoal, !isGroup {
            emit(view, container, key: key)
            return
        }
        if isDeclared, !view.isTool, view.known > 0, !view.holdsGoals {
            emit(view, container, key: key)
            return
        }
        let inner = group(view, under: container.context, key: key)
        scratch.removeSubrange(view.start...)
        guard !view.isTool, container.parent == nil else { return }
        readGroup(item, inner, status: groupStatus ?? container.status, depth: 1)
    }

    /// A mapping where goals are expected: one goal, goals keyed by id, or groups.
    private mutating func readKeyed(_ mapping: NodeID, _ container: Container) {
        let view = collect(mapping)
        let isOne = view.isGoal && !view.holdsGoals && view.texts > 0 && (view.hasGoalText || !view.signals.isEmpty)
        if isOne {
            isForeign = true
            emit(view, container, key: nil)
            return
        }
        let context = group(view, under: container.context, key: nil)
        scratch.removeSubrange(view.start...)
        guard !view.isTool || isExpected else { return }
        let sample = sample(of: mapping)
        let takesMappings = takesMappings(sample, container)
        var key = tree[mapping].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { return }
            readEntry(key, value, container, context, takesMappings)
            key = tree[value].nextSibling
        }
    }

    private mutating func readEntry(
        _ key: NodeID, _ value: NodeID, _ container: Container, _ context: Int, _ takesMappings: Bool
    ) {
        var inner = container
        inner.context = context
        let name = fieldName(tree.value(of: key))
        let groupStatus = StatusWords.word(tree.value(of: key)) ?? statusBefore(tree.value(of: key)) ?? container.status
        switch tree[value].kind {
        case .scalar:
            guard name == nil || name == .tool, container.kind != .steps, Bytes.isProse(tree.value(of: value)) else {
                return
            }
            isForeign = true
            emitText(value, inner, key: key)
        case .mapping:
            guard takesMappings, name != .aside, name != .meta, name != .links, name != .notes, name != .tool else {
                return
            }
            isForeign = true
            readItem(value, inner, key: key, groupStatus: groupStatus)
        case .sequence:
            guard GoalReader.mayGroup(name) || name?.isContainer == true, name != .successCriteria else { return }
            isForeign = true
            inner.status = groupStatus
            inner.context = keyContext(key, under: context)
            readContainer(value, inner)
        case .alias: break
        }
    }

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
        let keyText = tree.value(of: key)
        let kind = tree[value].kind
        let name = fieldName(keyText)
        let status = StatusWords.word(keyText) ?? statusBefore(keyText) ?? status
        if kind == .scalar {
            guard !hasContainer, isExpected, depth == 0, name == nil || name == .goal,
                case .goal? = ending(keyText, name),
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
                value, keyContext(key, under: context), status: status, isStatus: StatusWords.word(keyText) != nil)
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
    private func statusBefore(_ key: ArraySlice<UInt8>) -> Goal.Status? {
        guard KeyEnding(key) != nil, let mark = key.firstIndex(where: { $0 == 0x5F || $0 == 0x2D || $0 == 0x20 }) else {
            return nil
        }
        return StatusWords.word(key[..<mark])
    }

    /// Whether goallint's own form has a container of this name.
    private func isOwnContainer(_ key: ArraySlice<UInt8>) -> Bool {
        let hash = FieldTable.hash(key)
        return GoalReader.ownContainers.contains { FieldTable.hash(Array($0.utf8)[...]) == hash }
    }

    private static let ownContainers = ["goals", "mål", "målen", "objectives", "okrs"]

    private func holdsContainer(_ mapping: NodeID) -> Bool {
        var key = tree[mapping].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { return false }
            let text = tree.value(of: key)
            if tree[value].kind == .sequence || tree[value].kind == .mapping,
                container(fieldName(text), text, value) != nil
            {
                return true
            }
            key = tree[value].nextSibling
        }
        return false
    }

    /// Whether all lists of a mapping hold plain texts, under keys that may be areas: `health: [Run 10 km]`.
    private func holdsOnlyTexts(_ mapping: NodeID) -> Bool {
        var lists = 0
        var key = tree[mapping].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { break }
            let kind = tree[value].kind
            if kind == .mapping || kind == .alias { return false }
            if kind == .sequence, GoalReader.mayGroup(fieldName(tree.value(of: key))) {
                let sample = sample(of: value)
                guard sample.mappings == 0, sample.texts > 0 else { return false }
                lists += 1
            }
            key = tree[value].nextSibling
        }
        return lists > 0
    }

    private mutating func readTextGroups(_ mapping: NodeID, _ context: Int) {
        isForeign = true
        var key = tree[mapping].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { return }
            let keyText = tree.value(of: key)
            if tree[value].kind == .sequence, GoalReader.mayGroup(fieldName(keyText)) {
                let inner = keyContext(key, under: context)
                readContainer(
                    value,
                    Container(kind: .goals, context: inner, status: StatusWords.word(keyText), takesAnyText: true))
            }
            key = tree[value].nextSibling
        }
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
                    scratch.removeSubrange(view.start...)
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
            scratch.removeSubrange(view.start...)
            return
        }
        let inner = group(view, under: keyContext(key, under: context), key: nil)
        scratch.removeSubrange(view.start...)
        readGroup(value, inner, status: status, depth: depth + 1)
    }
}
