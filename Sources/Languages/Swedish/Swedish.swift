extension LanguagePack {
    /// Swedish.
    public static let swedish = LanguagePack(
        language: .swedish,
        words: .swedish,
        morphology: Morphology(
            genitives: ["s", ":s"],
            joinsWords: true,
            prefixes: ["åter", "om", "för", "be", "över", "under", "ut", "in", "av", "till", "o", "re", "sam", "ny"],
            endings: [
                .init(text: "era", length: 6, traits: [.infinitive, .imperative]),
                .init(text: "eras", length: 7, traits: [.passiveInfinitive]),
                .init(text: "erat", length: 7, traits: [.perfect, .participle]),
                .init(text: "erats", length: 8, traits: [.passivePerfect]),
                .init(text: "erar", length: 7, traits: [.present]),
                .init(text: "at", length: 5, traits: [.perfect]),
                .init(text: "ats", length: 6, traits: [.passivePerfect]),
                .init(text: "heten", length: 9, traits: [.noun, .abstract, .definite]),
                .init(text: "het", length: 7, traits: [.noun, .abstract]),
                .init(text: "skapet", length: 9, traits: [.noun, .abstract, .definite]),
                .init(text: "ligt", length: 7, traits: [.adjective]),
                .init(text: "liga", length: 7, traits: [.adjective]),
                .init(text: "lig", length: 6, traits: [.adjective]),
                .init(text: "bart", length: 8, traits: [.adjective]),
                .init(text: "bara", length: 8, traits: [.adjective]),
                .init(text: "samma", length: 9, traits: [.adjective]),
                .init(text: "värda", length: 9, traits: [.adjective, .vague]),
                .init(text: "värd", length: 8, traits: [.adjective, .vague]),
                .init(text: "värt", length: 8, traits: [.adjective, .vague]),
                .init(text: "ligare", length: 8, traits: [.adjective, .comparative]),
                .init(text: "igare", length: 8, traits: [.adjective, .comparative]),
                .init(text: "are", length: 6, traits: [.adjective, .comparative]),
            ],
            decimalComma: true,
            infinitivesBegin: true,
            beMakesPassive: false,
            numbers: NumberWords(and: "", decimal: "komma", between: "mellan", ones: ["ett", "en"]),
            perfects: [.init(ending: "as", drop: 1, add: "ts"), .init(ending: "a", drop: 0, add: "t")],
            perfectEndings: ["at"],
            presents: [
                .init(ending: "er", drop: 2, add: "a"), .init(ending: "r", drop: 1, add: ""),
                .init(ending: "", drop: 0, add: "a"),
            ]),
        style: SentenceStyle(
            by: "Senast den ", afterDeadline: " ", verbSecond: true, will: "ska", have: "ha", be: "vara",
            been: "blivit", we: "vi",
            i: "jag", change: "med", from: "från", to: "till", increased: "ökat", reduced: "minskat",
            months: [
                "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
                "november",
                "december",
            ],
            beforePercent: " ", group: " ", decimal: ",", percentWords: ["procent", "proc"], within: "Inom ",
            definiteHeads: [("antal", "antalet"), ("andel", "andelen")],
            byNumbers: "Senast ", percentagePoint: "procentenhet", percentagePoints: "procentenheter",
            knowsMonthFirst: false),
        mending: MendingWords(
            asideHeads: """
                allt allteftersom beroende där efter förhoppningsvis givet i inom med när om så såvitt utifrån vid
                """,
            openHedges: """
                i den mån, i den utsträckning, i syfte att försöka, i syfte att om möjligt, med målet att försöka
                """))
}
