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

    /// Takes the fields from `start` on out of `scratch`.
    mutating func dropFields(from start: Int) { scratch.removeLast(scratch.count - start) }

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
        guard var name = fieldName(keyText) ?? tree.unlistedField(keyText, value) else {
            if Bytes.equals(keyText, "<<"), depth == 0, kind == .alias, let shared = tree.resolved(value),
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
        name = tree.meaning(of: name, value, kind, in: section, isDeclared: isDeclared)
        if isAside, name.isText || name.isContainer || name.isCriterion { return }
        if section != nil, name.isText || name.isCriterion || name.isContainer { return }
        scratch.append(GoalField(name: name, section: section, key: key, value: value))
        view.note(name, key, value, kind, in: section, of: tree)
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
}
