import Reporting
import Rules
import Summaries
import Synchronization
import Workspace

/// `goallint summarize`: one line of JSON a file, the first of the linker's two steps.
///
/// A file that was found and holds neither goals nor ids that goals may name gives no line; one that was named gives one.
struct SummarizeCommand: Sendable {
    private let options: Options
    private let context: ReportContext
    private let work: Work

    init(_ options: Options) throws(UsageError) {
        self.options = options
        work = try Work(options) { settings in
            settings.wantsGoals = true
            settings.wantsSummaries = true
        }
        context = ReportContext(rules: work.plan.rules, locale: options.locale, version: version)
    }

    /// Does it; the exit status: findings do not count, they are data here.
    func run() throws(UsageError) -> Int32 {
        let inputs = work.inputs
        if options.listsFiles { return max(listFiles(inputs), inputs.hasProblems ? 2 : 0) }
        if inputs.isStandardInput {
            do throws(FileError) {
                let bytes = try readStandardInput()
                guard let settings = work.plan.settings(0) else { return work.isStandardInputExcluded ? 0 : 2 }
                let report = lint(bytes, path: stdinName(options), settings: settings.lint, repo: .collecting)
                var line: [UInt8] = []
                report.addSummaryLine(context, into: &line)
                return show(line)
            } catch {
                say("goallint: standard input: \(error.message)\n")
                return 2
            }
        }
        let output = OrderedOutput([.standardError, .standardOutput], separators: ["", ""])
        let failures = FailureFlag()
        let queue = WorkQueue(count: inputs.paths.count)
        // Lines that a terminal shows are progress enough.
        let progress = Progress(
            options, total: inputs.paths.count, isShown: !OutputStream.standardOutput.isTerminal)
        onThreads(inputs.threadCount(options)) { _ in
            var pieces = output.noPieces
            while let number = queue.next() {
                let path = inputs.paths[number]
                do throws(FileError) {
                    guard let settings = work.plan.settings(number) else {
                        failures.raise()
                        output.finish(number, &pieces)
                        continue
                    }
                    let report = lint(
                        try readFile(path).bytes, path: path.text, settings: settings.lint, repo: .collecting)
                    if report.isForSummary || inputs.paths.isNamed(number) {
                        report.addSummaryLine(context, into: &pieces[1])
                    }
                    progress.step(goals: report.goalCount)
                } catch {
                    failures.raise()
                    pieces[0] += Array("goallint: \(quotedPath(path)): \(error.message)\n".utf8)
                }
                output.finish(number, &pieces)
            }
        }
        progress.finish()
        if let error = output.close()[1] {
            say("goallint: standard output: \(error.message)\n")
            return 2
        }
        return failures.isRaised || inputs.hasProblems ? 2 : 0
    }
}

/// Whether any worker met a failure.
final class FailureFlag: Sendable {
    private let raised = Atomic<Bool>(false)
    func raise() { raised.store(true, ordering: .relaxed) }
    var isRaised: Bool { raised.load(ordering: .relaxed) }
}
