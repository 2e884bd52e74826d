internal import Source

/// The surroundings of a scalar: what decides how it may be written, and a small document in which to try it.
struct ScalarPlace {
    /// Whether it stands in a flow collection.
    let isFlow: Bool
    /// Whether it is the key of a pair.
    let isKey: Bool
    /// The column of the block collection that holds it, from 0.
    let indentation: Int
    /// The column at which a new scalar begins, from 0.
    var firstColumn = 0
    private let parent: Parent

    private enum Parent { case root, mapping, sequence }

    /// The surroundings of the node at `id`.
    init(_ tree: YAMLTree, _ id: NodeID) {
        let node = tree[id]
        guard node.parent != YAMLNode.none else {
            self.init(isFlow: false, isKey: false, indentation: 0, parent: .root)
            return
        }
        let parent = tree[node.parent]
        var next = Int(node.end)
        while next < tree.source.bytes.count, tree.source.bytes[next].isWhite { next += 1 }
        let hasColon = next < tree.source.bytes.count && tree.source.bytes[next] == .colon
        let isFlow = parent.style == .flow
        self.init(
            isFlow: isFlow, isKey: parent.kind == .mapping && hasColon && node.nextSibling != YAMLNode.none,
            indentation: Self.indentation(of: node.parent, in: tree),
            parent: parent.kind == .mapping ? .mapping : .sequence)
    }

    /// The place of a value of a new pair in the mapping at `mapping`.
    init(newValueIn mapping: NodeID, of tree: YAMLTree, firstColumn: Int) {
        self.init(
            isFlow: tree[mapping].style == .flow, isKey: false, indentation: Self.indentation(of: mapping, in: tree),
            parent: .mapping)
        self.firstColumn = firstColumn
    }

    private init(isFlow: Bool, isKey: Bool, indentation: Int, parent: Parent) {
        self.isFlow = isFlow
        self.isKey = isKey
        self.indentation = indentation
        self.parent = parent
    }

    /// The column of the nearest block collection: at most 64 steps up.
    private static func indentation(of collection: NodeID, in tree: YAMLTree) -> Int {
        var id = collection
        while tree[id].style == .flow, tree[id].parent != YAMLNode.none { id = tree[id].parent }
        return tree[id].style == .flow ? 0 : tree.column(of: Int(tree[id].start))
    }

    /// Whether `text`, written here, is read as one scalar with `value`.
    func holds(_ text: [UInt8], _ value: [UInt8], _ lineEnd: [UInt8]) -> Bool {
        let margin = Array(repeating: UInt8.space, count: indentation)
        let before: String
        let after: String
        switch (parent, isFlow, isKey) {
        case (.root, _, _): (before, after) = ("--- ", "")
        case (.mapping, true, true): (before, after) = ("{", ": v}")
        case (.mapping, true, false): (before, after) = ("{k: ", "}")
        case (.mapping, false, true): (before, after) = ("", ": v")
        case (.mapping, false, false): (before, after) = ("k: ", "")
        case (.sequence, true, _): (before, after) = ("[", "]")
        case (.sequence, false, _): (before, after) = ("- ", "")
        }
        let document = (parent == .root ? [] : margin) + Array(before.utf8) + text + Array(after.utf8) + lineEnd
        let tree = YAMLTree.parse(document)
        guard tree.problems.isEmpty, tree.documents.count == 1 else { return false }
        let id: NodeID
        switch parent {
        case .root: id = 0
        case .sequence: id = 1
        case .mapping: id = isKey ? 1 : 2
        }
        guard tree.nodes.count == (parent == .root ? 1 : parent == .sequence ? 2 : 3), tree[id].kind == .scalar else {
            return false
        }
        var found = tree.value(of: id)
        switch tree[id].style {
        // The folds of a literal scalar are line feeds, and chomping may leave one at the end.
        case .literal:
            while found.last == .lineFeed { found.removeLast() }
            return found.elementsEqual(value)
                || found.lazy.map { $0 == .lineFeed ? .space : $0 }.elementsEqual(value)
        case .folded:
            while found.last == .lineFeed { found.removeLast() }
            return found.elementsEqual(value)
        default: return found.elementsEqual(value)
        }
    }
}
