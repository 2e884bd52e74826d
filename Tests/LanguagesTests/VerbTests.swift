import Languages
import Testing

/// Verbs, and the perfect that the canonical sentence writes.
@Suite struct VerbTests {
    @Test(arguments: [
        ("increase", "increased"), ("cut", "cut"), ("bring", "brought"), ("build", "built"), ("write", "written"),
        ("teach", "taught"),
        ("carry", "carried"), ("run", "run"), ("win", "won"), ("shrink", "shrunk"),
        ("roll out", "rolled out"), ("set up", "set up"), ("phase out", "phased out"), ("take over", "taken over"),
        ("digitise", "digitised"), ("onboard", "onboarded"), ("rebuild", "rebuilt"), ("resurface", "resurfaced"),
        ("halve", "halved"),
        ("double", "doubled"), ("lay", "laid"), ("sell", "sold"), ("hire", "hired"), ("certify", "certified"),
        ("ship", "shipped"), ("do", "done"), ("plan", "planned"), ("convince", "convinced"), ("impress", "impressed"),
        ("recognise", "recognised"),
        ("underpin", "underpinned"), ("covet", "coveted"), ("forego", "foregone"),
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
        ("inviga", "invigt"), ("överge", "övergett"), ("beslagta", "beslagtagit"), ("kröna", "krönt"),
        ("tidsbestämma", "tidsbestämt"), ("acceptera", "accepterat"), ("övertyga", "övertygat"),
        ("fängsla", "fängslat"),
        ("befrukta", "befruktat"), ("förföra", "förfört"), ("färga", "färgat"),
    ])
    func swedish(_ verb: String, _ perfect: String) {
        let parts = read("Vi ska \(verb) de 12 platserna senast den 1 maj 2027", .swedish).parts(in: .swedish)
        #expect(String(decoding: parts.verb, as: UTF8.self) == perfect)
    }

    @Test(
        "a verb that no list has takes the productive conjugation, and the sentence reads as it did",
        arguments: [
            ("We will zorb the thing by 1 May 2027", Language.english, "zorbed"),
            ("We will smig the thing by 1 May 2027", .english, "smigged"),
            ("We will kly the thing by 1 May 2027", .english, "klied"),
            ("We will brooy the thing by 1 May 2027", .english, "brooyed"),
            ("We will sile the thing by 1 May 2027", .english, "siled"),
            ("We will package 300 lunches by 1 May 2027", .english, "packaged"),
            ("We will complicate the form by 1 May 2027", .english, "complicated"),
            ("Vi ska zorba lokalen senast den 1 maj 2027", .swedish, "zorbat"),
            ("Vi ska klocka loppet senast den 1 maj 2027", .swedish, "klockat"),
        ])
    func productive(_ text: String, _ language: Language, _ verb: String) throws {
        let pack = try #require(LanguagePack.pack(for: language))
        #expect(String(decoding: read(text, language).parts(in: pack).verb, as: UTF8.self) == verb)
        let isEnglish = language == .english
        let sentence =
            isEnglish
            ? "By 1 May 2027, we will have \(verb) the thing." : "Senast den 1 maj 2027 ska vi ha \(verb) saken."
        let parts = read(sentence, language).parts(in: pack)
        #expect(String(decoding: parts.verb, as: UTF8.self) == verb, "in the sentence")
        #expect(String(decoding: parts.object, as: UTF8.self) == (isEnglish ? "the thing" : "saken"))
    }

    @Test(
        "what stands behind the auxiliary is no verb",
        arguments: [
            ("We will success by 1 May 2027", "success"), ("We will have detailed plans by 1 May 2027", "have"),
        ])
    func noVerb(_ text: String, _ verb: String) {
        #expect(String(decoding: read(text).parts(in: .english).verb, as: UTF8.self) == verb)
    }

    @Test(
        "a state stays one",
        arguments: [
            ("We will trust the 12 drivers by 1 May 2027", Language.english, "trust"),
            ("Vi ska lita på de 12 förarna senast den 1 maj 2027", .swedish, "lita på"),
        ])
    func state(_ text: String, _ language: Language, _ verb: String) throws {
        let pack = try #require(LanguagePack.pack(for: language))
        #expect(String(decoding: read(text, language).parts(in: pack).verb, as: UTF8.self) == verb)
    }

    @Test(
        "a passive stays one",
        arguments: [
            ("The queue should be shortened to 9 days", Language.english, "been shortened"),
            ("Kön ska kortas till 9 dagar", .swedish, "kortats"), ("Utsläppen ska halveras", .swedish, "halverats"),
            ("Skolan ska byggas om", .swedish, "byggts om"),
            ("Tipset ska utelämnas", .swedish, "utelämnats"), ("Maskinerna ska rengöras", .swedish, "rengjorts"),
            ("Måltiderna ska tillagas", .swedish, "tillagats"), ("Ankan ska porträtteras", .swedish, "porträtterats"),
            ("Registret ska överges", .swedish, "övergetts"),
        ])
    func passive(_ text: String, _ language: Language, _ verb: String) throws {
        let pack = try #require(LanguagePack.pack(for: language))
        #expect(String(decoding: read(text, language).parts(in: pack).verb, as: UTF8.self) == verb)
    }
}
