/// Reads a day, a period or a span of two from the tokens of a text.
struct DateParser {
    private let tokens: [DateTokens.Token]
    private let year: Int?
    private var index = 0

    /// One end of a span, whose year may stand at the other end.
    private struct Unit {
        enum Kind { case year, quarter(Int), half(Int), week(Int), month(Int), day(month: Int, day: Int) }
        var kind: Kind
        var year: Int?
    }

    init(_ tokens: [DateTokens.Token], year: Int?) {
        self.tokens = tokens
        self.year = year
    }

    /// The days of the whole text; `.some(nil)` where it says a day that no calendar has; nil where it is no date.
    mutating func parse() -> DayRange?? {
        guard var first = unit() else { return nil }
        guard index < tokens.count else {
            guard let year = first.year ?? year else { return nil }
            return .some(days(first, year))
        }
        guard tokens[index] == .dash || tokens[index] == .through || tokens[index] == .slash else { return nil }
        index += 1
        guard let second = unit(), index == tokens.count, let lastYear = second.year ?? year else { return nil }
        if first.year == nil { first.year = lastYear }
        // Two bare years with a slash are a school year: where it begins and ends is for people to say.
        if case .year = first.kind, tokens.contains(.slash) { return nil }
        guard let start = days(first, first.year ?? lastYear), let end = days(second, lastYear) else {
            return .some(nil)
        }
        return start.first <= end.last ? .some(DayRange(start.first, end.last)) : nil
    }

    private func token(_ offset: Int) -> DateTokens.Token? {
        index + offset < tokens.count ? tokens[index + offset] : nil
    }

    /// The year in a token of four digits.
    private func yearNumber(_ token: DateTokens.Token?) -> Int? {
        guard case .number(let value, 4)? = token, (1900...2199).contains(value) else { return nil }
        return value
    }

    /// The day of a month in a token of one or two digits.
    private func dayNumber(_ token: DateTokens.Token?) -> Int? {
        guard case .number(let value, let digits)? = token, digits <= 2, (1...31).contains(value) else { return nil }
        return value
    }

    private mutating func unit() -> Unit? {
        if let year = yearNumber(token(0)) { return unit(after: year) }
        if let day = dayNumber(token(0)), case .month(let month)? = token(1) {
            index += 2
            return Unit(kind: .day(month: month, day: day), year: trailingYear())
        }
        guard let token = token(0) else { return nil }
        switch token {
        case .quarter(let quarter):
            index += 1
            return Unit(kind: .quarter(quarter), year: trailingYear())
        case .half(let half):
            index += 1
            return Unit(kind: .half(half), year: trailingYear())
        case .week(let week):
            index += 1
            return Unit(kind: .week(week), year: trailingYear())
        case .month(let month):
            index += 1
            if let day = dayNumber(self.token(0)) {
                index += 1
                return Unit(kind: .day(month: month, day: day), year: trailingYear())
            }
            return Unit(kind: .month(month), year: trailingYear())
        default: return nil
        }
    }

    /// A unit that begins with its year.
    private mutating func unit(after year: Int) -> Unit {
        index += 1
        let skip = token(0) == .dash ? 1 : 0
        switch token(skip) {
        case .quarter(let quarter)?:
            index += skip + 1
            return Unit(kind: .quarter(quarter), year: year)
        case .half(let half)?:
            index += skip + 1
            return Unit(kind: .half(half), year: year)
        case .week(let week)?:
            index += skip + 1
            return Unit(kind: .week(week), year: year)
        case .number(let month, digits: 2)? where skip == 1 && (1...12).contains(month):
            index += 2
            if token(0) == .dash, case .number(let day, digits: 2)? = token(1) {
                index += 2
                return Unit(kind: .day(month: month, day: day), year: year)
            }
            return Unit(kind: .month(month), year: year)
        default: return Unit(kind: .year, year: year)
        }
    }

    /// The year behind a quarter or a month, with a dash before it or none.
    private mutating func trailingYear() -> Int? {
        if let year = yearNumber(token(0)) {
            index += 1
            return year
        }
        if token(0) == .dash, let year = yearNumber(token(1)) {
            // `Q4 - 2026-01-31` would be a span: a year with a month behind it is its other end.
            if token(2) == .dash { return nil }
            index += 2
            return year
        }
        return nil
    }

    private func days(_ unit: Unit, _ year: Int) -> DayRange? {
        switch unit.kind {
        case .year: return DayRange.year(year)
        case .quarter(let quarter): return DayRange.months(quarter * 3 - 2...quarter * 3, of: year)
        case .half(let half): return DayRange.months(half * 6 - 5...half * 6, of: year)
        case .month(let month): return DayRange.months(month...month, of: year)
        case .week(let week):
            guard let sunday = CalendarDay.sunday(ofWeek: week, year: year) else { return nil }
            return DayRange(sunday.adding(days: -6), sunday)
        case .day(let month, let day):
            guard let day = CalendarDay(year: year, month: month, day: day) else { return nil }
            return DayRange(day, day)
        }
    }
}
