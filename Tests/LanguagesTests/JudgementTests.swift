import Languages
import Testing

/// What a careful reader finds in a sentence: vague, unmeasurable, undated.
@Suite struct JudgementTests {
    @Test(
        "vague",
        arguments: [
            ("Get more volunteers", Language.english), ("Improve the handover", .english),
            ("Be a better neighbour", .english),
            ("Create a culture of trust", .english), ("Work with integrity", .english),
            ("Strengthen our network", .english),
            ("Offer world-class support", .english), ("Become more efficient", .english),
            ("Have happier patients", .english),
            ("Be the leading bakery in the region", .english), ("Fewer mistakes", .english),
            ("Focus on the customer", .english),
            ("Få fler volontärer", .swedish), ("Förbättra överlämningen", .swedish),
            ("Vara en bättre granne", .swedish),
            ("Skapa en kultur av tillit", .swedish), ("Arbeta med delaktighet", .swedish),
            ("Stärka vårt nätverk", .swedish),
            ("Bli effektivare", .swedish), ("Ha nöjdare patienter", .swedish),
            ("Vara det ledande bageriet i regionen", .swedish), ("Färre misstag", .swedish),
            ("Fokusera på kunden", .swedish),
        ])
    func vague(_ text: String, _ language: Language) {
        let judged = read(text, language).judged()
        #expect(judged.isVague && judged.isUnmeasurable && judged.isUndated)
    }

    @Test(
        "concrete and measurable",
        arguments: [
            ("Hire a pastry chef", Language.english), ("Launch the new loyalty card", .english),
            ("Sell 400 cakes", .english),
            ("Raise the Net Promoter Score from 31 to 40", .english), ("Close the two oldest plants", .english),
            ("Be certified to ISO 14001", .english), ("No accidents on site", .english), ("Halve food waste", .english),
            ("Move to the new premises", .english), ("All staff have had first-aid training", .english),
            ("Finish third or better in the league", .english),
            ("Anställa en konditor", .swedish), ("Lansera det nya kundkortet", .swedish),
            ("Sälja 400 tårtor", .swedish),
            ("Höja nöjd-kund-index från 61 till 70", .swedish), ("Stänga de två äldsta anläggningarna", .swedish),
            ("Bli certifierade enligt ISO 14001", .swedish), ("Inga olyckor på bygget", .swedish),
            ("Halvera matsvinnet", .swedish),
            ("Flytta till de nya lokalerna", .swedish), ("Alla anställda har gått hjärt- och lungräddning", .swedish),
        ])
    func concrete(_ text: String, _ language: Language) {
        let judged = read(text, language).judged()
        #expect(!judged.isVague && !judged.isUnmeasurable)
    }

    @Test(
        "a direction of something that can be counted, and no figure",
        arguments: [
            ("Increase monthly visits", Language.english), ("Reduce sick leave", .english),
            ("Lower our energy use", .english),
            ("Öka antalet besök", .swedish), ("Minska sjukfrånvaron", .swedish), ("Sänka energianvändningen", .swedish),
        ])
    func unmeasurable(_ text: String, _ language: Language) {
        let judged = read(text, language).judged()
        #expect(!judged.isVague && judged.isUnmeasurable)
    }

    @Test(
        "words in names and quotations are not vague",
        arguments: [
            ("Be awarded Better Together by 1 May 2027", Language.english),
            ("Sign the \"Best in Class\" lease by 1 May 2027", .english),
            ("Få Bra Miljöval på 3 produkter senast den 1 maj 2027", .swedish),
            ("Lansera \"Bättre tillsammans\" senast den 1 maj 2027", .swedish),
        ])
    func names(_ text: String, _ language: Language) {
        #expect(read(text, language).judged().vagueWords.isEmpty)
    }
}
