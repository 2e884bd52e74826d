import YAML

/// Counts metrics that have a number and no words: `outcomes: {squat_max_kg: 140}`, `{value: 88kg, goals: [86kg, 82kg]}`.
enum FigureCount {
    /// How many stand under a node.
    static func count(_ root: NodeID, in tree: YAMLTree) -> Int { count(root, in: tree, isMetrics: false, depth: 0) }

    private static func count(_ id: NodeID, in tree: YAMLTree, isMetrics: Bool, depth: Int) -> Int {
        guard depth < 64, tree[id].kind == .mapping || tree[id].kind == .sequence else { return 0 }
        if tree[id].kind == .sequence {
            var total = 0
            var item = tree[id].firstChild
            while item != YAMLNode.none {
                total += count(item, in: tree, isMetrics: false, depth: depth + 1)
                item = tree[item].nextSibling
            }
            return total
        }
        var total = 0
        var key = tree[id].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { break }
            let name = FieldTable.field(named: tree.value(of: key))
            switch (name, tree[value].kind) {
            case (.tool, _): return 0
            case (.target, .scalar) where startsWithDigit(value, in: tree): return 1
            case (.goals, .sequence), (.target, .sequence), (.goal, .sequence):
                if isLadder(value, in: tree) { return 1 }
                total += count(value, in: tree, isMetrics: false, depth: depth + 1)
            case (nil, .scalar), (.target, .scalar), (.goal, .scalar):
                if isMetrics, isNumber(value, in: tree) { total += 1 }
            case (.goals, .mapping), (.successCriteria, .mapping), (.goal, .mapping), (.target, .mapping),
                (.metric, .mapping):
                total += count(value, in: tree, isMetrics: true, depth: depth + 1)
            case (.meta, _), (.links, _), (.notes, _): break
            case (_, .mapping), (_, .sequence): total += count(value, in: tree, isMetrics: false, depth: depth + 1)
            default: break
            }
            key = tree[value].nextSibling
        }
        return total
    }

    private static func isNumber(_ id: NodeID, in tree: YAMLTree) -> Bool {
        tree[id].style == .plain && Bytes.isNumber(tree.value(of: id))
    }

    private static func startsWithDigit(_ id: NodeID, in tree: YAMLTree) -> Bool {
        Bytes.trimmed(tree.value(of: id)).first.map(Bytes.isDigit) == true
    }

    /// Whether a list holds levels: scalars without words, most with a digit.
    static func isLadder(_ id: NodeID, in tree: YAMLTree) -> Bool {
        var scalars = 0
        var figures = 0
        var item = tree[id].firstChild
        while item != YAMLNode.none {
            guard tree[item].kind == .scalar, !Bytes.isProse(tree.value(of: item)) else { return false }
            scalars += 1
            if tree.value(of: item).contains(where: Bytes.isDigit) { figures += 1 }
            item = tree[item].nextSibling
        }
        return figures * 2 > scalars
    }
}
