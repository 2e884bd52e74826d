import Diagnostics
import Source
import Summaries
import Testing

@testable import Reporting

@Suite struct TextFormatTests {
    private let cut = String(repeating: "å", count: 60) + "…"

    @Test func text() {
        #expect(
            Sample.written(.text) == """
                mål/a:b.yaml:2:8: error: ”猫” säger för lite. Hur många? [vague]
                mål/a:b.yaml:3:3: note: it is odd {x} \(cut) \\u{1B}[2J\\u{202E}x\\u{7F}. [odd-rule]

                """)
    }

    @Test("a locale asked for wins over that of the goal")
    func locale() {
        #expect(
            Sample.written(.text, locale: .english).hasPrefix("mål/a:b.yaml:2:8: error: “猫” says too little. How many?")
        )
    }

    @Test("the mark stands below its words, whatever their width")
    func pretty() {
        #expect(
            Sample.written(.pretty) == """
                mål/a:b.yaml:2:8: error: ”猫” säger för lite [vague]
                   2 |     - "Få 猫 fler"
                     |           ^^
                     = Hur många?

                mål/a:b.yaml:3:3: note: it is odd {x} \(cut) \\u{1B}[2J\\u{202E}x\\u{7F}. [odd-rule]
                   3 | - B & <C>: x
                     |   ^^^^^^^


                """)
    }

    @Test(
        "the columns that a text takes on a terminal",
        arguments: [
            ("Få", 2), ("猫猫", 4), ("e\u{301}", 1), ("🎯🚲", 4), ("👍🏽", 2), ("👩\u{200D}🚒", 2), ("❤\u{FE0F}", 2), ("❤", 1),
            ("🎯\u{FE0F}", 2), ("🇸🇪", 2), ("👨\u{200D}👩\u{200D}👧", 2), ("한", 2), ("ﷺ", 1),
        ])
    func width(_ text: String, _ columns: Int) {
        var (sum, last): (Int, Unicode.Scalar) = (0, " ")
        for scalar in text.unicodeScalars {
            sum += columnWidth(scalar, after: last)
            last = scalar
        }
        #expect(sum == columns)
    }

    @Test("a line of a megabyte is shown in part")
    func longLine() {
        let text = String(repeating: "ö", count: 500_000) + "X" + String(repeating: "ö", count: 500_000)
        var report = FileReport(path: "a", verdict: .goalFile, source: SourceText(Array(text.utf8)))
        report.diagnostics = [
            Diagnostic(RuleID(0), .error, ByteRange(1_000_000, 1_000_001), goal: nil, arguments: ["X"])
        ]
        let lines = Sample.written(.pretty, [report]).split(separator: "\n")
        #expect(lines[0].hasPrefix("a:1:500001: error"))
        #expect(lines[1].count < 120 && lines[1].contains("…ö") && lines[1].hasSuffix("ö…"))
        let mark = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
        let word = lines[1].firstIndex(of: "X").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
        #expect(mark == word)
    }

    @Test(
        "what could steer a terminal is shown as an escape",
        arguments: [
            ("plain", "plain"), ("a\u{1B}b", "a\\u{1B}b"), ("a\nb", "a b"), ("a\u{9B}b", "a\\u{9B}b"),
            ("a\u{200B}b", "a\\u{200B}b"), ("åäö", "åäö"), ("a\u{2066}b", "a\\u{2066}b"), ("e\u{301}", "e\u{301}"),
        ])
    func safe(_ text: String, _ wanted: String) {
        var buffer: [UInt8] = []
        buffer.addSafe(text)
        #expect(String(decoding: buffer, as: UTF8.self) == wanted)
    }
}
