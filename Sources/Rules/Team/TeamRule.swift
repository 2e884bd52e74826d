public import Diagnostics
public import Goals
import Languages
import Source
import YAML

/// A rule that a team writes as data in its configuration.
public struct TeamRule: Sendable {
    /// A field of a goal: one that goallint knows, or a key as the team writes it.
    public struct Field: Sendable {
        /// The name as it is written.
        public let name: String
        /// The field that goallint knows under that name.
        public let known: FieldName?

        /// The field called `name`.
        public init(_ name: String) {
            self.name = name
            known = FieldTable.field(named: Array(name.utf8)[...])
        }
    }

    /// A field, and the values that it may have.
    public struct Choice: Sendable {
        /// The field.
        public let field: Field
        /// The values, compared case-blind.
        public let values: [String]

        /// A field that may have `values`.
        public init(_ field: Field, _ values: [String]) {
            self.field = field
            self.values = values
        }
    }

    /// Its place among all rules of a run.
    public var id = RuleID(0)
    /// What it is called and says: wording 0 for words that it finds, 1 for a missing field, 2 for a value of its own.
    public var info: RuleInfo
    /// The words that it looks for.
    public var patterns: [WordPattern] = []
    /// Whether it looks for them in the sentence, and in every other text of the goal.
    public var looksInSentence = true, looksEverywhere = false
    /// The fields in which it looks for them.
    public var fields: [Field] = []
    /// The fields that must be there.
    public var required: [Field] = []
    /// The fields whose values are given.
    public var choices: [Choice] = []

    /// A rule that looks for nothing yet.
    public init(_ info: RuleInfo) { self.info = info }
}

extension TeamRule {
    /// Looks at one goal.
    func check(_ subject: borrowing GoalSubject, _ findings: inout Findings) {
        for field in required where value(of: field, subject) == nil {
            findings.found(subject.wholePlace, wording: 1, field.name)
        }
        for choice in choices {
            guard let node = value(of: choice.field, subject) else { continue }
            for scalar in scalars(node, subject.tree) {
                let text = subject.tree.string(of: scalar)
                guard !choice.values.contains(where: { $0.lowercased() == text.lowercased() }) else { continue }
                findings.found(
                    subject.tree.range(of: scalar), wording: 2, text, choice.values.joined(separator: ", "))
            }
        }
        guard !patterns.isEmpty else { return }
        for node in places(subject) {
            let text = PatternText(subject.tree.value(of: node))
            for pattern in patterns where pattern.language == nil || pattern.language == subject.reading.language {
                guard let range = pattern.firstMatch(in: text) else { continue }
                let words = subject.tree.value(of: node)
                let shown = words[words.startIndex + range.start..<words.startIndex + range.end]
                findings.found(
                    subject.tree.sourceRange(of: node, valueRange: range), String(decoding: shown, as: UTF8.self))
            }
        }
    }

    /// The scalars in which it looks for words, each once.
    private func places(_ subject: borrowing GoalSubject) -> [NodeID] {
        var result: [NodeID] = []
        func add(_ node: NodeID) { if !result.contains(node) { result.append(node) } }
        if looksInSentence || looksEverywhere {
            for node in [subject.goal.sentence, subject.goal.label] { if let node { add(node) } }
        }
        if looksEverywhere {
            for field in subject.goal.fields { for node in scalars(field.value, subject.tree) { add(node) } }
        }
        for field in fields {
            if let node = value(of: field, subject) { for scalar in scalars(node, subject.tree) { add(scalar) } }
        }
        return result
    }

    /// The value of a field of the goal, inherited ones included; nil where it says nothing.
    private func value(of field: Field, _ subject: borrowing GoalSubject) -> NodeID? {
        let (goal, tree) = (subject.goal, subject.tree)
        if let known = field.known {
            if let found = goal.field(known, in: tree)?.value { return found }
            switch known {
            case .owner: return subject.file.owner(of: goal, in: tree)
            case .deadline: return subject.reading.deadline?.node
            case .goal: return goal.sentence
            default: break
            }
        }
        guard tree[goal.entry].kind == .mapping else { return nil }
        let wanted = TeamRule.folded(field.name)
        var isKey = true
        var key = ""
        for child in tree.children(of: goal.entry) {
            if isKey {
                key = tree.string(of: child)
            } else if TeamRule.folded(key) == wanted, let node = tree.resolved(child) {
                let text = tree.string(of: node)
                return tree[node].kind == .scalar && (text.isEmpty || text == "null" || text == "~") ? nil : node
            }
            isKey.toggle()
        }
        return nil
    }

    private static func folded(_ name: String) -> String {
        String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
    }

    /// A scalar, or the scalars of a list.
    private func scalars(_ node: NodeID, _ tree: YAMLTree) -> [NodeID] {
        guard let node = tree.resolved(node) else { return [] }
        switch tree[node].kind {
        case .scalar: return [node]
        case .sequence: return tree.children(of: node).filter { tree[$0].kind == .scalar }
        case .mapping, .alias: return []
        }
    }
}
