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
            if word.isAny(.limit) || index > 0 && word.isAny(.superlative) && tokens[index - 1].begins(.limit) { return false }
            // A quantifier that stands for a person: "till någon under 26 år".
            if word.isAny(.quantifier), !word.isAny([.comparative, .moreLess]), index + 1 < tokens.count, tokens[index + 1].isAny(.preposition), !tokens[index + 1].isAny(.of) { return false }
            // The verb of a clause: "öppna en kvällsgrupp", "secure funding".
            if word.isAny([.infinitive, .imperative]), index > 0, index + 1 < tokens.count,
                tokens[index - 1].isAny([.infinitiveMark, .and, .will]) || tokens[index + 1].isAny([.article, .possessive]) && !tokens[index - 1].isAny(.article) {
                return false
            }
            return true
        }
    }

    /// A verb that asks for the most or the least there is, where no figure says how much: "maximise reach".
    public func openVerb(_ judgement: Judgement) -> ByteRange? {
        guard clause.verb >= 0, tokens[clause.verb].isAny(.open), !judgement.hasTarget else { return nil }
        return bytes(clause.verb, clause.verb + clause.verbLength)
    }
}
