import Goals
import Rules
import TestSupport
import Testing

private let plainGoal = "- Att öka antalet besök med 2 000 senast den 31 december 2026\n"

private var formatterWrites: Bool {
    let settings = LintSettings(today: CalendarDay(number: 20_000))
    return !format(Array(plainGoal.utf8), path: "goals.yaml", settings: settings, maxLineLength: nil).edits.isEmpty
}

/// `goallint format`, as its users run it.
///
/// The suite waits for the formatter: it runs as soon as that changes anything.
@Suite(.enabled(if: formatterWrites)) struct FormatProgramTests {
    private static let plain = plainGoal
    private static let broken = "goallint: 1\ngoals:\n- [Get more visitors\n- x\n"
    private let folder = TemporaryFolder([
        "goals.yaml": FormatProgramTests.plain, "broken-goals.yaml": FormatProgramTests.broken, "w.yml": "on: push\n",
    ])

    @Test("--check and --diff write nothing")
    func nothingIsWritten() {
        let check = shell("goallint format --check goals.yaml", in: folder)
        #expect(check.status == 1 && check.output == "would rewrite goals.yaml\n")
        let diff = shell("goallint format --diff goals.yaml", in: folder)
        #expect(diff.status == 0 && diff.output.hasPrefix("--- goals.yaml\n+++ goals.yaml\n@@ -1,1 +1,1 @@\n-"))
        #expect(shell("goallint format --diff --check goals.yaml", in: folder).status == 1)
        #expect(folder.text("goals.yaml") == Self.plain)
    }

    @Test("the difference, standard output and the file itself agree")
    func agrees() {
        let input = shell("goallint format - --stdin-filename goals.yaml < goals.yaml", in: folder)
        #expect(input.status == 0 && input.output != Self.plain)
        #expect(shell("goallint format --diff goals.yaml > d; git apply -p0 d", in: folder).status == 0)
        #expect(folder.text("goals.yaml") == input.output)
        folder.write("goals.yaml", Self.plain)
        #expect(shell("goallint format goals.yaml", in: folder).status == 0)
        #expect(folder.text("goals.yaml") == input.output)
        let again = shell("goallint format --check goals.yaml w.yml", in: folder)
        #expect(again.status == 0 && again.output.isEmpty)
    }

    @Test("broken YAML stays as it is, and the other files are done")
    func brokenYAML() {
        let outcome = shell("goallint format broken-goals.yaml goals.yaml", in: folder)
        #expect(
            outcome.status == 2 && outcome.error.contains("broken-goals.yaml:")
                && outcome.error.contains("[yaml-syntax]"))
        #expect(folder.text("broken-goals.yaml") == Self.broken)
        #expect(folder.text("goals.yaml") != Self.plain)
        let input = shell("goallint format - --stdin-filename goals.yaml < broken-goals.yaml", in: folder)
        #expect(input.status == 2 && input.output == Self.broken)
    }

    @Test("what is no goal file comes back from standard input as it went in")
    func passedOver() {
        let outcome = shell("goallint format - --stdin-filename w.yml < w.yml", in: folder)
        #expect(outcome.status == 0 && outcome.output == "on: push\n")
    }
}
