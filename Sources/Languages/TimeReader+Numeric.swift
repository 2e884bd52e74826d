import Goals
import Source

/// Reads dates in figures, and quarters.
extension TimeReader {
    func numeric(_ index: Int) -> Core? {
        guard let number = number(index) else { return nil }
        switch number.form {
        case .isoDay:
            let day = CalendarDay(year: Int(number.value), month: Int(number.second), day: Int(number.third))
            return Core(kind: .day, end: index + 1, from: day, day: day, traits: day == nil ? .impossible : [])
        case .isoMonth:
            let (from, day) = range(Int(number.value), Int(number.second), Int(number.second))
            return Core(kind: .month, end: index + 1, from: from, day: day, traits: day == nil ? .impossible : [])
        case .dayMonthYear:
            return dayMonthYear(number, index)
        case .dayMonth:
            return dayMonth(number, index)
        case .years:
            let first = Int(number.value)
            let last = number.second < 100 ? first / 100 * 100 + Int(number.second) : Int(number.second)
            let span = Core(
                kind: .years, end: index + 1, from: CalendarDay(year: first, month: 1, day: 1),
                day: CalendarDay(year: last, month: 12, day: 31))
            // "2026-27 school year": a term whose days are not known.
            if let unit = self.token(index + 1), unit.begins(.calendarTerm) || unit.phraseTraits.contains(.calendarTerm)
            {
                return Core(kind: .term, end: index + 1 + Int(unit.length))
            }
            return number.second < 100 ? Core(kind: .term, end: index + 1) : span
        case .plain:
            if let day = small(index), let core = dayOfMonth(day, index, index + 1) { return core }
            if let year = year(index) {
                // "2027 Q1"
                if let quarter = quarterToken(index + 1) {
                    return quarterCore(quarter.number, quarter.isHalf, year, index + 2)
                }
                if let unit = self.token(index + 1),
                    unit.begins(.calendarTerm) || unit.phraseTraits.contains(.calendarTerm)
                {
                    return Core(kind: .term, end: index + 1 + Int(unit.length))
                }
                let (from, day) = range(year, 1, 12)
                return Core(kind: .year, end: index + 1, from: from, day: day)
            }
            return nil
        case .range:
            // "3–5 May" is its last day.
            if number.second < 100, let core = dayOfMonth(Int(number.second), index, index + 1) { return core }
            return nil
        case .clock, .code: return nil
        }
    }

    private func dayMonthYear(_ number: NumberToken, _ index: Int) -> Core {
        let (a, b, year) = (Int(number.value), Int(number.second), Int(number.third))
        let day = CalendarDay(year: year, month: b, day: a) ?? CalendarDay(year: year, month: a, day: b)
        var traits: TimeExpression.Traits = day == nil ? .impossible : []
        let isSlash =
            tokens[index].end > tokens[index].start
            && lower[Int(tokens[index].start) + (a > 9 || lower[Int(tokens[index].start)] == 48 ? 2 : 1)] == 47
        if isSlash, a <= 12, b <= 12, a != b { traits.insert(.ambiguous) }
        return Core(kind: .day, end: index + 1, from: day, day: day, traits: traits)
    }

    func dayMonth(_ number: NumberToken, _ index: Int) -> Core? {
        let (a, b) = (Int(number.value), Int(number.second))
        // "28/2-27"
        if let dash = token(index + 1), dash.isSign(45), !dash.flags.contains(.spaced),
            let short = self.number(index + 2), short.form == .plain,
            token(index + 2)?.flags.contains(.spaced) == false,
            short.value < 100 || short.value >= 1990 && short.value <= 2100
        {
            let year = short.value < 100 ? 2000 + Int(short.value) : Int(short.value)
            let day = CalendarDay(year: year, month: b, day: a)
            return Core(kind: .day, end: index + 3, from: day, day: day, traits: day == nil ? .impossible : [])
        }
        if let (year, end) = yearBehind(index + 1) {
            let day = CalendarDay(year: year, month: b, day: a)
            return Core(kind: .day, end: end, from: day, day: day, traits: day == nil ? .impossible : [])
        }
        // A fraction or "24/7" is no date: it needs a preposition of time before it.
        let isLast =
            index > 2 && (token(index + 1) == nil || token(index + 1)?.kind == .sign) && !(a == 24 && b == 7)
            && decimalComma
        guard let before = token(index - 1),
            isLast && before.kind == .word || before.isAny([.deadlineWord, .before, .during])
                || before.traits.contains(.article) || before.traits.contains(.weekday)
        else { return nil }
        let day = next { CalendarDay(year: $0, month: b, day: a) }
        return Core(kind: .dayMonth, end: index + 1, from: day, day: day, traits: [.ambiguous, .yearless])
    }

    /// "31 December 2026", "1st of Nov": a day, a month, perhaps a year.
    private func dayOfMonth(_ day: Int, _ index: Int, _ behind: Int) -> Core? {
        var at = behind
        if token(at)?.isSign(46) == true, token(at + 1)?.traits.contains(.month) == true { at += 1 }
        if token(at)?.traits.contains(.of) == true { at += 1 }
        // "28-Jan-2027", as tables write it
        if isHyphen(at), isHyphen(at + 2), year(at + 3) != nil { at += 1 }
        guard let month = month(at) else { return nil }
        at += 1
        if token(at)?.isSign(46) == true || isHyphen(at), year(at + 1) != nil { at += 1 }
        return dated(day, month, at, from: index)
    }

    func dated(_ day: Int, _ month: Int, _ at: Int, from start: Int) -> Core {
        if let (year, end) = yearBehind(at) {
            let date = CalendarDay(year: year, month: month, day: day)
            return Core(kind: .day, end: end, from: date, day: date, traits: date == nil ? .impossible : [])
        }
        if let joint = token(at), joint.isSign(Sign.dash) || joint.isSign(45) || joint.isAny(.and) && isBetween(start),
            let later = core(token(at + 1)?.isAny(.article) == true ? at + 2 : at + 1), later.kind == .day,
            let last = later.day
        {
            // "28 April – 5 May 2027", "between 28 April and 5 May 2027": up to the later day.
            var span = later
            if let from = CalendarDay(year: last.civil.year, month: month, day: day), from <= last { span.from = from }
            return span
        }
        let exists = CalendarDay(year: 2028, month: month, day: day) != nil
        let date = next { CalendarDay(year: $0, month: month, day: day) }
        return Core(
            kind: .dayMonth, end: at, from: date, day: date, traits: exists ? [.ambiguous, .yearless] : .impossible)
    }

    /// "q1", "h2" (and "q3-27") at a place.
    func quarterToken(_ index: Int) -> (number: Int, isHalf: Bool, year: Int?)? {
        guard let token = token(index), token.kind == .word, token.flags.contains(.digits) else { return nil }
        let start = Int(token.start), end = Int(token.end)
        guard end - start >= 2, lower[start] == 113 || lower[start] == 104, lower[start + 1] >= 48,
            lower[start + 1] <= 57
        else { return nil }
        let number = Int(lower[start + 1] - 48)
        if end - start == 2 { return (number, lower[start] == 104, nil) }
        // "Q2-Q3", "Q2/3": the later one.
        if end - start == 4 || end - start == 5 && lower[start + 3] == lower[start],
            lower[start + 2] == 45 || lower[start + 2] == 47, lower[end - 1] >= 48, lower[end - 1] <= 57
        {
            return (Int(lower[end - 1] - 48), lower[start] == 104, nil)
        }
        guard lower[start + 2] == 45 || lower[start + 2] == 47 || lower[start + 2] == 39 else { return nil }
        var year = 0
        for index in start + 3..<end {
            guard lower[index] >= 48, lower[index] <= 57 else { return nil }
            year = year * 10 + Int(lower[index] - 48)
        }
        guard end - start == 5 || end - start == 7 else { return nil }
        return (number, lower[start] == 104, year < 100 ? 2000 + year : year)
    }

    func quarterCore(_ number: Int, _ isHalf: Bool, _ year: Int?, _ end: Int) -> Core {
        let most = isHalf ? 2 : 4
        let kind: TimeExpression.Kind = isHalf ? .half : .quarter
        guard number >= 1, number <= most else { return Core(kind: kind, end: end, traits: .impossible) }
        let months = isHalf ? 6 : 3
        let last = number * months
        if let year {
            let (from, day) = range(year, last - months + 1, last)
            return Core(kind: kind, end: end, from: from, day: day)
        }
        let day = next { CalendarDay.end(ofMonth: last, year: $0) }
        let from = day.flatMap { CalendarDay(year: $0.civil.year, month: last - months + 1, day: 1) }
        return Core(kind: kind, end: end, from: from, day: day, traits: [.yearless, .mild])
    }
}
