import Source

extension TextReading {
    /// The perfect of an unknown verb by the endings of its language; empty where no rule fits.
    ///
    /// A noun stands where only a verb can ("will package 300 meals") as a verb of the productive conjugation, which is
    /// the one that new verbs get: -ed, -at.
    func regularPerfect(_ token: Token, _ style: SentenceStyle) -> [UInt8] {
        guard let pack = LanguagePack.pack(for: language) else { return [] }
        // A word that only begins longer expressions is as good as unknown: master, of master plan.
        var traits = token.traits
        traits.subtract([.phraseHead, .phrasePrefix])
        let isUnknown = token.flags.contains(.unknown) || traits.isEmpty
        let isVerb = token.isAny([.infinitive, .passiveInfinitive]) || traits.isEmpty
        guard isUnknown && isVerb || isNounAsVerb(token) else { return [] }
        let word = Array(lower[Int(token.start)..<Int(token.end)])
        for rule in pack.morphology.perfects where fits(rule, word) {
            var result = Array(word.dropLast(rule.drop))
            if rule.condition == .short, let last = word.last { result.append(last) }
            return result + Array(rule.add.description.utf8)
        }
        return []
    }

    private func fits(_ rule: Morphology.Perfect, _ word: [UInt8]) -> Bool {
        let stem = word.count - rule.ending.utf8CodeUnitCount
        guard stem > 0, rule.ending.matches(word, at: stem) else { return false }
        return switch rule.condition {
        case .none: true
        case .behindConsonant: isConsonant(word[stem - 1])
        case .short: isShort(word)
        }
    }

    private func isConsonant(_ letter: UInt8) -> Bool {
        letter >= 97 && letter <= 122 && ![97, 101, 105, 111, 117].contains(letter)
    }

    /// Consonants, one vowel, and one consonant that is doubled before an ending: w, x, y, c, h, j and q are not.
    private func isShort(_ word: [UInt8]) -> Bool {
        guard word.count >= 3, let last = word.last, isConsonant(last),
            ![99, 104, 106, 113, 119, 120, 121].contains(last)
        else { return false }
        let vowel = word.count - 2
        return !isConsonant(word[vowel]) && word[..<vowel].allSatisfy(isConsonant)
    }

    /// Whether a word that the pack knows as a noun alone is the verb behind "will" or "ska", with an object behind it.
    private func isNounAsVerb(_ token: Token) -> Bool {
        guard clause.mood == .modal, clause.verb >= 0, tokens[clause.verb].start == token.start, clause.verbLength == 1,
            clause.auxiliary.upperBound == clause.verb, clause.verb + 1 < tokens.count,
            token.isAny([.noun, .adjective]), token.isAny(.noun) || !token.isAny([.comparative, .superlative]),
            !token.isAny([.plural, .definite, .genitive, .numberWord, .timeUnit, .month, .weekday, .season]),
            !token.isAny([.preposition, .article, .possessive, .pronoun, .adverb, .conjunction, .limit, .quantifier]),
            token.flags.isDisjoint(with: [.capital, .quoted, .digits])
        else { return false }
        let next = tokens[clause.verb + 1]
        return next.kind == .number
            || next.isAny([.article, .possessive, .demonstrative, .numberWord, .quantifier, .absolute])
            || next.isAny(.noun) && next.isAny(.definite)
    }
}
