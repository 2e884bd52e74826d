public import Source

/// Edits of a file that mend a diagnostic.
public struct Fix: Sendable, Hashable {
    /// Whether a fix keeps the meaning.
    public enum Applicability: Sendable, Hashable {
        /// The meaning is kept.
        case safe
        /// The meaning may change: a person should look.
        case unsafe

        /// Its word in output.
        public var word: String { self == .safe ? "safe" : "unsafe" }
    }

    /// Whether the meaning is kept.
    public var applicability: Applicability
    /// The edits, sorted by place, none overlapping another.
    public var edits: [Edit]

    /// A fix that makes `edits`.
    public init(_ applicability: Applicability, _ edits: [Edit]) {
        self.applicability = applicability
        self.edits = edits
    }
}
