import Reporting
import Rules
import Summaries
import Synchronization
import Workspace

/// Files of goals read into lines of summaries, and these into an audit.
struct AuditReading: Sendable {
    let store = LineStore()
    let collector = AuditCollector()

    /// Summarizes the files of a run; false where one cannot be read.
    func readFiles(_ work: Work, _ options: Options, _ context: ReportContext) -> Bool {
        let failures = FailureFlag()
        let queue = WorkQueue(count: work.inputs.paths.count)
        let progress = Progress(options, total: work.inputs.paths.count)
        defer { progress.finish() }
        onThreads(work.inputs.threadCount(options)) { _ in
            while let number = queue.next() {
                let path = work.inputs.paths[number]
                do throws(FileError) {
                    guard let settings = work.plan.settings(number) else {
                        failures.raise()
                        continue
                    }
                    let bytes = try readFile(path).bytes
                    let goals = add(
                        bytes, path: path.text, settings.lint, context, isNamed: work.inputs.paths.isNamed(number))
                    progress.step(goals: goals)
                } catch {
                    failures.raise()
                    say("goallint: \(quotedPath(path)): \(error.message)\n")
                }
            }
        }
        return !failures.isRaised
    }

    /// Adds what one file holds; how many goals that is.
    @discardableResult
    func add(_ bytes: [UInt8], path: String, _ settings: LintSettings, _ context: ReportContext, isNamed: Bool) -> Int {
        let report = lint(bytes, path: path, settings: settings, repo: .collecting)
        guard isNamed || report.isForSummary else { return 0 }
        var line: [UInt8] = []
        report.addSummaryLine(context, into: &line)
        line.removeLast()
        let place = store.add(line)
        if let file = try? AuditFile(summary: line, at: place) { collector.add(file) }
        return report.goalCount
    }

    /// Reads lines that `summarize` wrote; false where a file cannot be read or a line is none.
    func readSummaries(_ paths: [Path], _ options: Options) -> Bool {
        let failures = FailureFlag()
        let queue = WorkQueue(count: paths.count)
        let progress = Progress(options, total: nil)
        defer { progress.finish() }
        onThreads(threads(asked: options.threads, jobs: paths.count)) { _ in
            while let number = queue.next() { if !readSummary(paths[number], progress) { failures.raise() } }
        }
        return !failures.isRaised
    }

    private func readSummary(_ path: Path, _ progress: Progress) -> Bool {
        let name = path.text == "-" ? "standard input" : quotedPath(path)
        var isGood = true
        do throws(FileError) {
            let file = path.text == "-" ? ReadableFile() : try ReadableFile(path)
            try store.read(file) { line, number, place in
                do throws(SummaryFault) {
                    let record = try AuditFile(summary: line, at: place)
                    collector.add(record)
                    progress.step(goals: record.goals.count)
                    return true
                } catch {
                    say("goallint: \(name): line \(number) is \(error.message)\n")
                    isGood = false
                    return false
                }
            }
        } catch {
            say("goallint: \(name): \(error.message)\n")
            return false
        }
        return isGood
    }

    /// The audit of what was read.
    ///
    /// - Parameters:
    ///   - context: facts of files that are not audited, and their paths.
    ///   - isPartial: whether files were left out, so that nobody knows which ids there are.
    func audit(
        _ options: Options, beside context: (facts: [FileFacts], names: [String]) = ([], []), isPartial: Bool = false
    ) -> Audit {
        var repo = collector.repo()
        let files = repo.files
        var index = RepoIndex(
            blocks: files.map(\.facts.bytes) + context.facts.map(\.bytes),
            places: (0..<(files.count + context.facts.count)).map { (Int32(clamping: $0), 0) },
            name: { $0 < files.count ? files[$0].path : context.names[$0 - files.count] },
            isReported: { $0 < files.count })
        index.isPartial = isPartial
        let today = options.today ?? currentDay()
        let base = LintSettings(today: today)
        let counts = Set(files.map(\.terms.keyResultCount))
        var byCount: [Int: LintSettings] = [:]
        for count in counts {
            var settings = base
            settings.team.numbers.keyResultCount = count
            byCount[count] = settings
        }
        let settings = byCount
        let found = repoFindings(
            index, settings: { $0 < files.count ? settings[files[$0].terms.keyResultCount] : nil })
        repo.add(found, rules: AllRules.infos)
        func number(_ goal: Int) -> Int? {
            let facts = index.goal(goal)
            return facts.file < files.count ? repo.firstGoals[facts.file] + facts.index : nil
        }
        var links: [(goal: Int, target: Int)] = []
        var orphans: [Int] = []
        for link in index.links {
            guard let goal = number(link.goal) else { continue }
            switch link.target {
            case .goal(let target): if let target = number(target) { links.append((goal, target)) }
            case .unknown: if repo[goal].isOpen, orphans.last != goal { orphans.append(goal) }
            case .other: break
            }
        }
        var duplicates: [[Int]] = []
        index.sharing { $0.reading }.shared { group in
            let numbers = group.compactMap { number(Int($0.goal)) }.sorted()
            if numbers.count > 1 { duplicates.append(numbers) }
        }
        duplicates.sort { $0[0] < $1[0] }
        return Audit(
            repo, today: today, filter: options.auditFilter, links: links, orphans: orphans, duplicates: duplicates)
    }
}

extension FileReport {
    /// Whether an audit wants to know of the file: it holds goals, or ids that goals may name.
    var isForSummary: Bool { verdict != .passedOver || facts != .none }
}
