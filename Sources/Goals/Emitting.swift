import YAML

extension GoalReader {
    /// Adds the goal of a plain text.
    mutating func emitText(_ node: NodeID, _ container: Container, key: NodeID?) {
        let text = tree.value(of: node)
        if Bytes.isNull(text), tree[node].style == .plain { return }
        if container.kind == .goals, !isForeign, Bytes.isNumber(text), tree[node].style == .plain {
            problems.append(
                GoalProblem(
                    kind: .wrongType(field: "goals", expected: "a sentence or a mapping of fields"),
                    range: tree.range(of: node)))
            return
        }
        if let parent = container.parent { goals[parent].measures += 1 }
        goals.append(
            Goal(
                kind: kind(container, hasMeasures: false), entry: node, sentence: node, label: nil, id: key, fields: [],
                parent: container.parent, measures: 0, context: container.context,
                status: CheckMark.stands(in: text) ? .done : container.status ?? .open,
                isTemplate: Placeholder.isWhole(text)))
    }

    /// Adds the goal of a mapping whose fields stand in `scratch`, and then those under it.
    mutating func emit(_ view: MappingView, _ container: Container, key: NodeID?) {
        let isKeyResult = container.kind == .keyResults
        let choice = choose(
            from: view.start, prefersKeyResult: isKeyResult || container.parent != nil,
            takesMetric: (container.takesMetric || isKeyResult) && view.criteria == 0)
        let id = settleFields(from: view.start, choice, container) ?? key
        let fields = Array(scratch[view.start...])
        dropFields(from: view.start)
        noteForm(choice, fields, container)
        let index = goals.count
        if let parent = container.parent { goals[parent].measures += 1 }
        goals.append(
            Goal(
                kind: kind(container, hasMeasures: view.signals.contains(.measures) && hasKeyResults(fields)),
                entry: view.node,
                sentence: choice.sentence, label: choice.label, id: id, fields: fields, parent: container.parent,
                measures: 0, context: container.context, status: status(fields, choice, container),
                isTemplate: choice.isTemplate))
        if !isForeign { noteProblems(fields[...], goal: index) }
        readMeasures(fields, of: index, container)
    }

    private func kind(_ container: Container, hasMeasures: Bool) -> Goal.Kind {
        if container.parent != nil || container.kind == .keyResults { return .keyResult }
        return container.kind == .objectives || hasMeasures ? .objective : .goal
    }

    private func hasKeyResults(_ fields: [GoalField]) -> Bool { fields.contains { $0.name == .keyResults } }

    /// Notes what stands as goallint's own form has it not.
    private mutating func noteForm(_ choice: TextChoice, _ fields: [GoalField], _ container: Container) {
        switch container.kind {
        case .subgoals, .steps: isForeign = true
        case .goals, .objectives, .keyResults: break
        }
        switch choice.field {
        case .goal?, .objective?, .keyResult?:
            if choice.field == .objective { hasObjectives = true }
            for field in fields where field.value == choice.sentence {
                if FieldTable.field(named: tree.value(of: field.key)) == nil { isForeign = true }
            }
        case nil: break
        default: isForeign = true
        }
    }

    /// Gives the fields behind `start` the meaning that they have beside the sentence; returns the goal's own id.
    private mutating func settleFields(from start: Int, _ choice: TextChoice, _ container: Container) -> NodeID? {
        var id: NodeID?
        var isExact = false
        var second: Int?
        for place in start..<scratch.count {
            let field = scratch[place]
            switch field.name {
            case .id:
                guard field.section == nil, tree[field.value].kind == .scalar,
                    !Bytes.isNull(tree.value(of: field.value))
                else {
                    continue
                }
                let isNamedID = tree.value(of: field.key).count == 2
                if id == nil || isNamedID && !isExact { (id, isExact) = (field.value, isNamedID) }
            case .goalID: if second == nil { second = place }
            case .indicator: if field.value != choice.sentence { scratch[place].name = .metric }
            case .goal, .objective:
                guard field.value != choice.sentence, field.section == nil, tree[field.value].kind == .scalar,
                    Bytes.isSlug(tree.value(of: field.value)), !Placeholder.isWhole(tree.value(of: field.value))
                else { continue }
                scratch[place].name = .supports
            default: continue
            }
        }
        if let second {
            let isOwn =
                id == nil && (container.kind == .goals || container.kind == .objectives) && container.parent == nil
            scratch[second].name = isOwn ? .id : .supports
            if isOwn, let node = FieldNames.first(scratch[second].value, in: tree) { id = node }
        }
        return id
    }

    /// How far a goal has come: by its field, a mark in its text, or the key of its group.
    private func status(_ fields: [GoalField], _ choice: TextChoice, _ container: Container) -> Goal.Status {
        var isFinished = false
        for field in fields where field.section == nil {
            switch field.name {
            case .status:
                guard let node = tree.resolved(field.value), tree[node].kind == .scalar else { continue }
                if let status = StatusWords.status(in: Bytes.trimmed(tree.value(of: node))) { return status }
            case .completed: if FieldDate.read(field.value, in: tree)?.last != nil { isFinished = true }
            case .flag:
                guard StatusWords.word(tree.value(of: field.key)) == .done else { continue }
                let value = tree.value(of: field.value)
                if Bytes.equals(value, "true") || Bytes.equals(value, "yes") || Bytes.equals(value, "ja")
                    || FieldDate.read(field.value, in: tree)?.last != nil
                {
                    isFinished = true
                }
            default: continue
            }
        }
        if isFinished { return .done }
        if let sentence = choice.sentence, CheckMark.stands(in: tree.value(of: sentence)) { return .done }
        return container.status ?? .open
    }

    /// Reads the goals under a goal, and counts the plain texts that measure it.
    private mutating func readMeasures(_ fields: [GoalField], of index: Int, _ container: Container) {
        var context: Int?
        for field in fields {
            let kind: Container.Kind
            switch field.name {
            case .keyResults: kind = .keyResults
            case .subgoals: kind = .subgoals
            case .goals: kind = .subgoals
            case .objectives: kind = .subgoals
            case .steps: kind = .steps
            case .milestones: kind = .steps
            case .successCriteria:
                goals[index].measures += count(field.value)
                continue
            default: continue
            }
            let value = tree[field.value].kind
            guard value == .sequence || value == .mapping else { continue }
            if field.name == .milestones {
                guard holdsMilestoneGoals(field.value) else { continue }
                isForeign = true
            } else if field.name == .goals || field.name == .objectives, isForeign || value == .mapping {
                guard tree.mayHoldGoals(field.value) else { continue }
            }
            guard mayRead(field, of: goals[index].entry) else {
                if tree[field.value].firstChild != YAMLNode.none { goals[index].measures += 1 }
                continue
            }
            let inner = context ?? childContext(of: fields, under: container.context)
            context = inner
            if kind == .steps { goals[index].measures += texts(in: field.value) }
            readContainer(field.value, Container(kind: kind, context: inner, parent: index))
        }
    }

    /// Whether the goals in a field are read under the goal that `entry` is: those in its own mapping always, those that `<<`
    /// brings once, so that a file neither holds itself nor unfolds into a large one.
    private mutating func mayRead(_ field: GoalField, of entry: NodeID) -> Bool {
        let holder = tree[field.value].parent
        if holder == entry || field.section != nil && tree[holder].parent == entry { return true }
        let (outer, inner) = (tree[field.value], tree[entry])
        if outer.start <= inner.start, inner.end <= outer.end { return false }
        return merged.insert(field.value).inserted
    }

    /// Whether milestones have texts and states of their own: `{by, target}` has none.
    private func holdsMilestoneGoals(_ value: NodeID) -> Bool {
        guard tree[value].kind == .sequence else { return false }
        let sample = sample(of: value)
        guard sample.byShape * 2 > sample.mappings, sample.tools == 0 else { return false }
        var item = tree[value].firstChild
        while item != YAMLNode.none {
            var key = tree[item].kind == .mapping ? tree[item].firstChild : YAMLNode.none
            while key != YAMLNode.none {
                if FieldTable.field(named: tree.value(of: key)) == .by { return false }
                let value = tree[key].nextSibling
                key = value == YAMLNode.none ? value : tree[value].nextSibling
            }
            item = tree[item].nextSibling
        }
        return true
    }

    /// How many items or entries a value has; a text that says something is one.
    private func count(_ value: NodeID) -> Int {
        switch tree[value].kind {
        case .scalar: return Bytes.isNull(tree.value(of: value)) ? 0 : 1
        case .alias: return 1
        case .sequence, .mapping:
            let step = tree[value].kind == .mapping ? 2 : 1
            var children = 0
            var child = tree[value].firstChild
            while child != YAMLNode.none {
                if tree[child].kind != .scalar || !Bytes.isNull(tree.value(of: child)) { children += 1 }
                child = tree[child].nextSibling
            }
            return children / step
        }
    }

    /// How many plain texts a list has.
    private func texts(in list: NodeID) -> Int {
        var texts = 0
        var child = tree[list].kind == .sequence ? tree[list].firstChild : YAMLNode.none
        while child != YAMLNode.none {
            if tree[child].kind == .scalar, !Bytes.isNull(tree.value(of: child)) { texts += 1 }
            child = tree[child].nextSibling
        }
        return texts
    }
}
