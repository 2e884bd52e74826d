public import Goals

/// The words of the canonical sentence in one language, as bytes.
public final class SentenceWords: Sendable {
    let style: SentenceStyle
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

    /// The words of a style.
    init(_ style: SentenceStyle) {
        self.style = style
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

    /// Who, where no one is named: "we", or "I" where the words are those of one person.
    public func actor(isFirstPerson: Bool) -> [UInt8] { Array((isFirstPerson ? style.i : style.we).utf8) }

    /// "By 31 December 2026", "Senast den 31 december 2026".
    public func deadline(_ day: CalendarDay) -> [UInt8] { Array("\(style.by)\(date(day))".utf8) }

    /// "By 15 May", of a day whose year is not known.
    public func deadline(withoutYear words: [UInt8]) -> [UInt8] { Array(style.by.utf8) + words }

    /// "31 December 2026", "31 december 2026".
    public func date(_ day: CalendarDay) -> String {
        let (year, month, number) = day.civil
        return style.monthFirst ? "\(style.months[month - 1]) \(number), \(year)" : "\(number) \(style.months[month - 1]) \(year)"
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
        var fraction: [UInt8] = []
        for _ in 0..<decimals {
            fraction.insert(UInt8(48 + whole % 10), at: 0)
            whole /= 10
        }
        let digits = Array(String(whole).utf8)
        var result: [UInt8] = value < 0 ? [45] : []
        for (place, digit) in digits.enumerated() {
            if place > 0, digits.count > 3, (digits.count - place) % 3 == 0 { result += Array(style.group.utf8) }
            result.append(digit)
        }
        return decimals > 0 ? result + Array(style.decimal.utf8) + fraction : result
    }
}
