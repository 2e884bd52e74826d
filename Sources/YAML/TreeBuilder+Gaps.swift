internal import Source

/// What stands between the nodes, and in a scalar before its text.
extension TreeBuilder {
    /// Notes the comments between the last token and `end`.
    @inline(__always)
    mutating func noteComments(to end: Int) {
        var place = gapStart
        // Few gaps hold a comment: one look at the next eight bytes tells, those behind the gap left out.
        while place < end {
            guard unsafe place &+ 8 <= bytes.count else { break }
            let behind = end &- place < 8 ? UInt64.max &<< UInt64(truncatingIfNeeded: (end &- place) &* 8) : 0
            let word = unsafe UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
            guard !((word ^ 0x2323_2323_2323_2323) | behind).hasZeroByte else { break }
            place &+= 8
        }
        if place < end { _ = passGap(to: end) }
    }

    /// Notes the comments between the last token and `end`, and returns the end of the last byte in that gap that is
    /// neither blank nor comment.
    mutating func passGap(to end: Int) -> Int {
        var place = gapStart
        var written = place
        while place < end {
            let byte = unsafe base[place]
            if byte == .hash {
                let start = place
                place = endOfComment(from: start)
                draft.comments.append(ByteRange(start, place))
            } else {
                place += 1
                if byte > .space { written = place }
            }
        }
        gapStart = max(place, gapStart)
        return written
    }

    /// Where the comment at `start` ends: libyaml ends it at NEL, LS and PS too.
    private func endOfComment(from start: Int) -> Int {
        var place = start
        while unsafe place < bytes.count {
            while unsafe place + 8 <= bytes.count,
                unsafe UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self).isPrintableASCII
            {
                place += 8
            }
            guard unsafe place < bytes.count else { break }
            switch unsafe base[place] {
            case .lineFeed, .carriageReturn: return place
            case 0xC2 where unsafe place + 1 < bytes.count && base[place + 1] == 0x85: return place
            case 0xE2
            where unsafe place + 2 < bytes.count && base[place + 1] == 0x80
                && (base[place + 2] == 0xA8 || base[place + 2] == 0xA9):
                return place
            default: place += 1
            }
        }
        return place
    }

    /// Where a scalar's own text begins behind its anchor and its tag.
    func passProperties(from start: Int, to end: Int) -> Int {
        var place = start
        while place < end {
            switch unsafe base[place] {
            case .hash:
                place = endOfComment(from: place)
            case UInt8(ascii: "!"):
                // Only a verbatim tag, !<...>, may hold commas and brackets.
                let isVerbatim = unsafe place + 1 < end && base[place + 1] == UInt8(ascii: "<")
                while place < end, unsafe !base[place].isWhite, unsafe isVerbatim || !base[place].endsTag { place += 1 }
            case UInt8(ascii: "&"):
                place += 1
                while place < end, unsafe base[place].isAnchorByte { place += 1 }
            case let byte where byte.isWhite:
                place += 1
            default: return place
            }
        }
        return end
    }

    /// Where a block scalar's first text stands, and where its last line with text ends; notes a comment in its header.
    mutating func passBlockScalar(from start: Int, to limit: Int) -> (text: Int, end: Int) {
        var place = start
        while place < limit, unsafe !base[place].isBreak {
            if unsafe base[place] == .hash {
                let end = endOfComment(from: place)
                draft.comments.append(ByteRange(place, end))
                place = end
                break
            }
            place += 1
        }
        let header = place
        var end = limit
        while end > header, unsafe base[end - 1].isWhite { end -= 1 }
        if end == header {
            // No text at all: what is left is the header without what trails it.
            while end > start, unsafe base[end - 1].isBlank { end -= 1 }
            return (limit, end)
        }
        // Blanks at the end of the last line are part of the text.
        while end < limit, unsafe !base[end].isBreak { end += 1 }
        while place < end, unsafe base[place].isWhite { place += 1 }
        return (place, end)
    }
}

extension UInt8 {
    /// Whether it ends a tag that is not verbatim.
    var endsTag: Bool {
        self == UInt8(ascii: ",") || self == UInt8(ascii: "[") || self == UInt8(ascii: "]") || self == UInt8(ascii: "{")
            || self == UInt8(ascii: "}")
    }

    /// Whether libyaml takes it as part of an anchor's name.
    var isAnchorByte: Bool {
        isDigit || self == UInt8(ascii: "_") || self == .dash
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}

extension UInt64 {
    /// Whether one of its eight bytes is zero.
    @inline(__always)
    fileprivate var hasZeroByte: Bool { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 != 0 }

    /// Whether none of its eight bytes is a control character or a part of a character beyond ASCII.
    @inline(__always)
    fileprivate var isPrintableASCII: Bool {
        ((self &- 0x2020_2020_2020_2020) | self) & 0x8080_8080_8080_8080 == 0
    }
}
