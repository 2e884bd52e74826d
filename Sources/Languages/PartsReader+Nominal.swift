import Goals
import Source

/// Takes the parts of a clause without a verb: telegraph style, a noun of change, a bare thing.
extension PartsReader {
    /// "NPS 31 -> 40": the metric, and the way from the one level to the other.
    mutating func telegraph() {
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
        // "Upgrade PostgreSQL from 13 to 16": perhaps a verb, and a name behind it.
        let mayBeVerb =
            object.first.map { first in
                tokens[first].isAny(.infinitive) && tokens[first].prefix == 0 && object.contains(first + 1)
                    && (tokens[first + 1].flags.contains(.capital) || tokens[first + 1].flags.contains(.unknown))
            } ?? false
        let hasVerb =
            mayBeVerb
            || object.contains {
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
    mutating func changeNoun() {
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
    mutating func nominal() {
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
