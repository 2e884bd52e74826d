public import Source
public import YAML

/// One entry of a goal file, as nodes of its tree.
///
/// Nothing is copied: a field is where its value stands.
public struct Goal: Sendable {
    /// What part it plays.
    public enum Kind: UInt8, Sendable {
        /// A goal of its own.
        case goal
        /// An objective of an OKR document: measured by its key results.
        case objective
        /// A key result, sub-goal or milestone: it measures its parent.
        case keyResult

        /// Its word in a summary.
        public var word: String { String(describing: self) }
    }

    /// What part it plays.
    public var kind: Kind
    /// How far it has come.
    public var status: Status
    /// Whether every text of it is a placeholder.
    public var isTemplate: Bool
    /// The entry: a scalar, or a mapping of fields.
    public var entry: NodeID
    /// Its fields, in the order of the file, those of the criteria's mappings and of `meta:` and `links:` included.
    public var fields: [GoalField]
    // A file of 50 MB has 130,000 goals: places and numbers take four bytes, and `none` stands for nil.
    private var sentenceNode, labelNode, idNode: NodeID
    private var parentIndex, measureCount, contextIndex: UInt32

    /// The scalar that is the sentence; nil where the goal has fields only.
    public var sentence: NodeID? {
        get { sentenceNode == YAMLNode.none ? nil : sentenceNode }
        set { sentenceNode = newValue ?? YAMLNode.none }
    }

    /// The second text, where the goal has two.
    public var label: NodeID? {
        get { labelNode == YAMLNode.none ? nil : labelNode }
        set { labelNode = newValue ?? YAMLNode.none }
    }

    /// The goal's id: the scalar of its `id` field, or the key of the mapping that holds it.
    public var id: NodeID? {
        get { idNode == YAMLNode.none ? nil : idNode }
        set { idNode = newValue ?? YAMLNode.none }
    }

    /// The goal that encloses it, as an index in the file's goals.
    public var parent: Int? {
        get { parentIndex == UInt32.max ? nil : Int(parentIndex) }
        set { parentIndex = newValue.map { UInt32(clamping: $0) } ?? UInt32.max }
    }

    /// How many goals and plain texts (key results, success criteria …) measure it.
    public var measures: Int {
        get { Int(measureCount) }
        set { measureCount = UInt32(clamping: newValue) }
    }

    /// What it inherits: an index in the file's `contexts`.
    public var context: Int {
        get { Int(contextIndex) }
        set { contextIndex = UInt32(clamping: newValue) }
    }

    /// A goal of the parts given.
    public init(
        kind: Kind = .goal, entry: NodeID, sentence: NodeID? = nil, label: NodeID? = nil, id: NodeID? = nil,
        fields: [GoalField] = [], parent: Int? = nil, measures: Int = 0, context: Int = 0, status: Status = .open,
        isTemplate: Bool = false
    ) {
        self.kind = kind
        self.status = status
        self.isTemplate = isTemplate
        self.entry = entry
        self.fields = fields
        sentenceNode = sentence ?? YAMLNode.none
        labelNode = label ?? YAMLNode.none
        idNode = id ?? YAMLNode.none
        parentIndex = parent.map { UInt32(clamping: $0) } ?? UInt32.max
        measureCount = UInt32(clamping: measures)
        contextIndex = UInt32(clamping: context)
    }

    /// The life cycle of a goal.
    public enum Status: UInt8, Sendable {
        /// Not begun for real: an error in it is a warning.
        case draft
        /// Open (active): the default.
        case open
        /// Reached.
        case done
        /// Given up.
        case dropped

        /// Its word in a summary.
        public var word: String {
            switch self {
            case .draft: "draft"
            case .open: "open"
            case .done: "done"
            case .dropped: "dropped"
            }
        }
    }
}

/// A field of a goal: which it is, and where its key and value stand.
public struct GoalField: Sendable {
    /// Which field.
    public var name: FieldName
    /// The criterion in whose mapping it stands (`measurable: {target: 5}`), or nil.
    public var section: FieldName?
    /// The key in the tree.
    public var key: NodeID
    /// The value in the tree (an alias is not followed).
    public var value: NodeID

    /// A field of the parts given.
    public init(name: FieldName, section: FieldName? = nil, key: NodeID, value: NodeID) {
        self.name = name
        self.section = section
        self.key = key
        self.value = value
    }
}

/// What the goals of a file, a group or an objective have in common.
public struct GoalContext: Sendable {
    /// The value of a `language:` field (`sv`, `en`), or nil.
    public var language: NodeID?
    /// The owner said above the goal.
    public var owner: NodeID?
    /// The anchor days said above the goal.
    public var start, created: CalendarDay?
    /// The period (quarter, year, horizon) said above the goal: its last day is the goal's deadline, its year that of its
    /// days.
    public var period: DayRange?
    /// The scalar that says the period.
    public var periodNode: NodeID?
    /// A deadline said above the goal.
    public var deadline: CalendarDay?

    /// Nothing inherited.
    public init() {}
}

/// The goals of one file.
public struct GoalFile: Sendable {
    /// What kind of file it is.
    public enum Form: Sendable, Equatable {
        /// goallint's own form (with or without `goallint:`): `format` writes here.
        case own
        /// An OKR document in the form of the design.
        case okr
        /// A shape of the team's own: `format` writes only where the configuration allows it.
        case foreign
        /// No goal file: it is passed over.
        case none
    }

    /// What kind of file it is.
    public var form: Form
    /// Whether the file says itself that it holds goals (`goallint:`).
    public var isDeclared: Bool
    /// The goals, in the order of the file.
    public var goals: [Goal]
    /// What goals inherit; the first is the file's own.
    public var contexts: [GoalContext]
    /// How many metrics with a number and no words stand in it.
    public var figures: Int
    /// Fields that hold what they cannot be, and near misses of known names.
    public var problems: [GoalProblem]
}

/// What is wrong with the fields of a goal or a file.
public struct GoalProblem: Sendable {
    /// What is wrong.
    public enum Kind: Sendable {
        /// The field holds what it cannot be; `expected` says what it can, in English.
        case wrongType(field: String, expected: String)
        /// A near miss of a known name.
        case unknownField(name: String, suggestion: String)
    }
    /// What is wrong.
    public var kind: Kind
    /// Where, in bytes of the source.
    public var range: ByteRange
    /// The goal it belongs to, as an index in the file's goals; nil for the file itself.
    public var goal: Int?
}
