extension Edit {
    /// The edits that do at once what `first` and then `second` do.
    ///
    /// - Parameters:
    ///   - first: edits of a text of `length` bytes, sorted by place, none overlapping another.
    ///   - second: edits of what `first` makes of it, likewise.
    public static func composing(_ first: [Edit], _ second: [Edit], length: Int) -> [Edit] {
        guard !first.isEmpty else { return second }
        guard !second.isEmpty else { return first }
        // The text between, as pieces that were kept and texts that were put in.
        var between: [Piece] = []
        var done = 0
        for edit in first {
            if edit.range.start > done { between.append(.kept(done, edit.range.start)) }
            if !edit.text.isEmpty { between.append(.text(edit.text[...])) }
            done = edit.range.end
        }
        if done < length { between.append(.kept(done, length)) }
        var result = Composition(pieces: between)
        for edit in second {
            result.keep(to: edit.range.start)
            result.pending += edit.text
            result.skip(to: edit.range.end)
        }
        return result.finish(length)
    }

    private enum Piece {
        case kept(Int, Int)
        case text(ArraySlice<UInt8>)

        var count: Int {
            switch self {
            case .kept(let start, let end): end - start
            case .text(let text): text.count
            }
        }
    }

    private struct Composition {
        let pieces: [Piece]
        /// The piece at the cursor, how much of it is done, and the place of the cursor in the text between.
        var index = 0, used = 0, place = 0
        /// The byte of the old text up to which it is told what becomes of it, and what is put in there.
        var done = 0
        var pending: [UInt8] = []
        var edits: [Edit] = []

        init(pieces: [Piece]) { self.pieces = pieces }

        mutating func keep(to end: Int) { advance(to: end, isKept: true) }
        mutating func skip(to end: Int) { advance(to: end, isKept: false) }

        private mutating func advance(to end: Int, isKept: Bool) {
            while place < end, index < pieces.count {
                let taken = min(end - place, pieces[index].count - used)
                if isKept {
                    switch pieces[index] {
                    case .kept(let start, _): take(start + used, start + used + taken)
                    case .text(let text): pending += text[(text.startIndex + used)..<(text.startIndex + used + taken)]
                    }
                }
                place += taken
                used += taken
                if used == pieces[index].count { (index, used) = (index + 1, 0) }
            }
        }

        /// Keeps bytes of the old text.
        private mutating func take(_ start: Int, _ end: Int) {
            if start > done || !pending.isEmpty { edits.append(Edit(ByteRange(done, start), pending)) }
            pending = []
            done = end
        }

        mutating func finish(_ length: Int) -> [Edit] {
            keep(to: Int.max)
            if done < length || !pending.isEmpty { edits.append(Edit(ByteRange(done, length), pending)) }
            return edits
        }
    }
}
