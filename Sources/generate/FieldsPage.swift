import Goals

/// The page about fields, made from their table.
enum FieldsPage {
    /// Under which headings the fields of goallint's own form stand.
    private static let own: [(heading: String, holds: @Sendable (FieldName) -> Bool)] = [
        ("The goal in words", { $0.isText }),
        ("The five criteria", { $0.isCriterion }),
        ("Figures", { [.metric, .baseline, .target, .unit, .source, .current, .history, .because].contains($0) }),
        ("Days", { [.start, .deadline, .milestones, .by, .created, .updated].contains($0) }),
        ("Files and lists", { $0.isContainer || $0 == .goallint || $0 == .language }),
    ]

    static func text() -> String {
        var text = """
            # The fields of a goal

            Written by `scripts/generate` from the table that goallint reads with.

            A goal is a sentence, or a mapping of fields. Upper and lower case, hyphens, underscores, spaces and accents do not
            matter: `time-bound`, `timeBound`, `Time bound` and `time_bound` are one name. A field that goallint does not know is
            kept and left alone.


            """
        var rest = FieldTable.rows.filter(\.isOwn)
        for (heading, holds) in own { text += section(heading, take(&rest, holds)) }
        text += section("About the goal", rest)
        text += """
            # Fields of other shapes

            Teams keep goals in shapes of their own. These names are understood there; goallint never writes them.


            """
        var others = FieldTable.rows.filter { !$0.isOwn }
        let none = take(&others) { $0 == .aside || $0 == .tool }
        text += others.map(entry).joined(separator: "\n") + "\n"
        text += section("Names that say that something is no goal", none)
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }

    /// The rows that `holds` wants, which are no longer in `rows`.
    private static func take(_ rows: inout [FieldRow], _ holds: (FieldName) -> Bool) -> [FieldRow] {
        let taken = rows.filter { holds($0.name) }
        rows.removeAll { holds($0.name) }
        return taken
    }

    private static func section(_ heading: String, _ rows: [FieldRow]) -> String {
        rows.isEmpty ? "" : "## \(heading)\n\n" + rows.map(entry).joined(separator: "\n") + "\n"
    }

    private static func entry(_ row: FieldRow) -> String {
        let english = list(row.english)
        let swedish = list(row.swedish)
        return """
            ### \(first(row))

            \(row.summary) Holds \(holds(row.value)).

            - English and others: \(english.isEmpty ? "none" : english)
            - Swedish: \(swedish.isEmpty ? "none" : swedish)

            """
    }

    private static func first(_ row: FieldRow) -> String { row.names.first ?? row.name.word }

    private static func list(_ names: String) -> String {
        names.split(separator: ",").map { "`" + $0.filter { $0 != " " && $0 != "\n" } + "`" }.joined(separator: ", ")
    }

    /// What a value is, in words.
    private static func holds(_ value: FieldRow.Value) -> String {
        switch value {
        case .text: "words"
        case .criterion: "words, or a mapping of further fields"
        case .figure: "a number, a text with one (`10%`, `>= 5`), two numbers `[low, high]`, or a mapping of levels"
        case .date: "a day (`2026-12-31`), a period (`2026-Q4`, `2026-12`, `2026`), or two of them `[from, to]`"
        case .figures: "a list of results, or one"
        case .milestones: "a list of `{by: DAY, target: FIGURE}`"
        case .ids: "one id, or a list of them"
        case .names: "one name, or a list of them"
        case .status: "a word: draft, active, done or dropped, or a usual word for one of them"
        case .language: "`sv` or `en`"
        case .version: "the number 1"
        case .goals: "a list of goals, or a mapping of goals by id"
        case .fields: "a mapping of further fields"
        case .any: "anything"
        }
    }
}
