import Goals
import Source

/// Which words are verbs: many are nouns or adjectives as well, and only what follows tells.
extension ClauseReader {
    /// Whether a word can be the verb that begins a goal.
    ///
    /// A word that is a noun too needs what follows a verb.
    func isVerb(_ index: Int, imperative: Bool) -> Bool {
        guard let word = token(index), word.kind == .word, !word.flags.contains(.quoted) else { return false }
        let forms: WordTraits =
            imperative ? [.infinitive, .imperative, .passiveInfinitive] : [.infinitive, .passiveInfinitive]
        // An unknown first word before a determiner is a verb that the words lack: "Whittle the list down".
        if imperative, word.flags.contains(.unknown), word.traits.isEmpty, index == core, word.flags.contains(.capital),
            !word.flags.contains(.capitals), let next = token(index + 1), next.isAny([.article, .possessive]),
            infinitivesBegin
        {
            return true
        }
        guard word.isAny(forms) || (word.length > 1 && !word.phraseTraits.isDisjoint(with: forms)) else { return false }
        // "Kunna böja knät": being able is what is to be reached.
        if word.isAny(.auxiliary), word.isAny(.infinitive), imperative, !word.isAny([.get, .have, .noun]),
            let next = token(index + 1), next.isAny(.infinitive), !next.isAny([.noun, .adjective, .preposition])
        {
            return true
        }
        if word.isAny([.auxiliary]), !word.isAny([.get]), !word.isAny(.activity) { return false }
        if word.isAny([.preposition, .conjunction, .negation, .likeness, .subordinator]) { return false }
        if isMetricWithLevels(word, index) { return false }
        if word.length > 1, !word.phraseTraits.isDisjoint(with: forms) { return true }
        guard word.isAny([.noun, .adjective, .adverb, .quantifier, .month]) else { return true }
        // "Average room temperature at most 20 degrees": what is measured, and nobody averages.
        if word.isAny(.adjective), word.isAny(.nounToo), let next = token(index + 1), next.isAny(.noun),
            word.isAny([.count, .rate, .level])
                || word.isAny(.noun) && word.traits.isDisjoint(with: [.closed]) && next.isAny([.count, .rate, .level])
                    && !word.isAny([.verbUp, .verbDown, .vagueVerb, .activity, .make, .serve, .reach, .keep])
        {
            return false
        }
        // "Zero plastic bags in the shop", "Contract with the caterer signed": nobody zeroes or contracts.
        if word.isAny(.zero), token(index + 1)?.isAny([.article, .possessive]) != true { return false }
        if index == core, word.isAny(.nounToo), word.isAny([.deliverable, .count]), endsInParticiple(index) {
            return false
        }
        guard let next = token(index + 1) else {
            return !word.traits.contains(.nounFirst) && !word.isAny([.noun])
                || word.isAny([.nounToo]) && !word.isAny([.nounFirst])
        }
        if word.isAny([.of]) { return false }
        if isMeasuredNoun(word, index) { return false }
        if next.isAny([.of]) || next.isSign(58) || next.isSign(Sign.arrow)
            || next.isAny([.will, .should]) && !(next.isAny(.month) && next.flags.contains(.capital))
        {
            return false
        }
        if next.isAny([.article, .possessive, .pronoun, .demonstrative, .absolute, .moreLess, .quantifier, .numberWord])
        {
            return true
        }
        if word.isAny([.nounFirst])
            || !word.isAny([
                .nounToo, .verbUp, .verbDown, .times, .half, .closed, .make, .activity, .vagueVerb, .reach, .keep,
                .serve, .get, .be, .have, .become,
            ])
        {
            return next.kind == .number && !word.isAny([.nounFirst, .level, .count])
                || next.isAny([.adjective]) && !word.isAny(.nounFirst)
        }
        // "Answer rate on the crisis line": what is measured, and no one answers.
        let hasArrow = tokens.contains { $0.isSign(Sign.arrow) }
        if hasArrow, word.isAny(.nounToo), next.isAny(.noun), !word.isAny([.verbUp, .verbDown, .times, .half]) {
            return false
        }
        if hasArrow || tokens.contains(where: { $0.isSign(58) }), next.isAny([.rate, .level]), !next.isAny(.plural),
            word.isAny(.nounToo), !word.isAny([.verbUp, .verbDown, .times, .half, .vagueVerb])
        {
            return false
        }
        // "Rent arrears to £4,000", "Book loans to 5,000": two nouns and a level, and nobody rents.
        if word.isAny(.nounToo), word.isAny([.count, .rate, .level]), next.isAny([.count, .rate, .level]),
            next.isAny(.noun), !word.isAny([.verbUp, .verbDown, .times, .half]), let to = token(index + 2),
            to.isAny(.to),
            token(index + 3)?.kind != .word
        {
            return false
        }
        // "Loans to 5,000", and not "Reply to parents".
        if next.isAny([.up, .down, .from, .to]) && word.isAny([.level, .count, .rate]),
            !word.isAny(.serve) || !next.isAny(.to) || token(index + 2)?.kind != .word
        {
            return false
        }
        if next.isAny([.be, .have]) && next.isAny([.present, .infinitive]) && !next.traits.contains(.noun) {
            return false
        }
        return true
    }

    /// "Average basket £14 -> £16", "Stock turns from 4 to 6": what is measured, and its levels right behind it.
    private func isMetricWithLevels(_ word: Token, _ index: Int) -> Bool {
        guard word.isAny([.noun, .nounToo]), !word.isAny([.verbUp, .verbDown, .times, .half]),
            let next = token(index + 1), next.kind == .word, !next.isAny([.article, .numberWord]),
            next.isAny([.noun, .preposition])
                || next.traits.isDisjoint(with: [
                    .possessive, .pronoun, .absolute, .quantifier, .moreLess, .adverb, .conjunction, .demonstrative,
                ])
        else { return false }
        var at = index + 1
        while at < index + 6, let inner = token(at), inner.kind == .word, !inner.isAny([.from, .to, .numberWord]) {
            if inner.isAny([.possessive, .pronoun, .by, .and]) { return false }
            at += 1
        }
        let isFrom = token(at)?.isAny(.from) == true
        if isFrom || token(at)?.isSign(58) == true { at += 1 }
        guard let low = figures.first(where: { $0.first == at }), let joint = token(low.end),
            joint.isSign(Sign.arrow) || joint.isAny(.to), figures.contains(where: { $0.first == low.end + 1 })
        else { return false }
        // "Push sign-ups from 20 to 40": a verb that takes it there.
        if next.isAny(.preposition) { return joint.isSign(Sign.arrow) }
        return !isFrom || word.isAny([.adjective, .nounFirst, .count, .rate, .level, .deliverable, .person])
    }

    /// "Volunteer hours up by a third", "Support tickets down from 40 to 30": two nouns, and "up" or "down" is what is said
    /// of them.
    private func isMeasuredNoun(_ word: Token, _ index: Int) -> Bool {
        guard word.isAny([.noun, .nounToo]), word.isAny([.noun, .count, .rate, .level, .deliverable, .person]),
            !word.isAny([.verbUp, .verbDown, .times, .half]), let next = token(index + 1),
            next.isAny([.noun, .timeUnit]), !next.isAny([.preposition, .article]), let way = token(index + 2),
            way.isAny([.up, .down]) && way.isAny(.preposition) || way.isAny([.comparative, .moreLess]),
            !way.begins([.open, .limit]), let behind = token(index + 3)
        else { return false }
        return behind.isAny([.by, .from, .to, .compared]) || behind.kind == .number || behind.isSign(Sign.currency)
    }

    /// Whether the words end in a participle before the deadline: "… signed by week 10".
    private func endsInParticiple(_ index: Int) -> Bool {
        var end = clause.body.upperBound
        if clause.deadline >= 0, times[clause.deadline].end >= end { end = times[clause.deadline].first }
        guard end - 1 > index + 1 else { return false }
        let last = tokens[end - 1]
        return last.isAny(.participle) && last.isAny(.perfect) && !last.isAny([.noun, .infinitive, .adverb])
            && !tokens[index + 1].isAny([.article, .possessive])
            && !tokens[index + 1..<end - 1].contains { $0.isAny([.that, .relative]) }
    }
}
