/// One row of the table of fields: what a field means and how teams write its name.
public struct FieldRow: Sendable {
    /// What a field holds.
    public enum Value: String, Sendable {
        /// Words.
        case text
        /// A criterion: words, or a mapping of its fields.
        case criterion
        /// A number, a text with one, two numbers `[low, high]`, or a mapping of levels.
        case figure
        /// A day or a period.
        case date
        /// A list of results, or one.
        case figures
        /// A list of `{by, target}`.
        case milestones
        /// One id, or a list of them.
        case ids
        /// One name, or a list of them.
        case names
        /// A word for how far the goal has come.
        case status
        /// `sv` or `en`.
        case language
        /// The version of the format.
        case version
        /// A list or a mapping of goals.
        case goals
        /// A mapping of further fields.
        case fields
        /// Anything.
        case any
    }

    /// Which field it is.
    public var name: FieldName
    /// What it holds.
    public var value: Value
    /// Whether it belongs to goallint's own form; else it is read in teams' shapes only.
    public var isOwn: Bool
    /// What it means, in one line of English.
    public var summary: String
    /// Its English names in kebab case, the usual one first, with commas between.
    public var english: String
    /// Its Swedish names in kebab case, the usual one first, with commas between.
    public var swedish: String

    init(
        _ name: FieldName, _ value: Value, own isOwn: Bool = false, _ summary: String, en english: String,
        sv swedish: String = ""
    ) {
        self.name = name
        self.value = value
        self.isOwn = isOwn
        self.summary = summary
        self.english = english
        self.swedish = swedish
    }

    /// All its names in kebab case, English before Swedish.
    public var names: [String] {
        (english + "," + swedish).split(separator: ",").map { part in
            String(part.drop { $0 == " " || $0 == "\n" })
        }.filter { !$0.isEmpty }
    }

    /// Its usual name in English; nil where it has none.
    public var usualEnglish: String? { FieldRow.first(english) }
    /// Its usual name in Swedish; nil where it has none of its own.
    public var usualSwedish: String? { FieldRow.first(swedish) }

    private static func first(_ names: String) -> String? {
        names.split(separator: ",").first.map { String($0.filter { $0 != " " && $0 != "\n" }) }
    }
}
