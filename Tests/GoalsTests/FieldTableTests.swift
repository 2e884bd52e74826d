import Testing

@testable import Goals

@Suite struct FieldTableTests {
    private func field(_ key: String) -> FieldName? { FieldTable.field(named: Array(key.utf8)[...]) }

    @Test(arguments: [
        ("goal", FieldName.goal), ("Mål", .goal), ("MÅL", .goal), ("ma\u{30A}l", .goal), ("mal", .goal),
        ("time-bound", .timeBound), ("timeBound", .timeBound), ("Time Bound", .timeBound), ("time_bound", .timeBound),
        ("tidsbestämt", .timeBound), ("TIDSBESTA\u{308}MT", .timeBound), ("tidsbestamt", .timeBound),
        ("startDate", .start), ("start date", .start), ("Slutdatum", .deadline), ("Senast", .deadline),
        ("due", .deadline),
        ("accepterat", .attainable), ("realistiskt", .attainable), ("achievable", .attainable), ("timely", .timeBound),
        ("nuläge", .baseline), ("målvärde", .target), ("enhet", .unit), ("källa", .source), ("mått", .metric),
        ("milstolpar", .milestones), ("ägare", .owner), ("Ägare", .owner), ("varför", .reason), ("stödjer", .supports),
        ("utfall", .current), ("utfall 2024", .history), ("target_2027", .target), ("horizon_2026", .period),
        ("krs", .keyResults), ("keyResults", .keyResults), ("delmål", .subgoals),
        ("success_criteria", .successCriteria),
        ("name", .title), ("description", .description), ("läge", .status), ("språk", .language),
    ])
    func readsEverySpelling(key: String, name: FieldName) { #expect(field(key) == name) }

    @Test(arguments: [
        "", "2026", "colour", "malmö", "goalkeeper", "status-quo-ante-bellum-in-a-very-long-key-of-no-use",
    ])
    func knowsNoOther(key: String) { #expect(field(key) == nil) }

    @Test(arguments: FieldTable.rows.filter(\.isOwn).map(\.name))
    func everyFieldOfTheOwnFormHasNamesAndASummary(name: FieldName) throws {
        let row = try #require(FieldTable.rows.first { $0.name == name })
        #expect(row.summary.last == "." || row.summary.contains(":"))
        for spelling in row.names { #expect(field(spelling) == name, "\(spelling)") }
    }

    @Test func everyFieldHasARow() {
        for name in FieldName.allCases { #expect(FieldTable.rows.contains { $0.name == name }, "\(name)") }
    }

    @Test(arguments: [
        ("done", Goal.Status.done), ("DONE", .done), ("Klart", .done), ("achieved", .done), ("accomplished", .done),
        ("in progress", .open), ("in_progress", .open), ("IN-PROGRESS", .open), ("on_hold", .open), ("parked", .open),
        ("amber", .open), ("at_risk", .open), ("På väg", .open), ("pågår", .open), ("ej påbörjad", .open),
        ("cancelled", .dropped), ("superseded", .dropped), ("failed", .dropped), ("nedlagd", .dropped),
        ("utkast", .draft),
        ("draft", .draft), ("done (2 May)", .done), ("Done, at last", .done), ("klart ✅", .done), ("✅", .done),
        ("cancelled by the board", .dropped),
    ])
    func readsStatusWords(word: String, status: Goal.Status) {
        #expect(StatusWords.status(in: Array(word.utf8)[...]) == status)
    }

    @Test(arguments: ["", "sideways", "on-track|at-risk|done"])
    func knowsNoOtherStatus(word: String) { #expect(StatusWords.status(in: Array(word.utf8)[...]) == nil) }
}
