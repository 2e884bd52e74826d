import Goals
import Source

/// Finds the means and the reason.
extension ClauseReader {
    mutating func takeAsides() {
        var index = core
        let end = clause.secondSentence > 0 ? clause.secondSentence : clause.body.upperBound
        if let story = clause.reasons.first { index = story.upperBound }
        if !purpose.isEmpty {
            clause.reasons.append(purpose)
            index = purpose.upperBound
            clause.isTwofold = joinsVerb(index + 1, end) || isUnclear(purpose)
        }
        while index < end {
            // Most words can begin no aside.
            guard tokens[index].begins([.reason, .means, .infinitiveMark]), mayBeginAside(tokens[index]) else {
                index += 1
                continue
            }
            if isReason(index) {
                let stop = asideEnd(index, end)
                clause.reasons.append(index..<stop)
                index = max(stop, index + 1)
            } else if isMeans(index) {
                let stop = asideEnd(index, end)
                clause.means.append(index..<stop)
                index = max(stop, index + 1)
            } else {
                index += 1
            }
        }
    }

    private func mayBeginAside(_ token: Token) -> Bool {
        token.kind == .word && token.flags.isDisjoint(with: [.quoted, .bracketed])
            && (!token.flags.contains(.inPhrase) || token.length > 1)
    }

    func isTime(_ index: Int) -> Bool {
        times.contains { $0.first <= index && index < $0.end && !$0.traits.contains(.level) }
    }

    func isMeans(_ index: Int) -> Bool {
        let word = tokens[index]
        if !word.phraseTraits.isDisjoint(with: .means) { return true }
        guard word.traits.contains(.means), word.length == 1 || word.phraseTraits.isEmpty, !isTime(index) else {
            return false
        }
        if word.traits.contains(.by) || word.traits.contains(.deadlineWord) {
            // "by" is means before a gerund: "by publishing", "by regularly publishing".
            var at = index + 1
            while let next = token(at), next.traits.contains(.adverb), at - index < 3 { at += 1 }
            guard let next = token(at) else { return false }
            return next.traits.contains(.gerund)
                || (next.traits.contains(.gerund) == false && next.flags.contains(.unknown) && endsInIng(next))
        }
        // "through" and "via" only behind what they serve; "genom" anywhere.
        if index > core { return next(index).map { !$0.isAny([.month, .weekday]) } ?? false }
        return true
    }

    private func endsInIng(_ word: Token) -> Bool {
        let end = Int(word.end)
        return end - Int(word.start) > 5 && lower[end - 3] == 105 && lower[end - 2] == 110 && lower[end - 1] == 103
    }

    func isReason(_ index: Int) -> Bool {
        let word = tokens[index]
        if !word.phraseTraits.isDisjoint(with: .reason) || (word.traits.contains(.reason) && word.length == 1) {
            return true
        }
        // A bare "to" with an infinitive, behind a verb and its object.
        guard word.traits.contains(.infinitiveMark), word.traits.contains(.to), index - core >= 3,
            let verb = token(index + 1), verb.traits.contains(.infinitive) || verb.traits.contains(.be),
            !verb.traits.contains(.noun)
                || verb.traits.contains(.nounToo) && next(index + 1)?.isAny([.article, .possessive]) == true,
            let first = token(core),
            first.isAny([.infinitive, .imperative])
                || tokens[core..<index].contains(where: { $0.isAny([.have, .will]) }),
            let before = token(index - 1),
            !before.isAny([.auxiliary, .hedge, .pronoun, .adjective, .be]) || before.traits.contains(.noun)
                || times.contains(where: { $0.end == index }),
            !tokens[(core + 1)..<index].contains(where: { $0.traits.contains(.relative) || $0.traits.contains(.hedge) })
        else { return false }
        // "help people to swim", "the right to vote" belong to their noun; a reason follows a whole goal.
        return index - core >= 4 || times.contains { $0.end == index }
    }

    /// Where an aside ends: at a comma before the main clause, at the deadline, at the next aside, at the auxiliary.
    private func asideEnd(_ start: Int, _ end: Int) -> Int {
        let isFronted =
            start <= core + 1
            || (core..<start).allSatisfy { isTime($0) || tokens[$0].kind == .sign || tokens[$0].isAny(.and) }
        // "För att kommunen ska slippa vite ska …": a purpose with a subject has an auxiliary of its own.
        let behind = start + Int(max(1, tokens[start].length))
        var passes =
            isFronted && tokens[start].begins(.reason) && behind < end
                && !tokens[behind].isAny([.infinitive, .passiveInfinitive, .adverb]) ? 1 : 0
        var index = start + Int(max(1, tokens[start].length))
        while index < end {
            let word = tokens[index]
            if isFronted, word.isSign(44), index + 1 < end {
                // "In order to cut queues, waste and rent, open …": the comma behind which the goal begins.
                if passes == 0,
                    isInList(index, end) || !isClause(index + 1, end) && (purposeEnd(start, end) ?? 0) > index
                {
                    index += 1
                    continue
                }
                return index
            }
            // "För att fira jubileet trycker vi …": the verb of the goal before its pronoun.
            if isFronted, !beMakesPassive, index > behind, isInverted(index),
                word.isAny(.present) && !word.isAny([.noun, .infinitive]) || word.isAny(.should),
                !tokens[index - 1].isAny([.relative, .subordinator])
            {
                return index
            }
            // "Eftersom avtalet går ut ska vi …": a verb of its own, and the auxiliary is the goal's.
            if passes == 1, index > behind,
                word.isAny([.present, .past, .passivePresent, .auxiliary]),
                !word.isAny([.will, .noun, .adjective, .preposition, .infinitive]),
                !tokens[behind..<index].contains(where: { $0.isAny(.relative) })
            {
                passes = 0
            }
            if isFronted, word.traits.contains(.will), index > start + 1 {
                if passes == 0 { return index }
                passes -= 1
            }
            if let time = times.first(where: {
                $0.first == index && $0.traits.contains(.explicit) && !$0.traits.contains(.level) && $0.day != nil
                    || $0.first == index && $0.traits.contains([.explicit, .impossible])
            }),
                time.end == end || token(time.end)?.isSign(44) == true || time.kind == .day || time.kind == .dayMonth
                    || time.end < end && (isReason(time.end) || isMeans(time.end))
            {
                return !isFronted && word.isAny([.deadlineWord]) || word.flags.contains(.spaced) ? index : index
            }
            if word.isSign(44), let next = token(index + 1),
                times.contains(where: { $0.first == index + 1 }) || next.begins(.reason) || next.begins(.means)
            {
                return index
            }
            if index > start, !word.flags.contains(.inPhrase) || word.length > 1,
                isReason(index)
                    || (isMeans(index) && !tokens[start].begins(.means)
                        && !tokens[start].begins([.reason, .infinitiveMark]))
            {
                return index
            }
            index += 1
        }
        return end
    }

    func isAside(_ index: Int) -> Bool {
        clause.means.contains { $0.contains(index) } || clause.reasons.contains { $0.contains(index) }
    }
}
