import Workspace

/// A shell for which completions are written.
enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish

    /// The script that completes a command line of goallint in it.
    var completions: String {
        switch self {
        case .bash: bashCompletions()
        case .zsh: zshCompletions()
        case .fish: fishCompletions()
        }
    }
}

/// `goallint completions SHELL`: the script that completes command lines.
func showCompletions(_ options: Options) throws(UsageError) -> Int32 {
    let known = Shell.allCases.map(\.rawValue)
    guard options.arguments.count == 1, let name = options.arguments.first?.text else {
        throw UsageError("completions takes the name of a shell: \(known.joined(separator: ", "))")
    }
    guard let shell = Shell(rawValue: name) else { throw .unknown("shell", name, among: known) }
    return show(shell.completions)
}
