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
    let file = GoalFile.read(tree, fileName: path, options: settings.reading)
    var result = FormatResult(
        verdict: .passedOver, source: tree.source, edits: [], formatted: bytes, diagnostics: [], problems: [])
    let isBroken = tree.problems.contains { $0.stopsReading }
    guard file.form != .none || file.isDeclared || settings.fileIsNamed || (isBroken && GoalFile.nameSaysGoals(path))
    else {
        return result
    }
    guard !isBroken else {
        result.verdict = .unreadable
        var findings = Findings(settings: settings, goal: nil, locale: settings.locale ?? .english)
        findings.rule = Rule.yamlSyntax.placed.id
        for problem in tree.problems where problem.stopsReading { findings.found(problem.range, problem.message) }
        result.diagnostics = findings.all
        return result
    }
    result.verdict = .goalFile
    let formatter = FileFormatter(file, tree: tree, writesForeign: settings.team.formatsForeign)
    guard formatter.mayWrite, tree.encoding == .utf8 else {
        if tree.encoding != .utf8 {
            result.problems.append(FormatProblem(ByteRange(0, 0), Leaving.utf16[settings.locale ?? .english]))
        }
        return result
    }
    let document = DocumentSubject(tree: tree, file: file, path: path, settings: settings)
    let languages = GoalLanguages(file, tree: tree, configured: settings.team.language)
    var edits: [SentenceEdit] = []
    var daysAbove = DaysAbove(file)
    for index in file.goals.indices {
        let goal = file.goals[index]
        guard goal.status != .done, goal.status != .dropped, !goal.isTemplate else { continue }
        let reading = Reading(
            goal, in: file, tree: tree, language: languages[index], fallback: settings.anchor,
            vocabulary: settings.vocabulary,
            above: daysAbove[goal])
        daysAbove.note(reading, of: index)
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
    let formatted = applying(edits.map(\.edit), to: tree.source.bytes)
    guard formatter.changesOnlySentences(edits, formatted: formatted) else {
        result.problems.append(
            FormatProblem(ByteRange(0, 0), Leaving.internalError[settings.locale ?? languages.fileLocale]))
        return result
    }
    result.edits = edits.map(\.edit)
    result.formatted = formatted
    return result
}
