import Diagnostics
import Glibc
import Goals
import Rules
import Summaries
import TestSupport
import Testing
import YAML

private let caseFolder = unsafe getenv("GOALLINT_YAML_CASES").map { unsafe String(cString: $0) }

/// Cases of YAML with the tree that libyaml makes of them by another hand: scripts/check-yaml writes them and calls this.
///
/// GOALLINT_YAML_CASES names the folder: NAME.yaml and NAME.tree for each case.
@Suite(.enabled(if: caseFolder != nil)) struct YAMLCaseTests {
    @Test("the verdict and the values of each case are libyaml's")
    func cases() {
        let folder = caseFolder ?? ""
        let names = String(decoding: fileBytes("\(folder)/names") ?? [], as: UTF8.self).split(separator: "\n")
        #expect(names.count > 100)
        var settings = LintSettings(today: CalendarDay(number: 20_600))
        settings.fileIsNamed = true
        for name in names {
            guard let bytes = fileBytes("\(folder)/\(name).yaml"), let wanted = fileBytes("\(folder)/\(name).tree")
            else {
                Issue.record("\(name) is missing")
                continue
            }
            let tree = YAMLTree.parse(bytes)
            let got = tree.isBroken ? "error\n" : Self.lines(tree)
            let expected = String(decoding: wanted, as: UTF8.self)
            if got != expected {
                Issue.record("\(name)\nexpected:\n\(expected)got:\n\(got)\(tree.problems.map(\.message))")
            }
            let report = lint(bytes, path: "goals.yaml", settings: settings)
            #expect((report.verdict == .unreadable) == tree.isBroken, "\(name): \(report.verdict)")
        }
    }

    /// A node a line: its depth, what it is, of scalars the style and the value.
    private static func lines(_ tree: YAMLTree) -> String {
        var result = ""
        func visit(_ id: NodeID, _ depth: Int) {
            let node = tree[id]
            result += "\(depth) \(node.kind)"
            if node.kind == .scalar {
                let style =
                    switch node.style {
                    case .singleQuoted: "'"
                    case .doubleQuoted: "\""
                    case .literal: "|"
                    case .folded: ">"
                    default: "-"
                    }
                let value = tree.string(of: id).unicodeScalars.map { scalar in
                    scalar.value > 0x20 && scalar.value < 0x7F && scalar != "\\" ? String(scalar) : "\\\(scalar.value);"
                }
                result += " \(style) \(value.joined())"
            }
            result += "\(node.hasAnchor ? " &" : "")\(node.hasTag ? " !" : "")\n"
            for child in tree.children(of: id) { visit(child, depth + 1) }
        }
        for root in tree.documents { visit(root, 0) }
        return result
    }
}
