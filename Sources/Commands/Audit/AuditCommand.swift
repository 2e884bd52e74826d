import Diagnostics
import Reporting
import Rules
import Summaries
import Workspace

/// `goallint audit`: the state of all goals, of files or of summaries that were written elsewhere.
struct AuditCommand: Sendable {
    private let options: Options
    private let outputs: [(format: AuditFormat, file: String?)]

    init(_ options: Options) throws(UsageError) {
        self.options = options
        var outputs: [(format: AuditFormat, file: String?)] = []
        for output in options.outputs.isEmpty ? [Options.Output(format: "text", file: nil)] : options.outputs {
            guard let format = AuditFormat.named(output.format == "auto" ? "text" : output.format) else {
                throw .unknown("format of an audit", output.format, among: AuditFormat.all.map(\.name))
            }
            outputs.append((format, output.file))
        }
        guard outputs.count(where: { $0.file == nil }) <= 1 else {
            throw UsageError(
                "only one --format goes to standard output; give the others a file: --format csv=goals.csv")
        }
        self.outputs = outputs
    }

    /// Does it; the exit status: 1 where the score is below the least that was asked for.
    func run() throws(UsageError) -> Int32 {
        let reading = AuditReading()
        var isWhole = true
        let audit: Audit
        let context: ReportContext
        var history: AuditHistory?
        let compared = options.compareWith.map { [$0] } ?? []
        if options.readsSummaries, options.since != nil {
            throw UsageError("--since reads the git repo of goal files, and --from reads summaries: give one of them")
        }
        if options.readsSummaries {
            if options.listsFiles { return show(options.arguments.map { $0.text + "\n" }.joined()) }
            guard !options.arguments.isEmpty else {
                throw UsageError("--from needs the files that “goallint summarize” wrote, or “-”")
            }
            try OutputFiles(inputs: nil, others: options.arguments + compared).check(options.outputs)
            context = ReportContext(rules: AllRules.infos, locale: options.locale, version: version)
            isWhole = reading.readSummaries(options.arguments, options)
            audit = reading.audit(options)
        } else {
            let work = try Work(options) { settings in
                settings.wantsGoals = true
                settings.wantsSummaries = true
            }
            if options.listsFiles { return max(listFiles(work.inputs), work.inputs.hasProblems ? 2 : 0) }
            try OutputFiles(inputs: work.inputs, others: compared).check(options.outputs)
            context = ReportContext(rules: work.plan.rules, locale: options.locale, version: version)
            if work.inputs.isStandardInput {
                isWhole = readStandardInput(reading, work, context)
            } else {
                isWhole = reading.readFiles(work, options, context) && !work.inputs.hasProblems
            }
            history = AuditHistory(options, work, context)
            let stage = RepoStage(work, options)
            audit = reading.audit(
                options, beside: stage.isOn ? stage.contextFacts() : ([], []), isPartial: stage.isOn && stage.isPartial)
        }
        var report = AuditReport(audit, context) { [store = reading.store] in store.line(at: $0) }
        report.grouping = options.grouping
        if let old = options.compareWith { isWhole = try compare(&report, with: old) && isWhole }
        if let start = options.since, let history {
            do throws(FileError) { report.trend = try history.trend(since: start, now: report) } catch {
                throw UsageError("--since: \(error.message)")
            }
        }
        let isWritten = write(report)
        if audit.repo.files.isEmpty, !options.isQuiet { say("no goals found\n") }
        guard isWhole, isWritten else { return 2 }
        guard let least = options.minScore, let score = audit.total.score else { return 0 }
        if score < least {
            if !options.isQuiet { say("the score is \(score), below \(least)\n") }
            return 1
        }
        return 0
    }

    private func readStandardInput(_ reading: AuditReading, _ work: Work, _ context: ReportContext) -> Bool {
        do throws(FileError) {
            let bytes = try Workspace.readStandardInput()
            guard let settings = work.plan.settings(0) else { return work.isStandardInputExcluded }
            reading.add(bytes, path: stdinName(options), settings.lint, context, isNamed: true)
            return true
        } catch {
            say("goallint: standard input: \(error.message)\n")
            return false
        }
    }

    /// Compares with summaries of another day; false where they cannot be read.
    private func compare(_ report: inout AuditReport, with old: Path) throws(UsageError) -> Bool {
        let reading = AuditReading()
        let isWhole = reading.readSummaries([old], options)
        let before = AuditReport(reading.audit(options), report.context) { [store = reading.store] in
            store.line(at: $0)
        }
        let now = report
        report.comparison = AuditComparison(
            before: before.audit, now: now.audit, keysBefore: { before.keys(ofFile: $0) },
            keysNow: { now.keys(ofFile: $0) })
        return isWhole
    }

    /// Writes each format; false where one cannot be written.
    private func write(_ report: AuditReport) -> Bool {
        var isWritten = true
        for (format, file) in outputs {
            var failure: FileError?
            do throws(FileError) {
                let stream =
                    try file.map { path throws(FileError) in try OutputStream.creating(Path(path)) }
                    ?? .standardOutput
                var buffer = ReportBuffer { bytes in if failure == nil { failure = stream.write(bytes) } }
                format.write(report, &buffer)
                buffer.flush(above: 0)
                if failure == nil { failure = stream.finish() }
            } catch { failure = error }
            if let failure {
                say("goallint: \(file.map { quotedPath(Path($0)) } ?? "standard output"): \(failure.message)\n")
                isWritten = false
            }
        }
        return isWritten
    }
}
