public import Source

extension TextReading {
    /// The verb of a goal that only keeps what is (maintain, behålla); nil where it changes something.
    public var keeping: ByteRange? {
        guard clause.verb >= 0, clause.verbClasses.contains(.keep),
            clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .closed, .make, .activity])
        else { return nil }
        guard !figures.contains(where: { $0.role == .change || $0.role == .baseline }) else { return nil }
        return bytes(clause.verb, min(tokens.count, clause.verb + max(1, clause.verbLength)))
    }
}
