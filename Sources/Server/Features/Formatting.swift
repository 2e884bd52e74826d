import Summaries
import Rules
import Source
import Workspace

extension LanguageServer {
    /// What `goallint format` writes in a document, as edits; the client's own options are about indents, which stay.
    mutating func formatting(_ params: Params, range: TextRange?) throws(ResponseError) -> JSON {
        let document = try document(params)
        let wanted = range.map { document.bytes(of: $0, client.encoding) }
        let edits = sentences(of: document)
        return textEdits(
            edits.filter { edit in
                guard let wanted else { return true }
                return edit.range.start <= wanted.end && wanted.start <= edit.range.end
            }, in: document.source)
    }

    /// The edits that write each goal of a document as its canonical sentence.
    mutating func sentences(of document: OpenDocument) -> [Edit] {
        guard let checked = check(document.uri), let settings = checked.settings else { return [] }
        var length: Int?
        if let file = document.path {
            var editorConfig = EditorConfig()
            length = editorConfig.maxLineLength(for: file)
        }
        return format(document.bytes, path: checked.report.path, settings: settings, maxLineLength: length).edits
    }
}
