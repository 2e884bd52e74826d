extension LanguagePack {
    /// English.
    public static let english = LanguagePack(
        language: .english,
        words: .english,
        morphology: Morphology(
            genitives: ["'s", "\u{2019}s", "'", "\u{2019}"],
            joinsWords: false,
            prefixes: ["re", "un", "non", "over", "under", "out", "pre", "co", "de", "up", "mis"],
            endings: [
                .init(text: "ing", length: 6, traits: [.gerund]),
                .init(text: "ed", length: 4, traits: [.past, .perfect, .participle]),
                .init(text: "ise", length: 6, traits: [.infinitive, .present, .imperative]),
                .init(text: "ize", length: 6, traits: [.infinitive, .present, .imperative]),
                .init(text: "ify", length: 6, traits: [.infinitive, .present, .imperative]),
                .init(text: "able", length: 7, traits: [.adjective]),
                .init(text: "ible", length: 7, traits: [.adjective]),
                .init(text: "ful", length: 6, traits: [.adjective]),
                .init(text: "ous", length: 6, traits: [.adjective]),
                .init(text: "worthy", length: 9, traits: [.adjective, .vague]),
                .init(text: "ier", length: 7, traits: [.adjective, .comparative]),
                .init(text: "ly", length: 5, traits: [.adverb]),
                .init(text: "ness", length: 7, traits: [.noun]),
                .init(text: "ship", length: 8, traits: [.noun]),
            ],
            decimalComma: false,
            infinitivesBegin: true,
            beMakesPassive: true,
            numbers: NumberWords(and: "and", decimal: "point", between: "between", ones: []),
            perfects: [
                .init(ending: "e", drop: 0, add: "d"),
                .init(ending: "y", drop: 1, add: "ied", condition: .behindConsonant),
                .init(ending: "", drop: 0, add: "ed", condition: .short), .init(ending: "", drop: 0, add: "ed"),
            ],
            perfectEndings: ["ed"],
            presents: [
                .init(ending: "ies", drop: 3, add: "y"), .init(ending: "s", drop: 1, add: ""),
                .init(ending: "es", drop: 2, add: ""),
            ]),
        style: SentenceStyle(
            by: "By ", afterDeadline: ", ", verbSecond: false, will: "will", have: "have", be: "be", been: "been",
            we: "we", i: "I",
            change: "by", from: "from", to: "to", increased: "increased", reduced: "reduced",
            months: [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November",
                "December",
            ],
            beforePercent: "", group: ",", decimal: ".", percentWords: ["per cent", "percent", "pct"],
            within: "Within ",
            definiteHeads: [
                ("number of", "the number of"), ("share of", "the share of"), ("proportion of", "the proportion of"),
                ("percentage of", "the percentage of"),
            ],
            byNumbers: "By ", percentagePoint: "percentage point", percentagePoints: "percentage points",
            knowsMonthFirst: true),
        mending: MendingWords(
            asideHeads: """
                all as at budget circumstances conditions depending fate fingers funding funds given god health hopefully if \
                in inasmuch insofar luck on provided resources room should so space staffing subject time to weather when \
                whenever where wherever with within without workload
                """,
            openHedges: "provided that, given that"))
}
