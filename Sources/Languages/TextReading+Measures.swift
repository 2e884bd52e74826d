public import Source

extension TextReading {
    /// A change that is relative ("by 10%", "halve") with no level from which it starts, and the words that say it.
    public var unbasedChange: ByteRange? {
        if let figure = relativeChange { return hasLevel(beside: figure) ? nil : bytes(figure.first, figure.end) }
        guard clause.verb >= 0, !clause.verbClasses.isDisjoint(with: [.times, .half]), !hasLevel(beside: nil) else {
            return nil
        }
        return bytes(clause.verb, clause.verb + clause.verbLength)
    }

    /// A per cent by which something is changed that is a share itself, with no from and to.
    public var percentOfPercent: ByteRange? {
        guard let figure = relativeChange, figure.kind == .percent, !hasLevel(beside: figure), isRate(before: figure)
        else { return nil }
        return bytes(figure.first, figure.end)
    }

    /// A target figure where nothing says what it counts.
    public var unitlessTarget: ByteRange? {
        guard let figure = figures.first(where: { ($0.role == .target || $0.role == .change) && !isBehindEnd($0) }),
            figure.kind == .plain, !figure.hasUnit,
            // "Delmål 3: …" is the goal's own number.
            figure.end >= tokens.count || !tokens[figure.end].isSign(58),
            countsNothing()
        else { return nil }
        return bytes(figure.first, figure.end)
    }

    /// A count of attention (followers, likes, views) that is what the goal measures, with no reason beside it.
    public var vanityMetric: ByteRange? {
        guard clause.reasons.isEmpty else { return nil }
        // What is held, gathered or built is no count of attention: "hold 20 viewings".
        if clause.verb >= 0, !clause.verbClasses.isDisjoint(with: [.activity, .make, .closed, .serve]),
            clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .reach, .get])
        {
            return nil
        }
        // "the reach of the crane from 38 to 44 m": what has a unit is no count of attention.
        if figures.contains(where: {
            ($0.role == .target || $0.role == .baseline) && $0.kind == .plain && $0.unitEnd > $0.unitFirst
                && !tokens[$0.unitFirst].isAny(.vanity)
        }) {
            return nil
        }
        for range in [clause.subject] + clause.rest {
            if let found = vanity(in: range) { return found }
        }
        return vanityVerb
    }

    /// "Fler gillar våra inlägg", "Get the posts liked more": attention as the verb.
    private var vanityVerb: ByteRange? {
        guard clause.verb >= 0, seen.contains(.vanity), seen.contains(.moreLess) else { return nil }
        if tokens[clause.verb].isAny(.vanity), tokens[clause.verb].isAny(.mental),
            clause.subject.contains(where: { tokens[$0].isAny(.moreLess) })
        {
            return bytes(clause.verb, clause.verb + 1)
        }
        guard clause.verbClasses.contains(.get) else { return nil }
        for range in clause.rest {
            for index in range where tokens[index].isAny(.vanity) && tokens[index].isAny(.participle) && !isAside(index)
            {
                return bytes(index, index + 1)
            }
        }
        return nil
    }

    /// Words that leave no room at all: all, every, never, zero, 100%.
    public var absolutes: [ByteRange] {
        var result: [ByteRange] = []
        for index in tokens.indices where tokens[index].isAny(.absolute) && isAbsolute(index) {
            result.append(bytes(index, index + 1))
        }
        for figure in figures
        where figure.kind == .percent && figure.value == 100 && figure.high == nil
            && (figure.role == .target || figure.role == .other) && !figure.isOpen
        {
            result.append(bytes(figure.first, figure.end))
        }
        return result
    }

    private func isBehindEnd(_ figure: Figure) -> Bool {
        clause.secondSentence > 0 && figure.number > clause.secondSentence
    }

    // MARK: Changes

    /// The figure that says by which part something changes.
    private var relativeChange: Figure? {
        for figure in figures where !isBehindEnd(figure) {
            guard figure.kind == .percent || figure.kind == .fraction || figure.kind == .multiple else { continue }
            if figure.role == .change { return clause.subject.contains(figure.number) ? nil : figure }
            guard figure.role == .target, figure.end < tokens.count else { continue }
            // "30% fewer injuries", "a 15% reduction in waste".
            let next = tokens[figure.end]
            if next.isAny([.moreLess, .comparative]), !next.isAny(.compared) { return figure }
            if (figure.end..<min(figure.end + 2, tokens.count)).contains(where: {
                tokens[$0].isAny([.nounUp, .nounDown]) && !isAside($0)
            }), clause.verb < 0 || clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown]) {
                return figure
            }
            if figure.first > 0, isOpenBefore(figure),
                Self.direction(of: clause.verbClasses) != 0 || clause.verbClasses.contains(.vagueVerb)
            {
                return figure
            }
        }
        return nil
    }

    /// "by as much as 20%", "by up to 30%": the word of the change stands before the open end.
    private func isOpenBefore(_ figure: Figure) -> Bool {
        var at = figure.first - 1
        while at > 0, figure.first - at < 5,
            tokens[at].flags.contains(.inPhrase) || tokens[at].begins([.open, .limit, .approx])
        { at -= 1 }
        return at >= 0 && at < figure.first - 1 && tokens[at].isAny(.by)
    }

    /// Whether a level is said beside a change: from where, to where, or today's.
    private func hasLevel(beside change: Figure?) -> Bool {
        figures.contains { figure in
            if let change, figure.number == change.number { return false }
            if isBehindEnd(figure) { return figure.role == .baseline }
            switch figure.role {
            case .baseline, .past: return true
            case .target:
                return change == nil
                    ? false
                    : figure.kind == .plain && clause.verb >= 0 && figure.number > clause.verb
                        && token(beforeLevel: figure) || figure.kind == .percent && token(beforeLevel: figure)
            default: return false
            }
        }
    }

    private func token(beforeLevel figure: Figure) -> Bool {
        figure.first > 0 && (tokens[figure.first - 1].isAny(.to) || tokens[figure.first - 1].isSign(Sign.arrow))
    }

    /// Whether what a change changes is a share.
    private func isRate(before figure: Figure) -> Bool {
        for range in [clause.subject] + clause.rest {
            var index = range.lowerBound
            while index < range.upperBound, index < figure.first || clause.subject.contains(index) || clause.verb < 0 {
                let word = tokens[index]
                if index != clause.verb, word.isAny(.rate) || word.phraseTraits.contains(.rate) { return true }
                // "the number of customers in homes with a high rate": the head is a count.
                if word.isAny(.count), !word.isAny([.rate, .adjective]), index + 1 < tokens.count,
                    tokens[index + 1].isAny(.of) || word.isAny(.definite)
                {
                    return false
                }
                if word.isAny(.preposition), !word.isAny([.of, .article, .adjective]), index > range.lowerBound,
                    !word.flags.contains(.inPhrase)
                {
                    break
                }
                index += 1
            }
        }
        return false
    }

    // MARK: What is counted

    /// Whether no word of the main clause names anything that could be counted.
    private func countsNothing() -> Bool {
        if clause.label.contains(where: {
            tokens[$0].kind == .word && !tokens[$0].isAny([.goalNoun, .numbered]) && !tokens[$0].flags.contains(.digits)
        }) {
            return false
        }
        let end = clause.secondSentence > 0 ? clause.secondSentence : clause.body.upperBound
        for index in clause.body.lowerBound..<end {
            let word = tokens[index]
            guard word.kind == .word, !isTime(index), !clause.auxiliary.contains(index) else { continue }
            if clause.verb <= index, index < clause.verb + clause.verbLength {
                // "Aim for 40": the particle tells no more than its verb.
                if index > clause.verb { continue }
                let isPlain = clause.verbClasses.isDisjoint(with: [.activity, .closed, .make, .serve, .mental])
                let isLevel =
                    !clause.verbClasses.isDisjoint(with: [
                        .reach, .get, .be, .have, .become, .keep, .verbUp, .verbDown, .vagueVerb,
                    ]) || tokens[index].isAny(.goalNoun)
                // "Go from 14 to 20": a verb of no class moves between levels.
                guard
                    isLevel && isPlain || isPlain && figures.contains(where: { $0.role == .baseline })
                        || tokens[index].isAny(.goalNoun)
                else { return false }
                continue
            }
            if word.flags.contains(.inPhrase) || word.length > 1,
                !word.begins(.noun) || word.begins([.limit, .compared, .cadence, .deadlineWord])
            {
                continue
            }
            if isAside(index) { return false }
            if word.isAny([
                .article, .preposition, .pronoun, .auxiliary, .infinitiveMark, .conjunction, .adverb, .limit, .approx,
                .be, .have, .become, .get, .up, .down,
                .from, .to, .by, .cadence, .timeUnit, .compared, .season, .goalNoun, .numberWord, .reach, .next, .last,
                .event,
            ]) {
                continue
            }
            // "compared with last season", "at the next count"
            if index > 0,
                (max(0, index - 3)..<index).contains(where: {
                    tokens[$0].isAny([.compared, .next]) || tokens[$0].phraseTraits.contains(.compared)
                })
            {
                continue
            }
            return false
        }
        return true
    }

    // MARK: Attention

    /// The word of a noun phrase that counts attention, where it is its head.
    private func vanity(in range: TokenRange) -> ByteRange? {
        var index = range.lowerBound
        while index < range.upperBound {
            let word = tokens[index]
            if word.flags.contains(.quoted) { return nil }
            if word.phraseTraits.contains(.vanity) { return bytes(index, index + Int(word.length)) }
            if word.isAny(.vanity), !isAside(index), isNounHere(index) { return bytes(index, index + 1) }
            if word.isAny([.relative, .subordinator]), index > range.lowerBound, !word.isAny([.article, .preposition]) {
                return nil
            }
            if word.isAny(.preposition), !word.isAny([.of, .by, .to, .from, .article, .adjective, .limit, .vanity]),
                index > range.lowerBound, !word.flags.contains(.inPhrase)
            {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// Whether a word that is a verb or a preposition as well is a noun here: in the plural, or with nothing behind it that a verb takes.
    private func isNounHere(_ index: Int) -> Bool {
        let word = tokens[index]
        if index == clause.verb { return false }
        guard word.isAny([.infinitive, .imperative, .preposition]), !word.isAny(.plural) else { return true }
        if word.isAny(.preposition) { return false }
        guard index + 1 < tokens.count else { return true }
        return !tokens[index + 1].isAny([.article, .possessive, .pronoun, .noun, .adjective, .numberWord])
            && tokens[index + 1].kind != .number
    }

    // MARK: Absolutes

    private func isAbsolute(_ index: Int) -> Bool {
        let word = tokens[index]
        if word.flags.contains(.quoted) || word.flags.contains(.inPhrase) || word.length > 1 || isReason(index)
            || isTime(index) || clause.label.contains(index)
        {
            return false
        }
        if word.flags.contains(.capitals), index > 0 { return false }
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        if next.isAny([.moreLess, .comparative]), !word.isAny([.zero]) || next.isAny(.comparative) && !next.isAny(.noun)
        {
            return false
        }
        if word.flags.contains(.capital), index > clause.body.lowerBound, next.flags.contains(.capital) { return false }
        // A cadence: "every Sunday", "every second week", "varje morgon", "all year", "efter varje pass".
        if isRhythm(behind: index) { return false }
        if word.isAny(.cadence), index > 0, tokens[index - 1].isAny(.preposition), next.isAny([.event, .count]),
            clause.verb >= 0, index > clause.verb + 2, clause.verbClasses.contains(.activity)
        {
            return false
        }
        if isAside(index) { return false }
        return true
    }
}

extension TextReading {
    /// An edge that a figure is to stay above or below.
    public enum Edge: Sendable { case atLeast, atMost }

    /// The figure with an edge that the text names as its state: "NPS will be at least 40".
    public var edge: (edge: Edge, words: ByteRange)? {
        guard clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .times, .half]) else { return nil }
        for figure in figures where figure.role == .target && !isBehindEnd(figure) {
            if let edge = edge(before: figure) { return (edge, bytes(figure.first, figure.end)) }
        }
        return nil
    }

    private func edge(before figure: Figure) -> Edge? {
        let sign = tokens[figure.first]
        if sign.isSign(Sign.atLeast) || sign.isSign(62) { return .atLeast }
        if sign.isSign(Sign.atMost) || sign.isSign(60) { return .atMost }
        var at = figure.first - 1
        while at > 0, tokens[at].flags.contains(.inPhrase) { at -= 1 }
        guard at >= 0, tokens[at].begins(.limit) else { return nil }
        return tokens[at].value == 1 || tokens[at].value == 8 ? .atLeast : tokens[at].value == 2 ? .atMost : nil
    }

    /// The per cent by which something changes, where the text says it without a level: "by 10%", "a 40% increase".
    public var percentChange: (value: Double, words: ByteRange)? {
        guard let figure = relativeChange, figure.kind == .percent else { return nil }
        return (figure.high ?? figure.value, bytes(figure.first, figure.end))
    }

    /// The largest per cent that a text about the past says something changed by: "grew by 6% last month".
    public var bestPastChange: Double? {
        var best: Double?
        for figure in figures where figure.kind == .percent {
            let next = figure.end < tokens.count ? tokens[figure.end] : nil
            let isChange =
                figure.role == .change || next?.isAny([.moreLess, .comparative]) == true
                || (max(0, figure.first - 3)..<figure.first).contains {
                    tokens[$0].isAny([.verbUp, .verbDown, .nounUp, .nounDown, .up, .down])
                }
                || next?.isAny([.nounUp, .nounDown]) == true
            if isChange { best = max(best ?? 0, figure.value) }
        }
        return best
    }

    /// Whether it has no figure at all.
    public var hasNoFigure: Bool { figures.isEmpty }

    /// What no per cent of a text is less than: infinity where it has none, nil where only a reading can tell.
    ///
    /// It looks at the bytes alone: of a text in which each sign stands behind plain digits the least of those numbers.
    public static func leastPercent(in text: ArraySlice<UInt8>) -> Double? {
        var least = Double.infinity
        for at in text.indices {
            let byte = text[at]
            if byte == 37 {
                guard let value = number(before: at, in: text) else { return nil }
                least = min(least, value)
            } else if byte | 32 == 99, at > text.startIndex {
                // percent, per cent, procent; pct; proc.
                let before = text[at - 1] | 32
                let next = at + 1 < text.endIndex ? text[at + 1] | 32 : 0
                if next == 101 && at + 2 < text.endIndex && text[at + 2] | 32 == 110 || before == 112 || before == 111 {
                    return nil
                }
            }
        }
        return least
    }

    /// The whole number that stands by itself right before a sign, at most one space between.
    private static func number(before sign: Int, in text: ArraySlice<UInt8>) -> Double? {
        var at = sign - 1
        if at > text.startIndex, text[at] == 32 { at -= 1 }
        let end = at
        var value = 0.0
        var scale = 1.0
        while at >= text.startIndex, text[at] >= 48, text[at] <= 57, scale < 1e6 {
            value += Double(text[at] - 48) * scale
            scale *= 10
            at -= 1
        }
        guard at < end else { return nil }
        guard at >= text.startIndex else { return value }
        guard text[at] == 32 || text[at] == 10 else { return nil }
        let isGrouped = at > text.startIndex && text[at - 1] >= 48 && text[at - 1] <= 57
        return isGrouped ? nil : value
    }

    /// Whether what the text changes is a share.
    public var isAboutShare: Bool {
        guard let last = tokens.indices.last else { return false }
        var figure = Figure(kind: .percent, value: 0, first: last + 1, end: last + 1, number: last)
        figure.role = .change
        return isRate(before: figure)
    }

    /// Whether a level is said: from where, to where, or today's.
    public var hasBaseline: Bool { figures.contains { $0.role == .baseline || $0.role == .past } }

    /// The way that the text goes: 1 up, -1 down, 0 none.
    public var way: Int { direction(before: tokens.count) }

    /// Whether a reason stands in the text.
    public var hasReason: Bool { !clause.reasons.isEmpty }
}
