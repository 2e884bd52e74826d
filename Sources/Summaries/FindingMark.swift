/// By what a finding is known again when lines move and files are renamed.
public struct FindingMark: Sendable, Hashable {
    /// The id of its goal; nil where it has none.
    public var goal: String?
    /// The key of the field in which it stands; empty for a text without one.
    public var field: String
    /// The hash of the text in which it stands: FNV-1a, 64 bits, over its value with each run of white space as one space.
    public var text: UInt64

    /// A mark of the parts given.
    public init(goal: String?, field: String, text: UInt64) {
        self.goal = goal
        self.field = field
        self.text = text
    }
}
