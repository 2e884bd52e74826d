/// The page about the command line, made from the lists of commands and flags.
package func commandLinePage() -> String {
    var text = """
        # The command line

        Written by `scripts/generate` from the program's own list of flags; `goallint COMMAND --help` says the same.

        | command | does |
        |---|---|

        """
    for command in CommandName.allCases {
        text += "| [`\(command.rawValue)`](#\(command.rawValue)) | \(command.summary) |\n"
    }
    text += """

        `goallint PATH…` is `goallint lint PATH…`.

        ## Exit status

        | status | means |
        |---|---|
        | 0 | nothing at or above the severity of `--fail-on` |
        | 1 | such findings; or, with `format --check`, files that would change |
        | 2 | the work could not be done: a wrong flag, a file that cannot be read or written, YAML that does not parse |

        One bad file never stops the others.

        """
    for command in CommandName.allCases { text += "\n" + section(command) }
    return text
}

private func section(_ command: CommandName) -> String {
    var text = "## \(command.rawValue)\n\n\(sentence(command.summary)).\n\n    \(command.usage)\n\n"
    text += "| call | what for |\n|---|---|\n"
    for example in command.examples { text += "| `\(example.call)` | \(example.purpose) |\n" }
    if !command.notes.isEmpty { text += "\n" + command.notes.split(separator: "\n").joined(separator: "\n") + "\n" }
    for group in Flag.Group.allCases {
        let flags = AllFlags.flags.filter { $0.group == group && $0.commands.contains(command) }
        guard !flags.isEmpty else { continue }
        text += "\n\(group.rawValue):\n\n| flag | |\n|---|---|\n"
        for flag in flags {
            let short = flag.short.map { "`-\($0)`, " } ?? ""
            // A bar would end the cell.
            let argument = flag.argument.map { " " + $0.replacing("|", with: "\\|") } ?? ""
            text += "| \(short)`--\(flag.name)\(argument)` | \(help(of: flag)) |\n"
        }
    }
    return text
}

private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
