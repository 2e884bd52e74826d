public import Goals
public import Languages
public import Source
public import YAML

/// A goal whose sentence is written anew: the edit of the file, and the sentence.
public struct SentenceEdit: Sendable {
    /// The goal, as an index in the file's goals.
    public let goal: Int
    /// The edit of the file.
    public let edit: Edit
    /// The new sentence, as UTF-8.
    public let sentence: [UInt8]
    /// The scalar that it replaces; nil where the goal had none.
    public let node: NodeID?
}

/// What becomes of the sentence of one goal.
public enum SentenceChange: Sendable {
    /// It is canonical, or not the formatter's to write.
    case none
    /// It is written so.
    case write([UInt8])
    /// It is left as written, and why.
    case left(Obstacle)
}

/// Writes the canonical sentences of a file, as edits of their scalars alone.
public struct FileFormatter: Sendable {
    let file: GoalFile
    let tree: YAMLTree
    let writesForeign: Bool
    let writing: WritingStyle
    /// The scalars that are the sentence of several goals, and the mappings that are several goals without one.
    private let shared: Set<NodeID>

    /// A formatter of `file`, which was read from `tree`.
    ///
    /// - Parameters:
    ///   - writesForeign: whether it may write sentences in a shape that is not goallint's own.
    ///   - writing: how the team writes its sentences.
    public init(_ file: GoalFile, tree: YAMLTree, writesForeign: Bool = false, writing: WritingStyle = .standard) {
        self.writing = writing
        self.file = file
        self.tree = tree
        self.writesForeign = writesForeign
        shared = FileFormatter.shared(file)
    }

    /// What aliases and merged mappings make a part of more than one goal.
    private static func shared(_ file: GoalFile) -> Set<NodeID> {
        let places = file.goals.lazy.map { $0.sentence ?? $0.entry }
        // In most files each stands behind the one before it.
        if zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }) { return [] }
        var seen: Set<NodeID> = []
        return Set(places.filter { !seen.insert($0).inserted })
    }

    /// Whether the formatter may write in the file at all: it is in goallint's own form, or says that it is for goallint, or
    /// the team lets it write in others.
    public var mayWrite: Bool { isOwn || writesForeign && file.form != .none }

    /// Whether the file is in goallint's own form.
    ///
    /// In any other, no goal gets a new field, and what other programs read around the sentence stays.
    private var isOwn: Bool { file.form == .own || (file.form == .okr && file.isDeclared) }

    /// What becomes of the sentence of a goal.
    ///
    /// - Parameter isConsistent: whether it is known already that the goal does not contradict itself.
    public func change(of goal: Goal, _ reading: Reading, isConsistent: Bool = false) -> SentenceChange {
        guard mayWrite, goal.kind != .objective, goal.status != .done, goal.status != .dropped, !goal.isTemplate else {
            return .none
        }
        if goal.sentence == nil, tree[goal.entry].kind != .mapping { return .none }
        if let node = goal.sentence, tree[node].kind != .scalar { return .none }
        // An alias gives one sentence to several goals, whose fields may differ.
        if shared.contains(goal.sentence ?? goal.entry) { return .left(.shared) }
        if !isOwn { return foreignChange(of: goal, reading) }
        let composed = Composer.compose(
            reading, tree: tree, isTemplate: goal.isTemplate, isConsistent: isConsistent, writing: writing)
        switch composed {
        case .left(let obstacle):
            return obstacle == .placeholder || obstacle == .language ? .none : .left(obstacle)
        case .sentence(let text):
            if let node = goal.sentence, isWritten(text, node) { return .none }
            return .write(text)
        }
    }

    /// What becomes of a sentence in another shape: a mark before or behind it stays.
    private func foreignChange(of goal: Goal, _ reading: Reading) -> SentenceChange {
        guard let node = goal.sentence else { return .none }
        let value = tree.value(of: node)
        let marks = SentenceMarks(value)
        let bare = marks.isNone ? reading : reading.replacingSentence(with: Array(value[marks.sentence]))
        switch Composer.compose(bare, tree: tree, isTemplate: goal.isTemplate, writing: writing) {
        case .left(let obstacle):
            return obstacle == .placeholder || obstacle == .language ? .none : .left(obstacle)
        case .sentence(let text):
            let whole = Array(value[..<marks.sentence.lowerBound]) + text + marks.behind(value)
            return isWritten(whole, node) ? .none : .write(whole)
        }
    }

    /// Whether a scalar holds a sentence already, the blank at its end left aside.
    private func isWritten(_ text: [UInt8], _ node: NodeID) -> Bool {
        var own = tree.value(of: node)
        while let last = own.last, last == 10 || last == 13 { own = own.dropLast() }
        return own == text[...]
    }

    /// The edit that writes a sentence; nil where it cannot be written without loss.
    ///
    /// - Parameter width: how many code points a line may have, nil for no limit.
    public func edit(_ text: [UInt8], of goal: Goal, index: Int, width: Int?, language: Language) -> SentenceEdit? {
        let writer = ScalarWriter(tree, width: width)
        let unbreakable = Unbreakable.ranges(of: text)
        if let node = goal.sentence {
            guard let edit = writer.edit(replacing: node, with: text, unbreakable: unbreakable) else { return nil }
            return SentenceEdit(goal: index, edit: edit, sentence: text, node: node)
        }
        let id = goal.fields.first { $0.name == .id && $0.section == nil && tree[$0.key].parent == goal.entry }?.key
        guard
            let edit = writer.newPairEdit(
                in: goal.entry, after: id, name: fieldName(goal), value: text, unbreakable: unbreakable)
        else { return nil }
        return SentenceEdit(goal: index, edit: edit, sentence: text, node: nil)
    }

    /// The edit that gives a text of a goal other words; nil where it cannot be written without loss, or gives its words to
    /// other places too.
    ///
    /// - Parameters:
    ///   - node: the scalar.
    ///   - width: how many code points a line may have, nil for no limit.
    public func edit(_ text: [UInt8], in node: NodeID, width: Int?) -> Edit? {
        guard mayWrite, !tree[node].hasAnchor else { return nil }
        return ScalarWriter(tree, width: width).edit(
            replacing: node, with: text, unbreakable: Unbreakable.ranges(of: text))
    }

    /// `goal`, or `mål` where the fields of the goal are Swedish.
    private func fieldName(_ goal: Goal) -> [UInt8] {
        let isSwedish = goal.fields.contains { $0.section == nil && FieldTable.isSwedishOnly(tree.value(of: $0.key)) }
        return Array((isSwedish ? "mål" : "goal").utf8)
    }

    /// Whether `edits` change nothing but the sentences that they write: the new bytes are read again and compared with
    /// the old tree, node by node.
    public func changesOnlySentences(_ edits: [SentenceEdit], formatted: [UInt8]) -> Bool {
        let new = YAMLTree.parse(formatted)
        guard new.problems.count == tree.problems.count, new.comments.count == tree.comments.count else { return false }
        guard tree.documents.count == new.documents.count,
            zip(tree.comments, new.comments).allSatisfy({
                tree.source.bytes[$0.start..<$0.end].elementsEqual(new.source.bytes[$1.start..<$1.end])
            })
        else { return false }
        var sentences: [NodeID: [UInt8]] = [:]
        // The sentences of new pairs, by the mapping that each is added to.
        var added: [NodeID: [UInt8]] = [:]
        for edit in edits {
            if let node = edit.node {
                sentences[node] = edit.sentence
            } else {
                added[file.goals[edit.goal].entry] = edit.sentence
            }
        }
        var open = Array(zip(tree.documents, new.documents))
        while let (old, id) = open.popLast() {
            guard isSame(old, id, new, sentences) else { return false }
            var (child, other) = (tree[old].firstChild, new[id].firstChild)
            var owed = added[old]
            var isKey = true
            while child != YAMLNode.none || other != YAMLNode.none {
                guard other != YAMLNode.none else { return false }
                if isKey, let sentence = owed, isNewPair(other, sentence, new) {
                    owed = nil
                    other = new[new[other].nextSibling].nextSibling
                    continue
                }
                guard child != YAMLNode.none else { return false }
                open.append((child, other))
                (child, other) = (tree[child].nextSibling, new[other].nextSibling)
                isKey.toggle()
            }
            guard owed == nil else { return false }
        }
        return true
    }

    /// Whether a key of the new tree and its value are the pair that was added for a sentence.
    private func isNewPair(_ key: NodeID, _ sentence: [UInt8], _ new: YAMLTree) -> Bool {
        let value = new[key].nextSibling
        guard value != YAMLNode.none, new[key].kind == .scalar, new[value].kind == .scalar else { return false }
        let name = new.value(of: key)
        return (name.elementsEqual("goal".utf8) || name.elementsEqual("mål".utf8)) && holds(value, sentence, new)
    }

    /// Whether a scalar of the new tree holds a sentence, in one line or in several.
    private func holds(_ id: NodeID, _ sentence: [UInt8], _ new: YAMLTree) -> Bool {
        var value = new.value(of: id)
        while let last = value.last, last == 10 || last == 13 { value = value.dropLast() }
        return value.elementsEqual(sentence)
            || value.split(whereSeparator: { $0 == 10 || $0 == 13 }).joined(separator: [32]).elementsEqual(sentence)
    }

    private func isSame(_ old: NodeID, _ id: NodeID, _ new: YAMLTree, _ sentences: [NodeID: [UInt8]]) -> Bool {
        guard Int(id) < new.nodes.count else { return false }
        let a = tree[old], b = new[id]
        guard a.kind == b.kind, a.hasAnchor == b.hasAnchor, a.hasTag == b.hasTag else { return false }
        guard a.kind == .scalar else { return true }
        if let sentence = sentences[old] { return holds(id, sentence, new) }
        return tree.value(of: old).elementsEqual(new.value(of: id))
    }
}
