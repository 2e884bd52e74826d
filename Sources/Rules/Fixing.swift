import Diagnostics
public import Source
public import Summaries

/// What the fixes of a file make of it.
public struct FixResult: Sendable {
    /// The file with the fixes; its own bytes where there are none.
    public var fixed: [UInt8]
    /// The edits that lead from the file to it, sorted by place.
    public var edits: [Edit]
    /// How many findings were mended.
    public var count: Int
    /// What was found before.
    public var before: FileReport
    /// What is found in the fixed file.
    public var after: FileReport
    /// Whether fixes that may change the meaning were made too.
    var includesUnsafe: Bool

    /// What was found before and no fix mends, at its place in the file as it was.
    public var unfixed: FileReport {
        var report = before
        // What a fix mends on its way (a deadline that is no longer misspelt) is gone too.
        let still = Set(after.diagnostics.map { [$0.rule.index, $0.goal ?? -1] })
        let isLeft = before.diagnostics.map {
            ($0.fix == nil || $0.fix?.applicability == .unsafe && !includesUnsafe)
                && still.contains([$0.rule.index, $0.goal ?? -1])
        }
        report.diagnostics = zip(before.diagnostics, isLeft).filter(\.1).map(\.0)
        report.marks = zip(before.marks, isLeft).filter(\.1).map(\.0)
        return report
    }
}

/// How many times a file is mended, each time with what the last one found.
let mostFixRounds = 8

/// Mends what is found in a goal file, again until nothing changes or ``mostFixRounds`` are done.
///
/// - Parameter includesUnsafe: whether fixes that may change the meaning are made too.
public func fix(
    _ bytes: [UInt8], path: String, settings: LintSettings, includesUnsafe: Bool, repo: RepoStep = .alone
) -> FixResult {
    var settings = settings
    var repo = repo
    settings.wantsFixes = true
    let before = lint(bytes, path: path, settings: settings, repo: repo)
    var result = FixResult(
        fixed: bytes, edits: [], count: 0, before: before, after: before, includesUnsafe: includesUnsafe)
    // A file in UTF-16 is read as another text than it is; it is left, as is one that is no YAML.
    guard before.verdict == .goalFile, before.source.bytes == bytes else { return result }
    for _ in 0..<mostFixRounds {
        let fixes = result.after.fixes(includesUnsafe)
        guard !fixes.isEmpty else { break }
        let edits = fixes.flatMap(\.edits).sorted { $0.range.start < $1.range.start }
        let fixed = applying(edits, to: result.fixed)
        guard fixed != result.fixed else { break }
        // What was found in the repo and is mended is not told of again.
        repo = repo.without(mended: fixes)
        let after = lint(fixed, path: path, settings: settings, repo: repo)
        // A fix never takes a goal away, nor leaves a file that is not read.
        guard after.verdict == .goalFile, after.goalCount == result.after.goalCount else { break }
        result.edits = Edit.composing(result.edits, edits, length: bytes.count)
        result.fixed = fixed
        result.count += fixes.count
        result.after = after
    }
    return result
}

extension FileReport {
    /// The fixes of its findings that can be made together: none touches another.
    func fixes(_ includesUnsafe: Bool) -> [Fix] {
        var chosen: [Fix] = []
        var taken: [ByteRange] = []
        for diagnostic in diagnostics {
            guard let fix = diagnostic.fix, fix.applicability == .safe || includesUnsafe, !fix.edits.isEmpty else {
                continue
            }
            // Findings are in the order of the file: what can touch stands near the end.
            let isFree = fix.edits.allSatisfy { edit in
                !taken.reversed().prefix(64).contains { $0.start <= edit.range.end && edit.range.start <= $0.end }
            }
            guard isFree else { continue }
            chosen.append(fix)
            taken += fix.edits.map(\.range)
        }
        // One that lies far from its finding could still touch another: the last word is that of the sorted edits.
        let sorted = taken.sorted { $0.start < $1.start }
        let touches = zip(sorted, sorted.dropFirst()).contains { $1.start < $0.end }
        return touches ? Array(chosen.prefix(1)) : chosen
    }
}
