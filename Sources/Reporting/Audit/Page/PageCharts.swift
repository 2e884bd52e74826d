import Diagnostics
import Summaries

/// The charts of the page, as SVG: shapes with classes, so that the style colours them, and every figure also as text.
extension AuditReport {
    /// The marks of each criterion, as bars of three parts.
    func addMarksChart(_ buffer: inout [UInt8]) {
        let rowHeight = 40
        let height = rowHeight * 5 + 34
        buffer.add("<svg viewBox=\"0 0 640 \(height)\" aria-hidden=\"true\" focusable=\"false\">")
        for (place, criterion) in Scorecard.criteria.enumerated() {
            let y = place * rowHeight
            buffer.addText(AuditWords.criterion(criterion)[locale], x: 0, y: y + 24)
            var x = 110.0
            for mark in Mark.allCases {
                let count = audit.total.marks[place][Int(mark.rawValue)]
                guard count > 0 else { continue }
                let width = 530 * Double(count) / Double(max(1, audit.total.marked))
                buffer.add("<rect class=\"\(mark.word) gap\" x=\"\(rounded(x))\" y=\"\(y + 4)\" ")
                buffer.add("width=\"\(rounded(width))\" height=\"30\" rx=\"4\"/>")
                let text = String(count)
                if width > Double(text.count) * 8 + 12 {
                    buffer.addText(text, x: Int(x + width / 2), y: y + 24, classes: "in", anchor: "middle")
                }
                x += width
            }
        }
        var x = 110
        for mark in Mark.allCases {
            let word = AuditWords.mark(mark)[locale]
            buffer.add(
                "<rect class=\"\(mark.word)\" x=\"\(x)\" y=\"\(rowHeight * 5 + 12)\" width=\"13\" height=\"13\" rx=\"3\"/>"
            )
            buffer.addText(word, x: x + 19, y: rowHeight * 5 + 23)
            x += 45 + word.count * 8
        }
        buffer.add("</svg>")
    }

    /// Months with their deadlines: at most four years around the day of the audit, all before and after in one each.
    func timeline() -> [(label: String, goals: Int, overdue: Int)] {
        let months = audit.months
        guard !months.isEmpty else { return [] }
        func number(_ month: String) -> Int {
            let parts = month.split(separator: "-")
            return (Int(parts.first ?? "") ?? 0) * 12 + (Int(parts.last ?? "") ?? 1) - 1
        }
        let now = number(String(audit.todayText.dropLast(3)))
        let all = months.map { number($0.month) }
        let first = max(now - 12, all.min() ?? now)
        let last = max(first, min(now + 24, all.max() ?? now))
        var result: [(label: String, goals: Int, overdue: Int)] = []
        let before = months.filter { number($0.month) < first }
        let after = months.filter { number($0.month) > last }
        if !before.isEmpty {
            result.append(
                (PageWords.earlier[locale], before.reduce(0) { $0 + $1.goals }, before.reduce(0) { $0 + $1.overdue }))
        }
        let byNumber = Dictionary(months.map { (number($0.month), $0) }) { first, _ in first }
        for month in first...last {
            let digits = month % 12 + 1
            result.append(
                (
                    "\(month / 12)-\(digits < 10 ? "0" : "")\(digits)", byNumber[month]?.goals ?? 0,
                    byNumber[month]?.overdue ?? 0
                ))
        }
        if !after.isEmpty { result.append((PageWords.later[locale], after.reduce(0) { $0 + $1.goals }, 0)) }
        return result
    }

    /// Deadlines by month, as bars.
    func addTimelineChart(_ bars: [(label: String, goals: Int, overdue: Int)], _ buffer: inout [UInt8]) {
        let most = Double(max(1, bars.map(\.goals).max() ?? 1))
        let step = min(64, 640 / Double(bars.count))
        buffer.add("<svg viewBox=\"0 0 640 234\" aria-hidden=\"true\" focusable=\"false\">")
        buffer.add("<line class=\"axis\" x1=\"0\" y1=\"180\" x2=\"640\" y2=\"180\"/>")
        for (place, bar) in bars.enumerated() {
            let x = Double(place) * step
            for (count, base, name) in [(bar.overdue, 0, "late"), (bar.goals - bar.overdue, bar.overdue, "bar")]
            where count > 0 {
                let height = 155 * Double(count) / most
                let y = 180 - 155 * Double(base) / most - height
                buffer.add("<rect class=\"\(name)\" x=\"\(rounded(x + step * 0.12))\" y=\"\(rounded(y))\" ")
                buffer.add("width=\"\(rounded(step * 0.76))\" height=\"\(rounded(height))\" rx=\"2\"/>")
            }
            let text = String(bar.goals)
            if bar.goals > 0, step > Double(text.count) * 6.5 {
                let y = 180 - 155 * Double(bar.goals) / most - 4
                buffer.addText(text, x: Int(x + step / 2), y: Int(y), classes: "small", anchor: "middle")
            }
        }
        addMonthLabels(bars.map(\.label), step, &buffer)
        var x = 0
        for (name, word) in [("late", AuditWords.overdue[locale]), ("bar", PageWords.due[locale])] {
            buffer.add("<rect class=\"\(name)\" x=\"\(x)\" y=\"214\" width=\"13\" height=\"13\" rx=\"3\"/>")
            buffer.addText(word, x: x + 19, y: 225)
            x += 45 + word.count * 8
        }
        buffer.add("</svg>")
    }

    /// As many labels as there is room for: each of a few months, of many those that begin a quarter or a year.
    private func addMonthLabels(_ labels: [String], _ step: Double, _ buffer: inout [UInt8]) {
        var free = -1.0
        for (place, label) in labels.enumerated() {
            let isMonth = label.contains("-")
            let isWanted =
                step > 52 || !isMonth || label.hasSuffix("-01")
                || step > 18 && ["-04", "-07", "-10"].contains { label.hasSuffix($0) }
            let center = Double(place) * step + step / 2
            let half = Double(label.count) * 3.2
            guard isWanted, center - half > free else { continue }
            free = center + half + 4
            buffer.addText(
                label, x: Int(min(max(center, half), 640 - half)), y: 198, classes: "small", anchor: "middle")
        }
    }

    /// The score, the share that is wholly SMART, and the findings, over time.
    func addTrendChart(_ buffer: inout [UInt8]) {
        let counts = trend.map { Double($0.findings.reduce(0, +)) }
        let most = max(1, counts.max() ?? 1)
        let lines: [(name: String, word: String, values: [Double?])] = [
            ("one", AuditWords.score[locale], trend.map { $0.score.map(Double.init) }),
            ("two", AuditWords.smart[locale] + " (%)", trend.map { $0.smartPerMille.map { Double($0) / 10 } }),
            (
                "three", "\(AuditWords.findings[locale]) (0–\(Int(most)))", counts.map { $0 / most * 100 }
            ),
        ]
        buffer.add("<svg viewBox=\"0 0 640 234\" aria-hidden=\"true\" focusable=\"false\">")
        for level in [0, 50, 100] {
            let y = 180 - level * 3 / 2
            buffer.add(
                "<line class=\"axis\" x1=\"30\" y1=\"\(y)\" x2=\"640\" y2=\"\(y)\" opacity=\"\(level == 0 ? "1" : ".35")\"/>"
            )
            buffer.addText(String(level), x: 24, y: y + 4, classes: "small", anchor: "end")
        }
        func x(_ place: Int) -> Double {
            trend.count < 2 ? 335 : 40 + 590 * Double(place) / Double(trend.count - 1)
        }
        for line in lines {
            var points = ""
            var dots = ""
            for (place, value) in line.values.enumerated() {
                guard let value else { continue }
                let y = rounded(180 - value * 1.5)
                points += "\(rounded(x(place))),\(y) "
                dots += "<circle class=\"dot \(line.name)\" cx=\"\(rounded(x(place)))\" cy=\"\(y)\" r=\"3\"/>"
            }
            buffer.add("<polyline class=\"plot \(line.name)\" points=\"\(points)\"/>")
            buffer.add(dots)
        }
        var free = -1.0
        for (place, point) in trend.enumerated() where x(place) - 32 > free {
            free = x(place) + 36
            buffer.addText(point.day, x: Int(min(max(x(place), 62), 608)), y: 198, classes: "small", anchor: "middle")
        }
        var at = 0
        for line in lines {
            buffer.add("<line class=\"plot \(line.name)\" x1=\"\(at)\" y1=\"221\" x2=\"\(at + 22)\" y2=\"221\"/>")
            buffer.addText(line.word, x: at + 28, y: 225)
            at += 50 + line.word.count * 7
        }
        buffer.add("</svg>")
    }
}

/// A number with one decimal, as SVG writes it.
private func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
}

extension [UInt8] {
    fileprivate mutating func addText(_ text: String, x: Int, y: Int, classes: String = "", anchor: String = "") {
        add("<text x=\"\(x)\" y=\"\(y)\"")
        if !classes.isEmpty { add(" class=\"\(classes)\"") }
        if !anchor.isEmpty { add(" text-anchor=\"\(anchor)\"") }
        add(">")
        addXML(text)
        add("</text>")
    }
}
