/// The days from `first` to `last`, both included.
public struct DayRange: Hashable, Sendable {
    /// The first and the last day.
    public var first, last: CalendarDay
    /// The days from `first` to `last`.
    public init(_ first: CalendarDay, _ last: CalendarDay) {
        self.first = first
        self.last = last
    }

    /// A calendar year; nil before the year 1 and after 9999.
    public static func year(_ year: Int) -> DayRange? { months(1...12, of: year) }

    /// Whole months of a year.
    public static func months(_ months: ClosedRange<Int>, of year: Int) -> DayRange? {
        guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1),
            let last = CalendarDay.end(ofMonth: months.upperBound, year: year)
        else { return nil }
        return DayRange(first, last)
    }
}
