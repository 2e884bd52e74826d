import Source

/// What a deadline would leave behind where it is taken out of its place: "without stopping by the | end of May".
extension PartsReader {
    /// Whether the words beside the deadline cannot stand without it.
    func leavesAGap(_ time: TimeExpression) -> Bool {
        // The words of a frame go with it.
        guard !clause.frame.contains(time.first), clause.body.contains(time.first) else { return false }
        return leavesAGapBefore(time) || leavesAGapBehind(time) || emptiesBrackets(time) || tellsWhich(time)
            || isBesideAnother(time) || isOfFirstVerb(time) || hasTimeBefore(time) || isSpanBesideADay(time)
    }

    private func leavesAGapBefore(_ time: TimeExpression) -> Bool {
        guard time.first > max(clause.body.lowerBound, clause.frame.upperBound) else { return false }
        let before = tokens[time.first - 1]
        // "this year, i.e. | by June 30"
        if before.isSign(46), time.first >= 2, !tokens[time.first - 2].flags.contains(.capital) { return true }
        guard before.kind == .word else { return false }
        // "between Easter and the | end of May", "as soon as possible but | by 1 May", "två per skola, den första | i mars"
        if before.isAny([.article, .infinitiveMark, .ordinal])
            || before.isAny(.conjunction) && !before.isAny([.noun, .preposition])
                && (!before.isAny(.adverb) || time.end >= clause.body.upperBound)
        {
            return true
        }
        // "by this time | next year"
        if time.first < (clause.auxiliary.isEmpty ? clause.verb : clause.auxiliary.lowerBound), before.isAny(.noun),
            tokens[clause.body.lowerBound].begins(.deadlineWord), !reading.isTime(clause.body.lowerBound)
        {
            return true
        }
        // ", alltså | till den 10 april"
        if time.first >= 2, tokens[time.first - 2].isSign(44), before.isAny(.adverb), time.first > clause.verb {
            return true
        }
        // "look into whether it would last | until 2035"
        let behind = clause.verb + clause.verbLength
        if clause.verb >= 0, behind < time.first, tokens[behind].isAny(.subordinator),
            !tokens[behind].isAny([.preposition, .relative])
        {
            return true
        }
        if hasOpenLimit(time) || isOfAnotherClause(time) || isOfRelative(time) || isBehindAnEvent(time) { return true }
        // "från påsk | till allhelgona"
        if time.first >= 2, tokens[time.first - 2].isAny(.from), before.isAny([.holiday, .season, .weekday, .month]) {
            return true
        }
        guard time.traits.isDisjoint(with: [.introduced, .explicit]) else { return false }
        // "in the year ending | 31 March", "by Whit | Monday"
        if before.isAny(.gerund) || time.kind == .weekday && before.flags.contains(.capital) { return true }
        // "– deadline | 31 oktober": a word of its own that only the date explains.
        return time.first >= 2 && time.end >= clause.body.upperBound && before.isAny(.noun)
            && tokens[time.first - 2].isSign(Sign.dash)
    }

    /// "senast när annonsen stänger | 12 april": a word that says by when, and does not stand at the date.
    private func hasOpenLimit(_ time: TimeExpression) -> Bool {
        var at = time.first - 1
        while at > clause.body.lowerBound, time.first - at < 6, tokens[at].kind != .sign, at != clause.verb {
            let isLimit = tokens[at].isAny(.deadlineWord) && !tokens[at].isAny([.preposition, .noun, .during])
            if isLimit, !reading.isTime(at), tokens[at].length == 1 { return true }
            at -= 1
        }
        return false
    }

    /// "…, window opens | in April 2027": the time of a clause between commas that has a verb of its own.
    private func isOfAnotherClause(_ time: TimeExpression) -> Bool {
        guard time.first > clause.verb + clause.verbLength else { return false }
        var at = time.first - 1
        while at >= clause.verb + clause.verbLength, !tokens[at].isSign(44) { at -= 1 }
        guard at >= clause.verb + clause.verbLength else { return false }
        let words = at + 1..<time.first
        guard let first = words.first, !tokens[first].isAny([.relative, .subordinator, .conjunction]),
            !reading.isAside(first), !reading.joinedVerbs.contains(first)
        else { return false }
        return words.contains { index in
            let word = tokens[index]
            // ", to be signed | by October"
            if index == first, word.isAny(.infinitiveMark), tokens[index + 1].isAny([.be, .have]) { return true }
            return word.isAny([.present, .passivePresent]) && index > first
                && !word.isAny([.infinitive, .noun, .adjective, .auxiliary, .preposition])
                && !words.contains { tokens[$0].isAny([.relative, .subordinator]) }
        }
    }

    /// "the two who join | in August": when something else is done.
    private func isOfRelative(_ time: TimeExpression) -> Bool {
        guard !time.traits.contains(.explicit) else { return false }
        var hasVerb = false
        var at = time.first - 1
        while at > clause.verb, time.first - at < 5, tokens[at].kind == .word {
            if tokens[at].isAny(.relative), !tokens[at].isAny([.this, .subordinator]) { return hasVerb }
            hasVerb = hasVerb || tokens[at].isAny([.present, .passivePresent]) && !tokens[at].isAny(.preposition)
            at -= 1
        }
        return false
    }

    /// "six weeks after the AGM | on 9 May": the day of what it follows.
    private func isBehindAnEvent(_ time: TimeExpression) -> Bool {
        var at = time.first - 1
        while at > clause.verb, time.first - at < 6, tokens[at].kind == .word {
            if tokens[at].value == WordValue.after, tokens[at].isAny(.preposition) { return true }
            if tokens[at].isAny([.preposition, .infinitive, .conjunction]) { return false }
            at -= 1
        }
        return false
    }

    private func leavesAGapBehind(_ time: TimeExpression) -> Bool {
        guard time.end < clause.body.upperBound, time.end > time.first else { return false }
        let next = tokens[time.end]
        // "ske | i april, 310 hushåll anslutna": nothing stands between the verb and the comma.
        if next.isSign(44), time.first == clause.verb + clause.verbLength, clause.verb >= 0 { return true }
        guard next.kind == .word else { return false }
        // "the spring floods | of 2028"
        if next.isAny(.of), time.end + 1 < tokens.count, tokens[time.end + 1].kind == .number { return true }
        // "före november | månads utgång"
        if next.isAny(.genitive), next.isAny([.timeUnit, .yearWord]) { return true }
        let isNoun =
            (next.isAny(.noun) || next.flags.contains(.unknown))
            && !next.isAny([.preposition, .conjunction, .auxiliary, .infinitive, .imperative])
            || next.isAny(.gerund)
        // "by Memorial Day | weekend"
        if time.kind == .holiday, time.first > clause.verb, isNoun || next.isAny([.timeUnit, .dayPart, .weekday]) {
            return true
        }
        // "till höstterminens | start"
        return isGenitive(tokens[time.end - 1]) && !tokens[time.end - 1].isAny(.cadence) && isNoun
    }

    /// A word in the genitive: one that the words know, or one with its sign.
    private func isGenitive(_ word: Token) -> Bool {
        let signs: [StaticString] = ["'s", "’s"]
        return word.isAny(.genitive)
            || signs.contains { $0.matches(reading.lower, at: Int(word.end) - $0.utf8CodeUnitCount) }
    }

    /// "(so | until Mar 31)": other words in the brackets that the day would leave behind.
    private func emptiesBrackets(_ time: TimeExpression) -> Bool {
        guard tokens[time.first].flags.contains(.bracketed) else { return false }
        return [time.first - 1, time.end].contains { index in
            tokens.indices.contains(index) && tokens[index].flags.contains(.bracketed) && tokens[index].kind != .sign
        }
    }

    /// "survey the members in March and draft the demands in April": each act has a time of its own.
    private func isOfFirstVerb(_ time: TimeExpression) -> Bool {
        guard clause.verb >= 0, reading.times.count > 1 else { return false }
        return reading.joinedVerbs.contains { joined in
            time.first < joined
                && reading.times.contains { $0.first > joined && $0.isWhen && !reading.isAside($0.first) }
        }
    }

    /// "Kommande tre år ska vi minska …, delmål 19 % 2026": another time stands before the goal.
    private func hasTimeBefore(_ time: TimeExpression) -> Bool {
        guard !clause.auxiliary.isEmpty, time.first > clause.verb else { return false }
        return reading.times.contains {
            $0.first <= max(clause.body.lowerBound, clause.frame.upperBound) && $0.end <= clause.auxiliary.lowerBound
                && clause.body.contains($0.first) && $0.kind != .event
                && $0.isWhen && !reading.isAside($0.first)
        }
    }

    /// "…, 20–24 April, and follow up on all of them within ten days": beside a day it is not sure what the span counts.
    private func isSpanBesideADay(_ time: TimeExpression) -> Bool {
        time.kind == .span
            && reading.times.contains { $0.saysDay && $0.kind != .span && !reading.isAside($0.first) }
    }

    /// "in May | next year", "in May | and again in November": another time beside it that says which, or that it is not all.
    private func isBesideAnother(_ time: TimeExpression) -> Bool {
        reading.times.contains { other in
            guard other.kind != .span, other.kind != .event, other.isWhen else { return false }
            if other.first == time.end { return true }
            // "that we lost in 2024 by 30 June": what has its own word for by when stands alone.
            if other.end == time.first { return !time.traits.contains(.explicit) }
            guard other.first > time.end, other.first - time.end <= 4 else { return false }
            let between = tokens[time.end..<other.first]
            return between.contains { $0.isAny(.and) }
                && between.allSatisfy { $0.isSign(44) || $0.isAny([.and, .adverb]) }
        }
    }

    /// "för sommarsäsongen 2027", "by harvest 2027": a year that tells which of what stands before it.
    private func tellsWhich(_ time: TimeExpression) -> Bool {
        guard time.first == time.core, tokens[time.core].kind == .number, time.kind != .day, time.kind != .dayMonth,
            time.first > clause.verb + 2,
            time.traits.isDisjoint(with: [.introduced, .explicit])
        else { return false }
        let noun = tokens[time.first - 1]
        guard noun.isAny([.noun, .timeUnit, .definite]) || noun.flags.contains(.unknown),
            !noun.flags.contains(.capital),
            !noun.isAny([.plural, .unit, .percent, .timeUnit]) || noun.isAny(.timeUnit) && noun.isAny(.definite)
        else { return false }
        var at = time.first - 2
        while at > clause.verb, tokens[at].isAny([.article, .adjective, .possessive, .genitive]) { at -= 1 }
        let isOfTime = noun.isAny([.timeUnit, .calendarTerm, .season, .event]) || noun.prefix > 0 && !noun.isAny(.noun)
        return at > clause.verb
            && tokens[at].isAny(isOfTime ? .preposition : [.deadlineWord, .before])
            && !tokens[at].isAny(.of)
    }
}
