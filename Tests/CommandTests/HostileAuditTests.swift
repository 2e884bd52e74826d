import TestSupport
import Testing

/// What a goal says is data in each format of an audit, whatever it says; scripts/test-report looks at the page in a browser.
@Suite struct HostileAuditTests {
    private static let goals: String = {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return String(decoding: fileBytes("/\(root)/fixtures/audit/hostile.yaml") ?? [], as: UTF8.self)
    }()

    private func written(_ format: String) -> String {
        let folder = TemporaryFolder(["goals.yaml": Self.goals])
        let outcome = shell("goallint audit --no-config --today 2026-11-24 --format \(format) goals.yaml", in: folder)
        #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(outcome.error)")
        return outcome.output
    }

    @Test(
        "no control character and no mark that turns writing", arguments: ["text", "markdown", "csv", "html", "json"])
    func controls(_ format: String) {
        let bad = written(format).unicodeScalars.filter { scalar in
            switch scalar.value {
            case 9, 10, 13: false
            case 0..<32, 127: true
            // A program reads JSON: there they stand as they are.
            case 0x200B, 0x202A...0x202E, 0x2066...0x2069: format != "json"
            default: false
            }
        }
        #expect(bad.isEmpty, "\(bad.map(\.value))")
    }

    @Test("no cell of CSV is a formula", arguments: ["csv", "csv --group-by owner"])
    func formulas(_ format: String) {
        for row in written(format).split(separator: "\r\n") {
            var isQuoted = false
            var cell = ""
            var cells: [String] = []
            for character in row {
                if character == "\"" { isQuoted.toggle() }
                if character == ",", !isQuoted {
                    cells.append(cell)
                    cell = ""
                } else if character != "\"" || isQuoted {
                    cell.append(character)
                }
            }
            cells.append(cell)
            for cell in cells {
                let words = cell.drop { $0 == "\"" || $0.isWhitespace }
                #expect(
                    words.first.map { "=+-@\t\r＝＋－＠".contains($0) } != true || Int(words) != nil, "\(cell.prefix(80))")
            }
        }
    }

    @Test("a page has the elements that the program wrote, and no others")
    func elements() {
        let page = written("html")
        #expect(page.count(of: "<script") == 2 && page.count(of: "</script>") == 2)
        for mark in ["<img", "<svg onload", "<iframe", "onerror=\"window", "<b>b</b>", "javascript:window.pwned=5>"] {
            #expect(page.count(of: mark) == 0, "\(mark)")
        }
        #expect(page.count(of: "default-src 'none'") == 1 && page.count(of: "unsafe-inline") == 0)
    }

    @Test("Markdown holds no HTML, no link and no mention")
    func markdown() {
        let text = written("markdown")
        for mark in ["<img", "<script", "](javascript", " @", "`code`", "**bold**"] {
            #expect(text.count(of: mark) == 0, "\(mark)")
        }
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func count(of text: String) -> Int {
        let (bytes, wanted) = (Array(utf8), Array(text.utf8))
        return bytes.indices.dropLast(wanted.count - 1).count { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}
