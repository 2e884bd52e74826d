import TestSupport

/// A document made at random: every shape, scalar style and line end, comments, anchors, both languages.
struct MadeDocument {
    /// What a search would call it.
    let path = "goals.yaml"
    /// Its bytes.
    var bytes: [UInt8] = []
    /// The sentences that it holds.
    var sentences: [MadeSentence] = []

    init(seed: UInt64, isWide: Bool = false) {
        var writer = DocumentWriter(dice: Dice(seed: seed), isWide: isWide)
        writer.writeDocument()
        var text = writer.text
        if writer.dice.chance(10), text.hasSuffix("\n") { text.removeLast() }
        switch writer.dice.number(0...9) {
        case 0, 1: text = replaced(text, "\n", "\r\n")
        case 2: text = replaced(text, "  # rad\n", "  # rad\r\n")
        default: break
        }
        bytes = (writer.dice.chance(15) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
        sentences = writer.sentences
    }
}

/// Writes one document.
private struct DocumentWriter {
    var dice: Dice
    var text = ""
    var sentences: [MadeSentence] = []
    private var isSwedish = false
    /// Whether fields may say something else than the sentence beside them, in words known to be read wrongly.
    private let isWide: Bool
    private var anchors = 0
    private var ids = 0

    init(dice: Dice, isWide: Bool) {
        self.dice = dice
        self.isWide = isWide
    }

    private var parts: SentenceParts { isSwedish ? .swedish : .english }

    mutating func writeDocument() {
        isSwedish = dice.chance(50)
        comment("")
        switch dice.number(0...9) {
        case 0: (0...dice.number(0...3)).forEach { _ in item("") }
        case 1: fields("", "", mayLackSentence: false)
        case 2:
            for number in 0...dice.number(1...2) {
                if number > 0 || dice.chance(50) { text += "---\n" }
                isSwedish = dice.chance(50)
                file()
                if dice.chance(20) { text += "...\n" }
            }
        default: file()
        }
        comment("")
    }

    /// A head and a list of goals.
    private mutating func file() {
        text += "goallint: 1\n"
        if dice.chance(30) { line("", isSwedish ? "språk: sv" : "language: en") }
        if dice.chance(60) {
            line("", dice.pick(isSwedish ? ["skapad: 2026-09-01", "created: 2026-09-01"] : ["created: 2026-09-01"]))
        }
        if dice.chance(50) { line("", isSwedish ? "ägare: Hamnen" : "owner: The harbour") }
        comment("")
        line("", isSwedish ? dice.pick(["mål:", "goals:"]) : "goals:")
        let indent = dice.pick(["", "  ", "    "])
        for _ in 0...dice.number(0...4) { item(indent) }
    }

    /// A comment of its own, or an empty line, or neither.
    private mutating func comment(_ indent: String) {
        if dice.chance(15) { text += "\n" }
        if dice.chance(20) { text += "\(indent)# \(dice.pick(["rad", "a comment: by 10%", "- goal: x", "\"'|>"]))\n" }
    }

    private mutating func line(_ indent: String, _ content: String) {
        text += indent + content + (dice.chance(15) ? "  # rad" : "") + "\n"
    }

    /// One item of a list of goals.
    private mutating func item(_ indent: String) {
        comment(indent)
        switch dice.number(0...9) {
        case 0, 1, 2: scalar(indent + "-", indent + "  ", dice.sentence(parts, wide: isWide))
        case 3: flow(indent)
        default: fields(indent + "- ", indent + "  ", mayLackSentence: true)
        }
    }

    /// The fields of a goal as a block mapping.
    private mutating func fields(_ head: String, _ indent: String, mayLackSentence: Bool) {
        var names: [String] = []
        if dice.chance(60) { names.append("id") }
        names.append("goal")
        for name in ["owner", "measurable", "specific", "deadline", "relevant", "attainable", "note"]
        where dice.chance(25) {
            names.append(name)
        }
        if dice.chance(30) { names.shuffle(using: &dice) }
        if mayLackSentence, dice.chance(8) {
            names = ["measurable"] + names.filter { $0 != "goal" && $0 != "measurable" }
        }
        if names.isEmpty { names = ["goal"] }
        let sentence = dice.sentence(parts, wide: isWide)
        if !isWide {
            // What the fields say beside the sentence must fit it: contradictions are another test's.
            if !sentence.figures.isEmpty || sentence.object.isEmpty { names.removeAll { $0 == "measurable" } }
            if !sentence.said.isEmpty { names.removeAll { $0 == "deadline" } }
            names.removeAll { $0 == "specific" }
            // A list of ids and notes alone holds no goal.
            if !names.contains("goal"), !names.contains("measurable") { names.append("goal") }
        }
        for (index, name) in names.enumerated() {
            if index > 0 { comment(indent) }
            field(name, index == 0 ? head : indent, indent, sentence)
        }
    }

    private mutating func field(_ name: String, _ head: String, _ indent: String, _ sentence: MadeSentence) {
        let swedish = [
            "goal": "mål", "owner": "ägare", "measurable": "mätbart", "specific": "specifikt", "deadline": "slutdatum",
            "relevant": "relevant", "attainable": "nåbart", "note": "anteckning",
        ]
        let key = isSwedish ? swedish[name] ?? name : name
        switch name {
        case "goal": scalar(head + key + ":", indent + "  ", sentence)
        case "id":
            ids += 1
            line(head, "\(key): g\(ids)")
        case "measurable":
            let numbers = [dice.number(1...250), dice.number(251...500)]
            let isUp = isWide ? dice.chance(50) : sentence.direction > 0
            let (low, high) = isUp ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
            let names = isSwedish ? ["mått", "nuläge", "målvärde", "enhet"] : ["metric", "baseline", "target", "unit"]
            let metric = isWide ? dice.pick(parts.objects) : sentence.object
            let unit = isSwedish ? "timmar" : "hours"
            if dice.chance(50) {
                line(
                    head,
                    "\(key): {\(names[0]): \(metric), \(names[1]): \(low), \(names[2]): \(high), \(names[3]): \(unit)}")
            } else {
                line(head, "\(key):")
                line(indent + "  ", "\(names[0]): \(metric)")
                if dice.chance(70) { line(indent + "  ", "\(names[1]): \(low)") }
                line(indent + "  ", "\(names[2]): \(high)")
            }
        case "specific":
            scalar(head + key + ":", indent + "  ", MadeSentence(text: dice.sentence(parts, wide: isWide).text))
        case "deadline": line(head, "\(key): \(dice.pick(["2027-03-31", "2027-06-30", "Q4 2027"]))")
        case "owner": line(head, "\(key): \(dice.pick(["Åsa Öberg", "\"The office\"", "'Hamnen'"]))")
        default: line(head, "\(key): \(isSwedish ? "Förra året gick det bra." : "It went well last year.")")
        }
    }

    /// A goal as a flow mapping.
    private mutating func flow(_ indent: String) {
        let sentence = dice.sentence(parts, wide: isWide)
        sentences.append(sentence)
        ids += 1
        let key = isSwedish ? "mål" : "goal"
        let quoted =
            dice.chance(50)
            ? "'" + replaced(sentence.text, "'", "''") + "'" : doubleQuoted(sentence.text, escapes: dice.chance(30))
        let isPlain = !sentence.text.contains(",") && !sentence.text.contains(": ") && dice.chance(40)
        let before = dice.chance(50) ? "id: f\(ids), " : ""
        let behind = dice.chance(40) ? ", \(isSwedish ? "ägare" : "owner"): X" : ""
        line(indent + "- ", "{\(before)\(key): \(isPlain ? sentence.text : quoted)\(behind)}")
    }

    /// A sentence as a scalar behind `head`, in one of the styles.
    private mutating func scalar(_ head: String, _ indent: String, _ sentence: MadeSentence) {
        if !sentence.kept.isEmpty || !sentence.perfect.isEmpty { sentences.append(sentence) }
        let text = sentence.text
        var properties = ""
        if dice.chance(6) {
            anchors += 1
            properties += " &a\(anchors)"
        }
        if dice.chance(6) { properties += dice.pick([" !!str", " !sentence"]) }
        let comment = dice.chance(20) ? "  # rad" : ""
        let hasColon = text.contains(": ")
        switch dice.number(0...9) {
        case 0: self.text += "\(head)\(properties) '\(replaced(text, "'", "''"))'\(comment)\n"
        case 1: self.text += "\(head)\(properties) \(doubleQuoted(text, escapes: dice.chance(40)))\(comment)\n"
        case 2:
            let lines = broken(text)
            self.text += "\(head)\(properties) \"\(lines.joined(separator: "\n" + indent))\"\(comment)\n"
        case 3, 4:
            let style = dice.pick([">", ">-", ">+"])
            self.text += "\(head)\(properties) \(style)\(comment)\n" + broken(text).map { indent + $0 + "\n" }.joined()
            if dice.chance(20) { self.text += "\n" }
        case 5:
            let style = dice.pick(["|", "|-", "|+", "|2-"])
            // The indentation indicator counts from the parent.
            let isIndicated = style == "|2-" && indent.count == 2 && head.first != " " && !head.hasPrefix("-")
            self.text += "\(head)\(properties) \(isIndicated ? style : "|")\(comment)\n\(indent)\(text)\n"
            if dice.chance(20) { self.text += "\n" }
        case 6 where !hasColon:
            self.text += "\(head)\(properties) \(broken(text).joined(separator: "\n" + indent))\(comment)\n"
        default:
            self.text += "\(head)\(properties) \(hasColon ? "\"\(text)\"" : text)\(comment)\n"
        }
    }

    /// The text in lines of a few words.
    private mutating func broken(_ text: String) -> [String] {
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            if lines[lines.count - 1].isEmpty {
                lines[lines.count - 1] = String(word)
            } else if dice.chance(20), word != "-", !word.hasPrefix("#") {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines
    }

    private mutating func doubleQuoted(_ text: String, escapes: Bool) -> String {
        var result = "\""
        for character in text.unicodeScalars {
            switch character {
            case "\"", "\\": result += "\\" + String(character)
            case "\u{A0}" where escapes: result += "\\_"
            case "å" where escapes: result += "\\u00e5"
            case "k" where escapes && dice.chance(10): result += "\\x6b"
            default: result.unicodeScalars.append(character)
            }
        }
        return result + "\""
    }
}
