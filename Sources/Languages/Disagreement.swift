import Goals
public import Source
public import YAML

/// Where a goal contradicts itself: the sentence in itself, or the sentence and the fields.
public struct Disagreement: Sendable {
    /// What disagrees.
    public enum Kind: Sendable {
        /// Baseline, target and change do not add up.
        case sum
        /// The verb goes one way and the figures the other.
        case direction
        /// Sentence and field say different figures.
        case figure
        /// Sentence and field say different days.
        case deadline
    }
    /// What disagrees.
    public var kind: Kind
    /// The scalar that says it.
    public var node: NodeID
    /// Which bytes of its value.
    public var words: ByteRange
    /// What the field says instead, as it stands; empty where the text disagrees with itself.
    public var other: String
}

extension Reading {
    /// The first contradiction of the goal, or nil: a person must say which of the two is right.
    public func disagreement(_ tree: YAMLTree) -> Disagreement? {
        disagreement(tree, direction: true, sum: true, figure: true, deadline: true)
    }

    /// The first contradiction of one of some kinds.
    public func disagreement(_ tree: YAMLTree, wanted: [Disagreement.Kind]) -> Disagreement? {
        disagreement(
            tree, direction: wanted.contains(.direction), sum: wanted.contains(.sum), figure: wanted.contains(.figure),
            deadline: wanted.contains(.deadline))
    }

    private func disagreement(
        _ tree: YAMLTree, direction wantsDirection: Bool, sum wantsSum: Bool, figure wantsFigure: Bool,
        deadline wantsDeadline: Bool
    ) -> Disagreement? {
        for text in writtenTexts where text.reading.figures.count > 1 {
            if wantsDirection, text.reading.isWrongDirection, let pair = text.reading.levels {
                return Disagreement(kind: .direction, node: text.node, words: text.reading.pairWords(pair), other: "")
            }
            if wantsSum, let tokens = text.reading.disagreeingFigures {
                return Disagreement(kind: .sum, node: text.node, words: text.reading.bytes(tokens), other: "")
            }
        }
        if measure.target != nil || measurable != nil {
            for text in writtenTexts where text !== measurable {
                // Whether a text speaks of the metric costs a look at every word, so it is asked last.
                if let found = against(fields: tree, text, wantsDirection, wantsSum, wantsFigure),
                    measure.target == nil || isAbout(text, tree)
                {
                    return found
                }
            }
        }
        return wantsDeadline ? otherDay(tree) : nil
    }

    // MARK: Figures

    /// What a text says against the levels of the fields.
    private func against(
        fields tree: YAMLTree, _ text: Text, _ wantsDirection: Bool, _ wantsSum: Bool, _ wantsFigure: Bool
    ) -> Disagreement? {
        let reading = text.reading
        if let target = measure.target {
            if let baseline = measure.baseline, baseline.low == baseline.high, target.low == target.high {
                if wantsDirection, let found = opposed(text, from: baseline.low, to: target.low, by: target.node, tree)
                {
                    return found
                }
                if wantsSum, reading.levels == nil, let figure = reading.mainChange, baseline.low != 0,
                    !reading.fits(figure, baseline.low, target.low, isShare: isPercent(target, tree))
                {
                    return Disagreement(
                        kind: .figure, node: text.node, words: reading.bytes(figure.first, figure.end),
                        other: shown(baseline, tree) + " → " + shown(target, tree))
                }
            }
            guard wantsFigure else { return nil }
            return against(target, .target, text, tree)
                ?? measure.baseline.flatMap { against($0, .baseline, text, tree) }
        }
        guard let measurable, measurable.node != text.node else { return nil }
        let other = measurable.reading
        if let pair = other.levels {
            if wantsDirection, let found = opposed(text, from: pair.low, to: pair.high, by: measurable.node, tree) {
                return found
            }
            if wantsSum, reading.levels == nil, let figure = reading.mainChange, pair.low != 0,
                !reading.fits(figure, pair.low, pair.high, isShare: pair.target.kind == .percent)
            {
                return Disagreement(
                    kind: .figure, node: text.node, words: reading.bytes(figure.first, figure.end),
                    other: other.words(other.pairWords(pair)))
            }
        }
        guard wantsFigure else { return nil }
        for role in [Figure.Role.change, .baseline, .target] {
            guard let mine = reading.mainFigure(role), let theirs = other.mainFigure(role), mine.kind == theirs.kind,
                mine.high == theirs.high,
                mine.value != theirs.value, reading.unitsFit(mine, other, theirs),
                role != .target || mine.hasUnit || reading.levels != nil && other.levels != nil
            else { continue }
            return Disagreement(
                kind: .figure, node: text.node, words: reading.bytes(mine.first, mine.end),
                other: other.words(other.bytes(theirs.first, theirs.end)))
        }
        return nil
    }

    /// What the figure of a text that plays a part says against a field.
    private func against(_ field: FieldFigure, _ role: Figure.Role, _ text: Text, _ tree: YAMLTree) -> Disagreement? {
        guard let figure = text.reading.mainFigure(role), differs(text, figure, field, tree) else { return nil }
        return Disagreement(
            kind: .figure, node: text.node, words: text.reading.bytes(figure.first, figure.end),
            other: shown(field, tree))
    }

    private func opposed(_ text: Text, from low: Double, to high: Double, by node: NodeID, _ tree: YAMLTree)
        -> Disagreement?
    {
        let reading = text.reading
        guard reading.clause.verb >= 0 else { return nil }
        let way = reading.direction(before: reading.clause.verb + 1)
        guard way != 0, reading.levels == nil, reading.isOpposed(way, from: low, to: high), !isRank(tree) else {
            return nil
        }
        let verb = reading.bytes(reading.clause.verb, reading.clause.verb + reading.clause.verbLength)
        return Disagreement(kind: .direction, node: text.node, words: verb, other: tree.string(of: node))
    }

    private func isRank(_ tree: YAMLTree) -> Bool {
        guard let pack else { return false }
        for node in [measure.metric, measure.unit] {
            guard let node, tree[node].kind == .scalar else { continue }
            if Tokens(Array(tree.value(of: node)), pack: pack).tokens.contains(where: { $0.isAny(.positionNoun) }) {
                return true
            }
        }
        return false
    }

    /// Whether a figure of a text and one of a field count the same and say different numbers.
    private func differs(_ text: Text, _ figure: Figure, _ field: FieldFigure, _ tree: YAMLTree) -> Bool {
        let reading = text.reading
        guard figure.kind == .plain || figure.kind == .percent, (figure.kind == .percent) == isPercent(field, tree)
        else { return false }
        let value = figure.value
        let plain =
            reading.tokens[figure.number].kind == .number
            ? reading.numbers[Int(reading.tokens[figure.number].number)].value : value
        for edge in [field.low, field.high] where edge == value || edge == plain { return false }
        if value >= field.low, value <= field.high { return false }
        if let high = figure.high { return !(field.low >= value && field.high <= high) }
        // "£6.8M–£7.4M" beside a target between the two.
        if let next = reading.figures.first(where: { $0.first >= figure.end }), next.first - figure.end <= 2,
            reading.tokens[figure.end..<next.first].contains(where: { $0.isSign(Sign.dash) || $0.isSign(45) }),
            value <= field.low, field.high <= next.value
        {
            return false
        }
        // "six months off" beside an amount: a bare number of the fields counts time only where something says so.
        if figure.unitEnd > figure.unitFirst, reading.tokens[figure.unitFirst].traits.contains(.timeUnit),
            unitWord(field, tree) == nil, measure.metric == nil, !isNamed(field, for: figure, in: reading, tree)
        {
            return false
        }
        // A figure with another unit counts another thing.
        if figure.unitEnd > figure.unitFirst, figure.kind == .plain {
            guard let unit = unitWord(field, tree) else { return true }
            let token = reading.tokens[figure.unitFirst]
            let mine = reading.lower[Int(token.start)..<Int(token.end)]
            return mine.prefix(3).elementsEqual(unit.prefix(3))
        }
        return figure.kind == .percent || reading.levels != nil || reading.countsLike(figure, unitWord(field, tree))
    }

    /// Whether the name of a field speaks of the unit of a figure: `target_minutes`.
    private func isNamed(_ field: FieldFigure, for figure: Figure, in reading: TextReading, _ tree: YAMLTree) -> Bool {
        guard field.node > 0, tree[field.node - 1].kind == .scalar else { return false }
        let token = reading.tokens[figure.unitFirst]
        let unit = reading.lower[Int(token.start)..<Int(token.end)].prefix(3)
        let name = tree.value(of: field.node - 1)
        return name.indices.contains { name[$0...].prefix(unit.count).elementsEqual(unit) }
    }

    /// The first word of the unit of a field, in lower case.
    private func unitWord(_ field: FieldFigure, _ tree: YAMLTree) -> ArraySlice<UInt8>? {
        let bytes: ArraySlice<UInt8>
        if !field.unit.isEmpty {
            let value = tree.value(of: field.node)
            bytes = value[(value.startIndex + field.unit.lowerBound)..<(value.startIndex + field.unit.upperBound)]
        } else if let node = measure.unit, tree[node].kind == .scalar {
            bytes = tree.value(of: node)
        } else {
            return nil
        }
        let word = bytes.prefix { $0 != 32 }
        guard word.contains(where: { $0 >= 65 && $0 <= 90 }) else { return word }
        return ArraySlice(word.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 })
    }

    private func isPercent(_ field: FieldFigure, _ tree: YAMLTree) -> Bool {
        if field.isPercent { return true }
        guard let unit = unitWord(field, tree), let first = unit.first else { return false }
        if first == 37 { return true }
        guard let pack, let entry = pack.words.find(unit) else { return false }
        return !WordTraits(classes: entry.classes, marks: entry.marks).isDisjoint(with: .percent)
    }

    private func shown(_ field: FieldFigure, _ tree: YAMLTree) -> String { tree.string(of: field.node) }

    /// Whether a text speaks of what the metric of the fields measures.
    private func isAbout(_ text: Text, _ tree: YAMLTree) -> Bool {
        let reading = text.reading
        guard let metric = measure.metric, tree[metric].kind == .scalar else {
            guard let unit = measure.unit, tree[unit].kind == .scalar else { return true }
            return reading.mentions(tree.value(of: unit)) || reading.figures.contains { $0.unitEnd > $0.unitFirst }
        }
        return reading.mentions(tree.value(of: metric))
    }

    // MARK: Days

    /// A day in the sentence that is not that of the fields.
    private func otherDay(_ tree: YAMLTree) -> Disagreement? {
        guard let field = fieldDeadline, let day = field.day else { return nil }
        for text in texts where text === sentence || text === label {
            guard text.node != field.node, let time = text.reading.deadlineTime, let last = time.lastDay,
                last != day,
                time.kind != .event, !time.traits.contains(.begins)
            else { continue }
            // A period says no more than that the day lies in it; a span is counted from one day or the next.
            if let from = time.from, let end = time.day, from <= day, day <= end { continue }
            if time.traits.contains(.before), let end = time.from ?? time.day, end == day { continue }
            if time.kind == .span || time.traits.contains(.floating), abs(Int(last.number) - Int(day.number)) <= 3 {
                continue
            }
            return Disagreement(
                kind: .deadline, node: text.node, words: text.reading.bytes(time.first, time.end),
                other: tree.string(of: field.node))
        }
        return nil
    }
}

extension TextReading {
    /// The words of a pair of levels.
    func pairWords(_ pair: Levels) -> ByteRange {
        bytes(widened(min(pair.baseline.first, pair.target.first), max(pair.baseline.end, pair.target.end)))
    }

    /// The first figure of the main clause that plays a part.
    func mainFigure(_ role: Figure.Role) -> Figure? {
        figures.first {
            $0.role == role && !$0.hasLimit && !$0.isOpen
                && (clause.secondSentence <= 0 || $0.number < clause.secondSentence)
        }
    }

    /// How much the main clause says that it changes, where its verb or noun goes a way.
    var mainChange: Figure? {
        guard let figure = mainFigure(.change), figure.high == nil, !clause.subject.contains(figure.number),
            figure.kind == .percent || figure.kind == .plain || figure.kind == .points
        else { return nil }
        return figure
    }

    /// Whether two figures count in the same unit, or one says none.
    func unitsFit(_ mine: Figure, _ other: TextReading, _ theirs: Figure) -> Bool {
        guard mine.unitEnd > mine.unitFirst, theirs.unitEnd > theirs.unitFirst else { return true }
        let a = tokens[mine.unitFirst]
        let b = other.tokens[theirs.unitFirst]
        return lower[Int(a.start)..<Int(a.end)].prefix(3).elementsEqual(
            other.lower[Int(b.start)..<Int(b.end)].prefix(3))
    }

    /// Whether the word behind a bare figure is a unit.
    func countsLike(_ figure: Figure, _ unit: ArraySlice<UInt8>?) -> Bool {
        guard let unit, unit.count > 2 else { return false }
        return (figure.end..<min(figure.end + 3, tokens.count)).contains {
            lower[Int(tokens[$0].start)..<Int(tokens[$0].end)].prefix(4).elementsEqual(unit.prefix(4))
        }
    }

    /// Whether a word of `other` stands here in some form, or as part of a compound; words of grammar left out.
    func mentions(_ other: ArraySlice<UInt8>) -> Bool {
        var start = other.startIndex
        while start < other.endIndex {
            var end = start
            while end < other.endIndex, other[end] != 32 { end += 1 }
            if end - start >= 3, mentions(word: other[start..<end]) { return true }
            start = end + 1
        }
        return false
    }

    private func mentions(word: ArraySlice<UInt8>) -> Bool {
        let length = min(word.count, 5)
        for token in tokens where token.kind == .word && token.end - token.start >= 3 {
            let bytes = lower[Int(token.start)..<Int(token.end)]
            guard
                isSame(bytes, word, length)
                    || length == 5 && (contains(bytes, word, 5) || bytes.count >= 5 && contains(word, bytes, 5)),
                !token.isAny([.article, .preposition, .conjunction])
            else { continue }
            return true
        }
        return false
    }

    /// Whether two words begin with the same `length` bytes, capitals of ASCII like small letters.
    private func isSame(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, _ length: Int) -> Bool {
        guard a.count >= length, b.count >= length else { return false }
        for offset in 0..<length {
            let (x, y) = (a[a.startIndex + offset], b[b.startIndex + offset])
            guard x == y || (x | 0x20) == (y | 0x20) && (x | 0x20) >= 97 && (x | 0x20) <= 122 else { return false }
        }
        return true
    }

    /// Whether the first `length` bytes of `part` stand somewhere in `whole`.
    private func contains(_ whole: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>, _ length: Int) -> Bool {
        guard whole.count > length, part.count >= length else { return false }
        for start in whole.startIndex...(whole.endIndex - length) where isSame(whole[start...], part, length) {
            return true
        }
        return false
    }
    /// Whether a change fits two levels that a field says.
    func fits(_ change: Figure, _ low: Double, _ high: Double, isShare: Bool) -> Bool {
        let delta = abs(high - low)
        switch change.kind {
        case .percent:
            return abs(delta / abs(low) * 100 - change.value) <= 0.51
                || abs(abs(low) * change.value / 100 - delta) <= 0.5 && delta == delta.rounded()
                || isShare && abs(delta - change.value) <= 0.051
        case .points: return !isShare || abs(delta - change.value) <= 0.051
        case .plain:
            let plain =
                tokens[change.number].kind == .number ? numbers[Int(tokens[change.number].number)].value : change.value
            return abs(delta - change.value) <= 0.001 || abs(delta - plain) <= 0.001
                || change.unitEnd > change.unitFirst && !change.isWord && delta < 1
        default: return true
        }
    }
}
