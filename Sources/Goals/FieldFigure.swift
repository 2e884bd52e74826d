public import YAML

/// What a field for a figure says.
public struct FieldFigure: Sendable, Equatable {
    /// What may stand before a figure.
    public enum Comparison: UInt8, Sendable { case exactly, atLeast, atMost, moreThan, lessThan, about }

    /// The scalar that says it: of a band the first, of levels the middle one.
    public var node: NodeID
    /// The lower and the upper edge; both are the figure where it is one.
    public var low, high: Double
    /// What stands before it.
    public var comparison: Comparison
    /// Whether a per cent sign stands behind it.
    public var isPercent: Bool
    /// The unit behind or before it in the value, as bytes of the value from its start; empty where none is there.
    public var unit: Range<Int>

    /// The figure, of a band its middle.
    public var value: Double { (low + high) / 2 }
}

extension FieldFigure {
    /// What a value says: a number with or without a unit, a comparison, `[low, high]`, a mapping of levels.
    ///
    /// - Returns: nil where it says no figure, or says it in words that a language has to read (`minst 90 %`).
    public static func read(_ id: NodeID, in tree: YAMLTree) -> FieldFigure? {
        guard let id = tree.resolved(id) else { return nil }
        let node = tree[id]
        switch node.kind {
        case .scalar: return read(tree.value(of: id), id)
        case .sequence:
            var figures: [FieldFigure] = []
            var child = node.firstChild
            while child != YAMLNode.none, figures.count < 8 {
                guard tree[child].kind == .scalar, let figure = read(tree.value(of: child), child) else { return nil }
                figures.append(figure)
                child = tree[child].nextSibling
            }
            return middle(of: figures)
        case .mapping: return levels(id, in: tree)
        case .alias: return nil
        }
    }

    /// Of two figures the band; of more the middle one.
    private static func middle(of figures: [FieldFigure]) -> FieldFigure? {
        guard var first = figures.first else { return nil }
        guard figures.count == 2 else { return figures[figures.count / 2] }
        (first.low, first.high) = (min(first.low, figures[1].low), max(first.high, figures[1].high))
        return first
    }

    /// The target of `{threshold, target, overachieve}`, the band of `{low, high}`, the level of `{value}`.
    private static func levels(_ id: NodeID, in tree: YAMLTree) -> FieldFigure? {
        guard let node = level(id, in: tree) else { return nil }
        guard let low = read(tree.value(of: node.node), node.node) else { return nil }
        guard let upper = node.upper, let high = read(tree.value(of: upper), upper) else { return low }
        return middle(of: [low, high])
    }

    /// The scalar of a mapping of levels that is the target, and the upper edge where it is a band.
    static func level(_ id: NodeID, in tree: YAMLTree) -> (node: NodeID, upper: NodeID?)? {
        var target: NodeID?
        var low: NodeID?
        var high: NodeID?
        var all: [NodeID] = []
        var key = tree[id].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { break }
            if tree[value].kind == .scalar, all.count < 16 {
                all.append(value)
                switch FieldTable.field(named: tree.value(of: key)) {
                case .target, .goal, .progress, .current: if target == nil { target = value }
                case .targetLow, .from, .threshold: low = value
                case .targetHigh, .to: high = value
                default: break
                }
            }
            key = tree[value].nextSibling
        }
        if let target { return (target, nil) }
        if let low, let high { return (low, high) }
        return all.isEmpty ? nil : (all[all.count / 2], nil)
    }

    /// The figure of a text that holds nothing but one, its sign and its unit.
    static func read(_ text: ArraySlice<UInt8>, _ id: NodeID) -> FieldFigure? {
        var scan = FigureScan(text)
        let comparison = scan.comparison()
        let before = scan.unit(isBefore: true)
        guard let first = scan.number() else { return nil }
        var second: Double?
        if scan.dash() {
            _ = scan.unit(isBefore: true)
            second = scan.number()
            if second == nil { return nil }
        }
        let isPercent = scan.percent()
        let behind = scan.unit(isBefore: false)
        let isOpen = scan.plus()
        guard scan.isAtEnd else { return nil }
        let unit = behind.isEmpty ? before : behind
        return FieldFigure(
            node: id, low: min(first, second ?? first), high: max(first, second ?? first),
            comparison: isOpen && comparison == .exactly ? .atLeast : comparison, isPercent: isPercent, unit: unit)
    }
}
