public import Summaries
import Diagnostics
import Goals
import Languages
import Source
import YAML

/// Reads `bytes` as a goal file called `path` and says what is wrong with its goals.
public func lint(_ bytes: [UInt8], path: String, settings: LintSettings) -> FileReport {
    let tree = YAMLTree.parse(bytes)
    var linter = Linter(tree: tree, path: path, settings: settings)
    return linter.run()
}

/// One file on its way through the rules.
struct Linter {
    let tree: YAMLTree
    let path: String
    let settings: LintSettings
    let file: GoalFile
    let languages: GoalLanguages
    var diagnostics: [Diagnostic] = []
    private var daysAbove: DaysAbove
    private let isBroken: Bool

    init(tree: YAMLTree, path: String, settings: LintSettings) {
        self.tree = tree
        self.path = path
        self.settings = settings
        file = GoalFile.read(tree, fileName: path, options: settings.reading)
        languages = GoalLanguages(file, tree: tree, configured: settings.team.language)
        daysAbove = DaysAbove(file)
        isBroken = tree.problems.contains { $0.stopsReading }
    }

    mutating func run() -> FileReport {
        let isGoalFile = file.form != .none || file.isDeclared || settings.fileIsNamed || (isBroken && GoalFile.nameSaysGoals(path))
        guard isGoalFile else { return FileReport(path: path, verdict: .passedOver, source: tree.source) }
        checkDocument()
        var summaries: [GoalSummary] = []
        let paths = settings.wantsGoals || settings.wantsSummaries ? NodePaths(tree) : nil
        if var paths {
            summaries.reserveCapacity(file.goals.count)
            for index in file.goals.indices { summaries.append(check(index, &paths)) }
        } else {
            for index in file.goals.indices { checkGoal(index) }
        }
        sort()
        suppress()
        var report = FileReport(
            path: path, verdict: isBroken ? .unreadable : .goalFile, source: tree.source, diagnostics: diagnostics,
            goalCount: file.goals.count, goals: summaries, figures: file.figures)
        report.marks = marks()
        return report
    }

    private mutating func sort() {
        diagnostics.sort { ($0.range.start, $0.range.end, $0.rule) < ($1.range.start, $1.range.end, $1.rule) }
    }

    /// Takes out what comments of the file suppress, and says which of them suppress nothing.
    private mutating func suppress() {
        guard var suppressing = Suppressing(tree, file, settings) else { return }
        suppressing.apply(to: &diagnostics)
        let rule = Rule.unusedSuppression.placed
        guard settings.severities[rule.id.index] != nil else { return }
        var findings = Findings(settings: settings, goal: nil, locale: settings.locale ?? languages.fileLocale)
        findings.rule = rule.id
        suppressing.report(&findings)
        guard !findings.all.isEmpty else { return }
        diagnostics += findings.all
        sort()
        // A suppression of this rule itself, for the file.
        var unused = diagnostics.filter { $0.rule == rule.id }
        suppressing.apply(to: &unused)
        let kept = Set(unused.map(\.range.start))
        diagnostics.removeAll { $0.rule == rule.id && !kept.contains($0.range.start) }
    }

    private mutating func checkDocument() {
        var findings = Findings(settings: settings, goal: nil, locale: settings.locale ?? languages.fileLocale)
        for rule in Rule.document where settings.severities[rule.id.index] != nil {
            findings.rule = rule.id
            rule.checkDocument(DocumentSubject(tree: tree, file: file, path: path, settings: settings), &findings)
        }
        diagnostics += findings.all
    }

    private mutating func check(_ index: Int, _ paths: inout NodePaths) -> GoalSummary {
        let reading = checkGoal(index)
        let goal = file.goals[index]
        var summary = GoalSummary(index: index, path: paths.path(of: goal.entry), id: goal.id.map { tree.string(of: $0) })
        guard settings.wantsSummaries else { return summary }
        summary.fill(goal, reading, file: file, tree: tree, paths: &paths)
        return summary
    }

    /// Whether the rest of a goal lies behind a fault that stopped the reading: nobody knows what it lacks.
    private func isCutOff(_ index: Int) -> Bool {
        guard isBroken, var last = file.goals.indices.last else { return false }
        while last != index {
            guard let parent = file.goals[last].parent else { return false }
            last = parent
        }
        return true
    }

    /// Lets the rules speak of one goal.
    @discardableResult
    private mutating func checkGoal(_ index: Int) -> Reading {
        let goal = file.goals[index]
        let reading = Reading(goal, in: file, tree: tree, language: languages[index], fallback: settings.anchor, vocabulary: settings.vocabulary,
            above: daysAbove[goal])
        daysAbove.note(reading, of: index)
        var findings = Findings(
            settings: settings, goal: index, locale: settings.locale ?? (reading.language == .swedish ? .swedish : .english))
        let subject = GoalSubject(goal: goal, index: index, file: file, tree: tree, reading: reading, settings: settings)
        guard goal.status != .done, goal.status != .dropped, !isCutOff(index) else { return reading }
        if goal.isTemplate {
            if let rule = Rule.goal.first(where: { $0.info.name == "placeholder" }), settings.severities[rule.id.index] != nil {
                findings.rule = rule.id
                rule.checkGoal(subject, &findings)
            }
        } else {
            for rule in Rule.goal {
                // Notes speak only of goals without an error, so they come last and are not asked in vain.
                guard let severity = settings.severities[rule.id.index], severity != .note else { continue }
                findings.rule = rule.id
                rule.checkGoal(subject, &findings)
            }
            let hasError = findings.hasError
            for rule in Rule.goal where settings.severities[rule.id.index] == .note && (!hasError || settings.speaksBesideErrors[rule.id.index]) {
                findings.rule = rule.id
                rule.checkGoal(subject, &findings)
            }
            for rule in settings.teamRules where settings.severities[rule.id.index] != nil {
                findings.rule = rule.id
                rule.check(subject, &findings)
            }
        }
        diagnostics += findings.settled(isDraft: goal.status == .draft)
        return reading
    }
}

extension LintSettings {
    /// How the goals of a file are read.
    var reading: GoalReading {
        GoalReading(isNamedByConfig: fileIsNamed, judge: GoalLanguages.judge, dialect: team.dialect)
    }
}

extension YAMLProblem {
    /// Whether nothing behind it was read.
    var stopsReading: Bool {
        switch kind {
        case .syntax, .limit, .notYAML: true
        case .duplicateKey, .undefinedAlias: false
        }
    }
}
