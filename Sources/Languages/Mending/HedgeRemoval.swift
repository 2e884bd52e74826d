import Source

/// Takes a hedge out of a sentence: words beside the sentence with their commas ("if possible,"), or a verb that stands
/// before the one that says what is done ("try to cut").
struct HedgeRemoval {
    let reading: TextReading
    let pack: LanguagePack
    let hedge: TokenRange

    private var tokens: [Token] { reading.tokens }
    private var clause: Clause { reading.clause }
    private func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    /// The sentence without it; nil where what is left would be no sentence.
    var text: [UInt8]? { isAside ? withoutAside : withoutVerb }

    /// The verb that the sentence has without it, in small letters; nil where that is not known.
    var verb: [UInt8]? {
        let index = isAside ? clause.verb : infinitive(behind: verbFollows).map(\.verb) ?? -1
        guard index >= 0, !tokens[index].isAny([.be, .have, .become, .get]) else { return nil }
        return Array(reading.lower[Int(tokens[index].start)..<Int(tokens[index].end)])
    }

    // MARK: Words beside the sentence

    /// Whether the hedge stands beside the sentence, and no clause hangs on it ("to the extent that …").
    private var isAside: Bool {
        let words = hedge.map { Array(reading.lower[Int(tokens[$0].start)..<Int(tokens[$0].end)]) }
        guard let first = words.first, let last = hedge.last else { return false }
        let mending = pack.mending
        if hedge.count > 1,
            tokens[last].isAny([.subordinator, .preposition, .that, .infinitiveMark, .of, .likeness, .conjunction])
        {
            return false
        }
        return mending.asideHeads.contains(first) && !mending.openHedges.contains(Array(words.joined(separator: [32])))
    }

    private var isAtStart: Bool { hedge.lowerBound <= max(clause.body.lowerBound, clause.label.upperBound) }

    private var withoutAside: [UInt8]? {
        var (first, end) = (hedge.lowerBound, hedge.upperBound)
        let (before, behind) = (token(first - 1), token(end))
        // "5%, if possible 3%": the aside is the second figure's alone.
        if let behind, behind.kind == .number || behind.isSign(Sign.currency) { return nil }
        if behind?.isAny([.conjunction, .and, .comparative, .moreLess, .limit]) == true { return nil }
        if before?.isAny([.conjunction, .and]) == true { return nil }
        let isLast = behind == nil || behind?.kind == .sign && behind?.isSign(44) == false
        if before?.isSign(40) == true || behind?.isSign(41) == true {
            guard before?.isSign(40) == true, behind?.isSign(41) == true else { return nil }
            (first, end) = (first - 1, end + 1)
        } else if isAtStart {
            if behind?.isSign(44) == true { end += 1 }
            return beginning(from: end)
        } else if before?.isSign(44) == true {
            // The comma behind a deadline that begins the sentence is that of the deadline.
            let isBehindDeadline =
                !pack.style.verbSecond && reading.times.contains { $0.end == first - 1 && $0.first == 0 }
            if behind?.isSign(44) == true { end += 1 }
            if !isBehindDeadline { first -= 1 }
        } else if let before, before.isSign(Sign.dash) || before.isSign(45) && before.flags.contains(.spaced) {
            guard isLast else { return nil }
            first -= 1
        } else if !isLast, behind?.isSign(44) != true, !standsFree(behind) {
            return nil
        }
        return joined(upTo: first, from: end)
    }

    /// Whether words may go that stand in the sentence without a comma: between its verbs, or before a preposition.
    private func standsFree(_ behind: Token?) -> Bool {
        guard let behind, behind.kind == .word else { return false }
        if hedge.upperBound <= clause.verb, !clause.auxiliary.isEmpty, clause.auxiliary.upperBound <= hedge.lowerBound {
            return true
        }
        return behind.isAny([.preposition, .infinitiveMark, .deadlineWord, .before, .means, .reason])
    }

    /// The sentence from a token on, which begins it now.
    private func beginning(from place: Int) -> [UInt8]? {
        guard let next = token(place), next.kind != .sign else { return nil }
        guard pack.style.verbSecond, !next.isAny([.infinitive, .imperative]) || next.isAny([.auxiliary, .will]) else {
            return joined(upTo: hedge.lowerBound, from: place)
        }
        // "Om möjligt ska vi …" is "Vi ska …".
        if clause.auxiliary.lowerBound == place, !clause.subject.isEmpty,
            clause.subject.lowerBound == clause.auxiliary.upperBound
        {
            var text = Array(reading.text[..<start(of: hedge.lowerBound)]) + bytes(clause.subject) + [32]
            capitalise(&text, at: start(of: hedge.lowerBound))
            return text + bytes(clause.auxiliary) + reading.text[reading.bytes(clause.subject).end...]
        }
        if next.isAny([.auxiliary, .will, .present, .passivePresent, .be, .have]) { return nil }
        return joined(upTo: hedge.lowerBound, from: place)
    }

    // MARK: A verb before the verb

    /// Where what is done begins behind a place: its first token, adverbs before it, and the infinitive itself.
    private func infinitive(behind place: Int) -> (first: Int, verb: Int)? {
        var at = place
        if at > 0, !tokens[at - 1].isAny([.infinitiveMark, .that]) || !hedge.contains(at - 1) {
            if token(at)?.isAny(.preposition) == true, token(at + 1)?.isAny(.infinitiveMark) == true { at += 1 }
            if token(at)?.isAny(.infinitiveMark) == true { at += 1 }
        }
        let first = at
        while let word = token(at), at - first < 2, word.isAny(.adverb), !word.isAny(.infinitive) { at += 1 }
        guard let word = token(at), word.kind == .word, !word.isAny(.negation),
            word.isAny([.infinitive, .passiveInfinitive]), !word.flags.contains(.quoted),
            tokens[at - 1].isAny([.infinitiveMark, .adverb]) || !word.isAny([.noun, .nounToo])
        else { return nil }
        return (first, at)
    }

    /// Behind the hedge, or behind the subject that stands there: "senast i maj försöker vi …".
    private var verbFollows: Int { isInverted ? clause.subject.upperBound : hedge.upperBound }

    private var isInverted: Bool {
        pack.style.verbSecond && hedge.count == 1 && !clause.subject.isEmpty
            && clause.subject.lowerBound == hedge.upperBound
    }

    private var withoutVerb: [UInt8]? {
        guard let found = infinitive(behind: verbFollows) else { return nil }
        let (head, before) = (tokens[hedge.lowerBound], token(hedge.lowerBound - 1))
        let will = Array(pack.style.will.utf8)
        // "We would like to cut" is "We will cut".
        if head.isAny(.pronoun), !head.isAny(.possessive) {
            let subject = hedge.lowerBound..<hedge.lowerBound + 1
            return Array(reading.text[..<start(of: hedge.lowerBound)]) + bytes(subject) + [32] + will + [32]
                + reading.text[start(of: found.first)...]
        }
        if isInverted {
            guard head.begins(.present) else { return nil }
            return Array(reading.text[..<start(of: hedge.lowerBound)]) + will + [32] + bytes(clause.subject) + [32]
                + reading.text[start(of: found.first)...]
        }
        if follows(clause.auxiliary) || before?.isAny(.infinitiveMark) == true {
            return joined(upTo: hedge.lowerBound, from: found.first)
        }
        // "We are trying to cut" is "We will cut".
        if head.begins(.gerund), let before, before.isAny(.be), before.isAny(.present), !clause.subject.isEmpty {
            return replaced(from: hedge.lowerBound - 1, by: will, upTo: found.first)
        }
        if isBehindSubject, head.begins(.present) {
            return replaced(from: hedge.lowerBound, by: will, upTo: found.first)
        }
        let isBehindDeadline = reading.times.contains { $0.first == 0 && $0.end == hedge.lowerBound - 1 }
        guard isAtStart || before?.isSign(44) == true && isBehindDeadline else { return nil }
        return joined(upTo: hedge.lowerBound, from: found.first)
    }

    /// Whether the subject stands right before the hedge; "We aim to cut" has no verb for whoever reads "cut" as a noun.
    private var isBehindSubject: Bool {
        if !clause.subject.isEmpty { return clause.subject.upperBound == hedge.lowerBound }
        let words = max(clause.body.lowerBound, clause.label.upperBound)..<max(hedge.lowerBound, clause.body.lowerBound)
        guard let last = words.last, words.count <= 4 else { return false }
        return tokens[last].isAny([.pronoun, .noun])
            && words.allSatisfy { tokens[$0].kind == .word && !tokens[$0].isAny([.auxiliary, .infinitiveMark, .be]) }
    }

    /// Whether the hedge stands behind an auxiliary, the subject and adverbs between them left aside.
    private func follows(_ auxiliary: TokenRange) -> Bool {
        !auxiliary.isEmpty && auxiliary.upperBound <= hedge.lowerBound
            && (auxiliary.upperBound..<hedge.lowerBound).allSatisfy {
                clause.subject.contains($0) || tokens[$0].isAny(.adverb)
            }
    }

    // MARK: Bytes

    private func start(of index: Int) -> Int { Int(tokens[index].start) }

    private func bytes(_ range: TokenRange) -> [UInt8] {
        let range = reading.bytes(range)
        return Array(reading.text[range.start..<range.end])
    }

    private func replaced(from first: Int, by words: [UInt8], upTo end: Int) -> [UInt8] {
        reading.replacing(ByteRange(start(of: first), start(of: end)), with: words + [32])
    }

    /// The text before a token, and that from another on; what begins the sentence now has its capital.
    private func joined(upTo first: Int, from end: Int) -> [UInt8] {
        var text = Array(reading.text[..<start(of: first)])
        while text.last == 32 { text.removeLast() }
        let rest =
            token(end).map { reading.text[Int($0.start)...] }
            ?? reading.text[Int(tokens[end - 1].end)...]
        guard let next = rest.first else { return text }
        let isSign = token(end)?.kind == .sign && [33, 41, 44, 46, 58, 59, 63].contains(next)
        if !text.isEmpty, !isSign, text.last != 40 { text.append(32) }
        let place = text.count
        text += rest
        if tokens[hedge.lowerBound].flags.contains(.capital), hedge.lowerBound == first { capitalise(&text, at: place) }
        return text
    }

    private func capitalise(_ text: inout [UInt8], at place: Int) {
        guard place < text.count else { return }
        if text[place] >= 0x61, text[place] <= 0x7A { text[place] -= 32 }
        // å, ä, ö and their like in UTF-8.
        if text[place] == 0xC3, place + 1 < text.count, text[place + 1] >= 0xA0, text[place + 1] <= 0xBE,
            text[place + 1] != 0xB7
        {
            text[place + 1] -= 32
        }
    }
}
