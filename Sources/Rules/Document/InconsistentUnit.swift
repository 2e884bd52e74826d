import Diagnostics
import Source
import Summaries

extension Rule {
    static let inconsistentUnit = Rule(
        repo: RuleInfo(
            "inconsistent-unit", .document, .repo, .warning,
            summary: Texts("one metric in two units across the repo", "ett mått i två enheter i repot"),
            reason: Texts(
                """
                Figures of one metric can be put side by side only where all are in one unit. Of a metric that has \
                several, the most common one is taken to be right, and each other one is told of where it stands first.
                """,
                """
                Siffror för ett mått går att jämföra bara när alla har samma enhet. När ett mått har flera tas den \
                vanligaste för den rätta, och var och en av de andra pekas ut där den står först.
                """),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - goal: Shorten the response time by 1 May 2027
                        measurable: {metric: response time, baseline: 9, target: 4, unit: hours}
                      - goal: Shorten the response time by 1 May 2028
                        measurable: {metric: response time, baseline: 4, target: 2, unit: hours}
                      - goal: Shorten the response time by 1 May 2029
                        measurable: {metric: response time, baseline: 2, target: 1, unit: ⟦days⟧}

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Webben
                    mål:
                      - mål: Öka försäljningen senast den 1 maj 2027
                        mätbart: {mått: försäljning, nuläge: 100, målvärde: 200, enhet: kr}
                      - mål: Öka försäljningen senast den 1 maj 2028
                        mätbart: {mått: försäljning, nuläge: 200, målvärde: 300, enhet: kronor}
                      - mål: Öka försäljningen senast den 1 maj 2029
                        mätbart: {mått: Försäljning, nuläge: 300, målvärde: 400, enhet: ⟦tkr⟧}

                    """),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - goal: Shorten the response time by 1 May 2027
                        measurable: {metric: response time, baseline: 9, target: 4, unit: hours}
                      - goal: Shorten the response time by 1 May 2028
                        measurable: {metric: response time, baseline: 4, target: 2, unit: h}

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Webben
                    mål:
                      - mål: Öka försäljningen senast den 1 maj 2027
                        mätbart: {mått: försäljning, nuläge: 100, målvärde: 200, enhet: kr}

                    """),
            ],
            wordings: [
                Wording(
                    Texts(
                        "the same metric is in {0} here and in {1} in {2}", "samma mått är i {0} här och i {1} i {2}"),
                    Texts("Which unit holds?", "Vilken enhet gäller?"))
            ])
    ) { subject, findings in
        let index = subject.index
        index.sharing { $0.metric }.shared { group in
            // By unit: the first goal that has it, and how many do.
            var units: [(unit: UInt64, first: GoalFacts, count: Int)] = []
            for one in group {
                let goal = index.goal(Int(one.goal))
                let unit = Unit.key(index.unitBytes(of: goal))
                if let place = units.firstIndex(where: { $0.unit == unit }) {
                    units[place].count += 1
                } else if units.count < 64 {
                    units.append((unit, goal, 1))
                }
            }
            guard units.count > 1, let most = units.map(\.count).max() else { return }
            let common = units.filter { $0.count == most }
            for unit in units {
                // Where two are equally common, both are told of.
                guard unit.count < most || common.count > 1 else { continue }
                guard let other = common.first(where: { $0.unit != unit.unit }) else { continue }
                findings.found(
                    unit.first, .unit,
                    [index.unit(of: unit.first), index.unit(of: other.first), index.path(of: other.first)])
            }
        }
    }
}

/// Units that are the same under several names.
private enum Unit {
    private static let names: [[StaticString]] = [
        ["%", "per cent", "percent", "procent", "pct"], ["kr", "sek", "krona", "kronor", "swedish kronor"],
        ["€", "eur", "euro", "euros"], ["$", "usd", "dollar", "dollars"], ["£", "gbp", "pound", "pounds"],
        ["h", "hr", "hrs", "hour", "hours", "tim", "timme", "timmar"],
        ["min", "mins", "minute", "minutes", "minut", "minuter"],
        ["s", "sec", "secs", "second", "seconds", "sek.", "sekund", "sekunder"],
        ["day", "days", "d", "dag", "dagar"], ["week", "weeks", "v", "vecka", "veckor"],
        ["month", "months", "mån", "månad", "månader"], ["ms", "millisecond", "milliseconds", "millisekunder"],
        ["tkr", "ksek", "kkr"], ["mkr", "msek", "mnkr", "msek"], ["point", "points", "poäng", "pts"],
        ["st", "styck", "stycken", "pcs", "pieces", "piece"],
    ]

    /// By the hash of a name: its place in the list.
    private static let places: [UInt64: UInt64] = {
        var result: [UInt64: UInt64] = [:]
        for (place, group) in names.enumerated() {
            for name in group { result[StableHash.of(name.description.utf8)] = UInt64(place) }
        }
        return result
    }()

    /// The same number for all names of a unit; of English words the ending of the plural does not count.
    static func key(_ text: ArraySlice<UInt8>) -> UInt64 {
        let key = StableHash.ofWords(text)
        if let place = places[key] { return place }
        var text = text
        while text.last == 32 { text.removeLast() }
        guard text.count > 3, text[text.endIndex - 1] | 0x20 == UInt8(ascii: "s"),
            text[text.endIndex - 2] | 0x20 != UInt8(ascii: "s")
        else { return key }
        return StableHash.ofWords(text.dropLast())
    }
}
