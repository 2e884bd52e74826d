import Goals
import Languages
import Testing

/// Classes that goals of others were misread on: each row is such a class in other words.
@Suite struct UnseenTests {
    @Test(
        "what carries the change is vague",
        arguments: [
            // Idioms, a complement that evaluates, what something is turned into.
            ("Take the drudgery out of admin", Language.english), ("Make the night shift bearable", .english),
            ("Turn the depot into a place where people like to work", .english),
            ("Få snurr på kioskförsäljningen", .swedish), ("Göra måndagarna uthärdliga", .swedish),
            ("Göra hamnen till något att skryta med", .swedish), ("Gå från skuld till lärande", .swedish),
            // A verb that tells nothing and an object that cannot be counted.
            ("Väcka vetgirighet i alla åldrar", .swedish), ("Win the trust of the parents", .english),
            // A level that only a figure would tell; a place that is only made better; an open state.
            ("Pay a fair price for milk", .english), ("Skapa en trygg skola", .swedish),
            ("Hålla en öppen dialog med fiskarna", .swedish),
            // The verb behind the verb; a thing of which a clause says what it is to be.
            ("Fortsätta utveckla fritidsgården", .swedish),
            ("A hospice that the whole county is proud of", .english),
            // Degrees of adjectives that take an ending as well.
            ("Make the trail friendlier for wheelchair users", .english), ("Lämna över en friskare skog", .swedish),
        ])
    func vague(_ text: String, _ language: Language) {
        let judged = read(text, language).judged()
        #expect(judged.isVague && judged.isUnmeasurable)
    }

    @Test(
        "concrete, whatever stands beside it",
        arguments: [
            ("Bygga ett rejält båtskjul", Language.swedish), ("Förhandla fram ett bra markavtal", .swedish),
            ("Gräva diket till 1,5 meters djup", .swedish), ("Kunna läsa en spansk dagstidning", .swedish),
            ("Vinna distriktsmästerskapet", .swedish), ("Få ner elräkningen under 900 kr i månaden", .swedish),
            ("Zero plastic bags in the shop", .english), ("At least one hot meal a day for every resident", .english),
            ("Return calls from tenants the same day", .english), ("Get my blood pressure down to 120/75", .english),
            ("Agree a pay deal with the unions", .english), ("Achieve a Silver rating from EcoVadis", .english),
            ("Responses within one working day", .english),
            ("The choir sings the St John Passion at Easter 2028", .english),
        ])
    func concrete(_ text: String, _ language: Language) {
        let judged = read(text, language).judged()
        #expect(!judged.isVague && !judged.isUnmeasurable)
    }

    @Test("a century, a class of a street and a placeholder are no figures of a target")
    func noFigures() {
        #expect(read("Väcka nyfikenhet på 1600-talet", .swedish).judged().isUnmeasurable)
        #expect(read("Rent arrears to £[amount] by March 2027").judged().isUnmeasurable)
    }

    @Test(
        "days",
        arguments: [
            ("Open the shop by mid-December 2026", Language.english, "2026-12-15"),
            ("Byta däck innan året är slut", .swedish, "2026-12-31"),
            ("Grow attendance at the Sunday matinees", .english, ""),
            ("Avsluta 80 % av ärendena inom 20 dagar", .swedish, ""),
        ])
    func days(_ text: String, _ language: Language, _ day: String) {
        #expect((read(text, language).deadlineDay?.iso ?? "") == day)
    }
}
