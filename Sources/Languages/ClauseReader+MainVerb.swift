import Goals
import Source

/// Finds the verb, what helps it, and who does it.
extension ClauseReader {
    mutating func takeVerb() {
        let end = clause.secondSentence > 0 ? clause.secondSentence : clause.body.upperBound
        var start = core
        // Words that stand before the goal itself: a deadline, means, a reason, commas.
        while start < end, skipped(start) { start += 1 }
        guard start < end else { return }
        if takeAuxiliary(start, end) { return }
        if takeInvertedPerfect(start, end) || takeInvertedFinite(start, end) { return }
        var first = start
        while first < end,
            tokens[first].isAny(.adverb) && !tokens[first].isAny([.likeness, .moreLess, .quantifier, .comparative])
                // "Good order in the tool store": an adjective before its noun.
                && !(tokens[first].isAny(.adjective) && token(first + 1)?.isAny(.noun) == true)
                || !tokens[first].phraseTraits.isDisjoint(with: [.hedge, .open])
                || tokens[first].traits.contains(.infinitiveMark) && !tokens[first].traits.contains(.to),
            !isVerb(first, imperative: true)
        {
            first += Int(max(1, tokens[first].length))
            while first < end, tokens[first].isSign(44) { first += 1 }
        }
        if first < end, isVerb(first, imperative: true) {
            // "Average check-in time falls below four minutes"
            if first == start, tokens.homograph(at: first, before: end) == .subject, takeFinite(start, end) { return }
            setVerb(first)
            clause.mood = .imperative
            takeBetween(start, first)
            skipHedge(end)
            return
        }
        if takeFinite(start, end) { return }
        clause.mood = .nominal
        clause.subject = start..<start
    }

    func isDeadline(_ index: Int) -> Bool {
        guard clause.deadline >= 0 else { return false }
        let time = times[clause.deadline]
        return time.first <= index && index < time.end
    }

    mutating func setVerb(_ index: Int) {
        clause.verb = index
        let word = tokens[index]
        let isParticleVerb =
            word.length > 1
            && !word.phraseTraits.isDisjoint(with: [
                .infinitive, .imperative, .present, .perfect, .passiveInfinitive, .passivePerfect,
            ])
        clause.verbLength = isParticleVerb ? Int(word.length) : 1
        clause.verbClasses = isParticleVerb ? word.phraseTraits : word.traits
        if isParticleVerb { clause.verbClasses.formUnion(word.traits.intersection([.hedge])) }
    }

    /// "Senast den 15 maj har vi halverat …": the auxiliary, its subject, and the perfect.
    private mutating func takeInvertedPerfect(_ start: Int, _ end: Int) -> Bool {
        guard start < end, start > core, tokens[start].isAny(.have), tokens[start].isAny(.present) else { return false }
        guard
            let perfect = ((start + 1)..<end).first(where: {
                tokens[$0].isAny([.perfect, .passivePerfect]) && !tokens[$0].isAny(.noun)
            }), perfect > start + 1, perfect - start < 8
        else { return false }
        clause.subject = start + 1..<perfect
        clause.auxiliary = start..<start + 1
        clause.mood = .perfect
        setVerb(perfect)
        clause.isPassive = tokens[perfect].isAny(.passivePerfect)
        return true
    }

    /// "2027 öppnar vi två mottagningar": the finite verb before its pronoun.
    private mutating func takeInvertedFinite(_ start: Int, _ end: Int) -> Bool {
        // "Tillsammans bygger vi …"
        if start == core, start + 2 < end, tokens[start].isAny(.adverb), !tokens[start].isAny([.infinitive, .noun]),
            tokens[start + 1].isAny(.present), !tokens[start + 1].isAny([.noun, .auxiliary]),
            tokens[start + 2].isAny(.pronoun), !tokens[start + 2].isAny(.article)
        {
            clause.between = [start..<start + 1]
            setVerbBeforePronoun(start + 1)
            return true
        }
        guard start > core, start + 1 < end, tokens[start].isAny([.present]), tokens[start + 1].isAny(.pronoun),
            !tokens[start + 1].isAny([.article])
        else { return false }
        setVerbBeforePronoun(start)
        // "dricker jag inte alkohol"
        var behind = start + 2
        while behind < end, tokens[behind].isAny(.negation) { behind += 1 }
        if behind > start + 2 { clause.between.append(start + 2..<behind) }
        return true
    }

    /// A finite verb, and its subject behind it.
    mutating func setVerbBeforePronoun(_ verb: Int) {
        clause.subject = verb + 1..<verb + 2
        clause.mood = .finite
        setVerb(verb)
        clause.verbLength = 1
    }

    /// A deadline, means, a reason or a comma: what may stand before the goal itself, or inside it.
    private func skipped(_ index: Int) -> Bool {
        tokens[index].isSign(44) || tokens[index].isSign(58) || isAside(index) || isDeadline(index)
    }

    /// "will", "ska": the subject is before it, or behind it where something else stands first.
    private mutating func takeAuxiliary(_ start: Int, _ end: Int) -> Bool {
        var aux = start
        while aux < end, !isAuxiliary(aux) || skipped(aux) {
            // A relative clause before it has verbs of its own; its auxiliaries are not the goal's.
            aux += 1
        }
        guard aux < end else { return false }
        let isToBe = tokens[aux].isAny(.be)
        // An imperative before it owns it: "Ensure that all staff will …".
        if isVerb(start, imperative: true), aux > start, !tokens[start].isAny([.noun]) { return false }
        var auxEnd = aux + Int(max(1, tokens[aux].phraseTraits.contains(.will) ? tokens[aux].length : 1))
        if isToBe { auxEnd = aux + 2 }
        // "Within five years and with EU money, we will …": what joins two adverbials is no subject.
        var before = (start..<aux).filter { !skipped($0) }
        if before.allSatisfy({ tokens[$0].isAny(.and) }) { before = [] }
        var verbFrom = auxEnd
        let isFronted =
            (before.first.map { tokens[$0].isAny(.preposition) && !tokens[$0].isAny([.limit, .article, .absolute]) }
                ?? false) && subjectFollows(auxEnd, end)
        if isFronted, let first = before.first, let last = before.last, tokens[first].isAny([.to, .by]),
            figures.contains(where: { $0.first == first + 1 && $0.end == last + 1 })
        {
            clause.fronted = first..<last + 1
        }
        if let firstWord = before.first, let lastWord = before.last, isRhythm(before), subjectFollows(auxEnd, end) {
            // "Varje morgon ska eleverna läsa"
            clause.between.append(firstWord..<lastWord + 1)
            while verbFrom < end, !isMainVerb(verbFrom, after: auxEnd) || isInRelative(verbFrom, auxEnd) {
                verbFrom += 1
            }
            clause.subject = auxEnd..<verbFrom
        } else if let firstWord = before.first, let lastWord = before.last, !isFronted {
            clause.subject = firstWord..<lastWord + 1
            // A pronoun and its auxiliary in one word: "we'll".
        } else if tokens[aux].traits.contains(.pronoun) {
            clause.subject = aux..<aux + 1
        } else {
            // The verb stands second: the subject follows up to the verb.
            while verbFrom < end, skipped(verbFrom) { verbFrom += 1 }
            let from = verbFrom
            while verbFrom < end, !skipped(verbFrom),
                !isMainVerb(verbFrom, after: from) || isInRelative(verbFrom, from)
            { verbFrom += 1 }
            // "ska gården, som öppnade i maj, ha lockat": what tells of the subject belongs to it.
            if verbFrom > from, let close = relativeEnd(verbFrom, end) { verbFrom = close }
            clause.subject = from..<verbFrom
        }
        if tokens[aux].traits.contains(.pronoun), clause.subject.isEmpty || clause.subject == aux..<aux + 1 {
            clause.subject = aux..<aux + 1
        }
        clause.auxiliary = aux..<auxEnd
        clause.mood = .modal
        return takeModalVerb(from: verbFrom, end)
    }

    /// "varje morgon", "every other week": a rhythm, and no one who does something.
    func isRhythm(_ words: [Int]) -> Bool {
        guard let first = words.first, let last = words.last, words.count < 5, tokens[first].isAny(.cadence) else {
            return false
        }
        return tokens[last].isAny([.dayPart, .timeUnit, .weekday, .season])
    }

    /// The comma that closes a relative clause which another comma opens at `index`.
    private func relativeEnd(_ index: Int, _ end: Int) -> Int? {
        guard index + 1 < end, tokens[index].isSign(44), tokens[index + 1].isAny(.relative) else { return nil }
        return (index + 2..<end).first { tokens[$0].isSign(44) && !isAside($0) }
    }

    /// Whether a subject stands between the auxiliary and the verb, so that what stands before it is an adverbial.
    private func subjectFollows(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end, skipped(index) { index += 1 }
        guard index < end, !isMainVerb(index, after: index),
            !tokens[index].isAny([.adverb, .negation, .infinitiveMark, .have, .be])
        else { return false }
        return tokens[index].isAny([.noun, .pronoun, .article, .possessive]) || tokens[index].flags.contains(.unknown)
            || tokens[index].flags.contains(.capital) || tokens[index].kind == .number
    }

    private mutating func takeModalVerb(from start: Int, _ end: Int) -> Bool {
        var at = start
        // Between the auxiliary and the verb: adverbs, "not", asides, "to".
        while at < end,
            skipped(at) || tokens[at].isAny([.adverb, .negation]) && !isMainVerb(at, after: at)
                || tokens[at].traits.contains(.infinitiveMark) && !tokens[at].isAny([.infinitive])
                || tokens[at].phraseTraits.contains(.hedge) && !tokens[at].isAny(.hedge)
                    && tokens[at].phraseTraits.isDisjoint(with: [.infinitive, .passiveInfinitive])
                || tokens[at].flags.contains(.inPhrase) && !isMainVerb(at, after: at)
                || !isMainVerb(at, after: at) && hasVerbAhead(at, end)
        {
            at += 1
        }
        guard at < end else { return false }
        let word = tokens[at]
        if word.traits.contains(.have), let perfect = perfectBehind(at, end) {
            clause.mood = .perfect
            takeBetween(start, at)
            takeBetween(at + 1, perfect)
            // "will have been reduced"
            if tokens[perfect].traits.contains(.be), let participle = token(perfect + 1),
                participle.isAny(.participle) || participle.isAny(.perfect)
            {
                setVerb(perfect + 1)
                clause.isPassive = true
                clause.passiveBe = perfect
            } else {
                setVerb(perfect)
                if word.isAny(.have), tokens[perfect].isAny(.passivePerfect) { clause.isPassive = true }
            }
            return true
        }
        // "We are going to Paris": a name is no verb.
        if word.flags.contains(.capital), !word.isAny([.infinitive, .passiveInfinitive, .be, .have]) { return false }
        takeBetween(start, at)
        if word.traits.contains(.be), let participle = participleBehind(at, end) {
            setVerb(participle)
            clause.isPassive = true
            clause.passiveBe = at
            return true
        }
        setVerb(at)
        if word.isAny([.passiveInfinitive]), !word.isAny(.infinitive) { clause.isPassive = true }
        skipHedge(end)
        return true
    }

    private func hasVerbAhead(_ index: Int, _ end: Int) -> Bool {
        var at = index + 1
        while at < end, at - index < 12 {
            // "complicate the form": behind an article stands a noun.
            let isNoun = tokens[at - 1].isAny(.article) && !tokens[at - 1].isAny(.pronoun) && tokens[at].isAny(.noun)
            if isMainVerb(at, after: index), !isNoun { return true }
            at += 1
        }
        return false
    }

    private mutating func takeBetween(_ from: Int, _ to: Int) {
        var start = -1
        for index in from..<max(from, to) {
            let isMark = tokens[index].traits.contains(.infinitiveMark)
            if isMark || isAside(index) || isDeadline(index) || tokens[index].isSign(44)
                || clause.subject.contains(index)
            {
                if start >= 0 { clause.between.append(start..<index) }
                start = -1
            } else if start < 0 {
                start = index
            }
        }
        if start >= 0 { clause.between.append(start..<to) }
    }

    /// The perfect form behind "have", adverbs between.
    func perfectBehind(_ index: Int, _ end: Int) -> Int? {
        var at = index + 1
        while at < end, tokens[at].isAny([.adverb, .negation]), !tokens[at].isAny([.perfect, .passivePerfect]) {
            at += 1
        }
        guard at < end, tokens[at].isAny([.perfect, .passivePerfect]), !tokens[at].isAny([.article]) else {
            return at < end && isAdjectiveAsPerfect(at) ? at : nil
        }
        return at
    }

    /// "will have packaged the lunches", and not "will have limited stock": an adjective that ends as a perfect does, with
    /// an object behind it that an adjective cannot stand before.
    private func isAdjectiveAsPerfect(_ index: Int) -> Bool {
        guard tokens[index].isAny(.adjective), !tokens[index].isAny(.noun), let next = token(index + 1) else {
            return false
        }
        let word = Int(tokens[index].start)..<Int(tokens[index].end)
        guard
            perfectEndings.contains(where: {
                $0.utf8CodeUnitCount < word.count
                    && $0.matches(lower, at: word.upperBound - $0.utf8CodeUnitCount)
            })
        else { return false }
        return next.isAny([.article, .possessive, .demonstrative]) || next.isAny(.definite) && next.isAny(.noun)
    }

    func participleBehind(_ index: Int, _ end: Int) -> Int? {
        guard beMakesPassive else { return nil }
        var at = index + 1
        while at < end, tokens[at].isAny(.adverb), !tokens[at].isAny(.participle) { at += 1 }
        guard at < end, tokens[at].isAny(.participle),
            !tokens[at].isAny([.closedState, .adjective])
                || tokens[at].isAny([.vagueVerb, .verbUp, .verbDown, .activity]) || isDone(tokens[at]),
            tokens[at].isAny(.perfect)
        else { return nil }
        return at
    }

    /// "replaced", "published": what was done to it; "insured" and "staffed" say how it is from then on.
    func isDone(_ word: Token) -> Bool {
        word.isAny(.closedState) && word.value != WordValue.lasting && (!word.isAny(.serve) || word.isAny(.closed))
            && !word.begins(.vague)
    }

    func isAuxiliary(_ index: Int) -> Bool {
        let word = tokens[index]
        // "We are going to open", and not "We are going to Paris".
        if word.phraseTraits.contains(.will) {
            return !word.isAny(.be)
                || token(index + Int(word.length))?.isAny([.infinitive, .be, .have, .adverb]) == true
        }
        guard word.traits.contains(.auxiliary), word.isAny([.will, .should, .want]) else {
            // "is to be reduced", "are to have"
            return word.isAny(.be) && word.isAny(.present) && token(index + 1)?.traits.contains(.to) == true
                && token(index + 2)?.isAny([.infinitive]) == true
        }
        if word.isAny(.want), !word.isAny([.will, .should]) {
            // "We want to …", "Vi vill …"; not the noun "plan".
            if word.traits.contains(.noun) {
                return token(index + 1)?.traits.contains(.to) == true
                    && token(index - 1)?.traits.contains(.pronoun) == true
            }
            if token(index + 1)?.isAny([.to, .infinitive, .passiveInfinitive]) == true { return true }
            // "We want the kitchen to feel calm": what someone else is to do.
            guard token(index - 1)?.traits.contains(.pronoun) == true, let next = token(index + 1) else { return false }
            return next.kind == .word
                && (next.isAny([.that, .preposition, .adverb, .negation]) && !next.isAny(.article)
                    || !next.isAny([.article, .possessive, .noun, .pronoun, .numberWord])
                        && !next.flags.contains(.unknown))
        }
        if index > 0, word.traits.contains(.month), word.flags.contains(.capital) { return false }
        // "the needs of walkers": a noun behind its article.
        if index > 0, word.isAny(.noun), tokens[index - 1].isAny([.article, .possessive]) { return false }
        // An auxiliary in a relative clause is not the goal's.
        var at = index - 1
        while at >= 0, index - at < 7 {
            if tokens[at].traits.contains(.relative), !tokens[at].traits.contains(.this) {
                return isClosedRelative(at, index)
            }
            if tokens[at].isSign(44) { break }
            at -= 1
        }
        return true
    }

    /// Whether a relative clause that begins at `start` has a verb of its own before `index`.
    private func isClosedRelative(_ start: Int, _ index: Int) -> Bool {
        tokens[(start + 1)..<index].contains {
            $0.isAny([.present, .past, .passivePresent]) || $0.isAny([.be, .have])
        }
    }

    func isMainVerb(_ index: Int, after start: Int) -> Bool {
        let word = tokens[index]
        guard word.kind == .word, !word.flags.contains(.quoted),
            word.isAny([.infinitive, .passiveInfinitive])
                || word.isAny([.be, .have, .become, .get]) && word.isAny(.infinitive)
        else {
            return word.kind == .word && word.flags.contains(.unknown) && index == start
                && !word.flags.contains(.capital) && word.isAny(.infinitive)
        }
        // A word that is a noun as well is the subject's where a verb follows.
        if word.isAny([.preposition, .article, .possessive, .conjunction, .likeness, .subordinator]) { return false }
        if word.traits.contains(.noun) || word.traits.contains(.adjective), index == start, let next = token(index + 1),
            next.isAny([.infinitive, .passiveInfinitive, .be, .have]), !next.isAny([.noun, .adjective])
        {
            return false
        }
        if word.traits.contains(.quantifier), let next = token(index + 1), next.isAny([.noun, .adjective]),
            !next.traits.contains(.get), index == start,
            tokens[(index + 1)..<min(tokens.count, index + 6)].contains(where: {
                $0.isAny([.infinitive, .passiveInfinitive])
            })
        {
            return false
        }
        return true
    }

    /// "try to", "sträva efter att", "försöka": the verb behind it is what is done.
    mutating func skipHedge(_ end: Int) {
        guard clause.verb >= 0 else { return }
        let isHedge = clause.verbClasses.contains(.hedge) || tokens[clause.verb].traits.contains(.hedge)
        var at = clause.verb + clause.verbLength
        // "ensure that all staff are certified", "verka för att dialogen utvecklas": the verb of the clause is what is done.
        if isHedge || clause.verbClasses.contains(.vagueVerb), at < end,
            tokens[at].isAny(.that) && !tokens[at].isAny(.this) || tokens[at - 1].isAny(.that),
            let inner = innerVerb(at, end)
        {
            clause.hedgeVerb = clause.verb
            setVerb(inner)
            return
        }
        // "Fortsätta utveckla e-tjänsterna", "Continue to work with schools": the second verb is what is done.
        let tells: WordTraits = [
            .verbUp, .verbDown, .times, .half, .closed, .make, .vagueVerb, .activity, .reach, .serve, .mental, .be,
            .have,
            .become, .get, .auxiliary,
        ]
        if !isHedge, clause.verbClasses.isDisjoint(with: tells) {
            if at < end, tokens[at].isAny(.infinitiveMark) { at += 1 }
            guard at < end, tokens[at].isAny(.infinitive),
                !tokens[at].isAny([.noun, .adjective, .preposition, .adverb])
            else { return }
            clause.hedgeVerb = clause.verb
            setVerb(at)
            return
        }
        guard isHedge else { return }
        while at < end, at - clause.verb < 4,
            tokens[at].isAny([.infinitiveMark, .preposition, .adverb]) && !tokens[at].isAny([.article])
        { at += 1 }
        guard at < end, isVerb(at, imperative: false) || tokens[at].isAny([.be, .have, .become, .get]) else { return }
        clause.hedgeVerb = clause.verb
        setVerb(at)
    }

    /// The finite verb of a clause that "that" begins.
    private func innerVerb(_ start: Int, _ end: Int) -> Int? {
        var index = tokens[start].isAny(.that) ? start + 1 : start
        while index < end {
            let word = tokens[index]
            if !isAside(index), !isDeadline(index), !word.flags.contains(.quoted), word.kind == .word,
                index > start + 1 || tokens[start].isAny(.noun)
            {
                if word.isAny([.be, .have]), word.isAny([.present, .infinitive]) {
                    return participleBehind(index, end) ?? index
                }
                if word.isAny([.present, .passivePresent]), !word.isAny([.noun, .adjective, .preposition, .auxiliary]) {
                    return index
                }
                if word.isAny([.passiveInfinitive]), !word.isAny(.noun) { return index }
            }
            index += 1
        }
        return nil
    }
}
