import Rules
import Source
import Workspace

/// What a command reads: files, or standard input.
struct Inputs: Sendable {
    /// The files; none where standard input is read.
    var paths = PathList()
    /// Whether standard input is read.
    var isStandardInput = false
    /// Whether a path led nowhere.
    var hasProblems = false

    /// Nothing.
    init() {}

    /// Finds what the arguments of `options` name and says which of them lead nowhere.
    ///
    /// - Parameter guessesCommand: whether the first argument may be a misspelt command.
    init(_ options: Options, guessesCommand: Bool = false) throws(UsageError) {
        let arguments = options.arguments
        if arguments.contains(where: { $0.text == "-" }) {
            guard arguments.count == 1 else {
                throw UsageError("“-” (standard input) stands alone, without other paths")
            }
            isStandardInput = true
            return
        }
        if options.stdinFilename != nil { throw UsageError("--stdin-filename needs “-” as PATH") }
        var search = FileSearch()
        for argument in arguments.isEmpty ? [Path(".")] : arguments { search.add(argument) }
        search.finish()
        paths = search.paths
        for problem in search.problems {
            var message = "goallint: \(quotedPath(problem.path)): \(problem.error.message)"
            if guessesCommand, problem.path == arguments.first,
                let guess = nearestName(to: problem.path.text, in: CommandName.allCases.map(\.rawValue))
            {
                message += "; did you mean the command \(guess)?"
            }
            say(message + "\n")
            hasProblems = true
        }
    }

    /// How many threads are worth starting for what was found.
    func threadCount(_ options: Options) -> Int { options.threads(forFiles: paths.count) }
}

extension Options {
    /// How many threads are worth starting for so many small files.
    func threads(forFiles count: Int) -> Int {
        // A thread costs about as much as a few of them.
        Workspace.threads(asked: threads, jobs: (count + 7) / 8)
    }
}

/// A path as a message shows it.
func quotedPath(_ path: Path) -> String { String(quoted(path.text).dropFirst().dropLast()) }

/// The name under which standard input is reported.
func stdinName(_ options: Options) -> String { options.stdinFilename.map { Path($0).tidied.text } ?? "<stdin>" }
