public import Goals

/// The parts of a text as the canonical sentence writes them; empty where the text does not say one.
public struct TextParts: Sendable {
    /// What keeps a text from being taken apart into the sentence.
    public enum Obstacle: Sendable {
        /// Two sentences.
        case severalSentences
        /// No verb, and none can be told without inventing a word.
        case noVerb
        /// A placeholder for the whole.
        case template
        /// A label ("KR3:") whose place in the sentence is not known.
        case label
        /// It says when something begins, which is no deadline.
        case beginning
        /// Its verb has no form for it.
        case form
        /// Its date has two readings (03/04/2027).
        case ambiguousDate
        /// It only promises to try.
        case hedge
    }

    /// How the verb stands in the sentence.
    public enum Aspect: Sendable {
        /// "will have increased": the verb is in the perfect.
        case perfect
        /// "will be", "will answer": the verb is in the infinitive.
        case plain
    }

    /// What keeps it from being written, or nil.
    public var obstacle: Obstacle?
    /// Who: empty where no one is named.
    public var actor: [UInt8] = []
    /// Whether the words speak of "I".
    public var isFirstPerson = false
    /// The verb with its particle: "increased", "been reduced", "be"; in the form that `aspect` asks for.
    public var verb: [UInt8] = []
    /// How the verb stands.
    public var aspect = Aspect.perfect
    /// The direction of the verb: 1 up, -1 down, 0 none.
    public var direction = 0
    /// Words between "have" and the verb.
    public var adverbs: [UInt8] = []
    /// Whether these words deny the verb, so that they stand before "have" in any language.
    public var isNegated = false
    /// What follows the verb up to the figures.
    public var object: [UInt8] = []
    /// "by 10%", and what follows it.
    public var change: [UInt8] = []
    /// "from 20,000 to 22,000", "to 22,000", with what follows it.
    public var levels: [UInt8] = []
    /// Whether levels follow a change, so that they stand in brackets.
    public var bracketsLevels = false
    /// What follows the figures.
    public var tail: [UInt8] = []
    /// The means, with "by" or "genom".
    public var means: [UInt8] = []
    /// The reason, with what begins it.
    public var reason: [UInt8] = []
    /// The deadline's words as they stand, and what else is said of its day.
    public var deadlineWords: [UInt8] = []
    /// The day of the deadline.
    public var day: CalendarDay?
    /// Whether the deadline names a day without a year ("15 May") that no anchor gives one.
    public var dayWithoutYear: [UInt8] = []
    /// Whether the deadline is a stretch of time ("during 2027").
    public var isPeriod = false
    /// Whether the goal only names work, a cadence or a level that is to hold.
    public var isLasting = false
    /// Whether the verb is passive.
    public var isPassive = false
    /// The figures that it says, for a comparison of two readings.
    public var figureValues: [Double] = []

    /// No parts at all.
    public init() {}
}
