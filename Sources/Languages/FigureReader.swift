import Source

/// Finds the figures of a text and the part that its neighbours give to each.
struct FigureReader {
    let tokens: [Token]
    let numbers: [NumberToken]
    let lower: [UInt8]
    let times: [TimeExpression]

    /// All figures, in order.
    func read() -> [Figure] {
        var result: [Figure] = []
        var index = 0
        var time = 0
        while index < tokens.count {
            while time < times.count, times[time].end <= index { time += 1 }
            if time < times.count, index >= times[time].first, !times[time].traits.contains(.level) {
                index = times[time].end
                continue
            }
            if mayBegin(tokens[index]), let figure = figure(index, result.last) {
                index = max(figure.end, index + 1)
                if result.isEmpty { result.reserveCapacity(4) }
                result.append(figure)
            } else {
                index += 1
            }
        }
        for index in result.indices where result[index].role == .other {
            result[index].role = isSignedChange(result[index]) ? .change : role(index, result)
        }
        return result
    }

    @inline(__always)
    private func token(_ index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }

    // MARK: One figure

    /// Whether a token can begin a figure: most words are no number word, no placeholder and no single letter.
    @inline(__always)
    private func mayBegin(_ token: Token) -> Bool {
        token.kind != .word || token.end - token.start <= 1
            || token.begins([.indefinite, .placeholder, .numberWord, .fraction, .times])
    }

    private func figure(_ index: Int, _ last: Figure?) -> Figure? {
        let token = tokens[index]
        if token.flags.contains(.quoted) { return nil }
        // "to an hour", "till en kvart": one unit of time is a figure too.
        if token.isAny(.indefinite), let unit = self.token(index + 1), unit.isAny(.timeUnit), index > 0,
            tokens[index - 1].isAny([.to, .by]) || tokens[index - 1].begins(.limit)
        {
            return Figure(
                kind: .plain, value: 1, first: index, end: index + 2, number: index, unitFirst: index + 1,
                unitEnd: index + 2, isWord: true)
        }
        // "at least one hot meal", "minst ett samtal"
        if token.isAny(.indefinite) && token.isAny(.article) || token.isAny(.numberWord) && token.value == 1, index > 0,
            token.length == 1,
            tokens.isInEdge(index - 1) || tokens[index - 1].begins(.limit) && !tokens[index - 1].isAny(.preposition),
            let next = self.token(index + 1), next.isAny([.noun, .adjective, .participle]),
            !next.isAny([.quantifier, .moreLess])
        {
            return Figure(kind: .plain, value: 1, first: index, end: index + 1, number: index, isWord: true)
        }
        if let placeholder = placeholder(index) { return placeholder }
        if token.kind == .number {
            let number = numbers[Int(token.number)]
            guard number.form == .plain || number.form == .range || number.form == .clock || number.form == .dayMonth
            else { return nil }
            if number.isOrdinal { return nil }
            var figure = Figure(
                kind: .plain, value: number.value, high: number.form == .range ? number.second : nil, first: index,
                end: index + 1, number: index)
            if number.form == .clock { figure.value = number.value + number.second / 60 }
            takeBefore(&figure)
            takeUnit(&figure)
            takeWhole(&figure)
            if isName(index, last) || isDecades(index) { figure.role = .name }
            return figure
        }
        guard token.kind == .word, !token.flags.contains(.inPhrase) else { return nil }
        if token.isAny(.indefinite), isLevel(index) {
            return Figure(kind: .plain, value: 1, first: index, end: index + 1, number: index, isWord: true)
        }
        if token.begins(.numberWord), token.value != 1 || token.begins(.cadence) || isLevel(index) {
            if token.begins(.cadence), token.value == 1 { return nil }
            var figure = Figure(
                kind: token.traits.contains(.fraction) ? .fraction : .plain, value: spelled(token),
                first: index, end: index + Int(token.length), number: index, isWord: true)
            if token.number < 0, token.begins(.zero) || token.value == 0 { figure.value = 0 }
            if figure.kind == .fraction { figure.value = 1 / Double(max(token.value, 1)) }
            takeUnit(&figure)
            takeWhole(&figure)
            return figure
        }
        // "a third of", "en tredjedel", "two thirds".
        if token.traits.contains(.fraction), token.value > 0, let before = self.token(index - 1),
            before.traits.contains(.indefinite) || before.traits.contains(.numberWord),
            !(token.traits.contains(.timeUnit)) || self.token(index + 1)?.traits.contains(.of) == true
        {
            let parts = before.traits.contains(.numberWord) ? Double(max(before.value, 1)) : 1
            return Figure(
                kind: .fraction, value: parts / Double(token.value), first: index - 1, end: index + 1, number: index,
                isWord: true)
        }
        if token.traits.contains(.times), token.isAny([.infinitive, .imperative]) == false,
            !token.traits.contains(.noun), index > 0 || token.otherLength == 0, token.otherLength == 0,
            !token.traits.contains(.compoundOnly)
        {
            return Figure(kind: .multiple, value: 2, first: index, end: index + 1, number: index, isWord: true)
        }
        return nil
    }

    /// The value of a number word; of several words that are one number, with its decimals.
    private func spelled(_ token: Token) -> Double {
        token.number >= 0 ? numbers[Int(token.number)].value : Double(max(token.value, 0))
    }

    /// "from three to one": a one with nothing behind it that it could be the article of.
    private func isLevel(_ index: Int) -> Bool {
        guard let before = token(index - 1), before.isAny([.to, .from]), tokens[index].end - tokens[index].start > 1
        else { return false }
        guard let next = token(index + 1) else { return true }
        return next.kind == .sign || next.isAny([.to, .deadlineWord, .per]) || times.contains { $0.first == index + 1 }
    }

    /// XX, ??, X %, [value] where a figure should be.
    private func placeholder(_ index: Int) -> Figure? {
        let token = tokens[index]
        guard token.kind == .word || token.traits.contains(.placeholder) else { return nil }
        let length = token.end - token.start
        let isX = token.kind == .word && length == 1 && lower[Int(token.start)] == 120
        let next = self.token(index + 1)
        let percentBehind = next?.isSign(37) == true || next?.begins(.percent) == true
        if token.isAny(.placeholder)
            || (isX
                && (percentBehind
                    || (next?.kind == .word && next?.isAny([.preposition]) == false
                        && self.token(index - 1)?.isSign(47) != true && token.flags.contains(.capital)
                        && isAfterVerb(index))))
        {
            guard token.kind == .sign || percentBehind || lower[Int(token.start)] == 120 else { return nil }
            if token.isSign(95) { return nil }
            if token.isSign(63), token.end - token.start < 2 { return nil }
            var figure = Figure(
                kind: percentBehind ? .percent : .plain, value: 0, first: index, end: index + 1, number: index,
                role: .placeholder)
            takeBefore(&figure)
            takeUnit(&figure)
            return figure
        }
        return nil
    }

    private func isAfterVerb(_ index: Int) -> Bool {
        guard let before = token(index - 1) else { return false }
        return before.isAny([.infinitive, .imperative, .perfect, .to, .by]) || before.traits.contains(.limit)
    }

    /// The currency, sign or edge before a number.
    private func takeBefore(_ figure: inout Figure) {
        while let before = token(figure.first - 1), before.kind == .sign {
            switch before.sign {
            case Sign.currency:
                figure.unitFirst = figure.first - 1
                figure.unitEnd = figure.first
                figure.first -= 1
            // "R$", "US$"
            case 43, Sign.minus:
                figure.sign = before.sign == 43 ? 1 : -1
                figure.first -= 1
            case Sign.plusMinus, 126: figure.first -= 1
            // A hyphen, or a dash as word processors make it, with a space before it alone.
            case 45, Sign.dash:
                guard !(token(figure.first)?.flags.contains(.spaced) ?? true),
                    before.flags.contains(.spaced) || token(figure.first - 2)?.isSign(40) == true
                else { return }
                figure.sign = -1
                figure.first -= 1
            case Sign.atLeast, Sign.atMost, 60, 62:
                figure.first -= 1
                figure.hasLimit = true
            default: return
            }
        }
        if let before = token(figure.first - 1), before.kind == .word, before.traits.contains(.currency),
            before.flags.contains(.capital) || before.flags.contains(.capitals)
        {
            figure.unitFirst = figure.first - 1
            figure.unitEnd = figure.first
            figure.first -= 1
        }
    }

    /// The magnitude, the per cent sign, the currency or the unit behind a number.
    private func takeUnit(_ figure: inout Figure) {
        var at = figure.end
        guard at < tokens.count else { return }
        let hadCurrency = figure.unitEnd > figure.unitFirst
        if tokens[at].isSign(43) { at += 1 }
        if let next = token(at), next.kind == .word {
            let isGlued = !next.flags.contains(.spaced)
            if next.traits.contains(.magnitude), isGlued || !next.traits.contains(.compoundOnly) {
                figure.value *= Double(max(next.value, 1))
                at += 1
            } else if isGlued, hadCurrency, next.end - next.start == 1, lower[Int(next.start)] == 109 {
                figure.value *= 1_000_000
                at += 1
            } else if isGlued, next.end - next.start == 1, lower[Int(next.start)] == 120 {
                figure.kind = .multiple
                at += 1
            }
        }
        if let next = token(at), next.kind == .word, next.traits.contains(.magnitude),
            !next.traits.contains(.compoundOnly)
        {
            figure.value *= Double(max(next.value, 1))
            at += 1
        }
        figure.end = at
        guard let next = token(at) else { return }
        if next.isSign(37) || next.begins(.percent) {
            figure.kind = next.begins(.points) ? .points : .percent
            figure.end = at + (next.kind == .sign ? 1 : Int(next.length))
            // "3 % points", "3 %-enheter"
            let isJoined = token(figure.end)?.isSign(45) == true && token(figure.end)?.flags.contains(.spaced) == false
            let behind = isJoined ? figure.end + 1 : figure.end
            if figure.kind == .percent, let more = token(behind), more.traits.contains(.points),
                !isJoined || !more.flags.contains(.spaced)
            {
                figure.kind = .points
                figure.end = behind + 1
            }
            figure.unitFirst = at
            figure.unitEnd = figure.end
            return
        }
        if next.kind == .word, next.begins([.currency, .unit, .timeUnit]), !hadCurrency {
            if next.traits.contains(.compoundOnly), next.flags.contains(.spaced), next.end - next.start > 1 { return }
            figure.unitFirst = at
            figure.unitEnd = at + Int(next.length)
            // "kWh/m²", "sessioner/mån" are one token; "m²" leaves a sign behind.
            figure.end = figure.unitEnd
            if let more = token(figure.end), more.kind == .sign, more.sign == Sign.other, !more.flags.contains(.spaced)
            {
                figure.end += 1
                figure.unitEnd += 1
            }
        } else if next.kind == .word, !next.flags.contains(.spaced), !hadCurrency {
            figure.unitFirst = at
            figure.unitEnd = at + 1
            figure.end = at + 1
        }
    }

    /// "9 of 10", "3 out of 4", "4 av 5".
    private func takeWhole(_ figure: inout Figure) {
        guard figure.kind == .plain, let of = token(figure.end) else { return }
        var at = figure.end
        if of.traits.contains(.of) {
            at += 1
        } else if of.traits.contains(.preposition), token(at + 1)?.traits.contains(.of) == true, at + 2 < tokens.count {
            at += 2
        } else {
            return
        }
        guard let whole = token(at), whole.kind == .number || (whole.traits.contains(.numberWord) && whole.value > 1)
        else { return }
        let value = whole.kind == .number ? numbers[Int(whole.number)].value : spelled(whole)
        guard value > 0, whole.kind != .number || numbers[Int(whole.number)].form == .plain else { return }
        figure.kind = .fraction
        figure.value /= value
        figure.end = at + 1
        figure.unitFirst = figure.end
        figure.unitEnd = figure.end
    }

    /// "Sick leave -3 percentage points", "Antal besök +2 000": a figure with a sign behind what is measured is a change.
    ///
    /// A plain number with a minus may be a level (-18 degrees), and so may a rate of growth or a score with a plus.
    private func isSignedChange(_ figure: Figure) -> Bool {
        guard figure.sign != 0, !figure.hasLimit, figure.high == nil, let before = token(figure.first - 1) else {
            return false
        }
        if before.kind == .sign { return before.isSign(58) && figure.kind != .plain }
        guard before.kind == .word,
            !before.isAny([.preposition, .to, .from, .by, .nounUp, .nounDown, .conjunction, .of, .be]),
            token(figure.end)?.isAny(.to) != true
                || times.contains(where: { $0.first <= figure.end && figure.end < $0.end })
        else { return false }
        return figure.kind == .percent || figure.kind == .points
            || figure.kind == .plain && figure.sign > 0 && before.isAny(.count) && !before.isAny(.level)
                && !before.flags.contains(.capitals)
    }

    /// Whether a number belongs to a name: ward 7, Scope 1 and 2, ISO 27001.
    private func isName(_ index: Int, _ last: Figure?) -> Bool {
        guard index > 0 else { return false }
        // "mathematics 1a": a letter glued to it that is no unit.
        if let next = token(index + 1), next.kind == .word, !next.flags.contains(.spaced), next.end - next.start == 1,
            !next.isAny([.unit, .timeUnit, .magnitude, .currency]),
            tokens[index - 1].isAny(.noun) || tokens[index - 1].flags.contains(.unknown)
        {
            return true
        }
        let before = tokens[index - 1]
        if before.kind == .word {
            if before.traits.contains(.numbered), !before.traits.contains(.plural) {
                return followingUnit(index) == false
            }
            if before.traits.contains(.per) || before.traits.contains(.name) { return true }
            // A word with a capital inside a sentence names what the number tells apart, unless it is what is measured.
            if index > 1, before.flags.contains(.capital),
                !before.isAny([.level, .count, .rate, .unit, .currency, .month, .weekday]),
                !before.flags.contains(.unknown) || !followingUnit(index)
            {
                if before.flags.contains(.capitals), before.flags.contains(.unknown), !isMidSentenceName(index) {
                    return false
                }
                return !followingUnit(index)
            }
            if before.isAny(.and) || before.traits.contains(.conjunction), let last, last.role == .name,
                last.end == index - 1
            {
                return true
            }
        }
        return false
    }

    /// "1700-talet", "80-talsmusik", "a 21st-century audience".
    private func isDecades(_ index: Int) -> Bool {
        guard let dash = token(index + 1), dash.isSign(45), !dash.flags.contains(.spaced), let word = token(index + 2),
            word.kind == .word, !word.flags.contains(.spaced)
        else { return false }
        return lower[Int(word.start)..<Int(word.end)].starts(with: [116, 97, 108])
    }

    /// "Windows Server 2012": another word with a capital stands before the one before the number.
    private func isMidSentenceName(_ index: Int) -> Bool {
        index > 1 && tokens[index - 2].kind == .word && tokens[index - 2].flags.contains(.capital) && index > 2
    }

    private func followingUnit(_ index: Int) -> Bool {
        guard let next = token(index + 1) else { return false }
        return next.isSign(37) || next.begins([.percent, .unit, .currency]) || next.isSign(Sign.arrow)
            || (next.traits.contains(.to) && token(index + 2)?.kind == .number)
    }

    // MARK: The part that it plays

    private func role(_ index: Int, _ figures: [Figure]) -> Figure.Role {
        let figure = figures[index]
        // A figure that is compared with, of today or of the past.
        var at = figure.first - 1
        var steps = 0
        while let before = token(at), steps < 4 {
            if !before.phraseTraits.isDisjoint(with: [.current, .compared])
                && before.phraseTraits.isDisjoint(with: .limit)
            {
                return .past
            }
            if before.isAny([.compared]) && !before.flags.contains(.inPhrase) && before.length == 1 { return .past }
            if before.traits.contains(.current), !before.flags.contains(.inPhrase) { return .past }
            if before.isAny([.to, .by, .from]) && (steps > 0 || before.isAny(.from) && !before.isAny([.to, .by])) {
                break
            }
            if before.kind == .number { break }
            at -= 1
            steps += 1
        }
        if tokens[figure.number].flags.contains(.bracketed),
            times.contains(where: { $0.traits.contains(.compared) && $0.traits.contains(.bracketed) })
        {
            return .past
        }
        // The word before it, edges and articles left aside.
        at = figure.first - 1
        while let before = token(at),
            before.begins([.limit, .approx, .article]) || tokens.isInEdge(at) || before.isSign(126)
                || before.isAny(.positionNoun) || before.traits.contains(.vague) && before.traits.contains(.adjective)
        {
            if before.isAny([.to, .from]) { break }
            at -= 1
        }
        guard let before = token(at) else { return .target }
        if before.isSign(Sign.arrow) { return .target }
        if token(figure.end)?.isSign(Sign.arrow) == true { return .baseline }
        if before.traits.contains(.from), !before.flags.contains(.inPhrase) { return .baseline }
        if before.traits.contains(.to) { return .target }
        if before.traits.contains(.by) { return .change }
        // "50,000 to 58,000" with no "from".
        if let next = token(figure.end), next.traits.contains(.to), index + 1 < figures.count,
            figures[index + 1].first == figure.end + 1
        {
            // "up 3 points to 94%" says how much and to where.
            return before.isAny([.up, .down]) && before.isAny(.preposition) ? .change : .baseline
        }
        return .target
    }
}
