/// What the figures of a main clause say together: from where, to where, and by how much.
struct Levels {
    /// How much it changes, in its own terms.
    enum Change {
        /// By a number of what is measured, or by percentage points.
        case amount(Double)
        /// By a part of the level it starts from: 0.1 for 10%.
        case share(Double)
        /// To so many times the level it starts from; less than 1 where it goes down.
        case factor(Double)
    }

    var baseline: Figure
    var target: Figure
    var low: Double
    var high: Double
}

extension TextReading {
    /// Whether baseline, target and change of the text do not add up, rounding allowed for.
    public var figuresDisagree: Bool { disagreeingFigures != nil }

    /// Whether the verb of the text goes one way and its figures go the other.
    public var isWrongDirection: Bool {
        guard figures.count > 1, let pair = levels else { return false }
        let way = direction(before: pair.baseline.first)
        return way != 0 && isOpposed(way, from: pair.low, to: pair.high)
    }

    /// The words from the first to the last of the figures that do not add up, or nil.
    var disagreeingFigures: TokenRange? {
        guard figures.count > 1, let pair = levels, pair.low != 0 else { return nil }
        guard let (change, figure) = change(beside: pair) else { return nil }
        if let figure, figure.hasLimit || figure.isOpen || figure.high != nil || isApproximate(figure) { return nil }
        if isApproximate(pair.baseline) || isApproximate(pair.target) || pair.target.isOpen { return nil }
        let precision = figure.map { self.precision($0) } ?? 0
        guard
            !agree(
                change, precision, pair.low, pair.high, self.precision(pair.baseline), self.precision(pair.target),
                isShare: pair.target.kind == .percent)
        else { return nil }
        let first = min(figure?.first ?? clause.verb, pair.baseline.first)
        return widened(first, max(figure?.end ?? 0, pair.target.end))
    }

    /// Figures with the "by" or "from" before the first, and the bracket that closes behind the last.
    func widened(_ first: Int, _ end: Int) -> TokenRange {
        let from =
            first > 0 && tokens[first - 1].isAny([.by, .from]) && !tokens[first - 1].flags.contains(.inPhrase)
            ? first - 1 : first
        let opens = (from..<end).reduce(0) { $0 + (tokens[$1].isSign(40) ? 1 : tokens[$1].isSign(41) ? -1 : 0) }
        return from..<(opens > 0 && end < tokens.count && tokens[end].isSign(41) ? end + 1 : end)
    }

    // MARK: Levels

    /// The level that the main clause starts from and the one it goes to, in the same unit; nil where it does not say both.
    var levels: Levels? {
        guard let first = figures.firstIndex(where: { $0.role == .baseline && !isBehind($0) }) else { return nil }
        let baseline = figures[first]
        var next = first + 1
        while next < figures.count, figures[next].role != .target { next += 1 }
        var target: Figure?
        if next < figures.count, !isBehind(figures[next]) { target = figures[next] }
        // "to 20 from 14": the target stands before.
        if target == nil, first > 0, figures[first - 1].role == .target,
            token(before: figures[first - 1]).map({ tokens[$0].isAny(.to) }) == true
        {
            target = figures[first - 1]
        }
        guard let target, baseline.high == nil, target.high == nil else { return nil }
        let isPair =
            baseline.kind == target.kind || baseline.kind == .plain && !baseline.hasUnit && target.kind == .percent
        guard isPair, let scale = scale(baseline, target) else { return nil }
        return Levels(baseline: baseline, target: target, low: signed(baseline) * scale, high: signed(target))
    }

    private func isBehind(_ figure: Figure) -> Bool {
        clause.secondSentence > 0 && figure.number > clause.secondSentence
    }

    private func token(before figure: Figure) -> Int? { figure.first > 0 ? figure.first - 1 : nil }

    /// What the baseline has to be multiplied by to be in the unit of the target; nil where the units cannot be compared.
    private func scale(_ a: Figure, _ b: Figure) -> Double? {
        let magnitudes = (magnitude(a), magnitude(b))
        guard a.unitEnd > a.unitFirst, b.unitEnd > b.unitFirst else {
            // "from 1.2 to 1.5 million": the word stands at the last figure alone.
            if magnitudes.0 == 1, magnitudes.1 > 1, a.value * magnitudes.1 < b.value * 100 { return magnitudes.1 }
            return 1
        }
        if magnitudes.0 == 1, magnitudes.1 > 1, a.value < 1000, a.unitFirst > a.number { return magnitudes.1 }
        let units = (tokens[a.unitFirst], tokens[b.unitFirst])
        if units.0.begins(.timeUnit), units.1.begins(.timeUnit) {
            guard let from = minutes(units.0), let to = minutes(units.1) else { return nil }
            return from / to
        }
        let same = lower[Int(units.0.start)..<Int(tokens[a.unitEnd - 1].end)].elementsEqual(
            lower[Int(units.1.start)..<Int(tokens[b.unitEnd - 1].end)])
        // Forms of one word: hour, hours; plats, platser.
        return same || shares(units.0, units.1, 3) ? 1 : nil
    }

    private func shares(_ a: Token, _ b: Token, _ length: Int) -> Bool {
        let first = Int(a.start)
        let second = Int(b.start)
        guard Int(a.end) - first >= length, Int(b.end) - second >= length else { return false }
        return (0..<length).allSatisfy { lower[first + $0] == lower[second + $0] }
    }

    /// How many minutes a unit of time has.
    private func minutes(_ unit: Token) -> Double? {
        switch unit.value {
        case 1: 1440
        case 2: 10_080
        case 3: 43_830
        case 4: 131_490
        case 5: 262_980
        case 6: 525_960
        case 7: 60
        case 8: 1
        case 9: 1.0 / 60
        default: nil
        }
    }

    private func magnitude(_ figure: Figure) -> Double {
        guard tokens[figure.number].kind == .number else { return 1 }
        let plain = numbers[Int(tokens[figure.number].number)].value
        return plain != 0 && figure.kind != .fraction ? figure.value / plain : 1
    }

    /// The value of a figure with the minus sign before it.
    private func signed(_ figure: Figure) -> Double {
        var at = figure.number - 1
        while at >= figure.first {
            if tokens[at].isSign(45) || tokens[at].isSign(Sign.minus) { return -figure.value }
            at -= 1
        }
        return figure.value
    }

    /// One in the last place that the figure is written with.
    private func precision(_ figure: Figure) -> Double {
        guard tokens[figure.number].kind == .number else { return 1 }
        var step = magnitude(figure)
        for _ in 0..<min(numbers[Int(tokens[figure.number].number)].decimals, 6) { step /= 10 }
        return step
    }

    private func isApproximate(_ figure: Figure) -> Bool {
        var at = figure.first - 1
        while at >= 0, figure.first - at < 4 {
            if tokens[at].begins(.approx) || tokens[at].isSign(126) { return true }
            if !tokens[at].flags.contains(.inPhrase), !tokens[at].isAny(.article) { break }
            at -= 1
        }
        return tokens[figure.first].isSign(126)
    }

    // MARK: Change

    /// How much the pair of levels is said to change, and the figure that says it where it is no verb.
    private func change(beside pair: Levels) -> (Levels.Change, Figure?)? {
        for figure in figures where isChange(figure, pair) {
            switch figure.kind {
            case .plain
            where pair.target.kind == .percent && figure.unitEnd > figure.unitFirst
                && tokens[figure.unitFirst].isAny(.points):
                return (.amount(figure.value), figure)
            case .plain where pair.target.kind == .plain || pair.target.kind == .percent && !figure.hasUnit:
                guard
                    figure.unitEnd <= figure.unitFirst || pair.target.unitEnd <= pair.target.unitFirst
                        || scale(figure, pair.target) == 1 || magnitude(figure) > 1
                else { return nil }
                var value = figure.value
                if magnitude(figure) == 1, magnitude(pair.target) > 1, value < 1000 { value *= magnitude(pair.target) }
                return (.amount(value), figure)
            case .points: return pair.target.kind == .percent ? (.amount(figure.value), figure) : nil
            case .percent: return (.share(figure.value / 100), figure)
            case .fraction: return (.share(figure.value), figure)
            case .multiple: return (.factor(pair.high < pair.low ? 1 / figure.value : figure.value), figure)
            default: continue
            }
        }
        if let share = quarter(before: pair.baseline.first) { return (.share(share), nil) }
        guard clause.verb >= 0, clause.verb < pair.baseline.first, !isJoined(clause.verb, pair.baseline.first) else {
            return nil
        }
        let value = tokens[clause.verb].value
        guard value > 1 else { return nil }
        if clause.verbClasses.contains(.times) { return (.factor(Double(value)), nil) }
        if clause.verbClasses.contains(.half) { return (.factor(1 / Double(value)), nil) }
        return nil
    }

    /// "by a quarter": a fraction whose word is a unit of time as well.
    private func quarter(before end: Int) -> Double? {
        guard clause.verb >= 0, Self.direction(of: clause.verbClasses) != 0 else { return nil }
        for index in (clause.verb + 1)..<max(clause.verb + 1, end - 2)
        where tokens[index].isAny(.by) && tokens[index + 1].isAny(.indefinite) {
            let word = tokens[index + 2]
            if word.isAny(.fraction), word.value > 1, word.isAny(.timeUnit), !isTime(index + 2) {
                return 1 / Double(word.value)
            }
        }
        return nil
    }

    /// Whether a figure says how much a pair of levels changes.
    private func isChange(_ figure: Figure, _ pair: Levels) -> Bool {
        guard figure.role == .change || figure.role == .target, figure.number != pair.target.number, !isBehind(figure)
        else { return false }
        if figure.number < pair.baseline.number, figure.number < pair.target.number {
            guard !isJoined(figure.end - 1, pair.baseline.first) else { return false }
            if figure.role == .change { return !clause.subject.contains(figure.number) }
            let before = figure.first > 0 ? tokens[figure.first - 1] : tokens[figure.first]
            if before.isAny([.up, .down]) { return true }
            guard figure.kind != .plain else { return false }
            // "Save 10% on print, from …", "15% reduction in waste from …", "12% (50,000 to 58,000)".
            return figure.first == (clause.rest.first?.lowerBound ?? clause.body.lowerBound)
                || pair.baseline.first - figure.end < 3
        }
        // "from 120 to 80 a month (-33%)", "from 100 to 120, an increase of 20%".
        guard figure.number > pair.target.number, figure.first - pair.target.end < 7, figure.kind != .plain else {
            return false
        }
        if tokens[figure.number].flags.contains(.bracketed), figure.first < figure.number { return true }
        // "from 120 to 150, that is by 20%"
        if figure.role == .change,
            (pair.target.end..<figure.first).allSatisfy({
                tokens[$0].kind == .sign || tokens[$0].begins(.adverb) || tokens[$0].isAny([.adverb, .by])
                    || tokens[$0].flags.contains(.inPhrase)
            })
        {
            return true
        }
        return (pair.target.end..<figure.first).contains { tokens[$0].isAny([.nounUp, .nounDown]) }
    }

    /// Whether a verb or an "and" begins something new between two tokens.
    private func isJoined(_ first: Int, _ end: Int) -> Bool {
        (first + 1..<max(first + 1, end)).contains { index in
            tokens[index].isAny(.and) && index + 1 < end
                && tokens[index + 1].isAny([.infinitive, .imperative, .perfect, .passiveInfinitive])
                && !tokens[index + 1].isAny(.noun)
        }
    }

    private func agree(
        _ change: Levels.Change, _ step: Double, _ low: Double, _ high: Double, _ lowStep: Double, _ highStep: Double,
        isShare: Bool
    ) -> Bool {
        let delta = abs(high - low)
        let fine = max(abs(low), abs(high)) * 1e-9
        switch change {
        case .amount(let amount):
            let widest = max(step, lowStep, highStep)
            let narrowest = min(step, lowStep, highStep)
            return abs(delta - amount) < (widest > narrowest * 1.5 ? widest / 2 : 2 * fine + 1e-9)
        case .share(let share):
            let actual = delta / abs(low)
            if abs(actual - share) <= max(step, 0.01) * 0.005 + 1e-9 { return true }
            if step == 1, abs(actual - share) <= 0.005 + 1e-9 { return true }
            if abs(abs(low) * share - delta) <= highStep / 2 + fine { return true }
            // Shares that change: per cent or percentage points, either may be meant.
            return isShare && abs(delta - share * 100) <= max(lowStep, highStep, step) / 2 + fine
        case .factor(let factor):
            return abs(high / low - factor) <= factor * 0.05 || abs(low * factor - high) <= highStep / 2 + fine
        }
    }

    // MARK: Direction

    /// The way that the main clause goes up to a token: 1 up, -1 down, 0 none or both.
    func direction(before end: Int) -> Int {
        if clause.between.contains(where: { $0.contains { tokens[$0].isAny(.negation) } }) { return 0 }
        if clause.verb >= 0, clause.verb < end {
            // The last verb before the figures is theirs: "raise quality and cut lead time from 10 to 5 days".
            var classes = clause.verbClasses
            var from = clause.verb + clause.verbLength
            var at = from
            while at < end {
                let word = tokens[at]
                if at > from, tokens[at - 1].isAny(.and) || tokens[at - 1].isSign(44),
                    word.isAny([.infinitive, .imperative, .perfect, .passiveInfinitive]),
                    !word.isAny(.noun) || word.isAny([.verbUp, .verbDown])
                {
                    classes = word.traits
                    from = at + 1
                }
                at += 1
            }
            let way = Self.direction(of: classes)
            if way != 0 || classes.contains(.vagueVerb) { return way }
            return particle(from, end)
        }
        let start = clause.rest.first?.lowerBound ?? clause.body.lowerBound
        for index in start..<max(start, end) {
            let word = tokens[index]
            if word.isAny([.nounUp, .nounDown]), index + 1 < end, tokens[index + 1].isAny([.of, .preposition]),
                !tokens[index + 1].isAny([.from, .to])
            {
                return word.isAny(.nounUp) ? 1 : -1
            }
        }
        return particle(start, end)
    }

    /// "bring … down from", "NPS up from".
    private func particle(_ start: Int, _ end: Int) -> Int {
        var at = end - 1
        while at >= start, end - at < 6 {
            let word = tokens[at]
            if word.isAny([.up, .down]), !word.isAny([.noun]), !word.flags.contains(.inPhrase), word.length == 1 {
                return word.isAny(.up) ? 1 : -1
            }
            // "complaints fall from 35 to 60": a plural verb that is a noun as well.
            if at == end - 2, clause.verb < 0, at > start, word.isAny([.verbUp, .verbDown]), word.isAny(.present) {
                return Self.direction(of: word.traits)
            }
            if word.isAny([.and, .to]) { return 0 }
            at -= 1
        }
        return 0
    }

    /// The way that a verb goes by its classes: 1 up, -1 down, 0 none or both.
    static func direction(of classes: WordTraits) -> Int {
        if classes.contains(.vagueVerb) { return 0 }
        let isUp = !classes.isDisjoint(with: [.verbUp, .times])
        let isDown = !classes.isDisjoint(with: [.verbDown, .half])
        return isUp == isDown ? 0 : isUp ? 1 : -1
    }

    /// Whether levels go against a direction; of a rank the first is the best, so that none is opposed.
    func isOpposed(_ way: Int, from low: Double, to high: Double) -> Bool {
        guard low != high, high > low ? way < 0 : way > 0 else { return false }
        return !tokens.contains { $0.isAny(.positionNoun) || $0.isSign(35) }
    }
}
