/// Whose turn it is of numbered files that finish in any order, and what came too early.
struct Turns: Sendable {
    private var next = 0
    private var waiting: [Int: [[UInt8]]] = [:]

    /// Whether all files before `number` were taken.
    func isNext(_ number: Int) -> Bool { next == number }

    /// Passes the turn on from a file whose last pieces were taken as they came.
    mutating func pass() { next += 1 }

    /// Keeps the last pieces of the file `number` until it is its turn.
    mutating func keep(_ pieces: [[UInt8]], of number: Int) { waiting[number] = pieces }

    /// The file whose turn it is, if it was kept; with it the turn passes on.
    mutating func take() -> (number: Int, pieces: [[UInt8]])? {
        guard !waiting.isEmpty, let pieces = waiting.removeValue(forKey: next) else { return nil }
        defer { pass() }
        return (next, pieces)
    }
}

extension [[UInt8]] {
    /// Empties each piece, which keeps its room for the next file.
    mutating func empty() { for index in indices { self[index].removeAll(keepingCapacity: true) } }
}
