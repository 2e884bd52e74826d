public import Goals

/// One part of a goal's meaning, and who said it.
public struct SlotSummary: Sendable {
    /// The parts of a goal's meaning, in the order of the canonical sentence.
    public enum Name: UInt8, Sendable, CaseIterable {
        case deadline, actor, verb, object, change, baseline, target, unit, means, reason

        /// Its word in output.
        public var word: String { String(describing: self) }
    }

    /// Who said it.
    public enum Origin: UInt8, Sendable {
        /// A field of the goal, its sentence, its second text, or what stands above the goal.
        case field, sentence, label, inherited

        /// Its word in output.
        public var word: String { String(describing: self) }
    }

    /// A figure: a number, or a band.
    public enum Value: Sendable, Equatable {
        /// One number.
        case number(Double)
        /// From the first to the second.
        case range(Double, Double)
    }

    /// The words of it.
    public var text: String
    /// Who said it.
    public var origin: Origin
    /// The figure that it says.
    public var value: Value?
    /// The day that it says; of a deadline only.
    public var date: CalendarDay?

    /// The day as YYYY-MM-DD.
    public var dateText: String? { date?.iso }

    /// A part that says `text`.
    public init(_ text: String, _ origin: Origin, value: Value? = nil, date: CalendarDay? = nil) {
        self.text = text
        self.origin = origin
        self.value = value
        self.date = date
    }
}
