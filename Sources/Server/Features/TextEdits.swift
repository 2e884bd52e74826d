import Source

extension LanguageServer {
    /// Edits of a text as the protocol's; those that lie in `range` alone, where one is given.
    func textEdits(_ edits: [Edit], in source: SourceText) -> JSON {
        var finder = PositionFinder(source, client.encoding)
        return .array(
            edits.map { edit in
                [
                    "range": finder.range(edit.range).json,
                    "newText": .string(String(decoding: edit.text, as: UTF8.self)),
                ]
            })
    }

    /// Edits of one document, as a client applies them.
    func workspaceEdit(_ edits: [Edit], of document: OpenDocument) -> JSON {
        let edits = textEdits(edits, in: document.source)
        guard client.takesDocumentChanges else { return ["changes": .object([(document.uri, edits)])] }
        let version: JSON = document.version.map { .integer($0) } ?? .null
        let identifier: JSON = ["uri": .string(document.uri), "version": version]
        return ["documentChanges": [["textDocument": identifier, "edits": edits]]]
    }
}
