import Goals
import Languages
import Rules
import YAML

extension FuzzTarget {
    /// The reading of English, and its sentences.
    static let english = FuzzTarget(name: "english") { read($0, .english) }
    /// The reading of Swedish, and its sentences.
    static let swedish = FuzzTarget(name: "swedish") { read($0, .swedish) }

    private static func read(_ bytes: [UInt8], _ language: Language) {
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        if let pack = LanguagePack.pack(for: language) {
            let reading = TextReading(
                Array(text.prefix(4000)), pack: pack, anchor: Anchor(day: CalendarDay(number: 20_781)))
            _ = reading.words(reading.bytes(0, 0))
        }
        _ = LanguageDetection.detect(text)
        let goal = quoted(text)
        let file = Array("goallint: 1\nlanguage: \(language.tag)\ncreated: 2026-09-01\ngoals:\n  - \(goal)\n".utf8)
        _ = lint.run(file)
        checkFormatting(file)
    }

    /// Dates and numbers in fields: the first byte says which field, the rest what it says.
    static let dates = FuzzTarget(name: "dates") { bytes in
        let value = quoted(Array(bytes.dropFirst()))
        let tree = YAMLTree.parse(Array("- \(value)\n- [\(value), \(value)]\n".utf8))
        for id in tree.nodes.indices.map({ NodeID($0) }) {
            let date = FieldDate.read(id, in: tree, year: bytes.count % 2 == 0 ? 2026 : nil)
            if let range = date?.range { require(range.first <= range.last, "a period ends before it begins") }
            if let figure = FieldFigure.read(id, in: tree) {
                require(figure.low <= figure.high, "a band is upside down")
            }
        }
        let fields = [
            "deadline: %", "start: %", "quarter: %", "measurable: {metric: seats, baseline: %, target: %}", "target: %",
            "time-bound: {start: %, deadline: %, milestones: [{by: %, target: %}]}", "attainable: {history: [%, %]}",
            "measurable: %", "status: %", "progress: %", "created: %", "updated: %",
        ]
        let field = fields[Int(bytes.first ?? 0) % fields.count].split(separator: "%", omittingEmptySubsequences: false)
        let head = "goallint: 1\ngoals:\n  - goal: Increase paid seats to 480\n    "
        let file = Array((head + field.joined(separator: value) + "\n").utf8)
        _ = lint.run(file)
        checkFormatting(file)
    }
}

/// `text` as a scalar in double quotes.
private func quoted(_ text: [UInt8]) -> String {
    var result = "\""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        switch scalar.value {
        case 0x22, 0x5C: result += "\\\(scalar)"
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
            let digits = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
