public import YAML

/// Writes where nodes stand: `goals[0].title`, `[2]`, in a later document `1:objectives[0].key_results[1]`.
///
/// It remembers the place in each list that it has walked, so that asking for node after node in the order of the file takes
/// linear time.
public struct NodePaths {
    private let tree: YAMLTree
    private var places: [NodeID: (item: NodeID, index: Int)] = [:]

    /// The paths of a tree.
    public init(_ tree: YAMLTree) { self.tree = tree }

    /// The path of a node: of a value the keys and indexes that lead to it, of a key that of its value.
    public mutating func path(of node: NodeID) -> String {
        var parts: [String] = []
        var node = node
        while tree[node].parent != YAMLNode.none {
            let parent = tree[node].parent
            if tree[parent].kind == .sequence {
                parts.append("[\(index(of: node, in: parent))]")
            } else {
                parts.append(tree.string(of: key(of: node, in: parent)))
            }
            node = parent
        }
        var path = ""
        if let document = tree.documents.firstIndex(of: node), document > 0 { path = "\(document):" }
        let start = path.utf8.count
        for part in parts.reversed() {
            if path.utf8.count > start, !part.utf8.starts(with: [0x5B]) { path += "." }
            path += part
        }
        return path
    }

    private mutating func index(of item: NodeID, in list: NodeID) -> Int {
        var (current, index) = places[list] ?? (tree[list].firstChild, 0)
        // Nodes are numbered in the order of the file: what lies behind is looked for from the start.
        if current > item { (current, index) = (tree[list].firstChild, 0) }
        while current != item, current != YAMLNode.none {
            current = tree[current].nextSibling
            index += 1
        }
        places[list] = (item, index)
        return index
    }

    /// The key of a value in its mapping; a key is its own.
    private mutating func key(of node: NodeID, in mapping: NodeID) -> NodeID {
        var (key, _) = places[mapping] ?? (tree[mapping].firstChild, 0)
        if key > node { key = tree[mapping].firstChild }
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            if key == node || value == node || value == YAMLNode.none { break }
            key = tree[value].nextSibling
        }
        places[mapping] = (key, 0)
        return key
    }
}
