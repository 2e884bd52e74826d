import YAML

/// Which text of a mapping is its sentence, and which its label.
struct TextChoice {
    /// The scalar that is the sentence, and its field.
    var sentence: NodeID?
    var field: FieldName?
    /// The second text.
    var label: NodeID?
    /// Whether every text is a placeholder.
    var isTemplate = false
}

extension GoalReader {
    /// Chooses among the texts of the fields behind `start`.
    func choose(from start: Int, prefersKeyResult: Bool, takesMetric: Bool) -> TextChoice {
        if let only = onlyText(from: start) { return only }
        var texts: [(node: NodeID, name: FieldName)] = []
        var weak: [(node: NodeID, name: FieldName)] = []
        for place in start..<scratch.count {
            let field = scratch[place]
            guard field.section == nil, texts.count < 16 else { continue }
            guard let node = text(of: field.value) else { continue }
            switch field.name {
            case .goal, .objective, .keyResult, .title, .description, .definition: texts.append((node, field.name))
            case .theme, .indicator: weak.append((node, field.name))
            case .metric: if takesMetric, !Bytes.isNumber(tree.value(of: node)) { weak.append((node, field.name)) }
            default: continue
            }
        }
        var written = texts.filter { !Placeholder.isWhole(tree.value(of: $0.node)) }
        // "see the minutes" points to a text and is none.
        if written.count > 1 { written.removeAll { isReference(tree.value(of: $0.node)) } }
        // A slug beside a text names another goal.
        if written.count > 1 {
            written.removeAll { ($0.name == .goal || $0.name == .objective) && Bytes.isSlug(tree.value(of: $0.node)) }
        }
        let candidates = written.filter { $0.name != .definition }
        if let strong = strongest(candidates, prefersKeyResult) {
            return choose(strong, among: written, start)
        }
        guard var first = candidates.first else { return withoutWords(texts, weak, start) }
        // The texts in turn, and a target that is one.
        var all = candidates
        if let target = targetText(from: start) { all.append((target, .target)) }
        if all.count > 1 { first = ranked(all) }
        return TextChoice(
            sentence: first.node, field: first.name, label: written.first { $0.node != first.node }?.node)
    }

    /// The common case: one written text, which is a goal, an objective or a key result.
    private func onlyText(from start: Int) -> TextChoice? {
        var only: Int?
        for place in start..<scratch.count where scratch[place].name.isText {
            guard only == nil else { return nil }
            only = place
        }
        guard let only, scratch[only].name.rawValue <= FieldName.keyResult.rawValue, scratch[only].section == nil else {
            return nil
        }
        let field = scratch[only]
        guard tree[field.value].kind == .scalar, !Placeholder.isWhole(tree.value(of: field.value)) else { return nil }
        return TextChoice(sentence: field.value, field: field.name)
    }

    /// The scalar of a text field; of a placeholder that YAML reads as a list its item.
    private func text(of value: NodeID) -> NodeID? {
        guard let node = tree.resolved(value) else { return nil }
        if tree[node].kind == .scalar { return node }
        return tree.isTemplateList(node) ? tree[node].firstChild : nil
    }

    private func strongest(
        _ texts: [(node: NodeID, name: FieldName)], _ prefersKeyResult: Bool
    ) -> (node: NodeID, name: FieldName)? {
        let order: [FieldName] = prefersKeyResult ? [.keyResult, .goal, .objective] : [.goal, .objective, .keyResult]
        let hasOther = texts.count > 1
        for name in order {
            for text in texts where text.name == name {
                if hasOther, name != .keyResult, Bytes.isSlug(tree.value(of: text.node)) { continue }
                return text
            }
        }
        return nil
    }

    /// A `goal` beside a description is the label where it is numbered, or where only the description has the figure.
    private func choose(
        _ strong: (node: NodeID, name: FieldName), among written: [(node: NodeID, name: FieldName)], _ start: Int
    ) -> TextChoice {
        let others = written.filter { $0.node != strong.node }
        let plain = TextChoice(sentence: strong.node, field: strong.name, label: others.first?.node)
        guard strong.name == .goal, !isDeclared, !hasCriteria(from: start) else { return plain }
        guard let description = others.first(where: { $0.name == .description }) else { return plain }
        let text = Bytes.trimmed(tree.value(of: strong.node))
        let bare = Bytes.withoutOrdinal(text)
        if bare.count == text.count {
            let own = options.judge(bare)
            if own.hasFigure || own.hasDate { return plain }
            let other = options.judge(Bytes.withoutOrdinal(tree.value(of: description.node)))
            guard other.hasFigure || other.hasDate else { return plain }
        }
        return TextChoice(sentence: description.node, field: description.name, label: strong.node)
    }

    /// Whether a text of a few words only says where to look.
    private func isReference(_ text: ArraySlice<UInt8>) -> Bool {
        let text = Bytes.trimmed(text)
        guard text.count <= 48, !text.contains(where: { Bytes.isDigit($0) }) else { return false }
        let words = text.split(whereSeparator: { Bytes.isSpace($0) })
        guard (2...5).contains(words.count), let first = words.first else { return false }
        let small = first.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        return GoalReader.references.contains { $0.utf8.elementsEqual(small) }
    }

    private static let references = ["see", "cf.", "se", "jfr", "jämför", "siehe", "ver", "voir"]

    private func hasCriteria(from start: Int) -> Bool {
        for place in start..<scratch.count where scratch[place].name.isCriterion { return true }
        return false
    }

    /// What is left where no text is written: a theme or an indicator, else a target that is a text, else a placeholder.
    private func withoutWords(
        _ texts: [(node: NodeID, name: FieldName)], _ weak: [(node: NodeID, name: FieldName)], _ start: Int
    ) -> TextChoice {
        if let target = targetText(from: start) { return TextChoice(sentence: target, field: .target) }
        let candidates = texts.filter { $0.name != .definition }
        if candidates.isEmpty || candidates.allSatisfy({ Bytes.isNull(tree.value(of: $0.node)) }),
            let first = weak.first(where: { $0.name != .metric }) ?? weak.first
        {
            return TextChoice(
                sentence: first.node, field: first.name,
                label: texts.first { $0.name == .definition && !Bytes.isNull(tree.value(of: $0.node)) }?.node,
                isTemplate: Placeholder.isWhole(tree.value(of: first.node)))
        }
        guard let first = candidates.first(where: { !Bytes.isNull(tree.value(of: $0.node)) }) ?? candidates.first else {
            return TextChoice()
        }
        return TextChoice(sentence: first.node, field: first.name, isTemplate: true)
    }

    /// A target that is a sentence: it has words, and a verb or a date.
    private func targetText(from start: Int) -> NodeID? {
        for place in start..<scratch.count {
            let field = scratch[place]
            guard field.name == .target, field.section == nil, tree[field.value].kind == .scalar else { continue }
            let text = tree.value(of: field.value)
            guard Bytes.isProse(text), !Placeholder.isWhole(text), FieldFigure.read(text, field.value) == nil else {
                continue
            }
            let traits = options.judge(text)
            if traits.hasVerb || traits.hasDate { return field.value }
        }
        return nil
    }

    /// The text with a figure or a date, else the one with a verb, else the first.
    private func ranked(_ texts: [(node: NodeID, name: FieldName)]) -> (node: NodeID, name: FieldName) {
        var best = texts[0]
        var bestScore = -1
        for text in texts {
            let traits = options.judge(Bytes.withoutOrdinal(tree.value(of: text.node)))
            let score = (traits.hasFigure || traits.hasDate ? 2 : 0) + (traits.hasVerb ? 1 : 0)
            if score > bestScore { (best, bestScore) = (text, score) }
        }
        guard bestScore == 0 else { return best }
        // Where no word is known, a text of a few words beside a whole sentence is its label.
        let first = wordCount(texts[0].node)
        return first <= 3 ? texts.first { wordCount($0.node) >= 5 } ?? best : best
    }

    private func wordCount(_ node: NodeID) -> Int {
        var words = 0
        var isInWord = false
        for byte in tree.value(of: node) {
            if Bytes.isSpace(byte) {
                isInWord = false
            } else if !isInWord {
                isInWord = true
                words += 1
            }
        }
        return words
    }
}
