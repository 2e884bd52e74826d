import Source

/// Writes runs of tokens as the sentence has them: numbers and per cent in the language's way, all else as it stands.
struct Renderer {
    let reading: TextReading
    let style: SentenceStyle
    /// Whether the language joins words, so that a long unknown word is a compound and no name.
    private var joinsWords: Bool { LanguagePack.pack(for: reading.language)?.morphology.joinsWords ?? false }
    /// The tokens that stand for others: a number, a per cent word, an arrow.
    private var replaced: [Int: [UInt8]] = [:]
    /// Tokens that are joined to the one before without a space, or set off from it by one.
    private var spacing: [Int: [UInt8]] = [:]
    private var dropped: Set<Int> = []

    init(_ reading: TextReading, style: SentenceStyle) {
        self.reading = reading
        self.style = style
        for figure in reading.figures where figure.role != .name { normalise(figure) }
        normaliseArrows()
    }

    /// Writes something else in the place of a token.
    mutating func write(_ text: [UInt8], at index: Int) { replaced[index] = text }

    private mutating func normalise(_ figure: Figure) {
        let tokens = reading.tokens
        guard tokens[figure.number].kind == .number else { percent(figure); return }
        let number = reading.numbers[Int(tokens[figure.number].number)]
        if number.form == .plain, !isYearLike(figure, number), let written = grouped(figure.number, number) { replaced[figure.number] = written }
        percent(figure)
    }

    /// "the 1907 lightship": four digits that could be a year, beside nothing that they count.
    private func isYearLike(_ figure: Figure, _ number: NumberToken) -> Bool {
        guard !number.isGrouped, number.value >= 1500, number.value <= 2100, !figure.hasUnit, figure.first > 0 else { return false }
        return reading.tokens[figure.first - 1].isAny([.article, .possessive])
    }

    /// "10 per cent" and "10 %" as the language writes them. Percentage points stay.
    private mutating func percent(_ figure: Figure) {
        guard figure.kind == .percent, figure.unitEnd > figure.unitFirst else { return }
        let tokens = reading.tokens
        let unit = figure.unitFirst
        replaced[unit] = [37]
        for later in unit + 1..<max(unit + 1, figure.unitEnd) { dropped.insert(later) }
        // A no-break space that the user wrote stays.
        if !hasHardSpace(before: unit) { spacing[unit] = Array(style.beforePercent.utf8) }
        _ = tokens
    }

    func hasHardSpace(before index: Int) -> Bool {
        guard index > 0 else { return false }
        let start = Int(reading.tokens[index - 1].end)
        let end = Int(reading.tokens[index].start)
        return start < end && reading.text[start..<end].contains { $0 >= 0x80 }
    }

    /// A plain number in groups of three; nil where it stays as it is.
    private func grouped(_ index: Int, _ number: NumberToken) -> [UInt8]? {
        let token = reading.tokens[index]
        let own = reading.text[Int(token.start)..<Int(token.end)]
        if own.contains(where: { $0 >= 0x80 }) { return nil }
        // The digits before the decimals, without their separators.
        var digits: [UInt8] = []
        var fraction: [UInt8] = []
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
        for (place, digit) in digits.enumerated() {
            if place > 0, digits.count > 3, (digits.count - place) % 3 == 0 { result += Array(style.group.utf8) }
            result.append(digit)
        }
        if number.decimals > 0 {
            // The decimal sign stays as the user wrote it where the other language's sign could be a separator.
            result.append(own[decimalStart])
            result += fraction
        }
        return result.elementsEqual(own) ? nil : result
    }

    /// "31 → 45" is "from 31 to 45".
    private mutating func normaliseArrows() {
        for (index, token) in reading.tokens.enumerated() where token.isSign(Sign.arrow) {
            replaced[index] = Array(style.to.utf8)
            spacing[index] = [32]
            if index + 1 < reading.tokens.count { spacing[index + 1] = [32] }
        }
    }

    /// The text of a run of tokens; spaces between them as they stand, white space folded to one.
    func text(_ range: TokenRange) -> [UInt8] {
        var result: [UInt8] = []
        var isFirst = true
        for index in range where !dropped.contains(index) {
            let token = reading.tokens[index]
            if !isFirst {
                if let own = spacing[index] {
                    result += own
                } else if token.flags.contains(.spaced) {
                    result += hasHardSpace(before: index) ? hardSpace(before: index) : [32]
                }
            }
            isFirst = false
            result += replaced[index] ?? Array(reading.text[Int(token.start)..<Int(token.end)])
        }
        return result
    }

    private func hardSpace(before index: Int) -> [UInt8] {
        Array(reading.text[Int(reading.tokens[index - 1].end)..<Int(reading.tokens[index].start)])
    }

    /// A text that moves into the sentence: its first word in lower case unless it is a name or an abbreviation.
    func inside(_ range: TokenRange) -> [UInt8] {
        var result = text(range)
        guard let index = range.first(where: { !dropped.contains($0) }), isLowered(index) else { return result }
        lowerFirst(&result)
        return result
    }

    /// Whether the capital of a word is only that of a beginning.
    private func isLowered(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.kind == .word, token.flags.contains(.capital), !token.flags.contains(.capitals), !token.flags.contains(.quoted) else { return false }
        if token.flags.contains(.digits) { return false }
        // "Market Square": the first of two words with a capital is part of a name, where nouns are written apart.
        if !joinsWords, index + 1 < reading.tokens.count, case let next = reading.tokens[index + 1], next.kind == .word, next.flags.contains(.capital), !next.flags.contains(.capitals), !next.flags.contains(.quoted) { return false }
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

    static func upperFirst(_ bytes: inout [UInt8]) {
        guard let first = bytes.first else { return }
        if first >= 0x61, first <= 0x7A { bytes[0] = first - 32 }
        if first == 0xC3, bytes.count > 1, bytes[1] >= 0xA0, bytes[1] <= 0xBE, bytes[1] != 0xB7 { bytes[1] -= 32 }
    }
}
