import Goals
import Source
import Summaries
import Workspace
import YAML

extension LanguageServer {
    /// What may be written at a place: names of fields, words of a status, ids of goals to support.
    mutating func completion(_ params: Params) throws(ResponseError) -> JSON {
        let document = try document(params)
        let offset = document.offset(of: try params.position("position"), client.encoding)
        let name = document.path?.text ?? ""
        guard let checked = check(document.uri), checked.settings != nil,
            checked.report.verdict != .passedOver || GoalFile.nameSaysGoals(name),
            let place = CompletionPlace(document.bytes, at: offset)
        else { return .null }
        let words = wordsIn(document)
        var items: [CompletionItem] = []
        var isIncomplete = false
        switch place.kind {
        case .key(let owner): items = CompletionItem.fields(under: owner, besides: place.siblings, isSwedish: words)
        case .value(.status): items = CompletionItem.statuses(isSwedish: words)
        case .value(.language): items = ["en", "sv"].map { CompletionItem($0, .value) }
        case .value(.supports):
            let typed = Array(document.bytes[place.start..<offset])
            (items, isIncomplete) = parents(for: document, typed: typed, at: offset)
        case .value: return .null
        }
        let hasColon = document.bytes[offset...].first == UInt8(ascii: ":")
        var finder = PositionFinder(document.source, client.encoding)
        let range = finder.range(ByteRange(place.start, offset))
        return [
            "isIncomplete": .bool(isIncomplete),
            "items": .array(items.enumerated().map { $1.json(rank: $0, replacing: range, hasColon: hasColon) }),
        ]
    }

    /// Whether the keys of a document are Swedish.
    private func wordsIn(_ document: OpenDocument) -> Bool {
        var start = 0
        var (swedish, other) = (0, 0)
        while start < document.bytes.count {
            let end = document.bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? document.bytes.count
            if let key = LineShape(document.bytes, from: start, to: end).key {
                let name = document.bytes[key]
                if FieldTable.isSwedishOnly(name) {
                    swedish += 1
                } else if FieldTable.field(named: name) != nil {
                    other += 1
                }
            }
            start = end + 1
        }
        return swedish > other
    }

    /// The ids of other goals that begin with or hold what is typed, those of the same file first.
    private mutating func parents(
        for document: OpenDocument, typed: [UInt8], at offset: Int
    ) -> (items: [CompletionItem], isIncomplete: Bool) {
        guard let neighbours = neighbours(document.uri) else { return ([], false) }
        let own = outline(document.uri)?.goal(at: offset)
        let wanted = String(decoding: typed, as: UTF8.self).lowercased()
        let most = 300
        var (near, far): ([CompletionItem], [CompletionItem]) = ([], [])
        var known: Set<String> = []
        for number in 0..<neighbours.index.goalCount {
            let goal = neighbours.index.goal(number)
            let id = neighbours.index.id(of: goal)
            let isHere = goal.file == neighbours.own
            guard !id.isEmpty, !(isHere && goal.index == own), near.count + far.count <= most,
                wanted.isEmpty || id.lowercased().contains(wanted), known.insert(id).inserted
            else { continue }
            var item = CompletionItem(id, .reference)
            item.detail = neighbours.index.path(of: goal)
            if isHere { near.append(item) } else { far.append(item) }
        }
        return (near + far, near.count + far.count > most)
    }
}
