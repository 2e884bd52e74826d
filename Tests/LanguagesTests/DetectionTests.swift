import Languages
import Testing

/// The language of a text by its words.
@Suite struct DetectionTests {
    @Test(arguments: [
        ("Increase the number of volunteers by 10% by June", Language.english),
        ("Get more people to the museum", .english),
        ("Cut waste from 42 to 21 g", .english), ("We will open a café in Malmö by May 2027", .english),
        ("Hire Åsa Öberg as head of claims", .english),
        ("Öka antalet frivilliga med 10 % till juni", .swedish), ("Få fler till museet", .swedish),
        ("Minska svinnet från 42 till 21 g", .swedish), ("Vi ska öppna ett kafé i London senast i maj 2027", .swedish),
        ("Att lansera appen Better Together", .swedish),
        ("Antall besøkende skal øke fra 200 til 300 innen utgangen av året", .other),
        ("Antallet af nye medlemmer skal øges til 450", .other),
        ("Ventetiden skal være under 3 uger for alle borgere", .other),
        ("Die Zahl der Beschwerden soll bis Ende 2027 um 20 % sinken", .other),
        ("Wir wollen mehr Besucher gewinnen", .other),
        ("Aumentar las ventas un 10 % antes de junio", .other),
        ("Lisätä kävijöiden määrää kymmenellä prosentilla", .other),
        ("Vi skal åbne 128 nye butikker før den 22 juni 2027", .other),
        ("Svartid under 49 minutter senest 2 august 2028", .other),
        ("Wachttijd korter dan 129 minuten op 11 september 2027", .other),
        ("Augmenter le nombre de membres à 88 avant le 10 avril 2028", .other),
        ("Tempo de resposta inferior a 154 minutos até 1 fevereiro 2028", .other),
        ("Zwiększyć liczbę członków do 290 do 15 lipca 2027", .other),
        ("Open an office in Los Angeles and one in São Paulo by May 2027", .english),
        ("Vi ska öppna en butik i Tromsø senast i maj 2027", .swedish),
        ("Priset ska vara 3 à 5 kronor i Århus och Øresund", .swedish),
        ("Het aantal klachten moet met 20 % dalen", .other),
    ])
    func detect(_ text: String, _ language: Language) {
        #expect(LanguageDetection.detect(Array(text.utf8)).language == language)
    }
}
