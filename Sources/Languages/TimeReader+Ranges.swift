import Goals
import Source

/// Reads weeks, and stretches of weeks, quarters and months: "weeks 18–20 2027".
extension TimeReader {
    /// "Q2–Q3 2027", "Q2 and Q3", "Q2–3 2027": the second of two, where a joint stands at `index`.
    func laterQuarter(_ first: Int, _ isHalf: Bool, _ index: Int) -> Core? {
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

    /// Whether "between" stands before a place, an article left aside.
    func isBetween(_ index: Int) -> Bool {
        let at = token(index - 1)?.isAny(.article) == true ? index - 2 : index - 1
        guard let before = token(at) else { return false }
        return before.isAny(.limit) && before.isAny(.preposition) && before.value <= 0
            && !before.flags.contains(.inPhrase)
    }

    /// The words or signs that join the ends of a stretch of time: a dash, "to", "and".
    func isJoint(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        return token.isSign(Sign.dash) || token.isSign(45) || token.isAny([.to, .and])
    }

    /// Two numbers that are joined ("18–20", "18 to 20"), and where they end.
    func pair(_ index: Int) -> (first: Int, last: Int, end: Int)? {
        if let number = number(index), number.form == .range, number.decimals == 0, number.second < 100 {
            return (Int(number.value), Int(number.second), index + 1)
        }
        guard let first = small(index), isJoint(index + 1), let last = small(index + 2) else { return nil }
        return (first, last, index + 3)
    }

    /// From the first week to the last: "weeks 18–20 2027", "vecka 18 till 20".
    func weeks(_ index: Int) -> Core? {
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
    func laterWeek(_ first: Int, _ index: Int) -> Core? {
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
    func goesOn(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        return token.kind == .number || token.isSign(37)
            || token.kind == .word && !token.isAny([.preposition, .conjunction, .auxiliary, .reason, .means])
    }

    /// From the beginning of one period to the end of another.
    func spanning(_ first: Core, _ last: Core) -> Core {
        var core = last
        if let from = first.from, let day = last.day, from <= day { core.from = from }
        return core
    }

    /// Whether a preposition of time stands before a place, articles between.
    func introducedByTime(_ index: Int) -> Bool {
        var at = index - 1
        while let token = token(at), token.traits.contains(.article) || token.traits.contains(.demonstrative) {
            at -= 1
        }
        guard let token = token(at) else { return false }
        return token.isAny([.during, .deadlineWord, .before, .within]) || token.flags.contains(.inPhrase)
            || token.isAny(.adjective) && token.value == WordValue.whole
    }

    func weekCore(_ week: Int, _ end: Int) -> Core {
        if let (year, behind) = yearBehind(end) {
            let day = CalendarDay.sunday(ofWeek: week, year: year)
            return Core(
                kind: .week, end: behind, from: day?.adding(days: -6), day: day, traits: day == nil ? .impossible : [])
        }
        guard week >= 1, week <= 53 else { return Core(kind: .week, end: end, traits: .impossible) }
        let day = next { CalendarDay.sunday(ofWeek: week, year: $0) }
        return Core(kind: .week, end: end, from: day?.adding(days: -6), day: day, traits: [.ambiguous, .yearless])
    }
}
