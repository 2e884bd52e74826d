import Goals
import Source

/// Where the goal's own clause begins behind another one: a purpose, or a story of how it came to that.
extension ClauseReader {
    /// The comma that closes a purpose which stands first: "To free up two rooms, digitise the records".
    func purposeEnd(_ start: Int, _ end: Int) -> Int? {
        guard start < end else { return nil }
        let behind = start + Int(max(1, tokens[start].length))
        guard tokens[start].begins(.infinitiveMark), tokens[start].begins([.to, .reason]), behind < end,
            tokens[behind].isAny(.infinitive), token(behind + 1)?.isSign(44) == false
        else { return nil }
        // "To sign, seal and deliver": a list of verbs.
        return (behind + 2..<max(behind + 2, end)).first { index in
            tokens[index].isSign(44) && tokens[index].flags.isDisjoint(with: [.quoted, .bracketed])
                && isClause(index + 1, end)
        }
    }

    /// Whether a clause that says what shall be done begins at a place, its deadline left aside.
    func isClause(_ start: Int, _ end: Int) -> Bool {
        var at = start
        if let time = times.first(where: { $0.first == at }), time.end < end {
            at = token(time.end)?.isSign(44) == true ? time.end + 1 : time.end
        }
        guard at < end else { return false }
        if tokens[at].begins(.infinitiveMark), !tokens[at].begins([.to, .reason]) { return true }
        if isPlainVerb(at) || tokens[at].isAny(.pronoun) && !tokens[at].isAny([.article, .demonstrative]) {
            return true
        }
        var index = at
        while index < end, !tokens[index].isSign(44), !tokens[index].isAny([.relative, .subordinator]) {
            if tokens[index].isAny([.will, .should]), isAuxiliary(index) { return true }
            index += 1
        }
        return false
    }

    /// A verb that begins a clause: a word that is a noun as well only before what nouns do not stand before.
    private func isPlainVerb(_ index: Int) -> Bool {
        guard isVerb(index, imperative: true) else { return false }
        guard tokens[index].isAny([.noun, .adjective, .adverb]), tokens[index].phraseTraits.isEmpty else { return true }
        guard let next = token(index + 1) else { return false }
        return next.kind == .number || next.isAny([.article, .possessive, .numberWord, .absolute, .demonstrative])
    }

    /// "För att korta köer, stress och väntan ska vi öppna …": a comma in the list before the auxiliary of the goal.
    func isInList(_ comma: Int, _ end: Int) -> Bool {
        guard !beMakesPassive, comma + 1 < end, !tokens[comma + 1].isAny([.pronoun, .auxiliary]), !isTime(comma + 1)
        else { return false }
        return (comma + 2..<max(end, comma + 2)).first { tokens[$0].isSign(44) || tokens[$0].isAny(.will) }.map {
            tokens[$0].isAny(.will)
        } ?? false
    }

    /// Whether "and" joins another verb to the one at `start`: "launch the site and sign two partners".
    func joinsVerb(_ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        return (start + 1..<end).contains {
            (tokens[$0].isAny(.and) || tokens[$0].isSign(44)) && $0 + 1 < end
                && (isPlainVerb($0 + 1) || tokens[$0].isAny(.and) && tokens[$0 + 1].isAny(.infinitiveMark))
        }
    }

    /// Whether it is not sure where a purpose ends: "To keep staff, pay, hours and leave will be reviewed".
    func isUnclear(_ purpose: TokenRange) -> Bool {
        let next = purpose.upperBound + 1
        guard purpose.contains(where: { tokens[$0].isSign(44) }), next < tokens.count else { return false }
        return !isPlainVerb(next) && !tokens[next].isAny(.pronoun) && !isTime(next)
    }

    /// "To qualify for the grant we must plant 300 trees": a second clause that no comma parts from the first.
    func hasClauseOfItsOwn(_ start: Int, _ end: Int) -> Bool {
        guard start + 2 < end else { return false }
        return (start + 2..<end).contains { index in
            tokens[index].isAny([.will, .should]) && tokens[index - 1].isAny(.pronoun)
                && !tokens[index - 1].isAny([.article, .relative]) && tokens[index].kind == .word
                && tokens[index].flags.isDisjoint(with: [.quoted, .bracketed])
                && !tokens[start..<index].contains { $0.isAny([.relative, .subordinator]) || $0.begins(.reason) }
        }
    }

    /// "andelen ärenden som klareras inom en timme ha ökat": a form that is present as well, right behind its relative, where
    /// another verb follows.
    private func isFiniteOfRelative(_ index: Int, _ start: Int) -> Bool {
        guard tokens[index].isAny([.passivePresent, .present]) else { return false }
        var at = index - 1
        while at >= start, index - at < 5,
            tokens[at].isAny([.adverb, .negation, .pronoun, .noun, .article, .possessive])
                || tokens[at].flags.contains(.unknown), !tokens[at].isAny(.relative)
        { at -= 1 }
        guard at >= start, tokens[at].isAny(.relative), !tokens[at].isAny(.this), at > start else { return false }
        return (index + 1..<clause.body.upperBound).contains {
            tokens[$0].isAny([.infinitive, .passiveInfinitive])
                && !tokens[$0].isAny([.noun, .adjective, .adverb, .preposition])
        }
    }

    /// "andelen barn som kan simma …": an infinitive that an auxiliary of the subject's relative clause governs.
    func isInRelative(_ index: Int, _ start: Int) -> Bool {
        if isFiniteOfRelative(index, start) { return true }
        var at = index - 1
        while at > start, index - at < 6, tokens[at].isAny([.adverb, .negation, .infinitiveMark, .pronoun, .noun]),
            !tokens[at].isAny([.auxiliary, .relative])
        { at -= 1 }
        guard at > start, tokens[at].isAny(.auxiliary), !tokens[at].isAny(.will),
            !tokens[at].isAny(.infinitive) || isInRelative(at, start)
        else { return false }
        return (max(start, at - 6)..<at).contains { tokens[$0].isAny(.relative) && !tokens[$0].isAny(.this) }
    }

    /// Where the goal begins behind what was or is: "We lost 11 members last year, so let's win 20 back".
    func storyEnd(_ start: Int, _ end: Int) -> Int? {
        guard start < end, tokens[start].kind == .word, !isVerb(start, imperative: true) else { return nil }
        // "As footfall has dropped by 12%, open …"
        let isSubordinate =
            (tokens[start].isAny([.subordinator, .likeness, .since])
                || tokens[start].isAny(.cadence) && tokens[start].isAny(.numberWord)
                    && token(start + 1)?.isAny([.definite, .possessive, .pronoun]) == true)
            && tokens[start].length == 1 && !tokens[start].begins(.reason)
            || tokens[start].phraseTraits.contains(.subordinator)
        var isRelative = false
        var past = false
        var finite = false
        for index in start..<end {
            let word = tokens[index]
            if !word.flags.isDisjoint(with: [.quoted, .bracketed]) { continue }
            if past || finite, let begin = goalBehind(index, end, past: past, subordinate: isSubordinate) {
                return begin
            }
            if word.isSign(44) { isRelative = false }
            if word.isAny([.will, .should]), isAuxiliary(index) {
                // "Då försäljningen sjönk ska vi öka den": the auxiliary of the goal follows at once.
                return isSubordinate && !beMakesPassive && (past || finite) ? index : nil
            }
            if word.isAny(.relative), index > start { isRelative = true }
            if isRelative || index == start && !isInverted(index) { continue }
            if isPast(index, start) {
                past = true
            } else if word.isAny([.be, .have]) && word.isAny([.present, .past])
                || word.isAny(.past) && !word.isAny(.infinitive) && token(index - 1)?.isAny(.noun) == true
                || isSubordinate && word.isAny(.present) && !word.isAny([.noun, .adjective, .preposition])
            {
                finite = true
            }
        }
        return nil
    }

    /// Where the goal's clause begins behind a sign or word that joins it to what was or is before.
    private func goalBehind(_ index: Int, _ end: Int, past: Bool, subordinate: Bool) -> Int? {
        let word = tokens[index]
        let isSign = word.isSign(44) || word.isSign(59) || word.isSign(Sign.dash)
        let isSo = past && word.isAny(.subordinator) && !word.isAny(.relative) && !word.begins(.reason)
        guard isSign || isSo || word.isAny(.conjunction) else { return nil }
        var at = isSign ? index + 1 : index
        var isJoined = false
        while at < end, tokens[at].isAny([.conjunction, .subordinator, .adverb]), !tokens[at].begins(.reason),
            !isPlainVerb(at)
        {
            isJoined = isJoined || !tokens[at].isAny(.and)
            at += 1
        }
        guard at < end else { return nil }
        if subordinate, word.isSign(44) { return at }
        // "Parents felt left out, which is why we will …"
        if past, isSign, tokens[at].isAny(.relative), token(at + 1)?.isAny(.be) == true { return at }
        // "Vi har 40 medlemmar och ska bli 60": the second verb has an auxiliary of its own.
        if !isSign, !past { return tokens[at].isAny([.will, .should]) && isAuxiliary(at) ? at : nil }
        return (past || isJoined) && isClause(at, end) ? at : nil
    }

    /// "Förra året tappade vi …": a verb before its pronoun.
    func isInverted(_ index: Int) -> Bool {
        token(index + 1)?.isAny(.pronoun) == true && token(index + 1)?.isAny([.article, .possessive]) == false
    }

    /// Whether a word is a verb of the past behind its subject, and no participle.
    func isPast(_ index: Int, _ start: Int) -> Bool {
        let word = tokens[index]
        guard isPastForm(word), word.kind == .word else { return false }
        if index > start, tokens[index - 1].isAny(.pronoun), !tokens[index - 1].isAny(.relative) {
            if index - 1 == start { return true }
            if !tokens[index - 1].isAny(.article) { return isOpening(index - 2, start) }
        }
        // "Frånvaron var 9 %", and not "var tredje vecka".
        let isBe = word.isAny(.be) && token(index + 1)?.isAny([.ordinal, .noun, .timeUnit]) == false
        guard !word.isAny([.noun, .adjective, .cadence, .preposition]) || isBe else { return false }
        if isInverted(index), !beMakesPassive { return true }
        guard index > start, !word.isAny([.perfect, .participle]) || word.isAny(.infinitive) else { return false }
        let before = tokens[index - 1]
        return before.isAny(.noun) && !before.isAny([.preposition, .possessive]) || before.flags.contains(.unknown)
            || before.kind == .number || before.isSign(37)
    }

    /// What may stand before the pronoun of a clause: a time, a comma, a word that joins clauses, an adverb.
    private func isOpening(_ index: Int, _ start: Int) -> Bool {
        guard index >= start else { return true }
        return tokens[index].kind == .sign || tokens[index].isAny([.conjunction, .subordinator, .adverb])
            || isTime(index) || tokens[tokens.phraseHead(index)].phraseTraits.contains(.current)
    }

    /// A form of the past that is no base form of the same verb: "fell" of "fall", and not "cut".
    func isPastForm(_ word: Token) -> Bool {
        guard word.isAny(.past) else { return false }
        guard word.isAny([.infinitive, .present]) else { return true }
        return word.isAny(.infinitive) && word.otherLength > 0 && Int(word.otherLength) != Int(word.end - word.start)
    }
}
