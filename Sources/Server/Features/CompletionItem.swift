import Goals

/// One thing that may be written.
struct CompletionItem {
    /// What it is, as the protocol numbers it.
    enum Kind: Int { case field = 5, value = 12, reference = 18 }

    var label: String
    var kind: Kind
    /// What it is, in a few words.
    var detail = ""
    /// What follows it where it is new.
    var end = ""

    init(_ label: String, _ kind: Kind) {
        self.label = label
        self.kind = kind
    }

    /// It in the protocol's form.
    ///
    /// - Parameters:
    ///   - rank: its place among all items.
    ///   - range: what it replaces.
    ///   - hasColon: whether a colon stands behind it already.
    func json(rank: Int, replacing range: TextRange, hasColon: Bool) -> JSON {
        var digits = String(rank)
        while digits.utf8.count < 4 { digits = "0" + digits }
        let edit: JSON = ["range": range.json, "newText": .string(hasColon ? label : label + end)]
        var members: [(name: String, value: JSON)] = [
            ("label", .string(label)), ("kind", .integer(kind.rawValue)), ("sortText", .string(digits)),
            ("textEdit", edit),
        ]
        if !detail.isEmpty { members.append(("detail", .string(detail))) }
        return .object(members)
    }

    // MARK: Lists

    /// The fields that may stand under `owner`, in both languages, the usual one first; those that stand there are left out.
    static func fields(
        under owner: FieldName?, besides siblings: [ArraySlice<UInt8>], isSwedish: Bool
    ) -> [CompletionItem] {
        let taken = siblings.compactMap { FieldTable.field(named: $0) }
        var names = FieldTable.rows.filter { $0.isOwn && $0.name != .by }.map(\.name)
        if let section = FieldTable.sections.first(where: { $0.0 == owner }) {
            names = section.1.filter { $0.name == $0.meaning }.map(\.name)
        } else if owner == .milestones {
            names = [.by, .target]
        }
        var (first, second): ([CompletionItem], [CompletionItem]) = ([], [])
        for name in names where !taken.contains(name) {
            guard let row = FieldTable.rows.first(where: { $0.name == name }) else { continue }
            for (label, language) in [(row.usualEnglish, false), (row.usualSwedish, true)] {
                guard let label else { continue }
                var item = CompletionItem(label, .field)
                item.detail = row.summary
                item.end = row.value == .goals || row.value == .milestones ? ":" : ": "
                if language == isSwedish || row.usualSwedish == nil { first.append(item) } else { second.append(item) }
            }
        }
        return first + second
    }

    /// The words for how far a goal has come, the usual ones first.
    static func statuses(isSwedish: Bool) -> [CompletionItem] {
        let usual = isSwedish ? ["utkast", "pågår", "klart", "nedlagt"] : ["draft", "active", "done", "dropped"]
        let all = StatusWords.rows.flatMap { row in
            row.words.split(separator: ",").map { (String($0.filter { $0 != " " && $0 != "\n" }), row.status.word) }
        }
        let sorted = all.filter { usual.contains($0.0) } + all.filter { !usual.contains($0.0) }
        return sorted.map { word, meaning in
            var item = CompletionItem(word, .value)
            if meaning != word { item.detail = meaning }
            return item
        }
    }
}
