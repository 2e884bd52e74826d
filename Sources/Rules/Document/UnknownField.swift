import Diagnostics
import Goals
import Source
import YAML

extension Rule {
    static let unknownField = Rule(
        document: RuleInfo(
            "unknown-field", .document, .document, .warning,
            summary: Texts("a field whose name is nearly one that is known", "ett fält vars namn nästan är ett känt"),
            reason: Texts(
                """
                A misspelt field is not read: the goal is judged as if it were missing. Fields of your own are welcome; only a \
                near miss of a known name is told of, and only in goallint's own form.
                """,
                """
                Ett felstavat fält läses inte: målet bedöms som om det saknades. Egna fält är välkomna; bara det som nästan är ett \
                känt namn påpekas, och bara i goallints egen form.
                """),
            bad: [
                .init(
                    .english, "goallint: 1\nowner: Web\ngoals:\n  - goal: Launch the shop\n    ⟦dedline⟧: 2027-05-01\n"),
                .init(
                    .swedish,
                    "goallint: 1\nägare: Webb\nmål:\n  - mål: Lansera butiken senast 1 maj 2027\n    ⟦mätbrat⟧: 300 köp\n"
                ),
            ],
            good: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - goal: Launch the shop\n    deadline: 2027-05-01\n    sponsor: Ann\n"
                )
            ],
            wordings: [
                Wording(
                    Texts("there is no field “{0}”", "det finns inget fält ”{0}”"),
                    Texts("Did you mean {1}?", "Menade du {1}?"))
            ],
            fix: FixInfo(
                .safe,
                Texts(
                    "The fix writes the name as it was meant, in the spelling of the other one (`time_bound`); where the goal has that field already there is none.",
                    "Rättningen skriver namnet som det menades, i det andras stavning (`time_bound`); där målet redan har fältet finns ingen."
                ),
                [
                    .init(
                        .english, "goallint: 1\ngoals:\n  - goal: Open the shop\n    dedline: 2027-05-01\n",
                        "goallint: 1\ngoals:\n  - goal: Open the shop\n    deadline: 2027-05-01\n"),
                    .init(
                        .swedish, "goallint: 1\nmål:\n  - mål: Öppna butiken\n    mätbrat: 300 köp # i kassan\n",
                        "goallint: 1\nmål:\n  - mål: Öppna butiken\n    mätbart: 300 köp # i kassan\n"),
                ]))
    ) { subject, findings in
        for problem in subject.file.problems {
            guard case .unknownField(let name, let suggestion) = problem.kind else { continue }
            let fix = subject.settings.wantsFixes ? renaming(problem.range, name, to: suggestion, subject.tree) : nil
            findings.found(problem.range, name, suggestion, goal: problem.goal, fix: fix)
        }
    }

    /// The edit that writes a key as it was meant; nil where the mapping has that field already.
    private static func renaming(_ range: ByteRange, _ name: String, to suggestion: String, _ tree: YAMLTree) -> Fix? {
        var low = 0
        var high = tree.nodes.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tree.nodes[middle].start) < range.start { low = middle + 1 } else { high = middle }
        }
        while low < tree.nodes.count, tree.nodes[low].kind != .scalar { low += 1 }
        guard low < tree.nodes.count, Int(tree.nodes[low].start) == range.start, tree.nodes[low].parent != YAMLNode.none
        else { return nil }
        let meant = FieldTable.field(named: Array(suggestion.utf8)[...])
        var isKey = true
        for child in tree.children(of: tree.nodes[low].parent) {
            if isKey, FieldTable.field(named: tree.value(of: child)) == meant { return nil }
            isKey.toggle()
        }
        return Fix(.safe, [Edit(range, Array(spelled(suggestion, like: name).utf8))])
    }

    /// A name in kebab case in the spelling of another: snake, camel, spaced.
    private static func spelled(_ name: String, like other: String) -> String {
        if other.contains("_") { return String(name.map { $0 == "-" ? "_" : $0 }) }
        if other.contains(" ") { return String(name.map { $0 == "-" ? " " : $0 }) }
        guard !other.contains("-"), other.dropFirst().contains(where: \.isUppercase) else { return name }
        let parts = name.split(separator: "-")
        return parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
