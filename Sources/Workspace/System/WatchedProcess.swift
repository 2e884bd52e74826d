import Glibc

/// Another process, to see whether it still runs.
public struct WatchedProcess: Sendable {
    private let id: Int32
    /// When it began, in ticks since the machine did: another process may get its number later.
    private let began: String

    /// The process with a number; nil where none runs that this one can see.
    public init?(_ id: Int) {
        guard let id = Int32(exactly: id), id > 0, let began = WatchedProcess.beginning(of: id) else { return nil }
        self.id = id
        self.began = began
    }

    /// Whether it ended.
    public var isGone: Bool { WatchedProcess.beginning(of: id) != began }

    /// When a process began; nil where it has ended (proc(5), /proc/PID/stat: the state, and the 22nd field).
    private static func beginning(of id: Int32) -> String? {
        guard let content = try? readFile(Path("/proc/\(id)/stat")) else {
            // Without /proc: it runs where a signal could be sent to it.
            return kill(id, 0) == 0 || errno == EPERM ? "" : nil
        }
        // The name, in parentheses, may hold anything.
        guard let close = content.bytes.lastIndex(of: UInt8(ascii: ")")) else { return nil }
        let fields = content.bytes[(close + 1)...].split(separator: 32)
        guard fields.count > 19, let state = fields[0].first, state != UInt8(ascii: "Z"), state != UInt8(ascii: "X")
        else {
            return nil
        }
        return String(decoding: fields[19], as: UTF8.self)
    }
}
