import Diagnostics
import Summaries

/// The texts of a file's summary, read again when a report shows them.
struct SummaryTexts {
    /// The texts of a goal.
    struct Goal {
        var id: String?
        var path = ""
        var text: String?
        var label: String?
        var sentence: String?
        var metric: String?
        /// By slot that has one: its words.
        var slots: [(name: String, text: String)] = []

        /// What it is called: its sentence, else its label, its id or its place.
        var title: String { text ?? label ?? id ?? path }

        /// What it could be called: the sentence that goallint writes, where that is another one.
        var suggestion: String? { sentence == text ? nil : sentence }
    }

    /// The words of a finding.
    struct Finding {
        var rule = ""
        var message = "", question = ""
        var wording = 0
        var arguments: [String]?
        var line = 1
    }

    var goals: [Goal] = []
    var findings: [Finding] = []

    init() {}

    /// The texts of a line; of one that cannot be read none.
    init(_ bytes: [UInt8]) {
        var reader = JSONReader(bytes)
        var texts = SummaryTexts()
        reader.object { reader, key in
            switch key {
            case "goals": reader.array { texts.goals.append(Goal(&$0)) }
            case "diagnostics": reader.array { texts.findings.append(Finding(&$0)) }
            default: reader.skip()
            }
        }
        self = texts
    }
}

extension SummaryTexts.Goal {
    fileprivate init(_ reader: inout JSONReader) {
        var goal = SummaryTexts.Goal()
        reader.object { reader, key in
            switch key {
            case "id": goal.id = reader.string()
            case "path": goal.path = reader.string() ?? ""
            case "text": goal.text = reader.string()
            case "label": goal.label = reader.string()
            case "sentence": goal.sentence = reader.string()
            case "metric": goal.metric = reader.string()
            default: reader.skip()
            }
        }
        self = goal
    }
}

extension SummaryTexts.Finding {
    fileprivate init(_ reader: inout JSONReader) {
        var finding = SummaryTexts.Finding()
        reader.object { reader, key in
            switch key {
            case "rule": finding.rule = reader.string() ?? ""
            case "message": finding.message = reader.string() ?? ""
            case "help": finding.question = reader.string() ?? ""
            case "wording": finding.wording = reader.integer() ?? 0
            case "arguments":
                var arguments: [String] = []
                reader.array { reader in if let text = reader.string() { arguments.append(text) } }
                finding.arguments = arguments
            case "range":
                reader.object { reader, key in
                    guard key == "start" else { return reader.skip() }
                    reader.object { reader, key in
                        if key == "line" { finding.line = reader.integer() ?? 1 } else { reader.skip() }
                    }
                }
            default: reader.skip()
            }
        }
        self = finding
    }
}
