import Source

/// A language of goals.
public enum Language: UInt8, Sendable, CaseIterable {
    /// English.
    case english
    /// Swedish.
    case swedish
    /// Neither: the sentence is not read.
    case other

    /// Its tag, as in BCP 47; `other` where it is none of the packs' languages.
    public var tag: String {
        switch self {
        case .english: "en"
        case .swedish: "sv"
        case .other: "other"
        }
    }

    /// The language of a tag or of its name, or nil.
    public init?(tag: String) {
        switch tag.lowercased() {
        case "en", "english", "engelska", "en-gb", "en-us": self = .english
        case "sv", "swedish", "svenska", "sv-se", "sv-fi": self = .swedish
        default: return nil
        }
    }
}

/// All that is known of one language: its words, how its numbers and dates are written, and the order of its sentence.
///
/// A class, though nothing of it changes, so that handing it on costs one count.
public final class LanguagePack: Sendable {
    /// Which language it is.
    public let language: Language
    /// Its words.
    let words: WordTable
    /// How unknown forms of known words are taken apart.
    let morphology: Morphology
    /// How its sentence is written.
    let style: SentenceStyle
    /// How its hedges are taken out.
    let mending: MendingWords
    /// The words of its sentence.
    public let sentenceWords: SentenceWords

    init(
        language: Language, words: WordTable, morphology: Morphology, style: SentenceStyle, mending: MendingWords
    ) {
        self.mending = mending
        self.language = language
        self.words = words
        self.morphology = morphology
        self.style = style
        sentenceWords = SentenceWords(style)
    }
}

/// The words beside the numbers themselves that a number in words is made of; empty where the language has none.
struct NumberWords: Sendable {
    /// Before the tens and ones: two hundred and five.
    let and: StaticString
    /// Before the decimals: two point five.
    let decimal: StaticString
    /// Before two numbers that are joined by the same word as a number is.
    let between: StaticString
    /// Articles that are a one inside a number: tjugoen, tjugoett.
    let ones: [StaticString]
}

/// How the forms of a language are taken apart; data, so that no code asks which language it is.
struct Morphology: Sendable {
    /// Endings that a noun takes where it owns (year's, årets).
    let genitives: [StaticString]
    /// Whether words are joined to one (kundnöjdhet): an unknown word is known by its last part.
    let joinsWords: Bool
    /// Prefixes that leave a verb or adjective what it was (re|surface, åter|öppna).
    let prefixes: [StaticString]
    /// What an unknown word is by its ending: the longest that fits.
    let endings: [Ending]
    /// Whether the first decimal sign is a comma, so that a full stop before three digits is a separator.
    let decimalComma: Bool
    /// Whether an infinitive without its mark is what an imperative is, so that it may begin a goal.
    let infinitivesBegin: Bool
    /// Whether "be" and a participle are a passive (be reduced), and no state (vara täckt).
    let beMakesPassive: Bool

    /// What joins the words of a number.
    let numbers: NumberWords
    /// How the perfect of an unknown verb is made from its infinitive: the first ending that fits.
    let perfects: [Perfect]
    /// The endings of regular perfects, also of those that are adjectives to the pack.
    let perfectEndings: [StaticString]
    /// How the infinitive is made from the present: the first that the words know.
    let presents: [Perfect]

    /// An ending of an infinitive: how many bytes of it go, and what is put behind the rest.
    struct Perfect: Sendable {
        /// What must hold of the infinitive beside its ending.
        enum Condition: Sendable {
            case none
            /// A consonant stands before the ending: spy, and not play.
            case behindConsonant
            /// One syllable of consonants, one vowel and one consonant, which is doubled: stab, and not stamp.
            case short
        }
        let ending: StaticString
        let drop: Int
        let add: StaticString
        var condition = Condition.none
    }

    /// An ending, and what it tells of a word of at least `length` bytes.
    struct Ending: Sendable {
        let text: StaticString
        let length: Int
        let traits: WordTraits
    }
}

/// The words and the order of the canonical sentence in one language.
final class SentenceStyle: Sendable {
    /// Before a deadline that is a day: "By ", "Senast den ".
    let by: String
    /// Behind a deadline that begins the sentence: ", " or " ".
    let afterDeadline: String
    /// Whether the finite verb stands second, before the subject, when a deadline begins the sentence.
    let verbSecond: Bool
    /// "will", "ska".
    let will: String
    /// "have", "ha".
    let have: String
    /// "be", "vara".
    let be: String
    /// "been", "blivit".
    let been: String
    /// The actors where none is named: "we" or "vi", "I" or "jag".
    let we, i: String
    /// "by", "from", "to"; "med", "från", "till".
    let change, from, to: String
    /// "increased", "reduced"; and their infinitives.
    let increased, reduced: String
    /// "not", "inte".
    let months: [String]
    /// Between a number and its per cent sign: "" or " ".
    let beforePercent: String
    /// Between groups of three digits: "," or " ".
    let group: String
    /// The decimal sign.
    let decimal: String
    /// The words that stand for %.
    let percentWords: [String]
    /// Phrases for a relative deadline that cannot be counted: "Within ", "Inom ".
    let within: String
    /// "number of" → "the number of", "antal" → "antalet": heads of a metric that the sentence makes definite.
    let definiteHeads: [(bare: String, definite: String)]
    /// Before a deadline that is a day in numbers: "By ", "Senast ".
    let byNumbers: String
    /// "percentage point" and "percentage points".
    let percentagePoint, percentagePoints: String
    /// Whether people of the language also write the month before the day (December 31, 2026).
    let knowsMonthFirst: Bool
    /// The same as bytes.
    let bytes: Bytes

    init(
        by: String, afterDeadline: String, verbSecond: Bool, will: String, have: String, be: String, been: String,
        we: String, i: String, change: String, from: String, to: String, increased: String, reduced: String,
        months: [String], beforePercent: String, group: String, decimal: String, percentWords: [String], within: String,
        definiteHeads: [(bare: String, definite: String)], byNumbers: String, percentagePoint: String,
        percentagePoints: String, knowsMonthFirst: Bool
    ) {
        self.by = by
        self.afterDeadline = afterDeadline
        self.verbSecond = verbSecond
        self.will = will
        self.have = have
        self.be = be
        self.been = been
        self.we = we
        self.i = i
        self.change = change
        self.from = from
        self.to = to
        self.increased = increased
        self.reduced = reduced
        self.months = months
        self.beforePercent = beforePercent
        self.group = group
        self.decimal = decimal
        self.percentWords = percentWords
        self.within = within
        self.definiteHeads = definiteHeads
        self.byNumbers = byNumbers
        self.percentagePoint = percentagePoint
        self.percentagePoints = percentagePoints
        self.knowsMonthFirst = knowsMonthFirst
        bytes = Bytes(
            by: Array(by.utf8), byNumbers: Array(byNumbers.utf8), have: Array(have.utf8), be: Array(be.utf8),
            been: Array(been.utf8),
            change: Array(change.utf8),
            from: Array(from.utf8), to: Array(to.utf8), months: months.map { Array($0.utf8) },
            beforePercent: Array(beforePercent.utf8),
            group: Array(group.utf8), decimal: Array(decimal.utf8),
            definiteHeads: definiteHeads.map { (Array($0.bare.utf8), Array($0.definite.utf8)) })
    }

    /// The words that most sentences are written with, as bytes.
    struct Bytes: Sendable {
        let by, byNumbers, have, be, been, change, from, to: [UInt8]
        let months: [[UInt8]]
        let beforePercent, group, decimal: [UInt8]
        let definiteHeads: [(bare: [UInt8], definite: [UInt8])]
    }
}
