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
    private let guessesCommand: Bool
    private let formats: [OutputFormat]
    private let context: ReportContext
    /// By output: the context, coloured where a person looks at it.
    private let contexts: [ReportContext]
    private let outputs: [Options.Output]
    private let settings: LintSettings

    init(_ options: Options, guessesCommand: Bool) throws(UsageError) {
        self.options = options
        self.guessesCommand = guessesCommand
        let outputs = options.outputs.isEmpty ? [Options.Output(format: "auto", file: nil)] : options.outputs
        guard outputs.filter({ $0.file == nil }).count <= 1 else {
            throw UsageError(
                "only one --format goes to standard output; give the others a file: --format json=out.json")
        }
        self.outputs = outputs
        formats = outputs.map { output in
            AllFormats.format(named: output.format) ?? (output.file == nil ? automaticFormat() : .text)
        }
        context = ReportContext(
            rules: AllRules.infos, locale: options.locale, columnUnit: options.columnUnit, version: version)
        let plain = context
        contexts = outputs.map { output in
            var context = plain
            context.isColored = output.file == nil && wantsColor()
            return context
        }
        var settings = try LintSettings(options, today: currentDay)
        settings.wantsGoals = formats.contains { $0.namesGoals }
        self.settings = settings
    }

    /// Does it; the exit status.
    func run() throws(UsageError) -> Int32 {
        let inputs = try Inputs(options, guessesCommand: guessesCommand)
        if options.listsFiles { return max(listFiles(inputs), inputs.hasProblems ? 2 : 0) }
        let output = OrderedOutput(
            [.standardError] + (try openOutputs(inputs)), separators: [""] + formats.map(\.separator))
        for (index, format) in formats.enumerated() {
            var text: [UInt8] = []
            format.begin(contexts[index], into: &text)
            output.write(text, to: index + 1)
        }
        let totals: RunTotals
        let failed: Bool
        if inputs.isStandardInput {
            (totals, failed) = lintStandardInput(output)
        } else {
            (totals, failed) = lintFiles(inputs, output)
        }
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
        if failed || inputs.hasProblems || errors.contains(where: { $0 != nil }) { return 2 }
        guard let failOn = options.failOn else { return 0 }
        return Severity.allCases.contains { $0 >= failOn && totals[$0] > 0 } ? 1 : 0
    }

    private func lintFiles(_ inputs: Inputs, _ output: OrderedOutput) -> (RunTotals, Bool) {
        let queue = WorkQueue(count: inputs.paths.count)
        let sum = Mutex((totals: RunTotals(ruleCount: context.rules.count), failed: false))
        let shared = Shared(queue: queue, sum: sum, paths: inputs.paths)
        onThreads(inputs.threadCount(options)) { _ in
            var totals = RunTotals(ruleCount: context.rules.count)
            var failed = false
            while let number = shared.queue.next() {
                let path = shared.paths[number]
                var pieces = output.noPieces
                do throws(FileError) {
                    let content = try readFile(path)
                    let report = lint(content.bytes, path: path.text, settings: settings)
                    totals.add(report)
                    write(report, number, &pieces, output)
                } catch {
                    failed = true
                    pieces[0] += Array("goallint: \(quotedPath(path)): \(error.message)\n".utf8)
                }
                output.finish(number, pieces)
            }
            shared.sum.withLock { sum in
                sum.totals.add(totals)
                sum.failed = sum.failed || failed
            }
        }
        return shared.sum.withLock { $0 }
    }

    private func lintStandardInput(_ output: OrderedOutput) -> (RunTotals, Bool) {
        var totals = RunTotals(ruleCount: context.rules.count)
        var pieces = output.noPieces
        do throws(FileError) {
            let report = lint(try readStandardInput(), path: stdinName(options), settings: settings)
            totals.add(report)
            write(report, 0, &pieces, output)
        } catch {
            say("goallint: standard input: \(error.message)\n")
            return (totals, true)
        }
        output.finish(0, pieces)
        return (totals, false)
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

/// What the workers of a run share.
private final class Shared: Sendable {
    let queue: WorkQueue
    let sum: Mutex<(totals: RunTotals, failed: Bool)>
    let paths: PathList

    init(queue: WorkQueue, sum: consuming sending Mutex<(totals: RunTotals, failed: Bool)>, paths: PathList) {
        self.queue = queue
        self.sum = sum
        self.paths = paths
    }
}
