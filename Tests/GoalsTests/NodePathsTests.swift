import Goals
import Testing
import YAML

@Suite struct NodePathsTests {
    @Test func writesEveryPath() throws {
        let yaml = "- a\n- b: [x, {c d: y}]\n---\ngoals:\n  - title: z\n"
        let tree = YAMLTree.parse(Array(yaml.utf8))
        var paths = NodePaths(tree)
        var found: [String] = []
        for place in tree.nodes.indices where tree.nodes[place].kind == .scalar {
            found.append("\(paths.path(of: NodeID(place)))=\(tree.string(of: NodeID(place)))")
        }
        #expect(
            found == [
                "[0]=a", "[1].b=b", "[1].b[0]=x", "[1].b[1].c d=c d", "[1].b[1].c d=y", "1:goals=goals",
                "1:goals[0].title=title",
                "1:goals[0].title=z",
            ])
        #expect(paths.path(of: tree.documents[0]) == "")
        // Out of order it is the same.
        #expect(paths.path(of: NodeID(1)) == "[0]")
    }
}
