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
}
