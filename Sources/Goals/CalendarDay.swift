/// A day of the proleptic Gregorian calendar, counted in days from 1 January 1970.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public var number: Int32

    /// The day `number` days after 1970-01-01.
    public init(number: Int32) { self.number = number }

    /// The day of a year, a month (1 to 12) and a day of the month; nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDay.length(ofMonth: month, year: year)
        else { return nil }
        // Days from civil: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// How many days a month has.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Its year, month (1 to 12) and day of the month.
    public var civil: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
    }

    /// The day of the week, Monday 1 to Sunday 7 (ISO 8601).
    public var weekday: Int { (Int(number) + 3) % 7 >= 0 ? (Int(number) + 3) % 7 + 1 : (Int(number) + 3) % 7 + 8 }

    /// The day as YYYY-MM-DD.
    public var iso: String {
        let (y, m, d) = civil
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        let year = String(y)
        return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-" + two(m) + "-" + two(d)
    }

    /// Earlier before later.
    public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

    /// The day `days` days later.
    public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + Int32(clamping: days)) }

    /// The day `months` months later; where that month is shorter, its last day.
    public func adding(months: Int) -> CalendarDay {
        let (y, m, d) = civil
        let total = y * 12 + (m - 1) + months
        let year = total >= 0 ? total / 12 : 0
        let month = total >= 0 ? total % 12 + 1 : 1
        return CalendarDay(year: year, month: month, day: min(d, CalendarDay.length(ofMonth: month, year: year)))
            ?? self
    }

    /// The last day of a month.
    public static func end(ofMonth month: Int, year: Int) -> CalendarDay? {
        guard (1...12).contains(month) else { return nil }
        return CalendarDay(year: year, month: month, day: length(ofMonth: month, year: year))
    }

    /// How many ISO weeks a year has, 52 or 53.
    public static func weeks(inYear year: Int) -> Int {
        guard let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31)
        else { return 52 }
        return first.weekday == 4 || last.weekday == 4 ? 53 : 52
    }

    /// The Sunday of an ISO week; nil where the year has no such week.
    public static func sunday(ofWeek week: Int, year: Int) -> CalendarDay? {
        guard week >= 1, week <= weeks(inYear: year), let fourth = CalendarDay(year: year, month: 1, day: 4) else {
            return nil
        }
        return fourth.adding(days: 7 - fourth.weekday + (week - 1) * 7)
    }
}
