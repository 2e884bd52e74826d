public import Goals
import Source

/// A date that was written out, or moved to a day that exists.
public struct MendedDate: Sendable {
    /// The text with it.
    public var text: [UInt8]
    /// The day; nil where its year is not known.
    public var day: CalendarDay?
    /// Whether the date is all that the text says.
    public var isAll: Bool
}

extension TextReading {
    /// The text with its doubtful date written out: 03/04/2027 as the language reads it, a day or a week without a year in
    /// the next year that has it from `today` on; nil where no guess is honest ("next summer", "Friday").
    public func withDate(from today: CalendarDay, _ words: SentenceWords) -> MendedDate? {
        guard let range = ambiguousDate, let time = times.first(where: { bytes($0.core, $0.end) == range }) else {
            return nil
        }
        let years = today.civil.year...today.civil.year + 8
        guard let number = (time.core..<time.end).first(where: { tokens[$0].kind == .number }) else { return nil }
        let value = numbers[Int(tokens[number].number)]
        switch time.kind {
        case .day:
            guard value.form == .dayMonthYear else { return nil }
            let (a, b) = (Int(value.value), Int(value.second))
            let (day, month) = words.readsMonthFirst ? (b, a) : (a, b)
            return written(CalendarDay(year: Int(value.third), month: month, day: day), time, number, words)
        case .dayMonth:
            guard !tokens[time.core].isAny(.weekday), let (day, month) = dayAndMonth(time, number) else { return nil }
            let days = years.lazy.compactMap { CalendarDay(year: $0, month: month, day: day) }
            return written(days.first { $0 >= today }, time, number, words)
        case .week:
            let weeks = years.lazy.compactMap { year in
                CalendarDay.sunday(ofWeek: Int(value.value), year: year).map { (year, $0) }
            }
            guard let found = weeks.first(where: { $0.1 >= today }) else { return nil }
            let text = replacing(ByteRange(range.end, range.end), with: Array(" \(found.0)".utf8))
            return MendedDate(text: text, day: found.1, isAll: isAll(range))
        default: return nil
        }
    }

    /// The text with a day that its month does not have as the last one of the month; nil where it says another date that
    /// does not exist (week 54, month 13).
    public func withLastDay(_ words: SentenceWords) -> MendedDate? {
        guard let range = impossibleDate, let time = times.first(where: { bytes($0.core, $0.end) == range }),
            time.kind == .day || time.kind == .dayMonth,
            let number = (time.core..<time.end).first(where: { tokens[$0].kind == .number })
        else { return nil }
        let value = numbers[Int(tokens[number].number)]
        if value.form == .isoDay || value.form == .dayMonthYear {
            let (year, day) = value.form == .isoDay ? (value.value, value.third) : (value.third, value.value)
            guard let last = lastDay(Int(year), Int(value.second), day) else { return nil }
            let written = value.form == .isoDay ? Array(last.iso.utf8) : words.date(last)
            let place = ByteRange(Int(tokens[number].start), Int(tokens[number].end))
            return MendedDate(text: replacing(place, with: written), day: last, isAll: isAll(range))
        }
        guard !value.isOrdinal, let (day, month) = dayAndMonth(time, number) else { return nil }
        let year = (number + 1..<time.end).last { tokens[$0].kind == .number }.map {
            numbers[Int(tokens[$0].number)].value
        }
        guard let last = lastDay(Int(year ?? 2027), month, Double(day)) else { return nil }
        let place = ByteRange(Int(tokens[number].start), Int(tokens[number].end))
        let text = replacing(place, with: Array("\(last.civil.day)".utf8))
        return MendedDate(text: text, day: year == nil ? nil : last, isAll: isAll(range))
    }

    /// The last day of a month, where `day` is a little too much for it.
    private func lastDay(_ year: Int, _ month: Int, _ day: Double) -> CalendarDay? {
        guard (29...31).contains(day), (1...12).contains(month) else { return nil }
        return CalendarDay.end(ofMonth: month, year: year)
    }

    private func written(
        _ day: CalendarDay?, _ time: TimeExpression, _ number: Int, _ words: SentenceWords
    ) -> MendedDate? {
        guard let day else { return nil }
        // "den 15 maj" keeps its article.
        let first = tokens[time.core].isAny(.article) ? time.core + 1 : time.core
        let text = replacing(bytes(first, time.end), with: words.date(day))
        return MendedDate(text: text, day: day, isAll: isAll(bytes(time.core, time.end)))
    }

    /// Day and month of a date that says no year, or no day of the calendar.
    private func dayAndMonth(_ time: TimeExpression, _ number: Int) -> (day: Int, month: Int)? {
        let value = numbers[Int(tokens[number].number)]
        if value.form == .dayMonth { return (Int(value.value), Int(value.second)) }
        guard value.form == .plain, let month = (time.core..<time.end).first(where: { tokens[$0].isAny(.month) }),
            (1...12).contains(tokens[month].value)
        else { return nil }
        return (Int(value.value), Int(tokens[month].value))
    }

    private func isAll(_ range: ByteRange) -> Bool {
        (text[..<range.start] + text[range.end...]).allSatisfy { $0 == 32 || $0 == 10 }
    }
}
