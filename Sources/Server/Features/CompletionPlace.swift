import Goals

/// What may be written at a place of a text that is being typed.
struct CompletionPlace {
    /// What may stand there.
    enum Kind: Equatable {
        /// A field of a goal, or of the mapping under a field (a criterion, `milestones`).
        case key(under: FieldName?)
        /// The value of a field.
        case value(FieldName)
    }

    var kind: Kind
    /// The first byte of the word that is being typed.
    var start: Int
    /// The names of the other fields of the same mapping.
    var siblings: [ArraySlice<UInt8>] = []

    /// The place at a byte; nil where nothing is known of it: in a sentence, a comment.
    init?(_ bytes: [UInt8], at offset: Int) {
        var start = offset
        while start > 0, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
        let line = LineShape(bytes, from: start, to: offset)
        guard !line.isBlank || line.words == offset else { return nil }
        let above = LinesAbove(bytes, before: start)
        if let flow = FlowPlace(bytes, from: line.words, to: offset) {
            let owner = flow.key.flatMap { FieldTable.field(named: bytes[$0]) }
            self.start = flow.start
            if flow.isList {
                guard let owner else { return nil }
                kind = .value(owner)
            } else if let key = flow.ownKey {
                guard let field = FieldTable.field(named: bytes[key]) else { return nil }
                kind = .value(field)
            } else {
                kind = .key(under: owner)
            }
        } else if let value = line.value {
            guard let field = line.field(bytes), value <= offset, bytes[value - 1] == 32 else { return nil }
            kind = .value(field)
            self.start = value
        } else {
            self.start = line.words
            if let dash = line.dash {
                let owner = above.owner(ofItemAt: dash)?.field(bytes)
                kind = owner == .supports ? .value(.supports) : .key(under: owner)
            } else {
                kind = .key(under: above.owner(ofKeyAt: line.column)?.field(bytes))
                siblings = above.keys(at: line.column) + CompletionPlace.keysBelow(bytes, offset, at: line.column)
            }
        }
        if self.start < offset, bytes[self.start] == 34 || bytes[self.start] == 39 { self.start += 1 }
        // A word that is being typed has no space in it: a sentence has.
        guard !bytes[self.start..<offset].contains(where: { $0 == 32 || $0 == 35 }) else { return nil }
    }
}

extension CompletionPlace {
    /// The keys at a column of the same mapping, behind the line of a byte.
    fileprivate static func keysBelow(_ bytes: [UInt8], _ offset: Int, at column: Int) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var start = offset
        for _ in 0..<500 {
            guard let end = bytes[start...].firstIndex(where: { $0 == 10 || $0 == 13 }) else { break }
            start = end + 1
            let next = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
            let line = LineShape(bytes, from: start, to: next)
            if line.isBlank { continue }
            if line.column < column || line.dash.map({ $0 < column }) == true { break }
            if line.column == column, let key = line.key { result.append(bytes[key]) }
        }
        return result
    }
}

/// The lines before one, from the nearest on; so many as a goal may have.
private struct LinesAbove {
    private let bytes: [UInt8]
    private var lines: [LineShape] = []

    init(_ bytes: [UInt8], before start: Int) {
        self.bytes = bytes
        var end = start
        while end > 0, lines.count < 500 {
            end -= 1
            if bytes[end] == 10, end > 0, bytes[end - 1] == 13 { end -= 1 }
            var first = end
            while first > 0, bytes[first - 1] != 10, bytes[first - 1] != 13 { first -= 1 }
            let line = LineShape(bytes, from: first, to: end)
            if !line.isBlank { lines.append(line) }
            if line.column == 0, line.dash == nil, !line.isBlank { break }
            end = first
        }
    }

    /// The line whose key holds the list of an item with its dash at a column.
    func owner(ofItemAt dash: Int) -> LineShape? {
        let owner = lines.first { line in line.dash.map { $0 < dash } ?? (line.column <= dash) }
        return owner?.key == nil ? nil : owner
    }

    /// The line whose key holds the mapping with keys at a column.
    func owner(ofKeyAt column: Int) -> LineShape? {
        guard let line = lines.first(where: { $0.column < column || $0.dash.map { $0 < column } ?? false }) else {
            return nil
        }
        // An item of a list begins the mapping: its fields are those of a goal, or of a milestone.
        if let dash = line.dash, line.column >= column { return owner(ofItemAt: dash) }
        return line.key == nil ? nil : line
    }

    /// The keys at a column of the same mapping.
    func keys(at column: Int) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        for line in lines {
            if line.column < column { break }
            if line.column == column, let key = line.key { result.append(bytes[key]) }
            if line.dash != nil, line.column == column { break }
        }
        return result
    }
}

/// A place in brackets on one line: `relevant: {supports: [a, b`.
private struct FlowPlace {
    /// The key before the bracket.
    var key: Range<Int>?
    /// Whether it is a list, and not a mapping.
    var isList = false
    /// In a mapping: the key before the place, where its colon is written.
    var ownKey: Range<Int>?
    /// The first byte of the word.
    var start: Int

    init?(_ bytes: [UInt8], from first: Int, to end: Int) {
        var open: [FlowPlace] = []
        var current = FlowPlace(start: first)
        var quote: UInt8?
        var place = first
        while place < end {
            let byte = bytes[place]
            if let mark = quote {
                if byte == mark { quote = nil }
            } else {
                switch byte {
                case 34, 39: if place == current.start { quote = byte }
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    guard place == current.start || !open.isEmpty else { break }
                    open.append(current)
                    current = FlowPlace(start: place + 1)
                    current.key = open.last?.ownKey
                    current.isList = byte == UInt8(ascii: "[")
                case UInt8(ascii: "}"), UInt8(ascii: "]"): if let last = open.popLast() { current = last }
                case UInt8(ascii: ","):
                    guard !open.isEmpty else { break }
                    current.ownKey = nil
                    current.start = place + 1
                case UInt8(ascii: ":"):
                    guard place + 1 == end || bytes[place + 1] == 32, current.ownKey == nil else { break }
                    current.ownKey = current.start..<place
                    current.start = place + 1
                case 32: if current.start == place { current.start += 1 }
                default: break
                }
            }
            place += 1
        }
        guard !open.isEmpty else { return nil }
        self = current
        start = min(start, end)
    }

    private init(start: Int) { self.start = start }
}
