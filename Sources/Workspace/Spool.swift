import Synchronization

/// Keeps what is to be written about numbered files until it is known whether it may be: in order, in a file without a
/// name.
///
/// Memory stays small however much there is; where no such file can be made, memory takes it.
public final class Spool: Sendable {
    /// A part of what was kept.
    public struct Part: Sendable {
        /// The number of the file.
        public var number: Int
        /// The stream for which it is, as an index.
        public var stream: Int
        /// The text.
        public var text: ArraySlice<UInt8>
    }

    private struct State: Sendable {
        var turns = Turns()
        var buffer: [UInt8] = []
        /// The file, and how much of it is whole; nil where memory takes all.
        var file: TemporaryFile?
        var written = 0
        /// Whether nothing more goes into the file.
        var isClosed = false
    }

    private let state = Lock(State())

    /// An empty spool.
    public init() {}

    /// Whether all files before `number` are complete, so that parts of it can be taken.
    public func isNext(_ number: Int) -> Bool { state.withLock { $0.turns.isNext(number) } }

    /// Takes pieces of the file `number`, by stream, and empties them, where it is its turn.
    public func offer(_ number: Int, _ pieces: inout [[UInt8]]) {
        let isTaken = state.withLock { state in
            guard state.turns.isNext(number) else { return false }
            add(pieces, number, &state)
            return true
        }
        if isTaken { for index in pieces.indices { pieces[index].removeAll(keepingCapacity: true) } }
    }

    /// Takes the last pieces of the file `number`.
    public func finish(_ number: Int, _ pieces: [[UInt8]]) {
        state.withLock { state in
            state.turns.keep(pieces, of: number)
            while let ready = state.turns.take() { add(ready.pieces, ready.number, &state) }
        }
    }

    /// Adds pieces with number, stream and length, four bytes each, before them.
    private func add(_ pieces: [[UInt8]], _ number: Int, _ state: inout State) {
        for (stream, piece) in pieces.enumerated() where !piece.isEmpty {
            for value in [number, stream, piece.count] {
                for shift in stride(from: 0, to: 32, by: 8) {
                    state.buffer.append(UInt8(truncatingIfNeeded: value >> shift))
                }
            }
            state.buffer += piece
        }
        flush(&state)
    }

    private func flush(_ state: inout State) {
        guard state.buffer.count > 65_536 else { return }
        if state.file == nil, !state.isClosed { state.file = TemporaryFile() }
        guard let file = state.file, !state.isClosed, file.write(state.buffer) else {
            // What was written in part is not read: memory keeps it and all that follows.
            state.isClosed = true
            return
        }
        state.written += state.buffer.count
        state.buffer.removeAll(keepingCapacity: true)
    }

    /// Gives back what was kept, part after part, in the order of the files.
    public func read(_ body: (Part) -> Void) {
        let state = state.withLock { state in
            let taken = state
            state = State()
            return taken
        }
        var frames = Frames()
        var offset = 0
        while let file = state.file, offset < state.written {
            let chunk = file.read(at: offset, count: min(65_536, state.written - offset))
            guard !chunk.isEmpty else { break }
            offset += chunk.count
            frames.add(chunk[...], body)
        }
        frames.add(state.buffer[...], body)
    }

    /// Puts parts together of chunks.
    private struct Frames {
        private var rest: [UInt8] = []

        mutating func add(_ chunk: ArraySlice<UInt8>, _ body: (Part) -> Void) {
            rest += chunk
            var at = 0
            while rest.count - at >= 12 {
                let number = value(at)
                let stream = value(at + 4)
                let count = value(at + 8)
                guard rest.count - at - 12 >= count else { break }
                body(Part(number: number, stream: stream, text: rest[(at + 12)..<(at + 12 + count)]))
                at += 12 + count
            }
            rest.removeSubrange(..<at)
        }

        private func value(_ at: Int) -> Int {
            (0..<4).reduce(0) { $0 | Int(rest[at + $1]) << ($1 * 8) }
        }
    }
}
