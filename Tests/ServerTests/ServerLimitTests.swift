import Testing

@testable import Server

/// The limits of docs/limits.md on messages, on both sides.
@Suite struct ServerLimitTests {
    @Test("128 arrays and objects may stand in each other", arguments: [(128, true), (129, false)])
    func depth(_ depth: Int, _ isRead: Bool) {
        let text = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
        #expect(((try? JSON.read(Array(text.utf8))) != nil) == isRead)
    }

    @Test("a header may have 4,096 bytes", arguments: [(4_096, true), (4_097, false)])
    func header(_ count: Int, _ isRead: Bool) {
        // With the lengths of "X: ", of the line with the length, and of their ends.
        let first = "X: " + String(repeating: "x", count: count - 3 - 2 - 19) + "\r\n"
        let expected: MessageFrames.Frame =
            isRead ? .content(Array("{}".utf8)) : .broken("no header of a message")
        #expect(frame(first + "Content-Length: 2\r\n\r\n{}") == expected)
    }

    @Test("a message may have 256 MB", arguments: [(256_000_000, nil), (256_000_001, "a message of more than 256 MB")])
    func length(_ count: Int, _ said: String?) {
        // One that may be so long is waited for.
        #expect(frame("Content-Length: \(count)\r\n\r\n{}") == said.map { .broken($0) })
    }

    private func frame(_ text: String) -> MessageFrames.Frame? {
        var frames = MessageFrames()
        frames.add(Array(text.utf8))
        return frames.next()
    }
}
