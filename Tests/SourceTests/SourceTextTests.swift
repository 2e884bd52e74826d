import Source
import TestSupport
import Testing

@Suite struct SourceTextTests {
    /// Text, offset, line and columns in code points, UTF-8 and UTF-16.
    struct Place: Sendable {
        let text: String
        let offset: Int
        let line: Int
        let columns: [Int]
    }

    static let places: [Place] = [
        Place(text: "", offset: 0, line: 1, columns: [1, 1, 1]),
        Place(text: "ab", offset: 1, line: 1, columns: [2, 2, 2]),
        Place(text: "ab", offset: 99, line: 1, columns: [3, 3, 3]),
        Place(text: "a\nb", offset: 1, line: 1, columns: [2, 2, 2]),
        Place(text: "a\nb", offset: 2, line: 2, columns: [1, 1, 1]),
        Place(text: "a\r\nb", offset: 3, line: 2, columns: [1, 1, 1]),
        Place(text: "a\r\nb", offset: 2, line: 1, columns: [3, 3, 3]),
        Place(text: "a\rb\r\rc", offset: 5, line: 4, columns: [1, 1, 1]),
        Place(text: "åäö x", offset: 7, line: 1, columns: [5, 8, 5]),
        Place(text: "åäö x", offset: 1, line: 1, columns: [1, 1, 1]),
        Place(text: "🎉x", offset: 4, line: 1, columns: [2, 5, 3]),
        Place(text: "\u{FEFF}ab", offset: 0, line: 1, columns: [1, 1, 1]),
        Place(text: "\u{FEFF}ab", offset: 3, line: 1, columns: [1, 1, 1]),
        Place(text: "\u{FEFF}ab\nc", offset: 6, line: 2, columns: [1, 1, 1]),
        Place(text: "a\u{2028}b", offset: 4, line: 1, columns: [3, 5, 3]),
    ]

    @Test(arguments: places)
    func position(_ place: Place) {
        let text = SourceText(Array(place.text.utf8))
        for (unit, column) in zip([ColumnUnit.codePoints, .utf8, .utf16], place.columns) {
            #expect(text.position(at: place.offset, unit: unit) == Position(line: place.line, column: column))
        }
    }

    @Test func aCursorSaysWhatEachLookUpSays() {
        let text = SourceText(Array("\u{FEFF}åb\r\nc🎉\rd\n\n\nslut".utf8))
        for unit in [ColumnUnit.codePoints, .utf8, .utf16] {
            var ascending = LineCursor(unit: unit)
            var random = LineCursor(unit: unit)
            var generator = Dice(seed: 7)
            for offset in 0...text.bytes.count {
                #expect(ascending.position(at: offset, in: text) == text.position(at: offset, unit: unit))
                let other = Int.random(in: 0...text.bytes.count, using: &generator)
                #expect(random.position(at: other, in: text) == text.position(at: other, unit: unit))
            }
        }
    }

    /// The place of a byte, found by a walk from character to character; broken text too has characters: a byte that
    /// continues one belongs to what stands before it on its line.
    private func walked(to offset: Int, in bytes: [UInt8], _ width: (UInt8) -> Int) -> Position {
        var place = Position(line: 1, column: 1)
        var at = 0
        while at < offset {
            var next = at + 1
            let isEnd = bytes[at] == 10 || bytes[at] == 13
            if bytes[at] == 13, next < bytes.count, bytes[next] == 10 {
                next += 1
                if next > offset { return Position(line: place.line, column: place.column + 1) }
            }
            if !isEnd { while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 } }
            guard next <= offset else { break }
            place =
                isEnd
                ? Position(line: place.line + 1, column: 1)
                : Position(line: place.line, column: place.column + width(bytes[at]))
            at = next
        }
        return place
    }

    @Test func placesInAnyBytes() {
        var dice = Dice(seed: 3)
        let letters: [[UInt8]] = [
            Array("a plain text of some length".utf8), Array("b".utf8), [10], [13], [13, 10], Array("å".utf8),
            Array("–".utf8), Array("🎉".utf8), [0x80], [0xBF, 0xBF], [0xC3], [9], [0],
        ]
        for _ in 0..<200 {
            let bytes = (0..<dice.number(0...30)).flatMap { _ in dice.pick(letters) }
            let text = SourceText(bytes)
            var ascending = LineCursor()
            for offset in 0...bytes.count {
                let wanted = walked(to: offset, in: bytes) { _ in 1 }
                #expect(text.position(at: offset) == wanted)
                if dice.chance(40) { #expect(ascending.position(at: offset, in: text) == wanted) }
                let inBytes = walked(to: offset, in: bytes) { $0 < 0xC0 ? 1 : $0 < 0xE0 ? 2 : $0 < 0xF0 ? 3 : 4 }
                #expect(text.position(at: offset, unit: .utf8) == inBytes)
            }
        }
    }

    @Test func aPlaceAndItsOffsetAreEachOthersInverse() {
        let text = SourceText(Array("\u{FEFF}åb\r\nc🎉\rd\n\n\nslut".utf8))
        for offset in 3...text.bytes.count where offset == text.bytes.count || text.bytes[offset] & 0xC0 != 0x80 {
            if offset > 0, text.bytes[offset - 1] == 13, text.bytes[offset] == 10 { continue }
            for unit in [ColumnUnit.codePoints, .utf8, .utf16] {
                let place = text.position(at: offset, unit: unit)
                #expect(text.offset(line: place.line, column: place.column, unit: unit) == offset)
            }
        }
        #expect(text.offset(line: 99, column: 1) == text.bytes.count)
        #expect(text.offset(line: 1, column: 99) == 6)
    }

    @Test(arguments: [
        ("a\nbc\nd", 0, 0, 1), ("a\nbc\nd", 1, 0, 1), ("a\nbc\nd", 2, 2, 4), ("a\nbc\nd", 6, 5, 6), ("a\r\nb", 1, 0, 1),
        ("a\r\nb", 2, 0, 1), ("a\r\nb", 3, 3, 4), ("", 0, 0, 0), ("\u{FEFF}ab", 4, 3, 5), ("a\n", 2, 2, 2),
        ("\n\n", 1, 1, 1),
    ])
    func lineRange(text: String, offset: Int, start: Int, end: Int) {
        #expect(SourceText(Array(text.utf8)).lineRange(containing: offset) == ByteRange(start, end))
    }

    @Test(arguments: [
        ("deadlin", "deadline"), ("daedline", "deadline"), ("ownr", "owner"), ("ägre", "ägare"), ("Owner", "owner"),
        ("completely", nil), ("ow", nil), ("go", nil), ("gaol", "goal"),
    ])
    func nearest(name: String, expected: String?) {
        #expect(nearestName(to: name, in: ["goal", "deadline", "owner", "ägare", "unit"]) == expected)
    }
}
