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
        guard text.count >= 10 else { return nil }
        var parts = [0, 0, 0]
        for offset in 0..<10 {
            let byte = text[text.startIndex + offset]
            if offset == 4 || offset == 7 {
                guard byte == 0x2D else { return nil }
            } else {
                guard Bytes.isDigit(byte) else { return nil }
                let part = offset < 4 ? 0 : offset < 7 ? 1 : 2
                parts[part] = parts[part] * 10 + Int(byte - 0x30)
            }
        }
        if text.count > 10 {
            let next = text[text.startIndex + 10]
            guard next | 0x20 == 0x74 || next == 0x20, text.count > 12, Bytes.isDigit(text[text.startIndex + 11]),
                text.contains(0x3A)
            else { return nil }
        }
        guard let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2]) else { return .impossible(id) }
        return .day(day)
    }
}
