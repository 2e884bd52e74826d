import Source

/// Writes runs of tokens as the sentence has them: numbers and per cent in the language's way, all else as it stands.
struct Renderer {
    let reading: TextReading
    let style: SentenceStyle
    private var tokens: [Token] { reading.tokens }
    /// Whether the language joins words, so that a long unknown word is a compound and no name.
    private var joinsWords: Bool { LanguagePack.pack(for: reading.language)?.morphology.joinsWords ?? false }

    /// What is written of a token instead of its own text.
    private struct Mark {
        /// What stands for it: a number, a per cent sign, a word for an arrow.
        var text: [UInt8]?
        /// What stands before it instead of its own space.
        var spacing: [UInt8]?
        /// Whether it is left out.
        var isDropped = false
    }

    private var marks: [Mark] = []
    /// By token: its place in `marks`, or -1; empty where no token has one.
    private var places: [Int32] = []

    init(_ reading: TextReading, style: SentenceStyle) {
        self.reading = reading
        self.style = style
        for figure in reading.figures where figure.role != .name { normalise(figure) }
        normaliseArrows()
    }

    /// Writes something else in the place of a token.
    mutating func write(_ text: [UInt8], at index: Int) { marks[mark(index)].text = text }

    private mutating func mark(_ index: Int) -> Int {
        if places.isEmpty {
            places = Array(repeating: -1, count: tokens.count)
            marks.reserveCapacity(8)
        }
        if places[index] < 0 {
            places[index] = Int32(marks.count)
            marks.append(Mark())
        }
        return Int(places[index])
    }

    private func isDropped(_ index: Int) -> Bool {
        !places.isEmpty && places[index] >= 0 && marks[Int(places[index])].isDropped
    }

    private mutating func normalise(_ figure: Figure) {
        guard tokens[figure.number].kind == .number else {
            // "fyrtio procent" is all in words, "XX %" is not.
            if !tokens[figure.number].isAny(.numberWord) { percent(figure) }
            return
        }
        let number = reading.numbers[Int(tokens[figure.number].number)]
        if number.form == .plain, !isYearLike(figure), let written = grouped(figure.number, number) {
            write(written, at: figure.number)
        }
        percent(figure)
    }

    /// "the 1907 lightship", "(installed 1984)", "the boiler from 1984": four digits that could be a year, beside nothing that
    /// they count.
    private func isYearLike(_ figure: Figure) -> Bool {
        guard figure.first > 0, couldBeYear(figure) else { return false }
        let before = tokens[figure.first - 1]
        if before.isAny([.article, .possessive]) { return true }
        if figure.end < tokens.count, case let next = tokens[figure.end],
            next.isAny([.noun, .adjective, .unit, .timeUnit, .percent]) || next.flags.contains(.unknown)
        {
            return false
        }
        if before.isSign(40) || before.isAny([.perfect, .participle]) { return true }
        let changes: WordTraits = [.verbUp, .verbDown, .times, .half, .reach, .get, .vagueVerb]
        guard reading.clause.verbClasses.isDisjoint(with: changes), !tokens.contains(where: { $0.isSign(Sign.arrow) })
        else {
            return false
        }
        // "the registers from 1780 to 1860", "from 1923 to May"
        if before.isAny(.from) {
            let high = reading.figures.first { $0.first > figure.number && $0.first <= figure.end + 2 }
            return high.map { couldBeYear($0) } ?? true
        }
        guard before.isAny(.to) else { return false }
        return reading.figures.contains {
            $0.end == figure.first - 1 && $0.first > 0 && tokens[$0.first - 1].isAny(.from) && couldBeYear($0)
        }
    }

    /// Whether a figure is four bare digits between 1500 and 2100.
    private func couldBeYear(_ figure: Figure) -> Bool {
        guard tokens[figure.number].kind == .number, !figure.hasUnit else { return false }
        let number = reading.numbers[Int(tokens[figure.number].number)]
        return !number.isGrouped && number.value >= 1500 && number.value <= 2100
    }

    /// "10 per cent" and "10 %" as the language writes them.
    ///
    /// Percentage points stay.
    private mutating func percent(_ figure: Figure) {
        guard figure.kind == .percent, figure.unitEnd > figure.unitFirst else { return }
        let unit = figure.unitFirst
        // "6 procents marginal": a sign has no genitive.
        if tokens[unit].isAny(.genitive) { return }
        write([37], at: unit)
        for later in unit + 1..<max(unit + 1, figure.unitEnd) { marks[mark(later)].isDropped = true }
        // A no-break space that the user wrote stays.
        if !hasHardSpace(before: unit) { marks[mark(unit)].spacing = style.bytes.beforePercent }
    }

    func hasHardSpace(before index: Int) -> Bool {
        guard index > 0 else { return false }
        let start = Int(tokens[index - 1].end)
        let end = Int(tokens[index].start)
        return start < end && reading.text[start..<end].contains { $0 >= 0x80 }
    }

    /// A plain number in groups of three; nil where it stays as it is.
    private func grouped(_ index: Int, _ number: NumberToken) -> [UInt8]? {
        let token = tokens[index]
        let own = reading.text[Int(token.start)..<Int(token.end)]
        if own.contains(where: { $0 >= 0x80 }) { return nil }
        if number.decimals == 0, isGrouped(own) { return nil }
        // The digits before the decimals, without their separators.
        let count = own.count { $0 >= 48 && $0 <= 57 } - number.decimals
        if count <= 3, number.decimals == 0, own.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return nil }
        var digits: [UInt8] = []
        var fraction: [UInt8] = []
        digits.reserveCapacity(own.count)
        var at = own.startIndex
        let decimalStart = number.decimals > 0 ? own.endIndex - number.decimals - 1 : own.endIndex
        while at < own.endIndex {
            let byte = own[at]
            if byte >= 48, byte <= 57 {
                if at < decimalStart { digits.append(byte) } else { fraction.append(byte) }
            } else if at < decimalStart, byte != 32, byte != 44, byte != 46 {
                return nil
            }
            at += 1
        }
        if digits.count <= 3, number.decimals == 0 { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(own.count + 8)
        for place in digits.indices {
            if place > 0, digits.count > 3, (digits.count - place) % 3 == 0 { result += style.bytes.group }
            result.append(digits[place])
        }
        if number.decimals > 0 {
            // The decimal sign stays as the user wrote it where the other language's sign could be a separator.
            result.append(own[decimalStart])
            result += fraction
        }
        return result.elementsEqual(own) ? nil : result
    }

    /// Whether a number of four digits or more stands in groups of three already.
    private func isGrouped(_ own: ArraySlice<UInt8>) -> Bool {
        guard style.bytes.group.count == 1, let group = style.bytes.group.first, own.count > 4 else { return false }
        var place = 0
        for byte in own.reversed() {
            place += 1
            if place % 4 == 0 ? byte != group : byte < 48 || byte > 57 { return false }
        }
        return place % 4 != 0
    }

    /// "31 → 45" is "from 31 to 45".
    private mutating func normaliseArrows() {
        for index in tokens.indices where tokens[index].isSign(Sign.arrow) {
            write(style.bytes.to, at: index)
            marks[mark(index)].spacing = [32]
            if index + 1 < tokens.count { marks[mark(index + 1)].spacing = [32] }
        }
    }

    /// The text of a run of tokens; spaces between them as they stand, white space folded to one.
    func text(_ range: TokenRange) -> [UInt8] {
        var result: [UInt8] = []
        add(range, to: &result)
        return result
    }

    /// Adds the text of a run of tokens; what stands as it is to be written is copied in one piece.
    func add(_ range: TokenRange, to result: inout [UInt8]) {
        guard let last = range.last else { return }
        let source = reading.text
        result.reserveCapacity(result.count + Int(tokens[last].end) - Int(tokens[range.lowerBound].start) + 8)
        var isFirst = true
        // The bytes of the source that are still to be copied.
        var from = 0
        var to = 0
        for index in range {
            let place = places.isEmpty ? -1 : Int(places[index])
            if place >= 0, marks[place].isDropped { continue }
            let start = Int(tokens[index].start)
            if !isFirst {
                if place >= 0, let own = marks[place].spacing {
                    result += source[from..<to]
                    result += own
                    (from, to) = (start, start)
                } else if tokens[index].flags.contains(.spaced) {
                    let end = Int(tokens[index - 1].end)
                    if start == end + 1, source[end] == 32, to == end, from < to {
                        to += 1
                    } else {
                        result += source[from..<to]
                        if hasHardSpace(before: index) { result += source[end..<start] } else { result.append(32) }
                        (from, to) = (start, start)
                    }
                }
            }
            isFirst = false
            if place >= 0, let own = marks[place].text {
                result += source[from..<to]
                result += own
                (from, to) = (start, start)
            } else {
                if to != start {
                    result += source[from..<to]
                    from = start
                }
                to = Int(tokens[index].end)
            }
        }
        result += source[from..<to]
    }

    /// A text that moves into the sentence: its first word in lower case unless it is a name or an abbreviation.
    func inside(_ range: TokenRange) -> [UInt8] {
        var result = text(range)
        guard let index = range.first(where: { !isDropped($0) }), isLowered(index) else { return result }
        lowerFirst(&result)
        return result
    }

    /// Whether the capital of a word is only that of a beginning.
    private func isLowered(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, token.flags.contains(.capital), !token.flags.contains(.capitals),
            !token.flags.contains(.quoted)
        else { return false }
        if token.flags.contains(.digits) { return false }
        // "Market Square": the first of two words with a capital is part of a name, where nouns are written apart.
        if !joinsWords, !token.isAny(.article), index + 1 < reading.tokens.count,
            case let next = reading.tokens[index + 1], next.kind == .word,
            next.flags.contains(.capital), !next.flags.contains(.capitals), !next.flags.contains(.quoted)
        {
            return false
        }
        if token.isAny([.month, .weekday, .name]), !token.isAny([.preposition, .article]) { return style.verbSecond }
        if token.isAny(.firstPerson), token.isAny(.pronoun), token.end - token.start == 1 { return false }
        if token.flags.contains(.unknown) {
            // An unknown word keeps its capital: it may be a name. In a language that joins words a long one is a compound.
            return !token.traits.isEmpty || joinsWords && token.end - token.start >= 11
        }
        return true
    }

    func lowerFirst(_ bytes: inout [UInt8]) {
        guard let first = bytes.first else { return }
        if first >= 0x41, first <= 0x5A { bytes[0] = first + 32 }
        if first == 0xC3, bytes.count > 1, bytes[1] >= 0x80, bytes[1] <= 0x9E, bytes[1] != 0x97 { bytes[1] += 32 }
    }

    /// A text with its first letter in lower case.
    func loweredFirst(_ bytes: consuming [UInt8]) -> [UInt8] {
        lowerFirst(&bytes)
        return bytes
    }
}
