import YAML
import Goals
import Source

extension LanguageServer {
    /// The goals of a document, those that measure another below it.
    mutating func symbols(_ params: Params) throws(ResponseError) -> JSON {
        let document = try document(params)
        guard let outline = outline(document.uri) else { return [] }
        var finder = PositionFinder(document.source, client.encoding)
        var children: [[Int]] = Array(repeating: [], count: outline.file.goals.count)
        var tops: [Int] = []
        for (index, goal) in outline.file.goals.enumerated() {
            // What encloses a goal stands before it, so that there is no circle.
            if client.takesSymbolTree, let parent = goal.parent, parent < index {
                children[parent].append(index)
            } else {
                tops.append(index)
            }
        }
        return .array(tops.map { symbol($0, outline, children, &finder, document.uri) })
    }

    private func symbol(
        _ index: Int, _ outline: Outline, _ children: [[Int]], _ finder: inout PositionFinder, _ uri: String
    ) -> JSON {
        let goal = outline.file.goals[index]
        let sentence = (goal.sentence ?? goal.label).map { outline.tree.string(of: $0) } ?? ""
        let id = goal.id.map { outline.tree.string(of: $0) } ?? ""
        let name = cut(id.isEmpty ? sentence : id)
        let range = finder.range(outline.range(of: goal)).json
        // In the words of the protocol: namespace, object, field.
        let kind: JSON =
            switch goal.kind {
            case .objective: 3
            case .goal: 19
            case .keyResult: 8
            }
        let shown: JSON = .string(name.isEmpty ? "goal \(index + 1)" : name)
        guard client.takesSymbolTree else {
            return ["name": shown, "kind": kind, "location": ["uri": .string(uri), "range": range]]
        }
        return [
            "name": shown, "detail": .string(id.isEmpty ? "" : cut(sentence)), "kind": kind, "range": range,
            "selectionRange": finder.range(outline.name(of: goal)).json,
            "children": .array(children[index].map { symbol($0, outline, children, &finder, uri) }),
        ]
    }

    /// A text on one line, and not too long.
    private func cut(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > 120 ? words.prefix(119) + "…" : words
    }
}
