import Workspace

extension LanguageServer {
    /// A document is open: its text is the client's from now on.
    mutating func didOpen(_ params: Params) throws(ResponseError) {
        let given = try params.object("textDocument")
        let uri = try given.string("uri")
        documents[uri] = OpenDocument(
            uri: uri, version: given.json["version"]?.integer, text: try given.string("text"))
        noteChange(of: documents[uri]?.path)
        wait(for: uri)
    }

    /// The text of a document changed, in parts or as a whole.
    mutating func didChange(_ params: Params) throws(ResponseError) {
        let uri = try document(params).uri
        let version = try params.object("textDocument").json["version"]?.integer
        // All changes are read before the first is made: half of them would be another text than the client's.
        var changes: [(range: TextRange?, text: String)] = []
        for change in try params.array("contentChanges") {
            let hasRange = try change.optional("range") != nil
            changes.append((hasRange ? try change.range("range") : nil, try change.string("text")))
        }
        for change in changes { documents[uri]?.change(change.range, to: change.text, client.encoding) }
        documents[uri]?.finishChange(version: version)
        // What it says to the rest of its repo may be another thing now.
        for other in documents.keys where other != uri { documents[other]?.forget() }
        wait(for: uri, isTyped: true)
    }

    /// A document was written to the disk: other files may have been, too.
    mutating func didSave(_ params: Params) throws(ResponseError) {
        let uri = try params.documentURI()
        noteChange(of: DocumentURI.path(of: uri))
        checkAllAgain()
    }

    /// A document is closed: the disk has its text, and nothing is shown of it.
    mutating func didClose(_ params: Params) throws(ResponseError) {
        let document = try document(params)
        documents[document.uri] = nil
        waiting.removeAll { $0 == document.uri }
        noteChange(of: document.path)
        if !client.pullsDiagnostics {
            notify("textDocument/publishDiagnostics", ["uri": .string(document.uri), "diagnostics": []])
        }
        checkAllAgain()
    }

    /// Files changed on the disk.
    mutating func didChangeFiles(_ params: Params) throws(ResponseError) {
        for change in try params.array("changes") { noteChange(of: DocumentURI.path(of: try change.string("uri"))) }
        checkAllAgain()
    }

    /// Lets the repos look at the disk again.
    private mutating func noteChange(of path: Path?) {
        guard let path else { return }
        for root in repos.keys { repos[root]?.noteChange(of: path) }
    }

    /// Nothing is known of any document any more.
    mutating func checkAllAgain() {
        for uri in documents.keys { documents[uri]?.forget() }
        if client.pullsDiagnostics {
            if client.refreshesDiagnostics, !documents.isEmpty { ask(.other, "workspace/diagnostic/refresh", .null) }
        } else {
            for uri in documents.keys.sorted() { wait(for: uri) }
        }
    }

    /// Puts a document into the queue of those whose diagnostics are to be sent; what is being typed before all others.
    mutating func wait(for uri: String, isTyped: Bool = false) {
        guard !client.pullsDiagnostics else { return }
        if isTyped {
            waiting.removeAll { $0 == uri }
            waiting.insert(uri, at: 0)
        } else if !waiting.contains(uri) {
            waiting.append(uri)
        }
    }
}
