import Goals
import Source

/// Reads dates in words: months, parts of periods.
extension TimeReader {
    func worded(_ index: Int, _ token: Token) -> Core? {
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
            // "halvårsskiftet" is the turn in the middle of the year.
            let day =
                unit == 5
                ? next { CalendarDay.end(ofMonth: 6, year: $0) } : now(unit: unit < 1 ? 6 : Int(unit), ahead: 0)?.last
            return Core(kind: .yearEnd, end: end, day: day, traits: [.floating, .end])
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
    func gluedYear(_ index: Int, _ token: Token) -> Core? {
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

    func monthCore(_ index: Int, _ month: Int) -> Core {
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
            // "in July and August": in both of them, not by the end of the later.
            if joint.traits.contains(.and), !isBetween(index) { later.traits.insert([.named, .period]) }
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
        // "före första november"
        if token.traits.contains(.ordinal), (1...31).contains(value), !token.flags.contains(.capital),
            let month = month(index + 1)
        {
            return dated(value, month, index + 2, from: index)
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
        if let before = self.token(index - 1), before.isAny([.be, .become]),
            token.isAny(.adjective) || year(index + 1) != nil
        {
            return nil
        }
        var at = index + 1
        if let next = self.token(at), next.isAny([.of, .during, .on]) || next.isSign(45) { at += 1 }
        while let next = self.token(at), next.traits.contains(.article) || next.isAny([.this, .yearWord]) { at += 1 }
        guard let inner = self.token(at) else { return nil }
        // "the end of the second half-year": an ordinal, and no unit of a clock.
        let isOrdinal = inner.isAny(.ordinal) && self.token(at + 1)?.isAny([.timeUnit, .fraction]) == true
        if !isOrdinal, inner.traits.contains(.timeUnit), number(at + 1) == nil || inner.value != 2 {
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
        // "every quarter, beginning in May": from when.
        if token.isAny(.beginning), let before = self.token(index - 1), before.isSign(44) || before.isAny(.by) {
            core.traits.insert(.begins)
            return core
        }
        core.traits.insert(.end)
        if let from = core.from, let day = core.day {
            core.day = part(token, DayRange(from, day))
        } else if core.kind != .term, core.kind != .season {
            core.traits.insert(.yearless)
        }
        return core
    }

    func part(_ token: Token, _ range: DayRange?) -> CalendarDay? {
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
}
