import Diagnostics
import Reporting
import Source
import Summaries
import Workspace

extension LanguageServer {
    /// Sends the diagnostics of the document that waits longest.
    mutating func work() {
        guard !waiting.isEmpty else { return }
        let uri = waiting.removeFirst()
        guard let checked = check(uri), let document = documents[uri] else { return }
        var params: [(name: String, value: JSON)] = [("uri", .string(uri))]
        if client.takesVersion, let version = document.version { params.append(("version", .integer(version))) }
        params.append(("diagnostics", diagnostics(checked)))
        notify("textDocument/publishDiagnostics", .object(params))
        checkNeighbours(of: document, checked)
    }

    /// Lets the other open documents of a repo wait for their turn, where what this one says to them changed.
    private mutating func checkNeighbours(of document: OpenDocument, _ checked: Checked) {
        let facts = checked.report.facts
        guard document.toldFacts != facts else { return }
        documents[document.uri]?.toldFacts = facts
        guard let file = document.file else { return }
        for (root, repo) in repos where repo.settings(of: file) != nil {
            for other in documents.values.sorted(by: { $0.uri < $1.uri }) where other.uri != document.uri {
                guard let path = other.file, path.bytes.starts(with: root.bytes) else { continue }
                documents[other.uri]?.forget()
                wait(for: other.uri)
            }
        }
    }

    /// Answers a client that asks for the diagnostics of a document.
    mutating func pullDiagnostics(_ params: Params) throws(ResponseError) -> JSON {
        let uri = try document(params).uri
        guard let checked = check(uri) else { return .null }
        let items = diagnostics(checked).bytes
        // The same diagnostics have the same name, whatever became of the text.
        let name = String(StableHash.of(items[...]), radix: 16)
        if params.json["previousResultId"]?.string == name { return ["kind": "unchanged", "resultId": .string(name)] }
        return ["kind": "full", "resultId": .string(name), "items": .written(items)]
    }

    /// The findings of a document as an array of diagnostics.
    func diagnostics(_ checked: Checked) -> JSON {
        var finder = PositionFinder(checked.report.source, client.encoding)
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for (index, finding) in checked.report.diagnostics.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.add(finding, at: finder.range(finding.range), checked.context, client)
        }
        bytes.append(UInt8(ascii: "]"))
        return .written(bytes)
    }
}

extension [UInt8] {
    /// Adds a finding as the protocol's diagnostic.
    mutating func add(
        _ finding: Diagnostic, at range: TextRange, _ context: ReportContext, _ client: ClientAbilities
    ) {
        add("{\"range\":{\"start\":")
        add(range.start)
        add(",\"end\":")
        add(range.end)
        add("},\"severity\":")
        add(finding.severity.number)
        let rule = context.rules[finding.rule.index]
        add(",\"code\":")
        addJSON(rule.name)
        if client.takesCodeDescription {
            add(",\"codeDescription\":{\"href\":")
            addJSON(rule.helpAddress)
            add("}")
        }
        add(",\"source\":\"goallint\",\"message\":")
        var words: [UInt8] = []
        words.addMessageAndQuestion(of: finding, in: context)
        addJSON(words)
        // What suppresses nothing is shown as code that is not used.
        if rule.name == "unused-suppression" { add(",\"tags\":[1]") }
        add("}")
    }

    private mutating func add(_ position: TextPosition) {
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
