import Goals
public import Source

/// What one text says: its words, times, figures and clause, and what a careful reader makes of them.
///
/// A class, though nothing of it changes: it has eight arrays, and many look at it.
public final class TextReading: Sendable {
    /// The text as bytes of UTF-8; every range below counts in them.
    public let text: [UInt8]
    /// The language in which it was read.
    public let language: Language
    let tokens: [Token]
    let lower: [UInt8]
    let numbers: [NumberToken]
    let times: [TimeExpression]
    let figures: [Figure]
    let clause: Clause
    /// All that any of its words is: what is missing here need not be looked for.
    let seen: WordTraits
    /// Whether a square bracket opens in it.
    let hasSquareBracket: Bool

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
        lower = lexed.lower
        numbers = lexed.numbers
        var seen = WordTraits()
        for index in lexed.tokens.indices {
            seen.formUnion(lexed.tokens[index].traits)
            seen.formUnion(lexed.tokens[index].phraseTraits)
        }
        self.seen = seen
        hasSquareBracket = text.contains(91)
        var times = TextReading.times(lexed, anchor, decimalComma: pack.morphology.decimalComma)
        var parser = ClauseReader(lexed, times: times, figures: TextReading.figures(lexed, times), pack: pack)
        parser.read()
        let deadline = parser.clause.deadline
        let levels = deadline < 0 ? [] : TextReading.serviceLevels(times, parser.clause, lexed.tokens)
        if !levels.isEmpty {
            for index in levels { times[index].traits.insert(.level) }
            parser = ClauseReader(lexed, times: times, figures: TextReading.figures(lexed, times), pack: pack)
            parser.read()
        }
        self.times = times
        // The parser alone holds the tokens and the figures now, so that they are changed in place.
        lexed.tokens = []
        TextReading.mark(&parser.tokens, times, parser.clause)
        var roles = FigureRoles(reader: consume parser)
        roles.settle()
        (tokens, clause, figures) = roles.take()
    }

    private static func figures(_ lexed: borrowing Tokens, _ times: [TimeExpression]) -> [Figure] {
        FigureReader(tokens: lexed.tokens, numbers: lexed.numbers, lower: lexed.lower, times: times).read()
    }

    /// The expressions of time of a text.
    private static func times(_ lexed: borrowing Tokens, _ anchor: Anchor, decimalComma: Bool) -> [TimeExpression] {
        let reader = TimeReader(
            tokens: lexed.tokens, numbers: lexed.numbers, lower: lexed.lower, anchor: anchor, decimalComma: decimalComma
        )
        var dates = reader.read()
        if !dates.isEmpty { dates.removeAll { !isDate($0, reader) } }
        let events = reader.events(beside: dates)
        return events.isEmpty ? dates : (dates + events).sorted { $0.first < $1.first }
    }

    /// The times that say how soon each of many things is done.
    private static func serviceLevels(_ times: [TimeExpression], _ clause: Clause, _ tokens: [Token]) -> [Int] {
        let deadline = times[clause.deadline]
        if isServiceLevel(deadline, clause, tokens) { return [clause.deadline] }
        // "Decide 95% of applications within 3 working days by 1 July": beside a day no span is when.
        guard times.count > 1, deadline.day != nil, deadline.kind != .span,
            clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .times, .half])
        else { return [] }
        return times.indices.filter { index in
            let time = times[index]
            return time.kind == .span && tokens[time.first].begins(.within) && time.first > clause.verb
                && time.traits.isDisjoint(with: [.level, .compared]) && clause.verb >= 0
                && clause.rest.contains { $0.contains(time.first) }
        }
    }

    /// "All decisions shall be carried out within 3 months": a time that holds for each of many things is a level.
    private static func isServiceLevel(_ time: TimeExpression, _ clause: Clause, _ tokens: [Token]) -> Bool {
        guard time.kind == .span, time.traits.contains(.introduced) || tokens[time.first].isAny(.within),
            clause.mood == .modal || clause.mood == .finite || clause.mood == .imperative
        else { return false }
        // "Settle 75% of the cases within 30 days": a share of what comes in, each in its time.
        let isOfDays = (time.first..<time.end).contains {
            tokens[$0].isAny(.timeUnit) && tokens[$0].value == 1
        }
        if !clause.verbClasses.isDisjoint(with: [.serve, .closed, .activity]), isOfDays,
            clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown]), let rest = clause.rest.first,
            let first = rest.first,
            tokens[first].isAny([.absolute, .cadence])
                || first + 1 < tokens.count && tokens[first].kind == .number
                    && (tokens[first + 1].isSign(37) || tokens[first + 1].begins(.percent)),
            time.first > rest.lowerBound
        {
            return true
        }
        guard let first = clause.subject.first else { return false }
        // "Within six months every resident has a life-story book": what stands first says by when.
        if time.first < first, !isOfDays, !clause.isPassive { return false }
        if tokens[first].isAny(.absolute) && !tokens[first].isAny([.nobody]) || tokens[first].isAny(.cadence) {
            return true
        }
        // A bare plural that something is done with: "planning decisions will be issued within 8 weeks".
        guard clause.isPassive, clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .times, .half]) else {
            return false
        }
        let subject = clause.subject.filter { tokens[$0].kind == .word }
        return !subject.contains {
            tokens[$0].isAny([.article, .possessive, .definite, .demonstrative])
                || tokens[$0].flags.contains(.capital) && $0 > first
        }
            && subject.contains { tokens[$0].isAny(.noun) }
    }

    /// Whether an expression is a date at all: a bare number like a year may be a count ("till 2000 besökare").
    private static func isDate(_ time: TimeExpression, _ reader: TimeReader) -> Bool {
        guard time.kind == .year else { return true }
        let next = reader.token(time.end)
        let before = reader.token(time.core - 1)
        // "from 1800 to 2000", "from 2000 to 2400": both are figures.
        if let before, before.traits.contains(.to), let figure = reader.token(time.core - 2), figure.kind == .number,
            reader.token(time.core - 3)?.traits.contains(.from) == true
        {
            return false
        }
        if let before, before.traits.contains(.from), !before.traits.contains(.deadlineWord), let to = next,
            to.traits.contains(.to), reader.token(time.end + 1)?.kind == .number
        {
            return false
        }
        if let before, before.isAny([.to, .by]), !before.isAny(.deadlineWord), !before.flags.contains(.inPhrase) {
            return false
        }
        // "År 2032 rör sig alla": a year that is introduced dates the verb behind it.
        if let next, time.traits.contains(.introduced), next.isAny([.present]), time.first == 0 { return true }
        if let next, next.kind == .word, next.isAny([.noun, .unit, .percent, .currency, .person, .count]),
            !next.isAny([.preposition, .will, .be, .have]), next.traits.isDisjoint(with: [.conjunction]),
            !next.isAny(.infinitive) || next.isAny(.unit)
        {
            // "2025 levels" compares; "till 2000 besökare" counts.
            return time.traits.contains(.compared)
        }
        if let next, next.isSign(37) || next.isSign(Sign.arrow) { return false }
        if let before,
            before.isSign(Sign.arrow) || before.isSign(Sign.currency) || before.isSign(Sign.atLeast)
                || before.isSign(60) || before.isSign(62)
        {
            return false
        }
        return true
    }

    /// Whether a token stands in the means or in a reason.
    func isAside(_ index: Int) -> Bool { tokens[index].flags.contains(.aside) }

    func isReason(_ index: Int) -> Bool { tokens[index].flags.contains(.reason) }

    /// Whether a token belongs to an expression of time that is no level of service.
    func isTime(_ index: Int) -> Bool { tokens[index].flags.contains(.time) }

    /// Notes on each token whether it says when, or stands in the means or in a reason.
    private static func mark(_ tokens: inout [Token], _ times: [TimeExpression], _ clause: Clause) {
        for time in times where !time.traits.contains(.level) {
            for index in time.first..<time.end { tokens[index].flags.insert(.time) }
        }
        for range in clause.means { for index in range { tokens[index].flags.insert(.aside) } }
        for range in clause.reasons { for index in range { tokens[index].flags.formUnion([.aside, .reason]) } }
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
