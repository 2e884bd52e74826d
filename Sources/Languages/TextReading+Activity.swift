public import Source

extension TextReading {
    /// The words of the work that a goal names where it names no outcome; nil where it names one, or no work.
    public var activity: ByteRange? {
        guard clause.verb >= 0, clause.passiveBe < 0 else { return nil }
        let verb = clause.verbClasses
        // A level, a share, an end state or a direction is an outcome.
        if figures.contains(where: { ($0.role == .target || $0.role == .change || $0.role == .baseline) && ($0.kind != .plain || $0.hasLimit && !isRepeated($0)) }) { return nil }
        if figures.contains(where: { $0.role == .baseline }) { return nil }
        if reasonHasTarget { return nil }
        let isWork = verb.contains(.activity) && verb.isDisjoint(with: [.closed, .reach, .serve, .verbUp, .verbDown])
        let isRhythm = !verb.isDisjoint(with: [.make, .closed, .serve]) && verb.isDisjoint(with: [.verbUp, .verbDown]) && hasCadence
        guard isWork || isRhythm else { return nil }
        return bytes(clause.verb, clause.verb + clause.verbLength)
    }

    private func isRepeated(_ figure: Figure) -> Bool { figure.end < tokens.count && tokens[figure.end].isAny(.times) }

    /// "work with the police to cut thefts from 50 to 25": the outcome stands in the reason.
    private var reasonHasTarget: Bool {
        figures.contains { figure in figure.role == .aside && isReason(figure.number) }
    }

    private var hasCadence: Bool {
        tokens.indices.contains { tokens[$0].isAny(.cadence) && !isAside($0) && !tokens[$0].flags.contains(.quoted) }
    }
}
