import Goals
import Source

/// Finds what stands around the goal: its label, its frame, a second sentence.
extension ClauseReader {
    mutating func takeBody() {
        var end = tokens.count
        while end > 0,
            tokens[end - 1].isSign(46) || tokens[end - 1].isSign(33) || tokens[end - 1].isSign(Sign.check)
                || tokens[end - 1].isSign(Sign.ellipsis)
        { end -= 1 }
        clause.body = 0..<end
    }

    /// Finds where a second sentence begins, behind the label: the full stop of a number before the goal ends none.
    mutating func takeSecondSentence() {
        let end = clause.body.upperBound
        var index = clause.body.lowerBound + 1
        while index + 1 < end {
            let sign = tokens[index]
            if sign.isSign(46) || sign.isSign(33) || sign.isSign(63) || sign.isSign(59), !sign.flags.contains(.quoted),
                !sign.flags.contains(.bracketed), tokens[index + 1].flags.contains(.spaced),
                tokens[index + 1].flags.contains(.capital) || sign.isSign(59) || beginsWithNumber(index),
                sign.isSign(59) || !tokens[index - 1].flags.contains(.capital)
                    || tokens[index - 1].end - tokens[index - 1].start > 2
            {
                clause.secondSentence = index
                break
            }
            index += 1
        }
    }

    /// "… 40 members, and a new sentence: 60 by May": behind a whole word, and no short form of one, a number begins one.
    func beginsWithNumber(_ stop: Int) -> Bool {
        let word = tokens[stop - 1]
        return tokens[stop + 1].kind == .number && word.kind == .word && word.end - word.start >= 5
            && word.isAny([.noun, .infinitive, .perfect, .timeUnit, .season]) && !word.isAny([.approx, .limit, .month])
    }

    mutating func takeLabel() {
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
    mutating func takeFrame() {
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
    mutating func takeFrameBehind() {
        let body = clause.body
        guard let be = body.last(where: { tokens[$0].isAny(.be) && tokens[$0].isAny(.present) }), be > body.lowerBound,
            be + 1 < body.upperBound,
            tokens[(be + 1)..<body.upperBound].allSatisfy({ $0.isAny([.possessive, .article, .goalNoun]) }),
            tokens[(be + 1)..<body.upperBound].contains(where: { $0.isAny(.goalNoun) })
        else { return }
        clause.body = body.lowerBound..<be
    }
}
