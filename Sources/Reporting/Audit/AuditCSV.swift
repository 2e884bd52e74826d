import Diagnostics
import Summaries

extension AuditFormat {
    /// One row a goal, or with a grouping one a group: for a spreadsheet (RFC 4180).
    static let csv = AuditFormat("csv") { report, out in
        if let grouping = report.grouping { report.addGroupRows(grouping, &out) } else { report.addGoalRows(&out) }
        out.flush(above: 0)
    }
}

extension AuditReport {
    fileprivate func addGroupRows(_ grouping: AuditGrouping, _ out: inout ReportBuffer) {
        out.bytes.add(
            "\(grouping.rawValue),goals,marked,smart,score,specific,measurable,attainable,relevant,time-bound,"
                + "errors,warnings,notes,overdue,undated\r\n")
        for group in audit.groups(by: grouping) {
            let tally = group.tally
            out.bytes.addCell(group.name ?? "")
            let marks = tally.marks.map { $0[0] }
            for number in [tally.goals, tally.marked, tally.smart] { out.bytes.addCell(number) }
            out.bytes.add(",")
            if let score = tally.score { out.bytes.add(score) }
            for number in marks + [tally[.error], tally[.warning], tally[.note], tally.overdue, tally.undated] {
                out.bytes.addCell(number)
            }
            out.bytes.add("\r\n")
            out.flush()
        }
    }

    fileprivate func addGoalRows(_ out: inout ReportBuffer) {
        out.bytes.add(
            "path,line,goal_path,id,goal,owner,folder,language,status,deadline,days_left,specific,measurable,attainable,"
                + "relevant,time_bound,smart,errors,warnings,notes,findings,questions,could_be\r\n")
        forEachGoal(audit.isIn) { listed in
            out.bytes.addCell(listed.path, isFirst: true)
            out.bytes.addCell(Int(listed.goal.line))
            for cell in [
                listed.text.path, listed.text.id ?? "", listed.text.text ?? listed.text.label ?? "",
                listed.goal.owner < 0 ? "" : audit.names.owners[Int(listed.goal.owner)], String(listed.folder),
                audit.names.languages[Int(listed.goal.language)], listed.goal.statusWord,
                listed.goal.deadlineText ?? "",
            ] { out.bytes.addCell(cell, isFirst: false) }
            out.bytes.add(",")
            if let days = audit.daysLeft(listed.goal) { out.bytes.add(days) }
            let card = audit.cards[listed.number]
            for criterion in Scorecard.criteria {
                out.bytes.addCell(card?[criterion].word ?? "", isFirst: false)
            }
            out.bytes.addCell(card.map { $0.isSmart ? "yes" : "no" } ?? "", isFirst: false)
            for severity in Severity.allCases.reversed() {
                out.bytes.addCell(listed.findings.count { $0.severity == severity })
            }
            out.bytes.addCell(
                listed.findings.map { "\($0.message) [\($0.rule)]" }.joined(separator: "; "), isFirst: false)
            out.bytes.addCell(
                listed.findings.map(\.question).filter { !$0.isEmpty }.joined(separator: " "), isFirst: false)
            out.bytes.addCell(listed.text.suggestion ?? "", isFirst: false)
            out.bytes.add("\r\n")
            out.flush()
        }
    }
}

extension [UInt8] {
    fileprivate mutating func addCell(_ text: String) { addCell(text, isFirst: true) }

    fileprivate mutating func addCell(_ number: Int) {
        add(",")
        add(number)
    }

    /// Adds a cell of words.
    ///
    /// A spreadsheet takes a cell that begins with one of `= + - @`, a tab or a line break for a formula (OWASP, "CSV
    /// Injection"): an apostrophe before it makes it a text. White space before it does not help, so it is looked past.
    fileprivate mutating func addCell(_ text: String, isFirst: Bool) {
        if !isFirst { add(",") }
        var safe: [UInt8] = []
        safe.addSafe(text)
        guard !safe.isEmpty else { return }
        append(UInt8(ascii: "\""))
        // Full-width forms of these signs are read as them where the keyboard writes them: ＝ ＋ － ＠.
        if let first = String(decoding: safe, as: UTF8.self).unicodeScalars.first(where: { !$0.properties.isWhitespace }
        ),
            "=+-@|%＝＋－＠".unicodeScalars.contains(first)
        {
            append(UInt8(ascii: "'"))
        }
        for byte in safe {
            if byte == UInt8(ascii: "\"") { append(byte) }
            append(byte)
        }
        append(UInt8(ascii: "\""))
    }
}
