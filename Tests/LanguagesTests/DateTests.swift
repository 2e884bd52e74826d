import Goals
import Languages
import Testing

/// Words that say when, and the last day of what they say; created on Tuesday 1 September 2026.
@Suite struct DateTests {
    @Test(arguments: [
        ("by 15 March 2027", "2027-03-15"), ("by March 15, 2027", "2027-03-15"), ("by 15th March 2027", "2027-03-15"),
        ("by the 15th of March 2027", "2027-03-15"), ("by 2027-03-15", "2027-03-15"),
        ("before 1 May 2027", "2027-04-30"),
        ("before the end of May 2027", "2027-05-31"), ("no later than 3 June 2027", "2027-06-03"),
        ("by June 2027", "2027-06-30"), ("by the end of February 2028", "2028-02-29"),
        ("in February 2027", "2027-02-28"),
        ("by 29 February 2028", "2028-02-29"), ("by Q2 2027", "2027-06-30"),
        ("in the second quarter of 2027", "2027-06-30"),
        ("by H1 2027", "2027-06-30"), ("by week 53 2026", "2027-01-03"), ("by week 42 2027", "2027-10-24"),
        ("by the end of 2027", "2027-12-31"), ("during 2027", "2027-12-31"), ("within 3 months", "2026-12-01"),
        ("within 6 weeks", "2026-10-13"), ("within 10 days", "2026-09-11"), ("within a year", "2027-09-01"),
        ("by the end of the year", "2026-12-31"), ("this quarter", "2026-09-30"), ("next month", "2026-10-31"),
        ("next quarter", "2026-12-31"), ("by 15 May", "2027-05-15"), ("by 30 September", "2026-09-30"),
        ("by New Year's Eve 2026", "2026-12-31"),
        ("until 31 January 2027", "2027-01-31"), ("by the end of next year", "2027-12-31"),
        ("by November", "2026-11-30"), ("by 28-Jan-2027", "2027-01-28"), ("by 6-May-2028", "2028-05-06"),
        ("by 2027/01/28", "2027-01-28"), ("by Jan-2027", "2027-01-31"), ("by Feb. 2028", "2028-02-29"),
        ("within twenty-four months", "2028-09-01"), ("within forty-five days", "2026-10-16"),
    ])
    func english(_ words: String, _ day: String) {
        #expect(read("Reduce the queue to 40 people " + words).deadlineDay?.iso == day)
        let capital = words.prefix(1).uppercased() + words.dropFirst()
        #expect(read(capital + ", reduce the queue to 40 people").deadlineDay?.iso == day, "at the beginning")
    }

    @Test(arguments: [
        ("senast den 15 mars 2027", "2027-03-15"), ("senast 15 mars 2027", "2027-03-15"),
        ("till den 15 mars 2027", "2027-03-15"),
        ("senast 2027-03-15", "2027-03-15"), ("före den 1 maj 2027", "2027-04-30"), ("innan 1 maj 2027", "2027-04-30"),
        ("före utgången av maj 2027", "2027-05-31"), ("senast i juni 2027", "2027-06-30"),
        ("till slutet av februari 2028", "2028-02-29"), ("under februari 2027", "2027-02-28"),
        ("senast den 29 februari 2028", "2028-02-29"), ("senast Q2 2027", "2027-06-30"),
        ("under andra kvartalet 2027", "2027-06-30"), ("under första halvåret 2027", "2027-06-30"),
        ("senast vecka 53 2026", "2027-01-03"), ("senast v. 42 2027", "2027-10-24"),
        ("senast i dec. 2027", "2027-12-31"), ("senast 28-jan-2027", "2027-01-28"),
        ("inom tjugofyra månader", "2028-09-01"),
        ("till utgången av 2027", "2027-12-31"),
        ("under 2027", "2027-12-31"), ("inom 3 månader", "2026-12-01"), ("inom 6 veckor", "2026-10-13"),
        ("inom tio dagar", "2026-09-11"), ("inom ett år", "2027-09-01"), ("före årsskiftet", "2026-12-31"),
        ("senast vid årets slut", "2026-12-31"), ("nästa månad", "2026-10-31"), ("nästa kvartal", "2026-12-31"),
        ("senast den 15 maj", "2027-05-15"), ("senast den 30 september", "2026-09-30"),
        ("senast på nyårsafton 2026", "2026-12-31"), ("före julafton 2027", "2027-12-23"),
        ("till och med den 31 januari 2027", "2027-01-31"),
        ("senast nästa år", "2027-12-31"), ("senast i november", "2026-11-30"),
    ])
    func swedish(_ words: String, _ day: String) {
        #expect(read("Minska kön till 40 personer " + words, .swedish).deadlineDay?.iso == day)
        let capital = words.prefix(1).uppercased() + words.dropFirst()
        #expect(
            read(capital + " ska vi minska kön till 40 personer", .swedish).deadlineDay?.iso == day, "at the beginning")
    }

    @Test(
        "days that the calendar has not",
        arguments: [
            ("Open the lab by 31 April 2027", Language.english), ("Open the lab by 29 February 2027", .english),
            ("Open the lab by 2027-13-01", .english), ("Open the lab by week 54 2027", .english),
            ("Open the lab by week 53 2027", .english), ("Open the lab in Q5 2027", .english),
            ("Öppna labbet senast den 31 april 2027", .swedish), ("Öppna labbet senast den 29 februari 2027", .swedish),
            ("Öppna labbet senast 2027-02-30", .swedish), ("Öppna labbet senast vecka 54 2027", .swedish),
        ])
    func impossible(_ text: String, _ language: Language) {
        #expect(read(text, language).impossibleDate != nil)
    }

    @Test(
        "what is no deadline",
        arguments: [
            ("Publish 3 posts a week", Language.english), ("Answer 90% of the calls within 2 minutes", .english),
            ("Cut lead time to 5 days", .english), ("Certify to ISO 27001", .english),
            ("Reduce emissions by 40% compared with 2020", .english), ("Run every Sunday", .english),
            ("Be the best school in 2 municipalities", .english), ("Keep Vision 2040 on one page", .english),
            ("Publicera 3 inlägg i veckan", .swedish), ("Besvara 90 % av samtalen inom 2 minuter", .swedish),
            ("Korta ledtiden till 5 dagar", .swedish), ("Certifieras enligt ISO 27001", .swedish),
            ("Minska utsläppen med 40 % jämfört med 2020", .swedish), ("Springa varje söndag", .swedish),
            ("Ha öppet 30 timmar i veckan", .swedish), ("Fira Agenda 2030", .swedish),
        ])
    func none(_ text: String, _ language: Language) {
        #expect(read(text, language).deadlineDay == nil)
        #expect(read(text, language).judged().isUndated)
    }

    @Test(
        "without an anchor date a relative deadline has no day",
        arguments: [
            ("Hire 2 nurses within 3 months", Language.english), ("Hire 2 nurses by 15 May", .english),
            ("Anställ 2 sköterskor inom 3 månader", .swedish), ("Anställ 2 sköterskor senast den 15 maj", .swedish),
        ])
    func floating(_ text: String, _ language: Language) {
        let reading = read(text, language, created: false)
        #expect(reading.deadlineWords != nil && reading.deadlineDay == nil)
    }
}
