public import Summaries
import Diagnostics
public import Goals
import Languages
import Source
import YAML

/// Reads `bytes` as a goal file called `path` and says what is wrong with its goals.
///
/// - Parameter repo: what it has to do with the rest of its repo.
public func lint(_ bytes: [UInt8], path: String, settings: LintSettings, repo: RepoStep = .alone) -> FileReport {
    settings.memory?.beginRound(settings.vocabulary)
    let tree = YAMLTree.parse(bytes)
    var linter = Linter(tree: tree, path: path, settings: settings, repo: repo)
    return linter.run()
}

/// One file on its way through the rules.
struct Linter {
    let document: DocumentSubject
    let languages: GoalLanguages
    private var findings: Findings
    private let teamRules: [TeamRule]
    private let vocabulary: Vocabulary?
    private var daysAbove: DaysAbove
    /// Whether a fault stopped the reading.
    let isBroken: Bool
    /// What was found, once it is complete.
    var diagnostics: [Diagnostic] = []
    /// What it has to do with the rest of its repo.
    private let repo: RepoStep
    private let wantsFacts: Bool
    private var factsWriter = FactsWriter()

    var tree: YAMLTree { document.tree }
    var file: GoalFile { document.file }
    var settings: LintSettings { document.settings }

    init(tree: YAMLTree, path: String, settings: LintSettings, repo: RepoStep = .collecting) {
        self.repo = repo
        wantsFacts = repo.wantsFacts
        teamRules = settings.teamRules
        vocabulary = settings.vocabulary
        let file = GoalFile.read(tree, fileName: path, options: settings.reading)
        document = DocumentSubject(tree: tree, file: file, path: path, settings: settings)
        languages = GoalLanguages(file, tree: tree, configured: settings.language)
        findings = Findings(settings: settings, goal: nil, locale: settings.locale ?? languages.fileLocale)
        daysAbove = DaysAbove(file)
        isBroken = tree.problems.contains { $0.stopsReading }
    }

    /// Whether the file holds goals, or says that it should.
    var isGoalFile: Bool {
        document.file.form != .none || document.file.isDeclared || document.settings.fileIsNamed
            || (isBroken && GoalFile.nameSaysGoals(document.path))
    }

    /// What the whole repo must know of the file, without asking any rule.
    mutating func facts() -> FileFacts {
        guard isGoalFile else { return factsWithoutGoals }
        for index in document.file.goals.indices {
            let reading = read(index)
            factsWriter.add(document.file.goals[index], reading, document.file, document.tree)
        }
        return factsWriter.facts(otherIDs: document.tree.idHashes(keys: true))
    }

    /// Of a file that is no goal file the ids count all the same.
    private var factsWithoutGoals: FileFacts { FactsWriter().facts(otherIDs: document.tree.idHashes(keys: false)) }

    mutating func run() -> FileReport {
        guard isGoalFile else {
            var report = FileReport(path: document.path, verdict: .passedOver, source: document.tree.source)
            if wantsFacts { report.facts = factsWithoutGoals }
            if document.settings.wantsSummaries { report.repoTerms = RepoTerms() }
            return report
        }
        checkDocument()
        var summaries: [GoalSummary] = []
        let goals = document.file.goals.indices
        if document.settings.wantsGoals || document.settings.wantsSummaries {
            var paths = NodePaths(document.tree)
            summaries.reserveCapacity(goals.count)
            for index in goals { summaries.append(check(index, &paths)) }
        } else {
            for index in goals { checkGoal(index) }
        }
        diagnostics = findings.take()
        let facts = wantsFacts ? factsWriter.facts(otherIDs: document.tree.idHashes(keys: true)) : .none
        findRepo(repo, facts)
        sort()
        suppress()
        var report = FileReport(
            path: document.path, verdict: isBroken ? .unreadable : .goalFile, source: document.tree.source,
            diagnostics: diagnostics,
            goalCount: goals.count, goals: summaries, figures: document.file.figures)
        report.marks = marks()
        report.facts = facts
        if document.settings.wantsSummaries { report.repoTerms = repoTerms() }
        return report
    }

    private mutating func sort() {
        diagnostics.sort { ($0.range.start, $0.range.end, $0.rule) < ($1.range.start, $1.range.end, $1.rule) }
    }

    /// Takes out what comments of the file suppress, and says which of them suppress nothing.
    private mutating func suppress() {
        guard !tree.comments.isEmpty, var suppressing = Suppressing(tree, file, settings) else { return }
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
        for rule in Rule.document where document.settings.severities[rule.id.index] != nil {
            findings.rule = rule.id
            rule.checkDocument(document, &findings)
        }
    }

    private mutating func check(_ index: Int, _ paths: inout NodePaths) -> GoalSummary {
        let reading = checkGoal(index)
        let goal = document.file.goals[index]
        var summary = GoalSummary(
            index: index, path: paths.path(of: goal.entry), id: goal.id.map { document.tree.string(of: $0) })
        guard document.settings.wantsSummaries else { return summary }
        summary.fill(
            goal, reading, file: document.file, tree: document.tree, writing: document.settings.writing, paths: &paths)
        summary.fill(GoalSubject(goal: goal, index: index, in: document, reading: reading))
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

    /// What was understood of a goal, once those before it are read.
    func reading(of index: Int) -> Reading {
        let goal = document.file.goals[index]
        return Reading(
            goal, in: document.file, tree: document.tree, language: languages[index],
            fallback: document.settings.anchor,
            vocabulary: vocabulary, memory: settings.memory, above: daysAbove[goal])
    }

    /// What was understood of the next goal; its day holds for the goals below it.
    mutating func read(_ index: Int) -> Reading {
        let reading = reading(of: index)
        daysAbove.note(reading, of: index)
        return reading
    }

    /// Lets the rules speak of one goal.
    @discardableResult
    private mutating func checkGoal(_ index: Int) -> Reading {
        let goal = document.file.goals[index]
        let reading = read(index)
        if wantsFacts { factsWriter.add(goal, reading, document.file, document.tree) }
        guard goal.status != .done, goal.status != .dropped, !isCutOff(index) else { return reading }
        findings.begin(
            goal: index, locale: document.settings.locale ?? (reading.language == .swedish ? .swedish : .english))
        let severities = document.settings.severities
        let subject = GoalSubject(goal: goal, index: index, in: document, reading: reading)
        if goal.isTemplate {
            let rule = Rule.ofTemplates
            if severities[rule.id.index] != nil {
                findings.rule = rule.id
                rule.checkGoal(subject, &findings)
            }
        } else {
            let checks = Rule.goalChecks
            for place in checks.indices {
                // Notes speak only of goals without an error, so they come last and are not asked in vain.
                let id = checks[place].id
                guard let severity = severities[id.index], severity != .note else { continue }
                findings.rule = id
                checks[place].check(subject, &findings)
            }
            let hasError = findings.hasError
            for place in checks.indices {
                let id = checks[place].id
                guard severities[id.index] == .note, !hasError || document.settings.speaksBesideErrors[id.index]
                else { continue }
                findings.rule = id
                checks[place].check(subject, &findings)
            }
            for rule in teamRules where severities[rule.id.index] != nil {
                findings.rule = rule.id
                rule.check(subject, &findings)
            }
        }
        findings.settle(isDraft: goal.status == .draft)
        return reading
    }
}

extension LintSettings {
    /// How the goals of a file are read.
    public var reading: GoalReading {
        GoalReading(isNamedByConfig: fileIsNamed, judge: GoalLanguages.judge, dialect: dialect)
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
