import Source
import YAML

/// A tree in one line a node: depth, kind, style, the bytes of its range, its value.
func dump(_ tree: YAMLTree) -> String {
    var lines: [String] = []
    func visit(_ id: NodeID, _ depth: Int) {
        let node = tree[id]
        let text = String(decoding: tree.source.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
        var line = String(repeating: " ", count: depth) + "\(node.kind) \(node.style) <\(text)>"
        if node.kind == .scalar { line += " = <\(tree.string(of: id))>" + (node.isDecoded ? " decoded" : "") }
        lines.append(line)
        for child in tree.children(of: id) { visit(child, depth + 1) }
    }
    for root in tree.documents { visit(root, 0) }
    for comment in tree.comments {
        lines.append(
            "comment <" + String(decoding: tree.source.bytes[comment.start..<comment.end], as: UTF8.self) + ">")
    }
    for problem in tree.problems {
        let text = String(decoding: tree.source.bytes[problem.range.start..<problem.range.end], as: UTF8.self)
        let kind = "\(problem.kind)".prefix { $0 != "(" }
        lines.append("problem \(kind) \(problem.range.start) <\(text)> \(problem.message)")
    }
    return lines.joined(separator: "\n")
}
