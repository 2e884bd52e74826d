public import Source

extension TextReading {
    /// The vague words that a concrete goal leans on: those of its judgement that do not carry what is to be done.
    ///
    /// - Parameter judgement: what was found in this text.
    public func leaningWords(_ judgement: Judgement) -> [ByteRange] {
        guard !judgement.vagueWords.isEmpty else { return [] }
        return judgement.vagueWords.filter { range in
            guard let index = tokens.firstIndex(where: { Int($0.start) == range.start }) else { return false }
            // The verb has its direction from the figures: "improve the median from 14 to 6 minutes".
            if index == clause.verb || index == clause.hedgeVerb { return false }
            let word = tokens[index]
            // An edge before its figure: "minst tre anbud".
            if word.isAny(.limit) || index > 0 && word.isAny(.superlative) && tokens[index - 1].begins(.limit) {
                return false
            }
            // A grade: "good or better".
            if index + 1 < tokens.count, tokens[index + 1].phraseTraits.contains(.limit),
                tokens[index + 1].isAny(.conjunction)
            {
                return false
            }
            // A noun with the same form: "one verbal prompt,".
            if word.isAny(.noun), word.isAny(.adjective), index > 0,
                tokens[index - 1].isAny([.adjective, .numberWord, .article]),
                index + 1 >= tokens.count
                    || !tokens[index + 1].isAny([.noun, .adjective, .and])
                        && !tokens[index + 1].flags.contains(.unknown)
            {
                return false
            }
            // Part of the name of a metric: "the share of satisfied customers".
            if word.isAny(.adjective), !word.isAny([.comparative, .superlative]), isInMetric(index) { return false }
            // A quantifier that stands for a person: "till någon under 26 år".
            if word.isAny(.quantifier), !word.isAny([.comparative, .moreLess]), index + 1 < tokens.count,
                tokens[index + 1].isAny(.preposition), !tokens[index + 1].isAny(.of)
            {
                return false
            }
            // The verb of a clause: "öppna en kvällsgrupp", "secure funding".
            if word.isAny([.infinitive, .imperative]), index > 0, index + 1 < tokens.count,
                tokens[index - 1].isAny([.infinitiveMark, .and, .will])
                    || tokens[index + 1].isAny([.article, .possessive]) && !tokens[index - 1].isAny(.article)
            {
                return false
            }
            return true
        }
    }

    /// Whether a word stands right behind "the share of", "antalet".
    private func isInMetric(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index + 1].isAny(.noun) else { return false }
        let before = tokens[index - 1]
        if before.isAny(.of) { return index > 1 && tokens[index - 2].isAny([.count, .rate, .level]) }
        return before.isAny([.count, .rate]) && before.isAny([.definite]) && !before.isAny(.adjective)
    }

    /// The targets without an edge, those left out that belong to the verb: "komma upp till 200".
    public func openEnds(_ judgement: Judgement) -> [ByteRange] {
        guard clause.verb >= 0, !judgement.openEnds.isEmpty, clause.verbLength > 1 else { return judgement.openEnds }
        let verb = bytes(clause.verb, clause.verb + clause.verbLength)
        return judgement.openEnds.filter { $0.start >= verb.end || $0.end <= verb.start }
    }

    /// Whether its verb asks for the most or the least there is.
    public var asksForMost: Bool { clause.verb >= 0 && tokens[clause.verb].isAny(.open) }

    /// A verb that asks for the most or the least there is, where no figure says how much: "maximise reach".
    public func openVerb(_ judgement: Judgement) -> ByteRange? {
        guard clause.verb >= 0, tokens[clause.verb].isAny(.open), !judgement.hasTarget else { return nil }
        return bytes(clause.verb, clause.verb + clause.verbLength)
    }
}
