public import Source

extension TextReading {
    /// The words of the work that a goal names where it names no outcome; nil where it names one, or no work.
    public var activity: ByteRange? {
        if clause.verb < 0 { return activityWithoutVerb }
        // "Ali ska våga prata": daring is the outcome.
        if clause.hedgeVerb >= 0, !tokens[clause.hedgeVerb].isAny([.hedge, .keep]) { return nil }
        guard clause.passiveBe < 0, !tokens[clause.verb].phraseTraits.contains(.hedge) else {
            return nil
        }
        let verb = clause.verbClasses
        guard verb.isDisjoint(with: [.verbUp, .verbDown, .times, .half]) else { return nil }
        // "Declarations are checked within 2 hours": how fast is an outcome.
        if clause.isPassive, times.contains(where: { $0.traits.contains(.level) && !isAside($0.first) }) { return nil }
        // What is done by doing it (running, reading, learning) or made (a newsletter) is work where it is a rhythm.
        let isWork =
            verb.contains(.activity) && (verb.isDisjoint(with: [.reach, .make]) || meetsSomeone)
            && !(verb.contains(.closed) && verb.contains(.vagueVerb)) || isEvent
        let isRhythm = !verb.isDisjoint(with: [.activity, .closed, .serve]) || verb.contains(.make) && !countsThings
        guard isWork || isRhythm && hasCadence && !changesQuantity else { return nil }
        guard !namesOutcome(inRhythm: verb.contains(.activity) && hasCadence), !isDoneByOthers else { return nil }
        return bytes(clause.verb, clause.verb + clause.verbLength)
    }

    /// "Sell more cakes on weekdays": a change, though no one can tell how large.
    private var changesQuantity: Bool {
        guard let first = clause.rest.first?.lowerBound else { return false }
        return tokens[first].isAny(.moreLess) && first + 1 < tokens.count
            && (tokens[first + 1].isAny([.noun, .adjective]) || tokens[first + 1].flags.contains(.unknown))
    }

    /// "Hajken genomförd", "Dentist twice a year": what is done, or how often, and no figure of an outcome.
    private var activityWithoutVerb: ByteRange? {
        guard clause.mood == .nominal, let rest = clause.rest.first, let first = rest.first else { return nil }
        if figures.isEmpty,
            let done = rest.last(where: { tokens[$0].isAny(.participle) && tokens[$0].isAny(.activity) }), done > first,
            tokens[done].isAny(.perfect) || tokens[done].otherLength > 0, !tokens[done].isAny([.noun, .make])
        {
            return bytes(done, done + 1)
        }
        guard tokens[first].isAny([.person, .event]), !tokens[first].isAny([.count, .rate, .level, .deliverable]),
            rest.contains(where: { isRate($0) }), !namesOutcome(inRhythm: true)
        else { return nil }
        return bytes(first, first + 1)
    }

    /// "build 350 homes a year" has its outcome in what it counts; "cook four evenings a week" counts only how often.
    private var countsThings: Bool {
        figures.contains { figure in
            figure.role == .target
                && (figure.end >= tokens.count || !tokens[figure.end].isAny([.dayPart, .times, .timeUnit, .weekday]))
                && !figure.hasUnit
        }
    }

    /// "Meet the harbour master": a person, and no level.
    private var meetsSomeone: Bool {
        guard clause.verbClasses.contains(.reach), clause.verbClasses.isDisjoint(with: .make),
            tokens[clause.verb].isAny(.nounToo), let rest = clause.rest.first
        else { return false }
        let head = rest.prefix { !tokens[$0].isAny(.preposition) && tokens[$0].kind == .word }.last
        return head.map { tokens[$0].isAny(.person) && !tokens[$0].isAny([.count, .rate, .level]) } ?? false
    }

    /// A verb of no class of its own with an event as its object: "gå kursen", "få till ett möte", "ge feedback".
    private var isEvent: Bool {
        guard
            clause.verbClasses.isDisjoint(with: [.activity, .closed, .reach, .vagueVerb, .keep, .be, .become, .mental]),
            // "Make the playoffs" comes there.
            clause.verbClasses.isDisjoint(with: .make)
                || clause.rest.first.map({ tokens[$0.lowerBound].isAny(.definite) }) != true,
            let rest = clause.rest.first,
            // "Have no overdue inspections": none of it is done.
            !(clause.verbClasses.contains(.have)
                && tokens[rest.lowerBound].isAny([.absolute, .zero, .negation, .nobody]))
        else { return false }
        var head = -1
        for index in rest {
            let word = tokens[index]
            if word.kind == .sign, !word.isSign(Sign.quote) || head >= 0 { break }
            if word.isAny(.preposition), !word.isAny([.article, .adjective]), index > rest.lowerBound || head >= 0 {
                break
            }
            if word.isAny(.noun) || word.begins(.noun) { head = index }
        }
        return head >= 0 && tokens[head].begins(.event) && tokens[head].isAny(.event)
    }

    /// Whether a level, a share, a change or an edge tells of an outcome.
    private func namesOutcome(inRhythm: Bool) -> Bool {
        figures.contains { figure in
            switch figure.role {
            case .baseline, .change: return true
            case .target:
                if figure.kind != .plain { return true }
                let isCounted = figure.unitEnd > figure.unitFirst && !tokens[figure.unitFirst].isAny([.timeUnit])
                return figure.hasLimit || isCounted && !inRhythm || hasEdge(figure) && !isRepeated(figure)
            // "work with the police to cut thefts from 50 to 25": the outcome stands in the reason.
            case .aside: return isReason(figure.number)
            default: return false
            }
        }
    }

    private func hasEdge(_ figure: Figure) -> Bool {
        var at = figure.first - 1
        while at > 0, tokens[at].flags.contains(.inPhrase) { at -= 1 }
        return at >= 0 && tokens[at].begins(.limit)
    }

    /// "at least twice", "two times".
    private func isRepeated(_ figure: Figure) -> Bool { figure.end < tokens.count && tokens[figure.end].isAny(.times) }

    /// Whether the ones who do it are those whom the goal wants to reach ("400 classes will visit us"), or things.
    private var isDoneByOthers: Bool {
        // "Återläsning av backup ska testas": of a passive the subject is what the work is done to.
        if !clause.subject.isEmpty, !clause.isPassive {
            var head = -1
            for index in clause.subject {
                if tokens[index].isAny(.preposition), !tokens[index].isAny(.article) { break }
                if tokens[index].isAny(.noun) { head = index }
            }
            if head >= 0, tokens[head].isAny([.count, .rate, .level, .deliverable, .vanity]),
                !tokens[head].isAny(.person)
            {
                return true
            }
            if clause.subject.contains(where: { tokens[$0].phraseTraits.contains(.open) }) { return true }
        }
        guard let rest = clause.rest.first, let first = rest.first else { return false }
        return tokens[first].isAny(.pronoun) && !tokens[first].isAny([.article, .firstPerson, .demonstrative])
    }

    /// Whether a rhythm stands in the main clause: every Sunday, twice a week, monthly; not "every customer".
    private var hasCadence: Bool {
        tokens.indices.contains { index in
            let word = tokens[index]
            if isRate(index) { return true }
            guard word.begins(.cadence), !word.flags.contains(.inPhrase), !isAside(index), !word.flags.contains(.quoted)
            else { return false }
            // "the annual report" is one, "a monthly newsletter" a rhythm.
            if word.isAny(.adjective), index > 0, index + 1 < tokens.count,
                tokens[index + 1].isAny([.noun, .adjective]), tokens[index - 1].isAny([.definite, .possessive])
            {
                return false
            }
            if !word.isAny(.absolute), !word.isAny(.article) { return true }
            return isRhythm(behind: index)
        }
    }

    /// "four evenings a week", "tre gånger i veckan", "on the first Sunday of the month".
    func isRate(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count, !isTime(index), !isAside(index) else { return false }
        let word = tokens[index]
        if word.isAny(.weekday), tokens[index - 1].isAny(.ordinal), word.kind == .word {
            var at = index + 2
            if at < tokens.count, tokens[at].isAny(.article) { at += 1 }
            return tokens[index + 1].isAny(.of) && at < tokens.count && tokens[at].isAny(.timeUnit)
        }
        guard tokens[index + 1].isAny(.timeUnit),
            tokens[index - 1].isAny([.noun, .dayPart, .times, .cadence, .timeUnit, .unit])
        else { return false }
        // "Hire a second groundsman"
        if tokens[index + 1].isAny(.ordinal), index + 2 < tokens.count,
            tokens[index + 2].isAny(.noun) || tokens[index + 2].flags.contains(.unknown)
        {
            return false
        }
        // "a week", "per vecka", "i veckan"
        let isPer = word.isAny(.per) || word.isAny(.indefinite) && word.isAny(.article)
        guard isPer || word.isAny(.during) && tokens[index + 1].isAny(.definite) else { return false }
        return true
    }

    /// Whether a unit of time stands behind "every", numbers and adjectives between.
    func isRhythm(behind index: Int) -> Bool {
        var at = index + 1
        while at < min(index + 4, tokens.count),
            tokens[at].kind == .number
                || tokens[at].isAny([.ordinal, .numberWord, .adjective])
                    && !tokens[at].isAny([.timeUnit, .weekday, .season])
        { at += 1 }
        return at < tokens.count
            && (tokens[at].isAny([.timeUnit, .weekday, .season, .holiday, .month, .cadence, .dayPart])
                || tokens[at].begins(.timeUnit))
    }
}
