import Source
import TestSupport
import Testing
import YAML

@Suite struct ScalarMapTests {
    /// The scalar (the last node of the document), a part of its value, and the bytes of the source that it came from.
    static let rows: [(String, String, String)] = [
        ("- plain text", "text", "text"),
        ("- plain\n  over three\n  lines", "over", "over"),
        ("- plain\n  over three\n  lines", "three lines", "three\n  lines"),
        ("- plain  \n  over", "n o", "n  \n  o"),
        ("- one\n\n\n  two", "\n\n", "\n\n\n  "),
        ("- 'it''s here'", "here", "here"),
        ("- 'it''s here'", "t's", "t''s"),
        ("- 'it''s here'", "'", "''"),
        ("- 'a b'", "b", "b"),
        ("- \"a\\tb åäö\\u00e5 x\"", "x", "x"),
        ("- \"a\\tb åäö\\u00e5 x\"", "öå", "ö\\u00e5"),
        ("- \"a\\tb åäö\\u00e5 x\"", "\t", "\\t"),
        ("- \"\\U0001F389 x\"", "🎉", "\\U0001F389"),
        ("- \"\\L\\N\\_\\P x\"", "\u{A0}", "\\_"),
        ("- \"one\n  two \\\n  three\\n\"", "two three", "two \\\n  three"),
        ("- \"one\n  two \\\n  three\\n\"", "three\n", "three\\n"),
        ("- \"one\r\n  two\r\n\r\n  three\"", "two\nthree", "two\r\n\r\n  three"),
        ("- >-\n  one\n  two\n\n  three\n", "two\nthree", "two\n\n  three"),
        ("- >-\n  one\n  two\n\n  three\n", "e t", "e\n  t"),
        ("- >\n  one\n    more\n  two\n", "  more", "  more"),
        ("- >\n  one\n    more\n  two\n", "\ntwo\n", "\n  two\n"),
        ("- >\n\n  one\n  two\n", "one", "one"),
        ("- |\n  one\n\n    two\n  three\n", "one\n\n  two", "one\n\n    two"),
        ("- |\n  one\n\n    two\n  three\n", "three\n", "three\n"),
        ("- |+\r\n  one\r\n  two\r\n\r\n", "e\ntwo", "e\r\n  two"),
        ("- |+\r\n  one\r\n  two\r\n\r\n", "two\n\n", "two\r\n\r\n"),
        ("- |2\n    one\n   two\n", "  one\n", "  one\n  "),
        ("- >-\n  single\n", "gle", "gle"),
    ]

    @Test(arguments: rows)
    func part(document: String, part: String, expected: String) throws {
        let tree = YAMLTree.parse(Array(document.utf8))
        #expect(tree.problems.isEmpty)
        let id = NodeID(tree.nodes.count - 1)
        let value = Array(tree.value(of: id))
        let wanted = Array(part.utf8)
        let start = try #require((0...(value.count - wanted.count)).first { value[$0...].starts(with: wanted) })
        let range = tree.sourceRange(of: id, valueRange: ByteRange(start, start + wanted.count))
        #expect(String(decoding: tree.source.bytes[range.start..<range.end], as: UTF8.self) == expected)
        let map = ScalarMap(tree, id)
        let end = map.sourceRange(ByteRange(value.count, value.count))
        #expect(end.isEmpty)
        #expect(map.sourceRange(ByteRange(-5, value.count + 5)).count >= value.count / 2)
    }

    /// Words in order keep their order and their letters, in every style.
    @Test func everyWordOfEveryStyleIsFound() {
        var generator = Dice(seed: 3)
        let separators = [" ", "\n", "\n\n", " \n", "\r\n"]
        for _ in 0..<3000 {
            let words = (0..<Int.random(in: 1...8, using: &generator)).map { "w\($0)å" }
            let head = ["", "'", "\"", ">-\n  ", "|\n  ", ">+\r\n    "].randomElement(using: &generator)!
            let margin = head.hasSuffix("    ") ? "    " : "  "
            var text = "k: " + head
            for (number, word) in words.enumerated() {
                if number > 0 {
                    let separator = separators.randomElement(using: &generator)!
                    text += separator + (separator == " " ? "" : margin)
                }
                text += word
            }
            if let quote = head.first, quote == "'" || quote == "\"" { text.append(quote) }
            let tree = YAMLTree.parse(Array((text + "\n").utf8))
            #expect(tree.problems.isEmpty, "\(text.debugDescription)")
            let value = Array(tree.value(of: 2))
            let map = ScalarMap(tree, 2)
            for word in words {
                let bytes = Array(word.utf8)
                let start = (0..<value.count).first { value[$0...].starts(with: bytes) }!
                let range = map.sourceRange(ByteRange(start, start + bytes.count))
                #expect(Array(tree.source.bytes[range.start..<range.end]) == bytes, "\(text.debugDescription) \(word)")
            }
        }
    }
}
