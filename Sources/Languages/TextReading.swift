import Goals
public import Source

/// What one text says: its words, times, figures and clause, and what a careful reader makes of them.
public struct TextReading: Sendable {
    /// The text as bytes of UTF-8; every range below counts in them.
    public let text: [UInt8]
    /// The language in which it was read.
    public let language: Language
    let tokens: [Token]
    let lower: [UInt8]
    let numbers: [NumberToken]
    let times: [TimeExpression]
    var figures: [Figure]
    let clause: Clause

    /// Reads `text` with a language pack.
    ///
    /// - Parameters:
    ///   - anchor: from where a relative deadline counts.
    ///   - vocabulary: the team's own words.
    public init(_ text: [UInt8], pack: LanguagePack, anchor: Anchor, vocabulary: Vocabulary? = nil) {
        var lexed = Tokens(text, pack: pack)
        vocabulary?.apply(to: &lexed.tokens, lower: lexed.lower, language: pack.language)
        self.text = text
        language = pack.language
        tokens = lexed.tokens
        lower = lexed.lower
        numbers = lexed.numbers
        let reader = TimeReader(
            tokens: lexed.tokens, numbers: lexed.numbers, lower: lexed.lower, anchor: anchor,
            decimalComma: pack.morphology.decimalComma)
        let dates = reader.read().filter { TextReading.isDate($0, reader) }
        let events = reader.events(beside: dates)
        var times = events.isEmpty ? dates : (dates + events).sorted { $0.first < $1.first }
        var figures = FigureReader(tokens: lexed.tokens, numbers: lexed.numbers, lower: lexed.lower, times: times).read()
        var parser = ClauseReader(lexed, times: times, figures: figures, pack: pack)
        var clause = parser.read()
        if clause.deadline >= 0, TextReading.isServiceLevel(times[clause.deadline], clause, lexed.tokens) {
            times[clause.deadline].traits.insert(.level)
            figures = FigureReader(tokens: lexed.tokens, numbers: lexed.numbers, lower: lexed.lower, times: times).read()
            parser = ClauseReader(lexed, times: times, figures: figures, pack: pack)
            clause = parser.read()
        }
        self.times = times
        self.clause = clause
        self.figures = figures
        settleFigures()
    }

    /// "All decisions shall be carried out within 3 months": a time that holds for each of many things is a level.
    private static func isServiceLevel(_ time: TimeExpression, _ clause: Clause, _ tokens: [Token]) -> Bool {
        guard time.kind == .span, time.traits.contains(.introduced) || tokens[time.first].isAny(.within), clause.mood == .modal || clause.mood == .finite,
            let first = clause.subject.first
        else { return false }
        if tokens[first].isAny(.absolute) && !tokens[first].isAny([.nobody]) || tokens[first].isAny(.cadence) { return true }
        // A bare plural that something is done with: "planning decisions will be issued within 8 weeks".
        guard clause.isPassive, clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .times, .half]) else { return false }
        let subject = clause.subject.filter { tokens[$0].kind == .word }
        return !subject.contains { tokens[$0].isAny([.article, .possessive, .definite, .demonstrative]) || tokens[$0].flags.contains(.capital) && $0 > first }
            && subject.contains { tokens[$0].isAny(.noun) }
    }

    /// Whether an expression is a date at all: a bare number like a year may be a count ("till 2000 besökare").
    private static func isDate(_ time: TimeExpression, _ reader: TimeReader) -> Bool {
        guard time.kind == .year else { return true }
        let next = reader.token(time.end)
        let before = reader.token(time.core - 1)
        // "from 1800 to 2000", "from 2000 to 2400": both are figures.
        if let before, before.traits.contains(.to), let figure = reader.token(time.core - 2), figure.kind == .number, reader.token(time.core - 3)?.traits.contains(.from) == true { return false }
        if let before, before.traits.contains(.from), !before.traits.contains(.deadlineWord), let to = next, to.traits.contains(.to), reader.token(time.end + 1)?.kind == .number { return false }
        if let before, before.isAny([.to]), !before.isAny(.deadlineWord) { return false }
        if let before, before.isAny([.by]), before.isAny(.deadlineWord) == false { return false }
        if let next, next.kind == .word, next.isAny([.noun, .unit, .percent, .currency, .person, .count]), !next.isAny([.preposition, .will, .be, .have]), next.traits.isDisjoint(with: [.conjunction]), !next.isAny(.infinitive) || next.isAny(.unit) {
            // "2025 levels" compares; "till 2000 besökare" counts.
            return time.traits.contains(.compared)
        }
        if let next, next.isSign(37) || next.isSign(Sign.arrow) { return false }
        if let before, before.isSign(Sign.arrow) || before.isSign(Sign.currency) || before.isSign(Sign.atLeast) || before.isSign(60) || before.isSign(62) { return false }
        return true
    }

    // MARK: What the figures are for

    private mutating func settleFigures() {
        let isDirectional = !clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .vagueVerb, .times, .half]) && clause.verbClasses.isDisjoint(with: [.reach, .get])
        let worksOn = !clause.verbClasses.isDisjoint(with: [.activity, .vagueVerb]) && !clause.isPassive
        let objectStart = clause.rest.first?.lowerBound ?? -1
        for index in figures.indices {
            let figure = figures[index]
            if figure.role == .name || figure.role == .placeholder { continue }
            if isAside(figure.number), !reasonMeasures(figure.number) || clause.label.contains(figure.number) { figures[index].role = .aside; continue }
            // "contracts with at least three bids": "with" is no change inside the subject.
            if figure.role == .change, clause.subject.contains(figure.number) { figures[index].role = .modifier; continue }
            if clause.secondSentence > 0, figure.number > clause.secondSentence { continue }
            // "from at least 2 trusts": no level that it starts from where none is named to which it goes.
            if figure.role == .baseline, !isDirectional || clause.verbClasses.contains(.closed), !figures.contains(where: { $0.role == .target && $0.first >= figure.end }) {
                figures[index].role = .target
                continue
            }
            guard figure.role == .target else { continue }
            if worksOn, clause.subject.contains(figure.number), figure.kind == .plain, clause.mood == .modal || clause.mood == .finite {
                figures[index].role = .modifier
                continue
            }
            guard isDirectional, clause.mood != .nominal, clause.mood != .telegraph, !figure.hasLimit || figure.kind == .plain else { continue }
            // Of a verb with a direction only the level, the change or what stands right behind it is the target.
            let before = wordBefore(figure)
            if let before, tokens[before].isAny([.to]) && !tokens[before].isAny(.infinitive) || tokens[before].isSign(Sign.arrow) { continue }
            if figure.kind != .plain && figure.kind != .fraction { continue }
            if isFirstInObject(figure, objectStart) { continue }
            if let before, isLimit(before) || tokens[before].traits.contains(.limit), !behindRelative(figure) { continue }
            figures[index].role = .modifier
        }
    }

    /// "Optimise the rosters so that overtime falls from 300 to 200": where the main clause has no figure, the result that
    /// it is done for is the target.
    private func reasonMeasures(_ number: Int) -> Bool {
        guard clause.verbClasses.contains(.vagueVerb), let reason = clause.reasons.first(where: { $0.contains(number) }) else { return false }
        let inside = figures.filter { reason.contains($0.number) }
        return inside.contains { $0.role == .baseline } && inside.contains { $0.role == .target } && !figures.contains { !isAside($0.number) && ($0.role == .target || $0.role == .change) }
    }

    private func isLimit(_ index: Int) -> Bool {
        var at = index
        while at > 0, tokens[at].flags.contains(.inPhrase) { at -= 1 }
        return tokens[at].begins(.limit)
    }

    private func behindRelative(_ figure: Figure) -> Bool {
        var at = figure.first - 1
        while at >= 0, figure.first - at < 8, at > clause.verb {
            if tokens[at].traits.contains(.relative) { return true }
            if tokens[at].isSign(44) { return false }
            at -= 1
        }
        return false
    }

    private func wordBefore(_ figure: Figure) -> Int? {
        var at = figure.first - 1
        while at >= 0, tokens[at].begins([.article, .approx]) || tokens[at].flags.contains(.inPhrase) || tokens[at].traits.contains(.limit) || tokens[at].isAny(.positionNoun) || tokens[at].traits.contains(.adjective) && !tokens[at].traits.contains(.noun) {
            if tokens[at].isAny([.to, .by, .from]) { break }
            at -= 1
        }
        return at >= 0 ? at : nil
    }

    private func isFirstInObject(_ figure: Figure, _ start: Int) -> Bool {
        guard start >= 0, figure.first >= start else { return false }
        return !(start..<figure.first).contains { !tokens[$0].begins([.limit, .approx, .open]) && !tokens[$0].flags.contains(.inPhrase) }
    }

    /// Whether a token stands in the means or in a reason.
    func isAside(_ index: Int) -> Bool {
        for range in clause.means where range.contains(index) { return true }
        for range in clause.reasons where range.contains(index) { return true }
        return false
    }

    func isReason(_ index: Int) -> Bool { clause.reasons.contains { $0.contains(index) } }

    /// Whether a token belongs to an expression of time that is no level of service.
    func isTime(_ index: Int) -> Bool {
        for time in times where time.first <= index && index < time.end && !time.traits.contains(.level) { return true }
        return false
    }

    /// The bytes of a run of tokens.
    public func bytes(_ first: Int, _ end: Int) -> ByteRange {
        guard first >= 0, first < end, end <= tokens.count else { return ByteRange(0, text.count) }
        return ByteRange(Int(tokens[first].start), Int(tokens[end - 1].end))
    }

    func bytes(_ range: TokenRange) -> ByteRange { bytes(range.lowerBound, range.upperBound) }

    /// The words of a range of bytes as they stand.
    public func words(_ range: ByteRange) -> String { String(decoding: text[range.start..<range.end], as: UTF8.self) }
}
