public import Goals
public import Languages

/// What a team's configuration says of its goals, beyond which rules speak.
public struct TeamSettings: Sendable {
    /// The numbers of rules that have one.
    public struct Numbers: Sendable {
        /// How many times the best earlier result a target may be (`beyond-history`).
        public var beyondHistory = 2.0
        /// How many percentage points a goal may lie behind (`behind`).
        public var behind = 20.0
        /// After how many days without an update a goal is stale (`stale`).
        public var stale = 92
        /// How many key results an objective may have (`key-result-count`).
        public var keyResultCount = 5
    }

    /// The language of goals that do not say theirs; nil: their words tell.
    public var language: Language?
    /// Who answers for goals that name no owner.
    public var owner: String?
    /// The team's own words.
    public var vocabulary: Vocabulary?
    /// How the team's files name things.
    public var dialect: Dialect?
    /// Whether sentences are written in shapes of the team's own.
    public var formatsForeign = false
    /// How sentences are written: their days, and the subject of one that names none.
    public var writing = WritingStyle.standard
    /// Whether a suppression must say why.
    public var requiresReason = false
    /// The numbers of rules.
    public var numbers = Numbers()
    /// The team's own rules.
    public var rules: [TeamRule] = []

    /// Nothing configured.
    public init() {}
    static let none = TeamSettings()
}

/// Holds the settings of a team, so that those of a file are copied at no cost.
final class TeamSettingsBox: Sendable {
    let value: TeamSettings
    init(_ value: TeamSettings) { self.value = value }
}
