import YAML

/// What the first items of a list are: enough to tell what list it is.
struct Sample {
    /// How many items are mappings, and how many are texts in words.
    var mappings = 0
    var texts = 0
    /// How many texts have a capital or three words: `clean install` is a command.
    var sentences = 0
    /// How many mappings are goals where goals are expected, by their shape, and wherever they stand.
    var goals = 0
    var byShape = 0
    var certain = 0
    /// How many have the shape of a goal, and a text that is no name for machines.
    var worded = 0
    /// How many mappings hold goals.
    var groups = 0
    /// How many mappings belong to some other program.
    var tools = 0
}

extension GoalReader {
    /// Looks at the first 24 items of a list, or values of a mapping.
    func sample(of list: NodeID) -> Sample {
        var result = Sample()
        var copy = GoalReader(tree, naming, options)
        var item = tree[list].firstChild
        var left = 24
        let isMapping = tree[list].kind == .mapping
        if isMapping, item != YAMLNode.none { item = tree[item].nextSibling }
        while item != YAMLNode.none, left > 0 {
            left -= 1
            switch tree[item].kind {
            case .mapping:
                let view = copy.collect(item)
                copy.scratch.removeAll(keepingCapacity: true)
                result.mappings += 1
                if view.isTool { result.tools += 1 }
                if view.isGoal { result.goals += 1 }
                if view.isGoalByShape { result.byShape += 1 }
                if view.isGoalByShape, view.hasWords || view.criteria > 1 { result.worded += 1 }
                if view.isGoalAnywhere { result.certain += 1 }
                if view.holdsGoals, !view.isTool { result.groups += 1 }
            case .scalar:
                let text = tree.value(of: item)
                guard Bytes.isProse(text) || Placeholder.isWhole(text) && !Bytes.isNull(text) else { break }
                result.texts += 1
                if Bytes.isSentence(text) { result.sentences += 1 }
            case .sequence, .alias: break
            }
            item = tree[item].nextSibling
            if isMapping, item != YAMLNode.none { item = tree[item].nextSibling }
        }
        return result
    }
}
