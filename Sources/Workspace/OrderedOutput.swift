import Synchronization

/// Joins what workers write about numbered files, in the order of the numbers, whatever the order in which they finish.
///
/// What a worker writes while it is its file's turn goes out at once, so that a file with a million findings needs no
/// great buffer; what comes too early waits.
public final class OrderedOutput: Sendable {
    private struct State: Sendable {
        var turns = Turns()
        var buffers: [[UInt8]]
        var isEmpty: [Bool]
        var failures: [FileError?]
    }

    private let streams: [OutputStream]
    private let separators: [[UInt8]]
    private let state: Lock<State>

    /// An output to `streams`; two pieces of a stream are joined by its separator.
    public init(_ streams: [OutputStream], separators: [String]) {
        self.streams = streams
        self.separators = separators.map { Array($0.utf8) }
        state = Lock(
            State(
                buffers: Array(repeating: [], count: streams.count),
                isEmpty: Array(repeating: true, count: streams.count),
                failures: Array(repeating: nil, count: streams.count)))
    }

    /// How many streams there are.
    public var streamCount: Int { streams.count }
    /// An empty piece for each stream.
    public var noPieces: [[UInt8]] { Array(repeating: [], count: streamCount) }

    /// Writes text that belongs to no file, before the first or behind the last.
    public func write(_ text: [UInt8], to stream: Int) {
        state.withLock { state in
            state.buffers[stream].append(contentsOf: text)
            flush(&state, stream, above: 65_536)
        }
    }

    /// Adds a piece of the file whose turn it is to one stream.
    public func add(_ piece: ArraySlice<UInt8>, to stream: Int) {
        guard !piece.isEmpty else { return }
        state.withLock { add(piece, stream, &$0) }
    }

    /// Takes pieces of the file `number` and empties them, if it is its turn; otherwise they stay with the worker.
    public func offer(_ number: Int, _ pieces: inout [[UInt8]]) {
        let isTaken = state.withLock { state in
            guard state.turns.isNext(number) else { return false }
            add(pieces, &state)
            return true
        }
        if isTaken { pieces.empty() }
    }

    /// Takes the last pieces of the file `number` and empties them.
    public func finish(_ number: Int, _ pieces: inout [[UInt8]]) {
        let isTurn = state.withLock { state in
            guard state.turns.isNext(number) else {
                state.turns.keep(pieces, of: number)
                return false
            }
            add(pieces, &state)
            state.turns.pass()
            while let ready = state.turns.take() { add(ready.pieces, &state) }
            return true
        }
        if isTurn { pieces.empty() } else { pieces = noPieces }
    }

    /// Writes what is left and closes files; the errors of each stream, in order.
    public func close() -> [FileError?] {
        state.withLock { state in
            for index in streams.indices {
                flush(&state, index, above: 0)
                if let failure = streams[index].finish(), state.failures[index] == nil {
                    state.failures[index] = failure
                }
            }
            return state.failures
        }
    }

    private func add(_ pieces: [[UInt8]], _ state: inout State) {
        for (index, piece) in pieces.enumerated() where !piece.isEmpty { add(piece, index, &state) }
    }

    private func add(_ piece: some Collection<UInt8>, _ index: Int, _ state: inout State) {
        if !state.isEmpty[index] { state.buffers[index].append(contentsOf: separators[index]) }
        state.isEmpty[index] = false
        state.buffers[index].append(contentsOf: piece)
        flush(&state, index, above: 65_536)
    }

    private func flush(_ state: inout State, _ index: Int, above size: Int) {
        guard state.buffers[index].count > size else { return }
        if state.failures[index] == nil {
            state.failures[index] = streams[index].write(state.buffers[index])
        }
        state.buffers[index].removeAll(keepingCapacity: true)
    }
}
