import TestSupport

/// A sentence made from slots, with what must be found in it after formatting.
struct MadeSentence {
    /// The sentence as a person wrote it.
    var text: String
    /// The words that must stand in the canonical sentence: object, means and reason as they are.
    var kept: [String] = []
    /// The verb's perfect form, if the sentence has a verb that is inflected.
    var perfect = ""
    /// The deadline as the canonical sentence writes it; empty where none or where it stays in words.
    var date = ""
    /// What it is about, which way its verb goes, and its figures as they stand.
    var object = ""
    var direction = 0
    var figures = ""
    /// The words of the deadline as the sentence says them; empty for none.
    var said = ""
}

/// Words that are known to be read wrongly; GOALLINT_PROPERTY_WIDE=1 makes sentences of them too.
enum WideParts {
    static let english = (
        objects: ["spare parts in stock"],
        reasons: ["to free 3 hours a week for visits", "because the lease ends in 2031"],
        templates: ["{V} {o} {D} {f}", "To {v} {o} {f} {m} {D}"]
    )
    static let swedish = (
        objects: ["lagret av reservdelar"],
        reasons: ["för att frigöra 3 timmar i veckan till besök", "eftersom avtalet går ut 2031"],
        templates: ["{V} {o} {D} {f}"]
    )
}

/// The words and templates of one language, from which sentences are made.
struct SentenceParts: Sendable {
    typealias Verb = (infinitive: String, present: String, perfect: String, direction: Int)
    var verbs: [Verb]
    var objects: [String]
    var subjects: [String]
    var means: [String]
    var reasons: [String]
    var vague: [String]
    /// What is said of a deadline, and how the canonical sentence begins with it; "" where it stays in words.
    var deadlines: [(said: String, written: String)]
    var separators: [String]
    var percents: [String]
    var from: String
    var to: String
    var by: String
    var levels: String
    var units: [String]
    /// `{D}` the deadline, `{v}` infinitive, `{V}` the same with a capital, `{p}` perfect, `{s}` subject, `{r}` present,
    /// `{o}` object, `{f}` the figures, `{m}` means and reason.
    var templates: [String]
}

extension SentenceParts {
    static let english = SentenceParts(
        verbs: [
            ("increase", "increases", "increased", 1), ("reduce", "reduces", "reduced", -1),
            ("raise", "raises", "raised", 1),
            ("cut", "cuts", "cut", -1), ("grow", "grows", "grown", 1), ("lower", "lowers", "lowered", -1),
            ("shorten", "shortens", "shortened", -1), ("lift", "lifts", "lifted", 1),
        ],
        objects: [
            "the number of volunteers", "monthly rentals", "the share of paperless invoices",
            "queue times at the clinic",
            "overdue loans", "energy use per flat", "the Net Promoter Score", "café sales",
        ],
        subjects: ["The harbour office", "The library team", "Our night shift", "The county council"],
        means: [
            "by calling every lapsed member", "by opening at 7 am", "by pairing new staff with 2 mentors",
            "through weekly reviews with suppliers",
        ],
        reasons: [
            "so that the wards stay staffed", "because the board asked for it",
        ],
        vague: [
            "Be more visible", "Improve the quality of our service", "Get more people to join in",
            "Become a better workplace",
            "Work with sustainability as far as possible",
        ],
        deadlines: [
            ("by 31 March 2027", "By 31 March 2027,"), ("by March 31, 2027", "By 31 March 2027,"),
            ("by 2027-03-31", "By 31 March 2027,"), ("before 1 April 2027", "By 31 March 2027,"),
            ("by the end of March 2027", "By 31 March 2027,"), ("in Q1 2027", "By 31 March 2027,"),
            ("by week 13 2027", "By 4 April 2027,"), ("by the end of 2027", "By 31 December 2027,"),
            ("within 6 months", ""), ("before summer", ""), ("by 14 June", ""),
        ],
        separators: ["", ","], percents: ["%", " per cent", " percent"], from: "from", to: "to", by: "by",
        levels: "from", units: ["", " a month", " hours", " kg"],
        templates: [
            "{V} {o} {f} {D} {m}", "{D}, {v} {o} {f} {m}", "We will {v} {o} {f} {D} {m}",
            "Our goal is to {v} {o} {f} {D} {m}",
            "{D}, we will have {p} {o} {f} {m}", "{s} will {v} {o} {f} {D} {m}", "{s} {r} {o} {f} {D} {m}",
            "To {v} {o} {f} {D} {m}", "{O} should be {p} {f} {D} {m}", "{D}: {v} {o} {f} {m}",
        ])

    static let swedish = SentenceParts(
        verbs: [
            ("öka", "ökar", "ökat", 1), ("minska", "minskar", "minskat", -1), ("höja", "höjer", "höjt", 1),
            ("sänka", "sänker", "sänkt", -1), ("korta", "kortar", "kortat", -1), ("lyfta", "lyfter", "lyft", 1),
            ("dra ner", "drar ner", "dragit ner", -1),
        ],
        objects: [
            "antalet frivilliga", "uthyrningen per månad", "andelen papperslösa fakturor", "kötiden på vårdcentralen",
            "de försenade lånen", "energianvändningen per lägenhet", "nöjd-kund-index", "lagret av reservdelar",
            "kaféets försäljning",
        ],
        subjects: ["Hamnkontoret", "Bibliotekets personal", "Nattskiftet", "Region Mälardalen"],
        means: [
            "genom att ringa varje tidigare medlem", "genom att öppna klockan 7",
            "genom att para ihop nyanställda med 2 mentorer",
            "med hjälp av veckomöten med leverantörerna",
        ],
        reasons: [
            "så att avdelningarna hålls bemannade", "eftersom styrelsen bad om det",
        ],
        vague: [
            "Synas mer", "Förbättra kvaliteten i vår service", "Få fler att delta", "Bli en bättre arbetsplats",
            "Arbeta med hållbarhet så långt som möjligt",
        ],
        deadlines: [
            ("senast den 31 mars 2027", "Senast den 31 mars 2027 ska"),
            ("senast 2027-03-31", "Senast den 31 mars 2027 ska"),
            ("till den 31 mars 2027", "Senast den 31 mars 2027 ska"),
            ("före den 1 april 2027", "Senast den 31 mars 2027 ska"),
            ("till slutet av mars 2027", "Senast den 31 mars 2027 ska"),
            ("under Q1 2027", "Senast den 31 mars 2027 ska"),
            ("senast vecka 13 2027", "Senast den 4 april 2027 ska"),
            ("till utgången av 2027", "Senast den 31 december 2027 ska"),
            ("inom 6 månader", ""), ("före sommaren", ""), ("senast den 14 juni", ""),
        ],
        separators: ["", " ", "\u{A0}"], percents: [" %", "%", " procent", "\u{A0}%"], from: "från", to: "till",
        by: "med",
        levels: "från", units: ["", " i månaden", " timmar", " kg"],
        templates: [
            "{V} {o} {f} {D} {m}", "Att {v} {o} {f} {D} {m}", "{D} ska vi {v} {o} {f} {m}",
            "Vi ska {v} {o} {f} {D} {m}",
            "Målet är att {v} {o} {f} {D} {m}", "{D} ska vi ha {p} {o} {f} {m}", "{s} ska {v} {o} {f} {D} {m}",
            "{s} {r} {o} {f} {D} {m}", "{D}: {v} {o} {f} {m}",
        ])
}

extension Dice {
    /// A sentence of one of the templates; of the words known to be read wrongly too where it is `wide`.
    mutating func sentence(_ parts: SentenceParts, wide: Bool) -> MadeSentence {
        guard wide, chance(50) else { return sentence(parts) }
        let more = parts.from == "from" ? WideParts.english : WideParts.swedish
        var parts = parts
        parts.objects += more.objects
        parts.reasons += more.reasons
        parts.templates += more.templates
        return sentence(parts)
    }

    /// A sentence of one of the templates.
    mutating func sentence(_ parts: SentenceParts) -> MadeSentence {
        if chance(12) { return MadeSentence(text: pick(parts.vague)) }
        let verb = pick(parts.verbs)
        let object = pick(parts.objects)
        let deadline = chance(85) ? pick(parts.deadlines) : ("", "")
        let aside = [chance(40) ? pick(parts.means) : "", chance(25) ? pick(parts.reasons) : ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
        let figures = figures(parts, verb.direction)
        var text = pick(parts.templates)
        func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
        let subject = pick(parts.subjects)
        let values = [
            ("{D}", deadline.0), ("{v}", verb.infinitive), ("{V}", capital(verb.infinitive)), ("{p}", verb.perfect),
            ("{r}", verb.present), ("{s}", subject), ("{o}", object), ("{O}", capital(object)), ("{f}", figures),
            ("{m}", aside),
        ]
        if deadline.0.isEmpty, text.hasPrefix("{D}") { text = parts.templates[0] }
        var kept = words(object) + (text.contains("{m}") ? words(aside) : [])
        if text.contains("{s}") { kept += words(subject) }
        for (name, value) in values { text = replaced(text, name, value) }
        text = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        text = replaced(text, " ,", ",")
        if chance(70) { text = capital(text) }
        if chance(40), !text.hasSuffix(".") { text += "." }
        return MadeSentence(
            text: text, kept: kept, perfect: verb.perfect, date: deadline.1, object: object,
            direction: verb.direction, figures: figures, said: deadline.0)
    }

    /// "from 20,000 to 22,000 kg", "by 10 per cent", "to 97%" or nothing; in the direction of the verb.
    private mutating func figures(_ parts: SentenceParts, _ direction: Int) -> String {
        let low = number(1...400)
        let high = low + number(1...600)
        let isLarge = chance(40)
        let isPercent = chance(40)
        let unit = isPercent ? pick(parts.percents) : pick(parts.units)
        let separator = pick(parts.separators)
        func written(_ value: Int) -> String {
            guard isLarge, !isPercent else { return "\(value)" }
            let rest = value * 7 % 1000
            return "\(value)\(separator)\(String("00\(rest)".suffix(3)))"
        }
        let first = written(direction > 0 ? low : high)
        let last = written(direction > 0 ? high : low)
        switch number(0...4) {
        case 0: return ""
        case 1: return "\(parts.by) \(first)\(unit)"
        case 2: return "\(parts.to) \(last)\(unit)"
        case 3: return "\(parts.from) \(first)\(isPercent ? unit : "") \(parts.to) \(last)\(unit)"
        default: return "\(parts.from) \(first) \(parts.to) \(last)\(unit)"
        }
    }
}

/// `text` with each `part` replaced.
func replaced(_ text: String, _ part: String, _ other: String) -> String {
    let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
    guard let first = wanted.first, bytes.contains(first) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
        if bytes[index] == first, bytes[index...].starts(with: wanted) {
            result += other.utf8
            index += wanted.count
        } else {
            result.append(bytes[index])
            index += 1
        }
    }
    return String(decoding: result, as: UTF8.self)
}

/// The words and numbers of a text in lower case; a number's digits are joined over the signs between its groups.
func words(_ text: String) -> [String] {
    var result: [String] = []
    var word = ""
    // How many groups of three were joined to a number of one to three digits.
    var groups = 0
    let characters = Array(text.lowercased())
    for (index, character) in characters.enumerated() {
        let isDigit = character.isASCII && character.isNumber
        if character.isLetter || isDigit {
            if let last = word.last, last.isNumber != isDigit {
                result.append(word)
                word = ""
                groups = 0
            }
            word.append(character)
        } else if word.last?.isNumber == true, [" ", ",", ".", "\u{A0}"].contains(character),
            index + 3 < characters.count,
            characters[(index + 1)...(index + 3)].allSatisfy({ $0.isASCII && $0.isNumber }),
            index + 4 >= characters.count || !characters[index + 4].isNumber, word.count - 3 * groups <= 3
        {
            groups += 1
            continue
        } else if !word.isEmpty {
            result.append(word)
            word = ""
            groups = 0
        }
    }
    return word.isEmpty ? result : result + [word]
}
