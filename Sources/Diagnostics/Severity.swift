/// How much a finding matters, in the words of gcc and of SARIF.
public enum Severity: UInt8, Comparable, Sendable, CaseIterable {
    /// A hint to a goal that is already good.
    case note
    /// Worth a look.
    case warning
    /// What no reader would dispute; it stops a commit.
    case error

    /// Its word in output and configuration.
    public var word: String {
        switch self {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }

    /// The severity that `word` names, or nil.
    public init?(word: String) {
        guard let found = Severity.allCases.first(where: { $0.word == word }) else { return nil }
        self = found
    }

    /// Note below warning below error.
    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}
