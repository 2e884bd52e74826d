import Diagnostics
import Summaries

/// The words of a report on an audit.
enum AuditWords {
    static let title = Texts("The state of the goals", "Så står det till med målen")
    static let goals = Texts("Goals", "Mål")
    static let score = Texts("Score", "Poäng")
    static let smart = Texts("Wholly SMART", "Helt SMARTa")
    static let findings = Texts("Findings", "Fynd")
    static let criterion = Texts("Criterion", "Kriterium")
    static let byCriterion = Texts("By criterion", "Per kriterium")
    static let byRule = Texts("By rule", "Per regel")
    static let rule = Texts("Rule", "Regel")
    static let errors = Texts("Errors", "Fel")
    static let warnings = Texts("Warnings", "Varningar")
    static let notes = Texts("Notes", "Anmärkningar")
    static let owner = Texts("Owner", "Ägare")
    static let folder = Texts("Folder", "Mapp")
    static let language = Texts("Language", "Språk")
    static let status = Texts("Status", "Läge")
    static let overdue = Texts("Overdue", "Försenade")
    static let coming = Texts("Next deadlines", "Närmaste slutdatum")
    static let undated = Texts("Without a day", "Utan dag")
    static let tree = Texts("How goals hang together", "Hur målen hänger ihop")
    static let orphans = Texts("Goals that support a goal that is nowhere", "Mål som stöder ett mål som inte finns")
    static let cycles = Texts("Goals that support each other in a circle", "Mål som stöder varandra i en cirkel")
    static let duplicates = Texts("Goals that say the same", "Mål som säger samma sak")
    static let contradictions = Texts("Goals that contradict the one above", "Mål som motsäger målet ovanför")
    static let goal = Texts("Goal", "Mål")
    static let deadline = Texts("Deadline", "Slutdatum")
    static let place = Texts("Place", "Plats")
    static let none = Texts("(none)", "(ingen)")
    static let more = Texts("… and {0} more", "… och {0} till")
    static let comparison = Texts("Compared with before", "Jämfört med tidigare")
    static let new = Texts("New", "Nya")
    static let resolved = Texts("Resolved", "Åtgärdade")
    static let trend = Texts("Trend", "Utveckling")
    static let day = Texts("Day", "Dag")

    /// The heading of a grouping.
    static func heading(_ grouping: AuditGrouping) -> Texts {
        switch grouping {
        case .owner: owner
        case .folder: folder
        case .language: language
        case .status: status
        }
    }

    /// The title of a table of groups.
    static func title(_ grouping: AuditGrouping) -> Texts {
        switch grouping {
        case .owner: Texts("By owner", "Per ägare")
        case .folder: Texts("By folder", "Per mapp")
        case .language: Texts("By language", "Per språk")
        case .status: Texts("By status", "Per läge")
        }
    }

    /// What a mark is called.
    static func mark(_ mark: Mark) -> Texts {
        switch mark {
        case .met: Texts("met", "uppfyllt")
        case .partly: Texts("partly", "delvis")
        case .missing: Texts("missing", "saknas")
        }
    }

    /// What a criterion is called.
    static func criterion(_ criterion: Criterion) -> Texts {
        switch criterion {
        case .specific: Texts("Specific", "Specifikt")
        case .measurable: Texts("Measurable", "Mätbart")
        case .attainable: Texts("Attainable", "Nåbart")
        case .relevant: Texts("Relevant", "Relevant")
        case .timeBound: Texts("Time-bound", "Tidsbundet")
        case .document: Texts("Document", "Dokument")
        }
    }

    /// In what two goals contradict each other.
    static func contradiction(_ kind: Contradiction.Kind) -> Texts {
        switch kind {
        case .laterDeadline: Texts("ends after it", "slutar efter det")
        case .oppositeDirection: Texts("goes the other way", "går åt andra hållet")
        case .partsDoNotAddUp(let parts, let whole):
            Texts(
                "its parts come to \(shown(parts)), the whole is \(shown(whole))",
                "dess delar blir \(shown(parts)), helheten är \(shown(whole))")
        }
    }

    /// A number without needless decimals.
    static func shown(_ number: Double) -> String {
        let cents = (number * 100).rounded() / 100
        return Int(exactly: cents).map(String.init) ?? "\(cents)"
    }

    /// Thousandths as per cent with one decimal, in the language's way.
    static func percent(_ perMille: Int?, _ locale: Locale) -> String {
        guard let perMille else { return "–" }
        return locale == .english ? "\(perMille / 10).\(perMille % 10)%" : "\(perMille / 10),\(perMille % 10) %"
    }
}
