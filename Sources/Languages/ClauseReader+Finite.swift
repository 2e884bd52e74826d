import Goals
import Source

/// Finds the subject of a finite verb.
extension ClauseReader {
    mutating func takeFinite(_ start: Int, _ end: Int) -> Bool {
        var at = start
        var relative = false
        while at < end {
            let word = tokens[at]
            if isAside(at) || isDeadline(at) || word.flags.contains(.quoted) || word.flags.contains(.bracketed) {
                at += 1; continue
            }
            if word.traits.contains(.relative), at > start { relative = true }
            if word.isSign(44) { relative = false }
            if at > start {
                // "absence to fall", "95% of incidents to have"
                if word.traits.contains(.to), word.traits.contains(.infinitiveMark), let verb = token(at + 1),
                    !isMeasureBehind(at + 1) || verb.begins([.verbUp, .verbDown, .be, .have, .become]),
                    isMainVerb(at + 1, after: at + 1),
                    !verb.isAny([.noun]) || token(at + 2)?.isAny([.from, .to, .by]) == true
                        || verb.isAny(.verbDown) && token(at + 2)?.begins(.limit) == true
                        || verb.isAny([.be, .have]),
                    token(at - 1)?.kind != .sign || token(at - 1)?.isSign(41) == true
                        || token(at - 1)?.isSign(37) == true,
                    token(at - 1)?.isAny([.adjective, .auxiliary]) != true || token(at - 1)?.isAny(.noun) == true
                {
                    // What has been changed already is no one who does something.
                    // "We’re hoping to open", "There’s a plan to open": a verb stands before it.
                    guard !(start..<at).contains(where: { tokens[$0].isAny(.by) && token($0 + 1)?.kind == .number }),
                        !isContraction(start)
                    else { at += 1; continue }
                    clause.subject = start..<at
                    clause.auxiliary = at..<at + 1
                    clause.mood = .infinitive
                    if verb.isAny(.have), let perfect = perfectBehind(at + 1, end) {
                        // "most members to have paid"
                        clause.auxiliary = at..<at + 2
                        clause.mood = .perfect
                        setVerb(perfect)
                        return true
                    }
                    if verb.traits.contains(.be), let participle = participleBehind(at + 1, end) {
                        setVerb(participle)
                        clause.isPassive = true
                        clause.passiveBe = at + 1
                    } else {
                        setVerb(at + 1)
                    }
                    return true
                }
                if word.isAny(.have), word.isAny(.present), let perfect = perfectBehind(at, end),
                    !tokens[perfect].isAny([.noun, .adjective]) || tokens[perfect].isAny([.verbUp, .verbDown])
                        || token(perfect + 1)?.isAny([.article, .possessive, .numberWord]) == true
                {
                    clause.subject = start..<at
                    clause.auxiliary = at..<at + 1
                    clause.mood = .perfect
                    setVerb(perfect)
                    clause.isPassive = tokens[perfect].isAny(.passivePerfect)
                    return true
                }
                if word.isAny([.present, .passivePresent]), isFiniteHere(at, start) {
                    if relative {
                        relative = false
                    } else if let next = token(at + 1), next.isAny(.pronoun), !next.isAny([.article, .possessive]),
                        !beMakesPassive, isRhythm(Array(start..<at))
                    {
                        // "Varje månad sätter jag av …"
                        clause.between = [start..<at]
                        setVerbBeforePronoun(at)
                        return true
                    } else {
                        clause.subject = start..<at
                        clause.mood = .finite
                        setVerb(at)
                        if word.traits.contains(.be), let participle = participleBehind(at, end) {
                            setVerb(participle)
                            clause.isPassive = true
                            clause.passiveBe = at
                        } else if word.isAny(.passivePresent), !word.isAny(.present) {
                            clause.isPassive = true
                        }
                        skipHedge(end)
                        return true
                    }
                }
            }
            at += 1
        }
        return false
    }

    /// "We’re", "there's": a pronoun and its verb in one word.
    private func isContraction(_ index: Int) -> Bool {
        let word = lower[Int(tokens[index].start)..<Int(tokens[index].end)]
        return tokens[index].isAny(.pronoun) && (word.contains(39) || word.contains(0x99))
    }

    /// "complaints fall from …": a verb with a direction before its levels.
    func isChange(_ word: Token, _ next: Token) -> Bool {
        word.isAny([.verbUp, .verbDown]) && next.isAny([.from, .to, .by])
    }

    /// "Our night shift increases monthly rentals": a verb with a direction between one noun and its object.
    private func isDirected(_ index: Int) -> Bool {
        guard let before = token(index - 1), let next = token(index + 1), tokens[index].isAny([.verbUp, .verbDown]),
            !tokens[index].isAny(.infinitive)
        else { return false }
        return before.isAny(.noun) && !before.isAny([.plural, .adjective]) && next.isAny([.noun, .adjective])
            && !next.isAny([.preposition, .present])
    }

    /// Whether levels stand right behind a word: "time to hire from 52 to 38 days" measures, and nobody hires.
    private func isMeasureBehind(_ index: Int) -> Bool {
        guard let next = token(index + 1) else { return true }
        return next.isAny([.from, .up, .down]) || next.isSign(58) || next.isSign(Sign.arrow) || next.isSign(Sign.atMost)
            || next.isSign(Sign.atLeast)
    }

    private func isFiniteHere(_ index: Int, _ start: Int) -> Bool {
        let word = tokens[index]
        if word.flags.contains(.capital) || word.flags.contains(.inPhrase) { return false }
        // "100 press-ups": no verb of two words that a hyphen joins is finite.
        if word.prefix > 0, lower[Int(word.start)..<Int(word.end)].contains(45) { return false }
        if word.isAny([.be, .have]) { return token(index - 1)?.isAny(.infinitiveMark) != true }
        if word.isAny([.auxiliary]) && !word.isAny(.get) { return false }
        if word.isAny([.preposition, .conjunction, .article, .cadence]) { return false }
        // "Sales fell 4%": nobody fells.
        if word.isAny(.infinitive), isPastForm(word) { return false }
        guard let before = token(index - 1),
            before.kind == .word || before.isSign(41) || before.isSign(93) || before.isSign(37)
                || before.kind == .number
        else { return false }
        if before.isAny([.article, .preposition, .possessive, .infinitiveMark, .adjective]) && !before.isAny(.noun) {
            return false
        }
        guard let next = token(index + 1) else { return !word.isAny(.noun) && !word.traits.contains(.infinitive) }
        // "Return visits 12% -> 20%": what is measured.
        if word.isAny(.noun), let low = figures.first(where: { $0.first == index + 1 }),
            token(low.end)?.isSign(Sign.arrow) == true
        {
            return false
        }
        // "The board works for equal health": a verb with its particle.
        if word.length > 1, word.phraseTraits.contains(.present), !word.isAny(.infinitive), before.isAny(.noun),
            !before.isAny([.plural, .adjective])
        {
            return true
        }
        // A base form is finite only behind a plural or a pronoun; a noun as well only before a determiner or number.
        if word.isAny(.infinitive) {
            // "Zero hop dosing errors": what is named, and nobody who hops.
            if before.isAny(.zero) { return false }
            guard
                before.isAny([.plural]) || before.isAny([.pronoun, .absolute])
                    || tokens[start..<index].contains(where: { $0.isAny([.plural, .absolute]) })
            else { return false }
            if word.isAny([.noun, .adjective]) {
                return next.isAny([.article, .possessive, .absolute]) || isChange(word, next)
            }
            return true
        }
        if word.isAny([.noun, .adjective]) {
            return next.isAny([.article, .possessive, .absolute, .numberWord]) || next.kind == .number
                || isChange(word, next) || isDirected(index)
        }
        return true
    }
}
