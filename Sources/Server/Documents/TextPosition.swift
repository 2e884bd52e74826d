import Source

/// A place in a document as the protocol counts it: line and character from 0, the character in the agreed encoding.
///
/// A byte order mark counts as a character, since it is one of the client's text.
struct TextPosition: Hashable, Comparable {
    var line: Int
    var character: Int

    static func < (a: TextPosition, b: TextPosition) -> Bool { (a.line, a.character) < (b.line, b.character) }

    var json: JSON { ["line": .integer(line), "character": .integer(character)] }
}

/// From one place up to another.
struct TextRange: Hashable {
    var start: TextPosition
    var end: TextPosition

    var json: JSON { ["start": start.json, "end": end.json] }
}

/// What a character of a position counts.
enum PositionEncoding: String, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// What a column counts.
    var unit: ColumnUnit {
        switch self {
        case .utf8: .utf8
        case .utf16: .utf16
        case .utf32: .codePoints
        }
    }

    /// How many units a character takes whose first byte of UTF-8 is `lead`.
    func width(_ lead: UInt8) -> Int {
        switch self {
        case .utf8: lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        case .utf16: lead < 0xF0 ? 1 : 2
        case .utf32: 1
        }
    }
}

/// Turns bytes of a text into positions; offsets in ascending order cost one walk in all.
struct PositionFinder {
    private let text: SourceText
    private var cursor: LineCursor
    /// How many units the byte order mark takes, which a line cursor leaves out.
    private let mark: Int
    /// Where the lines begin, so that those between two places are not walked over; nil where that is not known.
    private let lines: LineIndex?
    /// The line of `lines` that was asked for last, from 0.
    private var line = 0

    init(_ text: SourceText, _ encoding: PositionEncoding, lines: LineIndex? = nil) {
        self.text = text
        self.lines = lines
        cursor = LineCursor(unit: encoding.unit)
        mark = text.byteOrderMarkLength > 0 ? encoding.width(0xEF) : 0
    }

    /// The position of the byte at `offset`.
    mutating func position(_ offset: Int) -> TextPosition {
        if let starts = lines?.starts {
            while line + 1 < starts.count, starts[line + 1] <= offset { line += 1 }
            if line > 0, starts[line] <= offset { cursor.skip(toLine: line + 1, startingAt: starts[line]) }
        }
        let place = cursor.position(at: offset, in: text)
        let isBehindMark = place.line == 1 && mark > 0 && offset >= text.byteOrderMarkLength
        return TextPosition(line: place.line - 1, character: place.column - 1 + (isBehindMark ? mark : 0))
    }

    /// The positions of a range's ends; the walk goes on from its start.
    mutating func range(_ range: ByteRange) -> TextRange {
        let start = position(range.start)
        var ahead = self
        return TextRange(start: start, end: ahead.position(range.end))
    }
}
