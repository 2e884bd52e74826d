import Goals
import Source

/// Takes the deadline, and says where it cannot leave its words.
extension PartsReader {
    mutating func takeDeadline() {
        guard let time = reading.deadlineTime else { return }
        parts.deadlineWords = renderer.text(time.first..<time.end)
        parts.day = time.lastDay
        parts.isPeriod =
            time.traits.contains(.whole)
            || saysUntil(time)
            || time.traits.contains(.period) && time.traits.isDisjoint(with: [.before, .end])
                && (time.kind != .day || !time.traits.contains(.explicit))
        // ", klart Q2 2027": a word of its own that only the date explains.
        if time.first >= 2, tokens[time.first - 2].isSign(44), tokens[time.first - 1].kind == .word,
            time.end >= clause.body.upperBound
        {
            parts.obstacle = parts.obstacle ?? .form
        }
        // What hangs on the date cannot be left behind: "inom loppet av …", "innan november är slut".
        if time.end < clause.body.upperBound, time.first >= clause.frame.upperBound,
            tokens[time.end].isAny([.of, .present])
                && !tokens[time.end].isAny([.noun, .infinitive, .to, .by, .preposition])
                && time.first > clause.body.lowerBound || tokens[time.end].kind == .number && time.first > 0
                || tokens[time.end].isSign(45) && !tokens[time.end].flags.contains(.spaced)
        {
            parts.obstacle = parts.obstacle ?? .form
        }
        if hasApposition(time) || hasSecondDay(time) || isOneOfTwo(time) || leavesAGap(time) {
            parts.obstacle = parts.obstacle ?? .form
        }
        // "for the entire month of June", "To sell 10% more by May, open two shops": the day is not that of the goal alone.
        if time.first > clause.body.lowerBound, !clause.frame.contains(time.first - 1), isGoverned(time) {
            parts.obstacle = parts.obstacle ?? .form
        }
        if let reason = clause.reasons.first, reason.contains(time.first), reason.lowerBound < clause.verb {
            parts.obstacle = parts.obstacle ?? .form
        }
        if time.traits.contains(.begins) { parts.obstacle = parts.obstacle ?? .beginning }
        if mayBeLevel(time) { parts.obstacle = parts.obstacle ?? .ambiguousDate }
        if time.kind == .day, time.traits.contains(.ambiguous) { parts.obstacle = parts.obstacle ?? .ambiguousDate }
        if time.kind == .dayMonth, time.day == nil, !time.traits.contains(.before), !time.traits.contains(.impossible) {
            parts.dayWithoutYear = dayAndMonth(time)
        }
        if time.traits.contains(.named), time.day != nil { parts.day = nil }
    }

    /// "Dra ner uthyrningen per månad till 2014": a year alone behind the word that also says how far, where nothing else
    /// does, may be the level.
    func mayBeLevel(_ time: TimeExpression) -> Bool {
        guard time.kind == .year, time.core > time.first, tokens[time.core].kind == .number,
            tokens[time.core - 1].isAny(.to),
            !clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown]),
            clause.verbClasses.isDisjoint(with: [.times, .half])
        else { return false }
        return !reading.figures.contains { $0.role == .target || $0.role == .change }
    }

    /// Whether a preposition that is none of a deadline stands before a day: "who join after May".
    func isGoverned(_ time: TimeExpression) -> Bool {
        var at = time.first - 1
        if tokens[at].isAny(.of) { return true }
        guard time.traits.isDisjoint(with: [.explicit, .introduced, .bracketed]) else { return false }
        while at > clause.body.lowerBound, tokens[at].isAny(.article) { at -= 1 }
        return tokens[at].isAny(.preposition) && !tokens[at].isAny([.noun, .up, .down])
            && !tokens[at].flags.contains(.inPhrase)
    }

    /// "by 12 June 2027, the day of the regatta": what stands behind a comma explains the day, and cannot stay without it.
    private func hasApposition(_ time: TimeExpression) -> Bool {
        let next = time.end + 1
        guard clause.verb >= 0, time.first > clause.verb, next < clause.body.upperBound, tokens[time.end].isSign(44),
            !tokens[time.first - 1].isSign(44), tokens[next].kind == .word, !reading.isAside(next)
        else { return false }
        let goesOn: WordTraits = [
            .relative, .compared, .by, .from, .to, .conjunction, .and, .preposition, .of, .likeness, .gerund, .up,
            .down, .hedge,
        ]
        // "…, då gamla tokens slutar gälla": the relative means the day.
        if tokens[next].isAny(.relative), tokens[next].isAny(.subordinator) { return true }
        return !tokens[next].begins(goesOn) && !reading.joinedVerbs.contains(next)
    }

    /// "Open the hall by 1 May and the garden by June": two things, each with a day of its own.
    private func hasSecondDay(_ time: TimeExpression) -> Bool {
        guard clause.verb >= 0, time.traits.contains(.explicit) else { return false }
        return reading.times.contains { other in
            other.first != time.first && other.first > clause.verb && clause.body.contains(other.first)
                && other.traits.contains(.explicit) && other.saysDay && !reading.isAside(other.first)
                && tokens[min(time.first, other.first)..<max(time.first, other.first)].contains { $0.isAny(.and) }
        }
    }

    /// "from 3 May to 5 June", "on 3 May and 5 June": two days that say when only together; "from week 18" alone.
    private func isOneOfTwo(_ time: TimeExpression) -> Bool {
        func isFrom(_ time: TimeExpression) -> Bool {
            tokens[time.first].isAny(.from) || time.first > 0 && tokens[time.first - 1].isAny(.from)
        }
        if isFrom(time) { return true }
        return reading.times.contains { other in
            if other.first == time.first || other.kind == .span { return false }
            let (early, late) = other.first < time.first ? (other, time) : (time, other)
            if late.first == early.end { return isFrom(early) }
            return late.first == early.end + 1 && tokens[early.end].isAny([.and, .to])
        }
    }

    /// "15 May" of a day that no anchor gives a year.
    private func dayAndMonth(_ time: TimeExpression) -> [UInt8] {
        guard let number = (time.core..<time.end).first(where: { tokens[$0].kind == .number }) else { return [] }
        let value = reading.numbers[Int(tokens[number].number)]
        if value.form == .dayMonth {
            guard value.second >= 1, value.second <= 12 else { return [] }
            return Array("\(Int(value.value)) \(style.months[Int(value.second) - 1])".utf8)
        }
        guard let month = (time.core..<time.end).first(where: { tokens[$0].isAny(.month) }), tokens[month].value >= 1,
            tokens[month].value <= 12
        else { return [] }
        return Array("\(Int(value.value)) \(style.months[Int(tokens[month].value) - 1])".utf8)
    }
}
