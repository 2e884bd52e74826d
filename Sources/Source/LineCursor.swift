/// A walk through a text that turns byte offsets into lines and columns.
///
/// Offsets in ascending order cost one walk in all, however many there are; a smaller offset than the last starts anew
/// from the start of the text, or of its line where it stands on the same one.
public struct LineCursor: Sendable {
    /// What its columns count.
    public let unit: ColumnUnit
    /// The byte up to which lines and columns are counted.
    private var offset = 0
    private var line = 1
    private var lineStart = 0
    private var column = 1

    /// A cursor at the start of a text.
    public init(unit: ColumnUnit = .codePoints) { self.unit = unit }

    /// The line and the column, both from 1, of the byte at `place`; a place past the end is the end.
    public mutating func position(at place: Int, in text: borrowing SourceText) -> Position {
        let bytes = text.bytes
        let target = min(max(place, 0), bytes.count)
        if target < offset {
            if target < lineStart { (line, lineStart) = (1, 0) }
            (offset, column) = (lineStart, 1)
        }
        if offset == 0 {
            let mark = text.byteOrderMarkLength
            if target < mark { return Position(line: 1, column: 1) }
            (offset, lineStart) = (mark, mark)
        }
        while offset < target {
            passASCII(bytes, to: target)
            guard offset < target else { break }
            let byte = bytes[offset]
            if byte.isLineEnd {
                let length = text.lineEndLength(at: offset)
                // An offset between CR and LF is still on the line that they end.
                if offset + length > target { return Position(line: line, column: column + 1) }
                offset += length
                line += 1
                (lineStart, column) = (offset, 1)
            } else {
                let start = offset
                repeat { offset += 1 } while offset < bytes.count && bytes[offset].isContinuation
                if offset > target {
                    // An offset inside a character is the character's own place.
                    offset = start
                    break
                }
                column += unit.width(ofCharacterStartingWith: byte)
            }
        }
        return Position(line: line, column: column)
    }

    /// Passes over ASCII and line feeds up to a carriage return or a character of several bytes.
    ///
    /// What stands behind them must begin a character: a byte that continues one belongs to the byte before it.
    private mutating func passASCII(_ bytes: [UInt8], to target: Int) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            var place = offset
            var start = lineStart
            var number = line
            // The column is the distance from the last line start, or from where it was known.
            var known = place
            var base = column
            while place < target {
                // Eight bytes of ASCII at once: a line feed is a byte that is zero when each is compared with one.
                while place + 8 <= target {
                    let word = unsafe UInt64(
                        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
                            fromByteOffset: place, as: UInt64.self))
                    guard word & 0x8080_8080_8080_8080 == 0, zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D) == 0 else { break }
                    let feeds = zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
                    if feeds != 0 {
                        number += feeds.nonzeroBitCount
                        start = place + 8 - feeds.leadingZeroBitCount / 8
                        (known, base) = (start, 1)
                    }
                    place += 8
                }
                guard place < target, case let byte = unsafe bytes[place], byte < 0x80, byte != .carriageReturn else {
                    break
                }
                place += 1
                if byte == .lineFeed {
                    number += 1
                    (start, known, base) = (place, place, 1)
                }
            }
            // A stray continuation byte is part of the character before it.
            if place > known, place < bytes.count, unsafe bytes[place].isContinuation { place -= 1 }
            (offset, lineStart, line, column) = (place, start, number, base + place - known)
        }
    }
}

/// The high bit of each byte of a word of ASCII that is zero.
@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 {
    ~((word & 0x7F7F_7F7F_7F7F_7F7F) + 0x7F7F_7F7F_7F7F_7F7F | word) & 0x8080_8080_8080_8080
}
