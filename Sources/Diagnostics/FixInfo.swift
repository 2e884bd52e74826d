/// What the fix of a rule does, in words and examples.
public struct FixInfo: Sendable {
    /// A goal, or a goal file, as it is and as the fix makes it.
    public struct Example: Sendable {
        /// The language of the example.
        public let locale: Locale
        /// A goal file where it has a line break, otherwise the sentence of one goal.
        public let before, after: String
        /// Where in the project the example stands, so that a failing one is found.
        public let file: String, line: UInt
        /// An example in `locale`.
        public init(
            _ locale: Locale, _ before: String, _ after: String, file: String = #fileID, line: UInt = #line
        ) {
            self.locale = locale
            self.before = before
            self.after = after
            self.file = file
            self.line = line
        }
    }

    /// Whether it keeps the meaning.
    public let applicability: Fix.Applicability
    /// What it does, and where it keeps off; of an unsafe one also what may change.
    public let summary: Texts
    /// What it makes of goals.
    public let examples: [Example]

    /// A fix that does what `summary` says.
    public init(_ applicability: Fix.Applicability, _ summary: Texts, _ examples: [Example]) {
        self.applicability = applicability
        self.summary = summary
        self.examples = examples
    }
}
