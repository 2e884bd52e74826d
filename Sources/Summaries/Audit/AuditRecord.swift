public import Diagnostics
public import Goals

/// What an audit keeps of one file: what is counted and compared, and no texts.
public struct AuditFile: Sendable {
    /// The path as the summary says it.
    public var path: String
    /// A hash of the line, so that two lines of one path have an order.
    public var hash: UInt64
    /// Where its line can be read again.
    public var line: LinePlace
    /// Its goals, by index.
    public var goals: [AuditGoal] = []
    /// What was found in it, in the order of its line.
    public var findings: [AuditFinding] = []
    /// What the whole repo must know of it.
    public var facts = FileFacts.none
    /// What rules that look at the whole repo must know beside.
    public var terms = RepoTerms()
    /// Names to which numbers of goals and findings refer until the file joins an audit.
    public var names = AuditNames()

    /// A file without goals.
    public init(path: String, hash: UInt64, line: LinePlace) {
        self.path = path
        self.hash = hash
        self.line = line
    }

    /// The folder that holds it; `.` for none.
    public var folder: Substring { folderPath(of: path) }
}

/// The folder of a path; `.` for a bare name.
public func folderPath(of path: String) -> Substring {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : path[..<slash]
}

/// Where the line of a file stands: in which source, at which byte, and how long it is.
public struct LinePlace: Sendable, Hashable {
    /// The number of the source.
    public var source: Int32
    /// The first byte, and how many there are.
    public var offset: Int, count: Int

    /// The place of a line.
    public init(source: Int, offset: Int, count: Int) {
        self.source = Int32(clamping: source)
        self.offset = offset
        self.count = count
    }
}

/// What an audit keeps of one goal.
public struct AuditGoal: Sendable {
    /// The numbers of its owner and its language among the names; an owner below 0 is none.
    public var owner: Int32 = -1, language: Int32 = 0
    /// The line at which its words begin, from 1.
    public var line: Int32 = 1
    /// How far it has come.
    public var status = Goal.Status.open
    /// What part it plays.
    public var kind = Goal.Kind.goal
    /// Whether every text of it is a placeholder.
    public var isTemplate = false
    /// Whether a field argues that it can be reached, and whether something says why it matters.
    public var saysAttainable = false, saysRelevant = false
    /// Which way it goes: 1 up, -1 down, 0 unknown.
    public var way: Int8 = 0
    /// The last day by which it is to be reached.
    public var deadline: CalendarDay?
    /// The goal of its file that encloses it, by index; below 0 for none.
    public var above: Int32 = -1
    /// The figures; not a number where there is none.
    public var baseline = Double.nan, target = Double.nan
    /// Hashes of what it measures and of the unit; 0 where nothing says it.
    public var metric: UInt64 = 0, unit: UInt64 = 0
    /// Whether it measures in per cent, which parts of a whole do not add up to.
    public var isShare = false

    /// An open goal of which nothing is known.
    public init() {}

    /// Whether it is marked: it is open or a draft.
    public var isOpen: Bool { status == .open || status == .draft }
}

/// What an audit keeps of one finding.
public struct AuditFinding: Sendable {
    /// The goal, by its index in the file; below 0 for the document.
    public var goal: Int32
    /// The number of its rule among the names.
    public var rule: Int32
    /// How much it matters.
    public var severity: Severity
    /// Its place among the findings of its line; below 0 for one that the whole repo shows: -1 - its place among those.
    public var place: Int32

    /// A finding of the parts given.
    public init(goal: Int32, rule: Int32, severity: Severity, place: Int32) {
        self.goal = goal
        self.rule = rule
        self.severity = severity
        self.place = place
    }
}
