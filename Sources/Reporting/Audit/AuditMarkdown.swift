import Diagnostics
import Summaries

extension AuditFormat {
    /// Tables in GitHub's Markdown, for a wiki or a pull request.
    static let markdown = AuditFormat("markdown") { report, out in
        out.bytes.add("# ")
        out.bytes.addMarkdown(AuditWords.title[report.locale])
        out.bytes.add("\n\n")
        for line in report.headlines() {
            out.bytes.add("- ")
            out.bytes.addMarkdown(line)
            out.bytes.addLineBreak()
        }
        for table in report.tables() {
            out.bytes.add("\n## ")
            out.bytes.addMarkdown(table.title)
            out.bytes.add("\n\n")
            out.bytes.addRow(table.head)
            out.bytes.add("|")
            for isNumber in table.isNumber { out.bytes.add(isNumber ? "---:|" : "---|") }
            out.bytes.addLineBreak()
            for row in table.rows { out.bytes.addRow(row) }
            if table.left > 0 {
                out.bytes.addLineBreak()
                out.bytes.add(filled: AuditWords.more[report.locale], with: [String(table.left)])
                out.bytes.addLineBreak()
            }
        }
        out.flush(above: 0)
    }
}

extension [UInt8] {
    fileprivate mutating func addRow(_ cells: [String]) {
        add("|")
        for cell in cells {
            add(" ")
            addMarkdown(cell)
            add(" |")
        }
        addLineBreak()
    }

    /// Adds words so that they are words in Markdown: marks that mean something there, HTML included, are escaped; so is
    /// the `@` by which a forge would call a person.
    fileprivate mutating func addMarkdown(_ text: String) {
        var safe: [UInt8] = []
        safe.addSafe(text, limit: 300)
        for byte in safe {
            switch byte {
            case UInt8(ascii: "<"): add("&lt;")
            case UInt8(ascii: ">"): add("&gt;")
            case UInt8(ascii: "&"): add("&amp;")
            case UInt8(ascii: "@"): add("&#64;")
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
                UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: "!"),
                UInt8(ascii: "$"):
                append(UInt8(ascii: "\\"))
                append(byte)
            default: append(byte)
            }
        }
    }
}
