import Glibc

/// What a command came to.
public struct Outcome: Sendable {
    /// What it wrote to standard output, and to standard error.
    public let output, error: String
    /// Its exit status; 128 and the number of the signal that ended it.
    public let status: Int32
}

/// Runs a line of shell in `folder`, in which `goallint` is the program built with these tests.
///
/// Nothing is inherited that changes what goallint does: no CI, no terminal.
public func shell(_ line: String, in folder: TemporaryFolder) -> Outcome {
    let streams = TemporaryFolder()
    streams.write(
        "line",
        """
        export PATH='\(productsFolder)':$PATH LC_ALL=C.UTF-8
        unset GITHUB_ACTIONS CI NO_COLOR
        cd '\(folder.path)' || exit 99
        \(line)

        """)
    let status = unsafe system(
        "bash '\(streams.path)/line' </dev/null >'\(streams.path)/output' 2>'\(streams.path)/error'")
    // The low bits are the signal, the next byte the exit status (wait(2)).
    let code = status & 0x7F != 0 ? 128 + status & 0x7F : (status >> 8) & 0xFF
    return Outcome(output: streams.text("output"), error: streams.text("error"), status: code)
}

/// Where the package's programs are built: the folder of the test bundle.
public let productsFolder: String = {
    for argument in CommandLine.arguments {
        guard let bundle = argument.range(of: ".xctest") else { continue }
        let path = argument[..<bundle]
        if let slash = path.lastIndex(of: "/") { return String(path[..<slash]) }
    }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/.build/debug"
}()

extension String {
    fileprivate func range(of part: String) -> String.Index? {
        indices.first { self[$0...].hasPrefix(part) }
    }
}
