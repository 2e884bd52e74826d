public import Source

/// Where each byte of a scalar's value came from: it walks the scalar as written in lock-step with its value.
///
/// Needed for what is reported inside escaped, folded or indented text. Where the walk does not come out even, every range
/// is the whole scalar.
public struct ScalarMap: Sendable {
    /// Pieces of the value in order; empty where the value stands in the source as it is, or where the walk failed.
    private var pieces: [Piece] = []
    private let whole: ByteRange
    /// Where the value begins, if it stands in the source as it is.
    private let inPlace: ByteRange?

    /// Bytes of the value that came from bytes of the source: one for one, or all of them from all.
    struct Piece {
        var value: Int
        var count: Int
        var source: Int
        var sourceCount: Int
        var isLinear: Bool
    }

    /// The map of the scalar at `id`; of any other node, a map to the whole node.
    public init(_ tree: borrowing YAMLTree, _ id: NodeID) {
        let node = tree[id]
        whole = tree.range(of: id)
        guard node.kind == .scalar, node.isDecoded else {
            inPlace = node.kind == .scalar ? ByteRange(Int(node.valueStart), Int(node.valueEnd)) : nil
            return
        }
        inPlace = nil
        var walk = ScalarWalk(tree.source.bytes, whole, value: tree.value(of: id))
        pieces = walk.pieces(style: node.style) ?? []
    }

    /// The bytes of the source that a range of bytes of the value came from.
    public func sourceRange(_ range: ByteRange) -> ByteRange {
        if let inPlace {
            let start = min(max(inPlace.start + range.start, inPlace.start), inPlace.end)
            return ByteRange(start, min(max(inPlace.start + range.end, start), inPlace.end))
        }
        guard let last = pieces.last else { return whole }
        let length = last.value + last.count
        let from = min(max(range.start, 0), length)
        let to = min(max(range.end, from), length)
        let start = from == length ? last.source + last.sourceCount : place(of: from).start
        return to == from ? ByteRange(start, start) : ByteRange(start, max(start, place(of: to - 1).end))
    }

    /// The bytes of the source that one byte of the value came from.
    private func place(of offset: Int) -> ByteRange {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].value <= offset { low = middle } else { high = middle }
        }
        let piece = pieces[low]
        guard piece.isLinear else { return ByteRange(piece.source, piece.source + piece.sourceCount) }
        let start = piece.source + offset - piece.value
        return ByteRange(start, start + 1)
    }
}

extension YAMLTree {
    /// The bytes of the source that a range of bytes of a scalar's value came from; the whole scalar where that cannot be
    /// told.
    ///
    /// For many ranges of one scalar, keep its `ScalarMap`.
    public func sourceRange(of scalar: NodeID, valueRange: ByteRange) -> ByteRange {
        ScalarMap(self, scalar).sourceRange(valueRange)
    }
}
