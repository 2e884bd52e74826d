internal import Source

/// A walk through a scalar as written and its value at once.
struct ScalarWalk {
    private let bytes: [UInt8]
    private let value: ArraySlice<UInt8>
    private var at: Int
    private let end: Int
    /// The offset in `value`, from its start.
    private var done = 0
    private var found: [ScalarMap.Piece] = []

    /// A walk through the bytes of `range` that decode to `value`.
    init(_ bytes: [UInt8], _ range: ByteRange, value: ArraySlice<UInt8>) {
        self.bytes = bytes
        self.value = value
        at = range.start
        end = range.end
    }

    /// The pieces of the value, or nil where value and source do not match.
    mutating func pieces(style: YAMLNode.Style) -> [ScalarMap.Piece]? {
        let isEven: Bool
        switch style {
        case .plain: isEven = flowScalar(until: end, quote: nil)
        case .singleQuoted, .doubleQuoted:
            at += 1
            isEven = flowScalar(until: end - 1, quote: style == .singleQuoted ? .singleQuote : .doubleQuote)
        case .literal, .folded: isEven = blockScalar()
        case .block, .flow: isEven = false
        }
        return isEven && done == value.count ? found : nil
    }

    /// How far the text of a block scalar is indented; nil where it has none.
    mutating func indentationOfBlock() -> Int? {
        while at < end, !bytes[at].isBreak { at += 1 }
        return blockIndentation()
    }

    // MARK: Pieces

    private func valueByte(_ offset: Int) -> UInt8? { offset < value.count ? value[value.startIndex + offset] : nil }

    /// One byte that stands in both.
    private mutating func copy() -> Bool {
        guard valueByte(done) == bytes[at] else { return false }
        if let last = found.last, last.isLinear, last.source + last.sourceCount == at {
            found[found.count - 1].count += 1
            found[found.count - 1].sourceCount += 1
        } else {
            found.append(.init(value: done, count: 1, source: at, sourceCount: 1, isLinear: true))
        }
        at += 1
        done += 1
        return true
    }

    /// `count` bytes of the value that the source writes as the `length` bytes from here.
    private mutating func replace(_ count: Int, from length: Int) {
        if count > 0 {
            found.append(.init(value: done, count: count, source: at, sourceCount: length, isLinear: false))
        }
        at += length
        done += count
    }

    // MARK: Plain and quoted scalars

    private mutating func flowScalar(until end: Int, quote: UInt8?) -> Bool {
        while at < end {
            let byte = bytes[at]
            if byte.isWhite {
                var next = at
                while next < end, bytes[next].isBlank { next += 1 }
                if next < end, bytes[next].isBreak {
                    guard fold(until: end) else { return false }
                } else {
                    while at < next { guard copy() else { return false } }
                }
            } else if quote == .singleQuote, byte == .singleQuote {
                guard at + 1 < end, valueByte(done) == .singleQuote else { return false }
                replace(1, from: 2)
            } else if quote == .doubleQuote, byte == .backslash {
                guard escape(until: end) else { return false }
            } else {
                guard copy() else { return false }
            }
        }
        return true
    }

    /// White space with at least one line end in it: a space, or one line feed less than it has line ends.
    private mutating func fold(until end: Int, isEscaped: Bool = false) -> Bool {
        let start = at
        var next = at
        var breaks = 0
        while next < end, bytes[next].isWhite {
            if bytes[next].isBreak {
                breaks += 1
                if bytes[next] == .carriageReturn, next + 1 < end, bytes[next + 1] == .lineFeed { next += 1 }
            }
            next += 1
        }
        let count = breaks - 1
        if count == 0 {
            if isEscaped {
                at = next
                return true
            }
            guard valueByte(done) == .space else { return false }
            replace(1, from: next - start)
            return true
        }
        for offset in 0..<count where valueByte(done + offset) != .lineFeed { return false }
        replace(count, from: next - start)
        return true
    }

    private mutating func escape(until end: Int) -> Bool {
        guard at + 1 < end else { return false }
        let code = bytes[at + 1]
        if code.isBreak {
            at += 1
            return fold(until: end, isEscaped: true)
        }
        let digits: Int =
            switch code {
            case UInt8(ascii: "x"): 2
            case UInt8(ascii: "u"): 4
            case UInt8(ascii: "U"): 8
            default: 0
            }
        guard at + 2 + digits <= end else { return false }
        let count: Int
        switch code {
        case UInt8(ascii: "N"), UInt8(ascii: "_"): count = 2
        case UInt8(ascii: "L"), UInt8(ascii: "P"): count = 3
        default:
            var scalar: UInt32 = digits == 0 ? 0x20 : 0
            for digit in bytes[(at + 2)..<(at + 2 + digits)] {
                scalar = scalar << 4 | UInt32(digit.isDigit ? digit & 0xF : (digit & 0xF) + 9)
            }
            count = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
        }
        guard done + count <= value.count else { return false }
        replace(count, from: 2 + digits)
        return true
    }

    // MARK: Block scalars

    private mutating func blockScalar() -> Bool {
        while at < end, !bytes[at].isBreak { at += 1 }
        guard let indentation = blockIndentation() else { return true }
        var isFirst = true
        while at < end {
            // From a line end on: the lines without text and the indentation of the next one with text.
            var breaks: [Int] = []
            while at < end, bytes[at].isBreak {
                breaks.append(at)
                at += lineEndLength
                var blanks = 0
                while at < end, bytes[at] == .space, blanks < indentation {
                    at += 1
                    blanks += 1
                }
            }
            if isFirst { breaks.removeFirst(min(1, breaks.count)) }
            guard addBreaks(breaks, isFirst: isFirst) else { return false }
            isFirst = false
            while at < end, !bytes[at].isBreak { guard copy() else { return false } }
        }
        // What chomping keeps of the line ends behind the text stands behind the scalar.
        while valueByte(done) == .lineFeed {
            let length = at < bytes.count && bytes[at].isBreak ? lineEndLength : 0
            found.append(.init(value: done, count: 1, source: at, sourceCount: length, isLinear: false))
            at += length
            done += 1
            while at < bytes.count, bytes[at] == .space { at += 1 }
        }
        return true
    }

    private var lineEndLength: Int {
        bytes[at] == .carriageReturn && at + 1 < bytes.count && bytes[at + 1] == .lineFeed ? 2 : 1
    }

    /// The line ends that stand between two lines with text: a space for one, a line feed for each, or for each but the
    /// first.
    private mutating func addBreaks(_ breaks: [Int], isFirst: Bool) -> Bool {
        guard let first = breaks.first else { return true }
        let textStart = at
        defer { at = textStart }
        if valueByte(done) == .space, breaks.count == 1, !isFirst {
            at = first
            replace(1, from: textStart - first)
            return true
        }
        var count = 0
        while count < breaks.count, valueByte(done + count) == .lineFeed { count += 1 }
        guard count == breaks.count || count == breaks.count - 1 else { return false }
        let skipped = breaks.count - count
        for place in 0..<count {
            at = breaks[place + skipped]
            replace(1, from: place + skipped + 1 < breaks.count ? breaks[place + skipped + 1] - at : textStart - at)
        }
        return true
    }

    /// How far the text is indented: by the first line with text, less the spaces that its value begins with.
    private func blockIndentation() -> Int? {
        var place = at
        while place < end {
            while place < end, bytes[place].isBreak { place += 1 }
            let start = place
            while place < end, bytes[place] == .space { place += 1 }
            guard place < end, !bytes[place].isBreak else { continue }
            let text = value.drop { $0 == .lineFeed }
            return max(0, place - start - text.prefix { $0 == .space }.count)
        }
        return nil
    }
}
