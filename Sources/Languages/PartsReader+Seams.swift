/// What a deadline would leave behind where it is taken out of its place: "without stopping by the | end of May".
extension PartsReader {
    /// Whether the words beside the deadline cannot stand without it.
    func leavesAGap(_ time: TimeExpression) -> Bool {
        // The words of a frame go with it.
        guard !clause.frame.contains(time.first), clause.body.contains(time.first) else { return false }
        return leavesAGapBefore(time) || leavesAGapBehind(time) || isBesideAnother(time)
    }

    private func leavesAGapBefore(_ time: TimeExpression) -> Bool {
        guard time.first > max(clause.body.lowerBound, clause.frame.upperBound) else { return false }
        let before = tokens[time.first - 1]
        guard before.kind == .word else { return false }
        // "between Easter and the | end of May", "ett på lovet och ett | i augusti"
        if before.isAny([.article, .infinitiveMark]) { return true }
        // "by this time | next year"
        if time.first < (clause.auxiliary.isEmpty ? clause.verb : clause.auxiliary.lowerBound), before.isAny(.noun),
            tokens[clause.body.lowerBound].begins(.deadlineWord), !reading.isTime(clause.body.lowerBound)
        {
            return true
        }
        guard time.traits.isDisjoint(with: [.introduced, .explicit]) else { return false }
        // "in the year ending | 31 March"
        if before.isAny(.gerund) { return true }
        // "– deadline | 31 oktober": a word of its own that only the date explains.
        return time.first >= 2 && time.end >= clause.body.upperBound && before.isAny(.noun)
            && tokens[time.first - 2].isSign(Sign.dash)
    }

    private func leavesAGapBehind(_ time: TimeExpression) -> Bool {
        guard time.end < clause.body.upperBound, time.end > time.first else { return false }
        let next = tokens[time.end]
        guard next.kind == .word else { return false }
        // "the spring floods | of 2028"
        if next.isAny(.of), time.end + 1 < tokens.count, tokens[time.end + 1].kind == .number { return true }
        // "före november | månads utgång"
        if next.isAny(.genitive), next.isAny([.timeUnit, .yearWord]) { return true }
        // "till höstterminens | start"
        return tokens[time.end - 1].isAny(.genitive) && !tokens[time.end - 1].isAny(.cadence)
            && (next.isAny(.noun) || next.flags.contains(.unknown))
            && !next.isAny([.preposition, .conjunction, .auxiliary, .infinitive, .imperative])
    }

    /// "in May | next year": another time right beside it that says which.
    private func isBesideAnother(_ time: TimeExpression) -> Bool {
        reading.times.contains { other in
            // "that we lost in 2024 by 30 June": what has its own word for by when stands alone.
            (other.first == time.end || other.end == time.first && !time.traits.contains(.explicit)) && other.kind != .span && other.kind != .event
                && other.traits.isDisjoint(with: [.compared, .level])
        }
    }

    /// "för sommarsäsongen 2027", "by harvest 2027": a year that tells which of what stands before it.
    func tellsWhich(_ time: TimeExpression) -> Bool {
        guard time.kind == .year, time.first == time.core, time.first > clause.verb + 2,
            time.traits.isDisjoint(with: [.introduced, .explicit])
        else { return false }
        let noun = tokens[time.first - 1]
        guard noun.isAny([.noun, .timeUnit, .definite]) || noun.flags.contains(.unknown), !noun.flags.contains(.capital),
            !noun.isAny([.plural, .unit, .percent, .timeUnit]) || noun.isAny(.timeUnit) && noun.isAny(.definite)
        else { return false }
        var at = time.first - 2
        while at > clause.verb, tokens[at].isAny([.article, .adjective, .possessive, .genitive]) { at -= 1 }
        let isOfTime = noun.isAny([.timeUnit, .calendarTerm, .season, .event]) || noun.prefix > 0 && !noun.isAny(.noun)
        return at > clause.verb
            && tokens[at].isAny(isOfTime ? .preposition : [.during, .deadlineWord, .before])
            && !tokens[at].isAny(.of)
    }
}
