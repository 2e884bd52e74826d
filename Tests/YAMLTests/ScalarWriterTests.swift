import Source
import TestSupport
import Testing
import YAML

@Suite struct ScalarWriterTests {
    struct Row: Sendable {
        let document: String
        let value: String
        let width: Int?
        let expected: String
        init(_ document: String, _ value: String, _ expected: String) { self.init(document, value, nil, expected) }
        init(_ document: String, _ value: String, _ width: Int?, _ expected: String) {
            self.document = document
            self.value = value
            self.width = width
            self.expected = expected
        }
    }

    /// The scalar whose value is `old` is replaced.
    static let rows: [Row] = [
        // Plain stays plain where it can.
        Row("- old # c\n", "Öka till 5 %.", "- Öka till 5 %. # c\n"),
        Row("a: old", "x: y", "a: \"x: y\""),
        Row("a: old", "say \"x: y\"", "a: 'say \"x: y\"'"),
        Row("a: old", "x #y", "a: \"x #y\""),
        Row("a: old", "- x", "a: \"- x\""),
        Row("a: old", "10", "a: \"10\""),
        Row("a: old", "2027-01-01", "a: \"2027-01-01\""),
        Row("a: old", "No", "a: \"No\""),
        Row("a: old", "", "a: \"\""),
        Row("a: old", "ends:", "a: \"ends:\""),
        Row("a: old", "party 🎉 time", "a: party 🎉 time"),
        Row("a: old", "party: 🎉 time", "a: \"party: 🎉 time\""),
        Row("a: old", "a\nb", "a: \"a\\nb\""),
        Row("old", "new text", "new text"),
        Row("--- old\n", "new text", "--- new text\n"),
        // Flow.
        Row("{a: old, b: c}", "x, y", "{a: \"x, y\", b: c}"),
        Row("[old]", "x", "[x]"),
        Row("[a, {b: old}]", "it's [x]", "[a, {b: \"it's [x]\"}]"),
        Row("a: {b: old}", "one two three four", 12, "a: {b: one two three four}"),
        Row("[b: old]", "one two", "[b: one two]"),
        // Keys.
        Row("old: x\n", "new key that is long", 10, "new key that is long: x\n"),
        Row("\"old\": x\n", "new", "\"new\": x\n"),
        // Quoted.
        Row("a: 'old'", "it's", "a: 'it''s'"),
        Row("a: \"old\"", "say \"x\"", "a: \"say \\\"x\\\"\""),
        Row("a: \"old\"", "åäö", "a: \"åäö\""),
        // Folding of what is too long.
        Row("a: old\n", "one two three four", 12, "a: one two\n  three four\n"),
        Row("- a: \"old\"\n  b: c", "one two three four", 15, "- a: \"one two\n    three four\"\n  b: c"),
        Row("- old", "one two three", 7, "- one\n  two\n  three"),
        Row("a: old\n", "one two - three", 9, "a: one\n  two -\n  three\n"),
        // What had several lines.
        Row("a: 'o\n       ld'", "one two three four", 16, "a: 'one two\n       three\n       four'"),
        Row("a: 'o\n  ld'", "one two three four", "a: 'one two three four'"),
        // Block scalars keep header, indentation, chomping and line ends.
        Row("a: >-\n    old\n\n\nb: c", "one two three", 10, "a: >-\n    one\n    two\n    three\n\n\nb: c"),
        Row("a: >\n  old\n", "one: two", "a: >\n  one: two\n"),
        Row("a: >- # c\r\n  o\r\n  ld\r\nb: c\r\n", "one two", 6, "a: >- # c\r\n  one\r\n  two\r\nb: c\r\n"),
        Row("a: |\n  old\n", "one two three", 8, "a: |\n  one two three\n"),
        Row("a: |\n  o\n  ld\n", "one two three", 9, "a: |\n  one two\n  three\n"),
        Row("a: |+\n  old\n\nb: c", "new", "a: |+\n  new\n\nb: c"),
        Row("a: >2-\n  old", "new", "a: >2-\n  new"),
        Row("a: >-\n  old\n", " x", "a: \" x\"\n"),
        Row("a: >-\n  old\n", "x\u{85}y", "a: \"x\\Ny\"\n"),
        Row("- - a: >-\n        old\n", "one two", 10, "- - a: >-\n        one\n        two\n"),
        // An empty value.
        Row("a: # c\nb: c", "new", "a: new # c\nb: c"),
        Row("- ", "new", "- new "),
    ]

    static func scalar(of tree: YAMLTree) -> NodeID? {
        let scalars = tree.nodes.indices.map { NodeID($0) }.filter { tree[$0].kind == .scalar }
        return scalars.first {
            ["old", "o ld", "old\n", "o\nld\n", "old\n\n"].contains(tree.string(of: $0))
        } ?? scalars.first { tree.value(of: $0).isEmpty }
    }

    @Test(arguments: rows)
    func replacing(_ row: Row) throws {
        let tree = YAMLTree.parse(Array(row.document.utf8))
        let id = try #require(Self.scalar(of: tree))
        let edit = try #require(ScalarWriter(tree, width: row.width).edit(replacing: id, with: Array(row.value.utf8)))
        let result = applying([edit], to: tree.source.bytes)
        #expect(String(decoding: result, as: UTF8.self) == row.expected)
        #expect(YAMLTree.parse(result).problems.isEmpty)
    }

    @Test(arguments: ["a: >- # c\n  old\n", "a: *old\nb: c", "a: [x]\n", "{a, b}", "? a\n? b\n"])
    func declines(document: String) {
        let tree = YAMLTree.parse(Array(document.utf8))
        #expect(ScalarWriter(tree, width: nil).edit(replacing: 2, with: Array(" x".utf8)) == nil)
    }

    @Test func unbreakable() throws {
        let tree = YAMLTree.parse(Array("a: old\n".utf8))
        let value = Array("med 2 000 kr den 31 december 2026 nu".utf8)
        let ranges = [ByteRange(4, 12), ByteRange(17, 33)]
        let writer = ScalarWriter(tree, width: 12)
        let edit = try #require(writer.edit(replacing: 2, with: value, unbreakable: ranges))
        #expect(String(decoding: edit.text, as: UTF8.self) == "med\n  2 000 kr\n  den\n  31 december 2026\n  nu")
    }

    /// A block or flow mapping, the key behind which the pair goes, a value, a width, the whole result.
    static let pairs: [(String, String?, String, Int?, String)] = [
        ("- id: x\n  b: c\n", "id", "Do it", nil, "- id: x\n  goal: Do it\n  b: c\n"),
        ("- id: x # c\n  b: c\n", "id", "Do it", nil, "- id: x # c\n  goal: Do it\n  b: c\n"),
        ("id: x", "id", "Do: it", nil, "id: x\ngoal: \"Do: it\""),
        ("- b: c\n", nil, "Do it", nil, "- goal: Do it\n  b: c\n"),
        ("b: c\r\nd: e\r\n", nil, "Do it", nil, "goal: Do it\r\nb: c\r\nd: e\r\n"),
        ("\u{FEFF}b: c\n", nil, "Do it", nil, "\u{FEFF}goal: Do it\nb: c\n"),
        ("- id:\n  b: c", "id", "Do it", nil, "- id:\n  goal: Do it\n  b: c"),
        ("- id:\n    - a\n    - b\n  b: c", "id", "Do it", nil, "- id:\n    - a\n    - b\n  goal: Do it\n  b: c"),
        ("- id: x\n", "id", "one two three four", 16, "- id: x\n  goal: >-\n    one two\n    three four\n"),
        ("- id: &a\n  b: c", "id", "Do it", nil, "- id: &a\n  goal: Do it\n  b: c"),
        ("{id: x, b: c}", "id", "Do, it", nil, "{id: x, goal: \"Do, it\", b: c}"),
        ("{b: c}", nil, "Do it", nil, "{goal: Do it, b: c}"),
        ("[{}]", nil, "Do it", nil, "[{goal: Do it}]"),
        ("{id: x}", "id", "one two three four", 10, "{id: x, goal: one two three four}"),
        ("id: >\n  x\n\nb: c\n", "id", "Do it", nil, "id: >\n  x\ngoal: Do it\n\nb: c\n"),
    ]

    @Test(arguments: pairs)
    func newPair(document: String, key: String?, value: String, width: Int?, expected: String) throws {
        let tree = YAMLTree.parse(Array(document.utf8))
        let ids = tree.nodes.indices.map { NodeID($0) }
        let mapping = try #require(ids.first { tree[$0].kind == .mapping })
        let after = key.flatMap { key in tree.children(of: mapping).first { tree.string(of: $0) == key } }
        let edit = try #require(
            ScalarWriter(tree, width: width).newPairEdit(
                in: mapping, after: after, name: Array("goal".utf8), value: Array(value.utf8)))
        let result = applying([edit], to: tree.source.bytes)
        #expect(String(decoding: result, as: UTF8.self) == expected)
        let again = YAMLTree.parse(result)
        #expect(again.problems.isEmpty)
        #expect(again.nodes.count == tree.nodes.count + 2)
    }

    @Test func noNewPairWhereItWouldHarm() {
        let keeps = YAMLTree.parse(Array("id: |+\n  x\n\nb: c\n".utf8))
        #expect(ScalarWriter(keeps, width: nil).newPairEdit(in: 0, after: 1, name: [103], value: [120]) == nil)
        let pair = YAMLTree.parse(Array("[a: b]".utf8))
        #expect(ScalarWriter(pair, width: nil).newPairEdit(in: 1, after: nil, name: [103], value: [120]) == nil)
    }

    static let frames: [(before: String, after: String)] = [
        ("a: ", "\nb: c\n"), ("- x\n- ", " # c\n- y\n"), ("- {k: ", ", l: m}\n"), ("[", ", x]"), ("", "\n"),
        ("--- ", "\n...\n"), ("a:\n  - b:\n      c: ", "\n      d: e\n"), ("\u{FEFF}a:\r\n  b: ", "\r\n  c: d\r\n"),
        ("? k\n: ", "\n"), ("a: &x ", "\nb: *x\n"), ("a: !!str ", "\n"),
    ]
    static let styles = ["old", "'old'", "\"old\"", "'o\n     ld'", "o\n        ld"]
    static let blocks = [">-\n@old", ">\n@o\n@ld", "|\n@old", "|-\n@o\n@ld", ">-\n@old\n"]

    /// Any sentence in any style and surroundings is read back, changes nothing else, and is a fixed point.
    @Test func roundTrip() {
        var generator = Dice(seed: 11)
        let words = [
            "Senast", "den", "31", "december", "2026", "ska", "vi", "ha", "ökat", "med", "10 %", "(från", "20 000",
            "till",
            "22 000)", "it's", "\"quoted\"", "a:b", "note:", "#1", "-", "–", "🎉", "[x]", "{y}", "a,", "&", "*", "?",
            "%", "\\n",
            "true", "@x", "`y`", "|", ">", "!", "é", "...", "---", "'", "e\u{301}",
        ]
        var written = 0
        for _ in 0..<6000 {
            let frame = Self.frames.randomElement(using: &generator)!
            let isBlock = Bool.random(using: &generator)
            var scalar = (isBlock ? Self.blocks : Self.styles).randomElement(using: &generator)!
            if isBlock { scalar = scalar.replacing("@", with: "          ") }
            let after = isBlock ? frame.after.replacing(" # c", with: "") : frame.after
            let before = YAMLTree.parse(Array((frame.before + scalar + after).utf8))
            guard before.problems.isEmpty, let id = Self.scalar(of: before) else { continue }
            let count = Int.random(in: 1...14, using: &generator)
            let text = (0..<count).map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
            let width = [nil, 20, 40, 80].randomElement(using: &generator)!
            let value = Array(text.utf8)
            let note = "\((frame.before + scalar + after).debugDescription) <- \(text.debugDescription) \(width ?? 0)"
            guard let edit = ScalarWriter(before, width: width).edit(replacing: id, with: value) else {
                Issue.record("no edit: \(note)")
                continue
            }
            written += 1
            let result = applying([edit], to: before.source.bytes)
            let tree = YAMLTree.parse(result)
            #expect(tree.problems.isEmpty, "\(note)")
            guard tree.nodes.count == before.nodes.count else {
                Issue.record("other nodes: \(note)")
                continue
            }
            for other in tree.nodes.indices.map({ NodeID($0) }) {
                if other == id {
                    let found = tree.string(of: other)
                    let trimmed = found.hasSuffix("\n") ? String(found.dropLast()) : found
                    #expect(trimmed.replacing("\n", with: " ") == text, "\(note)")
                } else {
                    #expect(
                        tree[other].kind == before[other].kind && tree.string(of: other) == before.string(of: other),
                        "\(note)")
                }
            }
            #expect(tree.comments.count == before.comments.count, "\(note)")
            let again = ScalarWriter(tree, width: width).edit(replacing: id, with: value)
            #expect(
                again?.text == Array(tree.source.bytes[tree.range(of: id).start..<tree.range(of: id).end]), "\(note)")
        }
        #expect(written > 3000)
    }
}
