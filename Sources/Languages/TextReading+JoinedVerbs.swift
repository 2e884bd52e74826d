/// The verbs beside the main one, which take its form with it.
extension TextReading {
    /// The verbs that "and" or a comma joins to the main one.
    var joinedVerbs: [Int] {
        guard clause.verb >= 0 else { return [] }
        return (clause.verb + 1..<max(clause.verb + 1, clause.body.upperBound)).filter { index in
            let token = tokens[index]
            // "earns the badge and sleeps outdoors": each in the form of the first.
            let isFinite = clause.mood == .finite && !tokens[clause.verb].isAny(.infinitive)
            let isPassive = clause.isPassive && clause.passiveBe < 0
            guard
                isFinite
                    ? token.isAny(isPassive ? [.present, .passivePresent] : .present) && !token.isAny(.infinitive)
                    : token.isAny(isPassive ? [.infinitive, .passiveInfinitive] : .infinitive)
                        || clause.mood == .imperative && token.isAny(.imperative),
                !token.flags.contains(.capital),
                tokens[index - 1].isAny(.and) || isFinite && tokens[index - 1].isAny(.conjunction)
                    || tokens[index - 1].isSign(44)
                    || index > 1 && tokens[index - 2].isAny(.and) && tokens[index - 1].isAny([.adverb, .since])
                        && !tokens[index - 1].isAny([.noun, .infinitive, .adjective])
                    || isPassive && hasSubjectOfItsOwn(index), !isAside(index),
                !isTime(index),
                !token.flags.contains(.quoted)
            else { return false }
            // "…, even at a lower margin", "…, för då går alla": a word that joins, and no verb.
            if token.isAny([.conjunction, .subordinator])
                || tokens[index - 1].isSign(44) && token.isAny([.adverb, .preposition])
            {
                return false
            }
            // "back to 50 a week, up from 38": which way it goes, and no verb.
            if token.isAny([.up, .down]), index + 1 < tokens.count, tokens[index + 1].isAny(.from) { return false }
            if token.isAny([.noun, .adjective]), !isVerbHere(index) { return false }
            return !tokens[(clause.verb + 1)..<index].contains { $0.isAny(.relative) && !$0.flags.contains(.quoted) }
        }
    }

    /// Whether a word that is a noun or an adjective as well is a verb behind what joins it.
    private func isVerbHere(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, !isLabel(index) else { return false }
        let token = tokens[index]
        let next = tokens[index + 1]
        if next.kind == .number || next.isAny([.article, .possessive, .pronoun, .numberWord, .absolute, .cadence]) {
            return true
        }
        // "visa upp dem": a verb with its particle.
        if token.length > 1, !token.phraseTraits.isDisjoint(with: [.infinitive, .imperative]) { return true }
        if isBetweenVerbs(index) || isBehindBareVerb(index) || isBehindDeadline(index) || isGetting(index) {
            return true
        }
        if token.isAny(.imperative), !token.isAny(.infinitive) { return next.isAny(.definite) }
        return token.isAny([.verbUp, .verbDown]) && next.isAny([.noun, .adjective, .gerund])
            && !clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown])
    }

    /// "stage 1 audit in March and stage 2 by 30 May": a noun with its number.
    private func isLabel(_ index: Int) -> Bool {
        guard tokens[index].isAny(.noun), index + 1 < tokens.count, tokens[index + 1].kind == .number else {
            return false
        }
        guard index + 2 < clause.body.upperBound else { return true }
        let counted = tokens[index + 2]
        // "hire 14 people"
        if tokens[index - 1].isSign(44) { return !counted.isAny(.plural) }
        return isTime(index + 2)
            || !(counted.isAny([.noun, .adjective, .unit, .percent, .timeUnit, .of, .perfect])
                || counted.flags.contains(.unknown) || counted.isSign(37))
    }

    /// "taket ska lagas och rännorna bytas": behind "and" and another subject.
    private func hasSubjectOfItsOwn(_ index: Int) -> Bool {
        var at = index - 1
        while at > clause.verb,
            tokens[at].isAny([.noun, .adjective, .article, .possessive]) || tokens[at].flags.contains(.unknown),
            !isAside(at),
            !tokens[at].isAny([.infinitive, .auxiliary])
        { at -= 1 }
        return at > clause.verb && at < index - 1 && (tokens[at].isAny(.and) || tokens[at].isSign(44))
    }

    /// "Write, test and release the app": a noun as well, in a row of verbs.
    private func isBetweenVerbs(_ index: Int) -> Bool {
        guard clause.mood != .finite else { return false }
        var first = index
        while first - 2 > clause.verb, tokens[first - 1].isSign(44), tokens[first - 2].isAny(.infinitive) { first -= 2 }
        guard tokens[first - 1].isSign(44), first - 2 == clause.verb + clause.verbLength - 1 else { return false }
        var last = index
        while last + 2 < clause.body.upperBound, tokens[last + 1].isSign(44), tokens[last + 2].isAny(.infinitive) {
            last += 2
        }
        guard last + 2 < clause.body.upperBound, tokens[last + 1].isAny(.and) else { return false }
        return tokens[last + 2].isAny(.infinitive)
            && (!tokens[last + 2].isAny([.noun, .adjective])
                || last + 3 < tokens.count
                    && (tokens[last + 3].kind == .number
                        || tokens[last + 3].isAny([.article, .possessive, .numberWord, .absolute])))
    }

    /// "read, write and count to 100": a noun as well, behind a verb that has no object before "and".
    private func isBehindBareVerb(_ index: Int) -> Bool {
        guard clause.mood != .finite, tokens[index - 1].isAny(.and), index - 3 >= clause.verb,
            tokens[index - 3].isSign(44)
        else { return false }
        return tokens[index - 2].isAny(.infinitive) && !tokens[index - 2].isAny([.noun, .adjective])
    }

    /// "Finish the loft by 1 September and stay under £45,000": behind the deadline nothing is left that a noun could join.
    private func isBehindDeadline(_ index: Int) -> Bool {
        guard let time = deadlineTime, time.first > clause.verb, tokens[index - 1].isAny(.and) else { return false }
        return time.end == index - 1 && tokens[index].isAny(.infinitive) && index + 1 < tokens.count
            && tokens[index + 1].isAny(.preposition)
    }

    /// "replace what broke and send it": a verb behind a relative clause, of which no one can tell whose it is.
    var hasStrayVerb: Bool {
        guard clause.verb >= 0, clause.mood == .imperative || clause.mood == .modal else { return false }
        if followsInfinitive { return true }
        guard
            let relative = (clause.verb + 1..<max(clause.verb + 1, clause.body.upperBound)).first(where: {
                tokens[$0].isAny(.relative) && !tokens[$0].flags.contains(.quoted) && !isAside($0)
            })
        else { return false }
        let governs: WordTraits = [.auxiliary, .infinitiveMark]
        return (relative + 1..<max(relative + 1, clause.body.upperBound - 1)).contains { index in
            tokens[index].isAny(.and) && !isAside(index)
                && tokens[index + 1].isAny(clause.mood == .imperative ? [.infinitive, .imperative] : .infinitive)
                && !tokens[index + 1].isAny([.noun, .adjective, .adverb, .preposition])
                && !tokens[relative..<index].contains { $0.isAny(governs) }
        }
    }

    /// "learn enough to order food and ask for directions": a verb behind an infinitive, to which it may be joined.
    private var followsInfinitive: Bool {
        let behind = clause.verb + clause.verbLength
        guard behind < clause.body.upperBound,
            let first = (behind..<clause.body.upperBound - 1).first(where: {
                tokens[$0].isAny(.infinitiveMark) && !isAside($0) && tokens[$0 + 1].isAny(.infinitive)
                    && (!tokens[$0 + 1].isAny(.noun)
                        || $0 + 2 < tokens.count && tokens[$0 + 2].isAny([.noun, .article, .possessive])
                            && !tokens[$0 + 2].isAny([.preposition, .conjunction]))
            })
        else { return false }
        return (first + 2..<max(first + 2, clause.body.upperBound - 1)).contains { index in
            tokens[index].isAny(.and) && !isAside(index) && tokens[index + 1].isAny(.infinitive)
                && !tokens[index + 1].isAny([.noun, .adjective, .adverb, .preposition])
        }
    }

    /// "bygg bastun färdig, flytta inte fram det": a joined verb that is denied.
    var hasDeniedVerb: Bool {
        seen.contains(.negation)
            && joinedVerbs.contains { $0 + 1 < clause.body.upperBound && tokens[$0 + 1].isAny(.negation) }
    }

    /// A finite verb that "and" joins and that does not take the form of the main one: "slutar skriva ut och sparar".
    var hasLooseFiniteVerb: Bool {
        guard clause.verb >= 0, seen.contains(.and) else { return false }
        return (clause.verb + 1..<max(clause.verb + 1, clause.body.upperBound - 1)).contains { and in
            guard tokens[and].isAny(.and), !isAside(and), !isTime(and), !tokens[and].flags.contains(.quoted),
                !tokens[(clause.verb + 1)..<and].contains(where: {
                    $0.isAny([.relative, .that, .subordinator]) && !$0.flags.contains(.quoted)
                })
            else { return false }
            let isPronoun =
                tokens[and + 1].isAny(.pronoun) && !tokens[and + 1].isAny([.article, .relative, .possessive])
            let verb = isPronoun ? and + 2 : and + 1
            guard verb < clause.body.upperBound else { return false }
            return (isLooseVerb(verb, behindPronoun: isPronoun) || beginsClause(behind: and))
                && !joinedVerbs.contains(verb)
        }
    }

    private func isLooseVerb(_ index: Int, behindPronoun: Bool) -> Bool {
        let word = tokens[index]
        guard word.isAny([.present, .passivePresent]), !word.isAny([.preposition, .conjunction, .article]),
            behindPronoun || !word.isAny([.infinitive, .adjective])
        else { return false }
        if !word.isAny(.noun) || word.isAny(.get) { return true }
        // "is appointed and starts work"
        guard clause.mood == .finite, clause.isPassive, !word.isAny(.infinitive), index + 1 < clause.body.upperBound
        else { return false }
        let next = tokens[index + 1]
        return next.isAny([.noun, .article, .possessive, .gerund]) && !next.isAny(.preposition)
    }

    /// "…, och rapporten läggs fram": a clause with a subject of its own behind a comma and "and".
    private func beginsClause(behind and: Int) -> Bool {
        guard tokens[and - 1].isSign(44) else { return false }
        return (and + 2..<max(and + 2, min(and + 5, clause.body.upperBound))).contains {
            !tokens[$0 - 1].isAny(.relative) && tokens[$0].isAny([.present, .passivePresent])
                && !tokens[$0].isAny([.noun, .adjective, .infinitive, .preposition, .auxiliary, .adverb])
        }
    }

    /// "samt få certifikat": the verb, and not the word for few, which has a plural behind it.
    func isGetting(_ index: Int) -> Bool {
        guard tokens[index].isAny(.get), tokens[index].isAny(.infinitive), tokens[index].length == 1, index > 0,
            tokens[index - 1].isAny(.and) || tokens[index - 1].isSign(44), index + 1 < tokens.count
        else { return false }
        let next = tokens[index + 1]
        return next.kind == .number || next.isAny(.noun) && !next.isAny(.plural)
            || next.isAny([.moreLess, .comparative]) || next.flags.contains(.capitals)
    }
}
