import Workspace

/// The version of goallint.
public let version = "0.1.0"

/// Runs the program with the arguments of the process, and ends it with its exit status.
public func runProgram() -> Never {
    occupyStandardStreams()
    endProcess(run(processArguments()))
}

/// Runs the program with `arguments`; its exit status.
///
/// 0: nothing to say. 1: findings, or files that would change. 2: the work could not be done.
func run(_ arguments: [Path]) -> Int32 {
    do throws(UsageError) {
        return try Invocation(arguments).run()
    } catch {
        say("goallint: \(error.message)\n")
        return 2
    }
}

/// Writes to standard error.
func say(_ text: String) { _ = OutputStream.standardError.write(Array(text.utf8)) }

/// Writes to standard output; 2 where that fails, else 0.
func show(_ text: [UInt8]) -> Int32 {
    guard let error = OutputStream.standardOutput.write(text) else { return 0 }
    say("goallint: standard output: \(error.message)\n")
    return 2
}

/// Writes to standard output; 2 where that fails, else 0.
func show(_ text: String) -> Int32 { show(Array(text.utf8)) }
