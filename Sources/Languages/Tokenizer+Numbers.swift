import Source

extension Tokens {
    /// Makes one token of the words of a number: "two hundred and fifty", "noll komma fem".
    mutating func joinNumbers(_ pack: LanguagePack) {
        var index = 0
        while index < tokens.count {
            if tokens[index].isAny([.numberWord, .indefinite]),
                let (value, end) = spelledNumber(index, pack.morphology.numbers)
            {
                join(index, end, value)
            }
            index += 1
        }
    }

    private mutating func join(_ from: Int, _ end: Int, _ value: Double) {
        var first = from
        // "one" is an article in some languages: "ett tusen femhundra", "a hundred and five".
        if first > 0, tokens[first - 1].isAny(.article), tokens[first - 1].isAny(.indefinite), isMagnitude(from) {
            first -= 1
        }
        tokens[first].end = tokens[end - 1].end
        tokens[first].traits = .numberWord
        tokens[first].value = Int32(min(value, 2_000_000_000))
        tokens[first].otherLength = 0
        tokens[first].flags.remove(.unknown)
        tokens[first].number = Int32(numbers.count)
        numbers.append(NumberToken(form: .plain, value: value, isGrouped: true))
        tokens.removeSubrange(first + 1..<end)
    }

    private func isMagnitude(_ index: Int) -> Bool { tokens[index].isAny(.magnitude) }

    /// The number that begins at a token and goes on in the next, and where it ends.
    private func spelledNumber(_ start: Int, _ words: NumberWords) -> (Double, Int)? {
        var number = SpelledNumber()
        var at = start
        while let value = plain(at), at == start || tokens[at].flags.contains(.spaced) {
            var next = number
            guard next.add(value) else { break }
            number = next
            at += 1
            if number.takesAnd, isWord(at, words.and), !isBetween(start, words), let (rest, end) = tail(at + 1, number)
            {
                (number, at) = (rest, end)
            } else if number.takesComma, at + 2 < tokens.count, tokens[at].isSign(44), plain(at + 2) ?? 0 >= 100,
                let value = plain(at + 1), value < 100
            {
                at += 1
            }
        }
        // "noll komma fem", "ett komma fem": a nought and an article are numbers before decimals alone.
        if number.words == 0, let digit = digit(start, words), digit < 2,
            let (fraction, end) = decimals(start + 1, words)
        {
            return (Double(digit) + fraction, end)
        }
        if number.words > 0, let (fraction, end) = decimals(at, words) { return (Double(number.value) + fraction, end) }
        return at - start > 1 ? (Double(number.value), at) : nil
    }

    /// What stands behind "and": less than a hundred, with what it is then multiplied by.
    private func tail(_ start: Int, _ before: SpelledNumber) -> (SpelledNumber, Int)? {
        var number = before
        var at = start
        while let value = plain(at), value < 100 {
            guard number.add(value) else { return nil }
            at += 1
        }
        guard at > start else { return nil }
        // "two hundred and five hundred" are two numbers; "two hundred and five thousand" is one.
        if let value = plain(at) {
            var longer = number
            guard longer.add(value) else { return nil }
        }
        return (number, at)
    }

    /// The decimals in words behind the word for their sign: each a digit, or two digits as one number.
    private func decimals(_ at: Int, _ words: NumberWords) -> (Double, Int)? {
        guard isWord(at, words.decimal) else { return nil }
        var (fraction, scale, end) = (0.0, 1.0, at + 1)
        while scale < 1_000_000, let digit = digit(end, words) {
            let digits = digit < 10 ? 10.0 : 100.0
            fraction = fraction * digits + Double(digit)
            scale *= digits
            end += 1
        }
        return end > at + 1 ? (fraction / scale, end) : nil
    }

    /// A number below a hundred in one word; a one may be an article.
    private func digit(_ index: Int, _ words: NumberWords) -> Int? {
        guard index < tokens.count, tokens[index].kind == .word else { return nil }
        if tokens[index].isAny(.indefinite), words.ones.contains(where: { isWord(index, $0) }) { return 1 }
        guard tokens[index].isAny(.numberWord), !tokens[index].isAny(.magnitude),
            (0..<100).contains(tokens[index].value)
        else { return nil }
        return Int(tokens[index].value)
    }

    /// The number that a token says by itself.
    private func plain(_ index: Int) -> Int? {
        guard index < tokens.count, tokens[index].kind == .word, tokens[index].value > 0,
            tokens[index].traits.isPlainNumber(Int(tokens[index].value))
        else { return nil }
        return Int(tokens[index].value)
    }

    private func isWord(_ index: Int, _ word: StaticString) -> Bool {
        guard index < tokens.count, word.utf8CodeUnitCount > 0,
            Int(tokens[index].end - tokens[index].start) == word.utf8CodeUnitCount
        else { return false }
        return word.matches(lower, at: Int(tokens[index].start))
    }

    /// "between one hundred and two": the two ends of a range.
    private func isBetween(_ start: Int, _ words: NumberWords) -> Bool { start > 0 && isWord(start - 1, words.between) }
}
