import Source
import TestSupport
import Testing
import Workspace

@testable import Server

/// Lines ended in all ways, characters of one to four bytes, and a byte order mark.
private let sample = "\u{FEFF}åa\r\n😀b\n\rö\u{301}c\u{2028}d"

@Test(
    "A position is a byte in each encoding; what lies beyond is the end of the line, or of the text",
    arguments: [
        // Line and character in UTF-8, UTF-16 and UTF-32, and the byte.
        (0, [0, 0, 0], 0), (0, [3, 1, 1], 3), (0, [5, 2, 2], 5), (0, [6, 3, 3], 6), (0, [99, 99, 99], 6),
        (1, [0, 0, 0], 8), (1, [4, 2, 1], 12), (1, [5, 3, 2], 13), (1, [6, 4, 3], 13),
        (2, [0, 0, 0], 14), (2, [1, 1, 1], 14), (3, [0, 0, 0], 15), (3, [2, 1, 1], 17), (3, [4, 2, 2], 19),
        (3, [8, 4, 4], 23), (3, [9, 5, 5], 24), (3, [1_000_000, 1_000_000, 1_000_000], 24), (4, [0, 0, 0], 24),
        (99, [3, 3, 3], 24),
    ])
func positions(_ line: Int, _ characters: [Int], _ offset: Int) {
    let bytes = Array(sample.utf8)
    let index = LineIndex(bytes)
    for (encoding, character) in zip(PositionEncoding.allCases, characters) {
        let position = TextPosition(line: line, character: character)
        #expect(index.offset(of: position, in: bytes, encoding) == offset, "\(encoding) \(position)")
        // And back, where the position is one that exists.
        var finder = PositionFinder(SourceText(bytes), encoding)
        let back = finder.position(offset)
        #expect(index.offset(of: back, in: bytes, encoding) == offset, "\(encoding) \(back)")
        #expect(back <= position)
    }
}

@Test("A place inside a character is the character's")
func insideCharacters() {
    let bytes = Array("å😀".utf8)
    let index = LineIndex(bytes)
    for (character, offset) in [(1, 0), (2, 2), (3, 2), (5, 2), (6, 6)] {
        #expect(index.offset(of: TextPosition(line: 0, character: character), in: bytes, .utf8) == offset)
    }
    #expect(index.offset(of: TextPosition(line: 0, character: 2), in: bytes, .utf16) == 2)
    #expect(index.offset(of: TextPosition(line: 0, character: 3), in: bytes, .utf16) == 6)
}

@Test("After many edits lines begin where they do in the text itself")
func followingEdits() {
    var dice = Dice(seed: 7)
    let pieces = ["", "a", "\n", "\r", "\r\n", "å", "😀", "x\ny", "\n\r", "\r\r\n\n", "long text"]
    var document = OpenDocument(uri: "untitled:1", version: 1, text: sample)
    var text = Array(sample.utf8)
    for _ in 0..<3_000 {
        let range = TextRange(
            start: TextPosition(line: dice.number(0...6), character: dice.number(0...6)),
            end: TextPosition(line: dice.number(0...6), character: dice.number(0...6)))
        let encoding = dice.pick(PositionEncoding.allCases)
        let new = dice.pick(pieces)
        let bytes = document.bytes(of: range, encoding)
        text.replaceSubrange(bytes.start..<bytes.end, with: new.utf8)
        document.change(range, to: new, encoding)
        #expect(document.bytes == text)
        #expect(document.lines == LineIndex(text))
        #expect(String(validating: text, as: UTF8.self) != nil)
        if text.count > 200 { document.change(nil, to: sample, encoding); text = Array(sample.utf8) }
    }
}

@Test(
    "An address is a path, and a path an address",
    arguments: [
        ("file:///a/b.yaml", "/a/b.yaml", "file:///a/b.yaml"),
        ("file:///a%20b/m%C3%A5l.yaml", "/a b/mål.yaml", "file:///a%20b/m%C3%A5l.yaml"),
        ("file:///mål.yaml", "/mål.yaml", "file:///m%C3%A5l.yaml"),
        ("FILE://localhost/c%3A/x", "/c:/x", "file:///c%3A/x"), ("file:///a/./b//c", "/a/b/c", "file:///a/b/c"),
        ("file:///a?x=1#y", "/a", "file:///a"), ("file:///a%zz%", "/a%zz%", "file:///a%25zz%25"),
    ])
func addresses(_ uri: String, _ path: String, _ back: String) {
    #expect(DocumentURI.path(of: uri)?.text == path)
    #expect(DocumentURI.path(of: uri).map { DocumentURI.uri(of: $0) } == back)
}

@Test(
    "Other addresses name no file",
    arguments: ["untitled:Untitled-1", "file://host/a", "file:", "http://a/b", "file:///a%00b", ""])
func noPaths(_ uri: String) { #expect(DocumentURI.path(of: uri) == nil) }
