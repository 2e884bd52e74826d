public import Goals

/// The day from which a relative deadline counts, and the period that gives a day its year.
public struct Anchor: Hashable, Sendable {
    /// The day from which "within 3 months" counts, or nil.
    public var day: CalendarDay?
    /// The period of the goal, group or file, or nil.
    public var period: DayRange?
    /// The day from which spans count where there is no anchor day: the first of the period.
    public var start: CalendarDay?

    /// An anchor at `day`, in `period`; spans count from `start` where there is no day.
    public init(day: CalendarDay?, period: DayRange? = nil, start: CalendarDay? = nil) {
        self.day = day
        self.period = period
        self.start = start
    }

    /// No anchor at all.
    public static let none = Anchor(day: nil)
}

/// Words that say when: their tokens, what they say, and the last day of it.
struct TimeExpression: Sendable {
    /// What is said.
    enum Kind: UInt8, Sendable {
        case day, dayMonth, week, month, quarter, half, year, years, span, thisOrNext, weekday, season, holiday, term,
            event, yearEnd
    }

    /// What else is to be known of it.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16
        /// It counts from a day that it does not say ("within 3 months", "next quarter", "by year-end").
        static let floating = Traits(rawValue: 1 << 0)
        /// Two readings, or a year that is not said.
        static let ambiguous = Traits(rawValue: 1 << 1)
        /// The calendar has no such day.
        static let impossible = Traits(rawValue: 1 << 2)
        /// It is a stretch of time in which something holds or is done ("during 2027").
        static let period = Traits(rawValue: 1 << 3)
        /// It is the day on which something begins ("from 1 January").
        static let begins = Traits(rawValue: 1 << 4)
        /// "before": the day is the one before.
        static let before = Traits(rawValue: 1 << 5)
        /// "end of" is said, so that "before" means by it.
        static let end = Traits(rawValue: 1 << 6)
        /// It has no year of its own.
        static let yearless = Traits(rawValue: 1 << 7)
        /// It says how long each of many things may take, not when.
        static let level = Traits(rawValue: 1 << 8)
        /// It is what something is compared with.
        static let compared = Traits(rawValue: 1 << 9)
        /// Words beyond the date name the day ("the AGM on 12 June").
        static let named = Traits(rawValue: 1 << 10)
        /// It stands in round brackets.
        static let bracketed = Traits(rawValue: 1 << 11)
        /// A preposition of a deadline stands before it.
        static let explicit = Traits(rawValue: 1 << 12)
        /// Any preposition of time stands before it.
        static let introduced = Traits(rawValue: 1 << 13)
        /// Its date is read from a month or quarter whose year is not said: only a hint of doubt.
        static let mild = Traits(rawValue: 1 << 14)
        /// All of a stretch of time, so that what is said holds on each day of it ("throughout 2027").
        static let whole = Traits(rawValue: 1 << 15)
    }

    var kind: Kind
    /// The first token and the token behind the last, prepositions included.
    var first: Int
    var end: Int
    /// The first token of the date itself, behind its prepositions.
    var core: Int
    /// The first and the last day of what is said, or nil where it can't be counted.
    var from: CalendarDay?
    var day: CalendarDay?
    var traits: Traits = []

    /// Whether it can say when the goal is reached: what something is compared with, and how long each may take, do not.
    var isWhen: Bool { traits.isDisjoint(with: [.compared, .level]) }

    /// Whether it says a day, and not only an event or what something is compared with.
    var saysDay: Bool { lastDay != nil && kind != .event && isWhen }

    /// The day by which it is over: "before 1 May" is 30 April, "before the end of May" the end.
    var lastDay: CalendarDay? {
        guard let day else { return nil }
        if traits.contains(.before), !traits.contains(.end) { return (from ?? day).adding(days: -1) }
        if traits.contains(.begins) { return from ?? day }
        return day
    }
}
