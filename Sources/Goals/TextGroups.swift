import YAML

/// Lists of plain sentences under areas, at the top of a file that its name says goals of.
extension GoalReader {
    /// Whether all lists of a mapping hold plain texts, under keys that may be areas: `health: [Run 10 km]`.
    func holdsOnlyTexts(_ mapping: NodeID) -> Bool {
        var lists = 0
        var key = tree[mapping].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { break }
            let kind = tree[value].kind
            if kind == .mapping || kind == .alias { return false }
            if kind == .sequence, GoalReader.mayGroup(FieldTable.field(named: tree.value(of: key))) {
                let sample = sample(of: value)
                guard sample.mappings == 0, sample.texts > 0 else { return false }
                lists += 1
            }
            key = tree[value].nextSibling
        }
        return lists > 0
    }

    mutating func readTextGroups(_ mapping: NodeID, _ context: Int) {
        isForeign = true
        var key = tree[mapping].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { return }
            let keyText = tree.value(of: key)
            if tree[value].kind == .sequence, GoalReader.mayGroup(FieldTable.field(named: keyText)) {
                let inner = keyContext(key, under: context)
                readContainer(
                    value,
                    Container(kind: .goals, context: inner, status: StatusWords.word(keyText), takesAnyText: true))
            }
            key = tree[value].nextSibling
        }
    }
}
