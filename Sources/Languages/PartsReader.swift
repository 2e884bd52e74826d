import Goals
import Source

extension TextReading {
    /// The parts of the text as the sentence writes them.
    public func parts(in pack: LanguagePack) -> TextParts {
        var reader = PartsReader(reading: self, style: pack.style)
        reader.read()
        return reader.parts
    }
}

/// Renders the parts of a clause.
struct PartsReader {
    let reading: TextReading
    let style: SentenceStyle
    private(set) var renderer: Renderer
    var parts = TextParts()
    private var tokens: [Token] { reading.tokens }
    private var clause: Clause { reading.clause }

    init(reading: TextReading, style: SentenceStyle) {
        self.reading = reading
        self.style = style
        renderer = Renderer(reading, style: style)
    }

    mutating func read() {
        if !reading.figures.isEmpty {
            parts.figureValues.reserveCapacity(reading.figures.count)
            for figure in reading.figures where figure.role != .name { parts.figureValues.append(figure.value) }
        }
        if clause.secondSentence > 0 { parts.obstacle = .severalSentences }
        if clause.label.count > 0 { parts.obstacle = .label }
        if clause.isTwofold { parts.obstacle = .severalSentences }
        takeDeadline()
        parts.means = moved(clause.means)
        parts.reason = moved(clause.reasons)
        parts.isPassive = clause.isPassive
        // "10 min" are minutes and not mine.
        parts.isFirstPerson = tokens.indices.contains { index in
            tokens[index].isAny(.firstPerson) && tokens[index].length == 1 && !isNumeral(index)
                && !(index > 0 && tokens[index - 1].kind == .number)
                && (tokens[index].end - tokens[index].start > 1 || tokens[index].flags.contains(.capital))
        }
        switch clause.mood {
        case .telegraph: telegraph()
        case .changeNoun: changeNoun()
        case .nominal: nominal()
        default: verbal()
        }
    }

    /// "Calculus I on the first try": a numeral behind a name, and no one who speaks.
    private func isNumeral(_ index: Int) -> Bool {
        guard index > clause.body.lowerBound, tokens[index].end - tokens[index].start == 1,
            tokens[index - 1].flags.contains(.capital), tokens[index - 1].kind == .word
        else { return false }
        guard index + 1 < tokens.count else { return true }
        return !tokens[index + 1].isAny([.auxiliary, .have, .present, .past, .adverb])
    }

    /// "Dra ner uthyrningen per månad till 2014": a year alone behind the word that also says how far, where nothing else
    /// does, may be the level.
    private func mayBeLevel(_ time: TimeExpression) -> Bool {
        guard time.kind == .year, time.core > time.first, tokens[time.core].kind == .number,
            tokens[time.core - 1].isAny(.to),
            !clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown])
        else { return false }
        return !reading.figures.contains { $0.role == .target || $0.role == .change }
    }

    /// The words of runs that move into the sentence, without the deadline that stands inside one.
    private func moved(_ ranges: [TokenRange]) -> [UInt8] {
        // Not in place: a part of `parts` would be written while all of this reader is read, which copies it.
        var bytes: [UInt8] = []
        for range in ranges {
            guard let time = reading.deadlineTime, range.contains(time.first) else {
                move(trimmed(range), to: &bytes)
                continue
            }
            move(trimmed(range.lowerBound..<time.first), to: &bytes)
            move(trimmed(min(time.end, range.upperBound)..<range.upperBound), to: &bytes)
        }
        return bytes
    }

    private func move(_ range: TokenRange, to bytes: inout [UInt8]) {
        guard !range.isEmpty else { return }
        if !bytes.isEmpty { bytes.append(32) }
        if range.lowerBound == clause.body.lowerBound {
            bytes += renderer.inside(range)
        } else {
            renderer.add(range, to: &bytes)
        }
    }

    /// A run without the commas and dashes at its ends.
    private func trimmed(_ range: TokenRange) -> TokenRange {
        var (from, to) = (range.lowerBound, range.upperBound)
        func isLoose(_ index: Int) -> Bool {
            tokens[index].isSign(44) || tokens[index].isSign(58) || tokens[index].isSign(Sign.dash)
                || tokens[index].isSign(45) && tokens[index].flags.contains(.spaced)
        }
        while from < to, isLoose(from) { from += 1 }
        while to > from, isLoose(to - 1) { to -= 1 }
        return from..<to
    }

    // MARK: Deadline

    private mutating func takeDeadline() {
        guard let time = reading.deadlineTime else { return }
        parts.deadlineWords = renderer.text(time.first..<time.end)
        parts.day = time.lastDay
        parts.isPeriod =
            time.traits.contains(.whole)
            || saysUntil(time)
            || time.traits.contains(.period) && time.traits.isDisjoint(with: [.before, .end])
                && (time.kind != .day || !time.traits.contains(.explicit))
        // ", klart Q2 2027": a word of its own that only the date explains.
        if time.first >= 2, tokens[time.first - 2].isSign(44), tokens[time.first - 1].kind == .word,
            time.end >= clause.body.upperBound
        {
            parts.obstacle = parts.obstacle ?? .form
        }
        // What hangs on the date cannot be left behind: "inom loppet av …", "innan november är slut".
        if time.end < clause.body.upperBound, time.first >= clause.frame.upperBound,
            tokens[time.end].isAny([.of, .present])
                && !tokens[time.end].isAny([.noun, .infinitive, .to, .by, .preposition])
                && time.first > clause.body.lowerBound || tokens[time.end].kind == .number && time.first > 0
                || tokens[time.end].isSign(45) && !tokens[time.end].flags.contains(.spaced)
        {
            parts.obstacle = parts.obstacle ?? .form
        }
        if isOneOfTwo(time) { parts.obstacle = parts.obstacle ?? .form }
        // "for the entire month of June", "To sell 10% more by May, open two shops": the day is not that of the goal alone.
        if time.first > clause.body.lowerBound, !clause.frame.contains(time.first - 1), isGoverned(time) {
            parts.obstacle = parts.obstacle ?? .form
        }
        if let reason = clause.reasons.first, reason.contains(time.first), reason.lowerBound < clause.verb {
            parts.obstacle = parts.obstacle ?? .form
        }
        if time.traits.contains(.begins) { parts.obstacle = parts.obstacle ?? .beginning }
        if mayBeLevel(time) { parts.obstacle = parts.obstacle ?? .ambiguousDate }
        if time.kind == .day, time.traits.contains(.ambiguous) { parts.obstacle = parts.obstacle ?? .ambiguousDate }
        if time.kind == .dayMonth, time.day == nil, !time.traits.contains(.before), !time.traits.contains(.impossible) {
            parts.dayWithoutYear = dayAndMonth(time)
        }
        if time.traits.contains(.named), time.day != nil { parts.day = nil }
    }

    /// Whether a preposition that is none of a deadline stands before a day: "who join after May".
    private func isGoverned(_ time: TimeExpression) -> Bool {
        var at = time.first - 1
        if tokens[at].isAny(.of) { return true }
        guard time.traits.isDisjoint(with: [.explicit, .introduced, .bracketed]) else { return false }
        while at > clause.body.lowerBound, tokens[at].isAny(.article) { at -= 1 }
        return tokens[at].isAny(.preposition) && !tokens[at].isAny([.noun, .up, .down])
            && !tokens[at].flags.contains(.inPhrase)
    }

    /// "from 3 May to 5 June", "on 3 May and 5 June": two days that say when only together; "from week 18" alone.
    private func isOneOfTwo(_ time: TimeExpression) -> Bool {
        func isFrom(_ time: TimeExpression) -> Bool {
            tokens[time.first].isAny(.from) || time.first > 0 && tokens[time.first - 1].isAny(.from)
        }
        if isFrom(time) { return true }
        return reading.times.contains { other in
            if other.first == time.first || other.kind == .span { return false }
            let (early, late) = other.first < time.first ? (other, time) : (time, other)
            if late.first == early.end { return isFrom(early) }
            return late.first == early.end + 1 && tokens[early.end].isAny([.and, .to])
        }
    }

    /// "15 May" of a day that no anchor gives a year.
    private func dayAndMonth(_ time: TimeExpression) -> [UInt8] {
        guard let number = (time.core..<time.end).first(where: { tokens[$0].kind == .number }) else { return [] }
        let value = reading.numbers[Int(tokens[number].number)]
        if value.form == .dayMonth {
            guard value.second >= 1, value.second <= 12 else { return [] }
            return Array("\(Int(value.value)) \(style.months[Int(value.second) - 1])".utf8)
        }
        guard let month = (time.core..<time.end).first(where: { tokens[$0].isAny(.month) }), tokens[month].value >= 1,
            tokens[month].value <= 12
        else { return [] }
        return Array("\(Int(value.value)) \(style.months[Int(tokens[month].value) - 1])".utf8)
    }

    // MARK: With a verb

    private mutating func verbal() {
        if let obstacle = verbObstacle() { parts.obstacle = parts.obstacle ?? obstacle }
        takeActor()
        takeVerb()
        if parts.aspect == .perfect { for (index, form) in joinedVerbs() { renderer.write(form, at: index) } }
        parts.adverbs = adverbs()
        parts.isNegated = clause.between.contains { $0.contains { tokens[$0].isAny(.negation) } }
        splitRest(ranges())
        takeFronted()
    }

    /// The words between the auxiliary and the verb that is written.
    private func adverbs() -> [UInt8] {
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
        // "We believe that …" says what someone thinks, "Our vision is a town" what a vision is.
        if clause.verbClasses.contains(.mental), clause.hedgeVerb < 0,
            let next = tokens.indices.contains(clause.verb + clause.verbLength)
                ? tokens[clause.verb + clause.verbLength] : nil, next.isAny(.that), !next.isAny(.this)
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
        if reading.hasStrayVerb { return .form }
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

    private mutating func takeVerb() {
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
            if cadence {
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
    private var isListed: Bool {
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
    private var isLastingDenial: Bool {
        guard clause.mood != .perfect else { return false }
        return clause.between.contains { range in
            guard let no = range.first(where: { tokens[$0].isAny(.negation) }) else { return false }
            return tokens[no].isAny(.absolute) || no + 1 < range.upperBound || clause.deadline < 0
        }
    }

    private func saysUntil(_ time: TimeExpression) -> Bool {
        (time.first..<time.core).contains {
            tokens[$0].value == WordValue.whole && tokens[$0].begins(.deadlineWord)
        }
    }

    /// "Leave the book closed until June": what is so up to a day, and no figure that is reached on it.
    private func lastsUntil(_ time: TimeExpression) -> Bool {
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
    private func joinedVerbs() -> [(Int, [UInt8])] {
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
                    || tokens[$0].isAny(.cadence) && tokens[$0 + 1].isAny(.dayPart) && $0 + 1 < clause.verb)
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
    private var isOfEach: Bool {
        clause.rest.first.map { tokens[$0.lowerBound].isAny([.absolute, .cadence]) } ?? false
    }

    /// A part of the day, or a compound with one (lördagsmorgon).
    private func isTimeCompound(_ index: Int) -> Bool { tokens[index].isAny(.dayPart) }

    /// "three times", "2 gånger": the word counts what is repeated.
    private func isCount(_ index: Int) -> Bool {
        index > 0 && (tokens[index - 1].kind == .number || tokens[index - 1].isAny(.numberWord))
    }

    private func isLast(_ index: Int) -> Bool { index + 1 >= clause.body.upperBound || tokens[index + 1].kind == .sign }

    /// "a week", "per month", "i veckan", "om dagen" behind a figure or its noun, and no stretch of time.
    private func isRhythm(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isAny(.per) { return true }
        if tokens[index + 1].isAny(.ordinal) { return false }
        if token.isAny(.indefinite) { return index > 0 && !tokens[index - 1].isAny([.preposition, .within]) }
        return tokens[index + 1].isAny(.definite) && !tokens[index + 1].isAny([.clockUnit])
    }

    /// The ranges of what follows the verb; behind a verb that hedges, that verb's complement.
    private func ranges() -> [TokenRange] {
        guard clause.hedgeVerb >= 0 else { return clause.rest }
        let from = clause.hedgeVerb + 1
        let to = clause.verb + clause.verbLength
        if let first = clause.rest.first, first.lowerBound == to {
            return [from..<first.upperBound] + clause.rest.dropFirst()
        }
        return [from..<to] + clause.rest
    }

    // MARK: Object, change, levels

    /// Splits what follows the verb: the object, the change, the levels, and what follows them.
    private mutating func splitRest(_ ranges: [TokenRange]) {
        let body = trimmedList(TokenList(ranges))
        guard let levels = levelRun(body) else {
            if let change = changeRun(body) {
                parts.object = joined(body.before(change.lowerBound))
                parts.change = joined(body.within(change))
                parts.tail = joined(body.from(change.upperBound))
            } else {
                parts.object = joined(body)
            }
            return
        }
        if let change = changeRun(body).map({ counted($0, levels) }), change.upperBound <= levels.lowerBound,
            !hasWords(change.upperBound..<levels.lowerBound)
        {
            parts.object = joined(body.before(change.lowerBound))
            parts.change = joined(body.within(change))
            let counted = countedEnd(levels.upperBound, body)
            parts.levels = levelText(levels.lowerBound..<counted)
            parts.bracketsLevels = true
            var rest = body.from(counted)
            // "by 10% (from 20,000 to 22,000)": the brackets are there already.
            if let before = body.last(before: levels.lowerBound), tokens[before].isSign(40) {
                if let close = rest.first, tokens[close].isSign(41) {
                    rest = rest.from(close + 1)
                } else {
                    // Something more stands in the brackets: all of it stays as it is.
                    parts.bracketsLevels = false
                    parts.change = []
                    parts.levels = []
                    parts.tail = []
                    parts.object = joined(body)
                    return
                }
            }
            parts.tail = joined(rest)
            return
        }
        // The levels stay where they are: brackets around them too.
        if let before = body.last(before: levels.lowerBound), tokens[before].isSign(40) {
            parts.object = joined(body)
            return
        }
        parts.object = joined(body.before(levels.lowerBound))
        parts.levels = levelText(levels)
        parts.tail = joined(body.from(levels.upperBound))
    }

    /// "by 200 seats, from …": what the change counts goes with it.
    private func counted(_ change: TokenRange, _ levels: TokenRange) -> TokenRange {
        guard change.upperBound + 1 < levels.lowerBound, tokens[change.upperBound].isAny(.noun),
            tokens[change.upperBound + 1].isSign(44)
        else { return change }
        return change.lowerBound..<change.upperBound + 1
    }

    /// "from 40,000 to 46,000 loans in the branch library": what the levels count stands in their brackets.
    private func countedEnd(_ start: Int, _ body: TokenList) -> Int {
        guard start < tokens.count, body.contains(start), tokens[start].kind == .word,
            tokens[start].isAny([.noun, .adjective, .unit]) || tokens[start].flags.contains(.unknown),
            !tokens[start].isAny([.preposition, .conjunction, .relative])
        else { return start }
        var end = start
        while body.contains(end), tokens[end].kind == .word || tokens[end].kind == .number { end += 1 }
        return end
    }

    private func hasWords(_ range: TokenRange) -> Bool {
        range.contains { tokens[$0].kind != .sign && !reading.isTime($0) && !reading.isAside($0) }
    }

    /// A comma, colon, dash or semicolon, which no part begins or ends with.
    private func isLoose(_ index: Int) -> Bool {
        tokens[index].isSign(44) || tokens[index].isSign(58) || tokens[index].isSign(Sign.dash)
            || tokens[index].isSign(59)
    }

    // A closure, since the method itself would be handed on with a copy of this reader.
    private func trimmedList(_ list: TokenList) -> TokenList { list.trimmed { isLoose($0) } }

    private func trimmedList(_ list: [Int]) -> [Int] {
        var list = list[...]
        while let first = list.first, isLoose(first) { list = list.dropFirst() }
        while let last = list.last, isLoose(last) { list = list.dropLast() }
        return Array(list)
    }

    /// The text of tokens in order; where others stood between them, one space, and no comma at the seam.
    private func joined(_ list: TokenList) -> [UInt8] {
        var result: [UInt8] = []
        var keepsComma = false
        for (place, run) in trimmedList(list).runs.enumerated() {
            var (from, to) = (run.lowerBound, run.upperBound)
            if place > 0, bringsComma(from) { keepsComma = true }
            while from < to, isLoose(from) { from += 1 }
            while to > from, isLoose(to - 1) { to -= 1 }
            guard from < to else { continue }
            if !result.isEmpty {
                if keepsComma { result.append(44) }
                result.append(32)
            }
            keepsComma = false
            renderer.add(from..<to, to: &result)
        }
        // Brackets that a date left empty.
        return TextReading.withoutEmptyBrackets(result)
    }

    /// "senior [in April], of whom …": the comma before what describes stays.
    private func bringsComma(_ index: Int) -> Bool {
        tokens[index].isSign(44) && tokens.indices.contains(index + 1)
            && tokens[index + 1].isAny([.relative, .of, .likeness, .gerund, .up, .down])
    }

    private func joined(_ list: [Int]) -> [UInt8] {
        var result: [UInt8] = []
        var run: [Int] = []
        var keepsComma = false
        let all = trimmedList(list)
        func flush() {
            let kept = trimmedList(run)
            if let first = kept.first, let last = kept.last {
                if !result.isEmpty {
                    if keepsComma { result.append(44) }
                    result.append(32)
                }
                keepsComma = false
                result += renderer.text(first..<last + 1)
            }
            run = []
        }
        for index in all {
            if let last = run.last, index != last + 1 {
                flush()
                if bringsComma(index) { keepsComma = true }
            }
            run.append(index)
        }
        flush()
        // Brackets that a date left empty.
        return TextReading.withoutEmptyBrackets(result)
    }

    /// "from A to B" or "A → B": its tokens.
    private func levelRun(_ body: TokenList) -> TokenRange? {
        guard
            let low = reading.figures.first(where: {
                $0.role == .baseline && !reading.isAside($0.number) && body.contains($0.number)
            })
        else { return nil }
        guard
            let high = reading.figures.first(where: {
                $0.first >= low.end && $0.role == .target && !reading.isAside($0.number) && body.contains($0.number)
            }), high.first - low.end <= 6
        else { return nil }
        var start = low.first
        while start > 0, body.contains(start - 1),
            tokens[start - 1].begins([.from, .limit, .approx, .positionNoun])
                || tokens.isInEdge(start - 1)
        { start -= 1 }
        return start..<rhythmEnd(high.end, body)
    }

    /// "to 45 a day", "till 60 i månaden": the rhythm belongs to the levels.
    private func rhythmEnd(_ end: Int, _ body: TokenList) -> Int {
        var end = end
        // "to 10 min": the unit belongs to the level.
        if end < tokens.count, body.contains(end), tokens[end].isAny([.unit, .timeUnit]), tokens[end].isAny(.clockUnit)
        {
            end += 1
        }
        guard end + 1 < tokens.count, body.contains(end), body.contains(end + 1),
            tokens[end].isAny([.per, .indefinite, .during, .preposition]), tokens[end + 1].isAny(.timeUnit)
        else { return end }
        return end + 2
    }

    /// The levels as "from A to B"; per cent stands at both.
    private func levelText(_ range: TokenRange) -> [UInt8] {
        var text = renderer.text(range)
        guard let low = reading.figures.first(where: { $0.role == .baseline && range.contains($0.number) }),
            let high = reading.figures.first(where: {
                $0.role == .target && range.contains($0.number) && $0.first >= low.end
            })
        else { return text }
        if low.kind == .plain, !low.hasUnit, high.kind == .percent {
            let before = renderer.text(range.lowerBound..<low.end) + style.bytes.beforePercent + [37]
            text = before + [32] + renderer.text(low.end..<range.upperBound)
        }
        if !tokens[range.lowerBound].isAny(.from) {
            text = style.bytes.from + [32] + text
        }
        return text
    }

    /// "by 10%": the preposition, its edge and the figure.
    private func changeRun(_ body: TokenList) -> TokenRange? {
        guard
            let change = reading.figures.first(where: {
                $0.role == .change && !reading.isAside($0.number) && body.contains($0.number)
            })
        else { return nil }
        var start = change.first
        while start > 0, body.contains(start - 1), !tokens[start - 1].isAny(.by),
            tokens[start - 1].begins([.limit, .approx, .article, .open]) || tokens.isInEdge(start - 1)
        { start -= 1 }
        guard start > 0, body.contains(start - 1), tokens[start - 1].isAny(.by) else { return nil }
        return start - 1..<change.end
    }

    // MARK: Without a verb

    /// "NPS 31 -> 40": the metric, and the way from the one level to the other.
    private mutating func telegraph() {
        let body = trimmedList(TokenList(clause.rest))
        guard let levels = levelRun(body),
            let low = reading.figures.first(where: { levels.contains($0.number) && $0.role == .baseline }),
            let high = reading.figures.last(where: { levels.contains($0.number) && $0.role == .target })
        else {
            parts.obstacle = parts.obstacle ?? .noVerb
            return
        }
        var object = trimmedList(body.before(levels.lowerBound))
        while let last = object.last, tokens[last].isAny([.up, .down, .preposition]), !tokens[last].isAny(.noun) {
            object.removeLast()
        }
        object = trimmedList(object)
        let hasVerb =
            object.contains {
                tokens[$0].isAny([.auxiliary, .have, .be, .verbUp, .verbDown]) && !tokens[$0].isAny(.noun)
            } || object.last.map { tokens[$0].isAny([.from, .to]) } ?? false
        guard !hasVerb, let first = object.first, let last = object.last,
            tokens[first].kind == .word || tokens[first].isSign(Sign.quote), low.value != high.value,
            !tokens[last].isSign(40)
        else {
            parts.obstacle = parts.obstacle ?? .noVerb
            splitNominal(body)
            return
        }
        parts.direction = high.value > low.value ? 1 : -1
        parts.verb = Array((parts.direction > 0 ? style.increased : style.reduced).utf8)
        parts.object = reading.definite(renderer.inside(first..<last + 1), style)
        parts.levels = levelText(levels)
        parts.tail = joined(body.from(levels.upperBound))
    }

    /// "A 15% reduction in paper use": the noun's direction, the object behind it, the figure.
    private mutating func changeNoun() {
        let body = trimmedList(clause.rest.flatMap { range in range.map { $0 } })
        guard
            let noun = body.first(where: { index in
                tokens[index].isAny([.nounUp, .nounDown])
                    || tokens[index].isAny(.moreLess) && reading.figures.contains { $0.end == index }
            }),
            let figure = reading.figures.first(where: {
                body.contains($0.number) && ($0.role == .target || $0.role == .change) && $0.kind != .multiple
            })
        else {
            parts.obstacle = parts.obstacle ?? .noVerb
            return
        }
        parts.direction = tokens[noun].isAny([.nounUp, .up]) ? 1 : -1
        parts.verb = Array((parts.direction > 0 ? style.increased : style.reduced).utf8)
        // Before the noun only an article and the figure; behind it "in" or "of", the object, perhaps "by" and the figure.
        let before = body.filter { $0 < noun && !(figure.first..<figure.end).contains($0) }
        guard before.allSatisfy({ tokens[$0].isAny([.article, .approx]) }) else {
            parts.obstacle = parts.obstacle ?? .noVerb
            return
        }
        var behind = body.filter { $0 > noun && !(figure.first..<figure.end).contains($0) }
        if figure.first > noun {
            while let last = behind.last(where: { $0 < figure.first }),
                tokens[last].isAny([.by, .of, .preposition]) && last == figure.first - 1
                    || tokens[last].begins([.limit, .approx])
            {
                behind.removeAll { $0 == last }
            }
        }
        if let first = behind.first, tokens[first].isAny([.of, .during, .preposition]) { behind.removeFirst() }
        if let copula = behind.firstIndex(where: { tokens[$0].isAny(.be) }) { behind.removeSubrange(copula...) }
        parts.change = style.bytes.change + [32] + renderer.text(figure.first..<figure.end)
        let object = trimmedList(behind)
        parts.object = joined(object.filter { !figureTail(figure).contains($0) })
        parts.tail = joined(object.filter { figureTail(figure).contains($0) })
        if parts.object.isEmpty { parts.obstacle = parts.obstacle ?? .noVerb }
    }

    private func figureTail(_ figure: Figure) -> TokenRange {
        figure.first > (clause.rest.first?.lowerBound ?? 0) + 1
            ? figure.end..<max(figure.end, clause.body.upperBound) : 0..<0
    }

    /// Words without a verb: a sentence cannot be made of them without inventing one.
    private mutating func nominal() {
        let body = trimmedList(TokenList(clause.rest))
        if signedChange(body) { return }
        parts.obstacle = parts.obstacle ?? .noVerb
        splitNominal(body)
    }

    /// "Sick leave -3 percentage points": the sign is the verb, as the arrow is in "NPS 31 -> 40".
    private mutating func signedChange(_ body: TokenList) -> Bool {
        guard
            let change = reading.figures.first(where: { $0.role == .change && $0.sign != 0 && body.contains($0.number) }
            ),
            reading.figures.allSatisfy({ $0.role != .target && $0.role != .baseline })
        else { return false }
        var object = trimmedList(body.before(change.first))
        while let last = object.last, tokens[last].isSign(58) { object.removeLast() }
        guard let first = object.first, let last = object.last, tokens[first].kind == .word,
            !object.contains(where: { tokens[$0].isAny([.auxiliary, .have, .be]) && !tokens[$0].isAny(.noun) })
        else { return false }
        var number = change.first
        while tokens[number].kind == .sign, !tokens[number].isSign(Sign.currency) { number += 1 }
        parts.direction = Int(change.sign)
        parts.verb = Array((change.sign > 0 ? style.increased : style.reduced).utf8)
        parts.object = reading.definite(renderer.inside(first..<last + 1), style)
        parts.change = style.bytes.change + [32] + renderer.text(number..<change.end)
        parts.tail = joined(body.from(change.end))
        return true
    }

    /// The figures of words without a verb ("by 5%", "from 9 hours to 4 hours on average"), for a field that measures.
    private mutating func splitNominal(_ body: TokenList) {
        if let levels = levelRun(body) {
            parts.levels = levelText(levels)
            parts.tail = joined(body.from(levels.upperBound))
            parts.object = joined(body.before(levels.lowerBound))
        } else if let change = changeRun(body) {
            parts.change = joined(body.within(change))
            parts.tail = joined(body.from(change.upperBound))
            parts.object = joined(body.before(change.lowerBound))
        } else {
            parts.object = joined(body)
        }
    }
}

extension TextReading {
    /// The perfect that the word table gives a verb.
    func otherForm(_ token: Token, _ style: SentenceStyle) -> [UInt8] {
        guard token.otherLength > 0, let pack = LanguagePack.pack(for: language) else { return [] }
        return pack.words.other(start: Int(token.otherStart), length: Int(token.otherLength))
    }

    /// The infinitive of a finite verb, by the endings of its language; nil where the words know no such infinitive.
    func infinitive(of token: Token) -> [UInt8]? {
        guard let pack = LanguagePack.pack(for: language) else { return nil }
        let word = Array(lower[Int(token.start)..<Int(token.end)])
        let forms: WordTraits = [.infinitive, .passiveInfinitive]
        for rule in pack.morphology.presents
        where rule.ending.matches(word, at: word.count - rule.ending.utf8CodeUnitCount) {
            let candidate = word.dropLast(rule.drop) + Array(rule.add.description.utf8)
            if let entry = pack.words.find(Array(candidate), 0, candidate.count), entry.marks & forms.marks != 0 {
                return Array(candidate)
            }
        }
        return nil
    }

    /// A metric in the definite form that the sentence asks for: "antal besök" is "antalet besök".
    func definite(_ metric: [UInt8], _ style: SentenceStyle) -> [UInt8] { TextReading.definite(metric, style) }

    static func definite(_ metric: [UInt8], _ style: SentenceStyle) -> [UInt8] {
        for head in style.bytes.definiteHeads {
            let bare = head.bare
            if metric.count > bare.count, metric[bare.count] == 32, metric.starts(with: bare) {
                return head.definite + metric[bare.count...]
            }
        }
        return metric
    }

    /// A text without "()" and the space before it.
    static func withoutEmptyBrackets(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(40) else { return bytes }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 40 {
                var close = index + 1
                while close < bytes.count, bytes[close] == 32 { close += 1 }
                if close < bytes.count, bytes[close] == 41 {
                    while result.last == 32 { result.removeLast() }
                    index = close + 1
                    continue
                }
            }
            result.append(bytes[index])
            index += 1
        }
        return result
    }
}
