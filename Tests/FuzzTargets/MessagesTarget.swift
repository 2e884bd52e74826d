import Rules
import Workspace

@testable import Commands
@testable import Server

extension FuzzTarget {
    /// A session of the language server: all that a client sends, as the stream of bytes in which it comes.
    ///
    /// The bits of the first byte say how the rest is sent:
    /// - 1: each line is the content of a message, which gets a header with its length, and `file:///repo/` is a repo that
    ///   there is; otherwise the rest is the stream as it is.
    /// - 2: `initialize` was said already.
    /// - 4: the diagnostics are asked for by the client.
    /// - the others: how many bytes come at a time; all at once where they are 0.
    static let messages = FuzzTarget(name: "messages") { bytes in
        let way = bytes.first ?? 0
        var stream: [UInt8] = []
        if way & 2 != 0 {
            stream += framed(opening(pulls: way & 4 != 0))
            stream += framed(#"{"jsonrpc": "2.0", "method": "initialized", "params": {}}"#.utf8)
        }
        if way & 1 != 0 {
            for line in bytes.dropFirst().split(separator: 10) { stream += framed(inRepo(line)) }
        } else {
            stream += bytes.dropFirst()
        }
        let size = way >> 3 == 0 ? stream.count : Int(way >> 3) * 7
        var session = FuzzSession(settings: options)
        var start = 0
        while start < stream.count, session.isOpen {
            let end = min(stream.count, start + size)
            session.receive(Array(stream[start..<end]))
            start = end
        }
    }

    /// The options of the server: one day always, and the repo that stands in memory.
    private static let options: Options = {
        written([], "repo/.git/HEAD")
        written(Array("goals:\n  - id: growth\n    goal: Open 3 shops by 31 December 2027\n".utf8), "repo/company.yaml")
        written(Array("[*.yaml]\nmax_line_length = 90\n".utf8), "repo/.editorconfig")
        var options = Options()
        options.today = fuzzSettings.today
        options.threads = 1
        return options
    }()

    /// A message that has its header.
    private static func framed(_ content: some Collection<UInt8>) -> [UInt8] {
        Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
    }

    /// A message in which each `file:///repo/` is the repo in memory.
    private static func inRepo(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let name = Array("file:///repo/".utf8)
        var result: [UInt8] = []
        var place = line.startIndex
        while place < line.endIndex {
            if line[place] == name[0], line[place...].starts(with: name) {
                result += Array("file://\(scratchFolder)/repo/".utf8)
                place += name.count
            } else {
                result.append(line[place])
                place += 1
            }
        }
        return result
    }

    /// The first message of a client that can do everything.
    private static func opening(pulls: Bool) -> [UInt8] {
        Array(
            #"""
            {"jsonrpc": "2.0", "id": "opening", "method": "initialize", "params": {"capabilities": {
              "general": {"positionEncodings": ["\#(pulls ? "utf-16" : "utf-8")"]},
              "textDocument": {
                "publishDiagnostics": {"versionSupport": true, "codeDescriptionSupport": true},
                \#(pulls ? #""diagnostic": {},"# : "")
                "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
                "hover": {"contentFormat": ["markdown"]},
                "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}},
              "workspace": {"workspaceEdit": {"documentChanges": true}, "configuration": \#(pulls),
                "diagnostics": {"refreshSupport": true},
                "didChangeWatchedFiles": {"dynamicRegistration": true}},
              "window": {"showDocument": {"support": true}}}}}
            """#.utf8)
    }
}
