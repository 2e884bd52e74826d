public import Source

extension TextReading {
    /// A word or number of a text that must not be lost when its sentence is written anew.
    public struct ContentWord: Sendable {
        /// Where it stands.
        public let range: ByteRange
        /// It in lower case, of a number its value.
        public let text: [UInt8]
        /// Whether it is vague, so that a figure may stand for it.
        public let isVague: Bool
        /// Whether it is a word of grammar (article, preposition, pronoun).
        public let isGrammar: Bool
    }

    /// The words and numbers beside frame, label, deadline, auxiliary and verb, in order.
    public var contentWords: [ContentWord] {
        var result: [ContentWord] = []
        let vague: WordTraits = [.moreLess, .comparative, .quantifier, .vague]
        let grammar: WordTraits = [
            .article, .preposition, .pronoun, .possessive, .conjunction, .auxiliary, .be, .have, .demonstrative,
            .infinitiveMark, .relative, .get,
        ]
        let joined = joinedVerbs
        for (index, token) in tokens.enumerated() {
            if token.kind == .sign || clause.frame.contains(index) || clause.label.contains(index)
                || clause.auxiliary.contains(index)
            {
                continue
            }
            if index == clause.verb || index == clause.passiveBe || !clause.body.contains(index) { continue }
            // What joins two adverbials goes where they part: "within five years and with EU money, we will …".
            if token.isAny(.and), !clause.subject.contains(index), !isAside(index),
                !clause.rest.contains(where: { $0.contains(index) }),
                !clause.between.contains(where: { $0.contains(index) })
            {
                continue
            }
            // A noun of change is the verb of the new sentence.
            if clause.mood == .changeNoun,
                token.isAny([.nounUp, .nounDown, .article, .of])
                    || token.isAny(.preposition) && index + 1 < tokens.count
                        && figures.contains(where: { $0.first == index + 1 })
            {
                continue
            }
            // "mistakes down from 12 to 4": the verb of the new sentence says the direction.
            if clause.mood == .telegraph, token.isAny([.up, .down]), token.isAny(.preposition) { continue }
            if clause.mood == .changeNoun, index > 0, token.isAny(.preposition),
                tokens[index - 1].isAny([.nounUp, .nounDown])
            {
                continue
            }
            // The words of a date are written anew; what else stands with it must stay.
            if let time = deadlineTime, time.first <= index, index < time.end,
                time.day != nil || time.kind == .dayMonth,
                index >= time.core
                    || token.isAny([
                        .preposition, .article, .weekday, .end, .deadlineWord, .before, .during, .within, .this, .next,
                        .yearWord,
                    ]) || token.flags.contains(.inPhrase) || token.begins([.deadlineWord, .during])
            {
                continue
            }
            if token.isAny(.infinitiveMark), index < clause.verb, index >= clause.auxiliary.upperBound,
                clause.hedgeVerb < 0
            {
                continue
            }
            if token.begins(.percent) || token.flags.contains(.inPhrase) && tokens[index - 1].begins(.percent) {
                continue
            }
            // A verb that is joined to the main one is inflected with it.
            if joined.contains(index) { continue }
            var text: [UInt8]
            if token.kind == .number {
                text = Array(lower[Int(token.start)..<Int(token.end)]).filter { $0 >= 48 && $0 <= 57 }
            } else {
                text = Array(lower[Int(token.start)..<Int(token.end)])
                if text.last == 46 { text.removeLast() }
            }
            // "Antal besök 100 -> 200" is written with "antalet besök".
            if clause.verb < 0, index == clause.rest.first?.lowerBound, let pack = LanguagePack.pack(for: language),
                let head = pack.style.bytes.definiteHeads.first(where: { $0.bare == text })
            {
                text = head.definite
            }
            if token.isAny(.pronoun), token.isAny(.auxiliary),
                let cut = text.firstIndex(where: { $0 == 39 || $0 == 0xE2 })
            {
                text.removeSubrange(cut...)
            }
            result.append(
                ContentWord(
                    range: bytes(index, index + 1), text: text,
                    isVague: token.isAny(vague) && !token.isAny(.vagueVerb) || index == clause.hedgeVerb,
                    isGrammar: token.isAny(grammar) && token.kind == .word))
        }
        return result
    }

    /// All words and numbers, in lower case, numbers as their digits: what a new sentence holds.
    public var allWords: [[UInt8]] {
        tokens.filter { $0.kind != .sign }.map { token in
            let text = Array(lower[Int(token.start)..<Int(token.end)])
            return token.kind == .number
                ? text.filter { $0 >= 48 && $0 <= 57 } : text.last == 46 ? Array(text.dropLast()) : text
        }
    }
}
