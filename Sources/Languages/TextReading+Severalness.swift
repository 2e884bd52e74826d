public import Source

extension TextReading {
    /// The words that begin a second change, which could be reached without the first; nil where there is one change.
    public var secondChange: ByteRange? {
        guard clause.verb >= 0 || clause.mood == .nominal else { return nil }
        let end = clause.secondSentence > 0 ? clause.secondSentence : clause.body.upperBound
        let start = clause.verb >= 0 ? clause.verb + clause.verbLength : clause.body.lowerBound
        guard let joint = (start..<max(start, end)).first(where: { tokens[$0].isAny(.and) }) ?? nil else { return nil }
        for index in joint..<end where tokens[index].isAny(.and) && isOpen(index, from: start) {
            if let verb = secondVerb(index, end, from: start) {
                return bytes(verb, verb + max(1, Int(tokens[verb].length)))
            }
            if let object = secondObject(index, end, from: start) ?? secondMeasure(index, end)
                ?? secondDegree(index, end) ?? secondShare(index, end, from: start)
            {
                return bytes(object)
            }
        }
        return nil
    }

    /// Whether an "and" joins parts of the main clause: not in an aside, a name, a date, or a clause below it.
    private func isOpen(_ index: Int, from start: Int) -> Bool {
        let word = tokens[index]
        if word.flags.contains(.quoted) || word.flags.contains(.bracketed) || word.flags.contains(.inPhrase)
            || isAside(index)
        {
            return false
        }
        for time in times where time.first <= index && index < time.end { return false }
        return true
    }

    // MARK: Two verbs

    /// The verb behind an "and" that stands beside the main verb, with an object of its own.
    private func secondVerb(_ joint: Int, _ end: Int, from start: Int) -> Int? {
        guard clause.verb >= 0, joint > start else { return nil }
        // "read and write", "plan and hold": one thing done.
        if tokens[joint - 1].isAny([.infinitive, .imperative, .perfect]),
            !tokens[joint - 1].isAny([.noun, .adverb, .up, .down, .adjective])
        {
            return nil
        }
        // Below the main verb: "help people to cook and eat", "customers who order and pay".
        var index = start
        while index < joint {
            let word = tokens[index]
            if word.isAny([.infinitiveMark]), !word.isAny([.preposition]) || isInfinitive(index + 1) { return nil }
            if word.traits.contains(.relative), !word.isAny([.demonstrative, .article]) || index > start,
                !isAside(index)
            {
                return nil
            }
            if word.isAny(.subordinator), !word.isAny([.preposition, .adverb, .conjunction]) { return nil }
            index += 1
        }
        var at = joint + 1
        // "and then", "och i övrigt"
        while at < end, at - joint < 5, !isConjunct(at) {
            guard
                tokens[at].isAny([.adverb, .auxiliary, .infinitiveMark]) || tokens[at].flags.contains(.inPhrase)
                    || tokens[at].begins(.adverb) || tokens[at].length > 1
                    || tokens[at].isAny(.preposition) && at == joint + 1
                        && tokens[at + 1 < end ? at + 1 : at].flags.contains(.unknown) == false && at + 2 < end
                        && isConjunct(at + 2)
            else { return nil }
            at += 1
        }
        guard at < end, isConjunct(at) else { return nil }
        let behind = at + max(1, Int(tokens[at].length))
        // "Polish it and make it fun": the same thing; "cook and serve meals": one thing done.
        if behind < end, tokens[behind].isAny(.pronoun), !tokens[behind].isAny([.article]) { return nil }
        return at
    }

    private func isInfinitive(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].isAny([.infinitive, .passiveInfinitive])
    }

    /// Whether a word is a verb in the form of the main verb.
    private func isConjunct(_ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        let word = tokens[index]
        guard word.kind == .word, !word.flags.contains(.quoted), index > 0 else { return false }
        let main = tokens[clause.verb]
        let forms: WordTraits
        switch clause.mood {
        case .perfect: forms = [.perfect, .passivePerfect]
        case .finite: forms = [.present, .passivePresent]
        default:
            forms =
                clause.isPassive
                ? [.passiveInfinitive, .infinitive] : main.isAny(.infinitive) ? [.infinitive] : [.imperative]
        }
        let isVerb = word.isAny(forms) || word.length > 1 && !word.phraseTraits.isDisjoint(with: forms)
        guard isVerb,
            !word.isAny([.preposition, .article, .possessive, .conjunction])
                || word.length > 1 && !word.phraseTraits.isDisjoint(with: forms)
        else { return false }
        if clause.isPassive, word.isAny(.infinitive), !word.isAny(.passiveInfinitive) { return false }
        let next = index + max(1, Int(word.length))
        guard word.isAny([.noun, .adjective, .adverb]), word.length == 1 else { return true }
        // A noun or adjective as well: a verb where an object follows it, and its partner had one.
        guard next < tokens.count else { return false }
        if tokens[next].isAny([.article, .possessive, .numberWord, .absolute, .moreLess, .quantifier])
            || tokens[next].kind == .number
        {
            return !word.isAny(.nounFirst)
        }
        if isGetting(index) { return true }
        guard word.isAny([.verbUp, .verbDown, .closed, .make, .nounToo]), !word.isAny(.nounFirst),
            index - clause.verb > 2
        else { return false }
        // "online sales and lower returns": the verb before is one with a direction too.
        return tokens[next].isAny([.noun, .adjective])
            && !clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .closed, .make])
            && word.isAny([.verbUp, .verbDown])
    }

    // MARK: Two objects

    /// The second of two objects of one verb that are measured apart.
    private func secondObject(_ joint: Int, _ end: Int, from start: Int) -> TokenRange? {
        let from = clause.verb >= 0 ? start : (clause.rest.first?.lowerBound ?? start)
        // "Scope 1 and 2": numbers of one name.
        guard joint > from, joint + 1 < end, tokens[joint - 1].kind == .word, !clause.isPassive || clause.verb < 0
        else { return nil }
        // "en god och jämlik miljö": two adjectives of one noun.
        if joint + 2 < end, tokens[joint - 1].isAny(.adjective), tokens[joint + 1].isAny(.adjective),
            tokens[joint - 1].isAny(.vague) || !tokens[joint - 1].isAny(.noun)
        {
            return nil
        }
        // Everything up to the "and" is one noun phrase.
        var head = -1
        var hasOwnCount = false
        for index in from..<joint {
            let word = tokens[index]
            // "a cook, a caretaker and a nurse"
            if word.isSign(44), index > from, index + 1 < joint,
                tokens[index + 1].isAny(.indefinite) || tokens[index + 1].kind == .number
                    || tokens[index + 1].isAny(.numberWord)
            {
                continue
            }
            guard word.kind != .sign else { return nil }
            if word.isAny([.preposition, .relative]), !word.isAny([.article, .adjective, .noun]),
                !word.flags.contains(.inPhrase)
            {
                return nil
            }
            if word.isAny([.article]), word.isAny(.indefinite) || index == from {
                hasOwnCount = hasOwnCount || word.isAny(.indefinite)
            }
            if word.kind == .number || word.isAny(.numberWord), !word.isAny(.article) { hasOwnCount = true }
            if word.isAny(.noun) || word.flags.contains(.unknown) || word.begins(.noun) { head = index }
        }
        guard head >= 0,
            head == joint - 1 || tokens[head].begins(.noun) && head + Int(tokens[head].length) == joint
                || tokens[joint - 1].flags.contains(.inPhrase)
        else { return nil }
        var at = joint + 1
        var second = -1
        var secondCount = false
        while at < end {
            let word = tokens[at]
            if word.kind == .number || word.isAny(.numberWord), !word.isAny(.article) {
                secondCount = true; at += 1; continue
            }
            guard word.kind == .word, !isTime(at), !isAside(at) else { break }
            if word.isAny([.preposition, .relative, .and]), !word.isAny([.article, .adjective]) { break }
            if word.isAny(.article), word.isAny(.indefinite) { secondCount = true }
            if word.isAny(.noun) || word.begins(.noun) || word.flags.contains(.unknown) {
                second = at + max(1, word.begins(.noun) && !word.isAny(.noun) ? Int(word.length) : 1) - 1
                at = second
            }
            at += 1
        }
        guard second > joint else { return nil }
        let verb = clause.verbClasses
        let isMade =
            !verb.isDisjoint(with: [.make, .closed, .activity])
            || clause.verb < 0 && (joint..<end).contains { tokens[$0].isAny([.participle]) }
        if isMade, hasOwnCount && secondCount || clause.verb < 0 && secondCount { return joint + 1..<second + 1 }
        guard clause.verb >= 0 else { return nil }
        let metric: WordTraits = [.count, .rate, .level]
        if !verb.isDisjoint(with: [.verbUp, .verbDown, .times, .half]), verb.isDisjoint(with: .vagueVerb) {
            return measures(head, metric) && measures(second, metric) ? joint + 1..<second + 1 : nil
        }
        if verb.contains(.vagueVerb), verb.isDisjoint(with: [.make, .activity]) {
            return !tokens[second].flags.contains(.capital) && second - joint <= 2 ? joint + 1..<second + 1 : nil
        }
        return nil
    }

    /// "More books in large print, and quicker reprints": two changes of degree.
    private func secondDegree(_ joint: Int, _ end: Int) -> TokenRange? {
        guard clause.verb < 0, let first = clause.rest.first, isDegree(first.lowerBound), isDegree(joint + 1),
            joint + 2 < end, tokens[joint + 2].isAny(.noun) || tokens[joint + 2].flags.contains(.unknown)
        else { return nil }
        return joint + 1..<joint + 3
    }

    /// "the proportion of women and of under-40s": two shares, each of its own.
    private func secondShare(_ joint: Int, _ end: Int, from start: Int) -> TokenRange? {
        guard joint + 2 < end, tokens[joint + 1].isAny(.of), !tokens[joint + 2].isAny([.article, .possessive]),
            let of = (start..<joint).first(where: { tokens[$0].isAny(.of) }), of > start,
            tokens[of - 1].isAny([.count, .rate, .level])
        else { return nil }
        return joint + 1..<joint + 3
    }

    private func isDegree(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].isAny([.moreLess, .comparative])
            && !tokens[index].isAny([.limit, .compared, .cadence])
    }

    /// "cut waste by 30% and water by 20%": an object with a change or levels of its own.
    private func secondMeasure(_ joint: Int, _ end: Int) -> TokenRange? {
        guard figures.count > 1,
            let second = figures.first(where: { $0.first > joint && isMeasure($0) }), second.first < end,
            figures.contains(where: { $0.end <= joint && isMeasure($0) }),
            second.first - joint < 9
        else { return nil }
        let behind = second.first - 1
        guard behind > joint,
            (joint + 1..<behind).contains(where: { tokens[$0].isAny(.noun) || tokens[$0].flags.contains(.unknown) }),
            !(joint + 1..<behind).contains(where: { tokens[$0].isAny([.by, .to, .from]) })
        else { return nil }
        return joint + 1..<behind
    }

    /// Whether a figure is a change or a level that "by", "from" or "to" stands before.
    private func isMeasure(_ figure: Figure) -> Bool {
        figure.role == .change || figure.role == .baseline
            || figure.role == .target && figure.first > 0 && tokens[figure.first - 1].isAny(.to)
    }

    /// Whether a noun, or the expression that ends with it, has one of some classes.
    private func measures(_ index: Int, _ classes: WordTraits) -> Bool {
        if tokens[index].isAny(classes) { return true }
        var at = index
        while at > 0, tokens[at].flags.contains(.inPhrase) { at -= 1 }
        return !tokens[at].phraseTraits.isDisjoint(with: classes)
    }
}
