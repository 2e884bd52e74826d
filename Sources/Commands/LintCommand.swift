import Diagnostics
import Reporting
import Rules
import Source
import Summaries
import Synchronization
import Workspace

/// `goallint lint`: findings on standard output, their sum on standard error.
struct LintCommand: Sendable {
    private let options: Options
    private let work: Work
    private let formats: [OutputFormat]
    private let context: ReportContext
    /// By output: the context, coloured where a person looks at it.
    private let contexts: [ReportContext]
    private let outputs: [Options.Output]

    init(_ options: Options, guessesCommand: Bool) throws(UsageError) {
        self.options = options
        let outputs = options.outputs.isEmpty ? [Options.Output(format: "auto", file: nil)] : options.outputs
        guard outputs.filter({ $0.file == nil }).count <= 1 else {
            throw UsageError(
                "only one --format goes to standard output; give the others a file: --format json=out.json")
        }
        self.outputs = outputs
        formats = outputs.map { output in
            AllFormats.format(named: output.format) ?? (output.file == nil ? automaticFormat() : .text)
        }
        let work = try Work(options, guessesCommand: guessesCommand) { [formats] settings in
            settings.wantsGoals = formats.contains { $0.namesGoals }
        }
        self.work = work
        context = ReportContext(
            rules: work.plan.rules, locale: options.locale, columnUnit: options.columnUnit, version: version)
        let plain = context
        contexts = outputs.map { output in
            var context = plain
            context.isColored = output.file == nil && wantsColor()
            return context
        }
    }

    /// Does it; the exit status.
    func run() throws(UsageError) -> Int32 {
        let inputs = work.inputs
        if options.listsFiles { return max(listFiles(inputs), inputs.hasProblems ? 2 : 0) }
        let output = OrderedOutput(
            [.standardError] + (try openOutputs(inputs)), separators: [""] + formats.map(\.separator))
        for (index, format) in formats.enumerated() {
            var text: [UInt8] = []
            format.begin(contexts[index], into: &text)
            output.write(text, to: index + 1)
        }
        let sum = inputs.isStandardInput ? lintStandardInput(output) : lintFiles(inputs, output)
        let totals = sum.totals
        for (index, format) in formats.enumerated() {
            var text: [UInt8] = []
            format.end(totals, contexts[index], into: &text)
            output.write(text, to: index + 1)
        }
        let errors = output.close()
        for (index, error) in errors.enumerated() where index > 0 {
            if let error { say("goallint: \(outputName(index - 1)): \(error.message)\n") }
        }
        let found = inputs.isStandardInput || inputs.hasProblems ? 1 : inputs.paths.count
        if !options.isQuiet { say(sumText(totals, found: found)) }
        if options.wantsStatistics { say(statistics(totals)) }
        if sum.failed || inputs.hasProblems || errors.contains(where: { $0 != nil }) { return 2 }
        return sum.reachesLimit ? 1 : 0
    }

    private func lintFiles(_ inputs: Inputs, _ output: OrderedOutput) -> LintSum {
        let queue = WorkQueue(count: inputs.paths.count)
        let sum = Mutex(LintSum(ruleCount: context.rules.count))
        let shared = Shared(queue: queue, sum: sum, paths: inputs.paths)
        onThreads(inputs.threadCount(options)) { _ in
            var own = LintSum(ruleCount: context.rules.count)
            while let number = shared.queue.next() {
                let path = shared.paths[number]
                var pieces = output.noPieces
                do throws(FileError) {
                    if let settings = work.plan.settings(number) {
                        let content = try readFile(path)
                        let report = lint(content.bytes, path: path.text, settings: settings.lint)
                        own.add(report, failOn: settings.failOn)
                        write(report, number, &pieces, output)
                    } else {
                        own.failed = true
                    }
                } catch {
                    own.failed = true
                    pieces[0] += Array("goallint: \(quotedPath(path)): \(error.message)\n".utf8)
                }
                output.finish(number, pieces)
            }
            let part = own
            shared.sum.withLock { $0.add(part) }
        }
        return shared.sum.withLock { $0 }
    }

    private func lintStandardInput(_ output: OrderedOutput) -> LintSum {
        var sum = LintSum(ruleCount: context.rules.count)
        var pieces = output.noPieces
        guard !work.isStandardInputExcluded else { return sum }
        do throws(FileError) {
            let bytes = try readStandardInput()
            guard let settings = work.plan.settings(0) else {
                sum.failed = true
                return sum
            }
            let report = lint(bytes, path: stdinName(options), settings: settings.lint)
            sum.add(report, failOn: settings.failOn)
            write(report, 0, &pieces, output)
        } catch {
            say("goallint: standard input: \(error.message)\n")
            sum.failed = true
            return sum
        }
        output.finish(0, pieces)
        return sum
    }

    /// Writes what was found in one file, in each format.
    private func write(_ report: FileReport, _ number: Int, _ pieces: inout [[UInt8]], _ output: OrderedOutput) {
        for (index, format) in formats.enumerated() {
            var filePieces = format.pieces(of: report, contexts[index])
            while filePieces.addNext(into: &pieces[index + 1]) {
                if pieces[index + 1].count > 32_768 { output.offer(number, &pieces) }
            }
        }
    }

    private func openOutputs(_ inputs: Inputs) throws(UsageError) -> [OutputStream] {
        var streams: [OutputStream] = []
        for output in outputs {
            guard let file = output.file else {
                streams.append(.standardOutput)
                continue
            }
            let path = Path(file)
            if let there = try? identity(of: path) {
                for number in 0..<inputs.paths.count {
                    if let input = try? identity(of: inputs.paths[number]), input.isSameFile(as: there) {
                        throw UsageError(
                            "--format \(output.format)=\(quotedPath(path)) would overwrite a file that is read")
                    }
                }
            }
            do throws(FileError) { streams.append(try .creating(path)) } catch {
                throw UsageError("\(quotedPath(path)): \(error.message)")
            }
        }
        return streams
    }

    private func outputName(_ index: Int) -> String {
        guard let file = outputs[index].file else { return "standard output" }
        return quotedPath(Path(file))
    }

    private func statistics(_ totals: RunTotals) -> String {
        let found = totals.rules.indices.filter { totals.rules[$0] > 0 }.sorted { a, b in
            totals.rules[a] != totals.rules[b]
                ? totals.rules[a] > totals.rules[b] : context.rules[a].name < context.rules[b].name
        }
        return found.map { "\(totals.rules[$0])\t\(context.rules[$0].name)\n" }.joined()
    }
}

/// What a run of the linter comes to.
struct LintSum: Sendable {
    var totals: RunTotals
    /// Whether a file could not be read or has a configuration that cannot.
    var failed = false
    /// Whether a finding is severe enough for the exit status 1.
    var reachesLimit = false

    init(ruleCount: Int) { totals = RunTotals(ruleCount: ruleCount) }

    mutating func add(_ report: FileReport, failOn: Severity?) {
        totals.add(report)
        guard let failOn, !reachesLimit else { return }
        reachesLimit = report.diagnostics.contains { $0.severity >= failOn }
    }

    mutating func add(_ other: LintSum) {
        totals.add(other.totals)
        failed = failed || other.failed
        reachesLimit = reachesLimit || other.reachesLimit
    }
}

/// What the workers of a run share.
private final class Shared: Sendable {
    let queue: WorkQueue
    let sum: Mutex<LintSum>
    let paths: PathList

    init(queue: WorkQueue, sum: consuming sending Mutex<LintSum>, paths: PathList) {
        self.queue = queue
        self.sum = sum
        self.paths = paths
    }
}
