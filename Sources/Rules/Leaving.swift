import Diagnostics
import Sentences

/// Why a sentence was left as written, in words.
enum Leaving {
    static let utf16 = Texts(
        "the file is in UTF-16, which is read and not written", "filen är i UTF-16, som läses men inte skrivs")
    static let unwritable = Texts(
        "the sentence cannot be written here without losing something of the file",
        "meningen går inte att skriva här utan att något i filen går förlorat")
    static let internalError = Texts(
        "internal error: more than the sentences would change, so the file is left as it is; please report it",
        "internt fel: mer än meningarna skulle ändras, så filen lämnas som den är; rapportera det gärna")

    /// Why `obstacle` leaves the sentence.
    static func message(_ obstacle: Obstacle, _ locale: Locale) -> String {
        switch obstacle {
        case .loses(let words):
            let list = words.prefix(6).map { locale == .english ? "“\($0)”" : "”\($0)”" }.joined(separator: ", ")
            return loses[locale] + " " + list
        case .language:
            return Texts("the language is neither Swedish nor English", "språket är varken svenska eller engelska")[
                locale]
        case .placeholder: return Texts("it is a placeholder", "det är en platshållare")[locale]
        case .notEnough:
            return Texts(
                "sentence and fields do not say enough to compose it: a verb, an object, and a figure or a deadline",
                "mening och fält säger inte nog för att skriva den: ett verb, ett objekt, och en siffra eller ett slutdatum"
            )[locale]
        case .tooLong: return Texts("it is too long for one sentence", "den är för lång för en mening")[locale]
        case .severalSentences: return Texts("two sentences stand in one text", "två meningar står i en text")[locale]
        case .noVerb:
            return Texts("it has no verb, and none may be invented", "det har inget verb, och inget får hittas på")[
                locale]
        case .label: return Texts("a label stands before the goal", "en etikett står före målet")[locale]
        case .beginning:
            return Texts(
                "it says when something begins, not by when it is reached",
                "det säger när något börjar, inte till när det är nått")[locale]
        case .form: return Texts("the form of its verb is not known", "verbets form är inte känd")[locale]
        case .contradiction:
            return Texts(
                "its figures, dates or directions contradict each other: which is right?",
                "siffror, datum eller riktningar säger emot varandra: vilket är rätt?")[locale]
        case .hedge:
            return Texts(
                "it only promises to try, which is no end state",
                "det lovar bara att försöka, vilket inte är något sluttillstånd")[locale]
        case .ambiguousDate:
            return Texts("its date has two readings: which is meant?", "datumet kan läsas på två sätt: vilket menas?")[
                locale]
        case .impossibleDate: return Texts("there is no such day", "en sådan dag finns inte")[locale]
        case .measurable:
            return Texts("the text of `measurable` finds no place in it", "texten i `mätbart` får ingen plats i den")[
                locale]
        case .shared: return Texts("several goals share the sentence", "flera mål delar meningen")[locale]
        case .notTheSame:
            return Texts(
                "the new sentence would not read as the old one", "den nya meningen skulle inte läsas som den gamla")[
                    locale]
        }
    }

    private static let loses = Texts("these words would be lost:", "dessa ord skulle gå förlorade:")
}
