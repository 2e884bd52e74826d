import Languages
import Testing

/// The parts of a goal's meaning.
@Suite struct SlotTests {
    @Test(
        "numbers",
        arguments: [
            ("Increase sales to 2,000 boxes", Language.english, 2000.0),
            ("Increase sales to 2 000 boxes", .english, 2000),
            ("Increase sales to 10k boxes", .english, 10_000),
            ("Increase sales to 1.5 million boxes", .english, 1_500_000),
            ("Increase sales to 1.5 tonnes", .english, 1.5), ("Increase sales to twelve boxes", .english, 12),
            ("Increase sales to forty-two boxes", .english, 42),
            ("Increase sales to one hundred and forty-two boxes", .english, 142),
            ("Increase sales to two hundred and fifty thousand boxes", .english, 250_000),
            ("Increase sales to one thousand, two hundred and five boxes", .english, 1205),
            ("Increase sales to a hundred and five boxes", .english, 105),
            ("Increase sales to two point five tonnes", .english, 2.5),
            ("Increase sales to zero point two five tonnes", .english, 0.25),
            ("Reduce the number of accidents from three to one by May", .english, 1),
            ("Increase sales to €40", .english, 40), ("Increase sales to $2.5m", .english, 2_500_000),
            ("Increase the share to 97%", .english, 97), ("Increase the share to 97 per cent", .english, 97),
            ("Increase the share to 97 percent", .english, 97),
            ("Öka försäljningen till 2 000 lådor", .swedish, 2000),
            ("Öka försäljningen till 2\u{A0}000 lådor", .swedish, 2000),
            ("Öka försäljningen till 2000 lådor", .swedish, 2000), ("Öka försäljningen till 1,5 ton", .swedish, 1.5),
            ("Öka försäljningen till etthundrafyrtiotvå lådor", .swedish, 142),
            ("Öka försäljningen till tjugotvå lådor", .swedish, 22),
            ("Öka försäljningen till tjugoen lådor", .swedish, 21),
            ("Öka försäljningen till ettusen tvåhundrafem lådor", .swedish, 1205),
            ("Öka försäljningen till femtonhundra lådor", .swedish, 1500),
            ("Öka försäljningen till två miljoner femhundratusen kronor", .swedish, 2_500_000),
            ("Öka försäljningen till två komma fem ton", .swedish, 2.5),
            ("Öka försäljningen till noll komma ett ton", .swedish, 0.1),
            ("Minska antalet olyckor från tre till ett senast i maj", .swedish, 1),
            ("Öka försäljningen till tolv lådor", .swedish, 12), ("Öka försäljningen till 3 MSEK", .swedish, 3),
            ("Öka försäljningen till 400 tkr", .swedish, 400),
            ("Öka försäljningen till 2 miljoner kronor", .swedish, 2_000_000),
            ("Öka andelen till 97 %", .swedish, 97), ("Öka andelen till 97%", .swedish, 97),
            ("Öka andelen till 97 procent", .swedish, 97),
        ])
    func numbers(_ text: String, _ language: Language, _ value: Double) {
        #expect(read(text, language).value("target") == value)
    }

    @Test(
        "a figure with a sign behind what is measured is a change",
        arguments: [
            (
                "Sjukfrånvaron -3 procentenheter till den 31 maj 2027", Language.swedish, "minskat",
                "med 3 procentenheter"
            ),
            ("Andelen nöjda kunder +3 %-enheter senast den 31 maj 2027", .swedish, "ökat", "med 3 %-enheter"),
            ("Svinnet −10 % till 31 maj 2027", .swedish, "minskat", "med 10 %"),
            ("Svinnet –10 % till 31 maj 2027", .swedish, "minskat", "med 10 %"),
            ("Antal besök +2 000 till 31 maj 2027", .swedish, "ökat", "med 2 000"),
            ("Sick leave -3 percentage points by 31 May 2027", .english, "reduced", "by 3 percentage points"),
            ("Conversion rate +3 %-points by 31 May 2027", .english, "increased", "by 3 %-points"),
            ("Food waste -10% by 31 May 2027", .english, "reduced", "by 10%"),
        ])
    func signedChange(_ text: String, _ language: Language, _ verb: String, _ change: String) throws {
        let reading = read(text, language)
        #expect(reading.value("target") == nil)
        #expect(reading.value("change") != nil)
        let parts = reading.parts(in: try #require(LanguagePack.pack(for: language)))
        #expect(parts.obstacle == nil)
        #expect(String(decoding: parts.verb, as: UTF8.self) == verb)
        #expect(String(decoding: parts.change, as: UTF8.self) == change)
    }

    @Test(
        "a figure with a sign may be a level too",
        arguments: [
            ("Freezers at -18 °C by 31 May 2027", -18.0), ("NPS from -10 to +20 by 31 May 2027", 20),
            ("NPS +30 by 31 May 2027", 30), ("Growth +3% by 31 May 2027", 3),
        ])
    func signedLevel(_ text: String, _ value: Double) {
        #expect(read(text).value("target") == abs(value))
        #expect(read(text).value("change") == nil)
    }

    @Test(
        "two numbers in words stay two",
        arguments: [
            ("Cut the queue from two hundred and forty to one hundred and five people", Language.english, 240.0, 105.0),
            ("Raise sales from one hundred to two hundred and fifty boxes", .english, 100, 250),
            ("Öka försäljningen från etthundra till tvåhundrafemtio lådor", .swedish, 100, 250),
        ])
    func twoNumbers(_ text: String, _ language: Language, _ baseline: Double, _ target: Double) {
        let reading = read(text, language)
        #expect(reading.value("baseline") == baseline)
        #expect(reading.value("target") == target)
    }

    @Test(
        "from and to, and change",
        arguments: [
            ("Cut waste from 42 to 21 g", Language.english, 42.0, 21.0, nil as Double?),
            ("Cut waste by 10% (from 40 to 36 kg)", .english, 40, 36, 10), ("NPS 31 -> 40", .english, 31, 40, nil),
            ("Raise the share from 14% to 20%", .english, 14, 20, nil), ("Cut waste by 12 kg", .english, nil, nil, 12),
            ("Cut waste to 12 kg", .english, nil, 12, nil),
            ("Reduce the queue from 1,200 to 800 people", .english, 1200, 800, nil),
            ("Minska svinnet från 42 till 21 g", .swedish, 42, 21, nil),
            ("Minska svinnet med 10 % (från 40 till 36 kg)", .swedish, 40, 36, 10),
            ("NKI 61 -> 70", .swedish, 61, 70, nil),
            ("Höja andelen från 14 % till 20 %", .swedish, 14, 20, nil),
            ("Minska svinnet med 12 kg", .swedish, nil, nil, 12),
            ("Minska svinnet till 12 kg", .swedish, nil, 12, nil),
            ("Minska kön från 1 200 till 800 personer", .swedish, 1200, 800, nil),
        ] as [(String, Language, Double?, Double?, Double?)])
    func levels(_ text: String, _ language: Language, _ baseline: Double?, _ target: Double?, _ change: Double?) {
        let reading = read(text, language)
        #expect(
            reading.value("baseline") == baseline && reading.value("target") == target
                && reading.value("change") == change)
    }

    @Test(
        "actor, verb, object, means and reason",
        arguments: [
            ("The support team cuts the backlog to 40 by pairing up", Language.english, "actor", "The support team"),
            ("The support team cuts the backlog to 40 by pairing up", .english, "verb", "cuts"),
            ("The support team cuts the backlog to 40 by pairing up", .english, "object", "the backlog"),
            ("The support team cuts the backlog to 40 by pairing up", .english, "means", "by pairing up"),
            ("Our goal is to raise attendance to 95% so that pupils pass", .english, "verb", "raise"),
            ("Our goal is to raise attendance to 95% so that pupils pass", .english, "object", "attendance"),
            ("Our goal is to raise attendance to 95% so that pupils pass", .english, "reason", "so that pupils pass"),
            (
                "We want to roll out the app to 12 wards in order to save time", .english, "reason",
                "in order to save time"
            ),
            ("Sales should grow by 10%", .english, "actor", "Sales"),
            ("Launch the booking page by using a template", .english, "means", "by using a template"),
            ("Kundtjänst minskar kön till 40 genom att jobba i par", .swedish, "actor", "Kundtjänst"),
            ("Kundtjänst minskar kön till 40 genom att jobba i par", .swedish, "verb", "minskar"),
            ("Kundtjänst minskar kön till 40 genom att jobba i par", .swedish, "object", "kön"),
            ("Kundtjänst minskar kön till 40 genom att jobba i par", .swedish, "means", "genom att jobba i par"),
            ("Målet är att höja närvaron till 95 % så att fler elever klarar sig", .swedish, "verb", "höja"),
            ("Målet är att höja närvaron till 95 % så att fler elever klarar sig", .swedish, "object", "närvaron"),
            (
                "Målet är att höja närvaron till 95 % så att fler elever klarar sig", .swedish, "reason",
                "så att fler elever klarar sig"
            ),
            ("Vi ska införa appen på 12 avdelningar för att spara tid", .swedish, "reason", "för att spara tid"),
            ("Försäljningen ska öka med 10 %", .swedish, "actor", "Försäljningen"),
            ("Lansera bokningssidan genom att använda en mall", .swedish, "means", "genom att använda en mall"),
        ])
    func parts(_ text: String, _ language: Language, _ slot: String, _ words: String) {
        #expect(read(text, language).said(slot) == words)
    }
}
