import Source

/// What is wrong with a command line.
struct UsageError: Error, Equatable {
    /// What is wrong, and a guess of what was meant.
    var message: String
    init(_ message: String) { self.message = message }

    /// `what` is not known; the nearest of `names` is offered, never acted on.
    static func unknown(_ what: String, _ name: String, among names: [String], prefix: String = "") -> UsageError {
        let shown = "\(what) \(quoted(name))"
        guard let guess = nearest(name, among: names) else { return UsageError("there is no \(shown)") }
        return UsageError("there is no \(shown); did you mean \(prefix)\(guess)?")
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

/// The one of `names` that `word` most likely misspells; nil where none is near.
func nearest(_ word: String, among names: [String]) -> String? {
    let letters = Array(word.lowercased().utf8.prefix(64))
    var best: (distance: Int, name: String)?
    for name in names {
        let distance = editDistance(letters, Array(name.utf8))
        if distance <= max(1, min(letters.count, name.utf8.count) / 3), distance < best?.distance ?? .max {
            best = (distance, name)
        }
    }
    return best?.name
}

/// How many letters are put in, left out, changed or swapped with their neighbour between two words.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
            row.append(cost)
        }
        (before, last) = (last, row)
    }
    return last[b.count]
}
