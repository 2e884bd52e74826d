import Goals

extension Reading {
    /// Whether a date of a field is no day of the calendar.
    public var hasImpossibleField: Bool { impossibleField }
}

extension TextReading {
    /// How many auxiliaries of the future stand in the main clause: a sentence has one.
    public var auxiliaryCount: Int {
        tokens.indices.filter { index in
            tokens[index].begins(.will) && !isAside(index) && !tokens[index].flags.contains(.quoted)
                && !(index > 0 && tokens[index - 1].isAny([.article, .possessive]))
        }.count
    }

    /// What stands behind the deadline, after a comma: "12 December, the day of the run".
    public var wordsBehindDeadline: [UInt8] {
        guard let time = deadlineTime, time.end + 1 < tokens.count, tokens[time.end].isSign(44),
            // A figure says nothing of the day, and would be read as part of the date.
            tokens[time.end + 1].kind != .number
        else { return [] }
        var end = tokens.count
        while end > time.end + 1, tokens[end - 1].kind == .sign, !tokens[end - 1].isSign(41) { end -= 1 }
        return Array(text[Int(tokens[time.end + 1].start)..<Int(tokens[end - 1].end)])
    }

    /// The one figure that the text is, with its unit; nil where it says more.
    public var onlyFigure: [UInt8]? {
        guard figures.count == 1, let figure = figures.first, figure.first <= 1, figure.end >= tokens.count - 1,
            let pack = LanguagePack.pack(for: language)
        else { return nil }
        return Renderer(self, style: pack.style).text(figure.first..<figure.end)
    }
}
