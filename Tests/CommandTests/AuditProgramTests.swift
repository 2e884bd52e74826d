import TestSupport
import Testing

/// The built program's audits.
@Suite struct AuditProgramTests {
    private static let company = """
        goallint: 1
        owner: Board
        goals:
          - id: leads
            goal: By 31 December 2026, we will have increased leads from 1,000 to 2,000.
            measurable: {metric: leads, baseline: 1000, target: 2000, unit: leads, source: CRM}
            attainable: They grew by 60% last year, by 50% the year before.
            relevant: Leads pay the rent.

        """
    private static let web = """
        goallint: 1
        owner: Åsa
        goals:
          - id: traffic
            goal: By 31 March 2027, we will have increased leads from 300 to 500.
            measurable: {metric: leads, baseline: 300, target: 500, unit: leads, source: CRM}
            supports: leads
          - id: ads
            goal: By 31 March 2026, we will have increased leads from 100 to 300.
            measurable: {metric: leads, baseline: 100, target: 300, unit: leads, source: CRM}
            supports: leads
          - goal: Få fler besökare
            supports: nowhere

        """
    private static let files = [
        "company.yaml": company, "web/goals.yaml": web, "web/okr.yaml": "- Launch the shop by 1 May 2027\n",
        "ci.yml": "on: push\nx: {id: web}\n", "bad.yaml": "goallint: 1\ngoals: [\n",
    ]
    private static let flags = "--today 2026-11-24 --no-config"

    /// A line of shell, its exit status, and what its outputs contain; what begins with ! they do not.
    @Test(arguments: [
        ("goallint audit", 0, "5 goals in 4 files, 5 of them marked", ""),
        ("goallint audit", 0, "web/goals.yaml:12", ""),
        ("goallint audit", 0, "ends after it", ""),
        ("goallint audit", 0, "its parts come to 400, the whole is 1000", ""),
        ("goallint audit --locale sv", 0, "5 mål i 4 filer, 5 av dem bedömda", ""),
        ("goallint audit --owner åsa", 0, "3 goals", ""),
        ("goallint audit --due-before 2026-12-01", 0, "1 goal in 4 files", ""),
        ("goallint audit --group-by status", 0, "open", ""),
        ("goallint audit --group-by colour", 2, "", "there is no grouping “colour”"),
        ("goallint audit --min-score 100", 1, "Score ", "below 100"),
        ("goallint audit --min-score 100 --owner Board -q", 0, "Score 100", ""),
        ("goallint audit --format csv=web/goals.yaml", 2, "", "would overwrite a file that is read"),
        ("goallint audit --format csv=x --format html=./x", 2, "", "would overwrite another output"),
        (
            "goallint summarize -q > s; goallint audit --from s --format csv=s", 2, "",
            "would overwrite a file that is read"
        ),
        ("goallint audit --min-score 101", 2, "", "from 0 to 100"),
        ("goallint audit --format sarif", 2, "", "there is no format of an audit “sarif”"),
        ("goallint lint --format markdown", 2, "", "one of “goallint audit”"),
        (
            "goallint audit --format json=a.json --format csv=a.csv; cat a.json | head -c 13; head -1 a.csv", 0,
            "{\"version\":1,path,line,", ""
        ),
        ("goallint audit --format json=no/such.json", 2, "", "no such file"),
        ("goallint audit --format json=company.yaml", 2, "", "would overwrite a file that is read"),
        (
            "goallint summarize > x; goallint audit --from x --format json=x", 2, "",
            "would overwrite a file that is read"
        ),
        ("goallint audit --format json=x --format csv=./x", 2, "", "would overwrite another output"),
        ("goallint audit gone", 2, "", "gone: there is no such file"),
        ("goallint audit > /dev/full", 2, "", "the disk is full"),
        ("goallint audit empty", 0, "0 goals", "no goals found"),
        ("goallint audit --from", 2, "", "--from needs the files"),
        ("goallint summarize | goallint audit --from -", 0, "5 goals in 4 files", ""),
        ("echo '{\"version\":2}' > x; goallint audit --from x", 2, "", "x: line 1 is a summary of version 2"),
        ("echo '{\"version\":1' > x; goallint audit --from x", 2, "", "line 1 is no summary"),
        ("printf '\\n\\n[]\\n' > x; goallint audit --from x", 2, "", "x: line 3 is no summary"),
        ("goallint audit - --stdin-filename goals.yaml < company.yaml", 0, "1 goal in 1 file", ""),
        // The rest of the repo is read for what goals name, and not counted.
        ("mkdir .git; goallint audit web", 0, "4 goals in 2 files", ""),
        (
            "mkdir .git; goallint audit web --format json | grep -c '\"unknown-parent\",\"criterion\":\"relevant\",\"errors\":1'",
            0, "1", ""
        ),
        (
            "goallint audit web --no-context --format json | grep -c '\"unknown-parent\",\"criterion\":\"relevant\",\"errors\":3'",
            0, "1", ""
        ),
        // What was before: one goal is mended, one is gone, one is new.
        (
            "goallint summarize > old; sed -i 's/Få fler besökare/Öka antalet besökare till 900 senast den 1 maj 2027/' web/goals.yaml; rm web/okr.yaml; goallint audit --compare old --format json | grep -o '\"newGoals\":1,\"goneGoals\":2'",
            0, "newGoals", ""
        ),
        ("goallint audit --compare gone", 2, "", "gone: there is no such file"),
    ])
    func lines(_ line: String, _ status: Int, _ output: String, _ error: String) {
        var files = Self.files
        files["empty/"] = ""
        let folder = TemporaryFolder(files)
        let outcome = shell("goallint() { command goallint \"$@\" \(Self.flags); }\n" + line, in: folder)
        #expect(outcome.status == Int32(status), "\(outcome.error)")
        #expect(outcome.output.contains(output) || output.isEmpty, "\(outcome.output)")
        #expect(outcome.error.contains(error) || error.isEmpty, "\(outcome.error)")
    }

    @Test(
        "summaries, however split, ordered and repeated, come to the audit of the files",
        arguments: [
            "cat all > a; command goallint audit --from a",
            "tac all > a; command goallint audit --from a",
            "cat all all > a; command goallint audit --from a",
            "split -n l/3 all part-; command goallint audit --from part-ac part-aa part-ab",
            "split -l 1 all part-; command goallint audit --threads 2 --from part-*",
            "tac all | command goallint audit --from -",
            "command goallint summarize web company.yaml bad.yaml > a; command goallint summarize ci.yml > b; command goallint audit --from b a",
        ])
    func shards(_ line: String) {
        for format in ["text", "json", "markdown", "csv", "html"] {
            let folder = TemporaryFolder(Self.files)
            let outcome = shell(
                """
                set -e
                command goallint audit \(Self.flags) --format \(format) > wanted || true
                command goallint summarize \(Self.flags) > all
                \(line) --format \(format) --today 2026-11-24 > got
                cmp wanted got
                """, in: folder)
            #expect(outcome.status == 0, "\(format): \(outcome.error)")
        }
    }

    @Test("a comment silences what the whole repo shows, in an audit too")
    func suppression() {
        let goal = "goallint: 1\nowner: A\ngoals:\n  - id: a\n    goal: Hire 3 clerks by 1 May 2027\n    supports: b"
        for (text, count) in [(goal, "1"), (goal + " # goallint: ignore[unknown-parent] because it comes", "0")] {
            let folder = TemporaryFolder(["goals.yaml": text + "\n"])
            let outcome = shell(
                "goallint audit \(Self.flags) --format json | grep -c '\"rule\":\"unknown-parent\"' || true", in: folder
            )
            #expect(outcome.output == (count == "1" ? "2\n" : "0\n"), "\(outcome.output)")
        }
    }

    @Test("a trend shows each day of the repo's history, from a day and from a revision")
    func history() {
        let folder = TemporaryFolder(["web/goals.yaml": "goallint: 1\nowner: A\ngoals:\n  - Get more visitors\n"])
        let setUp = """
            export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
            export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
            commit() { git add -A; GIT_COMMITTER_DATE="$1T12:00:00Z" git commit -qm x; }
            git init -q .; commit 2026-09-01
            printf '  - id: x\n    goal: Get fewer complaints\n' >> web/goals.yaml; commit 2026-10-01
            sed -i '4s/.*/  - Launch the shop by 1 May 2027/' web/goals.yaml; mkdir .hidden; cp web/goals.yaml .hidden; commit 2026-10-02
            sed -i '$d' web/goals.yaml; sed -i '$d' web/goals.yaml
            trend() { goallint audit --today 2026-11-24 "$@" --format json |
                python3 -c 'import json,sys; print(*[(p["day"],p["goals"],p["findings"]["specific"],p["new"],p["resolved"]) for p in json.load(sys.stdin)["trend"]])'; }

            """
        let whole =
            "('2026-09-01', 1, 1, 0, 0) ('2026-10-01', 2, 2, 3, 0) ('2026-10-02', 2, 1, 1, 3) "
            + "('2026-11-24', 1, 0, 0, 3)\n"
        for call in ["trend --since 2026-08-01", "trend --since HEAD~2 web", "trend --since HEAD~2 web/goals.yaml"] {
            let outcome = shell(setUp + call, in: folder)
            #expect(outcome.output == whole, "\(call): \(outcome.output) \(outcome.error)")
            _ = shell(
                "rm -rf .git .hidden; printf 'goallint: 1\\nowner: A\\ngoals:\\n  - Get more visitors\\n' > web/goals.yaml",
                in: folder)
        }
        let wrong = shell(
            "git init -q .; goallint audit --since=--all; goallint audit --from x --since HEAD", in: folder)
        #expect(wrong.status == 2 && wrong.error.contains("there is no revision and no day “--all”"))
        #expect(wrong.error.contains("give one of them"))
        let outside = shell(
            "rm -rf .git; GIT_CEILING_DIRECTORIES=$PWD/.. goallint audit --since 2026-01-01", in: folder)
        #expect(outside.status == 2)
        #expect(outside.error == "goallint: --since: no git repo holds the goals\n")
    }
}
