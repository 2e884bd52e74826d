public import Diagnostics

/// All rules as one JSON array, for programs that show them.
public func rulesAsJSON(_ rules: [RuleInfo], _ locale: Locale) -> [UInt8] {
    var buffer: [UInt8] = []
    buffer.add("[\n")
    for (index, rule) in rules.enumerated() {
        if index > 0 { buffer.add(",\n") }
        buffer.add("{\"name\":")
        buffer.addJSON(rule.name)
        buffer.add(",\"criterion\":")
        buffer.addJSON(rule.criterion.word)
        buffer.add(",\"severity\":")
        buffer.addJSON(rule.severity.word)
        buffer.add(",\"summary\":")
        buffer.addJSON(rule.summary[locale])
        buffer.add(",\"reason\":")
        buffer.addJSON(rule.reason[locale])
        buffer.add(",\"fix\":")
        if let fix = rule.fix { buffer.addJSON(fix.applicability.word) } else { buffer.add("null") }
        buffer.add(",\"help\":")
        buffer.addJSON(rule.helpAddress)
        buffer.add("}")
    }
    buffer.add("\n]\n")
    return buffer
}
