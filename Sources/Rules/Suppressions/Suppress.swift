public import Diagnostics
public import Source
public import Summaries
import YAML

/// What writing suppressions makes of a file.
public struct SuppressResult: Sendable {
    /// The comments to write, sorted by place.
    public var edits: [Edit] = []
    /// The file with the comments; its own bytes where there are none.
    public var suppressed: [UInt8]
    /// How many findings they silence.
    public var count = 0
    /// The findings for which no comment can be written.
    public var left: [Diagnostic] = []
    /// The text in which ranges lie.
    public var source: SourceText
}

/// Writes comments into a goal file that silence what is found in it.
///
/// - Parameters:
///   - isWanted: whether findings of a rule are to be silenced.
///   - reason: why, for the comment; nil for none.
public func suppress(
    _ bytes: [UInt8], path: String, settings: LintSettings, reason: String?, repo: RepoStep = .alone,
    isWanted: (RuleID) -> Bool
) -> SuppressResult {
    let report = lint(bytes, path: path, settings: settings, repo: repo)
    return suppress(report.diagnostics.filter { isWanted($0.rule) }, of: report, bytes, settings, reason: reason)
}

/// Writes comments into a goal file that silence some of what was found in it.
///
/// - Parameters:
///   - diagnostics: those of the findings of `report` that are to be silenced.
///   - bytes: the file, of which `report` was made with `settings`.
///   - reason: why, for the comment; nil for none.
public func suppress(
    _ diagnostics: [Diagnostic], of report: FileReport, _ bytes: [UInt8], _ settings: LintSettings, reason: String?
) -> SuppressResult {
    var result = SuppressResult(suppressed: bytes, source: report.source)
    let own = ["unused-suppression", "yaml-syntax"]
    let found = diagnostics.filter { !own.contains(name(of: $0.rule, settings)) }
    guard !found.isEmpty else { return result }
    let tree = YAMLTree.parse(bytes)
    guard report.verdict == .goalFile, tree.encoding == .utf8 else {
        result.left = found
        return result
    }
    var lines: [(start: Int, rules: [RuleID])] = []
    for diagnostic in found {
        guard let start = lineStart(for: diagnostic, tree) else {
            result.left.append(diagnostic)
            continue
        }
        result.count += 1
        if let index = lines.lastIndex(where: { $0.start == start }) {
            if !lines[index].rules.contains(diagnostic.rule) { lines[index].rules.append(diagnostic.rule) }
        } else {
            lines.append((start, [diagnostic.rule]))
        }
    }
    lines.sort { $0.start < $1.start }
    let text = tree.source.bytes
    let lineEnd: [UInt8] = text.firstIndex(of: 10).map { $0 > 0 && text[$0 - 1] == 13 } == true ? [13, 10] : [10]
    for line in lines {
        var indent = line.start
        while indent < text.count, text[indent] == 32 { indent += 1 }
        let list = line.rules.map { name(of: $0, settings) }.joined(separator: ", ")
        let because = reason.map { " because \($0)" } ?? ""
        let comment = Array("# goallint: ignore[\(list)]\(because)".utf8)
        let place = line.start == 0 ? tree.source.byteOrderMarkLength : line.start
        result.edits.append(
            Edit(ByteRange(place, place), Array(text[line.start..<max(indent, line.start)]) + comment + lineEnd))
    }
    let written = applying(result.edits, to: text)
    guard isSame(tree, YAMLTree.parse(written), comments: result.edits.count) else {
        return SuppressResult(suppressed: bytes, left: found, source: report.source)
    }
    result.suppressed = written
    return result
}

private func name(of rule: RuleID, _ settings: LintSettings) -> String {
    if rule.index < AllRules.infos.count { return AllRules.infos[rule.index].name }
    return settings.team.rules.first { $0.id == rule }?.info.name ?? ""
}

/// The first byte of the line above which a comment for a finding stands; nil where none can stand there.
private func lineStart(for diagnostic: Diagnostic, _ tree: YAMLTree) -> Int? {
    let bytes = tree.source.bytes
    var place = min(diagnostic.range.start, bytes.count)
    // A text of several lines begins higher up; nodes are in the order of their places.
    var index = firstNode(after: place, tree)
    while index > 0 {
        index -= 1
        let node = tree.nodes[index]
        if node.kind == .scalar {
            if Int(node.end) > place { place = Int(node.start) }
            break
        }
    }
    while place > 0, bytes[place - 1] != 10, bytes[place - 1] != 13 { place -= 1 }
    // The line may begin inside another text.
    index = firstNode(after: place - 1, tree)
    while index > 0 {
        index -= 1
        guard tree.nodes[index].kind == .scalar else { continue }
        return Int(tree.nodes[index].end) > place ? nil : place
    }
    return place
}

/// The first node that begins behind `place`.
private func firstNode(after place: Int, _ tree: YAMLTree) -> Int {
    var low = 0
    var high = tree.nodes.count
    while low < high {
        let middle = (low + high) / 2
        if Int(tree.nodes[middle].start) <= place { low = middle + 1 } else { high = middle }
    }
    return low
}

/// Whether two trees hold the same, the new one with so many comments more.
private func isSame(_ old: YAMLTree, _ new: YAMLTree, comments: Int) -> Bool {
    guard old.nodes.count == new.nodes.count, old.problems.count == new.problems.count,
        old.comments.count + comments == new.comments.count
    else { return false }
    for index in old.nodes.indices {
        let (a, b) = (old.nodes[index], new.nodes[index])
        guard a.kind == b.kind, a.parent == b.parent, old.value(of: NodeID(index)) == new.value(of: NodeID(index))
        else { return false }
    }
    return true
}
