/// A run of tokens: the first, and the one behind the last.
typealias TokenRange = Range<Int>

/// How a goal is built: which tokens are its actor, its verb, its object, and what stands beside them.
struct Clause: Sendable {
    /// How the goal is said.
    enum Mood: UInt8, Sendable {
        /// "Increase …", "Öka …", "Att öka …": no one is named.
        case imperative
        /// "We will increase …", "Frånvaron ska minska".
        case modal
        /// "We will have increased …", "ska ha minskat": the canonical form.
        case perfect
        /// "The support team cuts …".
        case finite
        /// "Absence to fall from …": a subject and an infinitive.
        case infinitive
        /// "NPS 31 -> 40": a metric and its levels.
        case telegraph
        /// "A 15% reduction in …".
        case changeNoun
        /// Any other words without a verb.
        case nominal
    }

    var mood: Mood = .nominal
    /// Before the goal: "KR3:", "Onboarding:".
    var label: TokenRange = 0..<0
    /// "Our goal is to", "Målet är att".
    var frame: TokenRange = 0..<0
    /// Everything between label and closing punctuation.
    var body: TokenRange = 0..<0
    /// Who or what; empty where no one is named.
    var subject: TokenRange = 0..<0
    /// "will", "ska", "should".
    var auxiliary: TokenRange = 0..<0
    /// The verb that says what is done; -1 where there is none.
    var verb = -1
    /// How many tokens it has with its particle.
    var verbLength = 1
    /// What the verb is: the classes of the verb or of verb and particle.
    var verbClasses: WordTraits = []
    /// Whether the verb is passive (ska kortas, will be reduced).
    var isPassive = false
    /// Of an English passive: the token of "be".
    var passiveBe = -1
    /// Whether another clause stands beside the goal's, so that it is no single sentence.
    var isTwofold = false
    /// Words between the auxiliary and the verb (adverbs, "not").
    var between: [TokenRange] = []
    /// A level or a change that stands first, before the auxiliary: "Till 12 % ska vi …".
    var fronted: TokenRange = 0..<0
    /// What follows the verb, in order, without deadline, means and reason.
    var rest: [TokenRange] = []
    /// The deadline, as a place in the list of times; -1 where there is none.
    var deadline = -1
    /// The means and the reasons, in order.
    var means: [TokenRange] = []
    var reasons: [TokenRange] = []
    /// The edge of a second sentence; the body's end where there is none.
    var secondSentence = -1
    /// Whether a verb that only hedges stands before the verb ("try to", "sträva efter att").
    var hedgeVerb = -1
}
