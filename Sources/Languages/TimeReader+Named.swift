import Goals
import Source

/// Reads weekdays, seasons and holidays.
extension TimeReader {
    func weekdayCore(_ index: Int, _ token: Token) -> Core? {
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
            let before = self.token(index - 1),
            before.isAny([.article, .possessive, .of]) || next.isAny(.plural)
                // "attendance at Sunday service"
                || next.isAny(.noun) && !before.isAny([.deadlineWord, .before]) && before.isAny(.preposition)
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
    func seasonal(_ index: Int) -> Bool {
        guard let before = token(index - 1), before.isAny([.during, .deadlineWord]) else { return false }
        guard let next = token(index + 1) else { return true }
        return next.kind != .word || next.isAny([.preposition, .auxiliary, .conjunction])
    }

    func seasonCore(_ index: Int) -> Core? {
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

    func holidayCore(_ index: Int, _ token: Token) -> Core? {
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
