import Languages
import Testing

/// Sentences as a team configures them: other days, another actor.
@Suite struct WritingStyleTests {
    private static func style(_ days: WritingStyle.DayStyle, _ actor: String?) -> WritingStyle {
        var style = WritingStyle()
        style.days = days
        style[actorIn: .english] = actor
        style[actorIn: .swedish] = actor
        return style
    }

    /// A way of writing days, an actor, a goal, and its sentence.
    @Test(
        arguments: [
            (
                WritingStyle.DayStyle.iso, nil, "Open 2 cafés by June 2027",
                "By 2027-06-30, we will have opened 2 cafés."
            ),
            (.us, nil, "Open 2 cafés by June 2027", "By June 30, 2027, we will have opened 2 cafés."),
            (.us, nil, "Open 2 cafés by 2027-01-05", "By January 5, 2027, we will have opened 2 cafés."),
            (.iso, nil, "Open 2 cafés before 1 May 2027", "By 2027-04-30, we will have opened 2 cafés."),
            (.iso, "the web team", "Open 2 cafés", "The web team will have opened 2 cafés."),
            (.dayMonth, "Sales", "Open 2 cafés by 1 May 2027", "By 1 May 2027, Sales will have opened 2 cafés."),
            // Who is named stays, and so does who speaks of "my" work.
            (.us, "Sales", "The bakers will open 2 cafés", "The bakers will have opened 2 cafés."),
            (.us, "Sales", "We will open 2 cafés", "We will have opened 2 cafés."),
            (.us, "Sales", "Read 12 books for my thesis", "I will have read 12 books for my thesis."),
            (.iso, nil, "NPS should be at least 40 by June 2027", "By 2027-06-30, NPS will be at least 40."),
        ] as [(WritingStyle.DayStyle, String?, String, String)])
    func english(_ days: WritingStyle.DayStyle, _ actor: String?, _ old: String, _ new: String) {
        let style = Self.style(days, actor)
        #expect(compose(old, .english, style)?.text == new)
        #expect(compose(new, .english, style)?.text == new, "once more")
    }

    @Test(
        arguments: [
            (
                WritingStyle.DayStyle.iso, nil, "Öppna 2 kaféer till juni 2027",
                "Senast 2027-06-30 ska vi ha öppnat 2 kaféer."
            ),
            // Swedish has no month before the day.
            (.us, nil, "Öppna 2 kaféer till juni 2027", "Senast den 30 juni 2027 ska vi ha öppnat 2 kaféer."),
            (
                .iso, "webbteamet", "Öppna 2 kaféer till juni 2027",
                "Senast 2027-06-30 ska webbteamet ha öppnat 2 kaféer."
            ),
            (.dayMonth, "webbteamet", "Öppna 2 kaféer", "Webbteamet ska ha öppnat 2 kaféer."),
            (.dayMonth, "webbteamet", "Bagarna ska öppna 2 kaféer", "Bagarna ska ha öppnat 2 kaféer."),
        ] as [(WritingStyle.DayStyle, String?, String, String)])
    func swedish(_ days: WritingStyle.DayStyle, _ actor: String?, _ old: String, _ new: String) {
        let style = Self.style(days, actor)
        #expect(compose(old, .swedish, style)?.text == new)
        #expect(compose(new, .swedish, style)?.text == new, "once more")
    }

    @Test("a field dates the sentence in the same way")
    func fields() {
        let us = Self.style(.us, nil)
        let yaml = "- goal: Open 2 cafés\n  deadline: 2027-05-15"
        #expect(compose(yaml: yaml, .english, us)?.text == "By May 15, 2027, we will have opened 2 cafés.")
        #expect(
            compose(yaml: yaml, .english, Self.style(.iso, nil))?.text == "By 2027-05-15, we will have opened 2 cafés.")
    }
}
