public import Source

extension TextReading {
    /// A figure of a slot: a number, or the edges of a band.
    public struct SlotValue: Sendable {
        /// The number, or the lower edge; of per cent the number before the sign.
        public let low: Double
        /// The upper edge of a band.
        public let high: Double?
    }

    /// One part of the goal's meaning that the text says.
    public struct Slot: Sendable {
        /// Its name: actor, verb, object, change, baseline, target, unit, means, reason.
        public let name: String
        /// Where it stands, in bytes of the text.
        public let range: ByteRange
        /// What figure it says.
        public let value: SlotValue?
    }

    /// Whether a figure stands in the text that may be a target.
    public var hasFigure: Bool { figures.contains { $0.role == .target || $0.role == .change || $0.role == .baseline } }

    /// Whether it says by which means.
    public var hasMeans: Bool { !clause.means.isEmpty }

    /// Whether it has a verb in a form that goals have.
    public var hasVerb: Bool { clause.verb >= 0 }

    /// The parts beside the deadline, in the order of the canonical sentence.
    public var slots: [Slot] {
        var result: [Slot] = []
        func add(_ name: String, _ range: TokenRange, _ value: SlotValue? = nil) {
            if !range.isEmpty { result.append(Slot(name: name, range: bytes(range), value: value)) }
        }
        add("actor", clause.subject)
        if clause.verb >= 0 { add("verb", clause.verb..<clause.verb + clause.verbLength) }
        if let object = clause.rest.first { add("object", objectRange(object)) }
        for (role, name) in [(Figure.Role.change, "change"), (.baseline, "baseline"), (.target, "target")] {
            guard let figure = figures.first(where: { $0.role == role }) else { continue }
            add(name, figure.first..<figure.end, SlotValue(low: figure.value, high: figure.high))
            if role != .baseline, figure.unitEnd > figure.unitFirst, !result.contains(where: { $0.name == "unit" }) {
                add("unit", figure.unitFirst..<figure.unitEnd)
            }
        }
        if let means = clause.means.first { add("means", means) }
        if let reason = clause.reasons.first { add("reason", reason) }
        return result
    }

    /// The object without the change and the levels behind it.
    private func objectRange(_ range: TokenRange) -> TokenRange {
        var end = range.lowerBound
        while end < range.upperBound {
            if let figure = figures.first(where: {
                $0.first == end || $0.first == end + 1 && tokens[end].isAny([.by, .to, .from])
            }), figure.role != .name, figure.role != .modifier, end > range.lowerBound {
                break
            }
            end += 1
        }
        while end > range.lowerBound, tokens[end - 1].isSign(44) { end -= 1 }
        return range.lowerBound..<max(end, range.lowerBound)
    }
}
