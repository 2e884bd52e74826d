import Workspace

/// A shell for which completions are written.
package enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish

    /// The script that completes a command line of goallint in it.
    package var completions: String {
        switch self {
        case .bash: bashCompletions()
        case .zsh: zshCompletions()
        case .fish: fishCompletions()
        }
    }

    /// The name under which the shell, or its loader of completions, looks for the script.
    package var scriptName: String {
        switch self {
        case .bash: "goallint.bash"
        case .zsh: "_goallint"
        case .fish: "goallint.fish"
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
