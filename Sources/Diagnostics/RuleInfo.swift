/// The two languages in which goallint itself speaks.
///
/// A further language of goals brings its texts in its language pack; where it has none, English speaks.
public enum Locale: UInt8, Sendable, CaseIterable {
    /// English.
    case english
    /// Swedish.
    case swedish

    /// The language tag, as in BCP 47.
    public var tag: String { self == .english ? "en" : "sv" }
    /// The locale of a language tag, or nil.
    public init?(tag: String) {
        guard let found = Locale.allCases.first(where: { $0.tag == tag }) else { return nil }
        self = found
    }
}

/// A text in each language that goallint speaks.
public struct Texts: Sendable {
    /// The text in English, and in Swedish.
    public let english, swedish: String
    /// A pair of texts.
    public init(_ english: String, _ swedish: String) {
        self.english = english
        self.swedish = swedish
    }
    /// The text in `locale`.
    public subscript(locale: Locale) -> String { locale == .english ? english : swedish }
}

/// One way in which a rule words a finding: what is wrong, and the question that mends it.
///
/// `{0}`, `{1}` … stand for the arguments of the diagnostic.
public struct Wording: Sendable {
    /// What is wrong, without a full stop.
    public let message: Texts
    /// The question that helps its owner to mend it.
    public let question: Texts
    /// A wording in both languages.
    public init(_ message: Texts, _ question: Texts) {
        self.message = message
        self.question = question
    }
}

/// What a rule is called and says of itself; all that a reporter knows of it.
///
/// A class, though nothing of it changes: many hold all of them.
public final class RuleInfo: Sendable {
    /// What a rule looks at.
    public enum Scope: UInt8, Sendable {
        /// The file, one goal at a time, the whole repo, or what the other rules found.
        case document, goal, repo, last
    }

    /// A goal, or a whole document, that shows the rule; the marks `⟦` and `⟧` are put around what it finds.
    public struct Example: Sendable {
        /// The language of the example.
        public let locale: Locale
        /// A goal file where it has a line break or a `:` key, otherwise the sentence of one goal.
        public let text: String
        /// Where in the project the example stands, so that a failing one is found.
        public let file: String, line: UInt
        /// An example in `locale`.
        public init(_ locale: Locale, _ text: String, file: String = #fileID, line: UInt = #line) {
            self.locale = locale
            self.text = text
            self.file = file
            self.line = line
        }
    }

    /// The kebab-case name.
    public let name: String
    /// What it looks after.
    public let criterion: Criterion
    /// What it looks at.
    public let scope: Scope
    /// Its severity unless configured.
    public let severity: Severity
    /// One line: what it says of a goal.
    public let summary: Texts
    /// Why that matters, in a short paragraph of Markdown.
    public let reason: Texts
    /// Texts in which it finds what is marked.
    public var bad: [Example] { makeBad() }
    /// Texts in which it finds nothing.
    public var good: [Example] { makeGood() }
    /// Its wordings; a diagnostic names one by its index.
    public let wordings: [Wording]
    /// What its fix does; nil where it has none.
    public var fix: FixInfo? { makeFix() }
    /// Names that it had before.
    public let aliases: [String]
    /// Whether a team wrote it in its configuration.
    public let isTeams: Bool
    /// Examples are made when someone reads them: every start of the program makes all rules.
    private let makeBad, makeGood: @Sendable () -> [Example]
    private let makeFix: @Sendable () -> FixInfo?

    /// All that a rule says of itself.
    public init(
        _ name: String, _ criterion: Criterion, _ scope: Scope, _ severity: Severity, summary: Texts, reason: Texts,
        bad: @autoclosure @escaping @Sendable () -> [Example], good: @autoclosure @escaping @Sendable () -> [Example],
        wordings: [Wording], fix: @autoclosure @escaping @Sendable () -> FixInfo? = nil, aliases: [String] = [],
        isTeams: Bool = false
    ) {
        makeFix = fix
        self.name = name
        self.criterion = criterion
        self.scope = scope
        self.severity = severity
        self.summary = summary
        self.reason = reason
        makeBad = bad
        makeGood = good
        self.wordings = wordings
        self.aliases = aliases
        self.isTeams = isTeams
    }

    /// Where the rule's page is.
    public var helpAddress: String {
        isTeams ? "https://goallint.dev/configuration#rules" : "https://goallint.dev/rules/\(name)"
    }
}
