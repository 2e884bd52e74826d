import Diagnostics
import Goals
import Testing

@testable import Summaries

@Suite struct AuditTests {
    /// An audit of goals of one file, with findings as (goal, rule, criterion, severity).
    private func audit(
        _ goals: [AuditGoal], _ findings: [(Int, String, Criterion, Severity)] = [],
        filter: AuditFilter = AuditFilter(),
        links: [(goal: Int, target: Int)] = [], owners: [String] = []
    ) throws -> Audit {
        var names = AuditNames()
        for owner in owners { _ = names.owner(owner) }
        for language in ["en", "other"] { _ = names.language(language) }
        var file = AuditFile(path: "a/b.yaml", hash: 1, line: LinePlace(source: 0, offset: 0, count: 1))
        file.goals = goals
        for (place, one) in findings.enumerated() {
            file.findings.append(
                AuditFinding(
                    goal: Int32(one.0), rule: names.rule(one.1, one.2), severity: one.3, place: Int32(place)))
        }
        let today = try #require(CalendarDay(year: 2026, month: 11, day: 24))
        return Audit(
            AuditRepo([file], names: names), today: today, filter: filter, links: links, orphans: [], duplicates: [])
    }

    private func goal(_ change: (inout AuditGoal) -> Void = { _ in }) -> AuditGoal {
        var goal = AuditGoal()
        (goal.saysAttainable, goal.saysRelevant) = (true, true)
        change(&goal)
        return goal
    }

    /// What a goal lacks, what was found in it, and its marks as letters of S M A R T: + met, ~ partly, - missing.
    @Test(
        arguments: [
            ("", [], "+++++", [String?](repeating: nil, count: 5)),
            ("", [("vague", .specific, .error)], "-++++", ["vague", nil, nil, nil, nil]),
            ("", [("hedged", .specific, .warning)], "~++++", ["hedged", nil, nil, nil, nil]),
            ("", [("no-owner", .specific, .note), ("odd", .document, .error)], "+++++", [nil, nil, nil, nil, nil]),
            // The first that takes a mark stays, unless a worse one comes.
            (
                "", [("a", .timeBound, .warning), ("b", .timeBound, .warning), ("c", .timeBound, .error)], "++++-",
                [nil, nil, nil, nil, "c"]
            ),
            ("attainable", [], "++-++", [nil, nil, "no-attainability", nil, nil]),
            ("relevant", [("vanity-metric", .relevant, .warning)], "+++-+", [nil, nil, nil, "no-relevance", nil]),
            ("all", [], "-----", [String?](repeating: "placeholder", count: 5)),
        ] as [(String, [(String, Criterion, Severity)], String, [String?])])
    func marks(
        _ lacking: String, _ findings: [(String, Criterion, Severity)], _ marks: String, _ takers: [String?]
    ) throws {
        let change: (inout AuditGoal) -> Void = { goal in
            if lacking == "attainable" { goal.saysAttainable = false }
            if lacking == "relevant" { goal.saysRelevant = false }
            if lacking == "all" { goal.isTemplate = true }
        }
        let audit = try audit([goal(change)], findings.map { (0, $0.0, $0.1, $0.2) })
        let card = try #require(audit.cards[0])
        let letters = Scorecard.criteria.map { card[$0] == .met ? "+" : card[$0] == .partly ? "~" : "-" }.joined()
        #expect(letters == marks && card.isSmart == (marks == "+++++"))
        #expect(Scorecard.criteria.map { card.taker($0).map { audit.names.rules[$0].name } } == takers)
        #expect(audit.total.score == marks.reduce(0) { $0 + ($1 == "+" ? 20 : $1 == "~" ? 10 : 0) })
    }

    @Test("what is done, dropped or not read is counted and not marked; nothing marked has no score")
    func unmarked() throws {
        let audit = try audit([
            goal { $0.status = .done }, goal { $0.status = .dropped }, goal { $0.language = 1 },
        ])
        #expect(audit.total.goals == 3 && audit.total.marked == 0 && audit.total.score == nil)
        #expect(audit.cards == [nil, nil, nil])
    }

    @Test("deadlines that have passed and those to come, by day; done goals are neither")
    func deadlines() throws {
        func due(_ year: Int, _ month: Int, _ day: Int, _ status: Goal.Status = .open) -> AuditGoal {
            goal { goal in
                goal.deadline = CalendarDay(year: year, month: month, day: day)
                goal.status = status
            }
        }
        let audit = try audit([
            due(2026, 12, 31), due(2026, 11, 23), due(2026, 11, 24), due(2020, 1, 1, .done), due(2020, 1, 1, .draft),
            goal(),
        ])
        #expect(audit.overdue == [4, 1] && audit.coming == [2, 0])
        #expect(audit.total.overdue == 2 && audit.total.undated == 1)
        #expect(audit.months.map(\.month) == ["2020-01", "2026-11", "2026-12"])
        #expect(audit.months.map(\.goals) == [1, 2, 1] && audit.months.map(\.overdue) == [1, 1, 0])
    }

    @Test("a filter takes owners in any case, and goals that are due before a day")
    func filters() throws {
        let goals = [
            goal { $0.owner = 0 }, goal { $0.owner = 1 },
            goal { goal in
                goal.owner = 1
                goal.deadline = CalendarDay(year: 2027, month: 1, day: 31)
            },
        ]
        var filter = AuditFilter()
        filter.owners = ["BO"]
        let findings: [(Int, String, Criterion, Severity)] = [
            (0, "vague", .specific, .error), (1, "vague", .specific, .error), (-1, "no-goals", .document, .warning),
        ]
        var audit = try audit(goals, findings, filter: filter, owners: ["Åsa", "Bo"])
        #expect(audit.isIn == [false, true, true] && audit.total[.error] == 1 && audit.total[.warning] == 0)
        filter.dueBefore = CalendarDay(year: 2027, month: 2, day: 1)
        audit = try self.audit(goals, findings, filter: filter, owners: ["Åsa", "Bo"])
        #expect(audit.isIn == [false, false, true] && audit.total.goals == 1)
    }

    @Test("groups are sorted by how many goals they have and by name, goals without an owner last among equals")
    func groups() throws {
        let owners = [1, 0, 1, -1].map { number in goal { $0.owner = Int32(number) } }
        let audit = try audit(owners, owners: ["Bo", "Åsa"])
        #expect(audit.groups(by: .owner).map(\.name) == ["Åsa", "Bo", nil])
        #expect(audit.groups(by: .folder).map(\.name) == ["a"] && audit.groups(by: .folder)[0].tally.goals == 4)
    }

    /// A whole and its parts as (baseline, target, deadline's year), and what contradicts.
    @Test(
        arguments: [
            ((0, 100, 2027), [(0, 60, 2027), (0, 40, 2026)], []),
            ((0, 100, 2027), [(0, 60, 2027), (0, 30, 2027)], ["parts-do-not-add-up"]),
            ((1000, 1100, 2027), [(500, 550, 2027), (500, 550, 2027)], []),
            ((100, 50, 2027), [(60, 40, 2027), (40, 30, 2027)], ["parts-do-not-add-up"]),
            ((0, 100, 2027), [(0, 100, 2027), (0, 30, 2027)], []),
            ((0, 100, 2027), [(0, 30, 2027)], []),
            ((0, 100, 2026), [(0, 100, 2027)], ["later-deadline"]),
            ((0, 100, 2027), [(100, 50, 2027)], ["opposite-direction"]),
        ] as [((Double, Double, Int), [(Double, Double, Int)], [String])])
    func contradictions(_ whole: (Double, Double, Int), _ parts: [(Double, Double, Int)], _ kinds: [String]) throws {
        let goals = ([whole] + parts).map { figures in
            goal { goal in
                (goal.baseline, goal.target) = (figures.0, figures.1)
                goal.deadline = CalendarDay(year: figures.2, month: 12, day: 31)
                (goal.metric, goal.unit) = (7, 8)
            }
        }
        let audit = try audit(goals, links: (1...parts.count).map { ($0, 0) })
        #expect(audit.contradictions.map(\.kind.word) == kinds)
        // Another metric, and shares, are no parts.
        var others = goals
        for index in 1..<others.count { others[index].metric = 9 }
        var shares = goals
        for index in shares.indices { shares[index].isShare = true }
        for goals in [others, shares] {
            let audit = try self.audit(goals, links: (1...parts.count).map { ($0, 0) })
            #expect(!audit.contradictions.contains { $0.kind.word == "parts-do-not-add-up" })
        }
    }

    @Test("files stand by path, two lines of one path by what they say, and equal lines once")
    func order() {
        func file(_ path: String, _ hash: UInt64) -> AuditFile {
            AuditFile(path: path, hash: hash, line: LinePlace(source: 0, offset: 0, count: 9))
        }
        let files = [file("b", 1), file("a/é", 5), file("a", 9), file("a", 2), file("b", 1)]
        let sorted = AuditRepo(files, names: AuditNames()).files
        #expect(sorted.map(\.path) == ["a", "a", "a/é", "b"] && sorted.map(\.hash) == [2, 9, 5, 1])
        #expect(AuditRepo(files.reversed(), names: AuditNames()).files.map(\.hash) == [2, 9, 5, 1])
    }

    @Test("an error that the repo shows silences the notes of its goal, and a comment silences it")
    func repoFindings() {
        var names = AuditNames()
        var file = AuditFile(path: "a", hash: 1, line: LinePlace(source: 0, offset: 0, count: 1))
        file.goals = [AuditGoal(), AuditGoal(), AuditGoal()]
        file.goals[2].status = .draft
        for goal in 0..<3 {
            file.findings.append(
                AuditFinding(goal: Int32(goal), rule: names.rule("n", .relevant), severity: .note, place: Int32(goal)))
        }
        let cycle = RuleInfo(
            "goal-cycle", .relevant, .repo, .error, summary: Texts("", ""), reason: Texts("", ""), bad: [], good: [],
            wordings: [])
        file.terms.severities = [("goal-cycle", .error)]
        file.terms.silences = [RepoTerms.Silence(goal: 1, place: "link0", rule: "goal-cycle")]
        var repo = AuditRepo([file], names: names)
        repo.add((0..<3).map { RepoFinding(RuleID(0), file: 0, goal: $0, at: .link(0)) }, rules: [cycle])
        let shown = repo.files[0].findings.map { "\($0.goal) \($0.severity)" }
        #expect(shown == ["1 note", "2 note", "0 error", "2 warning"])
    }
}
