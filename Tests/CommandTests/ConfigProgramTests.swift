import TestSupport
import Testing

/// The built program with configurations.
@Suite struct ConfigProgramTests {
    private static let rule = """
        rules:
          no-synergy:
            words: {en: [synerg*], sv: [synergi*]}
            message: {en: "“{0}” says nothing", sv: "”{0}” säger inget"}
            bad: {en: [Find synergies], sv: [Hitta synergierna]}
            good: {en: [Find 5 cats], sv: [Hitta 5 katter]}
          sponsor: {require: [sponsor], severity: note}
          team: {one-of: {owner: [Web, Sales]}, in: any, pattern: "(first|best) … # cats"}

        """

    /// A configuration, a goal file, a line of shell, its exit status, and what its outputs must contain.
    @Test(arguments: [
        ("ignore: [vague]", "- Get more visitors\n", "goallint lint | grep -c vague\\]", 1, "0", ""),
        ("ignore: [vague]", "- Get more visitors\n", "goallint lint --select vague", 1, "[vague]", ""),
        ("ignore: [vague]", "- Get more visitors\n", "goallint lint --no-config", 1, "[vague]", ""),
        ("fail-on: never", "- Get more visitors\n", "goallint lint", 0, "[vague]", ""),
        ("fail-on: never", "- Get more visitors\n", "goallint lint --fail-on error", 1, "[vague]", ""),
        ("locale: sv", "- Get more visitors\n", "goallint lint", 1, "lämnar öppet", ""),
        ("locale: sv", "- Get more visitors\n", "goallint lint --locale en", 1, "leaves open", ""),
        (
            "ignore: vagu", "- Get more visitors\n", "goallint lint", 2, "",
            ".goallint.yaml:1:9: error: there is no rule or criterion"
        ),
        ("exclude: goals.yaml", "- Get more visitors\n", "goallint lint goals.yaml", 0, "", ""),
        (
            "exclude: goals.yaml", "- Get more visitors\n", "goallint lint - --stdin-filename goals.yaml < goals.yaml",
            0, "", ""
        ),
        (
            "exclude: goals.yaml", "- Get more visitors\n",
            "goallint format - --stdin-filename goals.yaml < goals.yaml", 0, "- Get more visitors\n", ""
        ),
        (
            "ignore: vague", "- Get more visitors\n",
            "mkdir a && cd a && goallint lint ../goals.yaml | grep -c vague\\]", 1, "0", ""
        ),
        (
            "vocabulary: {en: {allow: [more]}}", "- Get more visitors\n", "goallint lint | grep -c 'leaves open'", 1,
            "0", ""
        ),
        (
            rule, "- Find synergies by 1 May 2027\n", "goallint lint --select no-synergy", 0,
            "warning: “synergies” says nothing [no-synergy]", ""
        ),
        (rule, "- goal: Find 5 cats by 1 May 2027\n  sponsor: Ann\n", "goallint lint --select sponsor", 0, "", ""),
        (
            rule, "- goal: Find 5 cats by 1 May 2027\n", "goallint lint --select sponsor", 0,
            "note: the field “sponsor” is missing [sponsor]", ""
        ),
        (rule, "- goal: Find 5 cats\n  owner: web\n", "goallint lint --select team", 0, "", ""),
        (
            rule, "- goal: Find 5 cats\n  owner: Shop\n", "goallint lint --select team", 0,
            "“Shop” is none of Web, Sales [team]", ""
        ),
        (rule, "- goal: Be the best of all 5 cats\n", "goallint lint --select team", 0, "“best of all 5 cats”", ""),
        (rule, "- x", "goallint config --test", 0, "", "4 examples tried, 0 failed"),
        (rule, "- x", "goallint lint --select no-synrgy", 2, "", "did you mean no-synergy?"),
        (rule, "- Find synergies\n", "goallint lint --select no-synergy --format json", 0, #""rule":"no-synergy""#, ""),
        (
            "rules: {a: {words: x, bad: [y]}}", "- x", "goallint config --test", 1,
            ".goallint.yaml:1: error: a finds nothing", ""
        ),
        (
            "actor: {en: the shop, sv: butiken}\nformat: {date-style: iso}\n",
            "- Hire 5 cats by 1 May 2027\n- Anställ 5 katter före 1 juni 2027\n",
            "goallint format -q; cat goals.yaml; goallint lint --select not-canonical", 0,
            "- By 2027-05-01, the shop will have hired 5 cats.\n- Senast 2027-05-31 ska butiken ha anställt 5 katter.\n",
            "0 notes"
        ),
        (
            "overrides: [{files: goals.yaml, format: {date-style: us}}]", "- Hire 5 cats by 03/04/2027\n",
            "goallint lint --unsafe-fixes -q; cat goals.yaml", 0, "- By March 4, 2027, we will have hired 5 cats.\n", ""
        ),
        (
            "actor: the shop", "- Hire 5 cats\n", "goallint summarize", 0,
            #""sentence":"The shop will have hired 5 cats.""#, ""
        ),
        (
            "format: {date-style: isoo}", "- Hire 5 cats\n", "goallint lint", 2, "",
            "date-style takes day-month, iso or us; did you mean iso?"
        ),
        ("actor: {fr: nous}", "- x", "goallint lint", 2, "", "there is no language “fr”"),
        ("ignore: vague", "- x", "goallint config goals.yaml", 0, "ignore: vague  # .goallint.yaml:1", ""),
        ("ignore: vague", "- x", "goallint config a/b/c.yaml", 0, "#   vague  ", ""),
        (
            "dialects: {goals: pledges, fields: {goal: promise}}",
            "pledges:\n  - promise: Get more visitors\n    status: open\n", "goallint lint goals.yaml --select vague",
            1, "2:18: error", ""
        ),
    ])
    func lines(_ config: String, _ goals: String, _ line: String, _ status: Int, _ output: String, _ error: String) {
        let folder = TemporaryFolder([".goallint.yaml": config, "goals.yaml": goals])
        let outcome = shell(line, in: folder)
        #expect(outcome.status == Int32(status), "\(outcome.error)")
        #expect(output.isEmpty ? outcome.output.isEmpty : outcome.output.contains(output), "\(outcome.output)")
        #expect(outcome.error.contains(error) || error.isEmpty, "\(outcome.error)")
    }

    @Test("init writes two files that lint and config accept, and overwrites none")
    func initialization() {
        let folder = TemporaryFolder()
        #expect(shell("goallint init && goallint lint --fail-on note && goallint config", in: folder).status == 0)
        #expect(folder.text("goals.yaml").hasPrefix("# yaml-language-server: $schema="))
        #expect(shell("goallint init", in: folder).status == 2)
        #expect(shell("goallint format --check goals.yaml", in: folder).status == 0)
    }
}
