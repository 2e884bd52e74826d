import YAML

/// Finds the goals of a tree.
///
/// It walks each document once, looks ahead at the first items of a list, and copies nothing but the places of nodes.
struct GoalReader {
    let tree: YAMLTree
    let naming: FileNaming
    let options: GoalReading
    var goals: [Goal] = []
    var contexts: [GoalContext] = [GoalContext()]
    var problems: [GoalProblem] = []
    var figures = 0
    /// Whether `goallint:` was said.
    var isDeclared = false
    /// Whether something stands as goallint's own form has it not, and whether objectives were read.
    var isForeign = false
    var hasObjectives = false
    /// Whether the mapping at the top of the document has no key that the table does not know.
    var hasPlainHead = false
    /// The fields of the mappings that are being read, innermost last.
    var scratch: [GoalField] = []
    /// The keys that the table does not know of the mapping that was collected last.
    var unlistedKeys: [NodeID] = []
    /// The lists of goals that `<<` brought to a goal.
    var merged: Set<NodeID> = []
    var misspellings = Misspellings()

    init(_ tree: YAMLTree, _ naming: FileNaming, _ options: GoalReading) {
        self.tree = tree
        self.naming = naming
        self.options = options
        scratch.reserveCapacity(24)
    }

    /// Whether the file is known to hold goals by its name, its configuration or its own word.
    var isExpected: Bool { naming.isNear || options.isNamedByConfig || isDeclared }

    /// Reads all documents; the header of a first document without goals holds for those behind it.
    mutating func readDocuments() {
        for (place, root) in tree.documents.enumerated() {
            var context = 0
            if place > 0, !goals.isEmpty || !isDeclared {
                contexts.append(GoalContext())
                context = contexts.count - 1
            }
            switch tree[root].kind {
            case .sequence: readRootList(root, context)
            case .mapping: readRootMapping(root, context)
            case .scalar, .alias: break
            }
        }
        guard goals.isEmpty, isExpected else { return }
        for root in tree.documents { figures += FigureCount.count(root, in: tree) }
    }

    /// What was read.
    func file() -> GoalFile {
        let form: GoalFile.Form
        if isDeclared {
            form = .own
        } else if goals.isEmpty {
            form = figures > 0 || options.isNamedByConfig ? .foreign : .none
        } else if isForeign {
            form = .foreign
        } else {
            form = hasObjectives ? .okr : .own
        }
        return GoalFile(
            form: form, isDeclared: isDeclared, goals: goals, contexts: contexts, figures: figures,
            problems: form == .own ? problems : [])
    }

    /// A list at the top: of goals where its items say so, of plain sentences where the file's name does.
    private mutating func readRootList(_ root: NodeID, _ context: Int) {
        let sample = sample(of: root)
        let isOwnKind = naming.saysGoals || options.isNamedByConfig || isDeclared
        if sample.mappings == 0 {
            guard isOwnKind, sample.texts > 0 else { return }
        } else {
            let enough = isExpected ? sample.goals : sample.certain
            guard enough * 2 >= sample.mappings || sample.groups * 2 > sample.mappings else { return }
            if sample.groups * 2 > sample.mappings, sample.goals * 2 < sample.mappings {
                readLooseList(root, context, status: nil)
                return
            }
        }
        readContainer(root, Container(kind: .goals, context: context, takesAnyText: isOwnKind))
    }

    /// A mapping at the top: one goal, or the holder of goals.
    private mutating func readRootMapping(_ root: NodeID, _ context: Int) {
        let view = collect(root)
        if view.isDeclared { isDeclared = true }
        hasPlainHead = view.unknown == 0
        guard !view.isTool || isDeclared else {
            dropFields(from: view.start)
            return
        }
        if isSingleGoal(view) {
            emit(view, Container(kind: .goals, context: context), key: nil)
            return
        }
        inherit(fieldsFrom: view.start, isFile: true, into: context)
        if !isForeign { noteProblems(scratch[view.start...], goal: nil) }
        dropFields(from: view.start)
        readGroup(root, context, status: nil, depth: 0)
    }

    /// Whether the mapping at the top is one goal and not the head of a file of goals.
    private func isSingleGoal(_ view: MappingView) -> Bool {
        guard view.isGoal else { return false }
        if view.hasGoalText || view.criteria > 0 || view.letters > 2 {
            return !view.holdsGoals && (isExpected || view.isGoalAnywhere || view.criteria > 0 && view.texts > 0)
        }
        guard isExpected, !view.holdsGoals, !view.signals.isEmpty, view.texts > 0, view.hasWords else { return false }
        return !hasLooseGoals(view.node)
    }

    /// Whether a list or mapping under a key that the table does not know looks like one of goals.
    private func hasLooseGoals(_ root: NodeID) -> Bool {
        var key = tree[root].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { return false }
            if GoalReader.mayGroup(fieldName(tree.value(of: key))) {
                switch tree[value].kind {
                case .sequence:
                    let sample = sample(of: value)
                    if sample.byShape > 0 || sample.groups > 0 { return true }
                case .mapping:
                    var copy = self
                    let view = copy.collect(value)
                    if view.isGoalByShape || view.holdsGoals { return true }
                case .scalar, .alias: break
                }
            }
            key = tree[value].nextSibling
        }
        return false
    }
}
