/// The completions for bash; they need no package beside it.
func bashCompletions() -> String {
    let valued = AllFlags.flags.filter { $0.argument != nil }.flatMap(\.spellings).joined(separator: " | ")
    var text = #"""
        # Completions of goallint for bash: written by scripts/generate, shown by `goallint completions bash`.

        # What comes before the last comma, with each of the words of $1 behind it.
        _goallint_list() {
            local before=
            [[ $cur == *,* ]] && before=${cur%,*},
            mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
        }

        # Folders and goal files; bash offers any file where there are none.
        _goallint_paths() {
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(
                compgen -d -- "$cur"
                compgen -f -X '!*.yaml' -- "$cur"
                compgen -f -X '!*.yml' -- "$cur"
            )
        }

        _goallint() {
            local cur=${COMP_WORDS[COMP_CWORD]} command= flag= last= word i before=
            local -i operands=0 over=0 end=COMP_CWORD
            COMPREPLY=()
            # bash may take "=" for a word of its own: --format=json is three.
            [[ $cur == = ]] && cur= end+=1
            for ((i = 1; i < end; i++)); do
                word=${COMP_WORDS[i]}
                if [[ $word == = ]]; then
                    [[ $last == --format ]] && flag=FILE
                elif [[ $flag ]]; then
                    last=$flag flag=
                else
                    last=
                    case $word in
                    @VALUED@) ((over)) || flag=$word ;;
                    --) over=1 ;;
                    -?*) ;;
                    @COMMANDS@)
                        if ((operands == 0 && !over)) && [[ ! $command ]]; then command=$word; else operands+=1; fi
                        ;;
                    *) operands+=1 ;;
                    esac
                fi
            done
            if [[ ! $flag && $cur == --*=* ]]; then
                flag=${cur%%=*} before=$flag= cur=${cur#*=}
            fi
            case $flag in
            FILE) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        @FLAGS@
            *)
                if [[ $cur == -* && $over == 0 ]]; then
                    case ${command:-lint} in
        @SPELLINGS@
                    esac
                    return
                fi
                case ${command:-lint} in
        @OPERANDS@
                esac
                if [[ ! $command && $operands == 0 && $over == 0 ]]; then
                    COMPREPLY+=($(compgen -W "@WORDS@" -- "$cur"))
                fi
                return
                ;;
            esac
            [[ ! $before ]] || COMPREPLY=("${COMPREPLY[@]/#/$before}")
        }

        complete -o bashdefault -o default -F _goallint goallint

        """#
    let commands = CommandName.allCases.map(\.rawValue)
    for (mark, value) in [
        ("@VALUED@", valued), ("@COMMANDS@", commands.joined(separator: " | ")), ("@FLAGS@", flagCases()),
        ("@SPELLINGS@", spellingCases()), ("@OPERANDS@", operandCases()), ("@WORDS@", commands.joined(separator: " ")),
    ] { text.replaceFirst(mark, by: value) }
    return text
}

/// A branch for each kind of value, with all flags that take it.
private func flagCases() -> String {
    var branches: [(action: String, spellings: [String])] = []
    for flag in AllFlags.flags where flag.argument != nil {
        let action: String
        switch flag.values {
        case .file: action = "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")"
        case .rules: action = "_goallint_list \"\(words(Candidate.selectors))\""
        default:
            let words = flag.values.words.joined(separator: " ")
            action = words.isEmpty ? nothing : "mapfile -t COMPREPLY < <(compgen -W \"\(words)\" -- \"$cur\")"
        }
        if let index = branches.firstIndex(where: { $0.action == action }) {
            branches[index].spellings += flag.spellings
        } else {
            branches.append((action, flag.spellings))
        }
    }
    return branches.map { "    \($0.spellings.joined(separator: " | "))) \($0.action) ;;" }.joined(separator: "\n")
}

/// What is run where nothing can be offered, so that bash offers no files.
private let nothing = "compopt +o default +o bashdefault 2>/dev/null"

/// A branch for each command: its flags.
private func spellingCases() -> String {
    CommandName.allCases.map { command in
        let spellings = AllFlags.flags.filter { $0.commands.contains(command) }.flatMap(\.spellings)
        return "            \(command.rawValue)) mapfile -t COMPREPLY < <(compgen -W \""
            + spellings.joined(separator: " ") + "\" -- \"$cur\") ;;"
    }.joined(separator: "\n")
}

/// A branch for each kind of what commands take beside flags.
private func operandCases() -> String {
    CommandName.allCases.map { command in
        let given: String
        switch command.operand {
        case .path: given = "_goallint_paths"
        case .folder:
            given = "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")"
        case .rule: given = "mapfile -t COMPREPLY < <(compgen -W \"\(words(Candidate.rules))\" -- \"$cur\")"
        case .command: given = "mapfile -t COMPREPLY < <(compgen -W \"\(words(Candidate.commands))\" -- \"$cur\")"
        case .shell:
            let shells = Shell.allCases.map(\.rawValue).joined(separator: " ")
            given = "mapfile -t COMPREPLY < <(compgen -W \"\(shells)\" -- \"$cur\")"
        case nil: given = nothing
        }
        return "        \(command.rawValue)) \(given) ;;"
    }.joined(separator: "\n")
}

private func words(_ candidates: [Candidate]) -> String { candidates.map(\.word).joined(separator: " ") }
