import Diagnostics
import Summaries

extension AuditFormat {
    /// Tables for a terminal.
    static let text = AuditFormat("text") { report, out in
        for line in report.headlines() {
            out.bytes.addSafe(line)
            out.bytes.addLineBreak()
        }
        for table in report.tables() {
            out.bytes.addLineBreak()
            out.bytes.add(table, report)
        }
        out.flush(above: 0)
    }

}

extension [UInt8] {
    fileprivate mutating func add(_ table: AuditTable, _ report: AuditReport) {
        addSafe(table.title)
        addLineBreak()
        let rows = ([table.head] + table.rows).map { $0.map { safe($0) } }
        let widths = table.head.indices.map { column in rows.map { $0[column].width }.max() ?? 0 }
        for row in rows {
            var line: [UInt8] = []
            for (column, cell) in row.enumerated() {
                let padding = [UInt8](repeating: 32, count: widths[column] - cell.width)
                line.add("  ")
                if table.isNumber[column] { line += padding }
                line += cell.bytes
                if !table.isNumber[column] { line += padding }
            }
            while line.last == 32 { line.removeLast() }
            self += line
            addLineBreak()
        }
        guard table.left > 0 else { return }
        add("  ")
        add(filled: AuditWords.more[report.locale], with: [String(table.left)])
        addLineBreak()
    }

    private func safe(_ text: String) -> (bytes: [UInt8], width: Int) {
        var bytes: [UInt8] = []
        bytes.addSafe(text, limit: 72)
        return (bytes, String(decoding: bytes, as: UTF8.self).unicodeScalars.count)
    }
}
