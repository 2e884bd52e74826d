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
        let sample = needsSample(container) ? sample(of: list) : Sample()
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

    /// Whether a look at the items decides which of them are goals: not where the file or the goal above them says so.
    private func needsSample(_ container: Container) -> Bool {
        switch container.kind {
        case .steps: !isDeclared && container.parent == nil
        case .keyResults, .subgoals: container.parent == nil
        case .goals, .objectives: !isDeclared
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
        dropFields(from: view.start)
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
        dropFields(from: view.start)
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
}
