import Goals
import Source

/// Reads spans and periods that count from a day: "within 3 months", "next quarter".
extension TimeReader {
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
    func thisOrNext(_ index: Int, _ token: Token) -> Core? {
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
    func within(_ index: Int, _ token: Token) -> Core? {
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
    func unitCore(_ index: Int, _ token: Token) -> Core? {
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
            // "perioden 1 mars–31 maj"
            if unit == 12, let days = core(end), days.kind == .day || days.kind == .dayMonth || days.kind == .month {
                guard isJoint(days.end), let last = core(days.end + 1), last.kind == days.kind else { return days }
                return spanning(days, last)
            }
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
}
