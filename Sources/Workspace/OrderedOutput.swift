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

        mutating func add(_ piece: ArraySlice<UInt8>) {
            if !isEmpty { buffer.add(utf8: separator) }
            isEmpty = false
            buffer += piece
            flush(above: 65_536)
        }

        mutating func flush(above size: Int) {
            guard buffer.count > size else { return }
            if failure == nil { failure = stream.write(buffer) }
            buffer.removeAll(keepingCapacity: true)
        }
    }

    private struct State: TakesTurns {
        var turns = Turns()
        var lanes: [Lane]

        mutating func add(_ pieces: [[UInt8]], of number: Int) {
            for (index, piece) in pieces.enumerated() where !piece.isEmpty { lanes[index].add(piece[...]) }
        }
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
            state.lanes[stream].flush(above: 65_536)
        }
    }

    /// Adds a piece of the file whose turn it is to one stream.
    public func add(_ piece: ArraySlice<UInt8>, to stream: Int) {
        guard !piece.isEmpty else { return }
        state.withLock { $0.lanes[stream].add(piece) }
    }

    /// Takes pieces of the file `number` and empties them, if it is its turn; otherwise they stay with the worker.
    public func offer(_ number: Int, _ pieces: inout [[UInt8]]) { state.offer(number, &pieces) }

    /// Takes the last pieces of the file `number` and empties them.
    public func finish(_ number: Int, _ pieces: inout [[UInt8]]) { state.finish(number, &pieces) }

    /// Writes what is left and closes files; the errors of each stream, in order.
    public func close() -> [FileError?] {
        state.withLock { state in
            for index in state.lanes.indices {
                state.lanes[index].flush(above: 0)
                if let failure = state.lanes[index].stream.finish(), state.lanes[index].failure == nil {
                    state.lanes[index].failure = failure
                }
            }
            return state.lanes.map(\.failure)
        }
    }
}
