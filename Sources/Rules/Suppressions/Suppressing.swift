import Diagnostics
import Goals
import Source
import YAML

/// The suppressions of a file at work.
struct Suppressing {
    private let tree: YAMLTree
    private let settings: LintSettings
    private var active: [Active] = []

    /// One suppression, where it holds, and for which rules.
    private struct Active {
        var suppression: Suppression
        var scope: ByteRange
        /// By name: the rules that it stands for.
        var rules: [[RuleID]]
        /// By name: whether it suppressed anything.
        var isUsed: [Bool]
        /// Why it suppresses nothing at all.
        var fault: Fault?
    }

    private enum Fault { case ended, noReason, noDay }

    /// The suppressions of a file; nil where it has none.
    init?(_ tree: YAMLTree, _ file: GoalFile, _ settings: LintSettings) {
        let found = tree.comments.compactMap { Suppression($0, in: tree.source.bytes) }
        guard !found.isEmpty else { return nil }
        self.tree = tree
        self.settings = settings
        let heads = Suppressing.heads(of: file, tree)
        for suppression in found {
            var fault: Fault?
            if let until = suppression.until, until < settings.today { fault = .ended }
            if suppression.wrongDay != nil { fault = .noDay }
            if settings.team.requiresReason, !suppression.hasReason { fault = .noReason }
            active.append(
                Active(
                    suppression: suppression, scope: scope(of: suppression, heads),
                    rules: suppression.names.map { rules(named: $0.text) },
                    isUsed: suppression.names.map { _ in false }, fault: fault))
        }
    }

    /// Takes out what is suppressed; `diagnostics` are sorted by place.
    mutating func apply(to diagnostics: inout [Diagnostic]) {
        // Both are in the order of the file: only the suppressions around a finding are looked at.
        let order = active.indices.filter { active[$0].fault == nil }.sorted {
            active[$0].scope.start < active[$1].scope.start
        }
        var next = 0
        var open: [Int] = []
        diagnostics.removeAll { diagnostic in
            while next < order.count, active[order[next]].scope.start <= diagnostic.range.start {
                open.append(order[next])
                next += 1
            }
            open.removeAll { active[$0].scope.end < diagnostic.range.start }
            var isSuppressed = false
            for index in open {
                for (place, rules) in active[index].rules.enumerated() where rules.contains(diagnostic.rule) {
                    active[index].isUsed[place] = true
                    isSuppressed = true
                }
            }
            return isSuppressed
        }
    }

    /// Says which suppressions suppress nothing, and why.
    func report(_ findings: inout Findings) {
        for one in active {
            let suppression = one.suppression
            if let word = suppression.misspelt {
                if let guess = nearestName(to: word, in: ["ignore", "ignore-file"]) {
                    findings.found(suppression.comment, wording: 5, word, guess)
                }
                continue
            }
            if suppression.names.isEmpty { findings.found(suppression.comment, wording: 3) }
            if one.fault == .noReason { findings.found(suppression.comment, wording: 4) }
            if one.fault == .noDay, let day = suppression.wrongDay { findings.found(day.range, wording: 7, day.text) }
            for (place, name) in suppression.names.enumerated() {
                if one.rules[place].isEmpty {
                    if let guess = nearestName(to: name.text, in: names) {
                        findings.found(name.range, wording: 2, name.text, guess)
                    } else {
                        findings.found(name.range, wording: 1, name.text)
                    }
                    continue
                }
                if one.fault == .ended, let until = suppression.until {
                    findings.found(name.range, wording: 6, name.text, until.iso)
                    continue
                }
                guard !one.isUsed[place], one.fault == nil, isJudged(one.rules[place]) else { continue }
                findings.found(name.range, name.text, fix: settings.wantsFixes ? removal(of: place, suppression) : nil)
            }
        }
    }

    /// Whether it can be told that rules found nothing: one of them is on, and all look at this file alone.
    private func isJudged(_ rules: [RuleID]) -> Bool {
        let infos = AllRules.infos
        return rules.contains { settings.severities[$0.index] != nil }
            && !rules.contains {
                $0.index < infos.count
                    && (Rule.all[$0.index].looksAtRepo || infos[$0.index].name == "unused-suppression")
            }
    }

    // MARK: Names

    private var names: [String] {
        AllRules.infos.map(\.name) + settings.team.rules.map(\.info.name) + Criterion.allCases.map(\.word)
    }

    private func rules(named name: String) -> [RuleID] {
        var result: [RuleID] = []
        for (index, rule) in AllRules.infos.enumerated()
        where rule.name == name || rule.criterion.word == name || rule.aliases.contains(name) || name == "all" {
            result.append(RuleID(index))
        }
        for rule in settings.team.rules
        where rule.info.name == name || rule.info.criterion.word == name || name == "all" {
            result.append(rule.id)
        }
        return result
    }

    // MARK: Where they hold

    /// By the first byte of a line: the goals whose head it is.
    private static func heads(of file: GoalFile, _ tree: YAMLTree) -> [Int: ByteRange] {
        var heads: [Int: ByteRange] = [:]
        let bytes = tree.source.bytes
        for goal in file.goals {
            var range = tree.range(of: goal.entry)
            // A goal that is keyed by its id begins at the key.
            if let id = goal.id, tree[id].parent == tree[goal.entry].parent, Int(tree[id].start) < range.start {
                range = ByteRange(Int(tree[id].start), range.end)
            }
            var start = range.start
            while start > 0, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
            let end = max(heads[start]?.end ?? 0, range.end)
            heads[start] = ByteRange(start, end)
        }
        return heads
    }

    private func scope(of suppression: Suppression, _ heads: [Int: ByteRange]) -> ByteRange {
        let bytes = tree.source.bytes
        if suppression.isForFile { return ByteRange(0, bytes.count) }
        var start = suppression.comment.start
        while start > 0, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
        if isAlone(suppression.comment.start, from: start) { start = lineBelow(suppression.comment.end) }
        if let goal = heads[start] { return goal }
        var end = start
        while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
        // A text of several lines is told of in its first.
        var low = 0
        var high = tree.nodes.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tree.nodes[middle].start) < start { low = middle + 1 } else { high = middle }
        }
        var last = end
        while low < tree.nodes.count, Int(tree.nodes[low].start) <= end {
            if tree.nodes[low].kind == .scalar { last = max(last, Int(tree.nodes[low].end)) }
            low += 1
        }
        return ByteRange(start, last)
    }

    private func isAlone(_ comment: Int, from lineStart: Int) -> Bool {
        tree.source.bytes[lineStart..<comment].allSatisfy {
            $0 == 32 || $0 == 9 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF
        }
    }

    /// The first byte of the next line that is no comment.
    private func lineBelow(_ place: Int) -> Int {
        let bytes = tree.source.bytes
        var at = place
        while at < bytes.count {
            if bytes[at] == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { at += 1 }
            at += 1
            var first = at
            while first < bytes.count, bytes[first] == 32 || bytes[first] == 9 { first += 1 }
            guard first < bytes.count, bytes[first] == UInt8(ascii: "#") else { return at }
            at = first
            while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
        }
        return at
    }

    // MARK: Mending

    /// The edit that takes a name out of a suppression, and the comment where it is the only one.
    private func removal(of place: Int, _ suppression: Suppression) -> Fix {
        let bytes = tree.source.bytes
        if suppression.names.count > 1 {
            let own = suppression.names[place].range
            let isLast = place == suppression.names.count - 1
            let range =
                isLast
                ? ByteRange(suppression.names[place - 1].range.end, own.end)
                : ByteRange(own.start, suppression.names[place + 1].range.start)
            return Fix(.safe, [Edit(range, [])])
        }
        var start = suppression.comment.start
        while start > 0, bytes[start - 1] == 32 || bytes[start - 1] == 9 { start -= 1 }
        var end = suppression.comment.end
        if start == tree.source.byteOrderMarkLength || bytes[start - 1] == 10 || bytes[start - 1] == 13 {
            if end < bytes.count, bytes[end] == 13 { end += 1 }
            if end < bytes.count, bytes[end] == 10 { end += 1 }
        }
        return Fix(.safe, [Edit(ByteRange(start, end), [])])
    }
}
