/// The completions for fish.
func fishCompletions() -> String {
    let valued = AllFlags.flags.filter { $0.argument != nil }.flatMap(\.spellings).joined(separator: " ")
    let commands = CommandName.allCases.map(\.rawValue).joined(separator: " ")
    var text = #"""
        # Completions of goallint for fish: written by scripts/generate, shown by `goallint completions fish`.

        # The command of the line before the cursor; nothing where there is only a path or no word yet.
        function __goallint_command
            set -l is_value 0
            for word in (commandline -opc)[2..]
                if test $is_value = 1
                    set is_value 0
                else if contains -- $word @VALUED@
                    set is_value 1
                else if not string match -q -- '-*' $word
                    contains -- $word @COMMANDS@; and echo $word; or echo lint
                    return
                end
            end
        end

        # Whether the command is one of the arguments; a line without a command is one of lint.
        function __goallint_is
            set -l command (__goallint_command)
            test -n "$command"; or set command lint
            contains -- $command $argv
        end

        # Folders and goal files; any file where there are none.
        function __goallint_paths
            set -l paths (__fish_complete_path (commandline -ct))
            string match -r '.*(?:/|\.ya?ml)(?:\t.*)?$' -- $paths; or printf '%s\n' $paths
        end

        # What comes before the last comma, with each rule and criterion behind it.
        function __goallint_selectors
            set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '^.*,')
            printf "$before%s\t%s\n" \
        @SELECTORS@
        end


        """#
    let selectors = Candidate.selectors.map { "        \($0.word) \(fishWord($0.meaning))" }
    for (mark, value) in [
        ("@VALUED@", valued), ("@COMMANDS@", commands), ("@SELECTORS@", selectors.joined(separator: " \\\n")),
    ] { text.replaceFirst(mark, by: value) }
    for command in Candidate.commands {
        text += "complete -c goallint -n 'test -z (__goallint_command)'"
        text += " -a \(command.word) -d \(fishWord(command.meaning))\n"
    }
    text += operands()
    for flag in AllFlags.flags { text += line(flag) }
    return text
}

/// What commands take beside flags.
private func operands() -> String {
    func at(_ operand: Operand?) -> String {
        "complete -c goallint -f -n '__goallint_is \(CommandName.taking(operand).map(\.rawValue).joined(separator: " "))'"
    }
    var text = at(nil) + "\n"
    text += at(.path) + " -a '(__goallint_paths)'\n"
    text += at(.folder) + " -a '(__fish_complete_directories)'\n"
    for rule in Candidate.rules { text += at(.rule) + " -a \(rule.word) -d \(fishWord(rule.meaning))\n" }
    for command in Candidate.commands { text += at(.command) + " -a \(command.word) -d \(fishWord(command.meaning))\n" }
    return text + at(.shell) + " -a '\(Shell.allCases.map(\.rawValue).joined(separator: " "))'\n"
}

/// The line that completes a flag.
private func line(_ flag: Flag) -> String {
    let commands = CommandName.allCases.filter { flag.commands.contains($0) }.map(\.rawValue)
    var text = "complete -c goallint -n '__goallint_is \(commands.joined(separator: " "))' -l \(flag.name)"
    if let short = flag.short { text += " -s \(short)" }
    switch flag.values {
    case .none: break
    case .file: text += " -r -F"
    case .rules: text += " -x -a '(__goallint_selectors)'"
    default: text += flag.values.words.isEmpty ? " -x" : " -x -a '\(flag.values.words.joined(separator: " "))'"
    }
    return text + " -d \(fishWord(help(of: flag)))\n"
}

/// A text as one word of fish.
private func fishWord(_ text: String) -> String { "'" + text.escaping("\\'") + "'" }
