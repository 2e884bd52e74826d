import Glibc

/// Standard input and output as the two directions of a conversation.
///
/// While the other side does not read, what it writes is taken in all the same: neither waits for the other for ever.
public struct Conversation: ~Copyable {
    /// What came in.
    public enum Received: Sendable {
        /// Bytes, at least one.
        case bytes([UInt8])
        /// Nothing yet.
        case nothing
        /// Nothing will come any more.
        case end
    }

    /// What came in while something was sent.
    private var waiting: [UInt8] = []
    private var isOver = false

    /// A conversation over the standard streams.
    public init() {
        // Whoever stops reading is noticed by the error of a write.
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// What came in; waits for it at most so many milliseconds, without end where they are negative.
    public mutating func receive(waitingFor milliseconds: Int) -> Received {
        if !waiting.isEmpty {
            defer { waiting = [] }
            return .bytes(waiting)
        }
        if isOver { return .end }
        var streams = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
        let ready = unsafe poll(&streams, 1, Int32(clamping: milliseconds))
        guard ready > 0 else { return .nothing }
        let bytes = unsafe readSome()
        if let bytes, bytes.isEmpty { isOver = true }
        guard let bytes else { return .nothing }
        return bytes.isEmpty ? .end : .bytes(bytes)
    }

    /// Sends all of `bytes`; false where nobody takes them any more.
    public mutating func send(_ bytes: [UInt8]) -> Bool {
        // A pipe that is ready for writing takes so much without waiting (POSIX: PIPE_BUF is at least 512, here 4,096).
        let most = 4_096
        var done = 0
        while done < bytes.count {
            var streams = [
                pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: isOver ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            ]
            guard unsafe poll(&streams, 2, -1) > 0 else {
                if errno == EINTR { continue }
                return false
            }
            if streams[0].revents != 0 {
                let count = min(most, bytes.count - done)
                let wrote = unsafe bytes.withUnsafeBufferPointer { buffer in
                    unsafe write(STDOUT_FILENO, buffer.baseAddress.map { unsafe $0 + done }, count)
                }
                if wrote > 0 { done += wrote } else if errno != EINTR, errno != EAGAIN { return false }
            } else if streams[1].revents != 0 {
                if let more = unsafe readSome() {
                    if more.isEmpty { isOver = true }
                    waiting += more
                }
            }
        }
        return true
    }

    /// What can be read at once; nil where that was interrupted, empty at the end.
    @unsafe
    private func readSome() -> [UInt8]? {
        var failed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
            let got = unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
            if got > 0 { filled = got } else if got < 0 { failed = errno == EINTR || errno == EAGAIN }
        }
        return failed ? nil : bytes
    }
}
