import Goals
import Rules
import Source
import Summaries
import Workspace
import YAML

extension LanguageServer {
    /// Where the goal stands that a goal supports: in this file, or in another one of the repo.
    mutating func definition(_ params: Params) throws(ResponseError) -> JSON {
        let document = try document(params)
        let offset = document.offset(of: try params.position("position"), client.encoding)
        guard let outline = outline(document.uri), let link = outline.link(at: offset),
            let neighbours = neighbours(document.uri)
        else { return .null }
        let index = neighbours.index
        for one in index.links where one.place == link.place {
            let from = index.goal(one.goal)
            guard from.file == neighbours.own, from.index == link.goal, case .goal(let number) = one.target else {
                continue
            }
            return location(of: index.goal(number), neighbours, document) ?? .null
        }
        return .null
    }

    /// Where a goal of the repo stands.
    private mutating func location(of goal: GoalFacts, _ neighbours: Neighbours, _ from: OpenDocument) -> JSON? {
        if goal.file == neighbours.own { return outline(from.uri).flatMap { location(goal.index, $0, from.uri) } }
        guard let path = neighbours.path(goal.file) else { return nil }
        if let open = documents.values.first(where: { $0.file == path }) {
            return outline(open.uri).flatMap { location(goal.index, $0, open.uri) }
        }
        guard let settings = repo(around: path)?.settings(of: path), let content = try? readFile(path) else {
            return nil
        }
        return location(goal.index, Outline(content.bytes, path: path.text, settings), DocumentURI.uri(of: path))
    }

    private func location(_ index: Int, _ outline: Outline, _ uri: String) -> JSON? {
        guard index < outline.file.goals.count else { return nil }
        var finder = PositionFinder(outline.tree.source, client.encoding)
        return ["uri": .string(uri), "range": finder.range(outline.name(of: outline.file.goals[index])).json]
    }
}

extension Outline {
    /// The name of a supported goal at a byte: which goal names it, and as which of its links.
    func link(at offset: Int) -> (goal: Int, place: Int)? {
        for index in file.goals.indices.reversed() {
            for (place, node) in file.goals[index].parents(in: tree).enumerated() {
                let range = tree.range(of: node)
                if range.start <= offset, offset <= range.end { return (index, place) }
            }
        }
        return nil
    }
}
