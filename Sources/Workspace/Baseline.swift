public import Diagnostics
import Source
public import Summaries
import YAML

/// What was found on an earlier day and is not reported again.
///
/// A finding is known by its goal's id, or by the path of its file where the goal has none; by its field, its rule and a
/// hash of the text in which it stands. A file with the same goals under another name finds the same entries.
public struct Baseline: Sendable {
    /// By what a finding is known.
    struct Key: Hashable, Sendable, Comparable {
        var goal: String?
        var path: String?
        var field: String
        var rule: String
        var text: UInt64

        private var order: (String, String, String, String, UInt64) { (path ?? "", goal ?? "", field, rule, text) }
        static func < (a: Key, b: Key) -> Bool { a.order < b.order }
    }

    /// What a run found; one for each worker, put together at the end.
    public struct Found: Sendable {
        var counts: [Key: Int] = [:]
        var ids: Set<String> = []
        var paths: Set<String> = []

        /// Nothing found yet.
        public init() {}

        /// Adds what another worker found.
        public mutating func add(_ other: Found) {
            counts.merge(other.counts) { max($0, $1) }
            ids.formUnion(other.ids)
            paths.formUnion(other.paths)
        }
    }

    private var allowed: [Key: Int] = [:]
    /// The folder of the baseline's file, from which its paths count.
    private let folder: Path
    /// Whether the file was there.
    public private(set) var exists = false

    /// Whether all that is found goes into it, since there was none before.
    private var takesAll = false

    /// Reads a baseline; one that is not there is empty, and takes all that is found where it is to be written.
    public init(_ file: Path, isWritten: Bool) throws(FileError) {
        folder = absoluteOrLexical(file.folder)
        guard (try? kind(of: file)) != nil else {
            takesAll = isWritten
            return
        }
        exists = true
        let tree = YAMLTree.parse(try readFile(file).bytes)
        guard !tree.isBroken, let root = tree.documents.first, let entries = Baseline.value("entries", of: root, tree),
            tree[entries].kind == .sequence
        else { throw FileError("it is no baseline: goallint writes one with --update-baseline") }
        for entry in tree.children(of: entries) {
            func text(_ name: String) -> String? { Baseline.value(name, of: entry, tree).map { tree.string(of: $0) } }
            guard let rule = text("rule"), let hash = text("text").flatMap({ UInt64($0, radix: 16) }),
                let count = Int(text("count") ?? "1"), count > 0, text("goal") != nil || text("path") != nil
            else {
                let line = tree.source.position(at: Int(tree[entry].start)).line
                throw FileError("line \(line) is no entry of a baseline")
            }
            let key = Key(
                goal: text("goal"), path: text("goal") == nil ? text("path") : nil, field: text("field") ?? "",
                rule: rule,
                text: hash)
            allowed[key, default: 0] += count
        }
    }

    private static func value(_ name: String, of mapping: NodeID, _ tree: YAMLTree) -> NodeID? {
        guard tree[mapping].kind == .mapping else { return nil }
        let children = Array(tree.children(of: mapping))
        for index in stride(from: 0, to: children.count - 1, by: 2) where tree.string(of: children[index]) == name {
            return children[index + 1]
        }
        return nil
    }

    /// The report with what is new alone; what was found is added to `found`.
    ///
    /// What a file uses up is its own, so that the order in which files are read does not matter.
    public func filtered(_ report: FileReport, rules: [RuleInfo], _ found: inout Found) -> FileReport {
        let path = self.path(of: report.path)
        found.paths.insert(path)
        for goal in report.goals { if let id = goal.id { found.ids.insert(id) } }
        var counts: [Key: Int] = [:]
        var result = report
        result.diagnostics.removeAll()
        result.marks.removeAll()
        for (diagnostic, mark) in zip(report.diagnostics, report.marks) {
            let key = Key(
                goal: mark.goal, path: mark.goal == nil ? path : nil, field: mark.field,
                rule: rules[diagnostic.rule.index].name,
                text: mark.text)
            let count = counts[key, default: 0] + 1
            counts[key] = count
            if !takesAll, count > allowed[key, default: 0] {
                result.diagnostics.append(diagnostic)
                result.marks.append(mark)
            }
        }
        found.counts.merge(counts) { max($0, $1) }
        return result
    }

    /// What the baseline comes to after a run: all that was found where there was none before, else the entries that still
    /// hold.
    ///
    /// - Parameter isWhole: whether the run read all files, so that what it did not meet is gone.
    public func updated(_ found: Found, isWhole: Bool) -> [UInt8] {
        var kept = found.counts
        if exists {
            kept = [:]
            for (key, count) in allowed {
                let isKnown = isWhole || key.goal.map { found.ids.contains($0) } ?? found.paths.contains(key.path ?? "")
                let now = isKnown ? min(count, found.counts[key, default: 0]) : count
                if now > 0 { kept[key] = now }
            }
        }
        var text = "{\n  \"version\": 1,\n  \"hash\": \"fnv1a-64\",\n  \"entries\": ["
        for (index, (key, count)) in kept.sorted(by: { $0.key < $1.key }).enumerated() {
            text += index == 0 ? "\n    {" : ",\n    {"
            if let goal = key.goal {
                text += "\"goal\": \(quoted(goal)), "
            } else {
                text += "\"path\": \(quoted(key.path ?? "")), "
            }
            let digits = String(key.text, radix: 16)
            let hash = String(repeating: "0", count: 16 - digits.count) + digits
            text +=
                "\"field\": \(quoted(key.field)), \"rule\": \(quoted(key.rule)), \"text\": \"\(hash)\", \"count\": \(count)}"
        }
        text += kept.isEmpty ? "]\n}\n" : "\n  ]\n}\n"
        return Array(text.utf8)
    }

    /// Whether folders and files together hold all below the baseline's folder.
    public func isWhole(_ arguments: [Path]) -> Bool {
        let roots = arguments.isEmpty ? [Path(bytes: [])] : arguments
        return roots.contains { root in
            guard (try? kind(of: root)) == .folder, let absolute = realPath(of: root) else { return false }
            return absolute == folder || folder.below(absolute) != nil
        }
    }

    /// A path as it counts from the baseline's folder.
    private func path(of text: String) -> String {
        let path = Path(text)
        let absolute = absoluteOrLexical(path.folder).appending(path.name)
        return absolute.below(folder).map { String(decoding: $0, as: UTF8.self) } ?? absolute.text
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case let control where control.value < 32:
                let digits = String(control.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
