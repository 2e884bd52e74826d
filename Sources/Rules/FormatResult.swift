public import Diagnostics
public import Source
public import Summaries

/// What the formatter makes of a file.
public struct FormatResult: Sendable {
    /// What kind of file it is.
    public var verdict: FileReport.Verdict
    /// The text in which ranges lie.
    public var source: SourceText
    /// The changes, sorted by place.
    public var edits: [Edit]
    /// The file with the changes made; its own bytes where there are none.
    public var formatted: [UInt8]
    /// Why the file cannot be formatted at all (`yaml-syntax`).
    public var diagnostics: [Diagnostic]
    /// Why single sentences were left as written.
    public var problems: [FormatProblem]
}

/// A sentence that was left as written.
public struct FormatProblem: Sendable {
    /// Where it stands.
    public var range: ByteRange
    /// Why it was left, in the language of the messages.
    public var message: String
    /// A sentence at `range` that was left because of `message`.
    public init(_ range: ByteRange, _ message: String) {
        self.range = range
        self.message = message
    }
}
