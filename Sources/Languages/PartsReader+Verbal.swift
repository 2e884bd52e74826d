import Goals
import Source

/// Takes the parts of a clause with a verb.
extension PartsReader {
    mutating func verbal() {
        if let obstacle = verbObstacle() { parts.obstacle = parts.obstacle ?? obstacle }
        takeActor()
        takeVerb()
        if parts.aspect == .perfect { for (index, form) in joinedVerbs() { renderer.write(form, at: index) } }
        parts.adverbs = adverbs()
        parts.isNegated = clause.between.contains { $0.contains { tokens[$0].isAny(.negation) } }
        splitRest(ranges())
        takeFronted()
        // "The deadline is the end of 2027": nothing is left that it would be.
        if clause.verbClasses.contains(.be), !clause.isPassive, parts.object.isEmpty, parts.change.isEmpty,
            parts.levels.isEmpty, parts.tail.isEmpty, parts.adverbs.isEmpty
        {
            parts.obstacle = parts.obstacle ?? .form
        }
    }

    /// The words between the auxiliary and the verb that is written.
    func adverbs() -> [UInt8] {
        var bytes: [UInt8] = []
        for range in clause.between where clause.hedgeVerb < 0 || range.lowerBound < clause.hedgeVerb {
            move(trimmed(range), to: &bytes)
        }
        return bytes
    }

    /// "Till 12 % ska vi sänka …": the level or the change goes behind the object.
    private mutating func takeFronted() {
        guard !clause.fronted.isEmpty else { return }
        let text = renderer.inside(clause.fronted)
        if tokens[clause.fronted.lowerBound].isAny(.by), parts.change.isEmpty {
            parts.change = text
        } else if parts.levels.isEmpty {
            parts.levels = text
        } else {
            parts.obstacle = parts.obstacle ?? .form
        }
    }

    /// What keeps the verb from standing in the perfect as an end state.
    private func verbObstacle() -> TextParts.Obstacle? {
        // An end state of trying cannot be checked.
        if clause.verbClasses.contains(.hedge) || clause.hedgeVerb >= 0 && tokens[clause.hedgeVerb].isAny(.hedge) {
            return .hedge
        }
        // "We are going to Paris": words that help a verb, and none follows.
        if tokens[clause.verb].phraseTraits.contains(.will) { return .form }
        // "They are not going to miss": what someone is doing, whose verb stands behind it.
        var next = clause.verb + 1
        while next < clause.body.upperBound, tokens[next].isAny([.negation, .adverb]), !tokens[next].isAny(.gerund) {
            next += 1
        }
        if clause.mood == .finite, tokens[clause.verb].isAny(.be), next + 1 < clause.body.upperBound,
            tokens[next].isAny(.gerund), tokens[next + 1].isAny(.infinitiveMark)
        {
            return .form
        }
        // "Find, recruit and train": a word behind the comma that may be a verb, and is not known to be one.
        let behind = clause.verb + clause.verbLength
        if clause.mood == .imperative || clause.mood == .modal, !clause.isPassive, behind + 1 < clause.body.upperBound,
            tokens[behind].isSign(44), tokens[behind + 1].isAny(.infinitive), !reading.isAside(behind + 1),
            !reading.joinedVerbs.contains(behind + 1)
        {
            return .form
        }
        // "Weed, mulch, and label the beds": of the words in a row one is not known to be a verb.
        if clause.mood == .imperative, behind + 1 < clause.body.upperBound, tokens[behind].isSign(44),
            !reading.isAside(behind + 1), !reading.isTime(behind + 1), !reading.joinedVerbs.contains(behind + 1)
        {
            return .form
        }
        // "We believe that …" says what someone thinks, "Our vision is a town" what a vision is.
        if clause.verbClasses.contains(.mental), clause.hedgeVerb < 0,
            let next = tokens.indices.contains(clause.verb + clause.verbLength)
                ? tokens[clause.verb + clause.verbLength] : nil,
            next.isAny(.that) && !next.isAny(.this)
                // "Styrgruppen förväntar sig att …"
                || next.isAny(.pronoun) && tokens.indices.contains(behind + 1) && tokens[behind + 1].isAny(.that)
                    && !tokens[behind + 1].isAny(.this)
        {
            return .form
        }
        if clause.verbClasses.contains(.be), clause.subject.contains(where: { tokens[$0].isAny(.goalNoun) }) {
            return .form
        }
        // "The plan is that we open …": what a plan is.
        if clause.verbClasses.contains(.be), clause.verb + 1 < clause.body.upperBound,
            tokens[clause.verb + 1].isAny(.that), !tokens[clause.verb + 1].isAny([.this, .article])
        {
            return .form
        }
        if reading.hasStrayVerb || reading.hasLooseFiniteVerb || reading.hasDeniedVerb || hasClauseAround {
            return .form
        }
        // "…, which is why we will": a pronoun behind other words is the subject of a clause of its own.
        if clause.subject.count > 2, clause.mood == .modal, let last = clause.subject.last,
            tokens[last].isAny(.pronoun),
            !tokens[last].isAny([.article, .relative]), tokens[last - 1].kind == .word,
            !tokens[last - 1].isAny([.conjunction, .preposition]),
            clause.subject.contains(where: { tokens[$0].isSign(44) })
        {
            return .form
        }
        // "The team set a record and will beat it": a clause before the goal, of which the words do not tell the verb.
        if let last = clause.subject.last, tokens[last].isAny(.conjunction),
            clause.mood == .modal || clause.mood == .perfect
        {
            return .form
        }
        // "Tanken är att öppna …": what hedges is a clause.
        if clause.between.contains(where: { $0.contains { tokens[$0].isAny(.be) && tokens[$0].isAny(.present) } }) {
            return .form
        }
        // "Open cases from 140 to 80", "Watch time from 3 to 5 minutes": perhaps what is measured, and no verb at all.
        if clause.mood == .imperative, tokens[clause.verb].isAny([.nounToo, .adjective]),
            clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .times, .half, .vagueVerb]),
            clause.verbLength == 1,
            let next = clause.rest.first, next.lowerBound == clause.verb + 1,
            !tokens[next.lowerBound].isAny([.article, .possessive]),
            reading.figures.contains(where: { $0.role == .baseline && next.contains($0.number) })
        {
            return .form
        }
        // "2027 ska bli året då …": nobody is named between the auxiliary and the verb.
        if clause.mood == .modal, clause.subject.isEmpty { return .form }
        // "Att verksamheterna beaktar …": a clause and no goal yet.
        if clause.frame.isEmpty, let first = clause.subject.first, tokens[first].isAny([.infinitiveMark, .that]),
            !tokens[first].isAny([.article, .this, .to])
        {
            return .form
        }
        // "ska få träffa": a verb that helps another.
        if clause.between.contains(where: { range in
            range.contains {
                tokens[$0].isAny([.infinitive, .will])
                    && (!tokens[$0].isAny([.noun, .adverb, .preposition, .adjective]) || tokens[$0].isAny(.get))
            }
        }) {
            return .form
        }
        // "I'd like": a pronoun with a verb that the words do not know.
        if clause.subject.contains(where: {
            (tokens[$0].flags.contains(.unknown) || tokens[$0].isAny(.pronoun) && !tokens[$0].isAny(.auxiliary))
                && reading.text[Int(tokens[$0].start)..<Int(tokens[$0].end)].contains(39)
        }) {
            return .form
        }
        return nil
    }

    /// Another clause than the goal's in its subject or around its verb, which no perfect can be made of.
    private var hasClauseAround: Bool {
        func beginsClause(_ index: Int) -> Bool {
            tokens[index].isAny(.that) && !tokens[index].isAny([.this, .relative, .article])
                && index + 1 < tokens.count && !tokens[index + 1].isAny([.infinitive, .passiveInfinitive])
        }
        // "Vi vill att minst 75 % rekommenderar oss": the auxiliary has a clause behind it.
        if clause.mood == .modal, clause.auxiliary.upperBound < clause.verb, beginsClause(clause.auxiliary.upperBound) {
            return true
        }
        // "Styrelsen beslutade att antalet ska …", "look into whether panels would …", "Don't let it die out"
        let subject = clause.subject
        if let first = subject.first {
            if tokens[first].isAny(.negation), tokens[first].isAny(.auxiliary) { return true }
            if subject.dropFirst().contains(where: {
                beginsClause($0)
                    || tokens[$0].isAny(.subordinator) && !tokens[$0].isAny([.relative, .preposition])
                        && !tokens[$0].isAny([.conjunction, .adverb, .likeness, .since])
            }) {
                return true
            }
            // "By the time the auditors come …", "Har vi inte 25 kunder så lägger vi ner": a clause of time or condition.
            if tokens[first].begins([.deadlineWord, .before]) && !tokens[first].begins(.limit)
                || clause.mood == .modal && subject.contains(where: { hasFiniteVerb($0, in: subject) })
            {
                return true
            }
            // "Having lost 60 members, the club will …"
            if tokens[first].isAny(.gerund), subject.contains(where: { tokens[$0].isSign(44) }) { return true }
        }
        let behind = clause.verb + clause.verbLength
        // "Det är viktigt att …"
        if clause.mood == .finite, clause.verbClasses.contains(.be), behind + 1 < clause.body.upperBound,
            subject.count == 1, let it = subject.first, tokens[it].isAny(.pronoun), tokens[behind].isAny(.adjective),
            beginsClause(behind + 1)
        {
            return true
        }
        // "Resultatet förväntas uppgå till", "is expected to rise": what is believed, and no act.
        if clause.isPassive, behind + 1 < clause.body.upperBound,
            tokens[behind].isAny(.infinitive) && !tokens[behind].isAny([.noun, .adverb, .preposition])
                || clause.mood == .finite && tokens[behind].isAny(.infinitiveMark)
                    && tokens[behind + 1].isAny([.infinitive, .be, .have])
        {
            return true
        }
        // "Högst ett fel – det ska vi klara": a dash that nothing closes.
        if subject.count(where: { tokens[$0].isSign(Sign.dash) }) % 2 == 1 { return true }
        if isPerhapsNoun { return true }
        // "Senast den 1 oktober utökas kajplatserna": what is done, and its subject behind it.
        if clause.mood == .imperative, clause.frame.isEmpty, clause.verb > clause.body.lowerBound,
            tokens[clause.verb].isAny(.passivePresent), !tokens[clause.verb].isAny([.infinitive, .imperative])
        {
            return true
        }
        // "trivas: eNPS på lägst 40": what stands behind the colon says the same in other words.
        if behind < clause.body.upperBound, tokens[behind].isSign(58) { return true }
        // "Need to have 90 per cent paid": words that help a verb, and no one before them.
        return clause.mood == .imperative && tokens[clause.verb].isAny([.want, .mental]) && clause.hedgeVerb < 0
            && behind < clause.body.upperBound && tokens[behind].isAny(.to) && tokens[behind].isAny(.infinitiveMark)
    }

    /// "Forecast error gets under 8%", "Average check-in time falls below four minutes": the first word may be no verb.
    private var isPerhapsNoun: Bool {
        let next = clause.verb + 1
        guard clause.mood == .imperative, clause.verbLength == 1, clause.hedgeVerb < 0,
            next + 1 < clause.body.upperBound,
            tokens[clause.verb].isAny([.noun, .nounToo, .adjective]),
            clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .times, .half, .vagueVerb]),
            tokens[next].isAny([.noun, .adjective, .plural]) || tokens[next].flags.contains(.unknown)
                || tokens[next].isAny(.infinitive),
            tokens[next].kind == .word,
            !tokens[next].isAny([
                .article, .possessive, .preposition, .pronoun, .conjunction, .numberWord, .absolute, .quantifier,
                .comparative,
            ]), !tokens[next].flags.contains(.capital)
        else { return false }
        for index in next + 1..<clause.body.upperBound {
            let word = tokens[index]
            if word.kind == .sign && !word.isSign(45) || word.isAny([.relative, .that, .subordinator, .before])
                || reading.isAside(index)
            {
                return false
            }
            // "Loan default rate not above 1.2%", "Hand wash audit results no lower than 92%"
            if word.isAny(.negation) && !word.isAny(.zero)
                || word.isAny(.zero) && tokens[index - 1].isAny(.noun) && index + 1 < tokens.count
                    && tokens[index + 1].isAny(.comparative)
            {
                return true
            }
            // "Average turnaround under 35 minutes": what is measured, and its edge.
            if word.isAny(.limit), tokens[clause.verb].isAny(.adjective), index + 1 < tokens.count,
                tokens[index + 1].kind == .number || tokens[index + 1].isAny(.numberWord)
            {
                return true
            }
            let isFinite =
                word.isAny([.be, .have]) && word.isAny(.present)
                || word.isAny(.present) && !word.isAny([.infinitive, .preposition, .adjective, .auxiliary])
                    && (!word.isAny(.noun) || isFollowedAsVerb(index))
            if isFinite { return true }
        }
        return false
    }

    /// Whether what stands behind a word that is a noun as well makes it a verb: "rises to 5", "falls below four".
    private func isFollowedAsVerb(_ index: Int) -> Bool {
        guard index + 1 < clause.body.upperBound else { return false }
        let next = tokens[index + 1]
        return next.isAny([.article, .possessive, .limit])
            || tokens[index].isAny([.verbUp, .verbDown]) && next.isAny([.from, .to, .by])
    }

    /// Whether a verb with its pronoun stands at a place of a subject, and no relative before it.
    private func hasFiniteVerb(_ index: Int, in subject: TokenRange) -> Bool {
        let word = tokens[index]
        guard word.isAny([.present, .passivePresent]), !word.isAny([.noun, .adjective, .infinitive, .preposition]),
            index + 1 < subject.upperBound, tokens[index + 1].isAny(.pronoun),
            !tokens[index + 1].isAny([.article, .relative, .possessive])
        else { return false }
        return !tokens[subject.lowerBound..<index].contains { $0.isAny([.relative, .subordinator]) }
    }

    private mutating func takeActor() {
        let subject = trimmed(clause.subject)
        guard !subject.isEmpty else { return }
        // "we'll" is its pronoun.
        if subject.count == 1, tokens[subject.lowerBound].isAny(.pronoun), tokens[subject.lowerBound].isAny(.auxiliary)
        {
            let token = tokens[subject.lowerBound]
            var word = Array(reading.text[Int(token.start)..<Int(token.end)])
            if let cut = word.firstIndex(where: { $0 == 39 || $0 == 0xE2 }) { word.removeSubrange(cut...) }
            if !token.isAny(.firstPerson) { renderer.lowerFirst(&word) }
            parts.actor = word
            return
        }
        parts.actor = subject.lowerBound == clause.body.lowerBound ? renderer.inside(subject) : renderer.text(subject)
        // A comma closes what stands between two of them: "the county, together with …, is to".
        if subject.contains(where: { tokens[$0].isSign(44) }), subject.upperBound < tokens.count,
            tokens[subject.upperBound].isSign(44)
        {
            parts.actor.append(44)
        }
    }

    private var isState: Bool {
        (!clause.verbClasses.isDisjoint(with: [.be, .have, .keep])
            || clause.verbClasses.contains(.mental)
                && clause.verbClasses.isDisjoint(with: [.reach, .closed, .vagueVerb]))
            && clause.verbClasses.isDisjoint(with: [.get, .become, .activity]) && clause.hedgeVerb < 0
    }

    mutating func takeVerb() {
        let verb = clause.hedgeVerb >= 0 ? clause.hedgeVerb : clause.verb
        let token = tokens[verb]
        if clause.verbClasses.contains(.verbUp) || clause.verbClasses.contains(.times) { parts.direction = 1 }
        if clause.verbClasses.contains(.verbDown) || clause.verbClasses.contains(.half) { parts.direction = -1 }
        if clause.verbClasses.isDisjoint(with: [.verbUp, .times])
            == clause.verbClasses.isDisjoint(with: [.verbDown, .half])
        {
            parts.direction = 0
        }
        let isWhole = reading.deadlineTime.map { $0.traits.contains(.whole) || lastsUntil($0) } ?? false
        let cadence = isCadence() || isWhole || isLastingDenial
        if isWhole { parts.isLasting = true }
        let verbWords = renderer.text(verb..<verb + 1)
        defer {
            takeParticle(verb)
            if isListed { parts.verb.append(44) }
        }
        if clause.mood == .perfect {
            parts.verb = clause.passiveBe >= 0 ? renderer.text(clause.passiveBe..<verb + 1) : verbWords
            return
        }
        if clause.isPassive, clause.passiveBe >= 0 {
            // "will be kept under 5%"
            if cadence || clause.verbClasses.contains(.keep) {
                parts.aspect = .plain
                parts.verb = style.bytes.be + [32] + verbWords
            } else {
                parts.verb = style.bytes.been + [32] + verbWords
            }
            return
        }
        if token.isAny(.be), clause.hedgeVerb < 0 {
            parts.aspect = .plain
            parts.verb = style.bytes.be
            parts.isLasting = true
            return
        }
        if token.isAny(.have), token.isAny([.infinitive, .present]), clause.hedgeVerb < 0,
            !token.isAny([.become, .get])
        {
            parts.aspect = .plain
            parts.verb = style.bytes.have
            parts.isLasting = true
            return
        }
        let perfect = perfectForm(token)
        // "ska kunna böja knät": being able is a state; "will do 3 tests" and "will plan the route" are acts.
        let isAble = token.isAny(.auxiliary) && !token.isAny([.have, .get, .want, .activity])
        if isAble || cadence || isState || perfect.isEmpty {
            parts.aspect = .plain
            parts.isLasting = true
            if clause.mood == .finite || token.isAny(.imperative), !token.isAny([.infinitive, .passiveInfinitive]) {
                guard let infinitive = reading.infinitive(of: token) else {
                    parts.obstacle = parts.obstacle ?? .form
                    return
                }
                parts.verb = infinitive
                return
            }
            guard token.isAny([.infinitive, .passiveInfinitive]) || clause.mood != .finite && !token.isAny(.imperative)
            else {
                parts.obstacle = parts.obstacle ?? .form
                return
            }
            parts.verb = tokens[verb].flags.contains(.capitals) ? verbWords : renderer.loweredFirst(verbWords)
            return
        }
        parts.verb = perfect
    }

    /// "written, tested and released": a comma behind the verb, and another verb.
    var isListed: Bool {
        let next = clause.verb + clause.verbLength
        guard !parts.verb.isEmpty, clause.hedgeVerb < 0, next + 1 < clause.body.upperBound, tokens[next].isSign(44),
            !reading.isAside(next + 1), !reading.isTime(next + 1)
        else { return false }
        if clause.mood == .perfect || clause.isPassive {
            // "painted, the locks oiled and the keys labelled": subjects of their own.
            var at = next + 1
            while at < clause.body.upperBound, at < next + 6, !tokens[at].isAny([.perfect, .passivePerfect]),
                tokens[at].isAny([.noun, .adjective, .article, .possessive]) || tokens[at].flags.contains(.unknown),
                !tokens[at].isAny(.passiveInfinitive)
            { at += 1 }
            return at < clause.body.upperBound
                && tokens[at].isAny([.perfect, .passivePerfect, .passiveInfinitive])
                && (at == next + 1 || clause.isPassive)
        }
        return reading.joinedVerbs.contains(next + 1)
    }

    /// "will never lose", "will no longer print", or a denial that no day ends: it holds from then on.
    var isLastingDenial: Bool {
        guard clause.mood != .perfect else { return false }
        // "Ingen patient ska vänta mer än 60 minuter"
        if let first = clause.subject.first, tokens[first].isAny(.zero), clause.mood == .modal, !clause.isPassive {
            return true
        }
        return clause.between.contains { range in
            guard let no = range.first(where: { tokens[$0].isAny(.negation) }) else { return false }
            return tokens[no].isAny(.absolute) || no + 1 < range.upperBound || clause.deadline < 0
        }
    }

    func saysUntil(_ time: TimeExpression) -> Bool {
        (time.first..<time.core).contains {
            tokens[$0].value == WordValue.whole && tokens[$0].begins(.deadlineWord)
        }
    }

    /// "Leave the book closed until June": what is so up to a day, and no figure that is reached on it.
    func lastsUntil(_ time: TimeExpression) -> Bool {
        saysUntil(time)
            && clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .times, .half, .make, .reach, .get, .become])
            && !reading.figures.contains { $0.role == .target || $0.role == .change }
    }

    /// The particle of a verb goes with it: rolled out, tagit fram.
    private mutating func takeParticle(_ verb: Int) {
        guard clause.hedgeVerb < 0, clause.verbLength > 1, !parts.verb.isEmpty else { return }
        parts.verb += [32] + renderer.text(verb + 1..<verb + clause.verbLength)
    }

    /// The perfect of a verb: its prefix, and the form that the pack knows; empty where it knows none.
    private func perfectForm(_ token: Token) -> [UInt8] {
        let known = reading.otherForm(token, style)
        guard !known.isEmpty else { return reading.regularPerfect(token, style) }
        let prefix = Array(reading.lower[Int(token.start)..<Int(token.start) + Int(token.prefix)])
        return prefix + known
    }

    /// The perfect of verbs that are joined to the main one: "launch … and sign" is "launched … and signed".
    func joinedVerbs() -> [(Int, [UInt8])] {
        guard clause.mood != .perfect, clause.verb >= 0 else { return [] }
        return reading.joinedVerbs.compactMap { index in
            let form = perfectForm(tokens[index])
            return form.isEmpty ? nil : (index, form)
        }
    }

    /// Whether the main clause says a rhythm or a level of service: "3 posts a week", "within 24 hours".
    private func isCadence() -> Bool {
        let verb = clause.verbClasses
        let isChange =
            !verb.isDisjoint(with: [.times, .half]) || verb.contains(.reach) && !verb.contains(.activity)
            || !verb.isDisjoint(with: [.verbUp, .verbDown])
                && (!reading.figures.isEmpty
                    || clause.rest.contains { $0.contains { tokens[$0].isAny([.count, .rate, .level, .abstract]) } })
        if isChange { return false }
        // "Året runt ska isen hålla …"
        if (clause.body.lowerBound..<max(clause.body.lowerBound, clause.verb)).contains(where: {
            !reading.isAside($0)
                && (tokens[$0].phraseTraits.contains(.cadence)
                    || tokens[$0].isAny(.cadence) && tokens[$0 + 1].isAny([.dayPart, .timeUnit, .weekday])
                        && $0 + 1 < clause.verb && !clause.subject.contains($0))
        }) {
            return true
        }
        var index = clause.verb + 1
        while index < clause.body.upperBound {
            let token = tokens[index]
            if reading.isAside(index) || token.flags.contains(.quoted) || token.flags.contains(.bracketed)
                || reading.isTime(index)
            {
                index += 1; continue
            }
            // "on the first Sunday of the month"
            if token.isAny(.weekday), reading.isRate(index) { return true }
            // "hold monthly meetings"
            if token.isAny(.cadence), token.isAny(.adjective), verb.contains(.activity),
                index + 1 < clause.body.upperBound, tokens[index + 1].isAny(.plural),
                !tokens[index + 1].isAny([.timeUnit, .weekday])
            {
                return true
            }
            if token.isAny(.cadence), !token.isAny([.adjective, .numberWord]) || token.isAny(.adverb) && isLast(index) {
                if !token.isAny([.plural, .noun]),
                    let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil, next.kind == .word,
                    next.isAny([.noun, .adjective]) || next.flags.contains(.unknown),
                    !next.isAny([.timeUnit, .weekday, .season, .ordinal, .numberWord, .holiday]),
                    !isTimeCompound(index + 1), !isCount(index)
                {
                    index += 1; continue
                }
                if token.isAny([.noun]), !token.isAny(.adverb) { index += 1; continue }
                return true
            }
            if token.isAny([.per, .indefinite, .during]) || token.isAny(.article), index + 1 < tokens.count,
                tokens[index + 1].isAny(.timeUnit), !tokens[index + 1].isAny([.plural, .numbered]), isRhythm(index)
            {
                return true
            }
            index += 1
        }
        // A level of service: "answers within 24 hours", "får en tid inom 3 dagar".
        return reading.times.contains { time in
            // A length in hours or less is a rhythm only of a service: "run 10 km in under 55 minutes" is done once.
            time.traits.contains(.level) && (time.kind == .span) && !reading.isAside(time.first)
                && time.first > clause.verb
                && (!verb.isDisjoint(with: [.serve, .get]) || isOfEach
                    || !(time.first..<time.end).contains { tokens[$0].isAny(.clockUnit) })
                && !(clause.verb..<time.first).contains { tokens[$0].isAny(.relative) }
        }
    }

    /// "assess every patient": what is done to each of many.
    var isOfEach: Bool {
        clause.rest.first.map { tokens[$0.lowerBound].isAny([.absolute, .cadence]) } ?? false
    }

    /// A part of the day, or a compound with one (lördagsmorgon).
    private func isTimeCompound(_ index: Int) -> Bool { tokens[index].isAny(.dayPart) }

    /// "three times", "2 gånger": the word counts what is repeated.
    private func isCount(_ index: Int) -> Bool {
        index > 0 && (tokens[index - 1].kind == .number || tokens[index - 1].isAny(.numberWord))
    }

    /// "a week", "per month", "i veckan", "om dagen" behind a figure or its noun, and no stretch of time.
    func isRhythm(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isAny(.per) { return true }
        if tokens[index + 1].isAny(.ordinal) { return false }
        if token.isAny(.indefinite) { return index > 0 && !tokens[index - 1].isAny([.preposition, .within]) }
        return tokens[index + 1].isAny(.definite) && !tokens[index + 1].isAny([.clockUnit])
    }
}
