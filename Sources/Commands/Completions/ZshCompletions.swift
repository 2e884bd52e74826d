/// The completions for zsh, an autoloaded function.
func zshCompletions() -> String {
    var text = #"""
        #compdef goallint
        # Completions of goallint for zsh: written by scripts/generate, shown by `goallint completions zsh`.

        (( $+functions[_goallint_commands] )) || _goallint_commands() {
            local -a commands=(
        @COMMANDS@
            )
            _describe -t commands command commands
        }

        (( $+functions[_goallint_first] )) || _goallint_first() {
            _alternative 'commands:command:_goallint_commands' 'paths:path:_goallint_paths'
        }

        (( $+functions[_goallint_paths] )) || _goallint_paths() {
            _files -g '*.(yaml|yml)(-.)'
        }

        (( $+functions[_goallint_rules] )) || _goallint_rules() {
            local -a rules=(
        @RULES@
            )
            _describe -t rules rule rules
        }

        # Rules and criteria with commas between them.
        (( $+functions[_goallint_selectors] )) || _goallint_selectors() {
            _values -s , 'rule or criterion' \
        @SELECTORS@
        }

        # A format, and behind "=" a file.
        (( $+functions[_goallint_formats] )) || _goallint_formats() {
            if compset -P '*='; then
                _files
            else
                _values format @FORMATS@
            fi
        }

        _goallint() {
            local curcontext=$curcontext state line ret=1
            local -A opt_args
            local -a flags
            flags=(
        @LINT@
            )
            _arguments -C -s -S $flags '1: :_goallint_first' '*::: :->rest' && ret=0
            [[ $state == rest ]] || return ret
            words=("$line[1]" "${words[@]}")
            (( CURRENT += 1 ))
            curcontext=${curcontext%:*:*}:goallint-$line[1]:
            case $line[1] in
        @CASES@
            *) _arguments -s -S $flags '*:path:_goallint_paths' && ret=0 ;;
            esac
            return ret
        }

        if [[ $funcstack[1] == _goallint ]]; then
            _goallint "$@"
        else
            compdef _goallint goallint
        fi

        """#
    let selectors = Candidate.selectors.map { "        " + zshWord("\($0.word)[\($0.meaning.escaping("[]\\:"))]") }
    for (mark, value) in [
        ("@COMMANDS@", described(Candidate.commands)), ("@RULES@", described(Candidate.rules)),
        ("@SELECTORS@", selectors.joined(separator: " \\\n")),
        ("@FORMATS@", Flag.Values.formats.words.joined(separator: " ")), ("@LINT@", specifications(.lint, indent: 8)),
        ("@CASES@", CommandName.allCases.map(branch).joined(separator: "\n")),
    ] { text.replaceFirst(mark, by: value) }
    return text
}

/// The branch of a command: its flags, and what it takes beside them.
private func branch(_ command: CommandName) -> String {
    let rest: String
    switch command.operand {
    case .path: rest = " '*:path:_goallint_paths'"
    case .folder: rest = " '1:folder:_files -/'"
    case .rule: rest = " '*:rule:_goallint_rules'"
    case .command: rest = " '1:command:_goallint_commands'"
    case .shell: rest = " '1:shell:(\(Shell.allCases.map(\.rawValue).joined(separator: " ")))'"
    case nil: rest = ""
    }
    return """
            \(command.rawValue))
                flags=(
        \(specifications(command, indent: 12))
                )
                _arguments -s -S $flags\(rest) && ret=0
                ;;
        """
}

/// The flags of a command as `_arguments` reads them.
private func specifications(_ command: CommandName, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return AllFlags.flags.filter { $0.commands.contains(command) }.map { flag in
        let help = "[\(help(of: flag).escaping("[]\\:"))]"
        guard let argument = flag.argument else {
            guard let short = flag.short else { return margin + zshWord("--\(flag.name)\(help)") }
            let both = "(-\(short) --\(flag.name))"
            return margin + zshWord("\(both)-\(short)\(help)") + "\n" + margin + zshWord("\(both)--\(flag.name)\(help)")
        }
        let action: String
        switch flag.values {
        case .file: action = "_files"
        case .rules: action = "_goallint_selectors"
        case .formats: action = "_goallint_formats"
        default:
            let words = flag.values.words
            action = words.isEmpty ? " " : "(\(words.joined(separator: " ")))"
        }
        let name = argument.filter { $0 != "[" && $0 != "]" }.lowercased().escaping(":")
        return margin + zshWord("*--\(flag.name)=\(help):\(name):\(action)")
    }.joined(separator: "\n")
}

/// Words with their meaning as `_describe` reads them.
private func described(_ candidates: [Candidate]) -> String {
    candidates.map { "        " + zshWord("\($0.word.escaping(":")):\($0.meaning)") }.joined(separator: "\n")
}

/// A text as one word of the shell.
private func zshWord(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
}
