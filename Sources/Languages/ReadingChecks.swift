import Goals
public import YAML

extension Reading {
    /// Whether a date of a field is no day of the calendar.
    public var hasImpossibleField: Bool { impossibleField }

    /// Whether sentence and fields, or the sentence and itself, contradict each other: figures that do not add up, a verb
    /// that goes the other way, two deadlines.
    public func contradicts(_ tree: YAMLTree) -> Bool {
        if let sentence, sentence.reading.contradictsItself { return true }
        if let field = fieldDeadline?.day, let own = sentence?.reading.deadlineDay, field != own { return true }
        return false
    }
}

extension TextReading {
    /// Whether its own figures do not add up, or its verb goes one way and they the other.
    public var contradictsItself: Bool {
        guard let baseline = figures.first(where: { $0.role == .baseline }), let target = figures.first(where: { $0.role == .target && $0.first >= baseline.end }) else { return false }
        let up = !clause.verbClasses.isDisjoint(with: [.verbUp, .times]), down = !clause.verbClasses.isDisjoint(with: [.verbDown, .half])
        if up != down, target.value != baseline.value, (target.value > baseline.value) != up { return true }
        guard let change = figures.first(where: { $0.role == .change }) else { return false }
        let difference = (target.value - baseline.value).magnitude
        switch change.kind {
        case .percent where baseline.value != 0:
            return (difference / baseline.value.magnitude * 100 - change.value).magnitude > 1
        case .fraction where baseline.value != 0: return (difference / baseline.value.magnitude - change.value).magnitude > 0.02
        case .points, .plain: return (difference - change.value).magnitude > max(0.5, change.value * 0.02) && difference > 0
        default: return false
        }
    }

    /// What stands behind the deadline, after a comma: "12 December, the day of the run".
    public var wordsBehindDeadline: [UInt8] {
        guard let time = deadlineTime, time.end + 1 < tokens.count, tokens[time.end].isSign(44) else { return [] }
        var end = tokens.count
        while end > time.end + 1, tokens[end - 1].kind == .sign, !tokens[end - 1].isSign(41) { end -= 1 }
        return Array(text[Int(tokens[time.end + 1].start)..<Int(tokens[end - 1].end)])
    }

    /// The one figure that the text is, with its unit; nil where it says more.
    public var onlyFigure: [UInt8]? {
        guard figures.count == 1, let figure = figures.first, figure.first <= 1, figure.end >= tokens.count - 1, let pack = LanguagePack.pack(for: language) else { return nil }
        return Renderer(self, style: pack.style).text(figure.first..<figure.end)
    }
}
