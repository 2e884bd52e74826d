import Goals
import Source

/// Parts the object of a verb from the change and the levels behind it.
extension PartsReader {
    /// Splits what follows the verb: the object, the change, the levels, and what follows them.
    mutating func splitRest(_ ranges: [TokenRange]) {
        let body = trimmedList(TokenList(ranges))
        guard let levels = levelRun(body) else {
            if let change = changeRun(body) {
                parts.object = joined(body.before(change.lowerBound))
                parts.change = joined(body.within(change))
                parts.tail = joined(body.from(change.upperBound))
            } else {
                parts.object = joined(body)
            }
            return
        }
        if let change = changeRun(body).map({ counted($0, levels) }), change.upperBound <= levels.lowerBound,
            !hasWords(change.upperBound..<levels.lowerBound)
        {
            parts.object = joined(body.before(change.lowerBound))
            parts.change = joined(body.within(change))
            let counted = countedEnd(levels.upperBound, body)
            parts.levels = levelText(levels.lowerBound..<counted)
            parts.bracketsLevels = true
            var rest = body.from(counted)
            // "by 10% (from 20,000 to 22,000)": the brackets are there already.
            if let before = body.last(before: levels.lowerBound), tokens[before].isSign(40) {
                if let close = rest.first, tokens[close].isSign(41) {
                    rest = rest.from(close + 1)
                } else {
                    // Something more stands in the brackets: all of it stays as it is.
                    parts.bracketsLevels = false
                    parts.change = []
                    parts.levels = []
                    parts.tail = []
                    parts.object = joined(body)
                    return
                }
            }
            parts.tail = joined(rest)
            return
        }
        // The levels stay where they are: brackets around them too.
        if let before = body.last(before: levels.lowerBound), tokens[before].isSign(40) {
            parts.object = joined(body)
            return
        }
        parts.object = joined(body.before(levels.lowerBound))
        parts.levels = levelText(levels)
        parts.tail = joined(body.from(levels.upperBound))
    }

    /// "by 200 seats, from …": what the change counts goes with it.
    func counted(_ change: TokenRange, _ levels: TokenRange) -> TokenRange {
        guard change.upperBound + 1 < levels.lowerBound, tokens[change.upperBound].isAny(.noun),
            tokens[change.upperBound + 1].isSign(44)
        else { return change }
        return change.lowerBound..<change.upperBound + 1
    }

    /// "from 40,000 to 46,000 loans in the branch library": what the levels count stands in their brackets.
    func countedEnd(_ start: Int, _ body: TokenList) -> Int {
        // "from 118 to 104 kWh per square metre"
        let first = start < tokens.count && body.contains(start) && tokens[start].begins(.per) ? start + 1 : start
        guard first < tokens.count, body.contains(first), tokens[first].kind == .word,
            tokens[first].isAny([.noun, .adjective, .unit, .timeUnit]) || tokens[first].flags.contains(.unknown)
                || first > start && tokens[first].isAny(.perfect),
            !tokens[first].isAny([.preposition, .conjunction, .relative])
        else { return start }
        var end = first
        while body.contains(end), tokens[end].kind == .word || tokens[end].kind == .number { end += 1 }
        return end
    }

    private func hasWords(_ range: TokenRange) -> Bool {
        range.contains { tokens[$0].kind != .sign && !reading.isTime($0) && !reading.isAside($0) }
    }

    /// A comma, colon, dash or semicolon, which no part begins or ends with.
    func isLoose(_ index: Int) -> Bool {
        tokens[index].isSign(44) || tokens[index].isSign(58) || tokens[index].isSign(Sign.dash)
            || tokens[index].isSign(59)
    }

    // A closure, since the method itself would be handed on with a copy of this reader.
    func trimmedList(_ list: TokenList) -> TokenList { list.trimmed { isLoose($0) } }

    func trimmedList(_ list: [Int]) -> [Int] {
        var list = list[...]
        while let first = list.first, isLoose(first) { list = list.dropFirst() }
        while let last = list.last, isLoose(last) { list = list.dropLast() }
        return Array(list)
    }

    /// The text of tokens in order; where others stood between them, one space, and the sign that parted them.
    func joined(_ list: TokenList) -> [UInt8] {
        var result: [UInt8] = []
        var before: TokenRange?
        for run in trimmedList(list).runs {
            add(run, behind: before, to: &result)
            before = run
        }
        // Brackets that a date left empty.
        return TextReading.withoutEmptyBrackets(result)
    }

    func joined(_ list: [Int]) -> [UInt8] { joined(TokenList(list.map { $0..<$0 + 1 })) }

    /// Adds a run without the loose signs at its ends, but for the one that parts it from the run before.
    private func add(_ run: TokenRange, behind before: TokenRange?, to result: inout [UInt8]) {
        let words = trimmed(run) { isLoose($0) }
        guard !words.isEmpty else { return }
        if !result.isEmpty {
            result += before.map { seam(run, behind: $0) } ?? []
            result.append(32)
        }
        renderer.add(words, to: &result)
    }

    /// The sign that stays where something was taken out before it: "senior [in April], of whom …".
    ///
    /// None where a sign stood on either side of what was taken out, and no comma before what goes on without one.
    private func seam(_ run: TokenRange, behind before: TokenRange) -> [UInt8] {
        let sign = tokens[run.lowerBound]
        guard isLoose(run.lowerBound), !isLoose(before.upperBound - 1), run.count > 1 else { return [] }
        let next = tokens[run.lowerBound + 1]
        if sign.isSign(44) {
            // "to 3.5, from 2.8", and not "the pipes, starting with Elm Street".
            let isLevel = next.begins(.from) && run.count > 2 && tokens[run.lowerBound + 2].kind != .word
            let goesOn =
                isLevel || next.begins([.by, .to, .infinitiveMark, .means, .reason]) && !next.begins(.relative)
            return goesOn && !reading.joinedVerbs.contains(run.lowerBound + 1) ? [] : [44]
        }
        let written = renderer.text(run.lowerBound..<run.lowerBound + 1)
        return sign.isSign(Sign.dash) ? [32] + written : written
    }

    /// "from A to B" or "A → B": its tokens.
    func levelRun(_ body: TokenList) -> TokenRange? {
        guard
            let low = reading.figures.first(where: {
                $0.role == .baseline && !reading.isAside($0.number) && body.contains($0.number)
            })
        else { return nil }
        guard
            let high = reading.figures.first(where: {
                $0.first >= low.end && $0.role == .target && !reading.isAside($0.number) && body.contains($0.number)
            }), high.first - low.end <= 6,
            // "a margin of 8 to 11 percent" lies between them.
            low.first == 0 || !tokens[low.first - 1].isAny(.of)
        else { return nil }
        var start = low.first
        while start > 0, body.contains(start - 1),
            tokens[start - 1].begins([.from, .limit, .approx, .positionNoun])
                || tokens.isInEdge(start - 1)
        { start -= 1 }
        // "från i snitt 140 till 200": words between "from" and its figure.
        for step in 1...3 where start - step >= 0 && body.contains(start - step) && !tokens[start].isAny(.from) {
            let word = tokens[start - step]
            if word.isAny(.from), !word.isAny(.noun) { return start - step..<rhythmEnd(high.end, body) }
            if word.kind != .word { break }
        }
        return start..<rhythmEnd(high.end, body)
    }

    /// "to 45 a day", "till 60 i månaden": the rhythm belongs to the levels.
    private func rhythmEnd(_ end: Int, _ body: TokenList) -> Int {
        var end = end
        // "to 10 min": the unit belongs to the level.
        if end < tokens.count, body.contains(end), tokens[end].isAny([.unit, .timeUnit]), tokens[end].isAny(.clockUnit)
        {
            end += 1
        }
        guard end + 1 < tokens.count, body.contains(end), body.contains(end + 1),
            tokens[end].isAny([.per, .indefinite, .during, .preposition]), tokens[end + 1].isAny(.timeUnit)
        else { return end }
        return end + 2
    }

    /// The levels as "from A to B"; per cent stands at both.
    func levelText(_ range: TokenRange) -> [UInt8] {
        var text = renderer.text(range)
        guard let low = reading.figures.first(where: { $0.role == .baseline && range.contains($0.number) }),
            let high = reading.figures.first(where: {
                $0.role == .target && range.contains($0.number) && $0.first >= low.end
            })
        else { return text }
        if low.kind == .plain, !low.hasUnit, high.kind == .percent {
            let before = renderer.text(range.lowerBound..<low.end) + style.bytes.beforePercent + [37]
            text = before + [32] + renderer.text(low.end..<range.upperBound)
        }
        if !tokens[range.lowerBound].isAny(.from) {
            text = style.bytes.from + [32] + text
        }
        return text
    }

    /// "by 10%": the preposition, its edge and the figure.
    func changeRun(_ body: TokenList) -> TokenRange? {
        guard
            let change = reading.figures.first(where: {
                $0.role == .change && !reading.isAside($0.number) && body.contains($0.number)
            })
        else { return nil }
        var start = change.first
        while start > 0, body.contains(start - 1), !tokens[start - 1].isAny(.by),
            tokens[start - 1].begins([.limit, .approx, .article, .open]) || tokens.isInEdge(start - 1)
        { start -= 1 }
        guard start > 0, body.contains(start - 1), tokens[start - 1].isAny(.by) else { return nil }
        return start - 1..<change.end
    }
}
