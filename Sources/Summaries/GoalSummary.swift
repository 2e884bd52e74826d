public import Goals

/// One goal in a few words: what a reader of many files needs to know of it.
public struct GoalSummary: Sendable {
    /// The goal's id, where it has one.
    public var id: String?
    /// Its place among the goals of its file, from 0.
    public var index: Int
    /// The path of its entry: `goals[0]`, `objectives[0].key_results[1]`, in a later document `1:goals[0]`.
    public var path: String
    /// The path of the scalar that is the sentence, where there is one.
    public var textPath: String?
    /// Its language: `en`, `sv` or `other`.
    public var language: String
    /// The sentence as it stands in the file.
    public var text: String?
    /// Its second text, where it has two.
    public var label: String?
    /// Whether every text of it is a placeholder.
    public var isPlaceholder: Bool
    /// How far it has come.
    public var status: Goal.Status
    /// Who answers for it, its own owner or an inherited one.
    public var owner: String?
    /// The goal it supports or stands in: its id, or the path of its sentence.
    public var parent: String?
    /// What was understood of it, one entry for each of `SlotSummary.Name.allCases`; empty where nothing was.
    public var slots: [SlotSummary?]
    /// The canonical sentence, where one can be written.
    public var sentence: String?

    /// A goal of which only its place is known.
    public init(index: Int, path: String, id: String? = nil) {
        self.id = id
        self.index = index
        self.path = path
        language = "other"
        isPlaceholder = false
        status = .open
        slots = []
    }

    /// The word of its status.
    public var statusWord: String { status.word }

    /// The slot called `name`.
    public subscript(name: SlotSummary.Name) -> SlotSummary? {
        get { slots.isEmpty ? nil : slots[Int(name.rawValue)] }
        set {
            if slots.isEmpty { slots = Array(repeating: nil, count: SlotSummary.Name.allCases.count) }
            slots[Int(name.rawValue)] = newValue
        }
    }
}
