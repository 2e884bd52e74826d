import Diagnostics
import Source
import Summaries

extension Rule {
    static let unknownParent = Rule(
        repo: RuleInfo(
            "unknown-parent", .relevant, .repo, .error,
            summary: Texts(
                "it supports a goal that is nowhere in the repo", "det stöder ett mål som inte finns i repot"),
            reason: Texts(
                """
                A goal is there for the sake of another. Where that one cannot be found, nobody sees why this one \
                matters: an id was misspelt, or what it supported is gone. The id of any mapping of the repo's YAML \
                counts, so does the text of a goal. In a shape of the team's own it is a warning.
                """,
                """
                Ett mål finns för ett annat måls skull. När det inte går att hitta ser ingen varför detta spelar roll: \
                ett id är felstavat, eller så är det som stöddes borta. Id:t för vilken post som helst i repots YAML \
                räknas, liksom ett måls text. I en form som är lagets egen är det en varning.
                """),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - id: leads
                        goal: Raise the number of leads from 40 to 60 by 1 May 2027
                      - id: visits
                        goal: Raise the number of visits from 100 to 200 by 1 April 2027
                        supports: [⟦lead⟧]

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Webben
                    mål:
                      - id: besök
                        mål: Öka antalet besök från 100 till 200 senast den 1 april 2027
                        stödjer: ⟦förfrågningar⟧

                    """),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    owner: Web
                    goals:
                      - id: leads
                        goal: Raise the number of leads from 40 to 60 by 1 May 2027
                      - id: visits
                        goal: Raise the number of visits from 100 to 200 by 1 April 2027
                        supports: [leads]

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    ägare: Webben
                    mål:
                      - id: förfrågningar
                        mål: Öka antalet förfrågningar från 40 till 60 senast den 1 maj 2027
                      - id: besök
                        mål: Öka antalet besök från 100 till 200 senast den 1 april 2027
                        stödjer: förfrågningar

                    """),
            ],
            wordings: [
                Wording(
                    Texts("nothing in the repo has the id “{0}”", "inget i repot har id:t ”{0}”"),
                    Texts("Which goal does it support?", "Vilket mål stöder det?")),
                Wording(
                    Texts("nothing in the repo has the id “{0}”", "inget i repot har id:t ”{0}”"),
                    Texts("Did you mean “{1}”?", "Menade du ”{1}”?")),
                Wording(
                    Texts("nothing that was read has the id “{0}”", "inget som lästes har id:t ”{0}”"),
                    Texts("Does it stand in another file?", "Står det i en annan fil?")),
            ],
            fix: FixInfo(
                .unsafe,
                Texts(
                    "The fix writes the id that is nearest to what stands there. Two ids may be equally near to what was meant, so a person should look.",
                    "Rättningen skriver det id som ligger närmast det som står där. Två id:n kan ligga lika nära det som menades, så en människa bör titta."
                ),
                [
                    .init(
                        .english,
                        """
                        goallint: 1
                        goals:
                          - id: leads
                            goal: Raise the number of leads from 40 to 60 by 1 May 2027
                          - id: visits
                            goal: Raise the number of visits from 100 to 200 by 1 April 2027
                            supports: ["laeds"]

                        """,
                        """
                        goallint: 1
                        goals:
                          - id: leads
                            goal: Raise the number of leads from 40 to 60 by 1 May 2027
                          - id: visits
                            goal: Raise the number of visits from 100 to 200 by 1 April 2027
                            supports: ["leads"]

                        """)
                ]))
    ) { subject, findings in
        let index = subject.index
        var guesses = NearIDs(index)
        for link in index.links where link.target == .unknown {
            let goal = index.goal(link.goal)
            guard goal.traits.contains(.isOpen), !goal.traits.contains(.isTemplate), index.isReported(goal.file) else {
                continue
            }
            let name = index.text(of: link)
            let guess = guesses.nearest(to: name)
            let most: Severity = index.isPartial ? .note : goal.traits.contains(.isForeign) ? .warning : .error
            findings.found(
                goal, .link(link.place), wording: guess != nil ? 1 : index.isPartial ? 2 : 0,
                guess.map { [name, $0] } ?? [name], most: most, replacement: guess)
        }
    }
}

/// Looks for the id of a goal that a name was most likely meant to be.
struct NearIDs {
    private let index: RepoIndex
    private var candidates: [(letters: UInt32, count: Int, goal: Int)] = []
    private var known: [String: String?] = [:]
    /// How many ids were looked at for all names.
    private var looks = 0
    /// How many are, so that many unknown names beside many ids cost no more than the ids.
    static let mostLooks = 500_000

    init(_ index: RepoIndex) { self.index = index }

    /// The nearest id, or nil; a repo with a great many ids and unknown names gets guesses for the first of them.
    mutating func nearest(to name: String) -> String? {
        if let guess = known[name] { return guess }
        guard looks < NearIDs.mostLooks else { return nil }
        if candidates.isEmpty {
            var last: UInt64?
            for one in index.ids where one.key != last {
                last = one.key
                let text = index.idBytes(of: index.goal(Int(one.goal)))
                candidates.append((NearIDs.letters(text), text.count, Int(one.goal)))
            }
            candidates.sort { $0.goal < $1.goal }
        }
        looks += candidates.count
        let text = Array(name.utf8)[...]
        let letters = NearIDs.letters(text)
        // Each edit takes at most one letter and brings one; a letter may be of two bytes.
        let bound = max(1, text.count / 3)
        var near: [String] = []
        for one in candidates
        where abs(one.count - text.count) <= 2 * bound && (one.letters ^ letters).nonzeroBitCount <= 4 * bound {
            near.append(index.id(of: index.goal(one.goal)))
        }
        let guess = nearestName(to: name, in: near)
        known[name] = .some(guess)
        return guess
    }

    private static func letters(_ text: ArraySlice<UInt8>) -> UInt32 {
        text.reduce(0) { $0 | 1 << UInt32(($1 | 0x20) & 31) }
    }
}
