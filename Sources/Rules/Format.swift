import Summaries
import Diagnostics
import Goals
import Languages
import Sentences
import Source
import YAML

/// Reads `bytes` as a goal file called `path` and writes each of its goals as its canonical sentence.
///
/// - Parameter maxLineLength: how many code points a line may have, as `.editorconfig` says; nil for no limit.
public func format(_ bytes: [UInt8], path: String, settings: LintSettings, maxLineLength: Int?) -> FormatResult {
    let tree = YAMLTree.parse(bytes)
    var linter = Linter(tree: tree, path: path, settings: settings, repo: .none)
    let (document, file) = (linter.document, linter.file)
    var result = FormatResult(
        verdict: .passedOver, source: tree.source, edits: [], formatted: bytes, diagnostics: [], problems: [])
    guard linter.isGoalFile else { return result }
    guard !linter.isBroken else {
        result.verdict = .unreadable
        var findings = Findings(settings: settings, goal: nil, locale: settings.locale ?? .english)
        findings.rule = Rule.yamlSyntax.placed.id
        for problem in tree.problems where problem.stopsReading { findings.found(problem.range, problem.message) }
        result.diagnostics = findings.all
        return result
    }
    result.verdict = .goalFile
    let formatter = document.formatter
    guard formatter.mayWrite, tree.encoding == .utf8 else {
        if tree.encoding != .utf8 {
            result.problems.append(FormatProblem(ByteRange(0, 0), Leaving.utf16[settings.locale ?? .english]))
        }
        return result
    }
    var edits: [SentenceEdit] = []
    for index in file.goals.indices {
        let goal = file.goals[index]
        guard goal.status != .done, goal.status != .dropped, !goal.isTemplate else { continue }
        let reading = linter.read(index)
        let subject = GoalSubject(goal: goal, index: index, in: document, reading: reading)
        let locale = settings.locale ?? (reading.language == .swedish ? .swedish : .english)
        switch formatter.change(of: goal, reading) {
        case .none: break
        case .left(let obstacle):
            result.problems.append(FormatProblem(subject.wholePlace, Leaving.message(obstacle, locale)))
        case .write(let text):
            if let edit = formatter.edit(text, of: goal, index: index, width: maxLineLength, language: reading.language)
            {
                edits.append(edit)
            } else {
                result.problems.append(FormatProblem(subject.wholePlace, Leaving.unwritable[locale]))
            }
        }
    }
    guard !edits.isEmpty else { return result }
    edits.sort { $0.edit.range.start < $1.edit.range.start }
    guard zip(edits, edits.dropFirst()).allSatisfy({ $0.edit.range.end <= $1.edit.range.start }),
        case let formatted = applying(edits.map(\.edit), to: tree.source.bytes),
        formatter.changesOnlySentences(edits, formatted: formatted)
    else {
        result.problems.append(
            FormatProblem(ByteRange(0, 0), Leaving.internalError[settings.locale ?? linter.languages.fileLocale]))
        return result
    }
    result.edits = edits.map(\.edit)
    result.formatted = formatted
    return result
}
