/// What a word at the beginning of a goal is that is a verb and a noun or an adjective as well.
enum Homograph {
    /// Nothing speaks against a verb.
    case verb
    /// "Forecast error gets under 8%": it belongs to the subject of a finite verb.
    case subject
    /// "Loan default rate not above 1.2%": it belongs to what is measured, and there is no verb.
    case metric
}

extension Array where Element == Token {
    /// What the word at `index` is, by what follows it up to `end`: "forecast", "average", "dance", "loan".
    func homograph(at index: Int, before end: Int) -> Homograph {
        let directed: WordTraits = [.verbUp, .verbDown, .times, .half, .vagueVerb]
        let opens: WordTraits = [
            .article, .possessive, .preposition, .pronoun, .conjunction, .numberWord, .absolute, .quantifier,
            .comparative,
        ]
        guard index + 2 < end, self[index].isAny([.noun, .nounToo, .adjective]), !self[index].isAny(directed) else {
            return .verb
        }
        let next = self[index + 1]
        guard next.kind == .word, !next.flags.contains(.capital), !next.isAny(opens),
            next.isAny([.noun, .adjective, .plural, .infinitive]) || next.flags.contains(.unknown)
        else { return .verb }
        for at in index + 2..<end {
            let word = self[at]
            if word.kind == .sign && !word.isSign(45) || word.isAny([.relative, .that, .subordinator, .before])
                || word.begins([.means, .reason])
            {
                return .verb
            }
            // "… not above 1.2%", "… results no lower than 92%"
            if word.isAny(.negation), !word.isAny(.zero) { return .metric }
            guard at + 1 < end else { return .verb }
            if word.isAny(.zero), self[at - 1].isAny(.noun), self[at + 1].isAny(.comparative) { return .metric }
            // "Average turnaround under 35 minutes": what is measured, and its edge.
            if word.isAny(.limit), self[index].isAny(.adjective),
                self[at + 1].kind == .number || self[at + 1].isAny(.numberWord)
            {
                return .metric
            }
            if isFinite(at) { return .subject }
        }
        return .verb
    }

    /// Whether a word is a finite verb: "is", "falls"; one that is a noun as well before what nouns do not stand before.
    private func isFinite(_ at: Int) -> Bool {
        let word = self[at]
        guard word.isAny(.present) else { return false }
        if word.isAny([.be, .have]) { return true }
        if word.isAny([.infinitive, .preposition, .adjective, .auxiliary]) { return false }
        guard word.isAny(.noun) else { return true }
        let next = self[at + 1]
        return next.isAny([.article, .possessive, .limit])
            || word.isAny([.verbUp, .verbDown]) && next.isAny([.from, .to, .by])
    }
}
