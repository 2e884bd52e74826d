import Rules
import Source
import YAML

extension FuzzTarget {
    /// Suppressions: what is written into a file keeps its values, and silences what it was written for.
    static let suppressions = FuzzTarget(name: "suppressions") { bytes in
        let result = suppress(bytes, path: "goals.yaml", settings: fuzzSettings, reason: "we know") { _ in true }
        require(applying(result.edits, to: bytes) == result.suppressed, "the edits make another file")
        guard !result.edits.isEmpty else { return }
        let (old, new) = (YAMLTree.parse(bytes), YAMLTree.parse(result.suppressed))
        require(old.nodes.count == new.nodes.count, "the tree changed")
        for (index, node) in old.nodes.enumerated() where node.kind == .scalar {
            require(old.value(of: NodeID(index)) == new.value(of: NodeID(index)), "a value changed")
        }
    }
}
