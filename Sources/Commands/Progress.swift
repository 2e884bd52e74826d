import Synchronization
import Workspace

/// A line that says how far long work has come, on a terminal alone: files, goals, how many a second, how long it may take.
///
/// It comes after half a second, ten times a second at most, and is gone when the work is done.
final class Progress: Sendable {
    private let label: String
    private let total: Int?
    private let isShown: Bool
    private let start = milliseconds()
    private let files = Atomic<Int>(0)
    private let goals = Atomic<Int>(0)
    private let lastShown = Atomic<Int>(0)

    /// Work on `total` files, where it is known how many there are.
    init(_ options: Options, label: String = "", total: Int?, isShown: Bool = true) {
        self.label = label
        self.total = total
        self.isShown =
            isShown && !options.isQuiet && OutputStream.standardError.isTerminal && environment("TERM") != "dumb"
    }

    /// A file is done.
    func step(goals count: Int) {
        guard isShown else { return }
        let done = files.wrappingAdd(1, ordering: .relaxed).newValue
        let found = goals.wrappingAdd(count, ordering: .relaxed).newValue
        let passed = milliseconds() - start
        let last = lastShown.load(ordering: .relaxed)
        guard passed >= 500, passed - last >= 100,
            lastShown.compareExchange(expected: last, desired: passed, ordering: .relaxed).exchanged
        else { return }
        say("\r\u{1B}[K" + label + Progress.line(done, of: total, goals: found, milliseconds: passed))
    }

    /// The work is done: the line goes.
    func finish() { if lastShown.load(ordering: .relaxed) > 0 { say("\r\u{1B}[K") } }

    /// The words of the line.
    static func line(_ done: Int, of total: Int?, goals: Int, milliseconds: Int) -> String {
        let rate = done * 1_000 / max(1, milliseconds)
        var text = total.map { "\(done) of \($0) files" } ?? "\(done) files"
        text += ", \(goals) goals, \(rate) files/s"
        guard let total, done > 0, total >= done else { return text }
        let seconds = (total - done) * milliseconds / done / 1_000 + 1
        return text + (seconds < 120 ? ", \(seconds) s left" : ", \((seconds + 59) / 60) min left")
    }
}
