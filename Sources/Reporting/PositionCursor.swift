public import Source

/// What a column counts.
public enum ColumnUnit: UInt8, Sendable, CaseIterable {
    /// Unicode code points.
    case codePoint
    /// Bytes of UTF-8, as vim counts.
    case utf8
    /// Code units of UTF-16, as VS Code counts.
    case utf16

    /// Its word on the command line.
    public var word: String {
        switch self {
        case .codePoint: "codepoint"
        case .utf8: "utf8"
        case .utf16: "utf16"
        }
    }
}

/// A place in a text: line and column from 1, offset in bytes from 0.
public struct TextPlace: Sendable, Equatable {
    /// The line and the column, from 1.
    public var line, column: Int
    /// The offset in bytes, from 0.
    public var offset: Int
}

/// Finds lines and columns in one walk over a text, for places that are asked for in order.
///
/// A place before the last one starts the walk anew at the start of its line where it is the same line, else of the text.
public struct PositionCursor: Sendable {
    private let source: SourceText
    private let unit: ColumnUnit
    private var offset = 0
    private var line = 1
    private var lineStart = 0

    /// A cursor at the start of `source`.
    public init(_ source: SourceText, unit: ColumnUnit) {
        self.source = source
        self.unit = unit
        startOfText()
    }

    private mutating func startOfText() {
        offset = 0
        line = 1
        lineStart = 0
        let bytes = source.bytes
        // A byte order mark is no column.
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            offset = 3
            lineStart = 3
        }
    }

    /// The place of the byte at `target`.
    public mutating func place(at target: Int) -> TextPlace {
        let bytes = source.bytes
        let target = min(max(target, 0), bytes.count)
        if target < offset {
            if target >= lineStart { offset = lineStart } else { startOfText() }
        }
        while offset < target {
            let byte = bytes[offset]
            offset += 1
            if byte == 10 || (byte == 13 && !(offset < bytes.count && bytes[offset] == 10)) {
                line += 1
                lineStart = offset
            }
        }
        var column = 1
        var index = lineStart
        while index < target {
            let byte = bytes[index]
            switch unit {
            case .utf8: column += 1
            case .codePoint: if byte & 0xC0 != 0x80 { column += 1 }
            case .utf16: if byte & 0xC0 != 0x80 { column += byte >= 0xF0 ? 2 : 1 }
            }
            index += 1
        }
        return TextPlace(line: line, column: column, offset: target)
    }

    /// The bytes of the line that holds the byte at `target`, without its line break.
    public mutating func lineRange(at target: Int) -> ByteRange {
        _ = place(at: target)
        let bytes = source.bytes
        var end = lineStart
        while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
        return ByteRange(lineStart, end)
    }
}
