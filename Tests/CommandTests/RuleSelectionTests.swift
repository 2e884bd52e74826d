import Diagnostics
import Testing

@testable import Commands

@Suite struct RuleSelectionTests {
    private static func rule(_ name: String, _ criterion: Criterion, aliases: [String] = []) -> RuleInfo {
        RuleInfo(
            name, criterion, .goal, .error, summary: Texts("", ""), reason: Texts("", ""), bad: [], good: [],
            wordings: [],
            aliases: aliases)
    }

    private let rules = [
        rule("vague", .specific), rule("hedged", .specific, aliases: ["half-hearted"]), rule("undated", .timeBound),
    ]

    /// `--select`, `--extend-select`, `--ignore`; which rules are on, and which of them are named (1) or not (0).
    @Test(
        arguments: [
            (nil, [], [], "on on on", "000"),
            (["vague"], [], [], "on off off", "100"),
            (["specific"], [], ["hedged"], "on off off", "110"),
            (["half-hearted"], ["time-bound"], [], "off on on", "011"),
            (["all"], [], ["specific"], "off off on", "111"),
            (nil, ["vague"], [], "on on on", "100"),
            (nil, [], ["measurable"], "on on on", "000"),
        ] as [([String]?, [String], [String], String, String)])
    func selection(
        _ select: [String]?, _ extend: [String], _ ignore: [String], _ isOn: String, _ isNamed: String
    ) throws {
        var options = Options()
        options.select = select
        options.extendSelect = extend
        options.ignore = ignore
        let selection = try RuleSelection(options, rules: rules)
        #expect(selection.isOn.map { $0 ? "on" : "off" }.joined(separator: " ") == isOn)
        #expect(selection.isNamed.map { $0 ? "1" : "0" }.joined() == isNamed)
    }

    @Test func unknown() {
        var options = Options()
        options.ignore = ["undatd"]
        #expect(throws: UsageError("there is no rule or criterion “undatd”; did you mean undated?")) {
            try RuleSelection(options, rules: rules)
        }
    }
}
