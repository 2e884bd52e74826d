import Glibc

/// What a program that was run came to.
public struct ProgramOutcome: Sendable {
    /// What it wrote to standard output.
    public var output: [UInt8]
    /// Its exit status; 128 and the number of the signal that ended it.
    public var status: Int32
}

/// Runs a program that the search path finds, and waits for its end; its standard error is that of this process, or nowhere.
///
/// Input and output go through files without a name, so that neither waits for the other.
///
/// - Parameters:
///   - arguments: the program, and what it is called with.
///   - input: what it reads from standard input.
///   - isQuiet: whether what it says on standard error is dropped.
public func runProgram(_ arguments: [Path], input: [UInt8] = [], isQuiet: Bool = false) throws(FileError)
    -> ProgramOutcome
{
    guard let given = TemporaryFile(), let taken = TemporaryFile() else { throw .last() }
    guard given.write(input), given.rewind() else { throw .last() }
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { throw .last() }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, given.descriptor, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, taken.descriptor, STDOUT_FILENO)
    if isQuiet { unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }
    var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { argument in
        unsafe argument.withCString { unsafe strdup($0) }
    }
    defer { unsafe words.forEach { unsafe free($0) } }
    unsafe words.append(nil)
    guard let program = unsafe words[0] else { throw FileError(code: ENOENT) }
    var process = pid_t()
    let failure = unsafe posix_spawnp(&process, program, &actions, nil, words, environ)
    guard failure == 0 else { throw FileError(code: failure) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
        guard errno == EINTR else { throw .last() }
    }
    let size = lseek(taken.descriptor, 0, SEEK_END)
    let output = taken.read(at: 0, count: max(0, Int(size)))
    return ProgramOutcome(output: output, status: status & 0x7F != 0 ? 128 + status & 0x7F : (status >> 8) & 0xFF)
}
