/// What a rule looks after: one of the five letters of SMART, or the document that holds the goals.
public enum Criterion: UInt8, Sendable, CaseIterable {
    /// What exactly will be different.
    case specific
    /// How it will be known.
    case measurable
    /// Why it can be done.
    case attainable
    /// Why it matters.
    case relevant
    /// When.
    case timeBound
    /// All else: the file and how its goals hang together.
    case document

    /// Its word in output, configuration and on the command line.
    public var word: String {
        switch self {
        case .specific: "specific"
        case .measurable: "measurable"
        case .attainable: "attainable"
        case .relevant: "relevant"
        case .timeBound: "time-bound"
        case .document: "document"
        }
    }
}
