import Source

/// What is wrong with a command line.
struct UsageError: Error, Equatable {
    /// What is wrong, and a guess of what was meant.
    var message: String
    init(_ message: String) { self.message = message }

    /// `what` is not known; the nearest of `names`, or the one that begins so, is offered, never acted on.
    static func unknown(_ what: String, _ name: String, among names: [String], prefix: String = "") -> UsageError {
        let shown = "\(what) \(quoted(name))"
        guard let guess = nearestName(to: name, in: names) ?? only(names, beginningWith: name) else {
            return UsageError("there is no \(shown)")
        }
        return UsageError("there is no \(shown); did you mean \(prefix)\(guess)?")
    }

    /// The one of `names` that begins with `start`, a word of at least three letters.
    private static func only(_ names: [String], beginningWith start: String) -> String? {
        guard start.drop(while: { $0 == "-" }).count >= 3 else { return nil }
        let found = names.filter { $0.hasPrefix(start) }
        return found.count == 1 ? found[0] : nil
    }
}

/// A word of the user's in quotes, cut and made safe to show.
func quoted(_ word: String) -> String {
    var shown = ""
    for scalar in word.unicodeScalars.prefix(60) {
        let isControl = scalar.value < 32 || (0x7F..<0xA0).contains(scalar.value) || scalar.properties.isBidiControl
        shown.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return "“\(shown)\(word.unicodeScalars.count > 60 ? "…" : "")”"
}
