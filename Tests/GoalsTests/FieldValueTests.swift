import Testing
import YAML

@testable import Goals

@Suite struct FieldValueTests {
    private func date(_ value: String, year: Int? = nil) -> FieldDate? {
        let tree = YAMLTree.parse(Array("due: \(value)\n".utf8))
        guard let root = tree.documents.first else { return nil }
        return FieldDate.read(tree[tree[root].firstChild].nextSibling, in: tree, year: year)
    }

    @Test(arguments: [
        ("2026-12-31", "2026-12-31"), ("'2026-02-28'", "2026-02-28"), ("2026-12-31T10:00:00Z", "2026-12-31"),
        ("Q1 2026", "2026-01-01–2026-03-31"), ("Q2-2026", "2026-04-01–2026-06-30"),
        ("2026-Q3", "2026-07-01–2026-09-30"),
        ("2026Q4", "2026-10-01–2026-12-31"), ("Q2-Q3-2026", "2026-04-01–2026-09-30"),
        ("Q4 2025 – Q1 2026", "2025-10-01–2026-03-31"),
        ("2026-Q2 through 2027-Q1", "2026-04-01–2027-03-31"), ("2026", "2026-01-01–2026-12-31"),
        ("2025-2027", "2025-01-01–2027-12-31"), ("2025-05", "2025-05-01–2025-05-31"),
        ("H2 2026", "2026-07-01–2026-12-31"),
        ("2026-W41", "2026-10-05–2026-10-11"), ("[2016-04-01, 2021-03-31]", "2016-04-01–2021-03-31"),
        ("{kind: range, from: 2021-01-01, to: 2025-12-31}", "2021-01-01–2025-12-31"),
        ("June – August 2026", "2026-06-01–2026-08-31"),
        ("Oct 2026", "2026-10-01–2026-10-31"), ("31 december 2026", "2026-12-31"), ("June 3, 2026", "2026-06-03"),
        ("2026-04-01/2026-06-30", "2026-04-01–2026-06-30"),
    ])
    func readsDays(value: String, days: String) throws {
        let range = try #require(date(value)?.range)
        #expect((range.first == range.last ? range.last.iso : "\(range.first.iso)–\(range.last.iso)") == days)
    }

    @Test(arguments: ["TBC 2027", "Slutet av november", "month", "2026-02-26-7", "Q2", "03/04/2026", "2026/2027", "12"])
    func leavesTheRestToTheLanguages(value: String) {
        guard case .text = date(value) else {
            Issue.record("\(value) is \(String(describing: date(value)))")
            return
        }
    }

    @Test(arguments: ["2026-02-31", "2026-13-01", "W54 2026"])
    func tellsImpossibleDays(value: String) {
        let read = date(value)
        if case .impossible = read { return }
        #expect(read?.last == nil)
    }

    @Test func takesTheYearFromOutside() {
        #expect(date("Q2", year: 2027)?.last?.iso == "2027-06-30")
        #expect(date("null") == nil)
        #expect(date("''") == nil)
    }

    private func readFigure(_ value: String) -> FieldFigure? {
        let tree = YAMLTree.parse(Array("target: \(value)\n".utf8))
        guard let root = tree.documents.first else { return nil }
        return FieldFigure.read(tree[tree[root].firstChild].nextSibling, in: tree)
    }

    @Test(arguments: [
        ("5", 5.0, 5.0), ("2,5", 2.5, 2.5), ("0.7", 0.7, 0.7), ("1_000", 1000, 1000), ("12 000", 12000, 12000),
        ("1,450,000", 1_450_000, 1_450_000), ("'≥ 5'", 5, 5), ("'<= 2 %'", 2, 2), ("'> 5 per week'", 5, 5),
        ("90%", 90, 90),
        ("[85, 92]", 85, 92), ("{threshold: 6, target: 7, overachieve: 9}", 7, 7), ("{low: 1, mid: 2, high: 3}", 2, 2),
        ("88kg", 88, 88), ("€3.2k", 3200, 3200), ("10K", 10000, 10000), ("5-7", 5, 7), ("-15", -15, -15),
        ("30+", 30, 30), ("minst 90 %", 90, 90), ("Under 200lbs", 200, 200), ("högst 2,5", 2.5, 2.5),
        ("1.000.000", 1_000_000, 1_000_000),
    ])
    func readsFigures(value: String, low: Double, high: Double) throws {
        let figure = try #require(readFigure(value))
        #expect(abs(figure.low - low) < 1e-9 && abs(figure.high - high) < 1e-9, "\(figure)")
    }

    @Test(arguments: ["C2", "''", "null", "under ytan", "12 cafés by June 15", "{}", "[]"])
    func leavesWordsToTheLanguages(value: String) { #expect(readFigure(value) == nil) }

    @Test func readsSignsAndUnits() throws {
        let rate = try #require(readFigure("'>= 5 per week'"))
        #expect(rate.comparison == .atLeast)
        #expect(rate.unit == 5..<13)
        #expect(readFigure("'20 %'")?.isPercent == true)
        #expect(readFigure("3+")?.comparison == .atLeast)
    }

    @Test(arguments: [
        "", "  ", "[TBC]", "[Your goal, e.g. 'Read 5 books']", "TODO: the goal", "TBC 2027", "<goal>", "???", "XX",
        "a|b|c", "...",
    ])
    func tellsPlaceholders(text: String) { #expect(Placeholder.isWhole(Array(text.utf8)[...])) }

    @Test(arguments: ["Read 5 books", "[Team] will win 3 [cups]", "By XX % more", "Todos los clientes", "Win | lose"])
    func tellsWrittenTexts(text: String) { #expect(!Placeholder.isWhole(Array(text.utf8)[...])) }

    @Test(arguments: [
        ("goals.yaml", true), ("team/OKRs-2026.yml", true), ("mål.yaml", true), ("ma\u{30A}l.yml", true),
        ("q2-mal.yaml", true),
        ("minimal.yaml", false), ("mall.yaml", false), ("goalkeeper.yaml", false), ("goals/2018.yml", false),
        ("", false),
    ])
    func readsFileNames(name: String, says: Bool) { #expect(FileNaming(name).saysGoals == says) }
}
