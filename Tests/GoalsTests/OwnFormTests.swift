import Goals
import Source
import Testing
import YAML

@Suite struct OwnFormTests {
    static let shapes: [Shape] = [
        Shape("smallest", "- Att öka antalet besök med 2 000\n", ["[0]: Att öka antalet besök med 2 000"]),
        Shape(
            "list of sentences under goals", file: "team.yaml", "created: 2026-09-01\nmål:\n  - Att få fler besökare\n",
            ["mål[0]: Att få fler besökare"]),
        Shape(
            "full", file: "team.yaml",
            """
            goallint: 1
            owner: Marketing
            goals:
              - id: traffic
                goal: Raise visits by 10%
                specific: Publish 3 posts a week
                measurable: {metric: visits, baseline: 20000, target: 22000, unit: visits, source: analytics}
                attainable: {history: [6%], because: It grew.}
                relevant: {supports: [leads], because: Sales.}
                time-bound: {start: 2026-09-01, deadline: 2026-12-31, milestones: [{by: 2026-10-31, target: 20700}]}
                status: done
            """,
            [
                """
                goals[0].goal: Raise visits by 10% id=traffic owner=Marketing target=22000 baseline=20000 unit=visits \
                by=2026-12-31 supports=leads done
                """
            ]),
        Shape(
            "Swedish, without a sentence", file: "team.yaml",
            """
            Specifikt: Korta kötiden
            Mätbart: {Mått: kötid, Nuläge: 10, Målvärde: 5, Enhet: min}
            Accepterat: Laget vill
            Realistiskt: {Historik: [8]}
            Tidsbestämt: 2026-12-31
            """, [": – target=5 baseline=10 unit=min by=2026-12-31"]),
        Shape(
            "decomposed letters", file: "team.yaml", "ma\u{30A}l:\n  - ma\u{30A}l: O\u{308}ka\n    a\u{308}gare: Bo\n",
            ["ma\u{30A}l[0].ma\u{30A}l: O\u{308}ka owner=Bo"]),
        Shape(
            "from and to", file: "team.yaml",
            "goal: Faster replies\nmeasurable: {from: 20, to: 8}\ntimeBound: {from: 2026-01-01, to: 2026-06-30}\n",
            ["goal: Faster replies target=8 baseline=20 by=2026-06-30"]),
        Shape(
            "several documents with a head", file: "team.yaml",
            "goallint: 1\nowner: Ann\n---\ngoal: First\n---\ngoal: Second\nowner: Bo\n",
            ["1:goal: First owner=Ann", "2:goal: Second owner=Bo"]),
        Shape(
            "aliases and merges", file: "team.yaml",
            """
            goallint: 1
            goals:
              - &a {goal: One thing, owner: &who Ann}
              - {goal: Another thing, owner: *who}
              - {<<: *a, id: c}
              - *a
            """,
            [
                "goals[0].goal: One thing owner=Ann", "goals[1].goal: Another thing owner=Ann",
                "goals[0].goal: One thing id=c owner=Ann",
            ]),
        Shape(
            "a goal that is a slug still counts where it is declared", file: "team.yaml",
            "goallint: 1\ngoals:\n  - goal: sälj\n",
            ["goals[0].goal: sälj"]),
        Shape(
            "OKR", file: "plan.yaml",
            """
            period: Q3 2026
            objectives:
              - objective: Guests come back
                owner: Ann
                key_results:
                  - Repeat visits go from 20% to 30%
                  - kr: Ratings of 4.5
                    due: 2026-08-15
            """,
            [
                "objectives[0].objective: Guests come back objective owner=Ann inherits=2026-09-30",
                "objectives[0].key_results[0]: Repeat visits go from 20% to 30% measure owner=Ann inherits=2026-09-30 under=0",
                "objectives[0].key_results[1].kr: Ratings of 4.5 measure owner=Ann by=2026-08-15 inherits=2026-09-30 under=0",
            ]),
    ]

    @Test(arguments: shapes)
    func reads(shape: Shape) { #expect(summary(shape.yaml, named: shape.file) == shape.goals) }

    @Test(arguments: shapes)
    func isNotForeign(shape: Shape) {
        #expect(form(shape.yaml, named: shape.file) == (shape.name == "OKR" ? .okr : .own))
    }

    private func problems(_ yaml: String) -> [String] {
        let tree = YAMLTree.parse(Array(yaml.utf8))
        return GoalFile.read(tree, fileName: "goals.yaml").problems.map { problem in
            let text = String(decoding: tree.source.bytes[problem.range.start..<problem.range.end], as: UTF8.self)
            return switch problem.kind {
            case .wrongType(let field, let expected): "\(field)=\(text): \(expected)"
            case .unknownField(let name, let suggestion): "\(name)→\(suggestion)@\(text)"
            }
        }
    }

    @Test(arguments: [
        ("- goal: Win\n  measurabel: 5\n", ["measurabel→measurable@measurabel"]),
        ("- goal: Win\n  dedline: May\n  tags: [a]\n  colour: red\n", ["dedline→deadline@dedline"]),
        ("- mål: Vinna\n  matbrat: 5\n", ["matbrat→mätbart@matbrat"]),
        ("- goal: [a, b]\n  owner: Ann\n", []),
        ("- goal: Win\n  owner: {x: 1}\n", ["owner={x: 1}: a name, or a list of names"]),
        ("- goal: true\n  owner: Ann\n", ["goal=true: a sentence"]),
        ("- goal: Win\n  deadline: 12\n", ["deadline=12: a day or a period"]),
        ("- goal: Win\n  deadline: end of May\n  target: most of them\n", []),
        ("- goal: Win\n  status: sideways\n", ["status=sideways: draft, active, done or dropped"]),
        ("- goal: Win\n  measurable: [5]\n", ["measurable=[5]: a text or a mapping of fields"]),
        ("- goal: Win\n  milestones: soon\n", ["milestones=soon: a list of milestones"]),
        ("- goal: Win\n  measurable: {target: {}}\n", ["target={}: a figure"]),
        ("- title: Win\n  dedline: May\n  owner: {x: 1}\n", []),
        ("goallint: 2\ngoals: [Win more]\n", ["goallint=2: the version 1"]),
        ("goallint: 1\ngoals: 5\n", ["goals=5: a list of goals"]),
        ("goallint: 1\ngoals:\n  - 5\n", ["goals=5: a sentence or a mapping of fields"]),
    ])
    func findsProblems(yaml: String, expected: [String]) { #expect(problems(yaml) == expected) }

    @Test func holdsNoGoals() {
        #expect(form("goallint: 1\n") == .own)
        #expect(form("goals: []\n") == GoalFile.Form.none)
    }

    @Test func readsMilestonesAndHistory() throws {
        let tree = YAMLTree.parse(
            Array("- goal: Win\n  history: [6%, 7%]\n  milestones: [{by: 2026-10-31, target: 5}, Half way]\n".utf8))
        let goal = try #require(GoalFile.read(tree, fileName: "goals.yaml").goals.first)
        #expect(goal.history(in: tree).map { tree.string(of: $0) } == ["6%", "7%"])
        let milestones = goal.milestones(in: tree)
        #expect(milestones.count == 2)
        #expect(milestones.first?.by.flatMap { FieldDate.read($0, in: tree)?.last }?.iso == "2026-10-31")
        #expect(milestones.first?.target.flatMap { FieldFigure.read($0, in: tree)?.value } == 5)
    }
}
