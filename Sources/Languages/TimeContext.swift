import Goals

extension TimeReader {
    /// The expression around a date: the prepositions and articles before it, the name behind it, and what they make of it.
    func extended(_ core: Core, from start: Int, floor: Int) -> TimeExpression {
        var expression = TimeExpression(
            kind: core.kind, first: start, end: core.end, core: start, from: core.from, day: core.day,
            traits: core.traits)
        takeWordsBefore(&expression, floor)
        if expression.first > floor, isBetween(expression.first),
            (start..<expression.end).contains(where: { tokens[$0].isAny(.and) })
        {
            expression.first -= 1
            expression.traits.insert([.introduced, .period])
        }
        // "before November is over"
        if let behind = token(expression.end), behind.phraseTraits.contains(.end),
            !behind.phraseTraits.contains(.deadlineWord)
        {
            expression.end += Int(behind.length)
            expression.traits.insert(.end)
        }
        // "året ut", "for the rest of the year"
        if core.kind == .yearEnd, tokens[start].phraseTraits.contains([.yearEnd, .during]) {
            expression.traits.insert([.whole, .period, .introduced])
        }
        // "by 1 Sept. all classrooms": the full stop of a short form.
        if let short = token(expression.end - 1), short.isAny(.month), short.end - short.start <= 4,
            let stop = token(expression.end), stop.isSign(46), !stop.flags.contains(.spaced),
            let next = token(expression.end + 1), next.flags.contains(.spaced), !next.flags.contains(.capital)
        {
            expression.end += 1
        }
        // "före utgången av augusti månad"
        if expression.kind == .month, let unit = token(expression.end), unit.isAny(.timeUnit), unit.value == 3,
            !unit.isAny([.plural, .definite, .genitive])
        {
            expression.end += 1
        }
        // "till 2027 års utgång", "före november månads slut"
        if let unit = token(expression.end), unit.isAny(.genitive), unit.isAny([.timeUnit, .yearWord]),
            token(expression.end + 1)?.isAny(.end) == true
        {
            expression.end += 2
            expression.traits.insert(.end)
        }
        if tokens[start].flags.contains(.bracketed) { expression.traits.insert(.bracketed) }
        takeName(&expression, floor)
        takeNameBehind(&expression)
        if isCompared(expression) { expression.traits.insert(.compared) }
        if expression.kind == .span, isLevel(expression) { expression.traits.insert(.level) }
        return expression
    }

    /// Moves the start of an expression over the articles, weekdays and prepositions before its date.
    private func takeWordsBefore(_ expression: inout TimeExpression, _ floor: Int) {
        var at = expression.first - 1
        var steps = 0
        while at >= floor, steps < 6, let word = token(at),
            !word.isSign(44) || token(at - 1)?.traits.contains(.weekday) == true
        {
            steps += 1
            var begin = at
            while word.flags.contains(.inPhrase) || begin < at, begin > floor, tokens[begin].flags.contains(.inPhrase) {
                begin -= 1
            }
            let head = tokens[begin]
            // "without stopping by the end of May": the particle of a verb is none where a date stands behind it.
            let isParticle =
                begin + Int(head.length) == at + 1 && begin < at && !expression.traits.contains(.introduced)
                && word.isAny(.deadlineWord)
                && head.isAny([.infinitive, .gerund, .present, .past])
                && head.phraseTraits.isDisjoint(with: .deadlineWord)
            if isParticle { begin = at }
            let isPhrase = !isParticle && (begin < at || head.length > 1)
            if isPhrase, begin + Int(head.length) < at + 1 { break }
            let marks = isPhrase ? head.phraseTraits : word.traits
            if word.isSign(44) || (!isPhrase && word.traits.contains(.article) && word.traits.contains(.definite))
                || word.traits.contains(.weekday)
                || word.traits.contains(.yearWord) && !word.isAny(.plural) && at == expression.core - 1
                || (word.traits.contains(.this) && !isPhrase && word.traits.contains(.adjective))
            {
                // "every Sunday this year": a rhythm.
                if word.traits.contains(.weekday), token(at - 1)?.isAny(.cadence) == true { break }
                // Articles and weekdays belong to the date only where something else introduces it, or a weekday itself.
                if word.traits.contains(.weekday) || word.traits.contains(.yearWord)
                    || expression.traits.contains(.whole)
                    || word.traits.contains(.article)
                        && (expression.kind == .day || expression.kind == .dayMonth || expression.kind == .thisOrNext)
                {
                    expression.first = at
                }
                if word.traits.contains(.yearWord) { expression.traits.insert(.introduced) }
                if word.isSign(44) { expression.first = at }
                at -= 1
                continue
            }
            // "hela 2027"
            if !isPhrase, word.isAny(.adjective), word.value == WordValue.whole, at == expression.first - 1 {
                expression.first = at
                expression.traits.insert([.whole, .period, .introduced])
                at -= 1
                continue
            }
            // "for the entire summer of 2027"
            if !isPhrase, expression.traits.contains(.whole), at == expression.first - 1, word.isAny(.preposition),
                !word.isAny([.during, .from, .to, .of, .by, .adverb])
            {
                expression.first = at
                return
            }
            guard !marks.isDisjoint(with: [.deadlineWord, .before, .during, .within, .from, .since, .on]),
                !(marks.contains(.compared))
            else { break }
            // "through the May raffle" tells how; "through 2027" and "through the end of May" how long.
            if marks.contains([.means, .during]), at + 1 < expression.core, !expression.traits.contains(.end) { break }
            if marks.contains(.from), !marks.contains(.deadlineWord), !marks.contains(.during) {
                guard expression.kind == .day || expression.kind == .dayMonth || expression.kind == .month,
                    !figureFollows(expression.end)
                else { break }
                expression.traits.insert(.begins)
            }
            if marks.contains(.during), marks.contains(.deadlineWord), isPhrase || head.traits.contains(.from) {
                expression.traits.insert(.begins)
            }
            if marks.contains(.before) { expression.traits.insert(.before) }
            if marks.contains(.deadlineWord) {
                // "senast i november": by when, and not how long.
                if !marks.contains(.during), !expression.traits.contains(.whole) { expression.traits.remove(.period) }
                expression.traits.insert(.explicit)
            }
            if marks.contains(.end) { expression.traits.insert(.end) }
            if marks.contains(.during), !marks.contains(.before) { expression.traits.insert(.period) }
            if marks.contains(.during), head.value == WordValue.whole { expression.traits.insert(.whole) }
            expression.traits.insert(.introduced)
            expression.first = begin
            at = begin - 1
        }
    }

    private func figureFollows(_ index: Int) -> Bool {
        token(index)?.traits.contains(.to) == true && token(index + 1)?.kind == .number
    }

    /// "by the AGM on 12 June 2027", "före inventeringen den 7 januari": the event that the date belongs to.
    private func takeName(_ expression: inout TimeExpression, _ floor: Int) {
        guard expression.kind != .span,
            !expression.traits.contains(.explicit) || expression.kind == .month || expression.kind == .year
        else { return }
        var at = expression.first - 1
        var sawNoun = false
        while at >= floor, expression.first - at <= 5, let word = token(at), word.kind == .word {
            // "fram till valet i september": the words before it that are one expression with it.
            let head = tokens.phraseHead(at)
            let isBefore = word.isAny(.before) || head < at && tokens[head].phraseTraits.contains(.before)
            if isBefore, expression.first - at > 1, sawNoun || token(expression.first - 1)?.isAny(.noun) == true {
                expression.first = max(floor, head)
                expression.traits.insert([.explicit, .introduced, .named, .before])
                return
            }
            if sawNoun, word.isAny(.deadlineWord) {
                // "by opening on Saturdays": what is done, and no event.
                if tokens[at + 1].isAny(.gerund), word.isAny(.means) || word.isAny(.by) { return }
                expression.first = max(floor, head)
                expression.traits.insert([.explicit, .introduced, .named])
                return
            }
            if word.isAny([.infinitive, .imperative, .gerund]) && !word.traits.contains(.noun) { return }
            if word.isAny([.preposition]) { return }
            if word.traits.contains(.event)
                // "en tröja till bebisen före maj", "från stationen till skolan hösten 2027": no event.
                || word.traits.contains(.noun) && word.traits.contains(.definite) && at == expression.first - 1
                    && !expression.traits.contains(.introduced) && !word.isAny([.person, .deliverable])
                // "till bodafton 2027": a day with a name that the words lack.
                || word.traits.contains(.dayPart) && word.prefix > 0 && at == expression.first - 1
                    && expression.kind == .year
            {
                sawNoun = true
            }
            at -= 1
        }
    }

    /// "in the April 2027 cycle", "in the spring 2027 pulse survey": the words behind the date that finish its noun.
    private func takeNameBehind(_ expression: inout TimeExpression) {
        guard expression.core > expression.first, tokens[expression.core - 1].traits.contains(.article),
            expression.kind == .month || expression.kind == .season || expression.kind == .year
                || expression.kind == .quarter || expression.kind == .term || expression.kind == .holiday
        else { return }
        var at = expression.end
        if expression.traits.contains(.whole), let noun = token(at), noun.isAny(.noun) || noun.flags.contains(.unknown),
            noun.kind == .word, !noun.isAny([.preposition, .conjunction, .auxiliary, .timeUnit])
        {
            // "all of the May 2027 tickets": the month tells which.
            expression.first = expression.core
            expression.traits.subtract([.whole, .period, .introduced, .explicit])
            expression.traits.insert(.compared)
            return
        }
        while let word = token(at), word.kind == .word, at - expression.end < 3,
            !word.isAny([.preposition, .conjunction, .auxiliary, .article, .pronoun]),
            !word.isAny([.subordinator, .relative]), !word.begins([.reason, .means, .infinitiveMark])
        {
            at += 1
        }
        guard at > expression.end else { return }
        expression.end = at
        expression.traits.insert(.named)
    }

    /// Whether it is what something is compared with ("than in 2025", "jämfört med 1990", "2025 levels", "(312 in 2025)").
    private func isCompared(_ expression: TimeExpression) -> Bool {
        var at = expression.first - 1
        var steps = 0
        // A deadline that says so itself is compared with only where the comparison stands right before it.
        let most = expression.traits.contains(.explicit) ? 1 : 4
        while at >= 0, steps < most, let word = token(at),
            word.kind != .sign || word.isSign(41) || word.isSign(37)
                || word.isSign(Sign.currency)
        {
            // "as it was 28% in 2025", "då det drog ut till augusti": what was.
            if word.isAny(.past), !word.isAny([.infinitive, .participle, .noun, .adjective]), at > 1,
                tokens[at - 1].isAny(.pronoun), tokens[at - 2].isAny([.subordinator, .likeness])
            {
                return true
            }
            // "which averaged 48 minutes in 2025": what was is not when it will be.
            if word.isAny(.past), hasRelative(at) { return true }
            if word.isAny([.compared, .since]), !word.isAny(.deadlineWord),
                !word.flags.contains(.inPhrase) || at == expression.first - 1
            {
                return true
            }
            if !word.phraseTraits.isDisjoint(with: [.compared, .current]) { return true }
            if word.isAny([.infinitive, .imperative]) && !word.traits.contains(.noun) { break }
            at -= 1
            steps += 1
        }
        if expression.kind == .year, !expression.traits.contains(.introduced), let next = token(expression.end),
            next.kind == .word,
            !(expression.first == 0 && (next.isAny(.present) || tokens[0].traits.contains(.yearWord))),
            !next.isAny([.preposition, .conjunction, .auxiliary, .be, .have, .become]),
            !next.isAny([.reason, .means, .from, .to, .by, .compared])
        {
            return true
        }
        // In brackets beside a figure it dates that figure.
        if expression.traits.contains(.bracketed) {
            var index = expression.first - 1
            while index >= 0, tokens[index].flags.contains(.bracketed) {
                if tokens[index].kind == .number { return true }
                index -= 1
            }
            index = expression.end
            while index < tokens.count, tokens[index].flags.contains(.bracketed) {
                if tokens[index].isSign(58) || tokens[index].kind == .number { return true }
                index += 1
            }
        }
        return false
    }

    /// Whether what is served is one thing ("the boundary dispute"), so that a time is when it is done.
    private func isOneThing(_ first: Int, _ end: Int) -> Bool {
        guard first < end, tokens[first].isAny([.article, .possessive]) else { return false }
        return !(first..<end).contains { tokens[$0].isAny([.plural, .absolute]) }
    }

    /// Whether a relative clause begins shortly before a word.
    private func hasRelative(_ index: Int) -> Bool {
        (max(0, index - 3)..<index).contains { tokens[$0].isAny(.relative) && !tokens[$0].isAny([.this, .likeness]) }
    }

    /// A few days: "visits within three days" is a service, which no one plans a goal for.
    private func isShort(_ expression: TimeExpression) -> Bool {
        guard expression.core + 1 < expression.end else { return false }
        for index in expression.core..<expression.end where tokens[index].begins(.timeUnit) {
            guard tokens[index].value == 1, let count = count(index - 1) else { return false }
            return count <= 10
        }
        return false
    }

    /// "within 90 days of their start date", "who leave within 3 months": how long, not when.
    private func isLevel(_ expression: TimeExpression) -> Bool {
        if let next = token(expression.end), next.isAny([.of, .from, .compared]) || next.traits.contains(.since) {
            // "within 6 months from 493 to 75" are levels behind the deadline.
            return !(next.isAny(.from) && token(expression.end + 1)?.kind == .number)
        }
        if let next = token(expression.end), next.kind == .word, next.traits.contains(.preposition),
            next.traits.isDisjoint(with: [.by, .means, .to, .during]),
            lower[Int(next.start)] == 97 || (lower[Int(next.start)] == 101 && lower[Int(next.start) + 1] == 102)
        {
            return true
        }
        if isShort(expression),
            !tokens.contains(where: { $0.isAny([.infinitive, .imperative, .auxiliary, .be]) && !$0.isAny(.noun) })
        {
            return true
        }
        var at = expression.first - 1
        while at >= 0, expression.first - at < 9 {
            if tokens[at].traits.contains(.relative) && !tokens[at].isAny([.infinitiveMark]) { return true }
            // "replies" and "repair" are nouns as well: a service is what is done.
            if tokens[at].traits.contains(.serve),
                !tokens[at].isAny(.noun) || at == 0 || tokens[at - 1].kind == .sign
                    || tokens[at - 1].isAny([.infinitiveMark, .will]),
                !isOneThing(at + Int(max(1, tokens[at].length)), expression.first)
            {
                return true
            }
            at -= 1
        }
        return false
    }
}
