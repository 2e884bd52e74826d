import Goals
import Source

/// Chooses the deadline among the expressions of time.
extension ClauseReader {
    mutating func takeDeadline() {
        var best = -1
        var bestScore = 0
        for (index, time) in times.enumerated() {
            if !time.isWhen || time.kind == .span && isReported(time) { continue }
            var score = score(time)
            if score > 0, isAside(time.first) {
                // An event inside the means only tells how: "by selling them before the show".
                if time.kind == .event { continue }
                // "by posting a video of each dog within a week": how soon for each.
                if time.kind == .span, let means = clause.means.first(where: { $0.contains(time.first) }),
                    tokens[means.lowerBound..<time.first].contains(where: { $0.isAny([.absolute, .cadence]) })
                {
                    continue
                }
                // "because the lease ends in 2031" says when something else is; "to …" may end in the deadline.
                let reason = clause.reasons.first { $0.contains(time.first) }
                if let reason, !time.traits.contains(.explicit) || !tokens[reason.lowerBound].begins(.infinitiveMark) {
                    continue
                }
                score = max(1, score - 6)
            }
            // "…, vilket kräver att data är tvättade i september": when something else is.
            if isTold(time) { score = min(score, 1) }
            if clause.secondSentence > 0, time.first > clause.secondSentence { score = min(score, 1) }
            // Of two dates the one at an edge of the goal: "files opened before 2021 to be reviewed by 31 January".
            if score >= 5, time.end >= clause.body.upperBound || time.first <= core { score += 1 }
            if score > bestScore {
                best = index
                bestScore = score
            }
        }
        clause.deadline = best
    }

    /// "Show that graduates find work within six months": how soon something happens that is shown or judged.
    private func isReported(_ time: TimeExpression) -> Bool {
        (max(core, 1)..<max(core, 1, time.first)).contains { index in
            tokens[index].isAny(.that) && token(index + 1)?.isAny([.infinitive, .passiveInfinitive]) == false
                && !clause.frame.contains(index)
                && (tokens[index - 1].isAny([.infinitive, .imperative])
                    && !tokens[index - 1].isAny([.vagueVerb, .hedge])
                    || tokens[index - 1].isAny(.adjective) && !tokens[index - 1].isAny(.adverb)
                        && !tokens[index].isAny([.this, .relative, .article]))
        }
    }

    /// Whether a clause that a comma opens holds an expression of time: ", vilket kräver", ", förutsatt att".
    private func isTold(_ time: TimeExpression) -> Bool {
        var at = time.first - 1
        while at > core, !tokens[at].isSign(44) { at -= 1 }
        guard at > core, tokens[at].isSign(44) else { return false }
        if tokens[at + 1].isAny(.relative), !tokens[at + 1].isAny(.this) { return true }
        return (at + 1..<max(at + 1, time.first - 1)).contains { tokens.opensClause($0) }
    }

    /// How plainly an expression of time is the deadline; 0 where it is none.
    func score(_ time: TimeExpression) -> Int {
        if time.traits.contains(.explicit) {
            switch time.kind {
            case .event: return 3
            case .season, .term: return 7
            default: return 10
            }
        }
        if time.kind == .event { return 2 }
        // "The goal for 2027 is to …"
        if clause.frame.contains(time.first) { return 5 }
        if time.traits.contains(.introduced) { return time.kind == .season || time.kind == .term ? 6 : 8 }
        switch time.kind {
        case .year:
            // A bare year stands at an edge of the goal.
            let before = token(time.first - 1)
            let isLast =
                time.end >= clause.body.upperBound || isAside(time.end) || token(time.end)?.isSign(41) == true
                || token(time.end)?.isSign(44) == true
            let isFirst =
                time.first <= core
                && (token(time.end)?.isSign(58) == true || token(time.end)?.isSign(44) == true
                    || token(time.end)?.traits.contains(.will) == true)
            // "att vi 2028 är ett av …"
            if let before, before.isAny(.pronoun), token(time.end)?.isAny([.present, .will, .have, .be]) == true {
                return 5
            }
            if isFirst || time.first == core && token(time.end)?.isAny(.present) == true { return 5 }
            // "60% lower 2030 than 2019"
            if token(time.end)?.isAny(.compared) == true, let before, before.isAny([.comparative, .noun, .adjective]) {
                return 5
            }
            guard isLast, let before,
                !(before.flags.contains(.capital) && before.kind == .word && time.first - 1 > core
                    && !before.isAny([.unit, .currency]))
            else { return 0 }
            return before.isAny([.to, .from, .by, .preposition]) || before.traits.contains(.reach)
                || before.isAny([.limit, .approx]) ? 0 : 5
        case .years: return time.traits.contains(.bracketed) ? 4 : 0
        default: return 5
        }
    }
}
