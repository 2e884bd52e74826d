/// What a canonical sentence lost or invented, by a check that shares no code with the formatter.
enum Losses {
    /// The faults of `new`, which was written for a sentence made from slots.
    static func faults(_ made: MadeSentence, _ new: String, hasFields: Bool) -> [String] {
        var faults: [String] = []
        let written = words(new)
        let rest = replaced(made.text.lowercased(), made.said.lowercased(), " ")
        var there = counts(written)
        for word in made.kept + words(rest).filter({ $0.first?.isNumber == true && !made.kept.contains($0) }) {
            if there[word, default: 0] > 0 { there[word, default: 0] -= 1 } else { faults.append("“\(word)” is lost") }
        }
        if !hasFields {
            // A verb in a cadence or with a level to hold keeps its infinitive.
            let last = words(made.perfect).last ?? ""
            if !last.isEmpty, !written.contains(last), !written.contains(where: { $0.hasPrefix(last.prefix(3)) }) {
                faults.append("the verb “\(made.perfect)” is lost")
            }
            // A cadence that holds all through a period keeps it.
            let isPeriod = new.hasPrefix("Under ") || new.hasPrefix("In ")
            if !made.date.isEmpty, !new.hasPrefix(made.date), !isPeriod {
                faults.append("it does not begin with “\(made.date)”")
            }
            // A day without a year has that of the anchor date, and 6 months from it are 1 March 2027.
            let known = Set(words(made.text) + words(made.date) + (made.said.isEmpty ? [] : ["1", "2026", "2027"]))
            for word in written where word.first?.isNumber == true && !known.contains(word) {
                faults.append("“\(word)” is invented")
            }
        }
        if !made.said.isEmpty, !hasFields, made.date.isEmpty {
            let begins = ["By", "Within", "Before", "Senast", "Inom", "Före", "Till"]
            if !begins.contains(where: new.hasPrefix) { faults.append("the deadline does not stand first") }
        }
        if !new.hasSuffix(".") { faults.append("it has no full stop") }
        if new.contains("  ") || new.contains(" ,") || new.contains("..") {
            faults.append("it has odd spaces or signs")
        }
        return faults
    }

    private static func counts(_ words: [String]) -> [String: Int] {
        var result: [String: Int] = [:]
        for word in words { result[word, default: 0] += 1 }
        return result
    }
}
