import Goals
import Source

/// Takes a text apart: label, frame, actor, verb, object, deadline, means and reason.
struct ClauseReader {
    var tokens: [Token]
    let lower: [UInt8]
    let times: [TimeExpression]
    var figures: [Figure]
    let infinitivesBegin: Bool
    let beMakesPassive: Bool
    /// The endings of regular perfects: -ed, -at.
    let perfectEndings: [StaticString]
    private(set) var clause = Clause()
    /// "To free up two rooms, …": a purpose that stands first and has no word of its own for it.
    private var purpose: TokenRange = 0..<0

    init(_ tokens: Tokens, times: [TimeExpression], figures: [Figure], pack: LanguagePack) {
        self.tokens = tokens.tokens
        lower = tokens.lower
        self.times = times
        self.figures = figures
        infinitivesBegin = pack.morphology.infinitivesBegin
        beMakesPassive = pack.morphology.beMakesPassive
        perfectEndings = pack.morphology.perfectEndings
    }

    @inline(__always)
    func token(_ index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }

    /// Hands over what was found, so that nothing of it is counted twice.
    mutating func take() -> (tokens: [Token], clause: Clause, figures: [Figure]) {
        var found = (tokens: [Token](), clause: Clause(), figures: [Figure]())
        swap(&found.tokens, &tokens)
        swap(&found.clause, &clause)
        swap(&found.figures, &figures)
        return found
    }

    /// Takes the whole text apart into `clause`.
    mutating func read() {
        takeBody()
        takeLabel()
        takeSecondSentence()
        takeFrame()
        takeFrameBehind()
        if let story = storyEnd(core, clause.secondSentence > 0 ? clause.secondSentence : clause.body.upperBound) {
            clause.isTwofold = true
            clause.reasons.append(core..<story)
        }
        takeAsides()
        takeDeadline()
        takeVerb()
        takeRest()
    }

    // MARK: Body, label, frame

    private mutating func takeBody() {
        var end = tokens.count
        while end > 0,
            tokens[end - 1].isSign(46) || tokens[end - 1].isSign(33) || tokens[end - 1].isSign(Sign.check)
                || tokens[end - 1].isSign(Sign.ellipsis)
        { end -= 1 }
        clause.body = 0..<end
    }

    /// Finds where a second sentence begins, behind the label: the full stop of a number before the goal ends none.
    private mutating func takeSecondSentence() {
        let end = clause.body.upperBound
        var index = clause.body.lowerBound + 1
        while index + 1 < end {
            let sign = tokens[index]
            if sign.isSign(46) || sign.isSign(33) || sign.isSign(63) || sign.isSign(59), !sign.flags.contains(.quoted),
                !sign.flags.contains(.bracketed), tokens[index + 1].flags.contains(.spaced),
                tokens[index + 1].flags.contains(.capital) || sign.isSign(59) || beginsWithNumber(index),
                !tokens[index - 1].flags.contains(.capital) || tokens[index - 1].end - tokens[index - 1].start > 2
            {
                clause.secondSentence = index
                break
            }
            index += 1
        }
    }

    /// "… 40 members, and a new sentence: 60 by May": behind a whole word, and no short form of one, a number begins one.
    private func beginsWithNumber(_ stop: Int) -> Bool {
        let word = tokens[stop - 1]
        return tokens[stop + 1].kind == .number && word.kind == .word && word.end - word.start >= 5
            && word.isAny([.noun, .infinitive, .perfect, .timeUnit, .season]) && !word.isAny([.approx, .limit, .month])
    }

    private mutating func takeLabel() {
        let body = clause.body
        var at = body.lowerBound
        // "3. Grow …", "- Grow …", "* Grow …"
        if let first = token(at), first.kind == .number, token(at + 1)?.isSign(46) == true,
            token(at + 2)?.flags.contains(.spaced) == true
        {
            at += 2
        }
        if let first = token(at), first.isSign(45) || first.isSign(42), token(at + 1)?.flags.contains(.spaced) == true {
            at += 1
        }
        // A label of up to five words before a colon or a dash, where it is no date and no part of the sentence.
        var index = at
        while index < body.upperBound, index - at < 6 {
            let sign = tokens[index]
            if times.contains(where: { $0.first <= index && index < $0.end }) { break }
            // "Sponsor income: 320 -> 450": what stands before the colon is what is measured.
            let measures =
                tokens[index + 1 < tokens.count ? index + 1 : index].kind == .number
                || token(index + 1)?.isAny([.from]) == true
            if sign.isSign(58) && (!measures || isKeyResult(at))
                || (sign.isSign(Sign.dash) && index - at <= 3 && isKeyResult(at)), index > at,
                index + 1 < body.upperBound
            {
                at = index + 1
                break
            }
            if sign.kind == .word, sign.isAny([.auxiliary, .be]) { break }
            index += 1
        }
        // "Q4: launch …": the date is the deadline, the colon goes.
        if at == body.lowerBound, let time = times.first, time.first == at, token(time.end)?.isSign(58) == true {
            clause.label = at..<at
            return
        }
        clause.label = body.lowerBound..<at
        clause.body = at..<body.upperBound
    }

    /// Whether a text begins with the number of a key result: "KR3", "KR 3.2", "O1".
    private func isKeyResult(_ index: Int) -> Bool {
        guard let first = token(index) else { return false }
        let length = Int(first.end - first.start)
        guard length <= 4 else { return false }
        let a = lower[Int(first.start)]
        return (a == 107 && length >= 2 && lower[Int(first.start) + 1] == 114) || (a == 111 && length <= 2)
    }

    /// "Our goal is to", "Målet för 2027 är att", "Ambitionen är att", "We want to", "Att", "To".
    private mutating func takeFrame() {
        let start = clause.body.lowerBound
        var at = start
        var sawNoun = false
        while at < clause.body.upperBound, at - start < 9 {
            let word = tokens[at]
            if word.traits.contains(.goalNoun) { sawNoun = true }
            if word.isAny(.be), sawNoun {
                at += 1
                while let next = token(at), next.traits.contains(.adverb) { at += 1 }
                if let next = token(at), next.isAny([.infinitiveMark, .that]) || next.isSign(58) {
                    clause.frame = start..<at + 1
                } else if tokens[at..<clause.body.upperBound].contains(where: {
                    $0.isAny([.nounUp, .nounDown, .moreLess])
                }) {
                    // "Our goal is a 15% reduction".
                    clause.frame = start..<at
                }
                return
            }
            if word.isSign(58), sawNoun { clause.frame = start..<at + 1; return }
            if word.kind == .number && !isTime(at) || (word.kind == .sign && !word.isSign(58)) { break }
            if word.isAny([.infinitive, .imperative]), !word.isAny([.noun, .preposition, .article]), at > start {
                break
            }
            at += 1
        }
        if let first = token(start), first.traits.contains(.infinitiveMark), let second = token(start + 1),
            second.isAny([.infinitive, .passiveInfinitive]) || second.traits.contains(.adverb)
                || second.flags.contains(.unknown)
        {
            if let end = purposeEnd(start, clause.body.upperBound) { purpose = start..<end; return }
            clause.frame = start..<start + 1
            if first.isAny(.to), hasClauseOfItsOwn(start, clause.body.upperBound) { clause.isTwofold = true }
        } else if let first = token(start), first.phraseTraits.contains(.infinitiveMark),
            !first.phraseTraits.contains(.reason), isVerb(start + Int(first.length), imperative: false)
        {
            // "Let us win …"
            clause.frame = start..<start + Int(first.length)
        }
    }

    /// "A 30% increase is our target": what says that it is the goal stands behind it.
    private mutating func takeFrameBehind() {
        let body = clause.body
        guard let be = body.last(where: { tokens[$0].isAny(.be) && tokens[$0].isAny(.present) }), be > body.lowerBound,
            be + 1 < body.upperBound,
            tokens[(be + 1)..<body.upperBound].allSatisfy({ $0.isAny([.possessive, .article, .goalNoun]) }),
            tokens[(be + 1)..<body.upperBound].contains(where: { $0.isAny(.goalNoun) })
        else { return }
        clause.body = body.lowerBound..<be
    }

    /// Where the words of the goal itself begin.
    var core: Int { max(clause.body.lowerBound, clause.frame.upperBound) }

    // MARK: Means and reason

    private mutating func takeAsides() {
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

    private func isMeans(_ index: Int) -> Bool {
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

    private func next(_ index: Int) -> Token? { token(index + Int(max(1, tokens[index].length))) }

    private func endsInIng(_ word: Token) -> Bool {
        let end = Int(word.end)
        return end - Int(word.start) > 5 && lower[end - 3] == 105 && lower[end - 2] == 110 && lower[end - 1] == 103
    }

    private func isReason(_ index: Int) -> Bool {
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

    private func isAside(_ index: Int) -> Bool {
        clause.means.contains { $0.contains(index) } || clause.reasons.contains { $0.contains(index) }
    }

    // MARK: Deadline

    private mutating func takeDeadline() {
        var best = -1
        var bestScore = 0
        for (index, time) in times.enumerated() {
            if !time.traits.isDisjoint(with: [.compared, .level]) { continue }
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

    /// How plainly an expression of time is the deadline; 0 where it is none.
    private func score(_ time: TimeExpression) -> Int {
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
                time.end >= clause.body.upperBound || token(time.end)?.isSign(41) == true
                || token(time.end)?.isSign(44) == true
            let isFirst =
                time.first <= core
                && (token(time.end)?.isSign(58) == true || token(time.end)?.isSign(44) == true
                    || token(time.end)?.traits.contains(.will) == true)
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

    // MARK: Verb

    private mutating func takeVerb() {
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
                || !tokens[first].phraseTraits.isDisjoint(with: [.hedge, .open])
                || tokens[first].traits.contains(.infinitiveMark) && !tokens[first].traits.contains(.to),
            !isVerb(first, imperative: true)
        {
            first += Int(max(1, tokens[first].length))
            while first < end, tokens[first].isSign(44) { first += 1 }
        }
        if first < end, isVerb(first, imperative: true) {
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

    private func isDeadline(_ index: Int) -> Bool {
        guard clause.deadline >= 0 else { return false }
        let time = times[clause.deadline]
        return time.first <= index && index < time.end
    }

    private mutating func setVerb(_ index: Int) {
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
            clause.subject = start + 2..<start + 3
            clause.between = [start..<start + 1]
            clause.mood = .finite
            setVerb(start + 1)
            clause.verbLength = 1
            return true
        }
        guard start > core, start + 1 < end, tokens[start].isAny([.present]), tokens[start + 1].isAny(.pronoun),
            !tokens[start + 1].isAny([.article])
        else { return false }
        clause.subject = start + 1..<start + 2
        clause.mood = .finite
        setVerb(start)
        clause.verbLength = 1
        return true
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
    private func isRhythm(_ words: [Int]) -> Bool {
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
    private func perfectBehind(_ index: Int, _ end: Int) -> Int? {
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

    private func participleBehind(_ index: Int, _ end: Int) -> Int? {
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
    private func isDone(_ word: Token) -> Bool {
        word.isAny(.closedState) && word.value != WordValue.lasting && (!word.isAny(.serve) || word.isAny(.closed))
            && !word.begins(.vague)
    }

    func isAuxiliary(_ index: Int) -> Bool {
        let word = tokens[index]
        if word.phraseTraits.contains(.will) { return true }
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
            return token(index + 1)?.isAny([.to, .infinitive, .passiveInfinitive]) == true
                || token(index - 1)?.traits.contains(.pronoun) == true
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

    private func isMainVerb(_ index: Int, after start: Int) -> Bool {
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
    private mutating func skipHedge(_ end: Int) {
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

    // MARK: Subject and finite verb

    private mutating func takeFinite(_ start: Int, _ end: Int) -> Bool {
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
                    guard !(start..<at).contains(where: { tokens[$0].isAny(.by) && token($0 + 1)?.kind == .number })
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

    /// "complaints fall from …": a verb with a direction before its levels.
    private func isChange(_ word: Token, _ next: Token) -> Bool {
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
        if word.flags.contains(.capital) { return false }
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

    // MARK: What is left

    private mutating func takeRest() {
        let end = clause.body.upperBound
        let from = clause.verb >= 0 ? clause.verb + clause.verbLength : core
        var start = -1
        func close(_ index: Int) {
            if start >= 0 { clause.rest.append(start..<index) }
            start = -1
        }
        for index in min(from, end)..<end {
            if isAside(index) || isDeadline(index) || clause.subject.contains(index) || clause.auxiliary.contains(index)
            {
                close(index)
            } else if start < 0 {
                start = index
            }
        }
        close(end)
        if clause.verb < 0 { takeTelegraph() } else { takeDistantParticle() }
    }

    /// "bring the queue down from 7 to 2": the particle stands behind the object and gives the direction.
    private mutating func takeDistantParticle() {
        guard clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .times, .half, .closed, .activity, .be]) else {
            return
        }
        for range in clause.rest {
            for index in range
            where tokens[index].isAny([.up, .down]) && tokens[index].isAny(.preposition)
                && !tokens[index].flags.contains(.inPhrase) && !tokens[index].flags.contains(.bracketed)
            {
                guard
                    index + 1 >= clause.body.upperBound || token(index + 1)?.isAny([.from, .to, .by]) == true
                        || token(index + 1)?.kind == .sign || isDeadline(index + 1)
                else { continue }
                clause.verbClasses.insert(tokens[index].isAny(.up) ? .verbUp : .verbDown)
                return
            }
        }
    }

    /// A metric with its levels, or a noun of change.
    private mutating func takeTelegraph() {
        guard let first = clause.rest.first else { return }
        let hasPair =
            figures.contains { $0.role == .baseline && !isAside($0.first) }
            && figures.contains { $0.role == .target && !isAside($0.first) }
        let noun = (first.lowerBound..<first.upperBound).first { index in
            tokens[index].isAny([.nounUp, .nounDown]) && !isAside(index)
                || tokens[index].isAny(.moreLess) && figures.contains { $0.end == index && $0.kind != .plain }
        }
        if hasPair {
            clause.mood = .telegraph
        } else if noun != nil {
            clause.mood = .changeNoun
        }
    }
}
