import Testing

@testable import Server

/// What comes out when `parts` come in one after the other: contents as they are, faults as `!`.
private func frames(_ parts: [String]) -> [String] {
    var frames = MessageFrames()
    var result: [String] = []
    for part in parts {
        frames.add(Array(part.utf8))
        while let frame = frames.next() {
            switch frame {
            case .content(let bytes): result.append(String(decoding: bytes, as: UTF8.self))
            case .broken: result.append("!")
            }
        }
    }
    return result
}

@Test(
    "Messages are cut out of the stream, and what is none is passed over",
    arguments: [
        (["Content-Length: 2\r\n\r\n{}"], ["{}"]),
        (["Content-Length: 2\r\n\r\n{}Content-Length: 4\r\n\r\n[1] "], ["{}", "[1] "]),
        (["content-length:2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}"], ["{}"]),
        (["Content-Type: x\nContent-Length: 2\n\n{}"], ["{}"]),
        (["Conte", "nt-Length: 1", "0\r", "\n\r\n01234", "56789Content"], ["0123456789"]),
        (["Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}"], ["", "{}"]),
        (["hello\r\nContent-Length: 2\r\n\r\n{}"], ["!", "{}"]),
        (["hello\r\n", "more\r\nof that\r\n\r\n", "Content-Length: 2\r\n\r\n{}"], ["!", "{}"]),
        (["X: 1\r\n\r\nContent-Length: 2\r\n\r\n{}"], ["!", "{}"]),
        (["Content-Length: -1\r\n\r\n{}Content-Length: 2\r\n\r\n{}"], ["!", "{}"]),
        (["Content-Length: ten\r\n\r\n{}Content-Length: 2\r\n\r\n{}"], ["!", "{}"]),
        (["Content-Length: 99999999999999999999\r\n\r\n{}Content-Length: 2\r\n\r\n{}"], ["!", "{}"]),
        (["Content-Length: 256000001\r\n\r\n{}Content-Length: 2\r\n\r\n{}"], ["!", "{}"]),
        ([String(repeating: "x", count: 9_000)], ["!"]),
        ([String(repeating: "x: y\r\n", count: 2_000), "Content-Length: 2\r\n\r\n{}"], ["!", "{}"]),
        (["Content-Length: 5"], []),
    ])
func cutting(_ parts: [String], _ expected: [String]) {
    #expect(frames(parts) == expected)
    // The same, byte by byte.
    #expect(frames(parts.joined().utf8.map { String(decoding: [$0], as: UTF8.self) }) == expected)
}

@Test("After a content that is no JSON the next header counts, wherever it stands")
func givingBack() {
    var frames = MessageFrames()
    // The length is too large: the content ends inside the next message.
    frames.add(Array("Content-Length: 28\r\n\r\n{]Content-Length: 2\r\n\r\n{}123".utf8))
    guard case .content(let content) = frames.next() else {
        Issue.record("no content")
        return
    }
    #expect(content.count == 28)
    frames.giveBack(content.count)
    #expect(frames.next() == .content(Array("{}".utf8)))
    // What is left over is no second fault of its own.
    frames.add(Array("Content-Length: 1\r\n\r\n{}Content-Length: 2\r\n\r\n[]".utf8))
    #expect(frames.next() == .broken("a header without Content-Length"))
    #expect(frames.next() == .content(Array("{".utf8)))
    frames.giveBack(1)
    #expect(frames.next() == .content(Array("[]".utf8)))
    #expect(frames.next() == nil)
}
