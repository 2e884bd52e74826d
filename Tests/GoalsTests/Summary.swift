import Goals
import Testing
import YAML

/// What was read of a document, a line a goal: `path: text [label=… id=… owner=…]`.
func summary(_ yaml: String, named name: String = "goals.yaml") -> [String] {
    let tree = YAMLTree.parse(Array(yaml.utf8))
    let file = GoalFile.read(tree, fileName: name)
    var paths = NodePaths(tree)
    return file.goals.map { goal in
        func text(_ node: NodeID?) -> String? { node.map { tree.string(of: $0) } }
        var line = "\(paths.path(of: goal.sentence ?? goal.entry)): \(text(goal.sentence) ?? "–")"
        while line.hasSuffix("\n") { line.removeLast() }
        func add(_ key: String, _ value: String?) { if let value { line += " \(key)=\(value)" } }
        if goal.kind != .goal { line += goal.kind == .objective ? " objective" : " measure" }
        add("label", text(goal.label))
        add("id", text(goal.id))
        add("owner", text(file.owner(of: goal, in: tree)))
        let target = goal.target(in: tree)
        add(
            "target",
            target.map { text($0.node) ?? "" }.map { $0 + (target?.upper.map { "…" + tree.string(of: $0) } ?? "") })
        add("baseline", text(goal.field(.baseline, in: tree)?.value))
        add("unit", text(goal.field(.unit, in: tree)?.value))
        add("by", file.ownDeadline(of: goal, in: tree)?.date.last?.iso)
        add("inherits", file.inheritedDeadline(of: goal)?.iso)
        add("supports", text(goal.parents(in: tree).first))
        add("under", goal.parent.map { String($0) })
        if goal.status != .open { line += " " + goal.status.word }
        if goal.isTemplate { line += " template" }
        return line
    }
}

/// The form of a document.
func form(_ yaml: String, named name: String = "goals.yaml") -> GoalFile.Form {
    GoalFile.read(YAMLTree.parse(Array(yaml.utf8)), fileName: name).form
}

/// A document and what is to be read of it.
struct Shape: CustomTestStringConvertible, Sendable {
    var name: String
    var file: String
    var yaml: String
    var goals: [String]

    init(_ name: String, file: String = "goals.yaml", _ yaml: String, _ goals: [String]) {
        self.name = name
        self.file = file
        self.yaml = yaml
        self.goals = goals
    }

    var testDescription: String { name }
}
