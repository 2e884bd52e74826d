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

    /// Goes to the start of a line, for who knows where it is: what lies before it is not walked over.
    ///
    /// - Parameters:
    ///   - number: the line, from 1.
    ///   - start: the offset of its first byte.
    public mutating func skip(toLine number: Int, startingAt start: Int) {
        guard number > line, start > offset else { return }
        (offset, line, lineStart, column) = (start, number, start, 1)
    }

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
            passOver(bytes, to: target)
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

    /// Passes over text and line feeds up to a carriage return, a character in which `target` lies, or, where the unit counts
    /// something else than characters, one of several bytes.
    ///
    /// What stands behind them must begin a character: a byte that continues one belongs to the byte before it.
    private mutating func passOver(_ bytes: [UInt8], to target: Int) {
        let passesAll = unit == .codePoints
        unsafe bytes.withUnsafeBufferPointer { bytes in
            var place = offset
            var start = lineStart
            var number = line
            // The column is how many characters stand behind the last line start, or behind where it was known.
            var known = place
            var base = column
            var continuing = 0
            while place < target {
                // Eight bytes at once: plain ASCII is passed, of the other words what they hold is counted.
                while place + 8 <= target, isPlain(unsafe bytes.word(at: place)) { place += 8 }
                if place < target, place + 8 <= bytes.count {
                    // Of the last word those before `target`: what is shifted in is none of what is counted.
                    let length = min(8, target - place)
                    let word = unsafe bytes.word(at: place) << UInt64((8 - length) * 8)
                    if passesAll || word & highBits == 0, zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D) == 0 {
                        var continuations = word & ~(word << 1) & highBits
                        let feeds = zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
                        place += length
                        if feeds != 0 {
                            let behind = feeds.leadingZeroBitCount
                            number += marked(feeds)
                            start = place - behind / 8
                            (known, base, continuing) = (start, 1, 0)
                            continuations &= ~(UInt64.max >> UInt64(behind))
                        }
                        continuing += marked(continuations)
                        continue
                    }
                }
                guard place < target, case let byte = unsafe bytes[place], passesAll || byte < 0x80,
                    byte != .carriageReturn
                else { break }
                place += 1
                if byte == .lineFeed {
                    number += 1
                    (start, known, base, continuing) = (place, place, 1, 0)
                } else if byte.isContinuation {
                    continuing += 1
                }
            }
            // A stray continuation byte is part of the character before it, but begins one where there is none.
            if place > known, place < bytes.count, unsafe bytes[place].isContinuation {
                place -= 1
                while place > known, unsafe bytes[place].isContinuation {
                    place -= 1
                    continuing -= 1
                }
            }
            if place > known {
                if unsafe bytes[known].isContinuation { continuing -= 1 }
                base += place - known - continuing
            }
            (offset, lineStart, line, column) = (place, start, number, base)
        }
    }
}

/// The high bit of each byte of a word.
private let highBits: UInt64 = 0x8080_8080_8080_8080

/// Whether all bytes of a word are ASCII, and no control characters.
@inline(__always)
private func isPlain(_ word: UInt64) -> Bool { (word &- 0x2020_2020_2020_2020 | word) & highBits == 0 }

/// How many bytes of a word have their high bit set, of which no other bit is set.
@inline(__always)
private func marked(_ word: UInt64) -> Int { Int((word >> 7 &* 0x0101_0101_0101_0101) >> 56) }

/// The high bit of each byte of a word that is zero.
@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 {
    ~((word & 0x7F7F_7F7F_7F7F_7F7F) + 0x7F7F_7F7F_7F7F_7F7F | word) & highBits
}
