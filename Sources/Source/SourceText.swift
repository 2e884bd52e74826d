/// The bytes of a file, and how its offsets are lines and columns.
///
/// Nothing is looked up before it is asked for: a file with nothing to report pays nothing for its lines. Whoever asks
/// for many places in ascending order keeps a `LineCursor`, which walks the text once.
public struct SourceText: Sendable {
    /// The bytes as UTF-8, a byte order mark included.
    public let bytes: [UInt8]

    /// A text of `bytes`.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The line and the column, both from 1, of the byte at `offset`; an offset past the end is the end.
    public func position(at offset: Int, unit: ColumnUnit = .codePoints) -> Position {
        var cursor = LineCursor(unit: unit)
        return cursor.position(at: offset, in: self)
    }

    /// The bytes of the line that holds the byte at `offset`, its line end and a byte order mark left out.
    public func lineRange(containing offset: Int) -> ByteRange {
        let place = min(max(offset, 0), bytes.count)
        var start = place
        // Between the CR and the LF of one line end stands no line of its own.
        if start < bytes.count, bytes[start] == .lineFeed, start > 0, bytes[start - 1] == .carriageReturn { start -= 1 }
        while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
        if start == 0 { start = byteOrderMarkLength }
        var end = max(start, place)
        if end < bytes.count, bytes[end] == .lineFeed, end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
        while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
        return ByteRange(start, end)
    }

    /// The offset of the byte at a line and a column, both from 1: a line past the end is the end of the text, a column
    /// past the end of its line the end of that line, a column inside a character its first byte.
    public func offset(line: Int, column: Int, unit: ColumnUnit = .codePoints) -> Int {
        var offset = byteOrderMarkLength
        var current = 1
        while current < line {
            while offset < bytes.count, !bytes[offset].isLineEnd { offset += 1 }
            guard offset < bytes.count else { return bytes.count }
            offset += lineEndLength(at: offset)
            current += 1
        }
        var rest = column - 1
        while offset < bytes.count, !bytes[offset].isLineEnd {
            let width = unit.width(ofCharacterStartingWith: bytes[offset])
            guard rest >= width else { break }
            rest -= width
            repeat { offset += 1 } while offset < bytes.count && bytes[offset].isContinuation
        }
        return offset
    }

    /// How many bytes the byte order mark takes at the start: 3 or 0.
    public var byteOrderMarkLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// How many bytes the line end at `offset` takes: 2 for CR LF, else 1.
    func lineEndLength(at offset: Int) -> Int {
        let next = offset + 1
        return bytes[offset] == .carriageReturn && next < bytes.count && bytes[next] == .lineFeed ? 2 : 1
    }
}

/// What a column counts.
public enum ColumnUnit: Sendable, Hashable {
    /// Unicode code points: what goallint prints.
    case codePoints
    /// Bytes of UTF-8: what vim counts.
    case utf8
    /// Code units of UTF-16: what VS Code and the language server protocol count.
    case utf16

    /// How many columns a character takes whose first byte of UTF-8 is `lead`.
    func width(ofCharacterStartingWith lead: UInt8) -> Int {
        switch self {
        case .codePoints: 1
        case .utf8: lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        case .utf16: lead < 0xF0 ? 1 : 2
        }
    }
}

/// A place in a text as people count it.
public struct Position: Hashable, Sendable, Comparable {
    /// The line, from 1; LF, CR LF and a lone CR end a line.
    public var line: Int
    /// The column, from 1, in the unit that was asked for.
    public var column: Int

    /// The place at `line` and `column`, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether the left place stands before the right one.
    public static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
    var isContinuation: Bool { self & 0xC0 == 0x80 }
}
