import Diagnostics
import Goals
import Languages
import Source
import Summaries
import YAML

extension Linter {
    /// What was found of the file in the whole repo: its facts are handed over where they are asked for.
    mutating func findRepo(_ step: RepoStep, _ facts: FileFacts) {
        switch step {
        case .alone:
            guard facts != .none else { return }
            let settings = document.settings
            guard AllRules.ofRepo.contains(where: { settings.severities[$0.index] != nil }) else { return }
            add(
                repoFindings(
                    RepoIndex(of: facts, path: document.path), settings: { _ in settings },
                    rules: { settings.severities[$0.index] != nil }))
        case .asking(let ask): add(ask(facts))
        case .given(let findings): add(findings)
        case .collecting, .none: return
        }
    }

    /// Makes diagnostics of findings; as everywhere, a draft has no errors, and notes are silent beside an error.
    private mutating func add(_ found: [RepoFinding]) {
        guard !found.isEmpty else { return }
        let settings = document.settings
        var failed: Set<Int> = []
        for finding in found {
            guard let own = settings.severities[finding.rule.index], document.file.goals.indices.contains(finding.goal)
            else { continue }
            let goal = document.file.goals[finding.goal]
            var severity = min(own, finding.most)
            if severity == .error, goal.status == .draft { severity = .warning }
            if severity == .error { failed.insert(finding.goal) }
            let (range, fix) = place(of: finding, goal)
            let language = languages[finding.goal]
            diagnostics.append(
                Diagnostic(
                    finding.rule, severity, range, goal: finding.goal, wording: finding.wording,
                    arguments: finding.arguments,
                    locale: settings.locale ?? (language == .swedish ? .swedish : .english), fix: fix))
        }
        silence(beside: failed, notesOf: Set(found.map(\.goal)))
    }

    /// Takes out notes of goals with an error.
    private mutating func silence(beside failed: Set<Int>, notesOf goals: Set<Int>) {
        var failed = failed
        for diagnostic in diagnostics where diagnostic.severity == .error {
            if let goal = diagnostic.goal, goals.contains(goal) { failed.insert(goal) }
        }
        guard !failed.isEmpty else { return }
        let speaks = document.settings.speaksBesideErrors
        diagnostics.removeAll { diagnostic in
            guard diagnostic.severity == .note, !speaks[diagnostic.rule.index], let goal = diagnostic.goal else {
                return false
            }
            return failed.contains(goal) && Rule.speaksOfGoals(diagnostic.rule)
        }
    }

    /// Where in the file a part of a goal stands.
    func range(of finding: RepoFinding, _ goal: Goal) -> ByteRange { place(of: finding, goal).0 }

    private func place(of finding: RepoFinding, _ goal: Goal) -> (ByteRange, Fix?) {
        let tree = document.tree
        switch finding.place {
        case .whole: break
        case .id: if let id = goal.id { return (tree.range(of: id), nil) }
        case .link(let place):
            let links = goal.parents(in: tree)
            if place < links.count { return (tree.range(of: links[place]), fix(links[place], finding)) }
        case .unit:
            if let unit = goal.field(.unit, in: tree)?.value, tree[unit].kind == .scalar {
                return (tree.range(of: unit), nil)
            }
            for name in [FieldName.target, .baseline] {
                if let figure = goal.figure(name, in: tree) { return (tree.range(of: figure.node), nil) }
            }
        case .deadline:
            if let deadline = reading(of: finding.goal).deadline {
                return (tree.sourceRange(of: deadline.node, valueRange: deadline.words), nil)
            }
        }
        return (wholePlace(of: goal), nil)
    }

    /// The words of the goal: its sentence, else what stands for it.
    private func wholePlace(of goal: Goal) -> ByteRange {
        let tree = document.tree
        let fields = [FieldName.specific, .measurable].map { goal.field($0, in: tree)?.value }
        for node in [goal.sentence] + fields + [goal.label] {
            guard let node, tree[node].kind == .scalar else { continue }
            let value = tree.value(of: node)
            guard let last = value.lastIndex(where: { $0 != 10 && $0 != 32 }) else { continue }
            return tree.sourceRange(of: node, valueRange: ByteRange(0, last + 1 - value.startIndex))
        }
        if let field = goal.fields.first { return tree.range(of: field.key) }
        return tree.range(of: goal.entry)
    }

    /// Puts the id that a link was most likely meant to be in its place.
    private func fix(_ link: NodeID, _ finding: RepoFinding) -> Fix? {
        guard document.settings.wantsFixes, let replacement = finding.replacement else { return nil }
        guard let first = replacement.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return nil }
        return document.tree.edit(link, word: replacement).map { Fix(.unsafe, [$0]) }
    }
}
