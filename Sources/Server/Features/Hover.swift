import Goals
import Diagnostics
import Reporting
import Source
import Summaries

extension LanguageServer {
    /// What is found at a place with the rule's reason, and what was understood of the goal there, slot by slot.
    mutating func hover(_ params: Params) throws(ResponseError) -> JSON {
        let document = try document(params)
        let offset = document.offset(of: try params.position("position"), client.encoding)
        guard let checked = check(document.uri, details: true), let outline = outline(document.uri) else {
            return .null
        }
        let found = checked.report.diagnostics.filter { $0.range.start <= offset && offset <= $0.range.end }
        let index = outline.goal(at: offset)
        guard !found.isEmpty || index != nil else { return .null }
        var page = HoverPage(isMarkdown: client.showsMarkdown)
        for finding in found { page.add(finding, checked.context) }
        var range = found.first?.range
        if let index, index < checked.report.goals.count {
            let goal = checked.report.goals[index]
            page.add(goal, checked.context.locale ?? (goal.language == "sv" ? .swedish : .english))
            range = range ?? outline.name(of: outline.file.goals[index])
        }
        var finder = PositionFinder(document.source, client.encoding)
        let kind: JSON = client.showsMarkdown ? "markdown" : "plaintext"
        var members: [(name: String, value: JSON)] = [("contents", ["kind": kind, "value": .string(page.text)])]
        if let range { members.append(("range", finder.range(range).json)) }
        return .object(members)
    }
}
