import Reporting

/// What a command is for.
extension CommandName {
    /// In one line.
    var summary: String {
        switch self {
        case .lint: "say where goals are vague, unmeasurable or undated"
        case .format: "write each goal as one canonical sentence"
        case .audit: "the state of all goals: how good they are, whose, by when, how they hang together"
        case .summarize: "one line of JSON a file: its goals, their parts and findings"
        case .suppress: "write comments that silence what is found, with a reason"
        case .server: "a language server for editors, on standard input and output"
        case .explain: "what a rule means, with examples"
        case .rules: "all rules"
        case .config: "what configuration holds for a path, and from where"
        case .`init`: "write a configuration and a first goal file"
        case .completions: "a script that completes command lines in a shell"
        case .help: "help on a command"
        }
    }

    /// How it is called.
    var usage: String {
        switch self {
        case .lint: "goallint lint [FLAG…] [PATH…]"
        case .format: "goallint format [FLAG…] [PATH…]"
        case .audit: "goallint audit [FLAG…] [PATH…]"
        case .summarize: "goallint summarize [FLAG…] [PATH…]"
        case .suppress: "goallint suppress [--reason TEXT] [--rule RULE,…] PATH…"
        case .server: "goallint server [FLAG…]"
        case .explain: "goallint explain RULE…"
        case .rules: "goallint rules [--format json]"
        case .config: "goallint config [--test] [PATH]"
        case .`init`: "goallint init [FOLDER]"
        case .completions: "goallint completions SHELL"
        case .help: "goallint help [COMMAND]"
        }
    }

    /// Calls that do something useful, and what.
    var examples: [(call: String, purpose: String)] {
        switch self {
        case .lint:
            [
                ("goallint lint", "the goals in this folder and below it"),
                ("goallint lint goals.yaml", "one file"),
                ("goallint lint --select undated,measurable", "only dates and figures"),
                ("goallint lint --format json > findings.json", "for a program"),
            ]
        case .format:
            [
                ("goallint format goals.yaml", "rewrites the sentences of one file"),
                ("goallint format --diff", "shows what would change in this folder"),
                ("goallint format --check", "exits with 1 if anything would change"),
                ("goallint format - --stdin-filename goals.yaml < goals.yaml", "for an editor"),
            ]
        case .audit:
            [
                ("goallint audit", "the goals in this folder and below it"),
                ("goallint audit --owner Marketing --due-before 2027-07-01", "what one owner has to reach until then"),
                ("goallint audit --format csv=goals.csv", "a table of all goals, for a spreadsheet"),
                ("goallint audit --min-score 70 -q", "for CI: exits with 1 below it"),
                ("goallint audit --from part-*.ndjson", "what “goallint summarize” wrote elsewhere, put together"),
            ]
        case .summarize: [("goallint summarize goals.yaml", "what was understood of each goal")]
        case .suppress:
            [
                ("goallint suppress --reason \"agreed with the board\" goals.yaml", "all findings of one file"),
                ("goallint suppress --rule vague-word .", "one rule, in all files below this folder"),
            ]
        case .server: [("goallint server", "an editor starts it and speaks LSP with it")]
        case .explain:
            [
                ("goallint explain undated", "why a goal needs a date"),
                ("goallint explain undated --locale sv", "på svenska"),
            ]
        case .rules: [("goallint rules", "all rules, one a line")]
        case .config:
            [
                ("goallint config goals.yaml", "what holds for one file"),
                ("goallint config --test", "tries the team's own rules on their examples"),
            ]
        case .`init`: [("goallint init", "in this folder")]
        case .completions:
            [
                ("source <(goallint completions bash)", "for this bash; in ~/.bashrc, for each new one"),
                ("goallint completions zsh > ~/.zfunc/_goallint", "for zsh, with ~/.zfunc in fpath"),
                ("goallint completions fish > ~/.config/fish/completions/goallint.fish", "for fish"),
            ]
        case .help: [("goallint help format", "the flags of format")]
        }
    }

    /// What else there is to know.
    var notes: String {
        switch self {
        case .lint, .format, .audit, .summarize, .suppress:
            """
            A PATH is a file, a folder or “-” for standard input; without one the current folder is searched. A folder is
            searched for *.yaml and *.yml, leaving out hidden folders and what git ignores. Files without goals are passed over.

            """
        case .server:
            """
            Editors start it by themselves. An editor can also give the flags as settings, by their names: select, ignore, locale …

            """
        case .explain, .rules, .config, .`init`, .completions, .help: ""
        }
    }
}

/// The help page of a command, or of the program.
func helpText(for command: CommandName?) -> String {
    guard let command else {
        return """
            goallint keeps goals honest: it says where a goal is vague, unmeasurable or undated, and rewrites each goal into
            one SMART sentence.

            Examples:
            \(table([
                ("goallint lint", "look at the goals in this folder"),
                ("goallint goals.yaml", "look at one file"),
                ("goallint format --diff goals.yaml", "show the sentences that format would write"),
                ("goallint explain vague", "what a rule means"),
            ]))
            Commands:
            \(table(CommandName.allCases.map { ($0.rawValue, $0.summary) }))
            “goallint COMMAND --help” lists the flags of a command.
            Exit status: 0 nothing to say, 1 findings, 2 the work could not be done.

            """
    }
    var text = "\(command.summary)\n\nUsage: \(command.usage)\n\nExamples:\n\(table(command.examples))\n"
    text += command.notes.isEmpty ? "" : command.notes + "\n"
    for group in Flag.Group.allCases {
        let flags = AllFlags.flags.filter { $0.group == group && $0.commands.contains(command) }
        guard !flags.isEmpty else { continue }
        text += "\(group.rawValue):\n"
        text += table(
            flags.map { flag in
                let short = flag.short.map { "-\($0), " } ?? ""
                return (short + "--" + flag.name + (flag.argument.map { " " + $0 } ?? ""), help(of: flag))
            })
        text += "\n"
    }
    return text
}

/// What the help page says of a flag: lists are put into its text here, since the flags are made at each start.
func help(of flag: Flag) -> String {
    flag.help.replacing("{values}", with: flag.values.words.joined(separator: ", "))
        .replacing("{audit formats}", with: AuditFormat.all.map(\.name).joined(separator: ", "))
}

/// Two columns, the second one folded at 100.
private func table(_ rows: [(String, String)]) -> String {
    let width = min(rows.map { $0.0.count }.max() ?? 0, 34)
    var text = ""
    for (name, purpose) in rows {
        text += "  " + name
        var column = 2 + name.count
        if column > width + 2 {
            text += "\n"
            column = 0
        }
        text += String(repeating: " ", count: width + 4 - column)
        column = width + 4
        for (index, word) in purpose.split(separator: " ").enumerated() {
            if index > 0, column + 1 + word.count > 100 {
                text += "\n" + String(repeating: " ", count: width + 4)
                column = width + 4
            } else if index > 0 {
                text += " "
                column += 1
            }
            text += word
            column += word.count
        }
        text += "\n"
    }
    return text
}
