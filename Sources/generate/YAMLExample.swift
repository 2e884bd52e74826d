import YAML

extension JSONValue {
    /// The value that a line of YAML says, as the examples of options are written.
    init(yaml text: String) {
        let tree = YAMLTree.parse(Array(text.utf8))
        self = tree.documents.first.map { JSONValue($0, in: tree) } ?? .null
    }

    /// Its depth is that of the tree, which is bounded.
    private init(_ node: NodeID, in tree: YAMLTree) {
        switch tree[node].kind {
        case .sequence: self = .array(tree.children(of: node).map { JSONValue($0, in: tree) })
        case .mapping:
            let children = Array(tree.children(of: node))
            let pairs = stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
            self = .object(pairs.map { (tree.string(of: $0), JSONValue($1, in: tree)) })
        case .scalar, .alias:
            let word = tree.string(of: node)
            guard tree[node].style == .plain else {
                self = .string(word)
                return
            }
            switch word {
            case "true", "false": self = .bool(word == "true")
            case "", "null": self = .null
            default: self = Int(word).map { .number($0) } ?? .string(word)
            }
        }
    }
}
