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
    private let baseline: Baseline?
    private let formats: [OutputFormat]
    /// By output: what its reports need to know, coloured where a person looks at it.
    private let contexts: [ReportContext]
    private let outputs: [Options.Output]

    init(_ options: Options, guessesCommand: Bool) throws(UsageError) {
        self.options = options
        let outputs = options.outputs.isEmpty ? [Options.Output(format: "auto", file: nil)] : options.outputs
        guard outputs.filter({ $0.file == nil }).count <= 1 else {
            throw UsageError(
                "only one --format goes to standard output; give the others a file: --format json=out.json")
        }
        for output in outputs where output.format != "auto" && AllFormats.format(named: output.format) == nil {
            throw UsageError(
                "--format \(output.format) is one of “goallint audit”; lint writes "
                    + AllFormats.formats.map(\.name).joined(separator: ", "))
        }
        self.outputs = outputs
        formats = outputs.map { output in
            AllFormats.format(named: output.format) ?? (output.file == nil ? automaticFormat() : .text)
        }
        if options.updatesBaseline, options.baseline == nil {
            throw UsageError("--update-baseline needs the file: --baseline FILE")
        }
        do throws(FileError) {
            baseline = try options.baseline.map { file throws(FileError) in
                try Baseline(file, isWritten: options.updatesBaseline)
            }
        } catch {
            throw UsageError("\(options.baseline?.text ?? ""): \(error.message)")
        }
        if let baseline, !baseline.exists, !options.updatesBaseline {
            throw UsageError("\(options.baseline?.text ?? ""): there is no such file; --update-baseline writes it")
        }
        let work = try Work(options, guessesCommand: guessesCommand) { [formats] settings in
            settings.wantsGoals = options.baseline != nil || formats.contains { $0.namesGoals }
            settings.wantsMarks = options.baseline != nil
            settings.wantsFixes = options.wantsDiff || formats.contains { $0.writesFixes }
        }
        self.work = work
        contexts = outputs.map { output in
            ReportContext(
                rules: work.plan.rules, locale: options.locale, columnUnit: options.columnUnit,
                isColored: output.file == nil && wantsColor(), version: version)
        }
    }

    private var rules: [RuleInfo] { work.plan.rules }

    /// Does it; the exit status.
    func run() throws(UsageError) -> Int32 {
        let inputs = work.inputs
        if options.listsFiles { return max(listFiles(inputs), inputs.hasProblems ? 2 : 0) }
        let output = OrderedOutput(
            [.standardError] + (try openOutputs(inputs)) + [.standardOutput],
            separators: [""] + formats.map(\.separator) + [""])
        for (index, format) in formats.enumerated() {
            var text: [UInt8] = []
            format.begin(contexts[index], into: &text)
            output.write(text, to: index + 1)
        }
        let sum = inputs.isStandardInput ? lintStandardInput(output) : lintFiles(inputs, output)
        let totals = sum.totals
        let isWritten = updateBaseline(sum)
        for (index, format) in formats.enumerated() {
            var text: [UInt8] = []
            format.end(totals, contexts[index], into: &text)
            output.write(text, to: index + 1)
        }
        let errors = output.close()
        for (index, error) in errors.enumerated() where index > 0 {
            let name = index <= outputs.count ? outputName(index - 1) : "standard output"
            if let error { say("goallint: \(name): \(error.message)\n") }
        }
        let found = inputs.isStandardInput || inputs.hasProblems ? 1 : inputs.paths.count
        if !options.isQuiet {
            say(sumText(totals, found: found))
            if sum.fixed > 0 {
                say("\(counted(sum.fixed, "finding")) \(options.wantsDiff ? "would be mended" : "mended")\n")
            }
        }
        if options.wantsStatistics { say(statistics(totals)) }
        if sum.failed || !isWritten || inputs.hasProblems || errors.contains(where: { $0 != nil }) { return 2 }
        if options.wantsDiff, sum.fixed > 0, !(options.failOnIsGiven && options.failOn == nil) { return 1 }
        return sum.reachesLimit ? 1 : 0
    }

    /// Writes the baseline where that is asked for; false where it cannot be written.
    private func updateBaseline(_ sum: LintSum) -> Bool {
        guard options.updatesBaseline, let baseline, let file = options.baseline else { return true }
        let isWhole = !work.inputs.isStandardInput && baseline.isWhole(options.arguments) && !sum.failed
        do throws(FileError) {
            try writeFile(file, baseline.updated(sum.found, isWhole: isWhole))
            return true
        } catch {
            say("goallint: \(quotedPath(file)): \(error.message)\n")
            return false
        }
    }

    private func lintFiles(_ inputs: Inputs, _ output: OrderedOutput) -> LintSum {
        let stage = RepoStage(work, options)
        guard stage.isOn else { return lintFiles(inputs, .now(output)) { _ in .none } }
        // What is mended is read twice: the edits of a file go out as they are made.
        if options.fixes || options.wantsDiff {
            let found = stage.allFindings()
            return lintFiles(inputs, .now(output)) { .given(found[$0] ?? []) }
        }
        if stage.namedCount == 1 {
            let step = stage.asking()
            return lintFiles(inputs, .now(output)) { _ in step }
        }
        let store = stage.store()
        // Each file is linted once, and what was written of it waits until the whole repo is read. Those few of which the
        // repo shows something more are linted again.
        let spool = Spool()
        var sum = lintFiles(inputs, .later(spool, output)) { _ in
            .collecting
        } keeping: {
            store.add($1.facts, $0)
        }
        stage.readContext(into: store)
        release(spool, stage.findings(store), inputs, output, &sum)
        return sum
    }

    /// Lints all files and writes what is found in them.
    ///
    /// - Parameters:
    ///   - step: by file, what it has to do with the rest of the repo.
    ///   - keep: takes the report of each file.
    private func lintFiles(
        _ inputs: Inputs, _ sink: ReportSink, _ step: @escaping @Sendable (Int) -> RepoStep,
        keeping keep: @escaping @Sendable (Int, FileReport) -> Void = { _, _ in }
    ) -> LintSum {
        let queue = WorkQueue(count: inputs.paths.count)
        let sum = Lock(LintSum(ruleCount: rules.count))
        let shared = Shared(queue: queue, sum: sum, paths: inputs.paths)
        onThreads(inputs.threadCount(options)) { _ in
            var own = LintSum(ruleCount: rules.count)
            var editorConfig = EditorConfig()
            // One set of buffers for all files of a worker.
            var pieces = sink.noPieces
            while let number = shared.queue.next() {
                let report = lintFile(number, shared.paths[number], step(number), &editorConfig, &pieces, sink, &own)
                if let report { keep(number, report) }
                sink.finish(number, &pieces, report)
            }
            let part = own
            shared.sum.withLock { $0.add(part) }
        }
        return shared.sum.withLock { $0 }
    }

    /// Lints one file and writes what is found in it; its last pieces are left in `pieces`.
    ///
    /// - Returns: what is new in it; nil where it cannot be read.
    @discardableResult
    private func lintFile(
        _ number: Int, _ path: Path, _ step: RepoStep, _ editorConfig: inout EditorConfig, _ pieces: inout [[UInt8]],
        _ sink: ReportSink, _ sum: inout LintSum
    ) -> FileReport? {
        do throws(FileError) {
            if let settings = work.plan.settings(number) {
                let content = try readFile(path)
                let (report, fixed) = judge(
                    content.bytes, path.text, settings.lint, step, width: { editorConfig.maxLineLength(for: path) },
                    &pieces[sink.shown], &sum)
                if let fixed, fixed != content.bytes { try replaceFile(path, with: fixed, ifStill: content.identity) }
                let new = sum.add(report, failOn: settings.failOn, baseline, rules)
                write(new, number, &pieces, sink)
                return new
            }
            sum.failed = true
        } catch {
            sum.failed = true
            pieces[0] += Array("goallint: \(quotedPath(path)): \(error.message)\n".utf8)
        }
        return nil
    }

    /// Writes what waited, and in its place what is found in files of which the repo shows something more.
    private func release(
        _ spool: Spool, _ found: [Int: [RepoFinding]], _ inputs: Inputs, _ output: OrderedOutput, _ sum: inout LintSum
    ) {
        let numbers = found.keys.sorted()
        var place = 0
        /// Some of the files of the second reading, and where they begin in `numbers`.
        var again: (start: Int, results: [Relinted?]) = (0, [])
        /// Writes files of the second reading before `number`.
        func catchUp(to number: Int) {
            while place < numbers.count, numbers[place] < number {
                if place == again.start + again.results.count {
                    again = (
                        place,
                        lintAgain(Array(numbers[place..<min(place + 256, numbers.count)]), found, inputs, output)
                    )
                }
                if let result = again.results[place - again.start].take() {
                    for (stream, piece) in result.pieces.enumerated() { output.add(piece[...], to: stream) }
                    sum.add(result.sum)
                }
                place += 1
            }
        }
        spool.read { part in
            catchUp(to: part.number)
            let isLintedAgain = place < numbers.count && numbers[place] == part.number
            if part.stream == output.streamCount {
                // The sums of a file that is linted again are those of the second time.
                if isLintedAgain { sum.totals.subtract(encoded: part.text) }
            } else if !isLintedAgain {
                output.add(part.text, to: part.stream)
            }
        }
        catchUp(to: .max)
    }

    /// Lints some files with what the repo shows of them.
    private func lintAgain(
        _ numbers: [Int], _ found: [Int: [RepoFinding]], _ inputs: Inputs, _ output: OrderedOutput
    ) -> [Relinted?] {
        let queue = WorkQueue(count: numbers.count)
        let shared = SharedResults(queue: queue, results: Lock(Array(repeating: nil, count: numbers.count)))
        onThreads(options.threads(forFiles: numbers.count)) { _ in
            var editorConfig = EditorConfig()
            while let next = shared.queue.next() {
                let number = numbers[next]
                var result = Relinted(pieces: output.noPieces, sum: LintSum(ruleCount: rules.count))
                lintFile(
                    number, inputs.paths[number], .given(found[number] ?? []), &editorConfig, &result.pieces,
                    .never(output), &result.sum)
                let done = result
                shared.results.withLock { $0[next] = done }
            }
        }
        return shared.results.withLock { $0 }
    }

    /// What is found in a text; where it is mended also what it becomes, or the difference in `shown`.
    ///
    /// - Parameter width: how many code points a line of a written sentence may have.
    private func judge(
        _ bytes: [UInt8], _ name: String, _ settings: LintSettings, _ repo: RepoStep, width: () -> Int?,
        _ shown: inout [UInt8], _ sum: inout LintSum
    ) -> (report: FileReport, fixed: [UInt8]?) {
        guard options.fixes || options.wantsDiff else {
            return (lint(bytes, path: name, settings: settings, repo: repo), nil)
        }
        var settings = settings
        settings.maxLineLength = width()
        let result = fix(bytes, path: name, settings: settings, includesUnsafe: options.fixesUnsafely, repo: repo)
        sum.fixed += result.count
        guard options.wantsDiff else { return (result.after, result.fixed) }
        if !result.edits.isEmpty { addUnifiedDiff(bytes, result.edits, path: name, into: &shown) }
        return (result.unfixed, nil)
    }

    private func lintStandardInput(_ output: OrderedOutput) -> LintSum {
        var sum = LintSum(ruleCount: rules.count)
        var pieces = output.noPieces
        if work.isStandardInputExcluded, !showsFiles { return sum }
        do throws(FileError) {
            let bytes = try readStandardInput()
            guard let settings = work.plan.settings(0) else {
                // What is left out, or cannot be judged, goes back as it came.
                sum.failed = !work.isStandardInputExcluded
                if showsFiles, !options.wantsDiff { output.write(bytes, to: outputs.count + 1) }
                return sum
            }
            let step = standardInputStep(bytes, settings.lint)
            var editorConfig = EditorConfig()
            let (report, fixed) = judge(
                bytes, stdinName(options), settings.lint, step,
                width: { options.stdinFilename.flatMap { editorConfig.maxLineLength(for: Path($0)) } },
                &pieces[pieces.count - 1], &sum)
            if let fixed { pieces[pieces.count - 1] += fixed }
            write(sum.add(report, failOn: settings.failOn, baseline, rules), 0, &pieces, .now(output))
        } catch {
            say("goallint: standard input: \(error.message)\n")
            sum.failed = true
            return sum
        }
        output.finish(0, &pieces)
        return sum
    }

    /// What standard input has to do with the repo of the file that it stands for.
    private func standardInputStep(_ bytes: [UInt8], _ settings: LintSettings) -> RepoStep {
        let stage = RepoStage(work, options)
        guard stage.isOn else { return .none }
        guard options.fixes || options.wantsDiff else { return stage.asking() }
        let store = stage.store()
        stage.readContext(into: store)
        store.add(facts(bytes, path: stdinName(options), settings: settings), 0)
        return .given(stage.findings(store)[0] ?? [])
    }

    /// Writes what was found in one file, in each format.
    private func write(_ report: FileReport, _ number: Int, _ pieces: inout [[UInt8]], _ sink: ReportSink) {
        for (index, format) in formats.enumerated() {
            var filePieces = format.pieces(of: report, contexts[index])
            while filePieces.addNext(into: &pieces[index + 1]) {
                if pieces[index + 1].count > 32_768 { sink.offer(number, &pieces) }
            }
        }
    }

    /// Whether standard output shows what becomes of files, so that findings go to standard error.
    private var showsFiles: Bool { options.wantsDiff || work.inputs.isStandardInput && options.fixes }

    private func openOutputs(_ inputs: Inputs) throws(UsageError) -> [OutputStream] {
        try OutputFiles(inputs: inputs, others: options.baseline.map { [$0] } ?? []).check(outputs)
        var streams: [OutputStream] = []
        for output in outputs {
            guard let file = output.path else {
                streams.append(showsFiles ? .standardError : .standardOutput)
                continue
            }
            do throws(FileError) { streams.append(try .creating(file)) } catch {
                throw UsageError("\(quotedPath(file)): \(error.message)")
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
                ? totals.rules[a] > totals.rules[b] : rules[a].name < rules[b].name
        }
        return found.map { "\(totals.rules[$0])\t\(rules[$0].name)\n" }.joined()
    }
}

/// What a run of the linter comes to.
struct LintSum: Sendable {
    var totals: RunTotals
    /// Whether a file could not be read or has a configuration that cannot.
    var failed = false
    /// Whether a finding is severe enough for the exit status 1.
    var reachesLimit = false
    /// How many findings were mended, or would be.
    var fixed = 0
    /// What the baseline is to know.
    var found = Baseline.Found()

    init(ruleCount: Int) { totals = RunTotals(ruleCount: ruleCount) }

    /// Adds the findings of a file; what is new of them.
    mutating func add(
        _ report: consuming FileReport, failOn: Severity?, _ baseline: Baseline?, _ rules: [RuleInfo]
    ) -> FileReport {
        if let baseline { report = baseline.filtered(report, rules: rules, &found) }
        totals.add(report)
        if let failOn, !reachesLimit {
            reachesLimit = report.diagnostics.indices.contains { report.diagnostics[$0].severity >= failOn }
        }
        return report
    }

    mutating func add(_ other: LintSum) {
        totals.add(other.totals)
        found.add(other.found)
        fixed += other.fixed
        failed = failed || other.failed
        reachesLimit = reachesLimit || other.reachesLimit
    }
}

/// What the workers of a run share.
private final class Shared: Sendable {
    let queue: WorkQueue
    let sum: Lock<LintSum>
    let paths: PathList

    init(queue: WorkQueue, sum: consuming sending Lock<LintSum>, paths: PathList) {
        self.queue = queue
        self.sum = sum
        self.paths = paths
    }
}

/// A file that was linted again.
private struct Relinted: Sendable {
    var pieces: [[UInt8]]
    var sum: LintSum
}

private final class SharedResults: Sendable {
    let queue: WorkQueue
    let results: Lock<[Relinted?]>

    init(queue: WorkQueue, results: consuming sending Lock<[Relinted?]>) {
        self.queue = queue
        self.results = results
    }
}
