import Reporting
import Rules
import Source
import Summaries
import Synchronization
import Workspace

/// `goallint format`: each goal as its canonical sentence, in place, as a difference, or from input to output.
struct FormatCommand: Sendable {
    private let options: Options
    private let context: ReportContext
    private let work: Work

    init(_ options: Options) throws(UsageError) {
        self.options = options
        context = ReportContext(
            rules: AllRules.infos, locale: options.locale, columnUnit: options.columnUnit, version: version)
        work = try Work(options)
    }

    /// What a run came to.
    private struct Sum: Sendable {
        var changed = 0, unchanged = 0, passedOver = 0, left = 0
        var failed = false

        mutating func add(_ other: Sum) {
            changed += other.changed
            unchanged += other.unchanged
            passedOver += other.passedOver
            left += other.left
            failed = failed || other.failed
        }
    }

    /// Does it; the exit status.
    func run() throws(UsageError) -> Int32 {
        let inputs = work.inputs
        if options.listsFiles { return max(listFiles(inputs), inputs.hasProblems ? 2 : 0) }
        if inputs.isStandardInput { return formatStandardInput() }
        let output = OrderedOutput([.standardError, .standardOutput], separators: ["", ""])
        let queue = WorkQueue(count: inputs.paths.count)
        let total = Total()
        onThreads(inputs.threadCount(options)) { _ in
            var sum = Sum()
            var editorConfig = EditorConfig()
            var pieces = output.noPieces
            while let number = queue.next() {
                if let settings = work.plan.settings(number) {
                    formatFile(inputs.paths[number], settings.lint, &editorConfig, &pieces, &sum)
                } else {
                    sum.failed = true
                }
                output.finish(number, &pieces)
            }
            total.add(sum)
        }
        let error = output.close()[1]
        if let error { say("goallint: standard output: \(error.message)\n") }
        let sum = total.sum
        if !options.isQuiet { say(text(sum, found: inputs.hasProblems ? 1 : inputs.paths.count)) }
        if sum.failed || inputs.hasProblems || error != nil { return 2 }
        return options.checks && sum.changed > 0 ? 1 : 0
    }

    private func formatFile(
        _ path: Path, _ settings: LintSettings, _ editorConfig: inout EditorConfig, _ pieces: inout [[UInt8]],
        _ sum: inout Sum
    ) {
        do throws(FileError) {
            let content = try readFile(path)
            let result = format(
                content.bytes, path: path.text, settings: settings, maxLineLength: editorConfig.maxLineLength(for: path)
            )
            addTalk(result, path.text, &pieces[0])
            sum.left += result.problems.count
            switch result.verdict {
            case .passedOver: sum.passedOver += 1
            case .unreadable: sum.failed = true
            case .goalFile where result.edits.isEmpty: sum.unchanged += 1
            case .goalFile:
                sum.changed += 1
                if options.wantsDiff {
                    addUnifiedDiff(content.bytes, result.edits, path: path.text, into: &pieces[1])
                } else if options.checks {
                    pieces[1] += Array("would rewrite \(quotedPath(path))\n".utf8)
                } else {
                    do throws(FileError) {
                        try replaceFile(path, with: result.formatted, ifStill: content.identity)
                    } catch {
                        sum.changed -= 1
                        throw error
                    }
                }
            }
        } catch {
            sum.failed = true
            pieces[0] += Array("goallint: \(quotedPath(path)): \(error.message)\n".utf8)
        }
    }

    private func formatStandardInput() -> Int32 {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try readStandardInput() } catch {
            say("goallint: standard input: \(error.message)\n")
            return 2
        }
        var editorConfig = EditorConfig()
        let length = options.stdinFilename.flatMap { editorConfig.maxLineLength(for: Path($0)) }
        let name = stdinName(options)
        guard let settings = work.plan.settings(0)?.lint else {
            // What is left out, or cannot be judged, goes back as it came.
            let status = options.wantsDiff || options.checks ? 0 : show(bytes)
            return work.isStandardInputExcluded ? status : 2
        }
        let result = format(bytes, path: name, settings: settings, maxLineLength: length)
        var talk: [UInt8] = []
        addTalk(result, name, &talk)
        _ = OutputStream.standardError.write(talk)
        var shown: [UInt8] = []
        if options.wantsDiff {
            addUnifiedDiff(bytes, result.edits, path: name, into: &shown)
        } else if !options.checks {
            // What cannot be read goes back as it came: an editor must never get an empty buffer.
            shown = result.verdict == .goalFile ? result.formatted : bytes
        }
        let status = show(shown)
        if result.verdict == .unreadable || status != 0 { return 2 }
        return options.checks && !result.edits.isEmpty ? 1 : 0
    }

    /// Adds why a file, or single sentences of it, were left.
    private func addTalk(_ result: FormatResult, _ path: String, _ talk: inout [UInt8]) {
        if !result.diagnostics.isEmpty {
            let report = FileReport(
                path: path, verdict: result.verdict, source: result.source, diagnostics: result.diagnostics)
            var pieces = OutputFormat.text.pieces(of: report, context)
            while pieces.addNext(into: &talk) {}
        }
        guard !options.isQuiet else { return }
        var cursor = LineCursor(unit: options.columnUnit)
        for problem in result.problems {
            let place = cursor.position(at: problem.range.start, in: result.source)
            talk += Array("\(quotedPath(Path(path))):\(place.line):\(place.column): left as written: ".utf8)
            talk += Array(problem.message.utf8) + [10]
        }
    }

    private func text(_ sum: Sum, found: Int) -> String {
        if found == 0 { return "no YAML files found\n" }
        var text = ""
        if sum.changed + sum.unchanged > 0 {
            let done = options.checks || options.wantsDiff ? "would be rewritten" : "rewritten"
            text += "\(counted(sum.changed, "file")) \(done), \(sum.unchanged) unchanged"
            text += sum.left > 0 ? "; \(counted(sum.left, "sentence")) left as written\n" : "\n"
        }
        if sum.passedOver > 0 { text += "\(counted(sum.passedOver, "file")) passed over: no goals\n" }
        return text
    }

    private final class Total: Sendable {
        private let total = Lock(Sum())
        func add(_ sum: Sum) { total.withLock { $0.add(sum) } }
        var sum: Sum { total.withLock { $0 } }
    }
}
