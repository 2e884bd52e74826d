import Diagnostics
import Goals
import Source
import Summaries
import YAML

extension Linter {
    /// By what each finding is known again.
    func marks() -> [FindingMark] {
        guard settings.wantsMarks, !diagnostics.isEmpty else { return [] }
        let keys = keys()
        return diagnostics.map { mark(of: $0, keys) }
    }

    private func mark(of diagnostic: Diagnostic, _ keys: [Bool]) -> FindingMark {
        var goal: String?
        if let index = diagnostic.goal, let id = file.goals[index].id { goal = tree.string(of: id) }
        var low = 0
        var high = tree.nodes.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tree.nodes[middle].start) <= diagnostic.range.start { low = middle + 1 } else { high = middle }
        }
        while low > 0 {
            low -= 1
            let node = tree.nodes[low]
            guard node.kind == .scalar else { continue }
            guard Int(node.end) >= diagnostic.range.start else { break }
            let text = hash(tree.value(of: NodeID(low)))
            return FindingMark(goal: goal, field: field(of: NodeID(low), keys), text: text)
        }
        let bytes = tree.source.bytes
        let end = min(diagnostic.range.end, bytes.count)
        return FindingMark(goal: goal, field: "", text: hash(bytes[min(diagnostic.range.start, end)..<end]))
    }

    /// The key whose value holds a scalar; the depth of a tree is bounded.
    private func field(of node: NodeID, _ keys: [Bool]) -> String {
        var node = node
        while true {
            if keys[Int(node)] { return tree.string(of: node) }
            let parent = tree[node].parent
            guard parent != YAMLNode.none else { return "" }
            if tree[parent].kind == .mapping {
                // A key stands right before its value.
                return node > 0 && keys[Int(node) - 1] ? tree.string(of: node - 1) : ""
            }
            node = parent
        }
    }

    /// By node: whether it is a key.
    private func keys() -> [Bool] {
        var keys = Array(repeating: false, count: tree.nodes.count)
        for index in tree.nodes.indices where tree.nodes[index].kind == .mapping {
            var key = tree.nodes[index].firstChild
            while key != YAMLNode.none {
                keys[Int(key)] = true
                let value = tree[key].nextSibling
                key = value == YAMLNode.none ? value : tree[value].nextSibling
            }
        }
        return keys
    }

    private func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var isSpaced = false
        var isFirst = true
        for byte in text {
            if byte == 32 || byte == 9 || byte == 10 || byte == 13 {
                isSpaced = true
                continue
            }
            if isSpaced, !isFirst { hash = (hash ^ 32) &* 0x0000_0100_0000_01B3 }
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            (isSpaced, isFirst) = (false, false)
        }
        return hash
    }
}
