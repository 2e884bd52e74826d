public import Goals

/// The words of the canonical sentence in one language, as bytes.
public final class SentenceWords: Sendable {
    let style: SentenceStyle
    private let days: WritingStyle.DayStyle
    private let named: [UInt8]?
    /// "will", "ska"; "have", "ha".
    public let will, have: [UInt8]
    /// Whether the finite verb stands before the subject when something else begins the sentence.
    public let verbSecond: Bool
    /// Whether an adverb stands before "have" and not behind it.
    public let adverbsBeforeHave: Bool
    /// "increased" and "reduced", where a field gives the direction.
    public let increased, reduced: [UInt8]
    /// "by", "from", "to".
    public let change, from, to: [UInt8]
    /// What stands between a number and its per cent sign.
    public let beforePercent: [UInt8]

    /// The words of a style, with the days and the actor of a team.
    init(_ style: SentenceStyle, _ writing: WritingStyle = .standard, actor: String? = nil) {
        self.style = style
        days = writing.days == .us && !style.knowsMonthFirst ? .dayMonth : writing.days
        named = actor.map { Array($0.utf8) }
        will = Array(style.will.utf8)
        have = Array(style.have.utf8)
        verbSecond = style.verbSecond
        adverbsBeforeHave = style.verbSecond
        increased = Array(style.increased.utf8)
        reduced = Array(style.reduced.utf8)
        change = Array(style.change.utf8)
        from = Array(style.from.utf8)
        to = Array(style.to.utf8)
        beforePercent = Array(style.beforePercent.utf8)
    }

    /// Whether 03/04/2027 is a day in March to this team.
    var readsMonthFirst: Bool { days == .us }

    /// Who, where no one is named: the team's own actor, else "we"; "I" where the words are those of one person.
    public func actor(isFirstPerson: Bool) -> [UInt8] {
        isFirstPerson ? Array(style.i.utf8) : named ?? Array(style.we.utf8)
    }

    /// "By 31 December 2026", "Senast den 31 december 2026".
    public func deadline(_ day: CalendarDay) -> [UInt8] {
        (days == .iso ? style.bytes.byNumbers : style.bytes.by) + date(day)
    }

    /// "By 15 May", of a day whose year is not known: `words` are the day and the month.
    public func deadline(withoutYear words: [UInt8]) -> [UInt8] {
        guard days == .us, let space = words.firstIndex(of: 32) else { return style.bytes.by + words }
        return style.bytes.by + words[(space + 1)...] + [32] + words[..<space]
    }

    /// "31 December 2026", "31 december 2026"; "2026-12-31" or "December 31, 2026" where a team writes so.
    public func date(_ day: CalendarDay) -> [UInt8] {
        if days == .iso { return Array(day.iso.utf8) }
        let (year, month, number) = day.civil
        let name = style.bytes.months[month - 1]
        var result: [UInt8] = []
        result.reserveCapacity(name.count + 10)
        if days == .us {
            result += name
            result.append(32)
            result.add(number)
            result.append(44)
        } else {
            result.add(number)
            result.append(32)
            result += name
        }
        result.append(32)
        result.add(year)
        return result
    }

    /// A metric in the definite form that the sentence asks for.
    public func definite(_ metric: [UInt8]) -> [UInt8] { TextReading.definite(metric, style) }

    /// A number as the language writes it: groups of three, its own decimal sign, no more decimals than `decimals`.
    public func number(_ value: Double, decimals: Int) -> [UInt8] {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value.magnitude * scale).rounded()
        guard scaled < 1e15 else { return Array("\(value)".utf8) }
        var whole = Int(scaled)
        // From the last digit to the first.
        var result: [UInt8] = []
        result.reserveCapacity(24)
        for _ in 0..<decimals {
            result.append(UInt8(48 + whole % 10))
            whole /= 10
        }
        if decimals > 0 { result += style.bytes.decimal.reversed() }
        let isGrouped = whole >= 1000
        var place = 0
        repeat {
            if isGrouped, place > 0, place % 3 == 0 { result += style.bytes.group.reversed() }
            result.append(UInt8(48 + whole % 10))
            whole /= 10
            place += 1
        } while whole > 0
        if value < 0 { result.append(45) }
        result.reverse()
        return result
    }
}

extension [UInt8] {
    /// Adds a whole number in decimal digits.
    fileprivate mutating func add(_ number: Int) {
        if number < 0 { append(45) }
        var power: UInt = 1
        while number.magnitude / power >= 10 { power *= 10 }
        while power > 0 {
            append(UInt8(48 + number.magnitude / power % 10))
            power /= 10
        }
    }
}
