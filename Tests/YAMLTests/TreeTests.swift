import Source
import TestSupport
import Testing
import YAML

@Suite struct TreeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let input: String
        let expected: String
        init(_ input: String, _ expected: String) {
            self.input = input
            self.expected = expected
        }
        var testDescription: String { input.debugDescription }
    }

    static let rows: [Row] = [
        Row("", ""),
        Row("\n# only\n", "comment <# only>"),
        Row("\u{FEFF}", ""),
        Row("---\n...\n---\n", ""),
        Row("a", "scalar plain <a> = <a>"),
        Row(
            "\u{FEFF}åäö: ö # ä",
            "mapping block <åäö: ö>\n scalar plain <åäö> = <åäö>\n scalar plain <ö> = <ö>\ncomment <# ä>"),
        // Plain over several lines, with comment behind.
        Row("- a\n  b # c\n", "sequence block <- a\n  b>\n scalar plain <a\n  b> = <a b> decoded\ncomment <# c>"),
        Row("- a#b\n", "sequence block <- a#b>\n scalar plain <a#b> = <a#b>"),
        // Quoted.
        Row("'it''s'", "scalar singleQuoted <'it''s'> = <it's> decoded"),
        Row("'# no'", "scalar singleQuoted <'# no'> = <# no>"),
        Row("\"a\\tb\"", "scalar doubleQuoted <\"a\\tb\"> = <a\tb> decoded"),
        Row("\"\\Lx\"", "scalar doubleQuoted <\"\\Lx\"> = <\u{2028}x> decoded"),
        Row("''", "scalar singleQuoted <''> = <>"),
        Row("\"a\n  # b\"", "scalar doubleQuoted <\"a\n  # b\"> = <a # b> decoded"),
        // Block scalars.
        Row(
            "a: >-\n  one\n\n\nb: c",
            "mapping block <a: >-\n  one\n\n\nb: c>\n scalar plain <a> = <a>\n scalar folded <>-\n  one> = <one>\n scalar plain <b> = <b>\n scalar plain <c> = <c>"
        ),
        Row(
            "- |+ # h\n  # text\n  b  \n\n# c\n",
            "sequence block <- |+ # h\n  # text\n  b  >\n scalar literal <|+ # h\n  # text\n  b  > = <# text\nb  \n\n> decoded\ncomment <# h>\ncomment <# c>"
        ),
        Row("- >\n\n- |-\n", "sequence block <- >\n\n- |->\n scalar folded <>> = <>\n scalar literal <|-> = <>"),
        Row("- |2\n   a\n", "sequence block <- |2\n   a>\n scalar literal <|2\n   a> = < a\n> decoded"),
        // Collections.
        Row(
            "a:\n- b\n-\n- c\n\n# x\nd:",
            "mapping block <a:\n- b\n-\n- c\n\n# x\nd:>\n scalar plain <a> = <a>\n sequence block <- b\n-\n- c>\n  scalar plain <b> = <b>\n  scalar plain <> = <>\n  scalar plain <c> = <c>\n scalar plain <d> = <d>\n scalar plain <> = <>\ncomment <# x>"
        ),
        Row(
            "- - a\n  - b\n- c: d\n  e: f",
            "sequence block <- - a\n  - b\n- c: d\n  e: f>\n sequence block <- a\n  - b>\n  scalar plain <a> = <a>\n  scalar plain <b> = <b>\n mapping block <c: d\n  e: f>\n  scalar plain <c> = <c>\n  scalar plain <d> = <d>\n  scalar plain <e> = <e>\n  scalar plain <f> = <f>"
        ),
        Row(
            "[a: b, c: , {}, []]",
            "sequence flow <[a: b, c: , {}, []]>\n mapping flow <a: b>\n  scalar plain <a> = <a>\n  scalar plain <b> = <b>\n mapping flow <c:>\n  scalar plain <c> = <c>\n  scalar plain <> = <>\n mapping flow <{}>\n sequence flow <[]>"
        ),
        Row(
            "{a,#c\nb: [1]}",
            "mapping flow <{a,#c\nb: [1]}>\n scalar plain <a> = <a>\n scalar plain <> = <>\n scalar plain <b> = <b>\n sequence flow <[1]>\n  scalar plain <1> = <1>\ncomment <#c>"
        ),
        Row(
            "? a\n? b\n: c",
            "mapping block <? a\n? b\n: c>\n scalar plain <a> = <a>\n scalar plain <> = <>\n scalar plain <b> = <b>\n scalar plain <c> = <c>"
        ),
        // Anchors, tags, aliases.
        Row(
            "a: &x !!str b\nc: *x",
            "mapping block <a: &x !!str b\nc: *x>\n scalar plain <a> = <a>\n scalar plain <b> = <b>\n scalar plain <c> = <c>\n alias plain <*x>"
        ),
        Row(
            "a: !t &x # c\n  b: c",
            "mapping block <a: !t &x # c\n  b: c>\n scalar plain <a> = <a>\n mapping block <b: c>\n  scalar plain <b> = <b>\n  scalar plain <c> = <c>\ncomment <# c>"
        ),
        Row(
            "a: &x\nb: &y [z]",
            "mapping block <a: &x\nb: &y [z]>\n scalar plain <a> = <a>\n scalar plain <> = <>\n scalar plain <b> = <b>\n sequence flow <[z]>\n  scalar plain <z> = <z>"
        ),
        Row("!<tag:a,b> x", "scalar plain <x> = <x>"),
        // Documents.
        Row(
            "a\n---\n# c\n---\nb\n...\n%YAML 1.1\n---\n- c\n",
            "scalar plain <a> = <a>\nscalar plain <b> = <b>\nsequence block <- c>\n scalar plain <c> = <c>\ncomment <# c>"
        ),
        // CR LF.
        Row(
            "a: >\r\n  b\r\n  c\r\n\r\nd: e\r\n",
            "mapping block <a: >\r\n  b\r\n  c\r\n\r\nd: e>\n scalar plain <a> = <a>\n scalar folded <>\r\n  b\r\n  c> = <b c\n> decoded\n scalar plain <d> = <d>\n scalar plain <e> = <e>"
        ),
        // Problems.
        Row(
            "a: 1\nb: 2\na: 3\n\"b\": 4",
            "mapping block <a: 1\nb: 2\na: 3\n\"b\": 4>\n scalar plain <a> = <a>\n scalar plain <1> = <1>\n scalar plain <b> = <b>\n scalar plain <2> = <2>\n scalar plain <a> = <a>\n scalar plain <3> = <3>\n scalar doubleQuoted <\"b\"> = <b>\n scalar plain <4> = <4>\nproblem duplicateKey 10 <a> the key a stands twice\nproblem duplicateKey 15 <\"b\"> the key b stands twice"
        ),
        Row(
            "- &a x\n- *b\n--- *a",
            "sequence block <- &a x\n- *b>\n scalar plain <x> = <x>\n alias plain <*b>\nalias plain <*a>\nproblem undefinedAlias 9 <*b> no anchor named b stands before this alias\nproblem undefinedAlias 16 <*a> no anchor named a stands before this alias"
        ),
        Row(
            "a: &x {b: *x}\n<<: *x\n<<: *x",
            "mapping block <a: &x {b: *x}\n<<: *x\n<<: *x>\n scalar plain <a> = <a>\n mapping flow <{b: *x}>\n  scalar plain <b> = <b>\n  alias plain <*x>\n scalar plain <<<> = <<<>\n alias plain <*x>\n scalar plain <<<> = <<<>\n alias plain <*x>"
        ),
        Row(
            "a: \"b\nc: d\n",
            "mapping block <a>\n scalar plain <a> = <a>\nproblem syntax 3 <\"b> found unexpected end of stream while scanning a quoted scalar"
        ),
        Row(
            "a: b\n c: d\n",
            "mapping block <a: b\n c>\n scalar plain <a> = <a>\n scalar plain <b\n c> = <b c> decoded\nproblem syntax 7 <:> mapping values are not allowed in this context"
        ),
    ]

    @Test(arguments: rows)
    func tree(_ row: Row) {
        #expect(dump(YAMLTree.parse(Array(row.input.utf8))) == row.expected)
    }

    @Test(arguments: [false, true], [false, true])
    func utf16(isBig: Bool, hasMark: Bool) {
        let text = "mål: \"åäö 🎉\" # ja\r\nb: [c]\n"
        let units = Array(((hasMark ? "\u{FEFF}" : "") + text).utf16)
        let bytes = units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let tree = YAMLTree.parse(bytes)
        #expect(tree.encoding == (isBig ? .utf16BigEndian : .utf16LittleEndian))
        #expect(dump(tree) == dump(YAMLTree.parse(Array(text.utf8))))
        #expect(tree.problems.isEmpty)
        // Half a unit at the end, and half a pair.
        #expect(YAMLTree.parse(bytes + [0]).problems.map(\.kind) == [.syntax])
        let half = isBig ? [0xD8, 0x3C] as [UInt8] : [0x3C, 0xD8]
        let halved = YAMLTree.parse((isBig ? [0, 35] : [35, 0]) + half)
        #expect(halved.problems.map(\.kind) == [.syntax])
        #expect(halved.comments.count == 1)
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0xFF], 3, "invalid leading UTF-8 octet"),
            ([0xEF, 0xBB, 0xBF, 0x61, 0x00, 0x62], 4, "control characters are not allowed"),
            ([0x61, 0x0A, 0x07], 2, "control characters are not allowed"),
            ([0x61, 0xC3], 1, "incomplete UTF-8 octet sequence"),
            ([0xC3, 0xA5, 0xED, 0xA0, 0x80], 2, "invalid Unicode character"),
        ] as [([UInt8], Int, String)])
    func badBytes(bytes: [UInt8], offset: Int, message: String) {
        let tree = YAMLTree.parse(bytes)
        #expect(tree.problems.count == 1)
        #expect(tree.problems.first?.range.start == offset)
        #expect(tree.problems.first?.message == message)
        #expect(tree.isBroken)
    }

    @Test func whatStandsBeforeBadBytesIsRead() {
        let tree = YAMLTree.parse(Array("a: b\nc: d\n".utf8) + [0xFF])
        #expect(tree.nodes.count == 5)
    }

    @Test(arguments: [
        ("# Goal\n\n**Status:** in progress\n", "Markdown"),
        ("# Goals\n\nWe want this: more\n\nSome words of prose follow here.\n\n## More\n\n- [ ] x: y: z\n", "Markdown"),
        ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n", "merge conflict"),
        ("a: 31/week (target: 25)\n", "quote the value"),
        ("- a: b: c\n", "quote the value"),
        ("a: *not* b\n", "quote the value: it begins with *"),
        ("a: @b c\n", "quote the value: it begins with @"),
        ("a: `b` c\n", "quote the value: it begins with `"),
        ("a:\n\tb: c\n", "tab"),
        ("a:\n  - b\n\tc: d\n", "tab"),
    ])
    func helps(input: String, words: String) {
        let problems = YAMLTree.parse(Array(input.utf8)).problems
        #expect(problems.map(\.kind) == [.notYAML])
        #expect(problems.first?.message.contains(words) == true)
    }

    @Test func aCommentedFileWithAMistakeIsNoMarkdown() {
        let tree = YAMLTree.parse(Array("# Goals of the team\n\n## 2027\ngoals: [a\nb: c\n".utf8))
        #expect(tree.problems.map(\.kind) == [.syntax])
    }

    @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", "")])
    func nesting(open: String, close: String) {
        func tree(_ depth: Int) -> YAMLTree {
            let text = String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
            return YAMLTree.parse(Array(text.utf8))
        }
        #expect(tree(64).problems.isEmpty)
        #expect(tree(65).problems.map(\.kind) == [.limit])
        #expect(tree(65).problems.first?.range.start == 64 * open.utf8.count)
        #expect(tree(40_000).problems.map(\.kind) == [.limit])
    }

    @Test func directives() {
        func tree(_ count: Int, between: String = "") -> YAMLTree {
            let lines = (0..<count).map { "%TAG !e\($0)! tag:x\($0):\n" + between }
            return YAMLTree.parse(Array((lines.joined() + "---\na\n").utf8))
        }
        #expect(tree(64).problems.isEmpty)
        #expect(tree(65).problems.map(\.kind) == [.limit])
        #expect(tree(65, between: "\n# c\n").problems.map(\.kind) == [.limit])
        let documents = String(repeating: "%YAML 1.1\n---\na\n...\n", count: 100)
        #expect(YAMLTree.parse(Array(documents.utf8)).problems.isEmpty)
    }

    @Test func aliasesAndAnchors() {
        func aliases(_ count: Int) -> YAMLTree {
            YAMLTree.parse(Array(("- &a x\n" + String(repeating: "- *a\n", count: count)).utf8))
        }
        #expect(aliases(10_000).problems.isEmpty)
        #expect(aliases(10_001).problems.map(\.kind) == [.limit])
        func anchors(_ count: Int) -> YAMLTree {
            YAMLTree.parse(Array(String(repeating: "- &a x\n", count: count).utf8))
        }
        #expect(anchors(10_000).problems.isEmpty)
        #expect(anchors(10_001).problems.map(\.kind) == [.limit])
    }

    @Test func size() {
        let fitting = Array("# ".utf8) + Array(repeating: UInt8(ascii: "x"), count: 100_000_000 - 2)
        #expect(YAMLTree.parse(fitting).problems.isEmpty)
        #expect(YAMLTree.parse(fitting + [10]).problems.map(\.kind) == [.limit])
    }

    @Test func manyKeys() {
        let text = (0..<5000).map { "k\($0): v\n" }.joined()
        #expect(YAMLTree.parse(Array(text.utf8)).problems.isEmpty)
        let twice = YAMLTree.parse(Array((text + "k17: v\nk4999: v\n").utf8))
        #expect(twice.problems.count == 2)
    }

    @Test func anAliasHoldsItsTarget() {
        let tree = YAMLTree.parse(Array("- &a [x]\n- *a\n- &a y\n- *a\n- *b".utf8))
        let items = Array(tree.children(of: tree.documents[0]))
        #expect(tree.resolved(items[1]) == items[0])
        #expect(tree.resolved(items[3]) == items[2])
        #expect(tree.resolved(items[4]) == nil)
        #expect(tree[items[0]].hasAnchor && !tree[items[0]].hasTag)
    }

    @Test func aNodeTakes32Bytes() { #expect(MemoryLayout<YAMLNode>.stride == 32) }

    /// No input may trap, and every range lies in the source.
    @Test func noise() {
        var generator = Dice(seed: 42)
        let pieces = [
            "a", ": ", ":", "- ", "\n", "\n  ", "\n    ", "\r\n", "[", "]", "{", "}", ", ", "'", "\"", "\\", "&a ",
            "*a", "!t ",
            "|", ">-", "|+2", "#", " # c", "? ", "%", "---\n", "...\n", "å", "🎉", "\t", "\u{FEFF}", "\u{85}",
            "\u{2028}", "x y",
        ]
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<24, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator)! }.joined()
            let tree = YAMLTree.parse(Array(text.utf8))
            let end = tree.source.bytes.count
            for (number, node) in tree.nodes.enumerated() {
                #expect(node.start <= node.end && node.end <= end, "\(text.debugDescription)")
                let map = ScalarMap(tree, NodeID(number))
                let length = tree.value(of: NodeID(number)).count
                for offset in 0..<max(1, length) {
                    let range = map.sourceRange(.init(offset, offset + 1))
                    #expect(range.start <= range.end && range.end <= end, "\(text.debugDescription)")
                }
            }
            for comment in tree.comments { #expect(tree.source.bytes[comment.start] == 35, "\(text.debugDescription)") }
            for problem in tree.problems {
                #expect(
                    problem.range.start <= problem.range.end && problem.range.end <= end, "\(text.debugDescription)")
            }
        }
    }
}
