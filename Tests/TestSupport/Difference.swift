public import Goals
import Source
import YAML

/// What differs between a file and its formatted form though it must not.
public struct Difference {
    /// What changed, in words; empty where all is well.
    public private(set) var faults: [String] = []
    private let old: YAMLTree
    private let new: YAMLTree
    private let file: GoalFile
    private var sentences: Set<NodeID> = []
    private var additions: Set<NodeID> = []

    /// Compares the file at `path` before and after formatting.
    public init(_ before: [UInt8], _ after: [UInt8], path: String) {
        old = YAMLTree.parse(before)
        new = YAMLTree.parse(after)
        file = GoalFile.read(old, fileName: path, options: GoalReading())
        for goal in file.goals {
            guard let node = goal.sentence else {
                additions.insert(goal.entry)
                continue
            }
            sentences.insert(node)
            if goal.fields.contains(where: { $0.value != node && $0.name.isOfCriterion }) { withFields.insert(node) }
        }
        check(old.documents.count == new.documents.count, "the number of documents")
        for (a, b) in zip(old.documents, new.documents) { compare(a, b) }
        check(Self.comments(old) == Self.comments(new), "the comments")
        check(
            before.prefix(3) == [0xEF, 0xBB, 0xBF] ? after.prefix(3) == [0xEF, 0xBB, 0xBF] : after.first != 0xEF,
            "the BOM")
        check(before.last == 10 ? after.last == 10 : true, "the last line end")
        let (a, b) = (Self.lineEnds(before), Self.lineEnds(after))
        check((a.bare == 0) == (b.bare == 0) || a.carried == 0 || b.bare <= a.bare, "bare line ends: \(a) \(b)")
        check(a.carried > 0 || b.carried == 0, "carriage returns: \(a) \(b)")
        // A text of one line may be folded, and has no line end that could say which.
        let hasLineEnds = before.contains { $0 == 10 || $0 == 13 }
        check(a.bare > 0 || b.bare == 0 || !hasLineEnds, "line ends that were not there: \(a) \(b)")
    }

    private mutating func check(_ holds: Bool, _ what: String) { if !holds { faults.append(what + " changed") } }

    /// The sentences of both files, side by side: what stood, and what stands there now.
    public private(set) var pairs: [(old: String, new: String, hasFields: Bool)] = []
    private var withFields: Set<NodeID> = []

    private mutating func compare(_ a: NodeID, _ b: NodeID) {
        let (x, y) = (old[a], new[b])
        guard x.kind == y.kind, x.hasAnchor == y.hasAnchor, x.hasTag == y.hasTag else {
            faults.append("a node changed at byte \(x.start)")
            return
        }
        switch x.kind {
        case .scalar:
            if sentences.contains(a) {
                pairs.append((old.string(of: a), new.string(of: b), withFields.contains(a)))
            } else {
                check(old.string(of: a) == new.string(of: b) && x.style == y.style, "“\(old.string(of: a))”")
            }
        case .alias: check((x.valueStart == YAMLNode.none) == (y.valueStart == YAMLNode.none), "an alias")
        case .sequence, .mapping:
            var first = Array(old.children(of: a)), second = Array(new.children(of: b))
            if second.count == first.count + 2, additions.contains(a), let place = added(first, second) {
                pairs.append(("", new.string(of: second[place + 1]), true))
                second.removeSubrange(place...(place + 1))
            }
            guard first.count == second.count else {
                faults.append("a collection changed at byte \(x.start)")
                return
            }
            while !first.isEmpty { compare(first.removeFirst(), second.removeFirst()) }
        }
    }

    /// Where the pair stands that only the new mapping has.
    private func added(_ first: [NodeID], _ second: [NodeID]) -> Int? {
        let known = Set(stride(from: 0, to: first.count, by: 2).map { old.string(of: first[$0]) })
        return stride(from: 0, to: second.count, by: 2).first {
            let key = new.string(of: second[$0])
            return !known.contains(key) && (key == "goal" || key == "mål")
        }
    }

    private static func comments(_ tree: YAMLTree) -> [String] {
        tree.comments.map { String(decoding: tree.source.bytes[$0.start..<$0.end], as: UTF8.self) }
    }

    /// How many line ends have a carriage return before them, and how many have none.
    private static func lineEnds(_ bytes: [UInt8]) -> (carried: Int, bare: Int) {
        var result = (carried: 0, bare: 0)
        for (index, byte) in bytes.enumerated() where byte == 10 {
            if index > 0, bytes[index - 1] == 13 { result.carried += 1 } else { result.bare += 1 }
        }
        return result
    }
}

extension FieldName {
    /// Whether it says a part of the goal's meaning that the sentence may take up.
    public var isOfCriterion: Bool {
        switch self {
        case .id, .owner, .goal: false
        default: true
        }
    }
}
