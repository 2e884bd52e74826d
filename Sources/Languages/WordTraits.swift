/// What is known of a word: its classes, and the parts that it can play in a clause; one bit each.
///
/// `scripts/lexicon` reads the names and bits from this file.
struct WordTraits: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// The classes: what a word is.
    private(set) var classes: UInt64
    /// The marks: its forms, and the parts that it can play.
    private(set) var marks: UInt64

    /// Traits from the bits of a word table.
    init(classes: UInt64, marks: UInt64) {
        self.classes = classes
        self.marks = marks
    }

    /// No traits.
    init() { self.init(classes: 0, marks: 0) }

    private init(class bit: UInt64) { self.init(classes: 1 << bit, marks: 0) }
    private init(mark bit: UInt64) { self.init(classes: 0, marks: 1 << bit) }

    /// All the traits of the elements together.
    init(arrayLiteral elements: WordTraits...) {
        self.init(classes: 0, marks: 0)
        for element in elements { formUnion(element) }
    }

    /// Whether nothing is known.
    @inline(__always)
    var isEmpty: Bool { classes | marks == 0 }
    /// Whether it has all of `other`.
    @inline(__always)
    func contains(_ other: WordTraits) -> Bool {
        classes & other.classes == other.classes && marks & other.marks == other.marks
    }
    /// Whether it has none of `other`.
    @inline(__always)
    func isDisjoint(with other: WordTraits) -> Bool { classes & other.classes | marks & other.marks == 0 }
    /// Adds all of `other`.
    @inline(__always)
    mutating func formUnion(_ other: WordTraits) {
        classes |= other.classes
        marks |= other.marks
    }
    /// Adds all of `other`.
    @inline(__always)
    mutating func insert(_ other: WordTraits) { formUnion(other) }
    /// Takes all of `other` away.
    mutating func subtract(_ other: WordTraits) {
        classes &= ~other.classes
        marks &= ~other.marks
    }
    /// What both have.
    func intersection(_ other: WordTraits) -> WordTraits {
        WordTraits(classes: classes & other.classes, marks: marks & other.marks)
    }
}

/// What the number of a word says where it is neither a count nor a place in the calendar.
enum WordValue {
    /// A state that lasts, and nothing that is done once: insured, staffed.
    static let lasting: Int32 = 2
    /// All of a stretch of time: throughout, hela.
    static let whole: Int32 = 100
    /// Behind an event or a day: after, efter.
    static let after: Int32 = 101
}

// The classes.
extension WordTraits {
    // Verbs.
    static let verbUp = WordTraits(class: 0)
    static let verbDown = WordTraits(class: 1)
    static let times = WordTraits(class: 2)
    static let half = WordTraits(class: 3)
    static let closed = WordTraits(class: 4)
    static let make = WordTraits(class: 5)
    static let vagueVerb = WordTraits(class: 6)
    static let activity = WordTraits(class: 7)
    static let reach = WordTraits(class: 8)
    static let keep = WordTraits(class: 9)
    static let hedge = WordTraits(class: 10)
    static let serve = WordTraits(class: 11)
    static let mental = WordTraits(class: 12)
    /// A verb whose base form is a common noun too.
    static let nounToo = WordTraits(class: 13)
    /// A verb whose base form is a noun more often than not.
    static let nounFirst = WordTraits(class: 14)

    // Nouns.
    static let noun = WordTraits(class: 15)
    static let abstract = WordTraits(class: 16)
    static let count = WordTraits(class: 17)
    static let rate = WordTraits(class: 18)
    static let level = WordTraits(class: 19)
    static let deliverable = WordTraits(class: 20)
    static let vanity = WordTraits(class: 21)
    static let unit = WordTraits(class: 22)
    static let person = WordTraits(class: 23)
    static let nounUp = WordTraits(class: 24)
    static let nounDown = WordTraits(class: 25)
    static let event = WordTraits(class: 26)

    // Adjectives, adverbs, expressions.
    static let adjective = WordTraits(class: 27)
    static let comparative = WordTraits(class: 28)
    static let superlative = WordTraits(class: 29)
    static let vague = WordTraits(class: 30)
    static let closedState = WordTraits(class: 31)
    static let adverb = WordTraits(class: 32)
    static let approx = WordTraits(class: 33)
    static let open = WordTraits(class: 34)
    static let etc = WordTraits(class: 35)
    static let name = WordTraits(class: 36)

    // Words of grammar.
    static let article = WordTraits(class: 37)
    static let possessive = WordTraits(class: 38)
    static let pronoun = WordTraits(class: 39)
    static let auxiliary = WordTraits(class: 40)
    static let be = WordTraits(class: 41)
    static let have = WordTraits(class: 42)
    static let become = WordTraits(class: 43)
    static let get = WordTraits(class: 44)
    static let preposition = WordTraits(class: 45)
    static let conjunction = WordTraits(class: 46)
    /// more, fewer, less; fler, färre, mer, mindre.
    static let moreLess = WordTraits(class: 47)
    /// several, many, some, most; flera, många, några, de flesta.
    static let quantifier = WordTraits(class: 48)
    static let absolute = WordTraits(class: 49)
    /// An edge before a figure: at least, at most, under, over.
    static let limit = WordTraits(class: 50)
    static let negation = WordTraits(class: 51)
    static let placeholder = WordTraits(class: 52)
    static let currency = WordTraits(class: 53)
    static let numberWord = WordTraits(class: 54)

    // Time.
    static let month = WordTraits(class: 55)
    static let weekday = WordTraits(class: 56)
    static let season = WordTraits(class: 57)
    static let timeUnit = WordTraits(class: 58)
    static let holiday = WordTraits(class: 59)
    static let cadence = WordTraits(class: 60)
    static let demonstrative = WordTraits(class: 61)
    static let subordinator = WordTraits(class: 62)
    static let percent = WordTraits(class: 63)
}

// The marks.
extension WordTraits {
    // Forms of a verb. The passives are those that the language writes in one word (ökas).
    static let infinitive = WordTraits(mark: 0)
    static let present = WordTraits(mark: 1)
    static let past = WordTraits(mark: 2)
    static let perfect = WordTraits(mark: 3)
    static let gerund = WordTraits(mark: 4)
    static let imperative = WordTraits(mark: 5)
    static let passiveInfinitive = WordTraits(mark: 6)
    static let passivePresent = WordTraits(mark: 7)
    static let passivePerfect = WordTraits(mark: 8)
    static let participle = WordTraits(mark: 9)

    // Nouns.
    static let plural = WordTraits(mark: 10)
    static let definite = WordTraits(mark: 11)
    static let genitive = WordTraits(mark: 12)
    /// A noun that a figure names and does not count: ward 7, line 3, sprint 14.
    static let numbered = WordTraits(mark: 13)
    static let positionNoun = WordTraits(mark: 14)

    // Parts in an expression of time.
    static let deadlineWord = WordTraits(mark: 15)
    static let before = WordTraits(mark: 16)
    static let during = WordTraits(mark: 17)
    static let within = WordTraits(mark: 18)
    static let end = WordTraits(mark: 19)
    static let beginning = WordTraits(mark: 20)
    static let middle = WordTraits(mark: 21)
    static let this = WordTraits(mark: 22)
    static let next = WordTraits(mark: 23)
    static let last = WordTraits(mark: 24)
    static let ordinal = WordTraits(mark: 25)
    static let since = WordTraits(mark: 26)
    static let yearWord = WordTraits(mark: 27)
    static let yearEnd = WordTraits(mark: 28)
    static let clockUnit = WordTraits(mark: 29)
    static let calendarTerm = WordTraits(mark: 30)

    // Parts of a clause.
    static let from = WordTraits(mark: 31)
    static let to = WordTraits(mark: 32)
    static let by = WordTraits(mark: 33)
    static let means = WordTraits(mark: 34)
    static let reason = WordTraits(mark: 35)
    static let compared = WordTraits(mark: 36)
    static let current = WordTraits(mark: 37)
    static let infinitiveMark = WordTraits(mark: 38)
    static let of = WordTraits(mark: 39)
    static let firstPerson = WordTraits(mark: 40)
    static let will = WordTraits(mark: 41)
    static let should = WordTraits(mark: 42)
    static let want = WordTraits(mark: 43)
    static let up = WordTraits(mark: 44)
    static let down = WordTraits(mark: 45)
    static let and = WordTraits(mark: 46)
    static let per = WordTraits(mark: 47)
    static let points = WordTraits(mark: 48)
    static let fraction = WordTraits(mark: 49)
    static let magnitude = WordTraits(mark: 50)
    /// Words that begin a longer expression.
    ///
    /// The generator sets it.
    static let phrasePrefix = WordTraits(mark: 51)
    static let goalNoun = WordTraits(mark: 52)
    static let that = WordTraits(mark: 53)
    static let relative = WordTraits(mark: 54)
    static let indefinite = WordTraits(mark: 55)
    static let zero = WordTraits(mark: 56)
    static let compoundOnly = WordTraits(mark: 57)
    static let on = WordTraits(mark: 58)
    /// "as" in "as many as possible".
    static let likeness = WordTraits(mark: 59)
    /// A part of the day: every morning.
    static let dayPart = WordTraits(mark: 62)
    /// "possible" in "as many as possible".
    static let possible = WordTraits(mark: 63)
    static let nobody = WordTraits(mark: 60)
    /// A word that begins an expression of several words.
    ///
    /// The generator sets it.
    static let phraseHead = WordTraits(mark: 61)
}
