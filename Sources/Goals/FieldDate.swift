public import YAML

/// What a field for a date says.
public enum FieldDate: Sendable, Equatable {
    /// One day.
    case day(CalendarDay)
    /// A period: its last day is meant where a deadline is asked for.
    case period(DayRange)
    /// A day that no calendar has: 2026-02-31.
    case impossible(NodeID)
    /// Words or a form that a language has to read.
    case text(NodeID)

    /// The first day that it says.
    public var first: CalendarDay? {
        switch self {
        case .day(let day): day
        case .period(let range): range.first
        case .impossible, .text: nil
        }
    }

    /// The last day that it says.
    public var last: CalendarDay? {
        switch self {
        case .day(let day): day
        case .period(let range): range.last
        case .impossible, .text: nil
        }
    }

    /// Its days, where it says some.
    public var range: DayRange? {
        switch self {
        case .day(let day): DayRange(day, day)
        case .period(let range): range
        case .impossible, .text: nil
        }
    }
}

extension FieldDate {
    /// What a value says: an ISO day, a quarter, half, week, month or year, a span of these, `[from, to]`, `{from, to}`.
    ///
    /// - Parameter year: the year of a quarter or month that has none; without it such a text is left to the languages.
    /// - Returns: nil where it says nothing (null, empty, a mapping of something else).
    public static func read(_ id: NodeID, in tree: YAMLTree, year: Int? = nil) -> FieldDate? {
        guard let id = tree.resolved(id) else { return nil }
        let node = tree[id]
        switch node.kind {
        case .scalar:
            let text = Bytes.trimmed(tree.value(of: id))
            // "[e.g. Q3 2027]" shows what may stand there.
            let isExample = text.first == 0x5B || text.first == 0x3C
            return Bytes.isNull(text) || isExample && Placeholder.isWhole(text) ? nil : read(text, id, year)
        case .sequence: return window(node.firstChild, in: tree, year)
        case .mapping: return ends(id, in: tree, year)
        case .alias: return nil
        }
    }

    /// `[from, to]`: two values, or one.
    private static func window(_ first: NodeID, in tree: YAMLTree, _ year: Int?) -> FieldDate? {
        guard first != YAMLNode.none, tree[first].kind == .scalar else { return nil }
        let second = tree[first].nextSibling
        guard second != YAMLNode.none else { return read(first, in: tree, year: year) }
        guard tree[second].kind == .scalar, tree[second].nextSibling == YAMLNode.none else { return nil }
        return span(read(first, in: tree, year: year), read(second, in: tree, year: year))
    }

    /// `{from, to}`, `{start, end}`.
    private static func ends(_ id: NodeID, in tree: YAMLTree, _ year: Int?) -> FieldDate? {
        var from: FieldDate?
        var to: FieldDate?
        var key = tree[id].firstChild
        while key != YAMLNode.none {
            let value = tree[key].nextSibling
            guard value != YAMLNode.none else { break }
            if tree[value].kind == .scalar {
                switch FieldTable.field(named: tree.value(of: key)) {
                case .from, .start: from = read(value, in: tree, year: year)
                case .to, .deadline, .by, .date: to = read(value, in: tree, year: year)
                default: break
                }
            }
            key = tree[value].nextSibling
        }
        return span(from, to)
    }

    private static func span(_ from: FieldDate?, _ to: FieldDate?) -> FieldDate? {
        guard let to else { return nil }
        guard let last = to.last else { return to }
        guard let first = from?.first, first <= last else { return .period(DayRange(to.first ?? last, last)) }
        return .period(DayRange(first, last))
    }

    /// What a text says; `id` is the scalar that it is the value of.
    static func read(_ text: ArraySlice<UInt8>, _ id: NodeID, _ year: Int?) -> FieldDate {
        if let day = isoDay(text, id) { return day }
        guard let scanned = DateTokens(text) else { return .text(id) }
        var parser = DateParser(scanned.tokens, year: year)
        switch parser.parse() {
        case .some(.some(let range)): return range.first == range.last ? .day(range.last) : .period(range)
        case .some(.none): return .impossible(id)
        case .none: return .text(id)
        }
    }

    /// The day of `2026-12-31`, with or without a time behind it.
    private static func isoDay(_ text: ArraySlice<UInt8>, _ id: NodeID) -> FieldDate? {
        let bytes = text.span
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes, 0..<4),
            let month = number(bytes, 5..<7), let day = number(bytes, 8..<10)
        else { return nil }
        if bytes.count > 10 {
            guard bytes[10] | 0x20 == 0x74 || bytes[10] == 0x20, bytes.count > 12, Bytes.isDigit(bytes[11]),
                text.contains(0x3A)
            else { return nil }
        }
        guard let day = CalendarDay(year: year, month: month, day: day) else { return .impossible(id) }
        return .day(day)
    }

    /// The number of the digits in a range of bytes; nil where something else stands among them.
    @inline(__always)
    private static func number(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
        var number = 0
        for place in range {
            guard Bytes.isDigit(bytes[place]) else { return nil }
            number = number &* 10 &+ Int(bytes[place] &- 0x30)
        }
        return number
    }
}
