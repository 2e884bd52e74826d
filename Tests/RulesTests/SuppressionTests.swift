import Diagnostics
import Goals
import Source
import Summaries
import Testing

@testable import Rules

@Suite struct SuppressionTests {
    private static func settings(requiresReason: Bool = false) -> LintSettings {
        var settings = LintSettings(today: CalendarDay(number: 20_600))
        for (index, rule) in AllRules.infos.enumerated() where rule.severity == .note {
            settings.severities[index] = nil
        }
        for name in ["no-unit", "vague-word", "several-goals"] {
            if let index = AllRules.infos.firstIndex(where: { $0.name == name }) { settings.severities[index] = nil }
        }
        settings.team.requiresReason = requiresReason
        return settings
    }

    /// What is found, as `line rule`, of the heart's three and the suppressions themselves.
    private static func found(_ text: String, _ settings: LintSettings) -> [String] {
        let report = lint(Array(text.utf8), path: "goals.yaml", settings: settings)
        return report.diagnostics.map {
            "\(report.source.position(at: $0.range.start).line) \(AllRules.infos[$0.rule.index].name)"
        }.filter { $0.hasSuffix("vague") || $0.hasSuffix("undated") || $0.hasSuffix("suppression") }.sorted()
    }

    @Test(arguments: [
        ("- Get more visitors\n", ["1 undated", "1 vague"]),
        ("- Get more visitors # goallint: ignore[vague]\n", ["1 undated"]),
        ("- Get more visitors #goallint:ignore [ vague , undated ] because it is so\n", []),
        ("# goallint: ignore[vague]\n- Get more visitors\n", ["2 undated"]),
        (
            "# goallint: ignore[vague]\n# a comment\n- Get more visitors\n- Get better\n",
            ["3 undated", "4 undated", "4 vague"]
        ),
        ("# goallint: ignore[vague]\n\n- Get more visitors\n", ["1 unused-suppression", "3 undated", "3 vague"]),
        ("# goallint: ignore-file[vague]\n- Get more visitors\n- Get better\n", ["2 undated", "3 undated"]),
        ("- Get more visitors # goallint: ignore[specific]\n", ["1 undated"]),
        ("- Get more visitors # goallint: ignore[all]\n", []),
        ("- Get more visitors # goallint: ignore[vagu]\n", ["1 undated", "1 unused-suppression", "1 vague"]),
        ("- Get more visitors # goallint: ignore\n", ["1 undated", "1 unused-suppression", "1 vague"]),
        ("- Get more visitors # goallint: ignor[vague]\n", ["1 undated", "1 unused-suppression", "1 vague"]),
        ("- Get more visitors # goallint: is read here\n", ["1 undated", "1 vague"]),
        (
            "- Get more visitors # goallint: ignore[vague] until 2026-05-26\n",
            ["1 undated", "1 unused-suppression", "1 vague"]
        ),
        ("- Get more visitors # goallint: ignore[vague] until 2026-05-27\n", ["1 undated"]),
        (
            "- Get more visitors # goallint: ignore[vague] because of x until 2026-05-26\n",
            ["1 undated", "1 unused-suppression", "1 vague"]
        ),
        (
            "- Get more visitors # goallint: ignore[vague] until 2027-13-01\n",
            ["1 undated", "1 unused-suppression", "1 vague"]
        ),
        (
            "- Get more visitors # goallint: ignore[vague] until later\n",
            ["1 undated", "1 unused-suppression", "1 vague"]
        ),
        ("- Get more visitors # goallint: ignore[vague] until\n", ["1 undated", "1 unused-suppression", "1 vague"]),
        ("- Get more visitors # goallint: ignore[vague] because we wait until May\n", ["1 undated"]),
        (
            "- Get more visitors # goallint: ignore[vague] because of x until 2027-02-30\n",
            ["1 undated", "1 unused-suppression", "1 vague"]
        ),
        ("- Cut it to 5 days by 1 May 2027 # goallint: ignore[vague]\n", ["1 unused-suppression"]),
        (
            "# goallint: ignore-file[unused-suppression]\n- Cut it to 5 days by 1 May 2027 # goallint: ignore[vague]\n",
            []
        ),
        ("- goal: >\n    Get more\n    visitors\n", ["2 undated", "2 vague"]),
        ("# goallint: ignore[undated]\n- id: a\n  goal: >\n    Get more\n    visitors\n", ["4 vague"]),
        ("- id: a # goallint: ignore[undated]\n  goal: >\n    Get more\n    visitors\n", ["3 vague"]),
        ("- id: a\n  # goallint: ignore[undated]\n  goal: >\n    Get more\n    visitors\n", ["4 vague"]),
        ("goals:\n  # goallint: ignore[undated]\n  a:\n    goal: Get more visitors\n", ["4 vague"]),
        ("- Get more visitors # goallint: ignore[vague]\r\n- Get better\r\n", ["1 undated", "2 undated", "2 vague"]),
        ("\u{FEFF}# goallint: ignore[vague]\n- Få fler besökare åäö\n", ["2 undated"]),
    ])
    func comments(_ text: String, _ wanted: [String]) {
        #expect(Self.found(text, Self.settings()) == wanted)
    }

    @Test(arguments: [
        ("- Get more visitors # goallint: ignore[vague]\n", ["1 undated", "1 unused-suppression", "1 vague"]),
        ("- Get more visitors # goallint: ignore[vague] because\n", ["1 undated", "1 unused-suppression", "1 vague"]),
        ("- Get more visitors # goallint: ignore[vague] because we like it\n", ["1 undated"]),
        ("- Få fler besökare # goallint: ignore[vague] eftersom vi vill\n", ["1 undated"]),
    ])
    func reasons(_ text: String, _ wanted: [String]) {
        #expect(Self.found(text, Self.settings(requiresReason: true)) == wanted)
    }

    @Test("a rule that is off leaves its suppressions unjudged")
    func rulesThatAreOff() {
        var settings = Self.settings()
        if let index = AllRules.infos.firstIndex(where: { $0.name == "vague" }) { settings.severities[index] = nil }
        #expect(Self.found("- Cut it to 5 days by 1 May 2027 # goallint: ignore[vague]\n", settings).isEmpty)
    }

    /// A file, and what it is with its findings suppressed.
    @Test(arguments: [
        ("- Get more visitors\n", "# goallint: ignore[undated, vague] because so\n- Get more visitors\n"),
        (
            "goals:\r\n  - id: a\r\n    goal: >\r\n      Get more\r\n      visitors\r\n",
            "goals:\r\n  - id: a\r\n    # goallint: ignore[undated, vague] because so\r\n    goal: >\r\n      Get more\r\n      visitors\r\n"
        ),
        (
            "\u{FEFF}- Get more visitors\n",
            "\u{FEFF}# goallint: ignore[undated, vague] because so\n- Get more visitors\n"
        ),
        ("- Cut it to 5 days by 1 May 2027\n", "- Cut it to 5 days by 1 May 2027\n"),
        ("a: [\"x\n  y\", z]\n", "a: [\"x\n  y\", z]\n"),
    ])
    func writing(_ text: String, _ wanted: String) {
        let names = ["vague", "undated"]
        let result = suppress(Array(text.utf8), path: "goals.yaml", settings: Self.settings(), reason: "so") {
            names.contains(AllRules.infos[$0.index].name)
        }
        #expect(String(decoding: result.suppressed, as: UTF8.self) == wanted)
        let rest = Self.found(String(decoding: result.suppressed, as: UTF8.self), Self.settings())
        #expect(rest.isEmpty || result.edits.isEmpty)
    }

    @Test("the fix of an unused suppression takes out the name, or the comment")
    func fixes() {
        var settings = Self.settings()
        settings.wantsFixes = true
        for (text, wanted) in [
            ("- Cut it to 5 days by 1 May 2027 # goallint: ignore[vague]\n", "- Cut it to 5 days by 1 May 2027\n"),
            ("# goallint: ignore[vague]\n- Cut it to 5 days by 1 May 2027\n", "- Cut it to 5 days by 1 May 2027\n"),
            (
                "- Cut it to 5 days # goallint: ignore[vague, undated]\n",
                "- Cut it to 5 days # goallint: ignore[undated]\n"
            ),
            (
                "- Cut it to 5 days # goallint: ignore[undated, vague]\n",
                "- Cut it to 5 days # goallint: ignore[undated]\n"
            ),
        ] {
            let report = lint(Array(text.utf8), path: "goals.yaml", settings: settings)
            let edits = report.diagnostics.filter { AllRules.infos[$0.rule.index].name == "unused-suppression" }
                .compactMap(\.fix).flatMap(\.edits)
            #expect(String(decoding: applying(edits, to: Array(text.utf8)), as: UTF8.self) == wanted)
        }
    }
}
