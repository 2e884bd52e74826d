import Goals
import Source

/// Tells a rhythm or a level of service, which lasts, from an act that is done once.
extension PartsReader {
    /// Whether the main clause says a rhythm or a level of service: "3 posts a week", "within 24 hours".
    func isCadence() -> Bool {
        let verb = clause.verbClasses
        let isChange =
            !verb.isDisjoint(with: [.times, .half]) || verb.contains(.reach) && !verb.contains(.activity)
            || !verb.isDisjoint(with: [.verbUp, .verbDown])
                && (!reading.figures.isEmpty
                    || clause.rest.contains { $0.contains { tokens[$0].isAny([.count, .rate, .level, .abstract]) } })
        if isChange { return false }
        // "Året runt ska isen hålla …"
        if (clause.body.lowerBound..<max(clause.body.lowerBound, clause.verb)).contains(where: {
            !reading.isAside($0)
                && (tokens[$0].phraseTraits.contains(.cadence)
                    || tokens[$0].isAny(.cadence) && tokens[$0 + 1].isAny([.dayPart, .timeUnit, .weekday])
                        && $0 + 1 < clause.verb && !clause.subject.contains($0))
        }) {
            return true
        }
        var index = clause.verb + 1
        while index < clause.body.upperBound {
            let token = tokens[index]
            if reading.isAside(index) || token.flags.contains(.quoted) || token.flags.contains(.bracketed)
                || reading.isTime(index)
            {
                index += 1; continue
            }
            // "on the first Sunday of the month"
            if token.isAny(.weekday), reading.isRate(index) { return true }
            // "hold monthly meetings"
            if token.isAny(.cadence), token.isAny(.adjective), verb.contains(.activity),
                index + 1 < clause.body.upperBound, tokens[index + 1].isAny(.plural),
                !tokens[index + 1].isAny([.timeUnit, .weekday])
            {
                return true
            }
            if token.isAny(.cadence), !token.isAny([.adjective, .numberWord]) || token.isAny(.adverb) && isLast(index) {
                if !token.isAny([.plural, .noun]),
                    let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil, next.kind == .word,
                    next.isAny([.noun, .adjective]) || next.flags.contains(.unknown),
                    !next.isAny([.timeUnit, .weekday, .season, .ordinal, .numberWord, .holiday]),
                    !isTimeCompound(index + 1), !isCount(index)
                {
                    index += 1; continue
                }
                if token.isAny([.noun]), !token.isAny(.adverb) { index += 1; continue }
                return true
            }
            if token.isAny([.per, .indefinite, .during]) || token.isAny(.article), index + 1 < tokens.count,
                tokens[index + 1].isAny(.timeUnit), !tokens[index + 1].isAny([.plural, .numbered]), isRhythm(index)
            {
                return true
            }
            index += 1
        }
        // A level of service: "answers within 24 hours", "får en tid inom 3 dagar".
        return reading.times.contains { time in
            // A length in hours or less is a rhythm only of a service: "run 10 km in under 55 minutes" is done once.
            time.traits.contains(.level) && (time.kind == .span) && !reading.isAside(time.first)
                && time.first > clause.verb
                && (!verb.isDisjoint(with: [.serve, .get]) || isOfEach
                    || !(time.first..<time.end).contains { tokens[$0].isAny(.clockUnit) })
                && !(clause.verb..<time.first).contains { tokens[$0].isAny(.relative) }
        }
    }

    /// "assess every patient": what is done to each of many.
    var isOfEach: Bool {
        clause.rest.first.map { tokens[$0.lowerBound].isAny([.absolute, .cadence]) } ?? false
    }

    /// A part of the day, or a compound with one (lördagsmorgon).
    private func isTimeCompound(_ index: Int) -> Bool { tokens[index].isAny(.dayPart) }

    /// "three times", "2 gånger": the word counts what is repeated.
    private func isCount(_ index: Int) -> Bool {
        index > 0 && (tokens[index - 1].kind == .number || tokens[index - 1].isAny(.numberWord))
    }

    /// "a week", "per month", "i veckan", "om dagen" behind a figure or its noun, and no stretch of time.
    func isRhythm(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isAny(.per) { return true }
        if tokens[index + 1].isAny(.ordinal) { return false }
        if token.isAny(.indefinite) { return index > 0 && !tokens[index - 1].isAny([.preposition, .within]) }
        return tokens[index + 1].isAny(.definite) && !tokens[index + 1].isAny([.clockUnit])
    }
}
