/// How many characters a name has for which a near one is looked for.
let nearestNameLengths = 3...64

/// The name among `names` that `name` was most likely meant to be ("did you mean"), or nil where none is near.
///
/// Near is an edit distance (insertions, deletions, substitutions and swaps of neighbours, as Damerau and Levenshtein
/// count them) of at most a third of the name's length, and at least 1 where it has 3 characters. Case does not count.
/// Of two names equally near the first wins.
public func nearestName(to name: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard nearestNameLengths.contains(wanted.count) else { return nil }
    let bound = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names {
        let scalars = Array(candidate.lowercased().unicodeScalars)
        let allowed = min(bound, (best?.distance ?? bound + 1) - 1)
        guard allowed >= 0, abs(scalars.count - wanted.count) <= allowed else { continue }
        let distance = editDistance(wanted, scalars)
        if distance <= allowed { best = (candidate, distance) }
    }
    return best?.name
}

/// The edit distance of two texts, swaps of neighbours counted as one edit (optimal string alignment).
@inlinable
public func editDistance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for column in 0..<right.count {
            let cost = left[row] == right[column] ? 0 : 1
            var distance = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                distance = min(distance, beforeLast[column - 1] + 1)
            }
            current.append(distance)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
