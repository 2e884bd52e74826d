import Goals

extension TimeReader {
    /// Deadlines that are events with no date: "before the next audit", "inför nypremiären", "innan jag fyller 30".
    ///
    /// - Parameter taken: the expressions that are dates, in order.
    func events(beside taken: [TimeExpression]) -> [TimeExpression] {
        var result: [TimeExpression] = []
        var index = 0
        while index < tokens.count {
            let word = tokens[index]
            guard word.kind == .word, !word.flags.contains(.quoted), word.begins([.before, .deadlineWord, .during]),
                !taken.contains(where: { $0.first <= index && index < $0.end }),
                let end = eventEnd(index), !taken.contains(where: { $0.first < end && $0.end > index })
            else {
                index += 1
                continue
            }
            var traits: TimeExpression.Traits = [.named, .introduced]
            if word.begins(.deadlineWord) { traits.insert(.explicit) }
            result.append(
                TimeExpression(kind: .event, first: index, end: end, core: index + Int(word.length), traits: traits))
            index = end
        }
        return result
    }

    /// Where the event ends that a preposition begins, or nil where it begins none.
    private func eventEnd(_ index: Int) -> Int? {
        let word = tokens[index]
        let isBefore = word.begins(.before)
        var at = index + Int(word.length)
        guard let first = token(at), first.kind == .word else { return nil }
        // "before we enter peak season", "innan jag fyller 30": to the end of its clause.
        if isBefore, first.traits.contains(.pronoun) {
            while let next = token(at), !next.isSign(44), !next.isSign(46) { at += 1 }
            return at
        }
        let isMeans = word.traits.contains(.means)
        var sawNext = false
        var sawDefinite = false
        var end: Int?
        while let next = token(at), next.kind == .word || next.kind == .number, at - index < 8 {
            if next.isAny([.preposition, .conjunction, .auxiliary]) && (end != nil || !next.isAny([.of, .article])) {
                break
            }
            if next.isAny([.gerund, .infinitiveMark]) && end == nil { return nil }
            if next.traits.contains(.next) || next.traits.contains(.this) { sawNext = true }
            if next.traits.contains(.article) && next.traits.contains(.definite) || next.traits.contains(.definite)
                || next.traits.contains(.possessive)
            {
                sawDefinite = true
            }
            if next.traits.contains(.event) && !isMeans || next.traits.contains(.event) && (sawNext || sawDefinite) {
                end = at + 1
            }
            if isBefore, sawDefinite || sawNext, next.traits.contains(.noun) || next.flags.contains(.unknown) {
                end = at + 1
            }
            if next.begins(.timeUnit), next.value >= 10, sawNext || sawDefinite { end = at + Int(next.length) }
            at += 1
        }
        guard var end else { return nil }
        // "before the inspectors come": the verb of its clause, and what follows it.
        if isBefore, let verb = token(end), verb.isAny(.present), !verb.isAny([.noun, .auxiliary]) {
            while let next = token(end), !next.isSign(44), !next.isSign(46) { end += 1 }
        }
        // "during the campaign" is a period only of an event that is named as one.
        if word.traits.contains(.during), !word.begins([.before, .deadlineWord]), !sawNext { return nil }
        return end
    }
}
