/// One option of `.goallint.yaml`, as data: reading, checking, the documentation and the JSON schema come from it.
public struct ConfigOption: Sendable {
    /// What an option holds.
    public indirect enum Kind: Sendable {
        /// A text.
        case text
        /// `true` or `false`.
        case boolean
        /// A number in a range.
        case number(ClosedRange<Double>)
        /// One of these words.
        case choice([String])
        /// One text, or a list of them.
        case texts(Texts)
        /// A text, or one for each language (`en`, `sv`).
        case textByLanguage
        /// A list of texts, or one list for each language (`en`, `sv`).
        case textsByLanguage
        /// A mapping of these options.
        case mapping([ConfigOption])
        /// A mapping whose keys are names of that sort.
        case keyed(Keys, Kind)
        /// A list of mappings of these options.
        case list([ConfigOption])
    }

    /// What the texts of a list are.
    public enum Texts: Sendable {
        /// Files or presets, patterns of paths, rules or criteria, fields of a goal, and anything.
        case configs, paths, rules, fields, words
    }

    /// What the keys of a mapping are.
    public enum Keys: Sendable {
        /// Rules or criteria, languages (`en`, `sv`), fields of a goal, and names that the team gives.
        case rules, languages, fields, names
    }

    /// Its key.
    public let name: String
    /// What it holds.
    public let kind: Kind
    /// What holds where it is not set, as YAML.
    public let standard: String
    /// What it does, in a sentence or two of English.
    public let summary: String
    /// A value, as YAML.
    public let example: String

    init(_ name: String, _ kind: Kind, standard: String = "", _ summary: String, example: String) {
        self.name = name
        self.kind = kind
        self.standard = standard
        self.summary = summary
        self.example = example
    }
}
