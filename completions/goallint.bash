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
            --select | --extend-select | --ignore | --fail-on | --today | --anchor | --format | --locale | --column-unit | --group-by | --owner | --due-before | --min-score | --compare | --since | --baseline | --rule | --reason | --stdin-filename | --config | --threads) ((over)) || flag=$word ;;
            --) over=1 ;;
            -?*) ;;
            lint | format | audit | summarize | suppress | server | explain | rules | config | init | completions | help)
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
    --select | --extend-select | --ignore | --rule) _goallint_list "vague vague-word hedged several-goals activity placeholder no-owner unmeasurable no-baseline no-unit percent-of-percent figures-disagree wrong-direction open-ended no-source beyond-history already-met absolute no-attainability vanity-metric no-relevance unknown-parent goal-cycle undated floating-deadline ambiguous-date impossible-date past-deadline deadline-before-start milestone-order no-milestones behind stale deadline-after-parent yaml-syntax wrong-type unknown-field duplicate-key duplicate-id duplicate-goal no-goals no-key-results key-result-count no-change inconsistent-unit not-canonical unused-suppression specific measurable attainable relevant time-bound document all" ;;
    --fail-on) mapfile -t COMPREPLY < <(compgen -W "error warning note never" -- "$cur") ;;
    --today | --anchor | --owner | --due-before | --min-score | --since | --reason | --threads) compopt +o default +o bashdefault 2>/dev/null ;;
    --format) mapfile -t COMPREPLY < <(compgen -W "text pretty json ndjson sarif github gitlab checkstyle junit rdjson rdjsonl auto" -- "$cur") ;;
    --locale) mapfile -t COMPREPLY < <(compgen -W "en sv" -- "$cur") ;;
    --column-unit) mapfile -t COMPREPLY < <(compgen -W "codepoint utf8 utf16" -- "$cur") ;;
    --group-by) mapfile -t COMPREPLY < <(compgen -W "owner folder language status" -- "$cur") ;;
    --compare | --baseline | --stdin-filename | --config) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    *)
        if [[ $cur == -* && $over == 0 ]]; then
            case ${command:-lint} in
            lint) mapfile -t COMPREPLY < <(compgen -W "--select --extend-select --ignore --fail-on --today --anchor --format --locale --column-unit --fix --unsafe-fixes --statistics --diff --baseline --update-baseline -q --quiet --list-files --stdin-filename --config --no-context --no-config --threads -h --help -V --version" -- "$cur") ;;
            format) mapfile -t COMPREPLY < <(compgen -W "--today --anchor --locale --column-unit --check --diff -q --quiet --list-files --stdin-filename --config --no-config --threads -h --help -V --version" -- "$cur") ;;
            audit) mapfile -t COMPREPLY < <(compgen -W "--select --extend-select --ignore --today --anchor --format --locale --group-by --owner --due-before --min-score --from --compare --since -q --quiet --list-files --stdin-filename --config --no-context --no-config --threads -h --help -V --version" -- "$cur") ;;
            summarize) mapfile -t COMPREPLY < <(compgen -W "--select --extend-select --ignore --today --anchor --locale -q --quiet --list-files --stdin-filename --config --no-config --threads -h --help -V --version" -- "$cur") ;;
            suppress) mapfile -t COMPREPLY < <(compgen -W "--today --anchor --locale --diff --rule --reason -q --quiet --list-files --stdin-filename --config --no-context --no-config --threads -h --help -V --version" -- "$cur") ;;
            server) mapfile -t COMPREPLY < <(compgen -W "--select --extend-select --ignore --today --anchor --locale --unsafe-fixes --config --no-context --no-config --threads --stdio -h --help -V --version" -- "$cur") ;;
            explain) mapfile -t COMPREPLY < <(compgen -W "--locale -h --help -V --version" -- "$cur") ;;
            rules) mapfile -t COMPREPLY < <(compgen -W "--format --locale -h --help -V --version" -- "$cur") ;;
            config) mapfile -t COMPREPLY < <(compgen -W "--locale --test -q --quiet --config --no-config -h --help -V --version" -- "$cur") ;;
            init) mapfile -t COMPREPLY < <(compgen -W "--locale -h --help -V --version" -- "$cur") ;;
            completions) mapfile -t COMPREPLY < <(compgen -W "--locale -h --help -V --version" -- "$cur") ;;
            help) mapfile -t COMPREPLY < <(compgen -W "--locale -h --help -V --version" -- "$cur") ;;
            esac
            return
        fi
        case ${command:-lint} in
        lint) _goallint_paths ;;
        format) _goallint_paths ;;
        audit) _goallint_paths ;;
        summarize) _goallint_paths ;;
        suppress) _goallint_paths ;;
        server) compopt +o default +o bashdefault 2>/dev/null ;;
        explain) mapfile -t COMPREPLY < <(compgen -W "vague vague-word hedged several-goals activity placeholder no-owner unmeasurable no-baseline no-unit percent-of-percent figures-disagree wrong-direction open-ended no-source beyond-history already-met absolute no-attainability vanity-metric no-relevance unknown-parent goal-cycle undated floating-deadline ambiguous-date impossible-date past-deadline deadline-before-start milestone-order no-milestones behind stale deadline-after-parent yaml-syntax wrong-type unknown-field duplicate-key duplicate-id duplicate-goal no-goals no-key-results key-result-count no-change inconsistent-unit not-canonical unused-suppression" -- "$cur") ;;
        rules) compopt +o default +o bashdefault 2>/dev/null ;;
        config) _goallint_paths ;;
        init) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        completions) mapfile -t COMPREPLY < <(compgen -W "bash zsh fish" -- "$cur") ;;
        help) mapfile -t COMPREPLY < <(compgen -W "lint format audit summarize suppress server explain rules config init completions help" -- "$cur") ;;
        esac
        if [[ ! $command && $operands == 0 && $over == 0 ]]; then
            COMPREPLY+=($(compgen -W "lint format audit summarize suppress server explain rules config init completions help" -- "$cur"))
        fi
        return
        ;;
    esac
    [[ ! $before ]] || COMPREPLY=("${COMPREPLY[@]/#/$before}")
}

complete -o bashdefault -o default -F _goallint goallint
