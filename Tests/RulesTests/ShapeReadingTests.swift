import Diagnostics
import Goals
import Rules
import Summaries
import Testing

/// What is inherited, and who has the last word on a goal's day.
@Suite struct ShapeReadingTests {
    private func report(_ yaml: String) throws -> FileReport {
        let today = try #require(CalendarDay(year: 2026, month: 11, day: 24))
        var settings = LintSettings(today: today)
        settings.wantsSummaries = true
        return lint(Array(yaml.utf8), path: "goals.yaml", settings: settings)
    }

    @Test(arguments: [
        // An own field, then the sentence, then the label, then what stands above.
        ("goals:\n  - title: Open the hall by May 2027\n    due: 2027-04-01\n", "2027-04-01"),
        ("year: 2027\ngoals:\n  - title: Open the hall by 1 May 2027\n    status: active\n", "2027-05-01"),
        ("year: 2027\ngoals:\n  - title: Open the hall\n    status: active\n", "2027-12-31"),
        // A period of its own says less than a day in it, and more than a year around it.
        ("goals:\n  - title: Open the hall by 18 December 2027\n    quarter: Q4 2027\n", "2027-12-18"),
        ("goals:\n  - title: Open the hall in 2027\n    quarter: Q2 2027\n", "2027-06-30"),
        // An event that no day is known of leaves it to the file.
        (
            "period_end: 2027-03-31\ngoals:\n  - title: Move all boxes before the inspection\n    status: active\n",
            "2027-03-31"
        ),
        // The period gives the year, and the day from which spans count.
        ("quarter: Q2 2027\ngoals:\n  - title: Open the hall by May 8\n    status: active\n", "2027-05-08"),
        ("period_end: 2027-03-31\ngoals:\n  - title: Open the hall by 1 March\n    status: active\n", "2027-03-01"),
        ("quarter: Q2 2027\ngoals:\n  - title: Open the hall within 2 months\n    status: active\n", "2027-06-01"),
        ("quarter: Q2 2027\ngoals:\n  - title: Open the hall this quarter\n    status: active\n", "2027-06-30"),
        // Words that are no date date nothing.
        ("goals:\n  - title: Open the hall\n    window: morning\n", nil),
        ("goals:\n  - title: Open the hall\n    horizon: '[e.g. Q3 2027]'\n", nil),
        // A few days of a noun phrase are how fast, not when.
        ("goals:\n  - title: Visits within three days\n    created: 2026-11-01\n    status: active\n", nil),
    ])
    func dates(yaml: String, day: String?) throws {
        #expect(try report(yaml).goals.first?[.deadline]?.date?.iso == day)
    }

    @Test func keyResultsHaveTheDayOfTheirObjective() throws {
        let report = try report(
            "year: 2027\nobjectives:\n  - name: Cafés\n    target: 12 cafés on standing orders by 15 June 2027\n"
                + "    key_results: [Go from 7 to 12 standing orders]\n")
        #expect(report.goals.last?[.deadline]?.date?.iso == "2027-06-15")
    }

    @Test(arguments: [("C2", "C2"), ("minst 90 %", "minst 90 %"), ("[85, 92]", "85")])
    func targetsAreSaidAsWritten(value: String, text: String) throws {
        let report = try report("goals:\n  - title: Spanish\n    target: \(value)\n    status: active\n")
        #expect(report.goals.first?[.target]?.text == text)
    }

    @Test(arguments: [
        // A text in another language may say its day.
        "goals:\n  - title: Øke antall besøk i bokkafeen i løpet av 2127\n    status: aktiv\n",
        // Key results date their objective.
        "objectives:\n  - objective: Crew plan their own rota\n    krs: [Retire the paper rota by 1 May 2127]\n",
        // What stands behind a fault was not read.
        "goals:\n  - title: Open the hall\n    note: three rooms: two large\n",
        // A span of time is no amount.
        "goals:\n  - title: Four months off\n    target_amount: 18000\n    target_date: 2127-05-01\n",
    ])
    func saysNothing(yaml: String) throws {
        let rules = try report(yaml).diagnostics.map { AllRules.infos[$0.rule.index].name }
        #expect(!rules.contains { ["undated", "figures-disagree", "no-key-results"].contains($0) }, "\(rules)")
    }
}
