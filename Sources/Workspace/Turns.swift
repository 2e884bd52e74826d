import Synchronization

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

/// Takes what workers hand in of numbered files, in the order of the numbers.
protocol TakesTurns: Sendable {
    /// Whose turn it is.
    var turns: Turns { get set }
    /// Adds pieces of the file whose turn it is.
    mutating func add(_ pieces: [[UInt8]], of number: Int)
}

extension Lock where Value: TakesTurns {
    /// Takes pieces of the file `number` and empties them, if it is its turn; otherwise they stay with the worker.
    func offer(_ number: Int, _ pieces: inout [[UInt8]]) {
        let isTaken = withLock { state in
            guard state.turns.isNext(number) else { return false }
            state.add(pieces, of: number)
            return true
        }
        if isTaken { pieces.empty() }
    }

    /// Takes the last pieces of the file `number` and empties them.
    func finish(_ number: Int, _ pieces: inout [[UInt8]]) {
        let isTurn = withLock { state in
            guard state.turns.isNext(number) else {
                state.turns.keep(pieces, of: number)
                return false
            }
            state.add(pieces, of: number)
            state.turns.pass()
            while let ready = state.turns.take() { state.add(ready.pieces, of: ready.number) }
            return true
        }
        if isTurn { pieces.empty() } else { pieces = Array(repeating: [], count: pieces.count) }
    }
}

extension [[UInt8]] {
    /// Empties each piece, which keeps its room for the next file.
    fileprivate mutating func empty() { for index in indices { self[index].removeAll(keepingCapacity: true) } }
}
