import Languages
import Testing

/// Verbs, and the perfect that the canonical sentence writes.
@Suite struct VerbTests {
    @Test(arguments: [
        ("increase", "increased"), ("cut", "cut"), ("bring", "brought"), ("build", "built"), ("write", "written"),
        ("teach", "taught"),
        ("plan", "planned"), ("carry", "carried"), ("run", "run"), ("win", "won"), ("shrink", "shrunk"),
        ("roll out", "rolled out"), ("set up", "set up"), ("phase out", "phased out"), ("take over", "taken over"),
        ("digitise", "digitised"), ("onboard", "onboarded"), ("rebuild", "rebuilt"), ("resurface", "resurfaced"),
        ("halve", "halved"),
        ("double", "doubled"), ("lay", "laid"), ("sell", "sold"), ("hire", "hired"), ("certify", "certified"),
        ("ship", "shipped"),
    ])
    func english(_ verb: String, _ perfect: String) {
        let parts = read("We will \(verb) the 12 sites by 1 May 2027").parts(in: .english)
        #expect(String(decoding: parts.verb, as: UTF8.self) == perfect)
    }

    @Test(arguments: [
        ("öka", "ökat"), ("minska", "minskat"), ("sänka", "sänkt"), ("höja", "höjt"), ("bygga", "byggt"),
        ("skriva", "skrivit"),
        ("lägga", "lagt"), ("sälja", "sålt"), ("vinna", "vunnit"), ("få", "fått"), ("nå", "nått"), ("göra", "gjort"),
        ("ta fram", "tagit fram"), ("dra ner", "dragit ner"), ("fasa ut", "fasat ut"), ("ta över", "tagit över"),
        ("sätta upp", "satt upp"),
        ("digitalisera", "digitaliserat"), ("återöppna", "återöppnat"), ("halvera", "halverat"),
        ("fördubbla", "fördubblat"),
        ("anställa", "anställt"), ("köpa", "köpt"), ("genomföra", "genomfört"), ("certifiera", "certifierat"),
        ("inviga", "invigt"),
    ])
    func swedish(_ verb: String, _ perfect: String) {
        let parts = read("Vi ska \(verb) de 12 platserna senast den 1 maj 2027", .swedish).parts(in: .swedish)
        #expect(String(decoding: parts.verb, as: UTF8.self) == perfect)
    }

    @Test(
        "a passive stays one",
        arguments: [
            ("The queue should be shortened to 9 days", Language.english, "been shortened"),
            ("Kön ska kortas till 9 dagar", .swedish, "kortats"), ("Utsläppen ska halveras", .swedish, "halverats"),
            ("Skolan ska byggas om", .swedish, "byggts om"),
        ])
    func passive(_ text: String, _ language: Language, _ verb: String) throws {
        let pack = try #require(LanguagePack.pack(for: language))
        #expect(String(decoding: read(text, language).parts(in: pack).verb, as: UTF8.self) == verb)
    }
}
