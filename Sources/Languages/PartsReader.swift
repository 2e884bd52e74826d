import Goals
import Source

extension TextReading {
    /// The parts of the text as the sentence writes them.
    public func parts(in pack: LanguagePack) -> TextParts {
        var reader = PartsReader(reading: self, style: pack.style)
        reader.read()
        return reader.parts
    }
}

/// Renders the parts of a clause.
struct PartsReader {
    let reading: TextReading
    let style: SentenceStyle
    var renderer: Renderer
    var parts = TextParts()
    var tokens: [Token] { reading.tokens }
    var clause: Clause { reading.clause }

    init(reading: TextReading, style: SentenceStyle) {
        self.reading = reading
        self.style = style
        renderer = Renderer(reading, style: style)
    }

    mutating func read() {
        if !reading.figures.isEmpty {
            parts.figureValues.reserveCapacity(reading.figures.count)
            for figure in reading.figures where figure.role != .name { parts.figureValues.append(figure.value) }
        }
        if clause.secondSentence > 0 { parts.obstacle = .severalSentences }
        if clause.label.count > 0 { parts.obstacle = .label }
        if clause.isTwofold { parts.obstacle = .severalSentences }
        takeDeadline()
        parts.means = moved(clause.means)
        parts.reason = moved(clause.reasons)
        parts.isPassive = clause.isPassive
        // "10 min" are minutes and not mine.
        parts.isFirstPerson = tokens.indices.contains { index in
            tokens[index].isAny(.firstPerson) && tokens[index].length == 1 && !isNumeral(index)
                && !(index > 0 && tokens[index - 1].kind == .number)
                && (tokens[index].end - tokens[index].start > 1 || tokens[index].flags.contains(.capital))
        }
        switch clause.mood {
        case .telegraph: telegraph()
        case .changeNoun: changeNoun()
        case .nominal: nominal()
        default: verbal()
        }
    }

    /// "Calculus I on the first try": a numeral behind a name, and no one who speaks.
    private func isNumeral(_ index: Int) -> Bool {
        guard index > clause.body.lowerBound, tokens[index].end - tokens[index].start == 1,
            tokens[index - 1].flags.contains(.capital), tokens[index - 1].kind == .word
        else { return false }
        guard index + 1 < tokens.count else { return true }
        return !tokens[index + 1].isAny([.auxiliary, .have, .present, .past, .adverb])
    }

    /// The words of runs that move into the sentence, without the deadline that stands inside one.
    private func moved(_ ranges: [TokenRange]) -> [UInt8] {
        // Not in place: a part of `parts` would be written while all of this reader is read, which copies it.
        var bytes: [UInt8] = []
        for range in ranges {
            guard let time = reading.deadlineTime, range.contains(time.first) else {
                move(trimmed(range), to: &bytes)
                continue
            }
            move(trimmed(range.lowerBound..<time.first), to: &bytes)
            move(trimmed(min(time.end, range.upperBound)..<range.upperBound), to: &bytes)
        }
        return bytes
    }

    func move(_ range: TokenRange, to bytes: inout [UInt8]) {
        guard !range.isEmpty else { return }
        if !bytes.isEmpty { bytes.append(32) }
        if range.lowerBound == clause.body.lowerBound {
            bytes += renderer.inside(range)
        } else {
            renderer.add(range, to: &bytes)
        }
    }

    /// A run without the commas and dashes at its ends.
    func trimmed(_ range: TokenRange) -> TokenRange {
        trimmed(range) { index in
            tokens[index].isSign(44) || tokens[index].isSign(58) || tokens[index].isSign(Sign.dash)
                || tokens[index].isSign(45) && tokens[index].flags.contains(.spaced)
        }
    }

    /// A run without the loose signs at its ends.
    func trimmed(_ range: TokenRange, _ isLoose: (Int) -> Bool) -> TokenRange {
        var (from, to) = (range.lowerBound, range.upperBound)
        while from < to, isLoose(from) { from += 1 }
        while to > from, isLoose(to - 1) { to -= 1 }
        return from..<to
    }

    func isLast(_ index: Int) -> Bool { index + 1 >= clause.body.upperBound || tokens[index + 1].kind == .sign }

    /// The ranges of what follows the verb; behind a verb that hedges, that verb's complement.
    func ranges() -> [TokenRange] {
        guard clause.hedgeVerb >= 0 else { return clause.rest }
        let from = clause.hedgeVerb + 1
        let to = clause.verb + clause.verbLength
        if let first = clause.rest.first, first.lowerBound == to {
            return [from..<first.upperBound] + clause.rest.dropFirst()
        }
        return [from..<to] + clause.rest
    }
}

extension TextReading {
    /// The perfect that the word table gives a verb.
    func otherForm(_ token: Token, _ style: SentenceStyle) -> [UInt8] {
        guard token.otherLength > 0, let pack = LanguagePack.pack(for: language) else { return [] }
        return pack.words.other(start: Int(token.otherStart), length: Int(token.otherLength))
    }

    /// The infinitive of a finite verb, by the endings of its language; nil where the words know no such infinitive.
    func infinitive(of token: Token) -> [UInt8]? {
        guard let pack = LanguagePack.pack(for: language) else { return nil }
        let word = Array(lower[Int(token.start)..<Int(token.end)])
        let forms: WordTraits = [.infinitive, .passiveInfinitive]
        for rule in pack.morphology.presents
        where rule.ending.matches(word, at: word.count - rule.ending.utf8CodeUnitCount) {
            let candidate = word.dropLast(rule.drop) + Array(rule.add.description.utf8)
            if let entry = pack.words.find(Array(candidate), 0, candidate.count), entry.marks & forms.marks != 0 {
                return Array(candidate)
            }
        }
        return nil
    }

    /// A metric in the definite form that the sentence asks for: "antal besök" is "antalet besök".
    func definite(_ metric: [UInt8], _ style: SentenceStyle) -> [UInt8] { TextReading.definite(metric, style) }

    static func definite(_ metric: [UInt8], _ style: SentenceStyle) -> [UInt8] {
        for head in style.bytes.definiteHeads {
            let bare = head.bare
            if metric.count > bare.count, metric[bare.count] == 32, metric.starts(with: bare) {
                return head.definite + metric[bare.count...]
            }
        }
        return metric
    }

    /// A text without "()" and the space before it.
    static func withoutEmptyBrackets(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(40) else { return bytes }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 40 {
                var close = index + 1
                while close < bytes.count, bytes[close] == 32 { close += 1 }
                if close < bytes.count, bytes[close] == 41 {
                    while result.last == 32 { result.removeLast() }
                    index = close + 1
                    continue
                }
            }
            result.append(bytes[index])
            index += 1
        }
        return result
    }
}
