import Source
import Synchronization

/// Joins what workers write about numbered files, in the order of the numbers, whatever the order in which they finish.
///
/// What a worker writes while it is its file's turn goes out at once, so that a file with a million findings needs no
/// great buffer; what comes too early waits.
public final class OrderedOutput: Sendable {
    /// A stream, and what waits to be written to it.
    private struct Lane: Sendable {
        let stream: OutputStream
        /// What joins two pieces.
        let separator: String
        var buffer: [UInt8] = []
        /// Whether it has no piece yet.
        var isEmpty = true
        var failure: FileError?
    }

    private struct State: Sendable {
        var turns = Turns()
        var lanes: [Lane]
    }

    /// How many streams there are.
    public let streamCount: Int
    private let state: Lock<State>

    /// An output to `streams`; two pieces of a stream are joined by its separator.
    public init(_ streams: [OutputStream], separators: [String]) {
        streamCount = streams.count
        state = Lock(State(lanes: zip(streams, separators).map { Lane(stream: $0, separator: $1) }))
    }

    /// An empty piece for each stream.
    public var noPieces: [[UInt8]] { Array(repeating: [], count: streamCount) }

    /// Writes text that belongs to no file, before the first or behind the last.
    public func write(_ text: [UInt8], to stream: Int) {
        state.withLock { state in
            state.lanes[stream].buffer += text
            flush(&state.lanes[stream], above: 65_536)
        }
    }

    /// Adds a piece of the file whose turn it is to one stream.
    public func add(_ piece: ArraySlice<UInt8>, to stream: Int) {
        guard !piece.isEmpty else { return }
        state.withLock { add(piece, &$0.lanes[stream]) }
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
            for index in state.lanes.indices {
                flush(&state.lanes[index], above: 0)
                if let failure = state.lanes[index].stream.finish(), state.lanes[index].failure == nil {
                    state.lanes[index].failure = failure
                }
            }
            return state.lanes.map(\.failure)
        }
    }

    private func add(_ pieces: [[UInt8]], _ state: inout State) {
        for (index, piece) in pieces.enumerated() where !piece.isEmpty { add(piece[...], &state.lanes[index]) }
    }

    private func add(_ piece: ArraySlice<UInt8>, _ lane: inout Lane) {
        if !lane.isEmpty { lane.buffer.add(utf8: lane.separator) }
        lane.isEmpty = false
        lane.buffer += piece
        flush(&lane, above: 65_536)
    }

    private func flush(_ lane: inout Lane, above size: Int) {
        guard lane.buffer.count > size else { return }
        if lane.failure == nil { lane.failure = lane.stream.write(lane.buffer) }
        lane.buffer.removeAll(keepingCapacity: true)
    }
}
