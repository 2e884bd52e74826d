import Goals
import YAML
import Diagnostics
import Reporting
import Rules
import Summaries
import Workspace

extension LanguageServer {
    /// What is found in a document, as `goallint lint - --stdin-filename` finds it; nil where it is not open.
    ///
    /// - Parameter details: whether fixes and summaries of the goals are wanted too.
    mutating func check(_ uri: String, details: Bool = false) -> Checked? {
        guard let document = documents[uri] else { return nil }
        if let known = document.details ?? (details ? nil : document.findings) { return known }
        let path = document.path ?? Path("<stdin>")
        let plan = plan(for: path)
        var settings = plan.settings
        settings?.memory = document.memory
        settings?.wantsFixes = details
        settings?.wantsGoals = details
        settings?.wantsSummaries = details
        if details, let file = document.path {
            var editorConfig = EditorConfig()
            settings?.maxLineLength = editorConfig.maxLineLength(for: file)
        }
        var report = FileReport(path: path.text, verdict: .passedOver, source: document.source)
        if let settings {
            report = lint(document.bytes, path: path.text, settings: settings, repo: step(document, settings))
        }
        let checked = Checked(
            report: report, settings: settings,
            context: ReportContext(rules: plan.rules, locale: settings?.locale, version: version),
            problems: plan.problems)
        if details { documents[uri]?.details = checked } else { documents[uri]?.findings = checked }
        tell(plan.problems)
        return checked
    }

    /// Where the goals of a document stand; nil where it is left out, or holds none.
    mutating func outline(_ uri: String) -> Outline? {
        guard let checked = check(uri), let settings = checked.settings, checked.report.verdict != .passedOver,
            let document = documents[uri]
        else { return nil }
        if let known = document.outline { return known }
        let outline = Outline(document.bytes, path: checked.report.path, settings)
        // The places of a text that was read as UTF-16 are not those of the client's.
        guard outline.tree.encoding == .utf8 else { return nil }
        documents[uri]?.outline = outline
        return outline
    }

    /// What was asked of configurations, with today's date.
    private var request: ConfigRequest {
        var request = options.request
        request.base.today = options.today ?? currentDay()
        return request
    }

    /// What configuration holds for a file: it is read each time, so that it is always that of the disk.
    private func plan(for path: Path) -> (settings: LintSettings?, rules: [RuleInfo], problems: [ConfigProblem]) {
        var paths = PathList()
        paths.append(path, isNamed: true)
        var plan = ConfigPlan(paths, request)
        let rules = plan.rules
        plan.dropExcluded(from: &paths)
        return (paths.count == 0 ? nil : plan.settings(0)?.lint, rules, plan.problems)
    }

    private mutating func tell(_ problems: [ConfigProblem]) {
        for problem in problems where toldProblems.insert(problem).inserted { show(problem.text) }
    }

    // MARK: The rest of the repo

    /// The goals of the repo around a document.
    struct Neighbours {
        var index: RepoIndex
        /// The number of the document's file.
        var own: Int
        /// By number: the file; nil for a document that is no file.
        var path: @Sendable (Int) -> Path?
    }

    /// The goals of the repo around a document, its own among them.
    mutating func neighbours(_ uri: String) -> Neighbours? {
        guard let checked = check(uri), let settings = checked.settings, let document = documents[uri] else {
            return nil
        }
        var own = checked.report.facts
        // Where no rule looks at the repo, the check made no facts.
        if own == .none { own = facts(document.bytes, path: checked.report.path, settings: settings) }
        guard let file = document.file, let repo = repo(around: file) else {
            return Neighbours(
                index: RepoIndex(of: own, path: checked.report.path), own: 0, path: { _ in document.file })
        }
        let open = openFiles(in: repo, besides: uri)
        let (index, number, path) = repo.goals(with: file, facts: own, open: open)
        return Neighbours(index: index, own: number, path: { path($0) })
    }

    /// What a document has to do with the rest of its repo.
    private mutating func step(_ document: OpenDocument, _ settings: LintSettings) -> RepoStep {
        guard AllRules.ofRepo.contains(where: { settings.severities[$0.index] != nil }) else { return .none }
        let isPartial = document.path == nil || !options.readsContext
        guard let file = document.file, let repo = repo(around: file) else {
            let name = document.path?.text ?? "<stdin>"
            return .asking { facts in
                var index = RepoIndex(of: facts, path: name)
                index.isPartial = isPartial
                return repoFindings(
                    index, settings: { _ in settings }, rules: { settings.severities[$0.index] != nil })
            }
        }
        let open = openFiles(in: repo, besides: document.uri)
        return .asking { facts in repo.findings(of: file, facts: facts, settings: settings, open: open) }
    }

    /// What the repo shows of a document as it stands, for fixes that lint it more than once.
    mutating func given(_ document: OpenDocument, _ checked: Checked, _ settings: LintSettings) -> RepoStep {
        guard case .asking(let ask) = step(document, settings) else { return .none }
        return .given(ask(checked.report.facts))
    }

    /// The repo around a file, as it is on the disk now; nil where it is in none, or where none is wanted.
    mutating func repo(around file: Path) -> RepoContext? {
        guard options.readsContext, let root = RepoContext.root(around: file) else { return nil }
        var repo = repos[root] ?? RepoContext(root: root)
        repos[root] = nil
        repo.refresh(request, threads: options.threads)
        repos[root] = repo
        return repo
    }

    /// What the other open documents of a repo say, whatever the disk does.
    mutating func openFiles(in repo: RepoContext, besides uri: String) -> [Path: FileFacts] {
        var open: [Path: FileFacts] = [:]
        for other in documents.values where other.uri != uri {
            guard let file = other.file, let settings = repo.settings(of: file) else { continue }
            let known = (other.details ?? other.findings)?.report.facts
            let facts = known ?? other.facts ?? facts(other.bytes, path: file.text, settings: settings)
            documents[other.uri]?.facts = facts
            open[file] = facts
        }
        return open
    }
}
