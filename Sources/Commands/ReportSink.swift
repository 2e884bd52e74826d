import Summaries
import Workspace

/// Where the pieces of a file's report go: out at once, or into a spool until the whole repo is read.
enum ReportSink: Sendable {
    case now(OrderedOutput)
    case later(Spool, OrderedOutput)
    /// They stay with the worker.
    case never(OrderedOutput)

    private var output: OrderedOutput {
        switch self {
        case .now(let output), .later(_, let output), .never(let output): output
        }
    }

    /// An empty piece for each stream, and in a spool one for the sums of the file.
    var noPieces: [[UInt8]] {
        guard case .later = self else { return output.noPieces }
        return output.noPieces + [[]]
    }
    /// The stream on which files are shown.
    var shown: Int { output.streamCount - 1 }

    /// Takes pieces of the file `number` and empties them, if it is its turn.
    func offer(_ number: Int, _ pieces: inout [[UInt8]]) {
        switch self {
        case .now(let output): output.offer(number, &pieces)
        case .later(let spool, _): if spool.isNext(number) { spool.offer(number, &pieces) }
        case .never: break
        }
    }

    /// Takes the last pieces of the file `number` and empties them; a spool keeps its sums with them.
    func finish(_ number: Int, _ pieces: inout [[UInt8]], _ report: FileReport?) {
        switch self {
        case .now(let output): output.finish(number, &pieces)
        case .later(let spool, let output):
            if let report { RunTotals.encode(report, into: &pieces[output.streamCount]) }
            spool.finish(number, &pieces)
        case .never: break
        }
    }
}
