/// Whose turn it is of numbered files that finish in any order, and what came too early.
struct Turns: Sendable {
    private var next = 0
    /// The pieces of the file whose turn it is: a run of one file needs no dictionary.
    private var ready: [[UInt8]]?
    private var waiting: [Int: [[UInt8]]] = [:]

    /// Whether all files before `number` were taken.
    func isNext(_ number: Int) -> Bool { next == number }

    /// Keeps the last pieces of the file `number` until it is its turn.
    mutating func keep(_ pieces: [[UInt8]], of number: Int) {
        if isNext(number) { ready = pieces } else { waiting[number] = pieces }
    }

    /// The file whose turn it is, once it is kept; with it the turn passes on.
    mutating func take() -> (number: Int, pieces: [[UInt8]])? {
        if ready == nil, !waiting.isEmpty { ready = waiting.removeValue(forKey: next) }
        guard let pieces = ready.take() else { return nil }
        defer { next += 1 }
        return (next, pieces)
    }
}
