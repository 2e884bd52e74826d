/// One word, number or sign of a text, with what the language pack knows of it.
struct Token: Sendable {
    /// What a token is.
    enum Kind: UInt8, Sendable { case word, number, sign }

    /// What is seen of a token beside its word.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        /// It begins with a capital letter.
        static let capital = Flags(rawValue: 1 << 0)
        /// It has two capital letters or more: an abbreviation or a name.
        static let capitals = Flags(rawValue: 1 << 1)
        /// It stands in quotation marks.
        static let quoted = Flags(rawValue: 1 << 2)
        /// It stands in round brackets.
        static let bracketed = Flags(rawValue: 1 << 3)
        /// It is part of a name: neither vague nor a figure.
        static let name = Flags(rawValue: 1 << 4)
        /// White space stands before it.
        static let spaced = Flags(rawValue: 1 << 5)
        /// It belongs to an expression of time.
        static let time = Flags(rawValue: 1 << 6)
        /// It holds a digit.
        static let digits = Flags(rawValue: 1 << 7)
        /// It is a later word of an expression of several words.
        static let inPhrase = Flags(rawValue: 1 << 8)
        /// The pack does not know it.
        static let unknown = Flags(rawValue: 1 << 9)
        /// It stands in the means or in the reason.
        static let aside = Flags(rawValue: 1 << 10)
        /// It stands in the reason.
        static let reason = Flags(rawValue: 1 << 11)
        /// The pack knows it, and has no expression of which it is a later word.
        static let neverFollows = Flags(rawValue: 1 << 12)
    }

    // The widths keep a token within 64 bytes, so that it is copied in registers.

    /// Its first byte in the text, and the byte behind its last.
    var start: Int32
    var end: Int32
    var kind: Kind
    /// Of a sign: its ASCII code, or one of the `Sign` codes.
    var sign: UInt8 = 0
    var flags: Flags = []
    /// The number that the word files give it, or -1.
    var value: Int32 = -1
    var traits: WordTraits = []
    /// The classes and marks of the expression that begins here.
    var phraseTraits: WordTraits = []
    /// Its perfect in the word table.
    var otherStart: Int32 = 0
    /// Of a number: its place in the reader's numbers.
    var number: Int32 = -1
    /// How many tokens the expression has that begins here; 1 for a single word.
    var length: Int16 = 1
    var otherLength: UInt8 = 0
    /// How many bytes of a prefix stand before the word that the table knows (re|surface); no word longer than
    /// `ReadingLimits.word` is taken apart.
    var prefix: UInt8 = 0

    init(_ kind: Kind, _ start: Int, _ end: Int) {
        self.kind = kind
        self.start = Int32(start)
        self.end = Int32(end)
    }

    /// Whether it has one of these traits.
    @inline(__always)
    func isAny(_ wanted: WordTraits) -> Bool { !traits.isDisjoint(with: wanted) }
    /// Whether it, or the expression that it begins, has one of these traits.
    @inline(__always)
    func begins(_ wanted: WordTraits) -> Bool {
        !traits.isDisjoint(with: wanted) || !phraseTraits.isDisjoint(with: wanted)
    }
    /// Whether it is this sign.
    @inline(__always)
    func isSign(_ code: UInt8) -> Bool { kind == .sign && sign == code }
}

extension Array where Element == Token {
    /// The first word of the expression that a token belongs to; itself where it belongs to none.
    func phraseHead(_ index: Int) -> Int {
        var at = index
        while at > 0, self[at].flags.contains(.inPhrase) { at -= 1 }
        return at
    }

    /// Whether a word opens a clause: "that", "att" before no infinitive, and neither "that one" nor "which".
    func opensClause(_ index: Int) -> Bool {
        self[index].isAny(.that) && !self[index].isAny([.this, .relative, .article]) && index + 1 < count
            && !self[index + 1].isAny([.infinitive, .passiveInfinitive])
    }

    /// Whether a token is a later word of an expression that is an edge before a figure: "no more than".
    func isInEdge(_ index: Int) -> Bool {
        self[index].flags.contains(.inPhrase) && self[phraseHead(index)].begins([.limit, .approx, .open])
    }
}

/// Codes for signs that are not ASCII.
enum Sign {
    static let dash: UInt8 = 128
    static let arrow: UInt8 = 129
    static let atLeast: UInt8 = 130
    static let atMost: UInt8 = 131
    static let quote: UInt8 = 132
    static let check: UInt8 = 133
    static let plusMinus: UInt8 = 134
    static let perMille: UInt8 = 135
    static let other: UInt8 = 136
    static let currency: UInt8 = 137
    static let ellipsis: UInt8 = 138
    static let minus: UInt8 = 139
}

/// A number as it is written.
struct NumberToken: Sendable {
    /// What its digits are.
    enum Form: UInt8, Sendable {
        /// A plain number, grouped or with decimals.
        case plain
        /// 2027-06-30 (or an impossible 2027-13-01).
        case isoDay
        /// 30/6/2027, 31.03.2027.
        case dayMonthYear
        /// 30/6.
        case dayMonth
        /// 2027-06.
        case isoMonth
        /// 2026/27, 2026-27, 2026–2027.
        case years
        /// 2:00, 12:30.
        case clock
        /// 2023:2 and other clusters that are no quantity.
        case code
        /// 7–9.
        case range
    }
    var form: Form
    /// Its value; of a range its lower end.
    var value: Double
    /// Of a range its upper end; of a date its parts.
    var second: Double = 0
    var third: Double = 0
    /// Whether it is written with a thousands separator or decimals, so that it is no year.
    var isGrouped = false
    /// Whether it has an ordinal ending (1st, 31:a).
    var isOrdinal = false
    /// How many decimals.
    var decimals: Int = 0
}
