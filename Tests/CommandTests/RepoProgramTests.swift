import TestSupport
import Testing

/// The built program in a repo whose files speak of each other.
@Suite struct RepoProgramTests {
    private static let rules =
        "--select unknown-parent,duplicate-id,duplicate-goal,goal-cycle,deadline-after-parent,inconsistent-unit,key-result-count -q"
    private static let flags = rules + " --today 2026-11-24"

    /// Two goals of a file, one of which supports another.
    private static func file(_ id: String, supports: String, goal: String? = nil) -> String {
        let goal = goal ?? "Hire 3 clerks for \(id) by 1 May 2027"
        return "goallint: 1\nowner: \(id)\ngoals:\n  - id: \(id)\n    goal: \(goal)\n    supports: \(supports)\n"
    }

    private static let visits = "Increase monthly visits from 100 to 200 by 1 May 2027"
    private static let other = "By 1 May 2027, we will have increased the monthly visits from 100 to 200."

    /// Files, the arguments, the exit status, and the findings as `path:line:column rule`.
    @Test(arguments: [
        // A parent in another file, an id that is none, one in another case; the id of any mapping counts.
        (
            ["a.yaml": file("a", supports: "b"), "b.yaml": file("b", supports: "c"), "c.yml": "x:\n  - id: c\n"], "", 0,
            ""
        ),
        (["a.yaml": file("a", supports: "b"), "b.yaml": "x: 1\n"], "a.yaml", 1, "a.yaml:6:15 unknown-parent"),
        (
            ["a.yaml": file("a", supports: "Bee"), "b.yaml": file("bee", supports: "goals/a.yaml#a")], "a.yaml", 1,
            "a.yaml:6:15 unknown-parent"
        ),
        (["a.yaml": file("a", supports: "b"), "b.yaml": file("b", supports: "https://x.org/1")], "a.yaml", 0, ""),
        (
            ["a.yaml": file("a", supports: "b"), "b.yaml": file("b", supports: "x/none")], "", 1,
            "b.yaml:6:15 unknown-parent"
        ),
        (["a.yaml": file("a", supports: "[Hire 4 clerks by 1 May 2028]"), "b.yaml": "- x: 1\n"], "", 0, ""),
        // What is left out is not known, so that it is a note.
        (
            ["a.yaml": file("a", supports: "b"), "b.yaml": file("b", supports: "c"), "c.yml": "id: c\n"],
            "--no-context a.yaml", 0, "a.yaml:6:15 unknown-parent"
        ),
        // The same id in two files, and in another case.
        (
            [
                "a.yaml": file("a", supports: "b"),
                "b.yaml": file("b", supports: "'#1'") + "  - id: a\n    goal: Sell 3 cars by 1 May 2027\n",
            ], "b.yaml", 0, "b.yaml:7:9 duplicate-id"
        ),
        (
            [
                "a.yaml": file("a", supports: "b"),
                "b.yaml": file("b", supports: "'#1'") + "  - id: A\n    goal: Sell 3 cars by 1 May 2027\n",
            ], "", 0, ""
        ),
        (
            [
                "a.yaml": "objectives:\n  - {id: O1, objective: We sell, key_results: [Sell 3 cars by 1 May 2027]}\n",
                "b.yaml": "objectives:\n  - {id: O1, objective: We buy, key_results: [Buy 3 cars by 1 May 2027]}\n",
            ], "", 0, ""
        ),
        // A circle over three files.
        (
            [
                "a.yaml": file("a", supports: "b"), "b.yaml": file("b", supports: "c"),
                "c.yaml": file("c", supports: "a"),
            ], "", 1, "a.yaml:6:15 goal-cycle b.yaml:6:15 goal-cycle c.yaml:6:15 goal-cycle"
        ),
        (
            [
                "a.yaml": file("a", supports: "b"), "b.yaml": file("b", supports: "c"),
                "c.yaml": file("c", supports: "a"),
            ], "b.yaml", 1, "b.yaml:6:15 goal-cycle"
        ),
        (
            [
                "a.yaml": file("a", supports: "b"), "b.yaml": file("b", supports: "c"),
                "c.yaml": file("c", supports: "a"),
            ], "--no-context b.yaml", 0, "b.yaml:6:15 unknown-parent"
        ),
        // The same reading, in other words; not in another language, nor one that is done.
        (
            ["goals-a.yaml": "- \(visits)\n", "goals-b.yaml": "- \(other)\n"], "", 0,
            "goals-a.yaml:1:3 duplicate-goal goals-b.yaml:1:3 duplicate-goal"
        ),
        (
            ["goals-a.yaml": "- \(visits)\n", "goals-b.yaml": "- \(other)\n"], "goals-a.yaml", 0,
            "goals-a.yaml:1:3 duplicate-goal"
        ),
        (
            [
                "goals-a.yaml": "- Sälj 10 bilar senast den 1 maj 2027\n",
                "goals-b.yaml": "- Sell 10 cars by 1 May 2027\n",
            ], "", 0, ""
        ),
        (["goals-a.yaml": "- \(visits)\n", "goals-b.yaml": "- {goal: \(visits), status: done}\n"], "", 0, ""),
        (
            ["goals-a.yaml": "- \(visits)\n", "goals-b.yaml": "- \(visits) # goallint: ignore[duplicate-goal]\n"],
            "goals-b.yaml", 0, ""
        ),
        (["goals-a.yaml": "- Get more visitors\n", "goals-b.yaml": "- Get more visitors\n"], "", 0, ""),
        // It ends after the goal that it supports.
        (
            [
                "a.yaml": file("a", supports: "b", goal: visits),
                "b.yaml": file("b", supports: "'#1'", goal: "Sell 3 cars by 1 April 2027"),
            ], "a.yaml", 0, "a.yaml:5:51 deadline-after-parent"
        ),
        // Many goals of one owner until one day.
        (
            ["goals.yaml": "owner: W\ngoals:\n" + (1...6).map { "  - Sell \($0)0 cars by 1 May 2027\n" }.joined()], "",
            0, "goals.yaml:8:5 key-result-count"
        ),
    ])
    func findings(_ files: [String: String], _ arguments: String, _ status: Int, _ expected: String) {
        let folder = TemporaryFolder(files.merging([".git/": ""]) { $1 })
        let outcome = shell("goallint lint \(Self.flags) \(arguments)", in: folder)
        #expect(outcome.status == Int32(status), "\(outcome.output)\(outcome.error)")
        let found = outcome.output.split(separator: "\n").map { line in
            line.split(separator: ": ")[0] + " " + line.split(separator: "[").last!.dropLast()
        }
        #expect(found.joined(separator: " ") == expected, "\(outcome.output)")
    }

    @Test("the same is found from the root, from a subfolder, with one file named, and on standard input")
    func sameEverywhere() {
        let folder = TemporaryFolder([
            ".git/": "", "team/a.yaml": Self.file("a", supports: "bee"), "team/b.yaml": Self.file("b", supports: "a"),
            "x/c.yaml": Self.file("bees", supports: "b", goal: Self.visits),
            "x/d.yaml": Self.file("a", supports: "bees"),
        ])
        let root = shell("goallint lint \(Self.flags) | grep ^team/a.yaml", in: folder)
        #expect(root.output.contains("duplicate-id") && root.output.contains("Did you mean “bees”?"), "\(root.output)")
        for line in [
            "goallint lint \(Self.flags) team/a.yaml",
            "goallint lint \(Self.flags) x/d.yaml team/a.yaml | grep ^team/a",
            "goallint lint \(Self.flags) $PWD/team | grep /a.yaml | sed \"s|$PWD/||\"",
            "cd team; goallint lint \(Self.flags) a.yaml | sed 's|^|team/|'",
            "goallint lint \(Self.flags) --stdin-filename team/a.yaml - < team/a.yaml",
        ] { #expect(shell(line, in: folder).output == root.output, "\(line)") }
    }

    @Test("repos that are named in one run know nothing of each other")
    func severalRepos() {
        let folder = TemporaryFolder([
            "one/.git/": "", "one/a.yaml": Self.file("a", supports: "b", goal: Self.visits), "one/c.yaml": "- x: 1\n",
            "one/inner/.git/": "", "one/inner/d.yaml": Self.file("c", supports: "a", goal: Self.visits),
            "two/.git/": "", "two/b.yaml": Self.file("b", supports: "a", goal: Self.other),
        ])
        for paths in ["one two one/inner", "one/a.yaml two/b.yaml one/inner/d.yaml", "$PWD/two one/inner one"] {
            let outcome = shell("goallint lint \(Self.flags) \(paths) | sed \"s|$PWD/||\" | sort", in: folder)
            let found = outcome.output.split(separator: "\n").map { $0.prefix { $0 != " " } + $0.drop { $0 != "[" } }
            #expect(
                found == [
                    "one/a.yaml:6:15:[unknown-parent]", "one/inner/d.yaml:6:15:[unknown-parent]",
                    "two/b.yaml:6:15:[unknown-parent]",
                ], "\(paths): \(outcome.output)")
        }
    }

    @Test("any number of threads gives the same bytes; findings go into a baseline, and fixes reach the link")
    func asAllOthers() {
        var files = [".git/": ""]
        for number in 0..<90 {
            files["f\(number % 7)/goals-\(number).yaml"] =
                Self.file("id-\(number)", supports: "id-\(number % 3 == 0 ? 500 : (number + 1) % 90)")
                + "  - Get more visitors\n  - Sell \(number % 40) cars by 1 May 2027\n"
        }
        let folder = TemporaryFolder(files)
        for format in ["text", "json", "sarif", "checkstyle"] {
            let one = shell("goallint lint --today 2026-11-24 --threads 1 --format \(format)", in: folder)
            #expect(one.output.contains("duplicate-goal") && one.output.contains("unknown-parent"))
            for threads in [2, 7] {
                let more = shell(
                    "goallint lint --today 2026-11-24 --threads \(threads) --format \(format)", in: folder)
                #expect(more.output == one.output && more.error == one.error && more.status == one.status)
            }
        }
        let counted = shell(
            "goallint lint --today 2026-11-24 --format text=out >/dev/null; wc -l < out; tr ' ' '\\n' < out | grep -c '^\\(error\\|warning\\|note\\):'",
            in: folder)
        let lines = counted.output.split(separator: "\n")
        #expect(lines.count == 2 && lines[0] == lines[1])
        let baseline = shell(
            "goallint lint \(Self.flags) --baseline b.json --update-baseline; goallint lint \(Self.flags) --baseline b.json",
            in: folder)
        #expect(baseline.output.isEmpty && baseline.status == 0)
        let near = TemporaryFolder([
            ".git/": "", "a.yaml": Self.file("a", supports: "clerk"),
            "b.yaml": Self.file("clerks", supports: "'#1'", goal: Self.visits),
        ])
        let fixed = shell(
            "goallint lint \(Self.flags) --unsafe-fixes a.yaml; goallint lint \(Self.flags); cat a.yaml", in: near)
        #expect(fixed.output == Self.file("a", supports: "clerks"), "\(fixed.output)\(fixed.error)")
    }
}
