import TestSupport
import Testing

/// Baselines, suppressions and fixes, as users of the built program see them.
@Suite struct BaselineTests {
    private static let goals = "goals:\n  - Get more visitors\n  - id: x\n    goal: Get better\n"
    private static let begin = "goallint lint -q --baseline b.json --update-baseline . && "

    /// A line of shell behind the writing of a baseline, its exit status and what its output contains.
    @Test(arguments: [
        ("goallint lint --baseline b.json", 0, ""),
        ("cd a && goallint lint --baseline ../b.json goals.yaml", 0, ""),
        ("goallint lint --baseline b.json - --stdin-filename a/goals.yaml < a/goals.yaml", 0, ""),
        // Lines that move and space that changes are no new findings.
        ("printf '# c\\n\\n' | cat - a/goals.yaml > c && mv c a/goals.yaml && goallint lint --baseline b.json", 0, ""),
        ("sed -i 's/Get more/Get  more/' a/goals.yaml && goallint lint --baseline b.json", 0, ""),
        // Another text is.
        ("sed -i 's/better/much better/' a/goals.yaml && goallint lint --baseline b.json", 1, "[vague]"),
        // A second time the same is one too many.
        ("printf '  - Get more visitors\\n' >> a/goals.yaml && goallint lint --baseline b.json", 1, "a/goals.yaml:5:"),
        // A renamed file keeps what has an id.
        ("mv a/goals.yaml a/okrs.yaml && goallint lint --baseline b.json | grep -c 'okrs.yaml:4'", 1, "0"),
        ("mv a/goals.yaml a/okrs.yaml && goallint lint --baseline b.json", 1, "okrs.yaml:2"),
        // Updating drops what was resolved and adds nothing.
        (
            "sed -i /visitors/d a/goals.yaml && goallint lint -q --baseline b.json --update-baseline && grep -c rule b.json",
            0, "3"
        ),
        (
            "printf '  - Get more dogs\\n' >> a/goals.yaml; goallint lint -q --baseline b.json --update-baseline; cmp b.json b0.json",
            0, ""
        ),
        // What was not read is not judged.
        (
            "printf -- '- Cut it to 5 days by 1 May 2027\\n' > goals.yaml; goallint lint -q --baseline b.json --update-baseline goals.yaml > log; cmp b.json b0.json",
            0, ""
        ),
        ("goallint lint -q --threads 1 --baseline c.json --update-baseline .; cmp b.json c.json", 0, ""),
        ("echo '{' > b.json; goallint lint --baseline b.json", 2, ""),
        ("goallint lint --update-baseline", 2, ""),
        ("goallint lint --baseline bb.json 2>&1", 2, "bb.json: there is no such file; --update-baseline writes it"),
    ])
    func baselines(_ line: String, _ status: Int, _ output: String) {
        let folder = TemporaryFolder(["a/goals.yaml": Self.goals])
        let outcome = shell(Self.begin + "cp b.json b0.json; " + line, in: folder)
        #expect(outcome.status == Int32(status), "\(outcome.error) \(outcome.output) \(folder.text("b.json"))")
        #expect(outcome.output.contains(output) || output.isEmpty, "\(outcome.output)")
        if output.isEmpty { #expect(outcome.output.isEmpty || outcome.output.contains("vague"), "\(outcome.output)") }
    }

    private static let misspelt =
        "goallint: 1\nowner: Web\ngoals:\n  - goal: Launch the shop\n    dedline: 2027-05-01\n"

    @Test(arguments: [
        ("goallint lint --fix", 0, "", "findings mended"),
        ("goallint lint --fix -q; goallint lint --fix", 0, "", ""),
        ("goallint lint --diff", 1, "+    deadline: 2027-05-01", "would be mended"),
        ("goallint lint --diff -q; cmp goals.yaml old", 0, "-    dedline", ""),
        ("goallint lint - --fix --stdin-filename goals.yaml < goals.yaml", 0, "    deadline: 2027-05-01\n", ""),
        ("echo 'a: 1' | goallint lint - --fix", 0, "a: 1\n", ""),
        ("echo 'goals: [' | goallint lint - --fix --stdin-filename goals.yaml", 1, "goals: [\n", ""),
        ("goallint suppress -q --reason 'it is so' . && goallint lint --fail-on note", 0, "", ""),
        ("goallint suppress -q --rule unknown-field . && grep -c goallint: goals.yaml", 0, "2", ""),
        ("goallint suppress --rule unknown-feld .", 2, "", "did you mean unknown-field?"),
        ("goallint suppress", 2, "", "needs files or folders"),
        ("echo 'require-reason: true' > .goallint.yaml; goallint suppress .", 2, "", "give --reason"),
        ("goallint lint --format json | grep -c '\"applicability\":\"safe\"'", 0, "1", ""),
    ])
    func fixes(_ line: String, _ status: Int, _ output: String, _ error: String) {
        let folder = TemporaryFolder(["goals.yaml": Self.misspelt, "old": Self.misspelt])
        let outcome = shell(line, in: folder)
        #expect(outcome.status == Int32(status), "\(outcome.error) \(outcome.output)")
        #expect(outcome.output.contains(output) || output.isEmpty, "\(outcome.output)")
        #expect(outcome.error.contains(error) || error.isEmpty, "\(outcome.error)")
    }
}
