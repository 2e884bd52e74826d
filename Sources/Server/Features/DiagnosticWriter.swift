import Diagnostics
import Reporting
import Source
import Summaries

/// Writes findings as the protocol's diagnostics, in the order of their places.
struct DiagnosticWriter {
    private let context: ReportContext
    private let takesCodeDescription: Bool
    private var finder: PositionFinder
    /// By rule: what is the same in all its diagnostics; empty for one that did not speak yet.
    private var middles: [[UInt8]]
    private var words: [UInt8] = []

    init(_ checked: Checked, of document: OpenDocument, _ client: ClientAbilities) {
        context = checked.context
        takesCodeDescription = client.takesCodeDescription
        // Of a text that was read as UTF-16 the bytes are others.
        let lines = checked.report.source.bytes == document.bytes ? document.lines : nil
        finder = PositionFinder(checked.report.source, client.encoding, lines: lines)
        middles = Array(repeating: [], count: checked.context.rules.count)
    }

    /// Adds a finding.
    mutating func add(_ finding: Diagnostic, to bytes: inout [UInt8]) {
        let range = finder.range(finding.range)
        bytes.add("{\"range\":{\"start\":")
        bytes.add(range.start)
        bytes.add(",\"end\":")
        bytes.add(range.end)
        bytes.add("},\"severity\":")
        bytes.add(finding.severity.number)
        let rule = finding.rule.index
        if middles[rule].isEmpty { middles[rule] = middle(rule) }
        bytes += middles[rule]
        words.removeAll(keepingCapacity: true)
        words.addMessageAndQuestion(of: finding, in: context)
        bytes.addJSON(words)
        bytes.append(UInt8(ascii: "}"))
    }

    /// The finding as a value.
    mutating func json(_ finding: Diagnostic) -> JSON {
        var bytes: [UInt8] = []
        add(finding, to: &bytes)
        return .written(bytes)
    }

    private func middle(_ rule: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.add(",\"code\":")
        bytes.addJSON(context.rules[rule].name)
        if takesCodeDescription {
            bytes.add(",\"codeDescription\":{\"href\":")
            bytes.addJSON(context.rules[rule].helpAddress)
            bytes.add("}")
        }
        // What suppresses nothing is shown as code that is not used.
        if context.rules[rule].name == "unused-suppression" { bytes.add(",\"tags\":[1]") }
        bytes.add(",\"source\":\"goallint\",\"message\":")
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func add(_ position: TextPosition) {
        add("{\"line\":")
        add(position.line)
        add(",\"character\":")
        add(position.character)
        add("}")
    }
}

extension Severity {
    /// Its number in the protocol: error, warning, information.
    fileprivate var number: Int {
        switch self {
        case .error: 1
        case .warning: 2
        case .note: 3
        }
    }
}
