import Goals
import Rules
import Testing

/// What `format` makes of shapes that are not goallint's own.
@Suite struct ForeignFormatTests {
    private func format(_ yaml: String, isAllowed: Bool = true) throws -> String {
        let today = try #require(CalendarDay(year: 2026, month: 11, day: 24))
        var settings = LintSettings(today: today)
        settings.team.formatsForeign = isAllowed
        let result = Rules.format(Array(yaml.utf8), path: "goals.yaml", settings: settings, maxLineLength: nil)
        return String(decoding: result.formatted, as: UTF8.self)
    }

    private func keyResult(_ text: String, _ more: String = "") -> String {
        "period: Q2 2027\nobjectives:\n  - name: A calm depot\n    key_results:\n      - text: '\(text)'\n\(more)"
    }

    @Test func writesNothingUnasked() throws {
        let yaml = keyResult("Cut late departures from 40 to 12 by 30 June 2027")
        #expect(try format(yaml, isAllowed: false) == yaml)
    }

    @Test(arguments: [
        (
            "KR1: Cut late departures from 40 to 12 by 30 June 2027",
            "KR1: By 30 June 2027, we will have cut late departures from 40 to 12."
        ),
        ("4. Hire 4 drivers by 15 May 2027", "4. By 15 May 2027, we will have hired 4 drivers."),
        ("KR 2.1: Hire 4 drivers by 15 May 2027", "KR 2.1: By 15 May 2027, we will have hired 4 drivers."),
        ("Install 6 chargers before May ⏳", "By 30 April 2027, we will have installed 6 chargers. ⏳"),
        // The period of the file is no date of the goal: it is not written out.
        ("Hire 4 drivers", "We will have hired 4 drivers."),
        // A check mark says that it is done.
        ("Hire 4 drivers by 15 May 2027 ✅", "Hire 4 drivers by 15 May 2027 ✅"),
        ("99.9% availability", "99.9% availability"),
    ])
    func writesTheSentenceAlone(text: String, expected: String) throws {
        let formatted = try format(keyResult(text))
        #expect(formatted == keyResult(expected))
        #expect(try format(formatted) == formatted)
    }

    @Test(arguments: [
        // An objective is not the formatter's.
        "objectives:\n  - objective: Reduce waste by 20% by 1 May 2027\n    krs: [Fewer bins]\n",
        // No goal gets a new field.
        "plans:\n  - metric: visits\n    baseline: 20\n    target: 30\n    deadline: 2027-05-01\n    status: active\n",
        // Another language keeps off.
        "goals:\n  - title: Rekruttere 25 nye frivillige til konsertkveldene\n    status: aktiv\n",
    ])
    func leaves(yaml: String) throws { #expect(try format(yaml) == yaml) }
}
