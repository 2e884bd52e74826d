import Goals
import Languages
import Source
public import Summaries
import YAML

/// What the whole repo must know of a file, without a word on what is wrong in it.
public func facts(_ bytes: [UInt8], path: String, settings: LintSettings) -> FileFacts {
    var linter = Linter(tree: YAMLTree.parse(bytes), path: path, settings: settings)
    return linter.facts()
}

extension FactsWriter {
    /// Adds a goal with what was understood of it.
    mutating func add(_ goal: Goal, _ reading: Reading, _ file: GoalFile, _ tree: YAMLTree) {
        var traits: GoalTraits = []
        switch goal.status {
        case .open: traits.insert(.isOpen)
        case .draft: traits.formUnion([.isOpen, .isDraft])
        case .done, .dropped: break
        }
        switch goal.kind {
        case .goal: break
        case .objective: traits.insert(.isObjective)
        case .keyResult: traits.insert(.isKeyResult)
        }
        if goal.parent != nil { traits.insert(.isEnclosed) }
        if goal.isTemplate { traits.insert(.isTemplate) }
        if file.form == .foreign { traits.insert(.isForeign) }
        if file.form == .okr { traits.insert(.isInOKR) }
        var id: (ArraySlice<UInt8>, ByteRange)?
        if let node = goal.id {
            let value = tree.value(of: node)
            if !value.isEmpty, value.count < 256 { id = (value, tree.range(of: node)) }
            if goal.fields.contains(where: { $0.name == .id && $0.value == node }) { traits.insert(.saysID) }
        }
        let deadline = reading.deadline?.day
        if reading.deadline?.origin == .inherited { traits.insert(.inheritsDeadline) }
        let isRead = traits.contains(.isOpen) && !goal.isTemplate
        addGoal(
            traits, id: id, reading: isRead ? reading.meaning(of: goal, in: tree) : 0,
            metric: isRead ? metric(reading, tree) : nil,
            owner: file.owner(of: goal, in: tree).map { tree.value(of: $0) }, deadline: deadline,
            text: hash(goal.sentence, tree), label: hash(goal.label, tree), links: links(goal, tree))
    }

    /// What a goal measures, and in which unit: that of its own field, else the one beside its target.
    private func metric(_ reading: Reading, _ tree: YAMLTree) -> (UInt64, ArraySlice<UInt8>)? {
        guard let metric = reading.measure.metric, tree[metric].kind == .scalar else { return nil }
        let name = tree.value(of: metric)
        guard !name.isEmpty, let unit = reading.measure.writtenUnit(in: tree), !unit.isEmpty else { return nil }
        return (max(1, StableHash.ofWords(name)), unit)
    }

    private func hash(_ node: NodeID?, _ tree: YAMLTree) -> UInt64 {
        guard let node, tree[node].kind == .scalar else { return 0 }
        let text = tree.value(of: node)
        // Whoever names a goal by its text names a short one.
        return text.count > 80 ? 0 : UInt64(UInt32(truncatingIfNeeded: StableHash.ofWords(text)))
    }

    private func links(_ goal: Goal, _ tree: YAMLTree) -> [(ArraySlice<UInt8>, ByteRange)] {
        guard goal.fields.contains(where: { $0.name == .supports }) else { return [] }
        return goal.parents(in: tree).map { (tree.value(of: $0), tree.range(of: $0)) }
    }
}

extension Reading.Measure {
    /// The unit as it is written: that of the field, else what stands beside the target or the baseline.
    func writtenUnit(in tree: YAMLTree) -> ArraySlice<UInt8>? {
        if let unit, tree[unit].kind == .scalar { return tree.value(of: unit) }
        for figure in [target, baseline] {
            guard let figure else { continue }
            if figure.isPercent { return [37] }
            guard !figure.unit.isEmpty else { continue }
            let value = tree.value(of: figure.node)
            return value[(value.startIndex + figure.unit.lowerBound)..<(value.startIndex + figure.unit.upperBound)]
        }
        return nil
    }
}

extension YAMLTree {
    /// Hashes of the ids of all mappings; with `keys`, also of the keys under which mappings stand.
    func idHashes(keys: Bool) -> [UInt32] {
        var result: [UInt32] = []
        for mapping in nodes.indices where nodes[mapping].kind == .mapping {
            var key = nodes[mapping].firstChild
            while key != YAMLNode.none {
                let value = self[key].nextSibling
                guard value != YAMLNode.none else { break }
                switch self[value].kind {
                case .scalar:
                    if isID(key), self[value].valueEnd > self[value].valueStart { result.append(hash(value)) }
                case .mapping where keys && self[key].kind == .scalar:
                    let name = hash(key)
                    if result.last != name { result.append(name) }
                default: break
                }
                key = self[value].nextSibling
            }
        }
        return result
    }

    private func isID(_ key: NodeID) -> Bool {
        let node = self[key]
        guard node.kind == .scalar, node.valueEnd - node.valueStart == 2 else { return false }
        let text = value(of: key)
        guard let first = text.first, let last = text.last else { return false }
        return first | 0x20 == UInt8(ascii: "i") && last | 0x20 == UInt8(ascii: "d")
    }

    private func hash(_ node: NodeID) -> UInt32 { UInt32(truncatingIfNeeded: StableHash.of(value(of: node))) }
}
