import Diagnostics
import Reporting
import Summaries

/// What is shown where a goal is pointed at.
struct HoverPage {
    let isMarkdown: Bool
    private(set) var text = ""

    init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

    /// Adds what was found, and why it matters.
    mutating func add(_ finding: Diagnostic, _ context: ReportContext) {
        let rule = context.rules[finding.rule.index]
        let locale = context.locale ?? finding.locale
        var words: [UInt8] = []
        words.addMessageAndQuestion(of: finding, in: context)
        begin()
        text += bold(rule.name) + ": " + plain(String(decoding: words, as: UTF8.self)) + "\n\n"
        // A reason is Markdown already.
        text += rule.reason[locale] + "\n\n"
        text += isMarkdown ? "[\(rule.helpAddress)](\(rule.helpAddress))\n" : rule.helpAddress + "\n"
    }

    /// Adds what was understood of a goal.
    mutating func add(_ goal: GoalSummary, _ locale: Locale) {
        begin()
        let name = goal.id.map { " (\(plain($0)))" } ?? ""
        text += bold(HoverWords.understood[locale]) + name + "\n\n"
        if goal.isPlaceholder { return text += HoverWords.placeholder[locale] + "\n" }
        var missing: [String] = []
        for slot in SlotSummary.Name.allCases {
            let word = HoverWords.name(of: slot)[locale]
            guard let found = goal[slot] else {
                missing.append(word)
                continue
            }
            var line = "- \(word): \(bold(plain(found.text)))"
            if let day = found.dateText, day != found.text { line += " = \(day)" }
            text += line + " (\(HoverWords.origin(found.origin)[locale]))\n"
        }
        if !missing.isEmpty { text += "- \(HoverWords.missing[locale]): \(missing.joined(separator: ", "))\n" }
        if let owner = goal.owner { text += "- \(HoverWords.owner[locale]): \(plain(owner))\n" }
        if let parent = goal.parent { text += "- \(HoverWords.parent[locale]): \(plain(parent))\n" }
        guard let sentence = goal.sentence else { return }
        text += "\n\(HoverWords.sentence[locale]): \(plain(sentence))\n"
    }

    private mutating func begin() { if !text.isEmpty { text += isMarkdown ? "\n---\n\n" : "\n" } }

    private func bold(_ words: String) -> String { isMarkdown && !words.isEmpty ? "**\(words)**" : words }

    /// Words of the user's: on one line, and no Markdown.
    private func plain(_ words: String) -> String {
        var result = ""
        for character in words.unicodeScalars {
            switch character {
            case "\n", "\r", "\t": result += " "
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "!":
                result += isMarkdown ? "\\" + String(character) : String(character)
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}

/// The words of a hover page.
enum HoverWords {
    static let understood = Texts("What goallint understood of this goal", "Så förstod goallint målet")
    static let placeholder = Texts("It is a template: nothing is filled in yet.", "Det är en mall: inget är ifyllt än.")
    static let missing = Texts("not said", "inte sagt")
    static let owner = Texts("owner", "ägare")
    static let parent = Texts("supports", "stödjer")
    static let sentence = Texts("As one SMART sentence", "Som en SMART mening")

    /// A slot.
    static func name(of slot: SlotSummary.Name) -> Texts {
        switch slot {
        case .deadline: Texts("deadline", "slutdatum")
        case .actor: Texts("actor", "vem")
        case .verb: Texts("verb", "verb")
        case .object: Texts("object", "vad")
        case .change: Texts("change", "ändring")
        case .baseline: Texts("baseline", "nuläge")
        case .target: Texts("target", "målvärde")
        case .unit: Texts("unit", "enhet")
        case .means: Texts("means", "hur")
        case .reason: Texts("reason", "varför")
        }
    }

    /// Who said it.
    static func origin(_ origin: SlotSummary.Origin) -> Texts {
        switch origin {
        case .field: Texts("from a field", "ur ett fält")
        case .sentence: Texts("from the sentence", "ur meningen")
        case .label: Texts("from the second text", "ur den andra texten")
        case .inherited: Texts("from above the goal", "från ovanför målet")
        }
    }
}
