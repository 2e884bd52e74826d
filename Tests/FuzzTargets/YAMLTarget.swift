import Source
import YAML

extension FuzzTarget {
    /// The YAML reader: its tree lies inside the text, in order.
    static let yaml = FuzzTarget(name: "yaml") { bytes in
        let tree = YAMLTree.parse(bytes)
        let count = tree.source.bytes.count
        for (index, node) in tree.nodes.enumerated() {
            let id = NodeID(index)
            require(node.start <= node.end && node.end <= count, "a node is not in the text")
            require(node.parent == YAMLNode.none || node.parent < id, "a node is before its parent")
            if node.kind == .scalar { _ = tree.value(of: id) }
            if let target = tree.resolved(id) { require(target < tree.nodes.count, "an alias leads nowhere") }
            if node.kind == .sequence || node.kind == .mapping {
                var children = 0
                var last = node.start
                for child in tree.children(of: id) {
                    require(tree[child].parent == id, "a child has another parent")
                    require(tree[child].start >= last, "children are not in order")
                    last = tree[child].start
                    children += 1
                }
                require(node.kind == .sequence || children % 2 == 0 || tree.isBroken, "a key has no value")
            }
        }
        for range in tree.comments + tree.problems.map(\.range) {
            require(range.start >= 0 && range.start <= range.end && range.end <= count, "a range is not in the text")
        }
        for comment in tree.comments {
            require(tree.source.bytes[comment.start] == UInt8(ascii: "#"), "a comment does not begin with #")
        }
        var cursor = LineCursor(unit: .utf16)
        for problem in tree.problems { _ = cursor.position(at: problem.range.start, in: tree.source) }
    }
}
