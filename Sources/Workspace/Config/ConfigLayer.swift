import Diagnostics
import Languages
import Rules

/// What one configuration file says, or one of its overrides.
public struct ConfigLayer: Sendable {
    /// A text of the file, and where it stands.
    struct Located: Sendable {
        var text: String
        /// The byte at which it begins.
        var place: Int
    }

    /// An option that is set: for showing.
    public struct Entry: Sendable {
        /// The option.
        public let name: String
        /// Its value, as YAML on one line.
        public let value: String
        /// The line on which it stands, from 1.
        public let line: Int
    }

    /// A pattern of paths.
    struct Pattern: Sendable {
        let glob: Glob
        let isForNames: Bool
        /// Whether it names a folder alone, with all that is in it.
        let isForFolders: Bool
    }

    /// How it is called in messages: its path, or the name of a preset.
    public internal(set) var origin: String
    /// Whether it comes with goallint.
    var isPreset = false
    /// The absolute folder from which its patterns count.
    var folder = Path(bytes: [])
    /// The options that it sets, in the order of the file.
    public internal(set) var entries: [Entry] = []

    var extends: [Located] = []
    var requiredVersion: Located?
    var files: [Pattern] = []
    var exclude: [Pattern] = []
    var dialects: [(files: [Pattern], names: DialectNames)] = []
    var select: [Located]?
    var extendSelect: [Located] = []
    var ignore: [Located] = []
    var severities: [(rule: Located, severity: Severity?)] = []
    var numbers: [(name: String, value: Double)] = []
    var vocabulary: [(language: Language, vague: [String], allowed: [String])] = []
    var requiresReason: Bool?
    var language: Language?
    var locale: Locale?
    var owner: String?
    var actors: [(language: Language, actor: String)] = []
    var formatsForeign: Bool?
    var dateStyle: WritingStyle.DayStyle?
    var failOn: Severity??
    var rules: [TeamRuleSource] = []
    var overrides: [ConfigLayer] = []

    init(origin: String) { self.origin = origin }
}

/// The names of a dialect: keys, and the field that they mean.
typealias DialectNames = [(pattern: String, field: String)]

/// A team's own rule with its examples and the file that holds it.
struct TeamRuleSource: Sendable {
    var rule: TeamRule
    var origin: String
    var place: Int
    var bad: [RuleInfo.Example]
    var good: [RuleInfo.Example]
    /// Whether its examples are given by language.
    var isByLanguage: Bool
}
