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

    @inline(__always)
    func token(_ index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }

    func number(_ index: Int) -> NumberToken? {
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
    func yearBehind(_ index: Int) -> (year: Int, end: Int)? {
        if let year = year(index) { return (year, index + 1) }
        if token(index)?.isSign(44) == true || token(index)?.traits.contains(.of) == true, let year = year(index + 1) {
            return (year, index + 2)
        }
        if token(index)?.traits.contains(.yearWord) == true, let year = year(index + 1) { return (year, index + 2) }
        return nil
    }

    /// A hyphen with no space before it.
    func isHyphen(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        return token.isSign(45) && !token.flags.contains(.spaced)
    }

    func small(_ index: Int) -> Int? {
        guard let number = number(index), number.form == .plain, number.decimals == 0, !number.isGrouped,
            number.value < 100
        else { return nil }
        return Int(number.value)
    }

    /// The month at a place.
    ///
    /// English writes "May" and "March" with a capital; without one they are verbs.
    func month(_ index: Int) -> Int? {
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
    func next(_ make: (Int) -> CalendarDay?) -> CalendarDay? {
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

    func core(_ index: Int) -> Core? {
        guard let token = token(index), !token.flags.contains(.quoted) else { return nil }
        switch token.kind {
        case .number: return numeric(index)
        case .word: return worded(index, token)
        case .sign: return nil
        }
    }
}
