public import Source

/// What a careful reader finds in a text by itself, and where.
public struct Judgement: Sendable {
    /// Whether the change is carried by vague words alone, and which words.
    public var isVague = false
    /// Whether nothing tells when it is reached.
    public var isUnmeasurable = false
    /// Whether no day, period or event says when.
    public var isUndated = false
    /// The vague words, in order: of the main clause and of the means, not of the reason.
    public var vagueWords: [ByteRange] = []
    /// Expressions that only promise to try.
    public var hedges: [ByteRange] = []
    /// Targets without an edge.
    public var openEnds: [ByteRange] = []
    /// Placeholders.
    public var placeholders: [ByteRange] = []
    /// Whether the whole text is a placeholder.
    public var isTemplate = false
    /// Whether a figure is its target: a level, a count, a change.
    public var hasTarget = false
    /// Whether a closed end state tells when it is reached.
    public var isClosed = false
    /// What a finding about the whole goal marks: the verb with its object, or the words that are vague.
    public var core = ByteRange(0, 0)
}

extension TextReading {
    /// What a careful reader finds.
    public func judged() -> Judgement {
        var judge = Judge(reading: self)
        judge.run()
        var result = Judgement()
        swap(&result, &judge.result)
        return result
    }
}

/// Judges one text by the classes of its words and the build of its clause.
struct Judge {
    let reading: TextReading
    private var tokens: [Token] { reading.tokens }
    private var clause: Clause { reading.clause }
    var result = Judgement()
    /// The tokens of the vague words.
    var hits: [TokenRange] = []
    /// The object, once the vague words are known on which it depends.
    private var knownObject: Object?

    init(reading: TextReading) { self.reading = reading }

    mutating func run() {
        takePlaceholders()
        takeExpressions()
        takeVagueWords()
        knownObject = foundObject
        result.hasTarget = reading.figures.contains { ($0.role == .target || $0.role == .change) }
        // "Responses within one working day"
        if !result.hasTarget, clause.verb < 0, !reading.times.isEmpty {
            result.hasTarget = reading.times.contains {
                $0.traits.contains(.level) && $0.kind == .span && !reading.isAside($0.first)
            }
        }
        result.isUndated = clause.deadline < 0
        if !result.isTemplate {
            result.isVague = isVague()
            result.isClosed = !result.isVague && isClosed()
            result.isUnmeasurable = !result.hasTarget && (result.isVague || !result.isClosed)
        }
        result.core = core()
        if !hits.isEmpty { result.vagueWords = hits.map { reading.bytes($0) } }
    }

    @inline(__always)
    private func token(_ index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }

    // MARK: Expressions

    private mutating func takePlaceholders() {
        if tokens.isEmpty { result.isTemplate = true }
        // Most texts have neither a bracket nor a word that could be one.
        let hasFigure = reading.figures.contains { $0.role == .placeholder }
        guard hasFigure || reading.seen.contains(.placeholder) || reading.hasSquareBracket else { return }
        var index = 0
        var covered = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.isSign(91) {
                // [name], [value]; not a Markdown link.
                var close = index + 1
                while close < tokens.count, !tokens[close].isSign(93), close - index < 24 { close += 1 }
                if close < tokens.count, tokens[close].isSign(93),
                    self.token(close + 1)?.isSign(40) != true || self.token(close + 1)?.flags.contains(.spaced) == true,
                    close > index + 1
                {
                    result.placeholders.append(reading.bytes(index, close + 1))
                    covered += close + 1 - index
                    index = close + 1
                    continue
                }
            }
            if token.traits.contains(.placeholder), !token.flags.contains(.quoted),
                token.kind == .sign || isWrittenAsPlaceholder(token)
            {
                result.placeholders.append(reading.bytes(index, index + 1))
                covered += 1
                if self.token(index + 1)?.isSign(58) == true || index == 0 && tokens.count <= 2
                    || token.kind == .word && isLorem(token)
                {
                    result.isTemplate = true
                }
            } else if hasFigure,
                let figure = reading.figures.first(where: { $0.role == .placeholder && $0.number == index })
            {
                result.placeholders.append(reading.bytes(figure.number, figure.number + 1))
                covered += 1
            }
            index += 1
        }
        guard !result.placeholders.isEmpty else { return }
        let meaning = tokens.count { $0.kind != .sign || $0.traits.contains(.placeholder) }
        if covered >= max(1, meaning) { result.isTemplate = true }
    }

    private func isWrittenAsPlaceholder(_ token: Token) -> Bool {
        // "lorem" in any case; "todo" and "tbd" as capitals or before a colon; "todo" inside a sentence is a word.
        let length = token.end - token.start
        if isLorem(token) { return true }
        if token.flags.contains(.capitals) { return true }
        return length <= 3 || Int(token.start) == 0
    }

    private func isLorem(_ token: Token) -> Bool {
        token.end - token.start == 5
            && (reading.lower[Int(token.start)] == 108 || reading.lower[Int(token.start)] == 105)
            && reading.lower[Int(token.end) - 1] == 109
    }

    private mutating func takeExpressions() {
        guard
            !reading.seen.isDisjoint(with: [.hedge, .open, .likeness]) || reading.seen.contains([.limit, .quantifier])
        else { return }
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.flags.contains(.quoted) { index += 1; continue }
            if token.phraseTraits.contains(.hedge) {
                result.hedges.append(reading.bytes(index, index + Int(token.length)))
            } else if token.phraseTraits.contains(.open)
                || token.length == 1 && token.traits.contains(.open) && token.otherLength == 0
            {
                result.openEnds.append(reading.bytes(index, index + Int(max(1, token.length))))
            } else if token.traits.contains(.hedge), token.length == 1, isHedgeWord(index) {
                result.hedges.append(reading.bytes(index, index + 1))
            } else if let end = pairedOpen(index) {
                result.openEnds.append(reading.bytes(index, end))
                index = end
                continue
            } else if token.traits.contains(.limit), let next = self.token(index + 1),
                next.traits.contains(.quantifier), next.kind == .word
            {
                result.openEnds.append(reading.bytes(index, index + 2))
            } else if token.phraseTraits.contains(.limit), let next = self.token(index + Int(token.length)),
                next.traits.contains(.quantifier), next.kind == .word
            {
                result.openEnds.append(reading.bytes(index, index + Int(token.length) + 1))
            }
            index += 1
        }
    }

    private func isHedgeWord(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.traits.contains(.noun), token.isAny(.goalNoun) { return index < clause.frame.upperBound }
        // "Hopefully", "förhoppningsvis": an adverb hedges wherever it stands.
        if token.isAny(.adverb), !token.isAny([.infinitive, .noun, .adjective]) { return !reading.isReason(index) }
        return index == clause.hedgeVerb || index == clause.verb || index < clause.frame.upperBound
    }

    /// "as many … as possible", "så många … som möjligt": two words with others between.
    private func pairedOpen(_ index: Int) -> Int? {
        let first = tokens[index]
        guard first.kind == .word, first.isAny(.likeness), let second = token(index + 1),
            second.isAny([.quantifier, .adverb, .adjective])
        else { return nil }
        var at = index + 2
        while let next = token(at), next.kind == .word, at - index < 7 {
            if next.isAny(.likeness), let behind = token(at + 1), behind.isAny([.possible, .pronoun]) {
                var end = at + 2
                if behind.isAny(.pronoun), let can = token(end), can.isAny(.auxiliary) { end += 1 }
                return end
            }
            at += 1
        }
        return nil
    }

    // MARK: Vague words

    private mutating func takeVagueWords() {
        var index = clause.label.upperBound
        while index < tokens.count {
            let token = tokens[index]
            let length = Int(max(1, token.length))
            // Most words are none that could be vague.
            if length == 1, token.phraseTraits.isEmpty, index != clause.verb,
                !token.isAny([.etc, .vagueVerb, .moreLess, .comparative, .quantifier, .vague])
            {
                index += 1
                continue
            }
            if token.kind != .word || token.flags.contains(.name) || reading.isTime(index) || reading.isReason(index)
                || clause.frame.contains(index)
            {
                index += 1
                continue
            }
            if !token.phraseTraits.isDisjoint(with: [.hedge, .open, .limit, .name])
                || token.phraseTraits.contains(.adverb) && token.phraseTraits.isDisjoint(with: [.vague, .etc])
            {
                index += length
                continue
            }
            if length > 1, isName(index), tokens[index + 1].flags.contains(.capital) {
                index += length
                continue
            }
            // "a pay deal with the unions": a noun and its preposition, and nobody deals.
            if token.phraseTraits.contains(.vagueVerb), token.phraseTraits.isDisjoint(with: [.vague, .etc]),
                token.isAny(.noun), index != clause.verb, index > 0,
                !tokens[index - 1].isAny([.infinitiveMark, .and, .will, .auxiliary, .adverb]),
                tokens[index - 1].isAny([.noun, .adjective, .article, .possessive])
            {
                index += length
                continue
            }
            // "three times as many as last year"
            if token.phraseTraits.contains(.quantifier), index > 1, tokens[index - 1].isAny(.cadence),
                tokens[index - 2].kind == .number || tokens[index - 2].isAny(.numberWord)
            {
                index += length
                continue
            }
            if !token.phraseTraits.isDisjoint(with: [.vague, .etc, .vagueVerb, .quantifier]) {
                hits.append(index..<index + length)
                index += length
                continue
            }
            if length > 1, !token.phraseTraits.isEmpty,
                token.phraseTraits.isDisjoint(with: [.infinitive, .present, .perfect, .gerund])
            {
                index += length
                continue
            }
            if result.openEnds.contains(where: { $0.overlaps(reading.bytes(index, index + 1)) }) || isName(index) {
                index += 1
                continue
            }
            if isVagueWord(index) { hits.append(index..<index + 1) }
            index += 1
        }
    }

    /// A word with a capital inside a sentence is part of a name.
    private func isName(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.flags.contains(.capital), index > clause.body.lowerBound, index > 0 else { return false }
        return !tokens[index - 1].isSign(58) && !tokens[index - 1].isSign(46)
    }

    private func isVagueWord(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.traits.contains(.etc) { return true }
        if index == clause.verb {
            return isVagueVerbHere
                || clause.verbClasses.contains(.mental) && !result.hasTarget && reading.figures.isEmpty
        }
        if token.traits.contains(.gerund), token.traits.contains(.vagueVerb), reading.isAside(index),
            !token.isAny([.make, .closed])
        {
            return true
        }
        // "fjällräddare": who does it, and no comparative.
        if token.prefix > 0, token.isAny(.comparative), token.isAny(.person) { return false }
        // "en friskare skog", and not "fågelskådare": an unknown word compares only where what it describes follows.
        if token.flags.contains(.unknown), token.isAny(.comparative) {
            guard let next = self.token(index + 1), next.isAny([.noun, .adjective]) || next.flags.contains(.unknown),
                !next.flags.contains(.capital), next.kind == .word,
                !token.flags.contains(.capital) || index == clause.body.lowerBound
            else { return false }
        }
        if token.isAny([.moreLess, .comparative]) {
            return !hasFigure(index) && !token.traits.contains(.current) && !isVerbHere(index)
        }
        if token.traits.contains(.quantifier), !token.isAny([.get, .auxiliary]) {
            return !isAdverbial(index)
        }
        guard token.traits.contains(.vague) else { return false }
        if isVerbHere(index) || isMeasured(index) { return false }
        // "få välja": a verb that helps the next one.
        if token.isAny(.get), self.token(index + 1)?.isAny(.infinitive) == true || reading.isGetting(index) {
            return false
        }
        // A noun with the same form: "the lead", "god" … is a noun where a determiner stands before and no noun behind.
        if token.traits.contains(.noun), !(self.token(index + 1)?.isAny([.noun, .adjective]) ?? false),
            self.token(index + 1)?.flags.contains(.unknown) != true, token.isAny(.adjective), index > 0,
            tokens[index - 1].isAny([.article, .possessive, .of])
        {
            return false
        }
        if token.isAny([.superlative]),
            self.token(index + 1)?.kind == .number || self.token(index + 1)?.isSign(91) == true
                || index > 0 && tokens[index - 1].kind == .number
                || index > 0 && tokens[index - 1].traits.contains(.numberWord)
        {
            return false
        }
        return true
    }

    private func isVerbHere(_ index: Int) -> Bool {
        index == clause.verb
            || tokens[index].isAny([.infinitive]) && index > 0 && tokens[index - 1].isAny([.infinitiveMark, .will])
    }

    /// "5,2 meters djup", "2 metres tall": a figure with its unit says how much.
    private func isMeasured(_ index: Int) -> Bool {
        reading.figures.contains { figure in
            figure.end == index && figure.unitEnd > figure.unitFirst && figure.unitFirst > figure.number
                && tokens[figure.unitFirst].isAny([.unit, .timeUnit])
        }
    }

    private func isAdverbial(_ index: Int) -> Bool { false }

    /// Whether a comparative has its figure: "300 fler", "3 000 kr mer", "10% less", "more than 50".
    private func hasFigure(_ index: Int) -> Bool {
        if let next = token(index + 1), next.isAny(.compared), let figure = token(index + 2),
            figure.kind == .number || figure.isAny([.numberWord, .limit]) || figure.kind == .sign
        {
            return true
        }
        return reading.figures.contains { figure in
            guard figure.role != .name else { return false }
            if figure.end == index
                || figure.end == index - 1 && tokens[index - 1].isAny([.unit, .noun, .currency, .timeUnit])
                || figure.end == index - 2 && tokens[index - 2].isAny(.noun) && tokens[index - 1].isAny(.noun)
            {
                return true
            }
            return figure.first == index + 1 && figure.isWord == false && tokens[index].traits.contains(.comparative)
                && tokens[index].traits.isDisjoint(with: .moreLess)
        }
    }

    /// Whether the verb that says what is done is a vague one here: developing a plan is not, developing the team is.
    private var isVagueVerbHere: Bool {
        guard clause.verb >= 0, clause.verbClasses.contains(.vagueVerb) else { return false }
        if !clause.verbClasses.isDisjoint(with: [.make, .closed]), object.isMadeAnew { return false }
        return true
    }

    /// "Cases will be decided faster": it is done today too, and nothing says how fast.
    private var endsInComparative: Bool {
        guard let last = clause.rest.last?.last else { return false }
        return tokens[last].isAny(.comparative) && hits.contains { $0.contains(last) }
    }

    // MARK: The object

    struct Object {
        var range: TokenRange = 0..<0
        var head = -1
        var isAbstract = false
        var isMetric = false
        var isDeliverable = false
        var hasQuantity = false
        var hasEvaluation = false
        var hasArticle = false
        var hasIndefinite = false
        var hasSuperlative = false
        var isNew = false
        /// A plan, plans, the new plan: there will be one that is not there today.
        var isMadeAnew: Bool { isDeliverable && (hasIndefinite || !hasArticle || isNew) }
        var hasAbsolute = false
        var isNamedMetric = false
        var isClosedState = false
        var isEmpty: Bool { head < 0 }
        /// People, and no thing.
        var isPerson = false
        /// A place or a body in which people are: a school, a library.
        var isPlace = false
        /// A noun that the words lack, of which there will be one.
        var isUnheardOf = false
    }

    /// The first noun phrase of what follows the verb; the subject's where the verb has no object.
    private var object: Object { knownObject ?? foundObject }

    private var foundObject: Object {
        if clause.verb < 0 {
            guard let rest = clause.rest.first else { return Object() }
            return noun(rest)
        }
        if !clause.subject.isEmpty, clause.isPassive { return noun(clause.subject) }
        if let rest = clause.rest.first {
            let found = noun(rest)
            if !found.isEmpty || found.hasQuantity || found.hasEvaluation { return found }
        }
        return clause.subject.isEmpty ? Object() : noun(clause.subject)
    }

    private func noun(_ range: TokenRange) -> Object {
        var object = Object()
        var index = range.lowerBound
        let end = range.upperBound
        // A preposition or particle right behind the verb belongs to it.
        while index < end,
            tokens[index].isAny(.preposition) && !tokens[index].isAny([.article, .limit, .by, .from, .to])
                || tokens[index].flags.contains(.inPhrase) && index < range.lowerBound + 3
        { index += 1 }
        let from = index
        var head = -1
        while index < end {
            let token = tokens[index]
            if token.kind == .sign {
                if token.isSign(44), head < 0 { index += 1; continue }
                if token.isSign(Sign.quote) || token.flags.contains(.quoted) {
                    head = index; object.hasArticle = true; index += 1; continue
                }
                if token.isSign(37) || token.isSign(45) || token.isSign(39) && !token.flags.contains(.spaced) {
                    index += 1; continue
                }
                break
            }
            // "rutinen 'God ordning'": a name, whatever its words say.
            if token.flags.contains(.quoted) {
                if head < 0 { head = index }
                object.hasArticle = true
                index += 1
                continue
            }
            if reading.isTime(index) { break }
            if index > from,
                token.isAny([.preposition, .relative, .reason]) && !token.isAny([.adjective])
                    || token.traits.contains(.relative) && index > from || token.isAny([.to, .from, .by])
            {
                break
            }
            if token.isAny(.conjunction), head >= 0 { break }
            if token.isAny([.article, .possessive, .demonstrative]) { object.hasArticle = true }
            if token.isAny(.indefinite) { object.hasIndefinite = true }
            if token.isAny(.adjective), token.value == 1, !token.isAny(.ordinal) { object.isNew = true }
            if token.isAny(.absolute) { object.hasAbsolute = true }
            let isHit = hits.contains { $0.contains(index) }
            if token.isAny([.moreLess, .quantifier]) && isHit { object.hasQuantity = true }
            if token.isAny(.comparative) && isHit { object.hasQuantity = true }
            if token.isAny(.superlative) && isHit { object.hasSuperlative = true }
            if token.isAny(.vague) && isHit || token.phraseTraits.contains(.vague) { object.hasEvaluation = true }
            if token.traits.contains(.closedState), !token.phraseTraits.contains(.vague) { object.isClosedState = true }
            let length = Int(max(1, token.length))
            // An adjective that is a noun as well (modern, god) is one where something follows that it can describe.
            if token.isAny(.adjective), let next = self.token(index + 1), index + 1 < end,
                next.isAny([.adjective, .noun, .and]) || next.flags.contains(.unknown)
            {
                index += 1; continue
            }
            if token.isAny(.noun) || token.phraseTraits.contains(.noun)
                || token.flags.contains(.unknown) && !token.isAny([.adverb])
                || token.flags.contains(.capital) && index > from
                || token.isAny([.count, .rate, .level, .person, .unit])
            {
                head = index
                let classes = token.phraseTraits.contains(.noun) ? token.phraseTraits : token.traits
                // "the St John Passion": a name is a thing.
                object.isAbstract =
                    classes.contains(.abstract) && !(token.flags.contains(.capital) && index > from)
                    && classes.isDisjoint(with: [.count, .rate, .level, .deliverable, .vanity])
                object.isNamedMetric = !classes.isDisjoint(with: [.rate, .level])
                object.isMetric = !classes.isDisjoint(with: [.count, .rate, .level, .vanity])
                object.isDeliverable = !classes.isDisjoint(with: [.deliverable])
                object.isPerson = classes.contains(.person) && classes.isDisjoint(with: [.deliverable, .count])
                object.isPlace = classes.contains([.deliverable, .person])
                if token.traits.contains(.definite) { object.hasArticle = true }
            }
            index += token.phraseTraits.contains(.noun) ? length : 1
        }
        object.isUnheardOf = object.hasIndefinite && head >= 0 && tokens[head].flags.contains(.unknown)
        object.head = head
        object.range = range.lowerBound..<index
        return object
    }

    /// Whether a vague word carries the change: not one of the means, nor "some day".
    private var mainHits: Bool {
        hits.contains {
            !reading.isAside($0.lowerBound) && $0.lowerBound != clause.verb
                && !(tokens[$0.lowerBound].phraseTraits.contains(.adverb))
        }
    }

    // MARK: The three at the heart

    /// The classes of verbs that tell what is done; of a verb without any of them the object must.
    private static let told: WordTraits = [
        .verbUp, .verbDown, .times, .half, .closed, .make, .vagueVerb, .activity, .reach, .keep, .serve, .mental, .be,
        .become, .have, .get,
    ]

    /// "A library for everyone", "Become a library for everyone": all that it says is whose it is.
    private var isForEveryone: Bool {
        let body = clause.body
        let first = clause.verb < 0 ? body.lowerBound : clause.verb + clause.verbLength
        guard reading.seen.contains(.absolute), body.upperBound - first > 3, clause.deadline < 0,
            tokens[first].isAny(.indefinite), reading.figures.isEmpty
        else { return false }
        let last = body.upperBound - 1
        return tokens[last].isAny(.absolute) && tokens[last - 1].isAny(.preposition)
            && !tokens[last - 1].isAny([.to, .from, .by, .of])
    }

    private func isVague() -> Bool {
        if result.hasTarget { return false }
        if !clause.verbClasses.isDisjoint(with: [.times, .half]) { return false }
        let object = object
        let verb = clause.verbClasses
        if isRanked { return false }
        let isOpenMain = result.openEnds.contains { range in !reading.isAsideBytes(range) }
        if clause.verb < 0 {
            if isForEveryone { return true }
            // "A harbour that the whole town is proud of": the clause behind it carries the goal.
            let isDescribed = hits.contains { hit in
                hit.lowerBound >= object.range.upperBound
                    && (object.range.upperBound..<hit.lowerBound).contains { tokens[$0].isAny(.relative) }
            }
            if object.isClosedState && !object.hasQuantity && !object.isAbstract
                || (object.isDeliverable && !object.hasQuantity && !object.hasEvaluation && !isDescribed)
            {
                return false
            }
            if mainHits || isOpenMain { return true }
            return object.isAbstract
        }
        if !verb.isDisjoint(with: [.be, .become]), isForEveryone { return true }
        if clause.verbLength > 1 || tokens[clause.verb].length > 1, tokens[clause.verb].phraseTraits.contains(.vague) {
            return true
        }
        if !verb.isDisjoint(with: [.verbUp, .verbDown]), verb.isDisjoint(with: [.vagueVerb]) {
            if object.isAbstract { return true }
            if object.isEmpty, clause.subject.isEmpty, mainHits { return true }
            // "widen the range with several new brands": the change itself is vague.
            if hits.contains(where: {
                $0.lowerBound > 0 && tokens[$0.lowerBound - 1].isAny(.by) && !reading.isAside($0.lowerBound)
                    && (tokens[$0.lowerBound].begins([.quantifier, .moreLess]))
            }) {
                return true
            }
            return hits.contains {
                tokens[$0.lowerBound].phraseTraits.contains(.vague) && object.range.contains($0.lowerBound)
                    && object.head < 0
            }
        }
        if !verb.isDisjoint(with: [.make]) {
            // "Göra gästhamnen till något att vara stolt över": what it is turned into is vague.
            if hits.contains(where: { hit in
                hit.lowerBound > 1
                    && (tokens[hit.lowerBound - 1].isAny(.to)
                        || tokens[hit.lowerBound - 1].isAny(.article) && tokens[hit.lowerBound - 2].isAny(.to))
                    && !tokens[hit.lowerBound - 1].isAny(.infinitiveMark) && !reading.isAside(hit.lowerBound)
            }) {
                return true
            }
            // "Göra bussarna till ett nöje", "Prepare pupils for adult life".
            if becomesAbstract || tokens[clause.verb].value == 2 && object.isPerson { return true }
            // "Göra måndagarna uthärdliga", "Make Mondays bearable".
            if hasComplement { return true }
            // "Skapa en trygg skola" builds none; "Erbjuda ett varierat program" is no new one.
            if object.hasEvaluation,
                tokens[clause.verb].value == 1 && object.isPlace || verb.contains(.serve) && !object.hasAbsolute
            {
                return true
            }
            // Developing a plan makes one; developing the portal only changes it.
            if object.isDeliverable, verb.isDisjoint(with: .vagueVerb) || object.isMadeAnew {
                return object.hasQuantity || object.hasSuperlative
            }
            if object.isEmpty, mainHits { return true }
            // "Bygga en rymlig rastgård": there will be one, whatever its merits; "Build a strong team" makes none.
            if object.isUnheardOf, !verb.contains(.vagueVerb) { return object.hasQuantity || object.hasSuperlative }
            return object.isAbstract || object.hasQuantity || object.hasEvaluation
                || isVagueVerbHere && !object.hasIndefinite
                || mainHits && (object.hasArticle && !object.hasIndefinite || verb.contains(.serve))
        }
        if verb.contains(.closed), !verb.contains(.vagueVerb) || object.isDeliverable {
            if object.hasQuantity || isOpenMain && quantityIsOpen || endsInComparative { return true }
            // "Win the trust of the parents" comes to what cannot be counted; "End the cooperation" ends it.
            if object.isAbstract { return !object.hasArticle || object.hasEvaluation || verb.contains(.reach) }
            // "Pay a fair price": of what is measured only a figure would tell.
            return object.hasEvaluation && (!object.hasArticle || object.hasIndefinite && object.isNamedMetric)
                && !object.hasAbsolute
        }
        if verb.contains(.vagueVerb) {
            if object.isNamedMetric && !object.hasQuantity && !object.hasEvaluation
                && verb.isDisjoint(with: [.activity]) && clause.verbLength == 1
            {
                return false
            }
            return true
        }
        if verb.contains(.mental) {
            return !verb.contains(.closed)
                && (hits.contains { $0.lowerBound == clause.verb } && isSubjectOfFeeling || mainHits)
        }
        if !verb.isDisjoint(with: [.be, .become, .have, .get, .keep]) {
            // "Hålla en öppen dialog": a state of what cannot be seen.
            if object.isAbstract, object.hasIndefinite, object.isClosedState, verb.isDisjoint(with: [.be, .become]) {
                return true
            }
            if object.isClosedState && !object.hasQuantity || hitsClosedState { return false }
            if isOpenMain && quantityIsOpen { return true }
            if verb.contains(.have) || verb.contains(.get), object.isDeliverable, object.hasArticle, !object.hasQuantity
            {
                return false
            }
            if mainHits { return true }
            // "The museum will be a concern of the whole town".
            if !verb.isDisjoint(with: [.be, .become]) { return object.isAbstract && object.hasIndefinite }
            return object.isAbstract
        }
        if isOpenMain && (quantityIsOpen || isPairedOpen || verb.contains(.serve)) { return true }
        // "Gå från skuld till lärande": from one thing that cannot be counted to another.
        if let rest = clause.rest.first, tokens[rest.lowerBound].isAny(.from),
            rest.dropFirst().contains(where: {
                tokens[$0].isAny(.abstract) && !tokens[$0].isAny([.count, .rate, .level, .deliverable])
                    && tokens[$0 - 1].isAny([.from, .to])
            })
        {
            return true
        }
        // "Väcka nyfikenhet": of a verb that tells nothing the object must, and this one cannot.
        if object.isAbstract, verb.isDisjoint(with: Judge.told) { return true }
        return mainHits && !(verb.contains(.reach) && object.isDeliverable)
            || object.isAbstract && !verb.isDisjoint(with: [.reach, .activity, .serve])
    }

    /// "till ett nöje": what something is turned into cannot be counted.
    private var becomesAbstract: Bool {
        guard let rest = clause.rest.first else { return false }
        return rest.dropFirst().contains { index in
            guard tokens[index].isAny(.abstract), !tokens[index].isAny([.count, .rate, .level, .deliverable]) else {
                return false
            }
            var at = index - 1
            while at > rest.lowerBound, tokens[at].isAny([.article, .adjective]), !tokens[at].isAny(.to) { at -= 1 }
            return at > rest.lowerBound && tokens[at].isAny(.to) && !tokens[at].isAny(.infinitiveMark)
        }
    }

    /// Whether an adjective behind the object says what it is to become: no state, and no figure.
    private var hasComplement: Bool {
        guard let rest = clause.rest.first, rest.count > 1, !tokens[rest.lowerBound].isAny(.adjective) else {
            return false
        }
        return rest.dropFirst().contains { index in
            let word = tokens[index]
            guard word.isAny(.adjective),
                !word.isAny([.closedState, .participle, .noun, .numberWord, .ordinal, .adverb]),
                !reading.isTime(index), !word.flags.contains(.quoted), !word.flags.contains(.capital),
                tokens[index - 1].isAny(.noun) || tokens[index - 1].flags.contains(.unknown)
                    || tokens[index - 1].isAny([.moreLess, .pronoun, .weekday]),
                !tokens[index - 1].isAny([.article, .adjective, .preposition])
            else { return false }
            return index + 1 >= rest.upperBound || tokens[index + 1].kind == .sign
                || tokens[index + 1].isAny([.preposition, .infinitiveMark, .and, .reason])
        }
    }

    /// Learning and knowing are named by their object; loving and feeling are not.
    private var isSubjectOfFeeling: Bool {
        !clause.subject.isEmpty || clause.rest.isEmpty || object.isAbstract || object.hasEvaluation || object.isEmpty
            || clause.mood == .imperative && !clause.verbClasses.contains(.reach)
    }

    private var quantityIsOpen: Bool {
        result.openEnds.contains { range in
            tokens.indices.contains { index in
                tokens[index].start >= range.start && tokens[index].end <= range.end
                    && tokens[index].isAny([.quantifier, .limit]) && tokens[index].isAny(.quantifier)
            }
        }
    }

    /// "så stort genomslag som det går": as … as possible around an adjective.
    private var isPairedOpen: Bool {
        result.openEnds.contains { range in
            tokens.contains { Int($0.start) == range.start && $0.isAny(.likeness) && $0.length == 1 }
        }
    }

    private var hitsClosedState: Bool {
        clause.rest.contains { range in
            range.contains { index in
                // "lite mer närvarande": a degree makes a state vague.
                tokens[index].traits.contains(.closedState) && !tokens[index].phraseTraits.contains(.vague)
                    && !reading.isAside(index) && !reading.isTime(index)
                    && !hits.contains { $0.upperBound == index && tokens[index - 1].isAny(.moreLess) }
            }
        }
    }

    private func isClosed() -> Bool {
        let verb = clause.verbClasses
        if reading.figures.contains(where: { $0.role == .placeholder })
            && clause.verbClasses.isDisjoint(with: [.closed])
        {
            return false
        }
        // "Enrol [number] pupils": the figure is what is still to be written.
        if let first = clause.rest.first, clause.verb >= 0, tokens[first.lowerBound].isSign(91),
            result.placeholders.contains(where: { $0.start == Int(tokens[first.lowerBound].start) })
        {
            return false
        }
        if !verb.isDisjoint(with: [.times, .half]) || isRanked { return true }
        // "Rent arrears to £[amount]".
        if clause.verb < 0, !result.placeholders.isEmpty, hasPlaceholderLevel { return false }
        // "as many tickets sold as possible": an end without an edge.
        if isPairedOpen || quantityIsOpen { return false }
        let object = object
        // "most customers have …": no edge that people agree on.
        if clause.subject.contains(where: { tokens[$0].begins(.quantifier) && !tokens[$0].isAny([.get, .auxiliary]) }) {
            return false
        }
        if clause.verb < 0 {
            if object.isClosedState || object.isDeliverable || hasAbsolute || hasParticiple { return true }
            if tokens.contains(where: { $0.isAny([.half, .times]) }) { return true }
            return (!object.isMetric || object.isNew) && !object.isAbstract && clause.mood != .changeNoun
                && !object.isEmpty
        }
        if !verb.isDisjoint(with: [.verbUp, .verbDown]), verb.isDisjoint(with: [.closed]) || object.isMetric {
            return hasZero || hasGrades
        }
        if !verb.isDisjoint(with: [.closed]), !verb.contains(.vagueVerb) || object.isDeliverable {
            return !endsInComparative
        }
        if !verb.isDisjoint(with: [.make]) { return true }
        if verb.contains(.vagueVerb) { return false }
        if verb.contains(.mental) {
            // "Learn to play 'Clair de lune'": a piece with a name.
            return verb.contains(.reach)
                && clause.rest.contains { $0.contains { tokens[$0].flags.contains(.quoted) && !reading.isAside($0) } }
        }
        if verb.contains(.activity) { return true }
        if verb.contains(.reach) {
            return reading.figures.contains { $0.role == .past } || object.isDeliverable || hasAbsolute || hasNamedGrade
                || object.isEmpty == false && !object.isMetric && !object.isAbstract && object.hasArticle
        }
        if verb.contains(.keep) { return hasAbsolute || object.isDeliverable }
        if verb.contains(.serve) {
            return hasAbsolute || hasPromptness || object.isDeliverable && object.hasArticle
        }
        // Of a verb that says nothing by itself a hedge leaves nothing that could be checked.
        return result.hedges.isEmpty || hasAbsolute || !verb.isDisjoint(with: [.be, .become, .have, .get])
    }

    /// "a Silver rating": a grade with a name.
    private var hasNamedGrade: Bool {
        object.isMetric
            && object.range.dropFirst().contains {
                tokens[$0].flags.contains(.capital) && !tokens[$0].flags.contains(.capitals) && $0 < object.head
            }
    }

    /// "the same day", "nästa arbetsdag": a level of service in words.
    private var hasPromptness: Bool {
        tokens.indices.contains { tokens[$0].phraseTraits.contains(.closedState) && !reading.isAside($0) }
    }

    /// Whether a bracket stands where a level should: "to [amount]", "at most [number]".
    private var hasPlaceholderLevel: Bool {
        result.placeholders.contains { range in
            guard var at = tokens.firstIndex(where: { Int($0.start) == range.start }), at > 0 else { return false }
            at -= 1
            if tokens[at].isSign(Sign.currency), at > 0 { at -= 1 }
            return tokens[at].isAny([.to, .by, .limit]) || tokens.isInEdge(at)
        }
    }

    /// "from D to C": grades are levels without figures.
    private var hasGrades: Bool {
        reading.seen.contains([.from, .to])
            && tokens.indices.contains { index in
                guard tokens[index].isAny(.from), index + 3 < tokens.count, tokens[index + 2].isAny(.to) else {
                    return false
                }
                return [index + 1, index + 3].allSatisfy {
                    tokens[$0].kind == .word && tokens[$0].flags.contains(.capital)
                        && tokens[$0].end - tokens[$0].start <= 2
                }
            }
    }

    private var hasParticiple: Bool {
        clause.rest.contains { range in
            range.contains {
                tokens[$0].isAny([.participle]) && !reading.isAside($0)
                    && tokens[$0].isAny([.closed, .make, .activity, .closedState]) && $0 > range.lowerBound
            }
        }
    }

    private var hasAbsolute: Bool {
        reading.seen.contains(.absolute)
            && tokens.indices.contains {
                tokens[$0].begins(.absolute) && !reading.isAside($0) && !tokens[$0].flags.contains(.quoted)
                    && !(tokens[$0].isAny(.cadence) && reading.isRhythm(behind: $0))
            }
    }

    /// "Good or better": a step of a scale with an edge.
    private var isRanked: Bool {
        reading.seen.contains([.limit, .conjunction])
            && tokens.contains { $0.phraseTraits.contains(.limit) && $0.isAny(.conjunction) }
    }

    private var hasZero: Bool { reading.seen.contains(.zero) && tokens.contains { $0.isAny(.zero) } }

    // MARK: Where a finding stands

    private func core() -> ByteRange {
        if let first = hits.first(where: { !reading.isAside($0.lowerBound) }), result.isVague {
            return reading.bytes(first)
        }
        if clause.verb >= 0 {
            let behind =
                object.head
                + (object.head >= 0 && tokens[object.head].phraseTraits.contains(.noun)
                    ? Int(tokens[object.head].length) : 1)
            let end =
                object.range.lowerBound > clause.verb
                ? max(behind, clause.verb + clause.verbLength) : clause.verb + clause.verbLength
            return reading.bytes(min(clause.verb, end - 1), end)
        }
        let body = clause.body
        return body.isEmpty ? ByteRange(0, reading.text.count) : reading.bytes(body)
    }
}

extension TextReading {
    /// Whether a range begins with a word that leaves open how many: more, fewer, several.
    public func isQuantity(_ range: ByteRange) -> Bool {
        tokens.contains { Int($0.start) == range.start && $0.isAny([.moreLess, .quantifier]) }
    }

    /// Whether a token is this word, in lower case.
    func matches(_ token: Token, _ word: StaticString) -> Bool {
        Int(token.end - token.start) == word.utf8CodeUnitCount && word.matches(lower, at: Int(token.start))
    }

    func isAsideBytes(_ range: ByteRange) -> Bool {
        guard let index = tokens.firstIndex(where: { Int($0.start) >= range.start }) else { return false }
        return isAside(index)
    }
}
