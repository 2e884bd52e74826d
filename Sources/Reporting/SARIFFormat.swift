import Diagnostics
import Source
import Summaries

extension OutputFormat {
    /// SARIF 2.1.0 (docs.oasis-open.org/sarif), for GitHub's code scanning and its like.
    public static let sarif = OutputFormat(
        "sarif", "SARIF 2.1.0 for code scanning", unit: .codePoints, writesFixes: true, separator: ",\n",
        header: { buffer, context in
            buffer.add(
                "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{")
            buffer.add("\"tool\":{\"driver\":{\"name\":\"goallint\",\"version\":")
            buffer.addJSON(context.version)
            buffer.add(",\"informationUri\":\"https://goallint.dev\",\"rules\":[\n")
            for (index, rule) in context.rules.enumerated() {
                if index > 0 { buffer.add(",\n") }
                buffer.addSARIFRule(rule, context.locale ?? .english)
            }
            buffer.add("\n]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[\n")
        },
        piece: { buffer, part in
            for index in part.range {
                if index > part.range.lowerBound { buffer.add(",\n") }
                buffer.addSARIFResult(part.report.diagnostics[index], &part)
            }
        },
        footer: { buffer, _, _ in buffer.add("\n]}]}\n") })
}

extension [UInt8] {
    fileprivate mutating func addSARIFRule(_ rule: RuleInfo, _ locale: Locale) {
        add("{\"id\":")
        addJSON(rule.name)
        add(",\"shortDescription\":{\"text\":")
        addJSON(rule.summary[locale])
        add("},\"fullDescription\":{\"text\":")
        addJSON(rule.reason[locale])
        add("},\"help\":{\"text\":")
        addJSON(rule.reason[locale])
        add(",\"markdown\":")
        addJSON(rule.reason[locale] + "\n\n[" + rule.name + "](" + rule.helpAddress + ")")
        add("},\"helpUri\":")
        addJSON(rule.helpAddress)
        add(",\"defaultConfiguration\":{\"level\":")
        addJSON(rule.severity.word)
        add("},\"properties\":{\"tags\":[")
        addJSON(rule.criterion.word)
        add("]}}")
    }

    fileprivate mutating func addSARIFResult(_ diagnostic: Diagnostic, _ part: inout OutputFormat.Part) {
        let rule = part.context.name(of: diagnostic)
        var words: [UInt8] = []
        words.addMessageAndQuestion(of: diagnostic, in: part.context)
        var address: [UInt8] = []
        address.addAddress(part.report.path)
        add("{\"ruleId\":")
        addJSON(rule)
        add(",\"ruleIndex\":")
        add(diagnostic.rule.index)
        add(",\"level\":")
        addJSON(diagnostic.severity.word)
        add(",\"message\":{\"text\":")
        addJSON(words)
        add("},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":")
        addJSON(address)
        add("},\"region\":")
        addRegion(diagnostic.range, &part)
        add("}}],\"partialFingerprints\":{\"goallint/v1\":")
        addJSON(part.fingerprints.next(diagnostic, part.report, rule: rule))
        add("}")
        if let fix = diagnostic.fix {
            add(",\"fixes\":[{\"description\":{\"text\":")
            let rule = part.context.rules[diagnostic.rule.index]
            let summary = rule.fix?.summary[part.context.locale ?? diagnostic.locale]
            addJSON(fix.applicability.word + (summary.map { ": \($0)" } ?? ""))
            add("},\"artifactChanges\":[")
            add("{\"artifactLocation\":{\"uri\":")
            addJSON(address)
            add("},\"replacements\":[")
            for (index, edit) in fix.edits.enumerated() {
                add(index == 0 ? "{\"deletedRegion\":" : ",{\"deletedRegion\":")
                addRegion(edit.range, &part)
                add(",\"insertedContent\":{\"text\":")
                addJSON(String(decoding: edit.text, as: UTF8.self))
                add("}}")
            }
            add("]}]}]")
        }
        add("}")
    }

    private mutating func addRegion(_ range: ByteRange, _ part: inout OutputFormat.Part) {
        let start = part.position(at: range.start)
        var ahead = part.cursor
        let end = ahead.position(at: range.end, in: part.report.source)
        add("{\"startLine\":")
        add(start.line)
        add(",\"startColumn\":")
        add(start.column)
        add(",\"endLine\":")
        add(end.line)
        add(",\"endColumn\":")
        add(end.column)
        add(",\"byteOffset\":")
        add(range.start)
        add(",\"byteLength\":")
        add(range.count)
        add("}")
    }

    /// Adds a path as the path of a URI (RFC 3986).
    fileprivate mutating func addAddress(_ path: String) {
        if path.utf8.first == UInt8(ascii: "/") { add("file://") }
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                append(byte)
            default:
                append(UInt8(ascii: "%"))
                add(String(byte >> 4, radix: 16, uppercase: true))
                add(String(byte & 15, radix: 16, uppercase: true))
            }
        }
    }
}
