public import Summaries
import Synchronization

/// Lines of summaries that can be read again: those of files where they stand, others in a file without a name.
///
/// Memory holds none of them, however many there are.
public final class LineStore: Sendable {
    private struct State: Sendable {
        var files: [ReadableFile] = []
        var spool: TemporaryFile?
        var spooled = 0
        /// What is kept where no such file can be made.
        var kept: [[UInt8]] = []
    }

    private static let spoolNumber = -1
    private static let memoryNumber = -2
    private let state = Mutex(State())

    /// An empty store.
    public init() {}

    /// Keeps a line; where it can be read again.
    public func add(_ line: [UInt8]) -> LinePlace {
        state.withLock { state in
            if state.spool == nil, state.kept.isEmpty { state.spool = TemporaryFile() }
            if let spool = state.spool, spool.write(line) {
                defer { state.spooled += line.count }
                return LinePlace(source: LineStore.spoolNumber, offset: state.spooled, count: line.count)
            }
            // What was written in part is not counted on: memory takes this line and all that follow.
            state.kept.append(line)
            return LinePlace(source: LineStore.memoryNumber, offset: state.kept.count - 1, count: line.count)
        }
    }

    /// Keeps a file whose lines are read where they stand; its number as a source.
    public func add(_ file: ReadableFile) -> Int {
        state.withLock { state in
            state.files.append(file)
            return state.files.count - 1
        }
    }

    /// A line, read again; empty where that cannot be.
    public func line(at place: LinePlace) -> [UInt8] {
        let (file, spool, kept) = state.withLock { state -> (ReadableFile?, TemporaryFile?, [UInt8]) in
            switch Int(place.source) {
            case LineStore.spoolNumber: (nil, state.spool, [])
            case LineStore.memoryNumber: (nil, nil, state.kept[place.offset])
            default: (state.files[Int(place.source)], nil, [])
            }
        }
        if let file { return file.read(at: place.offset, count: place.count) }
        return spool?.read(at: place.offset, count: place.count) ?? kept
    }

    /// Reads a file line after line, and keeps it so that its lines can be read again.
    ///
    /// - Parameter body: takes a line without its line break, its number from 1 and its place; false stops.
    public func read(_ file: ReadableFile, _ body: ([UInt8], Int, LinePlace) -> Bool) throws(FileError) {
        let source = file.isSeekable ? add(file) : nil
        var rest: [UInt8] = []
        var offset = 0
        var number = 0
        var isAtEnd = false
        while !isAtEnd {
            let chunk = try file.next(1 << 20)
            isAtEnd = chunk.isEmpty
            // Only what is new is searched: a line of a hundred megabytes costs one walk.
            var searched = rest.count
            rest += chunk
            if isAtEnd, let last = rest.last, last != 10 { rest.append(10) }
            var start = 0
            while let end = rest[searched...].firstIndex(of: 10) {
                let line = Array(rest[start..<end])
                number += 1
                if line.contains(where: { $0 > 32 }) {
                    let place =
                        source.map { LinePlace(source: $0, offset: offset + start, count: line.count) } ?? add(line)
                    guard body(line, number, place) else { return }
                }
                start = end + 1
                searched = start
            }
            rest.removeSubrange(..<start)
            offset += start
        }
    }
}
