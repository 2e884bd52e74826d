import Diagnostics
import Goals
import Languages
import Rules
import TestSupport
import Testing

@testable import Workspace

@Suite struct ConfigTests {
    private static func plan(_ files: [String: String], _ path: String = "goals.yaml") -> ConfigPlan {
        let folder = TemporaryFolder(files)
        var paths = PathList()
        paths.append(Path(folder.path + "/" + path), isNamed: true)
        let base = LintSettings(today: .init(number: 20_000))
        return ConfigPlan(paths, ConfigRequest(version: "0.1.0", base: base))
    }

    /// A configuration, and where and how it is wrong.
    @Test(arguments: [
        ("selct: [vague]", 1, 1, "there is no option “selct”; did you mean select?"),
        ("ignore: [vagu]", 1, 10, "there is no rule or criterion “vagu”; did you mean vague?"),
        ("select: [measurabel]", 1, 10, "there is no rule or criterion “measurabel”; did you mean measurable?"),
        ("ignore:\n  - vague\n  - undatd\n", 3, 5, "there is no rule or criterion “undatd”; did you mean undated?"),
        ("severity: {vague: eror}", 1, 19, "vague takes error, warning, note or off; did you mean error?"),
        ("severity: vague", 1, 11, "severity takes a mapping"),
        ("require-reason: yes", 1, 17, "require-reason takes true or false"),
        ("numbers: {stale: 0}", 1, 18, "stale takes a number from 1 to 3650"),
        ("numbers: {stal: 31}", 1, 11, "there is no option “stal”; did you mean stale?"),
        ("vocabulary: {de: {vague: [x]}}", 1, 14, "there is no language “de”: it is en or sv"),
        ("language: swedish", 1, 11, "language takes en or sv"),
        ("extends: strct", 1, 10, "there is no file or preset “strct”; did you mean the preset strict?"),
        ("required-version: \">=9\"", 1, 19, "this configuration asks for goallint >=9, and this is 0.1.0"),
        ("required-version: newest", 1, 19, "required-version takes versions such as “>=0.1, <1”"),
        ("overrides: [{ignore: [vague]}]", 1, 13, "an override needs files: the files for which it holds"),
        (
            "overrides: [{files: x, exclude: y}]", 1, 24,
            "“exclude” holds for the whole configuration, and is no option of an item of overrides"
        ),
        (
            "rules: {mine: {pattern: be (first|best}}", 1, 25,
            "“be (first|best”: brackets stand around single words to choose from, (a|b)"
        ),
        (
            "rules: {mine: {words: [a (b c|d)]}}", 1, 23,
            "“a (b c|d)”: brackets stand around single words to choose from, (a|b)"
        ),
        ("rules: {mine: {words: a, in: sentense}}", 1, 30, "there is no field “sentense”; did you mean sentence?"),
        (
            "rules: {vague: {words: x}}", 1, 9,
            "goallint has a rule or criterion “vague” of its own: give yours another name"
        ),
        (
            "rules: {mine: {message: x}}", 1, 9,
            "the rule “mine” looks for nothing: it needs words, a pattern, require or one-of"
        ),
        ("dialects: {fields: {dedline: due}}", 1, 21, "there is no field “dedline”; did you mean deadline?"),
        ("extends: other.yaml", 1, 10, "configurations extend each other in a circle: other.yaml → other.yaml"),
        ("a: [", 2, 1, ""),
    ])
    func mistakes(_ text: String, _ line: Int, _ column: Int, _ message: String) {
        let isCircle = message.contains("circle")
        let problems = Self.plan([".goallint.yaml": isCircle ? "extends: other.yaml" : text, "other.yaml": text])
            .problems
        #expect(!problems.isEmpty)
        guard let problem = problems.first else { return }
        #expect(problem.message == message || message.isEmpty)
        #expect(message.isEmpty || (problem.line, problem.column) == (line, column), "\(problem)")
    }

    /// Files, the path asked for, and the severity of rules there (nil: off).
    @Test(arguments: [
        ([:], "goals.yaml", "vague", "error"),
        ([".goallint.yaml": "ignore: [vague]"], "goals.yaml", "vague", "off"),
        ([".goallint.yaml": "ignore: [specific]"], "goals.yaml", "vague", "off"),
        ([".goallint.yaml": "select: [time-bound]"], "goals.yaml", "vague", "off"),
        ([".goallint.yaml": "select: [time-bound]"], "goals.yaml", "undated", "error"),
        ([".goallint.yaml": "severity: {vague: note, specific: warning}"], "goals.yaml", "vague", "note"),
        ([".goallint.yaml": "severity: {specific: warning}"], "goals.yaml", "vague", "warning"),
        ([".goallint.yaml": "severity: {vague: off}"], "goals.yaml", "vague", "off"),
        ([".goallint.yaml": "ignore: vague", "a/.goallint.yaml": "locale: sv"], "a/goals.yaml", "vague", "error"),
        (
            [".goallint.yaml": "ignore: vague", "a/.goallint.yaml": "extends: ../.goallint.yaml"], "a/goals.yaml",
            "vague", "off"
        ),
        ([".goallint.yaml": "ignore: vague"], "a/b/goals.yaml", "vague", "off"),
        ([".goallint.yaml": "extends: relaxed"], "goals.yaml", "placeholder", "off"),
        ([".goallint.yaml": "extends: [relaxed]\nextend-select: [placeholder]"], "goals.yaml", "placeholder", "error"),
        ([".goallint.yaml": "overrides: [{files: a/*.yaml, ignore: vague}]"], "a/goals.yaml", "vague", "off"),
        ([".goallint.yaml": "overrides: [{files: a/, ignore: vague}]"], "a/b/goals.yaml", "vague", "off"),
        ([".goallint.yaml": "overrides: [{files: a/, ignore: vague}]"], "b/goals.yaml", "vague", "error"),
        ([".goallint.yaml": "overrides: [{files: goals.yaml, ignore: vague}]"], "b/goals.yaml", "vague", "off"),
        ([".goallint.yaml": "overrides: [{files: /goals.yaml, ignore: vague}]"], "goals.yaml", "vague", "off"),
        (
            [".goallint.yaml": "overrides: [{files: a, ignore: vague}, {files: \"*.yaml\", extend-select: vague}]"],
            "a/goals.yaml", "vague", "error"
        ),
    ])
    func severities(_ files: [String: String], _ path: String, _ rule: String, _ wanted: String) {
        let plan = Self.plan(files.merging([path: ""]) { a, _ in a }, path)
        #expect(plan.problems.isEmpty)
        let index = AllRules.infos.firstIndex { $0.name == rule } ?? 0
        #expect((plan.settings(0)?.lint.severities[index]?.word ?? "off") == wanted)
    }

    @Test(arguments: [
        ("exclude: [a/]", "a/goals.yaml", true), ("exclude: [a]", "a/b/goals.yaml", true),
        ("exclude: [\"*.draft.yaml\"]", "a/x.draft.yaml", true), ("exclude: [a/*.yaml]", "a/b/goals.yaml", false),
        ("exclude: [a/**/*.yaml]", "a/b/goals.yaml", true), ("exclude: [b/]", "b", false),
        ("exclude: [\"{a,b}/\"]", "b/goals.yaml", true), ("exclude: [goals]", "goals.yaml", false),
    ])
    func exclusion(_ text: String, _ path: String, _ isExcluded: Bool) {
        #expect((Self.plan([".goallint.yaml": text, path: ""], path).settings(0) == nil) == isExcluded)
    }

    @Test func valuesReachTheRules() throws {
        let plan = Self.plan([
            ".goallint.yaml": """
            extends: base.yaml
            locale: sv
            fail-on: never
            numbers: {stale: 31, behind: 12.5}
            format: {date-style: iso, foreign: true}
            overrides: [{files: "*", owner: Web, numbers: {stale: 7}}]

            """,
            "base.yaml":
                "fail-on: note\nactor: the team\nrequire-reason: true\nlanguage: en\nnumbers: {key-result-count: 3}\n",
        ])
        let settings = try #require(plan.settings(0))
        let team = settings.lint.team
        #expect(settings.failOn == nil)
        #expect(settings.lint.locale == .swedish)
        let actors = (team.writing[actorIn: .english], team.writing[actorIn: .swedish])
        #expect((team.owner, actors.0, actors.1) == ("Web", "the team", "the team"))
        #expect((team.numbers.stale, team.numbers.keyResultCount) == (7, 3))
        #expect(team.numbers.behind == 12.5)
        #expect(team.requiresReason && team.formatsForeign)
        #expect(team.language == .english)
        #expect(team.writing.days == .iso)
    }

    @Test(arguments: [
        (">=0.1", true), ("0.1", true), ("0.1.0", true), ("==0.1.0", true), ("0.2", false), ("<1, >=0.1", true),
        (">0.1.0", false), ("!=0.1", false), ("<=0.1", true), ("<0.1.1", true),
    ])
    func versions(_ text: String, _ isAllowed: Bool) {
        #expect(VersionRequirement(text)?.allows("0.1.0") == isAllowed)
    }

    @Test("the examples of the table are themselves configurations without a fault")
    func table() {
        for option in ConfigTable.options where option.name != "extends" {
            let problems = Self.plan([".goallint.yaml": "\(option.name): \(option.example)\n"]).problems
                .filter { !$0.message.contains("no rule or criterion") }
            #expect(problems.isEmpty, "\(option.name): \(problems)")
        }
        for preset in Presets.all {
            #expect(Self.plan([".goallint.yaml": "extends: \(preset.name)\n"]).problems.isEmpty)
        }
    }
}
