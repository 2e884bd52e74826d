import YAML

/// What a mapping shows when its keys are looked up: enough to tell whether it is a goal, a group or neither.
struct MappingView {
    /// Signs of a goal beside its text.
    struct Signals: OptionSet {
        let rawValue: UInt16
        static let status = Signals(rawValue: 1)
        static let target = Signals(rawValue: 2)
        static let deadline = Signals(rawValue: 4)
        static let priority = Signals(rawValue: 8)
        static let progress = Signals(rawValue: 16)
        static let owner = Signals(rawValue: 32)
        static let metric = Signals(rawValue: 64)
        static let measures = Signals(rawValue: 128)
        static let reason = Signals(rawValue: 256)
        static let unit = Signals(rawValue: 512)
    }

    /// The mapping.
    var node: NodeID
    /// Where its fields begin in the reader's scratch.
    var start: Int
    /// How many keys the table knows, and how many not.
    var known = 0
    var unknown = 0
    /// The signs of a goal.
    var signals: Signals = []
    /// How many texts it has (`title`, `description` …), and how many that are a text only where no other is.
    var texts = 0
    var weakTexts = 0
    /// Whether one of the texts has words, or is a placeholder.
    var hasWords = false
    /// Whether it has a `goal`, `objective` or `key_result` in words.
    var hasGoalText = false
    /// How many of the five criteria it has.
    var criteria = 0
    /// How many of them are said by one letter: of `s`, `m`, `a`, `r` and `t` three make a goal.
    var letters = 0
    /// Whether a field of some other program stands in it.
    var isTool = false
    /// Whether it holds a list or map of goals.
    var holdsGoals = false
    /// Whether it has steps or tasks.
    var hasSteps = false
    /// Whether it says `goallint`.
    var isDeclared = false

    init(node: NodeID, start: Int) {
        self.node = node
        self.start = start
    }

    /// Notes what a field says of the mapping.
    mutating func note(
        _ name: FieldName, _ key: NodeID, _ value: NodeID, _ kind: YAMLNode.Kind, in section: FieldName?,
        of tree: YAMLTree
    ) {
        switch name {
        case .goal, .objective, .keyResult:
            guard kind == .scalar else { return }
            let text = tree.value(of: value)
            texts += 1
            if !Bytes.isSlug(text) || Placeholder.isWhole(text) {
                hasWords = true
                if !Bytes.isNull(text) { hasGoalText = true }
            }
        case .title, .description:
            guard kind == .scalar || tree.isTemplateList(value) else { return }
            texts += 1
            let text = tree.value(of: value)
            if !Bytes.isSlug(text) || Placeholder.isWhole(text) { hasWords = true }
        case .theme, .indicator:
            guard kind == .scalar else { return }
            weakTexts += 1
            let text = tree.value(of: value)
            if Bytes.isProse(text) || Placeholder.isWhole(text) { hasWords = true }
            if name == .indicator { signals.insert(.metric) }
        case .definition: break
        case .specific, .measurable, .attainable, .relevant, .timeBound:
            guard section == nil else { return }
            if tree.value(of: key).count > 1 { criteria += 1 } else { letters += 1 }
        case .metric:
            signals.insert(.metric)
            if section == nil, kind == .scalar, Bytes.isProse(tree.value(of: value)) { weakTexts += 1 }
        case .baseline, .target, .targetLow, .targetHigh, .stretch, .threshold: signals.insert(.target)
        case .current, .progress: signals.insert(.progress)
        case .unit: signals.insert(.unit)
        case .deadline, .date, .period, .week, .by: signals.insert(.deadline)
        case .status, .flag, .completed: signals.insert(.status)
        case .owner, .team: signals.insert(.owner)
        case .priority, .confidence: signals.insert(.priority)
        case .reason, .supports: signals.insert(.reason)
        case .keyResults, .subgoals, .successCriteria, .milestones: signals.insert(.measures)
        case .goals, .objectives: if kind != .scalar, kind != .alias, tree.mayHoldGoals(value) { holdsGoals = true }
        case .steps: hasSteps = true
        case .goallint: isDeclared = true
        default: break
        }
    }

    /// Whether it is a goal where goals are expected.
    var isGoal: Bool {
        if isTool { return false }
        if hasGoalText || criteria > 0 || letters > 2 { return true }
        if texts > 0 { return hasWords || !signals.isEmpty }
        if weakTexts > 0 { return hasWords || !signals.isEmpty }
        return signals.contains([.metric, .target]) || signals.contains([.target, .deadline, .unit])
    }

    /// Whether it is a goal by its shape, where nothing but the file's name says that goals stand there.
    var isGoalByShape: Bool {
        if isTool { return false }
        return hasGoalText || criteria > 1 || letters > 2 || texts > 0 && !signals.isEmpty
    }

    /// Whether it is a goal wherever it stands.
    var isGoalAnywhere: Bool {
        if isTool { return false }
        if criteria > 1 || letters > 2 { return true }
        if hasGoalText { return !signals.isEmpty || criteria > 0 || unknown == 0 && weakTexts == 0 && !hasSteps }
        return texts > 0 && hasWords && signals.contains([.target, .deadline]) && signals.contains(.status)
    }
}

/// What the end of a key says that the table does not know: `annual_target`, `weekly_goals`, `nämndmål`.
enum KeyEnding {
    case goal, goals, keyResults, target

    init?(_ key: ArraySlice<UInt8>) {
        guard key.count >= 4, let last = key.last else { return nil }
        switch last | 0x20 {
        case 0x73:
            if Bytes.hasSuffix(key, "results"), key.count > 10 {
                self = .keyResults
            } else if Bytes.hasSuffix(key, "goals") || Bytes.hasSuffix(key, "objectives")
                || Bytes.hasSuffix(key, "targets")
                || Bytes.hasSuffix(key, "okrs") || Bytes.hasSuffix(key, "kpis") || Bytes.hasSuffix(key, "commitments")
                || Bytes.hasSuffix(key, "milestones")
            {
                self = .goals
            } else {
                return nil
            }
        case 0x6C:
            let before = key.dropLast()
            if Bytes.hasSuffix(key, "goal") {
                self = .goal
            } else if before.suffix(2).elementsEqual([0xC3, 0xA5])
                && before.dropLast(2).last.map({ $0 | 0x20 == 0x6D }) == true
                || before.suffix(3).elementsEqual([0x61, 0xCC, 0x8A]) || Bytes.hasSuffix(key, "_mal")
                || Bytes.hasSuffix(key, "-mal")
            {
                self = .goal
            } else {
                return nil
            }
        case 0x74:
            guard Bytes.hasSuffix(key, "target") else { return nil }
            self = .target
        case 0x65:
            guard Bytes.hasSuffix(key, "objective") else { return nil }
            self = .goal
        default: return nil
        }
    }
}
