import Goals
import Source

/// Finds the expressions of time of a text.
struct TimeReader {
    let tokens: [Token]
    let numbers: [NumberToken]
    let lower: [UInt8]
    let anchor: Anchor
    let decimalComma: Bool

    /// A date without the words before it.
    struct Core {
        var kind: TimeExpression.Kind
        var end: Int
        var from: CalendarDay?
        var day: CalendarDay?
        var traits: TimeExpression.Traits = []
    }

    /// All expressions of time, in order.
    func read() -> [TimeExpression] {
        var result: [TimeExpression] = []
        var index = 0
        var floor = 0
        while index < tokens.count {
            if let core = core(index) {
                let expression = extended(core, from: index, floor: floor)
                result.append(expression)
                index = max(expression.end, index + 1)
                floor = index
            } else {
                index += 1
            }
        }
        return result
    }

    // MARK: Helpers

    @inline(__always)
    func token(_ index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }

    private func number(_ index: Int) -> NumberToken? {
        guard let token = token(index), token.kind == .number else { return nil }
        return numbers[Int(token.number)]
    }

    /// The year that stands at a place: four digits from 1990 to 2100, or nil.
    func year(_ index: Int) -> Int? {
        guard let number = number(index), number.form == .plain, !number.isGrouped, !number.isOrdinal,
            number.value >= 1990,
            number.value <= 2100, let token = token(index), token.end - token.start == 4
        else { return nil }
        return Int(number.value)
    }

    /// The year behind a date, with the comma or "of" before it, and where it ends.
    private func yearBehind(_ index: Int) -> (year: Int, end: Int)? {
        if let year = year(index) { return (year, index + 1) }
        if token(index)?.isSign(44) == true || token(index)?.traits.contains(.of) == true, let year = year(index + 1) {
            return (year, index + 2)
        }
        if token(index)?.traits.contains(.yearWord) == true, let year = year(index + 1) { return (year, index + 2) }
        return nil
    }

    /// A hyphen with no space before it.
    private func isHyphen(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        return token.isSign(45) && !token.flags.contains(.spaced)
    }

    private func small(_ index: Int) -> Int? {
        guard let number = number(index), number.form == .plain, number.decimals == 0, !number.isGrouped,
            number.value < 100
        else { return nil }
        return Int(number.value)
    }

    /// The month at a place.
    ///
    /// English writes "May" and "March" with a capital; without one they are verbs.
    private func month(_ index: Int) -> Int? {
        guard let token = token(index), token.kind == .word, token.traits.contains(.month),
            !token.flags.contains(.quoted)
        else { return nil }
        if token.isAny([.infinitive, .imperative]) || token.traits.contains(.auxiliary) {
            // "31 march 2028" is one in any case.
            if small(index - 1) != nil, year(index + 1) != nil { return Int(token.value) }
            guard token.flags.contains(.capital) else { return nil }
            // "May Lindqvist" is a person: a month has a preposition, a day or a year beside it.
            guard
                year(index + 1) != nil || small(index + 1) != nil || small(index - 1) != nil
                    || (self.token(index - 1)?.begins([.preposition, .this, .next, .and, .deadlineWord]) ?? false)
                    || (self.token(index - 1)?.kind == .sign && index > 1)
            else { return nil }
        }
        if token.traits.contains(.holiday), small(index - 1) == nil { return nil }
        return Int(token.value)
    }

    func range(_ year: Int, _ from: Int, _ to: Int) -> (CalendarDay?, CalendarDay?) {
        (CalendarDay(year: year, month: from, day: 1), CalendarDay.end(ofMonth: to, year: year))
    }

    /// The first such day after the anchor, or inside the period; nil without either.
    private func next(_ make: (Int) -> CalendarDay?) -> CalendarDay? {
        if let period = anchor.period {
            for year in period.first.civil
                .year...max(period.first.civil.year, min(period.last.civil.year, period.first.civil.year + 20))
            {
                if let day = make(year), day >= period.first, day <= period.last { return day }
            }
            if let anchored = anchor.day {
                for year in anchored.civil.year...anchored.civil.year + 4 {
                    if let day = make(year), day > anchored { return day }
                }
            }
            return make(period.last.civil.year)
        }
        guard let day = anchor.day else { return nil }
        for year in day.civil.year...day.civil.year + 8 {
            if let found = make(year), found >= day { return found }
        }
        return nil
    }

    // MARK: The date itself

    private func core(_ index: Int) -> Core? {
        guard let token = token(index), !token.flags.contains(.quoted) else { return nil }
        switch token.kind {
        case .number: return numeric(index)
        case .word: return worded(index, token)
        case .sign: return nil
        }
    }

    private func numeric(_ index: Int) -> Core? {
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

    private func dayMonth(_ number: NumberToken, _ index: Int) -> Core? {
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

    private func dated(_ day: Int, _ month: Int, _ at: Int, from start: Int) -> Core {
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
    private func quarterToken(_ index: Int) -> (number: Int, isHalf: Bool, year: Int?)? {
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

    /// "Q2–Q3 2027", "Q2 and Q3", "Q2–3 2027": the second of two, where a joint stands at `index`.
    private func laterQuarter(_ first: Int, _ isHalf: Bool, _ index: Int) -> Core? {
        guard isJoint(index) else { return nil }
        let second: (number: Int, year: Int?)
        if let token = token(index + 1), token.kind == .word, let quarter = quarterToken(index + 1),
            quarter.isHalf == isHalf
        {
            second = (quarter.number, quarter.year)
        } else if let number = small(index + 1), yearBehind(index + 2) != nil {
            second = (number, nil)
        } else {
            return nil
        }
        let behind = second.year.map { ($0, index + 2) } ?? yearBehind(index + 2)
        let (year, end) = (behind?.0, behind?.1 ?? index + 2)
        let last = quarterCore(second.number, isHalf, year, end)
        return year == nil ? last : spanning(quarterCore(first, isHalf, year, end), last)
    }

    private func quarterCore(_ number: Int, _ isHalf: Bool, _ year: Int?, _ end: Int) -> Core {
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

    // MARK: Dates in words

    private func worded(_ index: Int, _ token: Token) -> Core? {
        if token.flags.contains(.digits) {
            if let quarter = quarterToken(index) {
                if let year = quarter.year { return quarterCore(quarter.number, quarter.isHalf, year, index + 1) }
                if token.flags.contains(.capital) || self.token(index - 1)?.begins([.during, .deadlineWord]) == true {
                    if let (year, end) = yearBehind(index + 1) {
                        return quarterCore(quarter.number, quarter.isHalf, year, end)
                    }
                    if let later = laterQuarter(quarter.number, quarter.isHalf, index + 1) { return later }
                    return quarterCore(quarter.number, quarter.isHalf, nil, index + 1)
                }
                return nil
            }
            return gluedYear(index, token)
        }
        if token.begins(.yearEnd) {
            let end = index + Int(token.length)
            let unit = token.value
            // "fiscal year end": of a year whose days are not known.
            if unit == 11 {
                let behind = yearBehind(end)
                return Core(kind: .term, end: behind?.end ?? end, traits: behind == nil ? [.floating, .end] : .end)
            }
            if let (year, behind) = yearBehind(end) {
                let (from, day) = range(year, 1, unit == 5 ? 6 : 12)
                return Core(kind: .yearEnd, end: behind, from: from, day: day, traits: .end)
            }
            if let years = number(end), years.form == .years {
                return Core(
                    kind: .yearEnd, end: end + 1, day: CalendarDay(year: Int(years.value), month: 12, day: 31),
                    traits: .end)
            }
            if unit == 21 {
                let tomorrow = anchor.day?.adding(days: 1)
                return Core(kind: .thisOrNext, end: end, from: tomorrow, day: tomorrow, traits: .floating)
            }
            let day = now(unit: unit < 1 ? 6 : Int(unit), ahead: 0)
            return Core(kind: .yearEnd, end: end, day: day?.last, traits: [.floating, .end])
        }
        if token.traits.contains(.month), let month = month(index) {
            var core = monthCore(index, month)
            if token.isAny([.beginning, .middle]), let from = core.from, let day = core.day {
                // "mid-December 2026"
                core.day = part(token, DayRange(from, day))
                core.traits.insert(.end)
            }
            return core
        }
        if token.isAny([.ordinal, .last]) || token.traits.contains(.fraction) {
            if let core = ordinalPeriod(index, token) { return core }
        }
        if token.isAny([.end, .beginning, .middle]) { if let core = partOf(index, token) { return core } }
        if token.begins([.this, .next]) { if let core = thisOrNext(index, token) { return core } }
        if token.begins(.within) {
            if let core = within(index, token) { return core }
        }
        if token.traits.contains(.timeUnit) || token.phraseTraits.contains(.timeUnit) { return unitCore(index, token) }
        if token.traits.contains(.weekday) { return weekdayCore(index, token) }
        if token.traits.contains(.season), !token.traits.contains(.possessive) || seasonal(index) {
            return seasonCore(index)
        }
        if token.begins(.holiday) { return holidayCore(index, token) }
        return nil
    }

    /// FY27, ht26, mid-2026, w42.
    private func gluedYear(_ index: Int, _ token: Token) -> Core? {
        let start = Int(token.start), end = Int(token.end)
        var split = start
        while split < end, lower[split] < 48 || lower[split] > 57 { split += 1 }
        guard split - start >= 1, split - start <= 4, end - split >= 1, end - split <= 4 else { return nil }
        var value = 0
        for at in split..<end {
            guard lower[at] >= 48, lower[at] <= 57 else { return nil }
            value = value * 10 + Int(lower[at] - 48)
        }
        let head = Array(lower[start..<split])
        if head == Array("mid-".utf8), end - split == 4 {
            return Core(
                kind: .half, end: index + 1, from: CalendarDay(year: value, month: 1, day: 1),
                day: CalendarDay(year: value, month: 6, day: 30), traits: .end)
        }
        if head == Array("fy".utf8) || head == Array("vt".utf8) || head == Array("ht".utf8) {
            return Core(kind: .term, end: index + 1)
        }
        if (head == Array("v".utf8) || head == Array("w".utf8)), end - split <= 2 {
            return laterWeek(value, index + 1) ?? weekCore(value, index + 1)
        }
        return nil
    }

    private func monthCore(_ index: Int, _ month: Int) -> Core {
        if let day = small(index + 1), day >= 1, year(index + 1) == nil, !figureGoesOn(index + 2) {
            return dated(day, month, index + 2, from: index)
        }
        // "dec. 2027", "Jan-2027"
        let isShort = tokens[index].end - tokens[index].start <= 4
        let isApart = isShort && token(index + 1)?.isSign(46) == true || isHyphen(index + 1)
        if let (year, end) = yearBehind(isApart && year(index + 2) != nil ? index + 2 : index + 1) {
            let (from, day) = range(year, month, month)
            return Core(kind: .month, end: end, from: from, day: day)
        }
        // "January and February 2027", "June – August 2026": the later month.
        if let joint = token(index + 1),
            joint.traits.contains(.and) || joint.isSign(Sign.dash) || joint.isSign(45) || joint.traits.contains(.to),
            let second = self.month(index + 2)
        {
            var later = monthCore(index + 2, second)
            if let day = later.day { later.from = CalendarDay(year: day.civil.year, month: min(month, second), day: 1) }
            return later
        }
        let day = next { CalendarDay.end(ofMonth: month, year: $0) }
        let from = day.flatMap { CalendarDay(year: $0.civil.year, month: month, day: 1) }
        return Core(kind: .month, end: index + 1, from: from, day: day, traits: [.yearless, .mild])
    }

    /// Whether what stands at a place makes the number before it a quantity and no day of a month.
    private func figureGoesOn(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        return token.isSign(37) || token.isAny([.percent, .unit])
    }

    /// "the second half of 2027", "first quarter 2027", "första halvåret", "last week of May".
    private func ordinalPeriod(_ index: Int, _ token: Token) -> Core? {
        let value = Int(token.value)
        guard let unit = self.token(index + 1) else { return nil }
        if token.traits.contains(.ordinal), unit.traits.contains(.timeUnit), unit.value == 4 || unit.value == 5 {
            let behind = yearBehind(index + 2)
            return quarterCore(value, unit.value == 5, behind?.year, behind?.end ?? index + 2)
        }
        if token.traits.contains(.ordinal), unit.traits.contains(.fraction) {
            let behind = yearBehind(index + 2)
            return quarterCore(value, true, behind?.year, behind?.end ?? index + 2)
        }
        if token.traits.contains(.last) {
            // "sista september" is its last day.
            if let month = month(index + 1) {
                var core = monthCore(index + 1, month)
                core.from = core.day
                core.kind = .dayMonth
                if core.traits.contains(.yearless) { core.traits.insert(.ambiguous) }
                return core
            }
            if unit.traits.contains(.weekday)
                || (unit.traits.contains(.timeUnit) && (unit.value == 1 || unit.value == 2)),
                let of = self.token(index + 2), of.traits.contains(.of) || of.isAny(.during),
                let month = month(index + 3)
            {
                return monthCore(index + 3, month)
            }
        }
        return nil
    }

    /// "end of March 2027", "slutet av året", "mitten av maj", "early 2027".
    private func partOf(_ index: Int, _ token: Token) -> Core? {
        // "No bus will be late in May": what it is, and not when.
        if token.isAny(.adjective), let before = self.token(index - 1), before.isAny([.be, .become]) { return nil }
        var at = index + 1
        if let next = self.token(at), next.isAny([.of, .during, .on]) || next.isSign(45) { at += 1 }
        while let next = self.token(at), next.traits.contains(.article) || next.isAny([.this, .yearWord]) { at += 1 }
        guard let inner = self.token(at) else { return nil }
        if inner.traits.contains(.timeUnit), number(at + 1) == nil || inner.value != 2 {
            let unit = Int(inner.value)
            guard unit >= 1, unit <= 6 else {
                return unit == 10 || unit == 11 || unit == 12 ? Core(kind: .term, end: at + 1, traits: [.end]) : nil
            }
            // "the end of the day" and "the start of the week" are no deadlines of a goal unless a rhythm is excluded.
            let now = now(unit: unit, ahead: 0)
            return Core(
                kind: .yearEnd, end: at + 1, from: now?.first, day: part(token, now), traits: [.floating, .end])
        }
        guard var core = core(at), core.kind != .day, core.kind != .dayMonth else { return nil }
        if core.traits.contains(.impossible) { return core }
        core.traits.insert(.end)
        if let from = core.from, let day = core.day {
            core.day = part(token, DayRange(from, day))
        } else if core.kind != .term, core.kind != .season {
            core.traits.insert(.yearless)
        }
        return core
    }

    private func part(_ token: Token, _ range: DayRange?) -> CalendarDay? {
        guard let range else { return nil }
        let days = Int(range.last.number - range.first.number) + 1
        if token.traits.contains(.beginning) {
            return days > 300
                ? range.first.adding(months: 4).adding(days: -1)
                : days > 60
                    ? range.first.adding(months: 1).adding(days: -1)
                    : days > 20 ? range.first.adding(days: 9) : range.first.adding(days: 1)
        }
        if token.traits.contains(.middle) {
            return days > 300
                ? range.first.adding(months: 6).adding(days: -1)
                : days > 60 ? range.first.adding(days: days / 2) : range.first.adding(days: 14)
        }
        return range.last
    }

    /// The unit of time that holds a day, or a later one.
    func now(unit: Int, ahead: Int) -> DayRange? {
        // In a plan for the third quarter, "this quarter" is that one, and "year-end" the end of its year.
        if let period = anchor.period, let whole = current(unit: unit, at: period.last, ahead: 0),
            whole.first <= period.first
        {
            return ahead == 0 ? whole : current(unit: unit, at: period.last, ahead: ahead)
        }
        return anchor.day.flatMap { current(unit: unit, at: $0, ahead: ahead) }
    }

    /// The unit that holds `day`, or one that many units ahead.
    func current(unit: Int, at day: CalendarDay, ahead: Int) -> DayRange? {
        let (year, month, _) = day.civil
        switch unit {
        case 1: return DayRange(day.adding(days: ahead), day.adding(days: ahead))
        case 2:
            let monday = day.adding(days: 1 - day.weekday + 7 * ahead)
            return DayRange(monday, monday.adding(days: 6))
        case 3:
            guard let first = CalendarDay(year: year, month: month, day: 1)?.adding(months: ahead) else { return nil }
            return DayRange(first, first.adding(months: 1).adding(days: -1))
        case 4:
            guard let first = CalendarDay(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)?.adding(months: 3 * ahead)
            else { return nil }
            return DayRange(first, first.adding(months: 3).adding(days: -1))
        case 5:
            guard let first = CalendarDay(year: year, month: month <= 6 ? 1 : 7, day: 1)?.adding(months: 6 * ahead)
            else { return nil }
            return DayRange(first, first.adding(months: 6).adding(days: -1))
        case 6:
            guard let first = CalendarDay(year: year + ahead, month: 1, day: 1),
                let last = CalendarDay(year: year + ahead, month: 12, day: 31)
            else { return nil }
            return DayRange(first, last)
        default: return nil
        }
    }

    /// "next quarter", "this year", "the next 12 months", "kommande läsår", "nästa fredag".
    private func thisOrNext(_ index: Int, _ token: Token) -> Core? {
        var at = index + Int(token.phraseTraits.isDisjoint(with: [.this, .next]) ? 1 : token.length)
        // "the next 3 months", "the coming two years"
        if let count = count(at), let unit = self.token(at + 1), unit.traits.contains(.timeUnit),
            token.traits.contains(.next)
        {
            return spanCore(count, Int(unit.value), at + 2)
        }
        while let next = self.token(at), next.isAny([.genitive]), next.isAny([.calendarTerm]) { at += 1 }
        guard let unit = self.token(at) else { return nil }
        let ahead = token.traits.contains(.next) ? 1 : 0
        if unit.begins(.timeUnit) {
            if unit.traits.contains(.fraction) && unit.traits.contains(.clockUnit) { return nil }
            let value = Int(unit.value)
            let end = at + Int(unit.length)
            guard value >= 1, value <= 6 else {
                return value == 10 || value == 11 ? Core(kind: .thisOrNext, end: end, traits: .floating) : nil
            }
            let now = now(unit: value, ahead: ahead)
            return Core(kind: .thisOrNext, end: end, from: now?.first, day: now?.last, traits: .floating)
        }
        if unit.traits.contains(.season) {
            if let (_, end) = yearBehind(at + 1) { return Core(kind: .season, end: end, traits: .mild) }
            return Core(kind: .season, end: at + 1, traits: [.ambiguous])
        }
        if unit.traits.contains(.weekday) { return weekdayCore(at, unit) }
        if let month = month(at) {
            var core = monthCore(at, month)
            core.traits.insert(.floating)
            return core
        }
        if unit.begins(.holiday) { return holidayCore(at, unit) }
        return nil
    }

    /// A count at a place: digits, a number word, "a"/"ett".
    func count(_ index: Int) -> Double? {
        guard let token = token(index) else { return nil }
        if let number = number(index), number.form == .plain || number.form == .range {
            return number.form == .range ? number.second : number.value
        }
        if token.traits.contains(.numberWord), token.value >= 0 { return Double(token.value) }
        if token.traits.contains(.article), token.traits.contains(.indefinite) { return 1 }
        return nil
    }

    /// "within 3 months", "inom ett halvår", "på 6 månader", "in 6 weeks".
    private func within(_ index: Int, _ token: Token) -> Core? {
        var at = index + (token.phraseTraits.contains(.within) ? Int(token.length) : 1)
        while let next = self.token(at),
            next.traits.contains(.article) && next.traits.contains(.definite) || next.traits.contains(.next)
                || next.traits.contains(.limit)
        { at += 1 }
        // "within half a year"
        if let half = self.token(at), half.traits.contains(.fraction), let a = self.token(at + 1),
            a.traits.contains(.indefinite),
            let unit = self.token(at + 2), unit.value == 6
        {
            return spanCore(0.5, 6, at + 3)
        }
        guard let count = count(at) else { return nil }
        var unitAt = at + 1
        if self.token(unitAt)?.traits.contains(.adjective) == true,
            self.token(unitAt)?.traits.contains(.timeUnit) == false
        {
            unitAt += 1
        }
        guard let unit = self.token(unitAt), unit.begins(.timeUnit) else { return nil }
        let value = Int(unit.value)
        // "på" and "in" count a deadline only with days or longer; "på 2 min" is a level, "på 45 skolor" a count.
        if value >= 7, value <= 9 {
            return Core(kind: .span, end: unitAt + Int(unit.length), traits: [.floating, .level])
        }
        return spanCore(count, value, unitAt + Int(unit.length))
    }

    private func spanCore(_ count: Double, _ unit: Int, _ end: Int) -> Core? {
        guard unit >= 1, unit <= 6, count < 1000 else { return nil }
        let day: CalendarDay? = (anchor.day ?? anchor.start).map { day in
            switch unit {
            case 1: day.adding(days: Int(count))
            case 2: day.adding(days: Int(count * 7))
            case 3: day.adding(months: Int(count))
            case 4: day.adding(months: Int(count * 3))
            case 5: day.adding(months: Int(count * 6))
            default: day.adding(months: Int(count * 12))
            }
        }
        return Core(kind: .span, end: end, from: anchor.day ?? anchor.start, day: day, traits: .floating)
    }

    /// "week 12 2027", "vecka 12", "school year 2026/27", "läsåret 2026/27", "år 2030".
    private func unitCore(_ index: Int, _ token: Token) -> Core? {
        let end = index + Int(token.length)
        let unit = Int(token.value)
        if unit == 2, let core = weeks(end) { return core }
        if unit == 2, let week = small(end), !token.isAny([.plural, .definite]) {
            return weekCore(week, end + 1)
        }
        // "kvartal 2–3 2027", "quarters 2 and 3 of 2027": the later one.
        if unit == 4 || unit == 5, let (first, last, behind) = pair(end), let (year, end) = yearBehind(behind) {
            return spanning(quarterCore(first, unit == 5, year, end), quarterCore(last, unit == 5, year, end))
        }
        // "kvartal 3 2027", "quarter 5".
        if unit == 4 || unit == 5, let part = small(end), part >= 1, !token.isAny([.plural, .definite]),
            self.token(end + 1)?.begins([.unit, .percent]) != true
        {
            let behind = yearBehind(end + 1)
            if behind != nil || part <= 5 { return quarterCore(part, unit == 5, behind?.year, behind?.end ?? end + 1) }
        }
        // "tertial 1 2027": four months.
        if unit == 13, let part = small(end), (1...3).contains(part), let (year, behind) = yearBehind(end + 1) {
            let (from, day) = range(year, part * 4 - 3, part * 4)
            return Core(kind: .quarter, end: behind, from: from, day: day)
        }
        if unit == 12, let number = number(end), number.form == .years, let core = numeric(end) { return core }
        // "mandatperiodens slut"
        if token.isAny(.genitive), let behind = self.token(end), behind.isAny(.end), introducedByTime(index) {
            return Core(kind: .term, end: end + 1, traits: [.mild, .end])
        }
        if token.begins(.calendarTerm) {
            if let number = number(end), number.form == .years || year(end) != nil {
                return Core(kind: .term, end: end + 1)
            }
            // "perioden 2027–2029"
            return introducedByTime(index) ? Core(kind: .term, end: end, traits: [.mild]) : nil
        }
        if unit == 6, token.traits.contains(.yearWord), let year = year(end) {
            let (from, day) = range(year, 1, 12)
            return Core(kind: .year, end: end + 1, from: from, day: day, traits: .introduced)
        }
        return nil
    }

    /// Whether "between" stands before a place, an article left aside.
    func isBetween(_ index: Int) -> Bool {
        let at = token(index - 1)?.isAny(.article) == true ? index - 2 : index - 1
        guard let before = token(at) else { return false }
        return before.isAny(.limit) && before.isAny(.preposition) && before.value <= 0
            && !before.flags.contains(.inPhrase)
    }

    /// The words or signs that join the ends of a stretch of time: a dash, "to", "and".
    private func isJoint(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        return token.isSign(Sign.dash) || token.isSign(45) || token.isAny([.to, .and])
    }

    /// Two numbers that are joined ("18–20", "18 to 20"), and where they end.
    private func pair(_ index: Int) -> (first: Int, last: Int, end: Int)? {
        if let number = number(index), number.form == .range, number.decimals == 0, number.second < 100 {
            return (Int(number.value), Int(number.second), index + 1)
        }
        guard let first = small(index), isJoint(index + 1), let last = small(index + 2) else { return nil }
        return (first, last, index + 3)
    }

    /// From the first week to the last: "weeks 18–20 2027", "vecka 18 till 20".
    private func weeks(_ index: Int) -> Core? {
        if let (first, last, end) = pair(index), (1...53).contains(first), (1...53).contains(last) {
            guard number(index)?.form == .range || yearBehind(end) != nil || !goesOn(end) else { return nil }
            let year = yearBehind(end)
            // "weeks 50–2 2027" begin in the year before.
            let begin = year.flatMap { CalendarDay.sunday(ofWeek: first, year: first > last ? $0.year - 1 : $0.year) }
            var core = weekCore(last, end)
            if let begin { core.from = begin.adding(days: -6) }
            return core
        }
        guard let first = small(index) else { return nil }
        return laterWeek(first, index + 1)
    }

    /// The second of two weeks that each have their word: "week 18–week 20", "w18–w20", "w18–20".
    private func laterWeek(_ first: Int, _ index: Int) -> Core? {
        guard isJoint(index), let second = token(index + 1) else { return nil }
        let later: Core?
        if second.traits.contains(.timeUnit), second.value == 2, let week = small(index + 2) {
            later = weekCore(week, index + 3)
        } else if second.flags.contains(.digits), second.kind == .word {
            later = gluedYear(index + 1, second)
        } else if let week = small(index + 1), yearBehind(index + 2) != nil || !goesOn(index + 2) {
            later = weekCore(week, index + 2)
        } else {
            later = nil
        }
        guard var later, later.kind == .week else { return nil }
        if let day = later.day, let begin = CalendarDay.sunday(ofWeek: first, year: day.civil.year), begin <= day {
            later.from = begin.adding(days: -6)
        }
        return later
    }

    /// Whether a word or a figure follows that a number before it could count.
    private func goesOn(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        return token.kind == .number || token.isSign(37)
            || token.kind == .word && !token.isAny([.preposition, .conjunction, .auxiliary, .reason, .means])
    }

    /// From the beginning of one period to the end of another.
    private func spanning(_ first: Core, _ last: Core) -> Core {
        var core = last
        if let from = first.from, let day = last.day, from <= day { core.from = from }
        return core
    }

    /// Whether a preposition of time stands before a place, articles between.
    private func introducedByTime(_ index: Int) -> Bool {
        var at = index - 1
        while let token = token(at), token.traits.contains(.article) || token.traits.contains(.demonstrative) {
            at -= 1
        }
        guard let token = token(at) else { return false }
        return token.isAny([.during, .deadlineWord, .before, .within]) || token.flags.contains(.inPhrase)
            || token.isAny(.adjective) && token.value == WordValue.whole
    }

    private func weekCore(_ week: Int, _ end: Int) -> Core {
        if let (year, behind) = yearBehind(end) {
            let day = CalendarDay.sunday(ofWeek: week, year: year)
            return Core(
                kind: .week, end: behind, from: day?.adding(days: -6), day: day, traits: day == nil ? .impossible : [])
        }
        guard week >= 1, week <= 53 else { return Core(kind: .week, end: end, traits: .impossible) }
        let day = next { CalendarDay.sunday(ofWeek: week, year: $0) }
        return Core(kind: .week, end: end, from: day?.adding(days: -6), day: day, traits: [.ambiguous, .yearless])
    }

    private func weekdayCore(_ index: Int, _ token: Token) -> Core? {
        var at = index + 1
        if self.token(at)?.isSign(44) == true { at += 1 }
        if self.token(at)?.traits.contains(.article) == true { at += 1 }
        if let core = core(at), core.kind == .day || core.kind == .dayMonth { return core }
        if let word = self.token(index + 1), let core = unitBehindWeekday(word, index + 1) { return core }
        // "every Sunday" is a rhythm.
        if let before = self.token(index - 1), before.isAny([.cadence, .ordinal]) { return nil }
        // "the Sunday matinees", "Friday deliveries": the day only tells which.
        if let next = self.token(index + 1), next.isAny(.noun) || next.flags.contains(.unknown),
            next.flags.contains(.spaced),
            !next.isAny([.dayPart, .timeUnit, .month, .preposition, .conjunction, .auxiliary]),
            let before = self.token(index - 1), before.isAny([.article, .possessive, .of]) || next.isAny(.plural)
        {
            return nil
        }
        let day = anchor.day.map { day in
            let ahead = (Int(token.value) - day.weekday + 7) % 7
            return day.adding(days: ahead == 0 ? 7 : ahead)
        }
        return Core(kind: .weekday, end: index + 1, from: day, day: day, traits: .ambiguous)
    }

    private func unitBehindWeekday(_ token: Token, _ index: Int) -> Core? {
        token.traits.contains(.timeUnit) && token.value == 2 && small(index + 1) != nil ? unitCore(index, token) : nil
    }

    /// Whether a word that is a possessive too ("vår") stands as a season: behind a preposition of time.
    private func seasonal(_ index: Int) -> Bool {
        guard let before = token(index - 1), before.isAny([.during, .deadlineWord]) else { return false }
        guard let next = token(index + 1) else { return true }
        return next.kind != .word || next.isAny([.preposition, .auxiliary, .conjunction])
    }

    private func seasonCore(_ index: Int) -> Core? {
        // English "fall" and "spring" are verbs and nouns of other kinds too.
        if tokens[index].isAny([.infinitive, .imperative]) {
            guard let before = token(index - 1),
                before.traits.contains(.article) || before.isAny([.this, .next, .during, .deadlineWord])
                    || year(index + 1) != nil
            else { return nil }
            if before.traits.contains(.to) { return nil }
        }
        if let (_, end) = yearBehind(index + 1) { return Core(kind: .season, end: end, traits: .mild) }
        // "summer and autumn 2027"
        if isJoint(index + 1), token(index + 2)?.traits.contains(.season) == true,
            let (_, end) = yearBehind(index + 3)
        {
            return Core(kind: .season, end: end, traits: .mild)
        }
        // "vintern 2026/2027", "the winter of 2026/27"
        let years = token(index + 1)?.traits.contains(.of) == true ? index + 2 : index + 1
        if let number = number(years), number.form == .years {
            return Core(kind: .season, end: years + 1, traits: .mild)
        }
        // "the spring regatta", "vårens hajk": the season only tells which.
        if let next = token(index + 1),
            tokens[index].isAny(.genitive)
                || next.isAny(.noun) && !next.isAny([.preposition, .conjunction, .auxiliary])
        {
            return nil
        }
        guard
            introducedByTime(index) || tokens[index].traits.contains(.definite) && index > 0 && introducedByTime(index)
        else { return nil }
        return Core(kind: .season, end: index + 1, traits: .ambiguous)
    }

    private func holidayCore(_ index: Int, _ token: Token) -> Core? {
        let end = index + Int(token.length)
        let value = Int(token.value)
        let behind = yearBehind(end)
        guard behind != nil || introducedByTime(index) || self.token(index - 1)?.isAny(.on) == true else { return nil }
        guard value > 12 else {
            return Core(kind: .holiday, end: behind?.end ?? end, traits: behind == nil ? [.mild] : [])
        }
        if let behind {
            let day = CalendarDay(feast: value, year: behind.year)
            return Core(kind: .holiday, end: behind.end, from: day, day: day)
        }
        let day = next { CalendarDay(feast: value, year: $0) }
        return Core(kind: .holiday, end: end, from: day, day: day, traits: [.mild, .yearless])
    }
}
