public import Diagnostics
public import Goals
public import Languages

/// What the linting of a file depends on besides its bytes.
public struct LintSettings: Sendable {
    /// The day that rules take for today.
    public var today: CalendarDay
    /// The day from which "within 3 months" counts where the file names none.
    public var anchor: CalendarDay?
    /// The language of messages; nil: that of each goal.
    public var locale: Locale?
    /// The severity of each rule by its index; nil: off.
    public var severities: [Severity?]
    /// By rule: whether its notes speak also of goals with an error, as they do where the user named it.
    public var speaksBesideErrors: [Bool]
    /// Whether the user says that the file is a goal file (by configuration).
    public var fileIsNamed: Bool
    /// Whether the report lists id, index and path of each goal.
    public var wantsGoals: Bool
    /// Whether the report lists the goals with all that was understood of them.
    public var wantsSummaries: Bool

    /// Whether findings carry the edits that mend them.
    public var wantsFixes = false
    /// Whether the report says by what each finding is known again.
    public var wantsMarks = false
    /// How many code points a line of a written sentence may have; nil for no limit.
    public var maxLineLength: Int?
    /// Texts of the file that were read before, each call of `lint` a round of it; nil where none are kept.
    public var memory: ReadingMemory?
    private var box: TeamSettingsBox?
    /// What the team's configuration says of its goals.
    public var team: TeamSettings {
        get { box?.value ?? .none }
        set { box = TeamSettingsBox(newValue) }
    }
    /// The team's own rules and words, without a copy of all that it configures.
    var teamRules: [TeamRule] { box?.value.rules ?? [] }
    var vocabulary: Vocabulary? { box?.value.vocabulary }
    /// The language of goals that do not say theirs, and how the team's files name things.
    var language: Language? { box?.value.language }
    var dialect: Dialect? { box?.value.dialect }
    /// Whether sentences in shapes that are not goallint's own may be written.
    var formatsForeign: Bool { box?.value.formatsForeign ?? TeamSettings.none.formatsForeign }
    /// How sentences are written.
    var writing: WritingStyle { box?.value.writing ?? .standard }
    /// The numbers of rules.
    var keyResultCount: Int { box?.value.numbers.keyResultCount ?? 5 }
    var behindPoints: Double { box?.value.numbers.behind ?? 20 }
    var historyFactor: Double { box?.value.numbers.beyondHistory ?? 2 }
    /// Who answers for goals that name no owner.
    var hasOwner: Bool { box?.value.owner != nil }
    var staleDays: Int { box?.value.numbers.stale ?? 92 }

    /// All rules at their own severity.
    public init(today: CalendarDay, anchor: CalendarDay? = nil, locale: Locale? = nil) {
        self.today = today
        self.anchor = anchor
        self.locale = locale
        severities = AllRules.infos.map { $0.severity }
        speaksBesideErrors = Array(repeating: false, count: AllRules.infos.count)
        fileIsNamed = false
        wantsGoals = false
        wantsSummaries = false
    }
}
