import Diagnostics
import Source

extension LanguageServer {
    /// The command that selects the reason in a comment which `edit` writes, so that the user types it at once.
    func selection(of reason: String, behind edit: Edit, in document: OpenDocument) -> JSON {
        let written = applying([edit], to: document.bytes)
        var end = edit.range.start + edit.text.count
        while end > edit.range.start, written[end - 1] == 10 || written[end - 1] == 13 { end -= 1 }
        var finder = PositionFinder(SourceText(written), client.encoding)
        let range = finder.range(ByteRange(end - reason.utf8.count, end))
        return [
            "title": .string(ActionTitle.ignore[.english]), "command": .string(selectReason),
            "arguments": [.string(document.uri), range.json],
        ]
    }

    /// Does a command.
    mutating func execute(_ params: Params) throws(ResponseError) -> JSON {
        let command = try params.string("command")
        guard command == selectReason else { throw .invalidParams("there is no command \(command)") }
        let arguments = try params.array("arguments")
        guard arguments.count == 2, let uri = arguments[0].json.string else {
            throw .invalidParams("\(selectReason) takes the address of a document and a range")
        }
        let range = TextRange(start: try arguments[1].position("start"), end: try arguments[1].position("end"))
        if client.showsDocuments {
            ask(
                .other, "window/showDocument",
                ["uri": .string(uri), "external": false, "takeFocus": true, "selection": range.json])
        }
        return .null
    }
}
