import Diagnostics
import Reporting
import Rules
import Source
import Summaries
import Workspace

/// `goallint suppress`: comments in goal files that silence what is found there.
struct SuppressCommand: Sendable {
    private let options: Options
    private let work: Work

    init(_ options: Options) throws(UsageError) {
        self.options = options
        guard options.arguments.contains(where: { $0.text != "-" }) else {
            throw UsageError("suppress needs files or folders: goallint suppress --reason TEXT PATH…")
        }
        if let reason = options.reason, reason.unicodeScalars.contains(where: { $0.value < 32 }) {
            throw UsageError("--reason takes one line of text")
        }
        work = try Work(options)
    }

    /// Does it; the exit status.
    func run() throws(UsageError) -> Int32 {
        let isWanted = try wantedRules()
        var failed = work.inputs.hasProblems
        var (count, files, left) = (0, 0, 0)
        let stage = RepoStage(work, options)
        let found = stage.isOn ? stage.allFindings() : [:]
        for number in 0..<work.inputs.paths.count {
            let path = work.inputs.paths[number]
            guard let settings = work.plan.settings(number)?.lint else {
                failed = true
                continue
            }
            if settings.team.requiresReason, options.reason == nil {
                throw UsageError("a suppression must say why here (require-reason): give --reason TEXT")
            }
            do throws(FileError) {
                let content = try readFile(path)
                let result = suppress(
                    content.bytes, path: path.text, settings: settings, reason: options.reason,
                    repo: .given(found[number] ?? [])
                ) {
                    isWanted.isEmpty || isWanted.contains($0.index)
                }
                left += result.left.count
                guard !result.edits.isEmpty else { continue }
                if options.wantsDiff {
                    var text: [UInt8] = []
                    addUnifiedDiff(content.bytes, result.edits, path: path.text, into: &text)
                    if show(text) != 0 { failed = true }
                } else {
                    try replaceFile(path, with: result.suppressed, ifStill: content.identity)
                }
                count += result.count
                files += 1
            } catch {
                failed = true
                say("goallint: \(quotedPath(path)): \(error.message)\n")
            }
        }
        if !options.isQuiet {
            say("\(counted(count, "finding")) suppressed in \(counted(files, "file"))")
            say(left > 0 ? "; \(left) left, where no comment can stand\n" : "\n")
        }
        return failed ? 2 : 0
    }

    /// The rules that `--rule` names; none for all.
    private func wantedRules() throws(UsageError) -> Set<Int> {
        guard !options.rules.isEmpty else { return [] }
        var chosen = Options()
        chosen.select = options.rules
        let selection = try RuleSelection(chosen, rules: work.plan.rules)
        return Set(selection.isOn.indices.filter { selection.isOn[$0] })
    }
}
