public import Goals

/// Words of a goal's record, as summaries and reports write them.
extension AuditGoal {
    /// Its status, in a word.
    public var statusWord: String { status.word }
    /// The last day by which it is to be reached, as YYYY-MM-DD.
    public var deadlineText: String? { deadline?.iso }
    /// Its status as a number: draft, open, done, dropped.
    public var statusNumber: Int { Int(status.rawValue) }
    /// The part that it plays, in a word.
    public var kindWord: String { kind.word }

    /// Takes a status from its word; another word leaves it open.
    public mutating func setStatus(_ word: String) {
        for one in [Goal.Status.draft, .open, .done, .dropped] where one.word == word { status = one }
    }

    /// Takes the part that it plays from its word; another word leaves it a goal.
    public mutating func setKind(_ word: String) {
        for one in [Goal.Kind.goal, .objective, .keyResult] where one.word == word { kind = one }
    }

    /// Takes a deadline from YYYY-MM-DD.
    public mutating func setDeadline(_ text: String) { deadline = CalendarDay(isoDay: text) }
}

extension CalendarDay {
    /// The day that YYYY-MM-DD is; nil for another text.
    public init?(isoDay text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = Int(Substring(parts[0])),
            let month = Int(Substring(parts[1])), let day = Int(Substring(parts[2]))
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Audit {
    /// The day for which it is made, as YYYY-MM-DD.
    public var todayText: String { today.iso }
    /// The day before which its goals are due, as YYYY-MM-DD.
    public var dueBeforeText: String? { filter.dueBefore?.iso }
    /// How many days from the day of the audit to the deadline of a goal; below 0 where it has passed.
    public func daysLeft(_ goal: AuditGoal) -> Int? { goal.deadline.map { Int($0.number) - Int(today.number) } }
}
