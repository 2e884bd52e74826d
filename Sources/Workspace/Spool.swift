import Source
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

    private struct State: TakesTurns {
        var turns = Turns()
        var buffer: [UInt8] = []
        /// The file, and how much of it is whole; nil where memory takes all.
        var file: TemporaryFile?
        var written = 0
        /// Whether nothing more goes into the file.
        var isClosed = false

        /// Adds pieces, each behind its head.
        mutating func add(_ pieces: [[UInt8]], of number: Int) {
            for (stream, piece) in pieces.enumerated() where !piece.isEmpty {
                buffer.append(addingCapacity: Spool.headSize + piece.count) { room in
                    room.addFourBytes(of: number)
                    room.addFourBytes(of: stream)
                    room.addFourBytes(of: piece.count)
                    room.add(piece)
                }
            }
            flush()
        }

        private mutating func flush() {
            guard buffer.count > 65_536 else { return }
            if file == nil, !isClosed { file = TemporaryFile() }
            guard let file, !isClosed, file.write(buffer) else {
                // What was written in part is not read: memory keeps it and all that follows.
                isClosed = true
                return
            }
            written += buffer.count
            buffer.removeAll(keepingCapacity: true)
        }
    }

    private let state = Lock(State())

    /// An empty spool.
    public init() {}

    /// Whether all files before `number` are complete, so that parts of it can be taken.
    public func isNext(_ number: Int) -> Bool { state.withLock { $0.turns.isNext(number) } }

    /// Takes pieces of the file `number`, by stream, and empties them, where it is its turn.
    public func offer(_ number: Int, _ pieces: inout [[UInt8]]) { state.offer(number, &pieces) }

    /// Takes the last pieces of the file `number` and empties them.
    public func finish(_ number: Int, _ pieces: inout [[UInt8]]) { state.finish(number, &pieces) }

    /// How many bytes stand before each piece: its file's number, its stream and its length, four bytes each.
    private static let headSize = 12

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
            while rest.count - at >= Spool.headSize {
                let number = value(at)
                let stream = value(at + 4)
                let count = value(at + 8)
                let start = at + Spool.headSize
                guard rest.count - start >= count else { break }
                body(Part(number: number, stream: stream, text: rest[start..<(start + count)]))
                at = start + count
            }
            rest.removeSubrange(..<at)
        }

        private func value(_ at: Int) -> Int {
            (0..<4).reduce(0) { $0 | Int(rest[at + $1]) << ($1 * 8) }
        }
    }
}

extension OutputSpan<UInt8> {
    /// Adds the four lowest bytes of a number, the lowest first.
    fileprivate mutating func addFourBytes(of number: Int) {
        for shift in stride(from: 0, to: 32, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
