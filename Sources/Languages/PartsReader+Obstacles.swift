import Goals
import Source

/// Finds what keeps a verb from standing in the perfect: another clause, a word that may be no verb, a hedge.
extension PartsReader {
    /// What keeps the verb from standing in the perfect as an end state.
    func verbObstacle() -> TextParts.Obstacle? {
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
        // "Find, recruit and train", "Weed, mulch, and label": of the words in a row one is not known to be a verb.
        let behind = clause.verb + clause.verbLength
        if behind + 1 < clause.body.upperBound, tokens[behind].isSign(44), !reading.isAside(behind + 1),
            !reading.joinedVerbs.contains(behind + 1),
            clause.mood == .imperative && !reading.isTime(behind + 1)
                || clause.mood == .modal && !clause.isPassive && tokens[behind + 1].isAny(.infinitive)
        {
            return .form
        }
        // "We believe that …" says what someone thinks, "Our vision is a town" what a vision is.
        if clause.verbClasses.contains(.mental), clause.hedgeVerb < 0,
            let next = tokens.indices.contains(behind) ? tokens[behind] : nil,
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
        if reading.hasStrayVerb || reading.hasLooseFiniteVerb || reading.hasDeniedVerb || hasClauseAround
            || isNoAct || isPerhapsNoun
        {
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
        // "Vi vill att minst 75 % rekommenderar oss": the auxiliary has a clause behind it.
        if clause.mood == .modal, clause.auxiliary.upperBound < clause.verb,
            tokens.opensClause(clause.auxiliary.upperBound)
        {
            return true
        }
        // "Styrelsen beslutade att antalet ska …", "look into whether panels would …", "Don't let it die out"
        let subject = clause.subject
        if let first = subject.first {
            if tokens[first].isAny(.negation), tokens[first].isAny(.auxiliary) { return true }
            if subject.dropFirst().contains(where: {
                tokens.opensClause($0)
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
        // "Högst ett fel – det ska vi klara": a dash that nothing closes.
        if subject.count(where: { tokens[$0].isSign(Sign.dash) }) % 2 == 1 { return true }
        // "Det är viktigt att …"
        let behind = clause.verb + clause.verbLength
        return clause.mood == .finite && clause.verbClasses.contains(.be) && behind + 1 < clause.body.upperBound
            && subject.count == 1 && tokens[subject.lowerBound].isAny(.pronoun) && tokens[behind].isAny(.adjective)
            && tokens.opensClause(behind + 1)
    }

    /// A verb that is believed, wished or helped by another, or whose subject or measure stands behind it.
    private var isNoAct: Bool {
        let behind = clause.verb + clause.verbLength
        // "Resultatet förväntas uppgå till", "is expected to rise": what is believed, and no act.
        if clause.isPassive, behind + 1 < clause.body.upperBound,
            tokens[behind].isAny(.infinitive) && !tokens[behind].isAny([.noun, .adverb, .preposition])
                || clause.mood == .finite && tokens[behind].isAny(.infinitiveMark)
                    && tokens[behind + 1].isAny([.infinitive, .be, .have])
        {
            return true
        }
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

    /// "Loan default rate not above 1.2%": the first word may be no verb.
    private var isPerhapsNoun: Bool {
        clause.mood == .imperative && clause.verbLength == 1 && clause.hedgeVerb < 0
            && tokens.homograph(at: clause.verb, before: clause.body.upperBound) != .verb
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
}
