# Completions of goallint for fish: written by scripts/generate, shown by `goallint completions fish`.

# The command of the line before the cursor; nothing where there is only a path or no word yet.
function __goallint_command
    set -l is_value 0
    for word in (commandline -opc)[2..]
        if test $is_value = 1
            set is_value 0
        else if contains -- $word --select --extend-select --ignore --fail-on --today --anchor --format --locale --column-unit --group-by --owner --due-before --min-score --compare --since --baseline --rule --reason --stdin-filename --config --threads
            set is_value 1
        else if not string match -q -- '-*' $word
            contains -- $word lint format audit summarize suppress server explain rules config init completions help; and echo $word; or echo lint
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
        vague 'the change is carried by vague words alone' \
        vague-word 'an otherwise concrete goal leans on a vague adjective, adverb or quantifier' \
        hedged 'it promises only to try' \
        several-goals 'two changes in one goal' \
        activity 'it names work to do and no outcome' \
        placeholder 'a placeholder stands where something is still to be written' \
        no-owner 'neither the goal nor its file has an owner' \
        unmeasurable 'nothing tells when it is reached' \
        no-baseline 'a relative change without the level it starts from' \
        no-unit 'a bare number with nothing counted' \
        percent-of-percent 'a percentage changed by a percentage: per cent or percentage points?' \
        figures-disagree 'baseline, target and change do not add up, or sentence and fields say different figures or days' \
        wrong-direction 'the verb goes one way and the figures the other' \
        open-ended 'a target without an edge' \
        no-source 'nothing says where the figure will be read' \
        beyond-history 'the target is more than twice the best earlier result' \
        already-met 'the baseline already meets the target' \
        absolute '100%, never, always, everyone, with nothing that says why it can be done' \
        no-attainability 'nothing says how or why it can be reached' \
        vanity-metric 'followers, likes, impressions, with no goal of the business behind them' \
        no-relevance 'no reason and no goal that it supports' \
        unknown-parent 'it supports a goal that is nowhere in the repo' \
        goal-cycle 'goals support each other in a circle' \
        undated 'no day or period says by when it is reached' \
        floating-deadline 'a relative deadline with no anchor date to count from' \
        ambiguous-date 'a date with two readings, or with no year' \
        impossible-date 'a day that no calendar has' \
        past-deadline 'the day has passed and the goal is neither done nor dropped' \
        deadline-before-start 'it ends before it begins' \
        milestone-order 'a milestone after the deadline, or out of order in date or value' \
        no-milestones 'longer than half a year with no milestone' \
        behind 'the level now lies far behind what the time gone by would ask for' \
        stale 'an active goal that nobody has looked over for long' \
        deadline-after-parent 'it ends after the goal that it supports, or outside its file\'s period' \
        yaml-syntax 'it cannot be read as YAML, or passes a limit' \
        wrong-type 'a field holds what it cannot be' \
        unknown-field 'a field whose name is nearly one that is known' \
        duplicate-key 'a mapping says a key twice' \
        duplicate-id 'two goals of a file share an id' \
        duplicate-goal 'two goals of the repo say the same' \
        no-goals 'a file that says it holds goals and holds none' \
        no-key-results 'an objective with no measure under it' \
        key-result-count 'an objective with more key results than anyone can keep in mind' \
        no-change 'it only keeps what is' \
        inconsistent-unit 'one metric in two units across the repo' \
        not-canonical 'the sentence is not in canonical form; its fix is what `format` does' \
        unused-suppression 'a suppression that suppresses nothing, or names no rule' \
        specific 'all rules of this criterion' \
        measurable 'all rules of this criterion' \
        attainable 'all rules of this criterion' \
        relevant 'all rules of this criterion' \
        time-bound 'all rules of this criterion' \
        document 'all rules of this criterion' \
        all 'all rules'
end

complete -c goallint -n 'test -z (__goallint_command)' -a lint -d 'say where goals are vague, unmeasurable or undated'
complete -c goallint -n 'test -z (__goallint_command)' -a format -d 'write each goal as one canonical sentence'
complete -c goallint -n 'test -z (__goallint_command)' -a audit -d 'the state of all goals: how good they are, whose, by when, how they hang together'
complete -c goallint -n 'test -z (__goallint_command)' -a summarize -d 'one line of JSON a file: its goals, their parts and findings'
complete -c goallint -n 'test -z (__goallint_command)' -a suppress -d 'write comments that silence what is found, with a reason'
complete -c goallint -n 'test -z (__goallint_command)' -a server -d 'a language server for editors, on standard input and output'
complete -c goallint -n 'test -z (__goallint_command)' -a explain -d 'what a rule means, with examples'
complete -c goallint -n 'test -z (__goallint_command)' -a rules -d 'all rules'
complete -c goallint -n 'test -z (__goallint_command)' -a config -d 'what configuration holds for a path, and from where'
complete -c goallint -n 'test -z (__goallint_command)' -a init -d 'write a configuration and a first goal file'
complete -c goallint -n 'test -z (__goallint_command)' -a completions -d 'a script that completes command lines in a shell'
complete -c goallint -n 'test -z (__goallint_command)' -a help -d 'help on a command'
complete -c goallint -f -n '__goallint_is server rules'
complete -c goallint -f -n '__goallint_is lint format audit summarize suppress config' -a '(__goallint_paths)'
complete -c goallint -f -n '__goallint_is init' -a '(__fish_complete_directories)'
complete -c goallint -f -n '__goallint_is explain' -a vague -d 'the change is carried by vague words alone'
complete -c goallint -f -n '__goallint_is explain' -a vague-word -d 'an otherwise concrete goal leans on a vague adjective, adverb or quantifier'
complete -c goallint -f -n '__goallint_is explain' -a hedged -d 'it promises only to try'
complete -c goallint -f -n '__goallint_is explain' -a several-goals -d 'two changes in one goal'
complete -c goallint -f -n '__goallint_is explain' -a activity -d 'it names work to do and no outcome'
complete -c goallint -f -n '__goallint_is explain' -a placeholder -d 'a placeholder stands where something is still to be written'
complete -c goallint -f -n '__goallint_is explain' -a no-owner -d 'neither the goal nor its file has an owner'
complete -c goallint -f -n '__goallint_is explain' -a unmeasurable -d 'nothing tells when it is reached'
complete -c goallint -f -n '__goallint_is explain' -a no-baseline -d 'a relative change without the level it starts from'
complete -c goallint -f -n '__goallint_is explain' -a no-unit -d 'a bare number with nothing counted'
complete -c goallint -f -n '__goallint_is explain' -a percent-of-percent -d 'a percentage changed by a percentage: per cent or percentage points?'
complete -c goallint -f -n '__goallint_is explain' -a figures-disagree -d 'baseline, target and change do not add up, or sentence and fields say different figures or days'
complete -c goallint -f -n '__goallint_is explain' -a wrong-direction -d 'the verb goes one way and the figures the other'
complete -c goallint -f -n '__goallint_is explain' -a open-ended -d 'a target without an edge'
complete -c goallint -f -n '__goallint_is explain' -a no-source -d 'nothing says where the figure will be read'
complete -c goallint -f -n '__goallint_is explain' -a beyond-history -d 'the target is more than twice the best earlier result'
complete -c goallint -f -n '__goallint_is explain' -a already-met -d 'the baseline already meets the target'
complete -c goallint -f -n '__goallint_is explain' -a absolute -d '100%, never, always, everyone, with nothing that says why it can be done'
complete -c goallint -f -n '__goallint_is explain' -a no-attainability -d 'nothing says how or why it can be reached'
complete -c goallint -f -n '__goallint_is explain' -a vanity-metric -d 'followers, likes, impressions, with no goal of the business behind them'
complete -c goallint -f -n '__goallint_is explain' -a no-relevance -d 'no reason and no goal that it supports'
complete -c goallint -f -n '__goallint_is explain' -a unknown-parent -d 'it supports a goal that is nowhere in the repo'
complete -c goallint -f -n '__goallint_is explain' -a goal-cycle -d 'goals support each other in a circle'
complete -c goallint -f -n '__goallint_is explain' -a undated -d 'no day or period says by when it is reached'
complete -c goallint -f -n '__goallint_is explain' -a floating-deadline -d 'a relative deadline with no anchor date to count from'
complete -c goallint -f -n '__goallint_is explain' -a ambiguous-date -d 'a date with two readings, or with no year'
complete -c goallint -f -n '__goallint_is explain' -a impossible-date -d 'a day that no calendar has'
complete -c goallint -f -n '__goallint_is explain' -a past-deadline -d 'the day has passed and the goal is neither done nor dropped'
complete -c goallint -f -n '__goallint_is explain' -a deadline-before-start -d 'it ends before it begins'
complete -c goallint -f -n '__goallint_is explain' -a milestone-order -d 'a milestone after the deadline, or out of order in date or value'
complete -c goallint -f -n '__goallint_is explain' -a no-milestones -d 'longer than half a year with no milestone'
complete -c goallint -f -n '__goallint_is explain' -a behind -d 'the level now lies far behind what the time gone by would ask for'
complete -c goallint -f -n '__goallint_is explain' -a stale -d 'an active goal that nobody has looked over for long'
complete -c goallint -f -n '__goallint_is explain' -a deadline-after-parent -d 'it ends after the goal that it supports, or outside its file\'s period'
complete -c goallint -f -n '__goallint_is explain' -a yaml-syntax -d 'it cannot be read as YAML, or passes a limit'
complete -c goallint -f -n '__goallint_is explain' -a wrong-type -d 'a field holds what it cannot be'
complete -c goallint -f -n '__goallint_is explain' -a unknown-field -d 'a field whose name is nearly one that is known'
complete -c goallint -f -n '__goallint_is explain' -a duplicate-key -d 'a mapping says a key twice'
complete -c goallint -f -n '__goallint_is explain' -a duplicate-id -d 'two goals of a file share an id'
complete -c goallint -f -n '__goallint_is explain' -a duplicate-goal -d 'two goals of the repo say the same'
complete -c goallint -f -n '__goallint_is explain' -a no-goals -d 'a file that says it holds goals and holds none'
complete -c goallint -f -n '__goallint_is explain' -a no-key-results -d 'an objective with no measure under it'
complete -c goallint -f -n '__goallint_is explain' -a key-result-count -d 'an objective with more key results than anyone can keep in mind'
complete -c goallint -f -n '__goallint_is explain' -a no-change -d 'it only keeps what is'
complete -c goallint -f -n '__goallint_is explain' -a inconsistent-unit -d 'one metric in two units across the repo'
complete -c goallint -f -n '__goallint_is explain' -a not-canonical -d 'the sentence is not in canonical form; its fix is what `format` does'
complete -c goallint -f -n '__goallint_is explain' -a unused-suppression -d 'a suppression that suppresses nothing, or names no rule'
complete -c goallint -f -n '__goallint_is help' -a lint -d 'say where goals are vague, unmeasurable or undated'
complete -c goallint -f -n '__goallint_is help' -a format -d 'write each goal as one canonical sentence'
complete -c goallint -f -n '__goallint_is help' -a audit -d 'the state of all goals: how good they are, whose, by when, how they hang together'
complete -c goallint -f -n '__goallint_is help' -a summarize -d 'one line of JSON a file: its goals, their parts and findings'
complete -c goallint -f -n '__goallint_is help' -a suppress -d 'write comments that silence what is found, with a reason'
complete -c goallint -f -n '__goallint_is help' -a server -d 'a language server for editors, on standard input and output'
complete -c goallint -f -n '__goallint_is help' -a explain -d 'what a rule means, with examples'
complete -c goallint -f -n '__goallint_is help' -a rules -d 'all rules'
complete -c goallint -f -n '__goallint_is help' -a config -d 'what configuration holds for a path, and from where'
complete -c goallint -f -n '__goallint_is help' -a init -d 'write a configuration and a first goal file'
complete -c goallint -f -n '__goallint_is help' -a completions -d 'a script that completes command lines in a shell'
complete -c goallint -f -n '__goallint_is help' -a help -d 'help on a command'
complete -c goallint -f -n '__goallint_is completions' -a 'bash zsh fish'
complete -c goallint -n '__goallint_is lint audit summarize server' -l select -x -a '(__goallint_selectors)' -d 'look for these rules or criteria alone; their notes speak also of goals with errors'
complete -c goallint -n '__goallint_is lint audit summarize server' -l extend-select -x -a '(__goallint_selectors)' -d 'look for these rules or criteria too'
complete -c goallint -n '__goallint_is lint audit summarize server' -l ignore -x -a '(__goallint_selectors)' -d 'leave out these rules or criteria'
complete -c goallint -n '__goallint_is lint' -l fail-on -x -a 'error warning note never' -d 'exit with 1 from this severity on: error (default), warning, note or never'
complete -c goallint -n '__goallint_is lint format audit summarize suppress server' -l today -x -d 'the day that rules take for today (default: the machine\'s date)'
complete -c goallint -n '__goallint_is lint format audit summarize suppress server' -l anchor -x -d 'the day from which “within 3 months” counts where a file names none'
complete -c goallint -n '__goallint_is lint audit rules' -l format -x -a 'text pretty json ndjson sarif github gitlab checkstyle junit rdjson rdjsonl auto' -d 'how findings are written: text, pretty, json, ndjson, sarif, github, gitlab, checkstyle, junit, rdjson, rdjsonl, auto (default), an audit: text, json, markdown, csv, html; may be given more than once, with a file for each but one'
complete -c goallint -n '__goallint_is lint format audit summarize suppress server explain rules config init completions help' -l locale -x -a 'en sv' -d 'the language of messages: en or sv (default: that of each goal)'
complete -c goallint -n '__goallint_is lint format' -l column-unit -x -a 'codepoint utf8 utf16' -d 'what a column of text counts: codepoint (default), utf8 (vim) or utf16 (VS Code)'
complete -c goallint -n '__goallint_is lint' -l fix -d 'mend what can be mended with the meaning kept'
complete -c goallint -n '__goallint_is lint server' -l unsafe-fixes -d 'mend also where the meaning may change: look at the result'
complete -c goallint -n '__goallint_is audit' -l group-by -x -a 'owner folder language status' -d 'how goals are put together: owner, folder, language, status (default: by owner and by folder)'
complete -c goallint -n '__goallint_is audit' -l owner -x -d 'speak of the goals of this owner alone; may be given more than once'
complete -c goallint -n '__goallint_is audit' -l due-before -x -d 'speak of goals that are due before this day alone'
complete -c goallint -n '__goallint_is audit' -l min-score -x -d 'exit with 1 where the score is below this number, from 0 to 100'
complete -c goallint -n '__goallint_is audit' -l from -d 'the PATHs are files that “goallint summarize” wrote (“-”: standard input)'
complete -c goallint -n '__goallint_is audit' -l compare -r -F -d 'say what is new and what is resolved since “goallint summarize” wrote this file'
complete -c goallint -n '__goallint_is audit' -l since -x -d 'show how it came about, from this revision or day of the git repo on'
complete -c goallint -n '__goallint_is lint' -l statistics -d 'count the findings of each rule, on standard error'
complete -c goallint -n '__goallint_is format' -l check -d 'write nothing; exit with 1 if a file would change'
complete -c goallint -n '__goallint_is lint format suppress' -l diff -d 'write nothing; show what would change'
complete -c goallint -n '__goallint_is lint' -l baseline -r -F -d 'report only what is not in this file'
complete -c goallint -n '__goallint_is lint' -l update-baseline -d 'write the baseline: all findings where it is not there yet, else without what was resolved'
complete -c goallint -n '__goallint_is suppress' -l rule -x -a '(__goallint_selectors)' -d 'silence these rules or criteria alone'
complete -c goallint -n '__goallint_is suppress' -l reason -x -d 'why it may stand: written behind “because”'
complete -c goallint -n '__goallint_is config' -l test -d 'try the team\'s own rules on their examples'
complete -c goallint -n '__goallint_is lint format audit summarize suppress config' -l quiet -s q -d 'no summary and no advice on standard error'
complete -c goallint -n '__goallint_is lint format audit summarize suppress' -l list-files -d 'only list the files that would be read'
complete -c goallint -n '__goallint_is lint format audit summarize suppress' -l stdin-filename -r -F -d 'the name of what is read from standard input (PATH “-”)'
complete -c goallint -n '__goallint_is lint format audit summarize suppress server config' -l config -r -F -d 'read this configuration, and not the nearest .goallint.yaml above each file'
complete -c goallint -n '__goallint_is lint audit suppress server' -l no-context -d 'read what is named alone, and not the rest of its repo for rules that look at all of it'
complete -c goallint -n '__goallint_is lint format audit summarize suppress server config' -l no-config -d 'read no configuration file'
complete -c goallint -n '__goallint_is lint format audit summarize suppress server' -l threads -x -d 'how many threads work (default: one for each core); changes no byte of the output'
complete -c goallint -n '__goallint_is server' -l stdio -d 'speak on standard input and output; it always does, and some editors say so'
complete -c goallint -n '__goallint_is lint format audit summarize suppress server explain rules config init completions help' -l help -s h -d 'show this help'
complete -c goallint -n '__goallint_is lint format audit summarize suppress server explain rules config init completions help' -l version -s V -d 'show the version'
