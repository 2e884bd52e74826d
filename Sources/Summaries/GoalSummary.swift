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
    /// Where its words begin, in bytes of the file.
    public var place = 0
    /// What part it plays: `goal`, `objective` or `keyResult`.
    public var kind = Goal.Kind.goal
    /// The goal of its file that encloses it, by index.
    public var above: Int?
    /// What it measures: its field's words.
    public var metric: String?
    /// Whether a field argues that it can be reached, and whether something says why it matters.
    public var saysAttainable = false, saysRelevant = false
    /// Which way it goes: 1 up, -1 down, 0 where nothing says it.
    public var way = 0

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
    /// The word of the part that it plays.
    public var kindWord: String { kind.word }

    /// The slot called `name`.
    public subscript(name: SlotSummary.Name) -> SlotSummary? {
        get { slots.isEmpty ? nil : slots[Int(name.rawValue)] }
        set {
            if slots.isEmpty { slots = Array(repeating: nil, count: SlotSummary.Name.allCases.count) }
            slots[Int(name.rawValue)] = newValue
        }
    }
}
