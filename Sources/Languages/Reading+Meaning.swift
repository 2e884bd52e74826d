public import YAML
public import Goals
import Source

extension Reading {
    /// A hash of what the goal says: equal for two goals with the same reading, however they are worded.
    ///
    /// It holds the verb in its perfect, the words of content, the figures with the parts that they play, the last day and
    /// the language, each once and in no order; what a field says counts as if the sentence said it. Words of grammar, the
    /// reason and who owns the goal are left out.
    ///
    /// - Returns: 0 where too little is said to tell that two goals are the same: a vague goal, a bare name.
    public func meaning(of goal: Goal, in tree: YAMLTree) -> UInt64 {
        guard let main = sentence ?? specific ?? measurable ?? label else {
            return language == .other ? wordsOnly(of: goal, in: tree) : 0
        }
        let target = measure.target
        if main.judgement.isTemplate || main.judgement.isVague && target == nil { return 0 }
        guard deadline != nil || target != nil || main.judgement.hasTarget || main.reading.hasVerb else { return 0 }
        var parts = MeaningParts()
        if let text = sentence ?? label, !text.judgement.isTemplate { text.addMeaning(to: &parts) }
        if let specific, !specific.judgement.isTemplate { specific.addMeaning(to: &parts) }
        if let measurable, !measurable.judgement.isTemplate { measurable.addMeaning(to: &parts) }
        if let target { parts.append(part(of: target, .target, in: tree)) }
        if let baseline = measure.baseline { parts.append(part(of: baseline, .baseline, in: tree)) }
        if let metric = measure.metric { main.reading.addWords(tree.value(of: metric), to: &parts) }
        if let unit = measure.unit { main.reading.addWords(tree.value(of: unit), to: &parts) }
        guard parts.count > 1 else { return 0 }
        if let day = deadline?.day {
            var hash = StableHash()
            hash.add(UInt64(UInt32(bitPattern: day.number)))
            parts.append(hash.value)
        }
        return parts.hash(language)
    }

    /// A language that is not read: the same words and the same day.
    private func wordsOnly(of goal: Goal, in tree: YAMLTree) -> UInt64 {
        guard let node = goal.sentence, tree[node].kind == .scalar else { return 0 }
        let value = tree.value(of: node)
        guard value.contains(32), value.count > 12 else { return 0 }
        var parts = MeaningParts()
        parts.append(StableHash.ofWords(value))
        parts.append(UInt64(UInt32(bitPattern: deadline?.day?.number ?? .max)))
        return parts.hash(language)
    }

    private func part(of figure: FieldFigure, _ role: Figure.Role, in tree: YAMLTree) -> UInt64 {
        TextReading.part(
            figure.isPercent ? .percent : .plain, figure.low, figure.high == figure.low ? nil : figure.high, role)
    }
}

extension Reading.Text {
    /// Adds a hash of each word of content and each figure.
    fileprivate func addMeaning(to parts: inout MeaningParts) {
        guard let keptWork else { return reading.addMeaning(to: &parts) }
        parts.append(keptWork.meaning)
    }
}

extension TextReading {
    private static let grammar: WordTraits = [
        .article, .preposition, .pronoun, .possessive, .conjunction, .auxiliary, .be, .have, .infinitiveMark, .relative,
        .demonstrative,
    ]
    /// What says something although it is a word of grammar.
    private static let kept: WordTraits = [
        .limit, .negation, .up, .down, .moreLess, .quantifier, .comparative, .absolute,
    ]

    /// A figure with the part that it plays.
    static func part(_ kind: Figure.Kind, _ value: Double, _ high: Double?, _ role: Figure.Role) -> UInt64 {
        var hash = StableHash()
        hash.add(kind == .percent ? 2 : kind == .points ? 3 : 4 as UInt8)
        hash.add(role == .target ? 1 : role == .baseline ? 2 : role == .change ? 3 : 0 as UInt8)
        hash.add(value.bitPattern)
        if let high { hash.add(high.bitPattern) }
        return hash.value
    }

    /// Adds a hash of each word of content and each figure.
    func addMeaning(to parts: inout MeaningParts) {
        var next = 0
        let time = deadlineTime
        for figure in figures where figure.role != .name {
            parts.append(TextReading.part(figure.kind, figure.value, figure.high, figure.role))
        }
        for index in tokens.indices {
            let token = tokens[index]
            while next < figures.count, figures[next].end <= index { next += 1 }
            if next < figures.count, figures[next].first <= index, figures[next].role != .name {
                let figure = figures[next]
                if figure.kind != .plain || index < figure.unitFirst || index >= figure.unitEnd { continue }
                if token.kind == .sign { parts.append(UInt64(token.sign)) }
            }
            if token.kind == .sign || token.flags.contains(.reason) { continue }
            if clause.frame.contains(index) || clause.label.contains(index) || clause.auxiliary.contains(index) {
                continue
            }
            if let time, time.day != nil || time.lastDay != nil, time.first <= index, index < time.end { continue }
            if index == clause.verb {
                parts.append(verbPart(token))
                continue
            }
            if token.isAny(TextReading.grammar), !token.isAny(TextReading.kept) { continue }
            parts.append(TextReading.word(token, lower))
        }
    }

    /// The verb in its perfect.
    private func verbPart(_ token: Token) -> UInt64 {
        guard let pack = LanguagePack.pack(for: language) else { return TextReading.word(token, lower) }
        // A perfect is its own: most sentences are written in their form.
        if token.isAny(.perfect), token.prefix == 0 { return TextReading.word(token, lower) }
        var form = otherForm(token, pack.style)
        if form.isEmpty { form = regularPerfect(token, pack.style) }
        guard !form.isEmpty else { return TextReading.word(token, lower) }
        var hash = StableHash()
        hash.add(lower[Int(token.start)..<Int(token.start) + Int(token.prefix)])
        hash.add(form)
        return hash.value
    }

    private static func word(_ token: Token, _ lower: [UInt8]) -> UInt64 {
        var text = lower[Int(token.start)..<Int(token.end)]
        if text.last == 46 { text.removeLast() }
        return StableHash.of(text)
    }

    /// Adds a hash of each word of a metric or a unit that the text does not say anyway.
    func addWords(_ words: ArraySlice<UInt8>, to parts: inout MeaningParts) {
        var at = words.startIndex
        while at < words.endIndex {
            while at < words.endIndex, words[at] == 32 { at += 1 }
            var end = at
            while end < words.endIndex, words[end] != 32 { end += 1 }
            guard end > at else { return }
            // What stands in the text is there already, or is a word of grammar.
            if !says(words[at..<end]) { parts.append(StableHash.ofWords(words[at..<end])) }
            at = end
        }
    }

    /// Whether a word stands in the text, written in lower case.
    private func says(_ word: ArraySlice<UInt8>) -> Bool {
        let first = word[word.startIndex]
        for token in tokens where Int(token.end - token.start) == word.count && lower[Int(token.start)] == first {
            if lower[Int(token.start)..<Int(token.end)].elementsEqual(word) { return true }
        }
        return false
    }
}

/// What a goal says, in no order and each part once.
struct MeaningParts {
    private var sum: UInt64 = 0
    private(set) var count = 0
    private var parts: [UInt64] = []
    /// A bit for each of the highest bits of a part: most parts are seen to be new at once.
    private var seen: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init() { parts.reserveCapacity(48) }

    /// Adds a part that was not added before.
    mutating func append(_ part: UInt64) {
        let bit = UInt64(1) << (part >> 56 & 63)
        let wasSet: Bool
        switch part >> 62 {
        case 0: (wasSet, seen.0) = (seen.0 & bit != 0, seen.0 | bit)
        case 1: (wasSet, seen.1) = (seen.1 & bit != 0, seen.1 | bit)
        case 2: (wasSet, seen.2) = (seen.2 & bit != 0, seen.2 | bit)
        default: (wasSet, seen.3) = (seen.3 & bit != 0, seen.3 | bit)
        }
        if wasSet, parts.contains(part) { return }
        parts.append(part)
        count += 1
        // Mixed, so that sums of other parts do not come to the same.
        var mixed = (part ^ part >> 31) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        sum &+= mixed &* 0xBF58_476D_1CE4_E5B9
    }

    /// Adds all parts of another that were not added before.
    mutating func append(_ other: MeaningParts) {
        if count == 0 {
            self = other
        } else {
            for part in other.parts { append(part) }
        }
    }

    /// The hash of all parts in a language; never 0.
    func hash(_ language: Language) -> UInt64 { max(1, sum ^ UInt64(count) << 8 ^ UInt64(language.rawValue)) }
}
