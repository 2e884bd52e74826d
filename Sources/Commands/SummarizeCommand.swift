import Reporting
import Rules
import Summaries
import Synchronization
import Workspace

/// `goallint summarize`: one line of JSON a file, the first of the linker's two steps.
///
/// A file without goals that the search found gives no line; one that was named gives one with no goals.
struct SummarizeCommand: Sendable {
    private let options: Options
    private let context: ReportContext
    private let settings: LintSettings

    init(_ options: Options) throws(UsageError) {
        self.options = options
        context = ReportContext(rules: AllRules.infos, locale: options.locale, version: version)
        var settings = try LintSettings(options, today: currentDay)
        settings.wantsGoals = true
        settings.wantsSummaries = true
        self.settings = settings
    }

    /// Does it; the exit status: findings do not count, they are data here.
    func run() throws(UsageError) -> Int32 {
        let inputs = try Inputs(options)
        if options.listsFiles { return max(listFiles(inputs), inputs.hasProblems ? 2 : 0) }
        if inputs.isStandardInput {
            do throws(FileError) {
                let report = lint(try readStandardInput(), path: stdinName(options), settings: settings)
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
        onThreads(inputs.threadCount(options)) { _ in
            while let number = queue.next() {
                let path = inputs.paths[number]
                var pieces = output.noPieces
                do throws(FileError) {
                    let report = lint(try readFile(path).bytes, path: path.text, settings: settings)
                    if report.verdict != .passedOver || inputs.paths.isNamed(number) {
                        report.addSummaryLine(context, into: &pieces[1])
                    }
                } catch {
                    failures.raise()
                    pieces[0] += Array("goallint: \(quotedPath(path)): \(error.message)\n".utf8)
                }
                output.finish(number, pieces)
            }
        }
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
