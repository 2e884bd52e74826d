public import Source

/// A text as it reads once something is mended; each is read again, so that nothing else of what it says changes.
extension TextReading {
    /// The text without one of its hedges ("try to", "om möjligt"); nil where what is left would be no whole sentence, or
    /// would say something else.
    public func withoutHedge(_ words: ByteRange, pack: LanguagePack, anchor: Anchor) -> [UInt8]? {
        guard let hedge = tokens(in: words) else { return nil }
        let removal = HedgeRemoval(reading: self, pack: pack, hedge: hedge)
        guard let text = removal.text else { return nil }
        let new = TextReading(text, pack: pack, anchor: anchor)
        guard new.judged().hedges.count < judged().hedges.count, saysTheSame(new) else { return nil }
        if let verb = removal.verb { return new.hasVerb(verb) ? text : nil }
        return clause.verb < 0 || new.clause.verb >= 0 ? text : nil
    }

    /// The text with a per cent of a share ("by 5%") as percentage points; nil where it says none.
    public func withPoints(_ words: ByteRange, pack: LanguagePack, anchor: Anchor) -> [UInt8]? {
        guard let range = tokens(in: words), let last = range.last(where: { tokens[$0].kind == .number }) else {
            return nil
        }
        let number = tokens[last]
        let isOne = numbers[Int(number.number)].value == 1 && numbers[Int(number.number)].form == .plain
        let points = isOne ? pack.style.percentagePoint : pack.style.percentagePoints
        let mended = replacing(ByteRange(Int(number.end), words.end), with: Array((" " + points).utf8))
        let new = TextReading(mended, pack: pack, anchor: anchor)
        return new.percentOfPercent == nil && new.figures.count == figures.count ? mended : nil
    }

    /// Whether another reading has the same figures and the same day.
    private func saysTheSame(_ other: TextReading) -> Bool {
        figures.count == other.figures.count && zip(figures, other.figures).allSatisfy { $0.value == $1.value }
            && deadlineDay == other.deadlineDay && hasDeadline == other.hasDeadline
    }

    /// Whether the verb that says what is done is a word.
    private func hasVerb(_ word: [UInt8]) -> Bool {
        clause.verb >= 0
            && lower[Int(tokens[clause.verb].start)..<Int(tokens[clause.verb].end)].elementsEqual(word)
    }

    /// The tokens of a run of words.
    func tokens(in words: ByteRange) -> TokenRange? {
        guard let first = tokens.firstIndex(where: { Int($0.start) == words.start }),
            let last = tokens[first...].firstIndex(where: { Int($0.end) == words.end })
        else { return nil }
        return first..<last + 1
    }

    /// The text with other bytes for some of its own.
    func replacing(_ range: ByteRange, with bytes: [UInt8]) -> [UInt8] {
        Array(text[..<range.start]) + bytes + text[range.end...]
    }
}
