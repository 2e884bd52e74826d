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
        params.append(("diagnostics", diagnostics(checked, of: document)))
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
        let document = try document(params)
        guard let checked = check(document.uri) else { return .null }
        let items = diagnostics(checked, of: document).bytes
        // The same diagnostics have the same name, whatever became of the text.
        let name = String(StableHash.of(items[...]), radix: 16)
        if params.json["previousResultId"]?.string == name { return ["kind": "unchanged", "resultId": .string(name)] }
        return ["kind": "full", "resultId": .string(name), "items": .written(items)]
    }

    /// The findings of a document as an array of diagnostics.
    func diagnostics(_ checked: Checked, of document: OpenDocument) -> JSON {
        var writer = DiagnosticWriter(checked, of: document, client)
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for (index, finding) in checked.report.diagnostics.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            writer.add(finding, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
        return .written(bytes)
    }
}
