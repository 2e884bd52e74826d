import Diagnostics
import Source
import Summaries

/// The sections of the page that stand in it without a script.
struct PageSections {
    private let report: AuditReport
    private let audit: Audit
    private let locale: Locale
    private let timeline: [(label: String, goals: Int, overdue: Int)]
    private let criteria: AuditTable?
    private let tables: [(id: String, table: AuditTable)]

    init(_ report: AuditReport) {
        self.report = report
        audit = report.audit
        locale = report.locale
        timeline = report.timeline()
        // The criteria have a chart of their own, with a table beside it.
        let all = report.tables()
        criteria = all.first
        tables = all.dropFirst().enumerated().map { ("t\($0.offset)", $0.element) }
    }

    /// The sections with their ids, in order.
    var contents: [(id: String, title: String)] {
        [
            ("summary", PageWords.summary[locale]), ("all", PageWords.allGoals[locale]),
            ("tree", AuditWords.tree[locale]),
        ] + tables.map { ($0.id, $0.table.title) }
            + (hasDocuments ? [("documents", PageWords.documents[locale])] : [])
    }

    private var hasDocuments: Bool {
        audit.repo.files.indices.contains { file in
            audit.repo.files[file].findings.contains { $0.goal < 0 && audit.counts($0, in: file) }
        }
    }

    /// Adds the figures and the charts.
    func addSummary(_ buffer: inout [UInt8]) {
        let total = audit.total
        buffer.addSection("summary", PageWords.summary[locale])
        buffer.add("<dl class=\"cards\">\n")
        buffer.addCard(AuditWords.score[locale], total.score.map(String.init) ?? "–", "/ 100")
        buffer.addCard(
            AuditWords.smart[locale], AuditWords.percent(total.smartPerMille, locale),
            "\(total.smart) / \(total.marked)")
        buffer.addCard(AuditWords.goals[locale], String(total.goals), "")
        buffer.addCard(AuditWords.errors[locale], String(total[.error]), "")
        buffer.addCard(AuditWords.warnings[locale], String(total[.warning]), "")
        buffer.addCard(AuditWords.overdue[locale], String(total.overdue), "")
        buffer.addCard(AuditWords.undated[locale], String(total.undated), "")
        buffer.add("</dl>\n<div class=\"charts\">\n")
        addFigure(PageWords.marks, PageWords.marksHelp, &buffer) {
            report.addMarksChart(&$0)
        } table: {
            criteria
        }
        if !timeline.isEmpty {
            addFigure(PageWords.timeline, PageWords.timelineHelp, &buffer) {
                report.addTimelineChart(timeline, &$0)
            } table: {
                AuditTable(
                    title: PageWords.timeline[locale],
                    head: [PageWords.month[locale], AuditWords.goals[locale], AuditWords.overdue[locale]],
                    rows: timeline.map { [$0.label, String($0.goals), String($0.overdue)] },
                    isNumber: [false, true, true])
            }
        }
        if !report.trend.isEmpty {
            addFigure(AuditWords.trend, Texts("", ""), &buffer) {
                report.addTrendChart(&$0)
            } table: {
                nil
            }
        }
        buffer.add("</div>\n</section>\n")
    }

    private func addFigure(
        _ title: Texts, _ help: Texts, _ buffer: inout [UInt8], chart: (inout [UInt8]) -> Void,
        table: () -> AuditTable?
    ) {
        buffer.add("<figure>\n<figcaption>")
        buffer.addXML(title[locale])
        if !help.english.isEmpty {
            buffer.add("<span>")
            buffer.addXML(help[locale])
            buffer.add("</span>")
        }
        buffer.add("</figcaption>\n")
        // On a narrow screen a chart is wider than its place, so that its words stay readable.
        buffer.add("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
        buffer.addXML(title[locale])
        buffer.add("\">")
        chart(&buffer)
        buffer.add("</div>")
        if let table = table() {
            buffer.add("\n<details><summary>")
            buffer.addXML(PageWords.asTable[locale])
            buffer.add("</summary>\n")
            buffer.addTable(table, isSortable: false)
            buffer.add("</details>")
        }
        buffer.add("\n</figure>\n")
    }

    /// Adds the place of the list of goals, which the script fills, and of the tree.
    func addGoals(listed: Int, _ buffer: inout [UInt8]) {
        buffer.add("<section id=\"all\" aria-labelledby=\"goals-heading\">\n<h2 id=\"goals-heading\">")
        buffer.addXML(PageWords.allGoals[locale])
        buffer.add("</h2>\n<noscript><p>")
        buffer.addXML(PageWords.noScript[locale])
        buffer.add("</p></noscript>\n")
        if listed < audit.total.goals {
            buffer.add("<p>")
            let numbers = [listed, audit.total.goals]
            buffer.add(template: PageWords.cut[locale]) { buffer, place in
                if place < 2 { buffer.add(numbers[place]) }
            }
            buffer.add("</p>\n")
        }
        buffer.add(
            "<div id=\"list\" hidden>\n<div class=\"tools\" role=\"search\">\n<div class=\"grow\"><label for=\"search\">"
        )
        buffer.addXML(PageWords.search[locale])
        buffer.add(
            "</label><input id=\"search\" type=\"search\" autocomplete=\"off\"></div>\n<div><label for=\"filter\">")
        buffer.addXML(word("filter"))
        buffer.add("</label><select id=\"filter\">\n")
        for (value, name) in [
            ("all", "all"), ("lacking", "notSmart"), ("smart", "smartOnly"), ("overdue", "overdueOnly"),
            ("undated", "undatedOnly"),
        ] { addOption(value, word(name), &buffer) }
        for (name, criterion) in Self.columns {
            var text: [UInt8] = []
            text.add(filled: word("lacking"), with: [AuditWords.criterion(criterion)[locale]])
            addOption(name, String(decoding: text, as: UTF8.self), &buffer)
        }
        buffer.add("</select></div>\n<div><label for=\"size\">")
        buffer.addXML(word("perPage"))
        buffer.add("</label><select id=\"size\">")
        for size in [50, 200, 1000] { buffer.add("<option>\(size)</option>") }
        buffer.add("</select></div>\n</div>\n<p id=\"count\" role=\"status\"></p>\n")
        addGoalTable(&buffer)
        buffer.add("<div class=\"tools\"><button id=\"previous\" type=\"button\">")
        buffer.addXML(word("previous"))
        buffer.add("</button> <span id=\"page\" role=\"status\"></span> <button id=\"next\" type=\"button\">")
        buffer.addXML(word("next"))
        buffer.add("</button></div>\n</div>\n</section>\n")
        buffer.addSection("tree", AuditWords.tree[locale])
        buffer.add("<p class=\"dim\">")
        buffer.addXML(PageWords.treeHelp[locale])
        buffer.add("</p>\n<div id=\"tree-list\"></div>\n</section>\n")
    }

    private static let columns: [(name: String, criterion: Criterion)] = [
        ("specific", .specific), ("measurable", .measurable), ("attainable", .attainable), ("relevant", .relevant),
        ("timeBound", .timeBound),
    ]

    private func addOption(_ value: String, _ text: String, _ buffer: inout [UInt8]) {
        buffer.add("<option value=\"\(value)\">")
        buffer.addXML(text)
        buffer.add("</option>\n")
    }

    private func addGoalTable(_ buffer: inout [UInt8]) {
        buffer.add(
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"goals-heading\"><table id=\"goals\"><thead><tr>\n"
        )
        func header(_ order: String, _ title: String, letter: String? = nil, classes: String = "") {
            buffer.add("<th scope=\"col\" data-order=\"\(order)\"\(classes.isEmpty ? "" : " class=\"\(classes)\"")>")
            buffer.add("<button type=\"button\"")
            if letter != nil {
                buffer.add(" title=\"")
                buffer.addXML(title)
                buffer.add("\" aria-label=\"")
                buffer.addXML(title)
                buffer.add("\"")
            }
            buffer.add(">")
            buffer.addXML(letter ?? title)
            buffer.add("</button></th>\n")
        }
        header("goal", word("goal"))
        header("owner", word("owner"), classes: "wide")
        header("due", word("deadline"), classes: "n wide")
        for (place, column) in Self.columns.enumerated() {
            let letter = ["S", "M", "A", "R", "T"][place]
            header(column.name, AuditWords.criterion(column.criterion)[locale], letter: letter)
        }
        header("status", word("status"), classes: "wide")
        header("place", word("place"), classes: "wide")
        buffer.add("</tr></thead><tbody id=\"rows\"></tbody></table></div>\n")
    }

    /// Adds the other tables, and what was found in files.
    func addTables(_ out: inout ReportBuffer) {
        for (id, table) in tables {
            out.bytes.addSection(id, table.title)
            out.bytes.addTable(table, isSortable: true)
            if table.left > 0 {
                out.bytes.add("<p>")
                out.bytes.add(filled: AuditWords.more[locale], with: [String(table.left)])
                out.bytes.add("</p>\n")
            }
            out.bytes.add("</section>\n")
            out.flush()
        }
        guard hasDocuments else { return }
        out.bytes.addSection("documents", PageWords.documents[locale])
        out.bytes.add("<ul class=\"findings\">\n")
        var shown = 0
        for (file, record) in audit.repo.files.enumerated() where shown < 200 {
            let found = record.findings.filter { $0.goal < 0 && audit.counts($0, in: file) }
            guard !found.isEmpty else { continue }
            let texts = report.texts(ofFile: file)
            for one in found.prefix(10) {
                let finding = report.finding(one, inFile: file, texts)
                shown += 1
                out.bytes.add("<li><strong>")
                out.bytes.addXML(word(finding.severity.word))
                out.bytes.add(":</strong> <bdi>")
                out.bytes.addXML(finding.message)
                out.bytes.add("</bdi>. <span class=\"q\"><bdi>")
                out.bytes.addXML(finding.question)
                out.bytes.add("</bdi></span> <code><bdi>")
                out.bytes.addXML("\(record.path):\(finding.line)")
                out.bytes.add("</bdi></code></li>\n")
            }
            out.flush()
        }
        out.bytes.add("</ul>\n</section>\n")
    }

    private func word(_ name: String) -> String {
        PageWords.script.first { $0.name == name }?.texts[locale] ?? name
    }
}

extension [UInt8] {
    fileprivate mutating func addSection(_ id: String, _ title: String) {
        add("<section id=\"\(id)\" aria-labelledby=\"\(id)-heading\">\n<h2 id=\"\(id)-heading\">")
        addXML(title)
        add("</h2>\n")
    }

    fileprivate mutating func addCard(_ name: String, _ value: String, _ beside: String) {
        add("<div><dt>")
        addXML(name)
        add("</dt><dd>")
        addXML(value)
        if !beside.isEmpty {
            add(" <small>")
            addXML(beside)
            add("</small>")
        }
        add("</dd></div>\n")
    }

    fileprivate mutating func addTable(_ table: AuditTable, isSortable: Bool) {
        add("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
        addXML(table.title)
        add("\"><table\(isSortable ? " class=\"sortable\"" : "")><thead><tr>")
        for (column, cell) in table.head.enumerated() {
            // A column without a heading still needs a word for a button and for a screen reader.
            add("<th scope=\"col\"\(table.isNumber[column] ? " class=\"n\"" : "")>")
            addXML(cell.isEmpty ? (table.isNumber[column] ? "№" : "–") : cell)
            add("</th>")
        }
        add("</tr></thead><tbody>\n")
        for row in table.rows {
            add("<tr>")
            for (column, cell) in row.enumerated() {
                add(column == 0 ? "<th scope=\"row\"" : "<td")
                add(table.isNumber[column] ? " class=\"n\"><bdi>" : "><bdi>")
                addXML(cell.count > 300 ? cell.prefix(300) + "…" : cell)
                add(column == 0 ? "</bdi></th>" : "</bdi></td>")
            }
            add("</tr>\n")
        }
        add("</tbody></table></div>\n")
    }
}
