/// The man page, made from the lists of commands and flags, in the macros that every man(1) knows (man(7)).
package func manPage() -> String {
    var text = """
        .\\" Written by scripts/generate from the program's own list of commands and flags.
        .TH GOALLINT 1 "" "goallint \(version)" "User Commands"
        .SH NAME
        goallint \\- say where goals are vague, unmeasurable or undated
        .SH SYNOPSIS

        """
    for command in CommandName.allCases {
        let words = command.usage.split(separator: " ", maxSplits: 2).map(String.init)
        text += ".B goallint \(escaped(command.rawValue))\n"
        if words.count > 2 { text += ".RI \(manArgument(escaped(words[2])))\n" }
        text += ".br\n"
    }
    text += """
        .SH DESCRIPTION
        goallint keeps the goals of a team honest.
        It reads goal files in YAML, in English and Swedish, says where a goal is vague, unmeasurable or undated, and
        rewrites each goal into one SMART sentence.
        .PP
        \(filled(CommandName.lint.notes))
        Without the name of a command it is
        .BR lint .
        .SH COMMANDS

        """
    for command in CommandName.allCases {
        text += ".TP\n.B \(escaped(command.rawValue))\n\(filled(capitalized(command.summary))).\n"
    }
    text += ".SH OPTIONS\n"
    for group in Flag.Group.allCases {
        text += ".SS \(escaped(group.rawValue))\n"
        for flag in AllFlags.flags where flag.group == group { text += paragraph(flag) }
    }
    text += """
        .SH "EXIT STATUS"
        .TP
        .B 0
        Nothing at or above the severity of
        .BR \\-\\-fail\\-on .
        .TP
        .B 1
        Such findings; or, with
        .BR "format \\-\\-check" ,
        files that would change.
        .TP
        .B 2
        The work could not be done: a wrong flag, a file that cannot be read or written, YAML that does not parse.
        .SH ENVIRONMENT
        .TP
        .B NO_COLOR
        Where it is set, nothing is coloured.
        .TP
        .B GITHUB_ACTIONS
        Where it is
        .BR true ,
        the format
        .B auto
        is
        .BR github ,
        else
        .BR text .
        .SH FILES
        .TP
        .I .goallint.yaml
        The configuration for the files of its folder and those below it;
        .B goallint init
        writes a first one,
        .B goallint config
        says what holds for a file.
        .SH EXAMPLES

        """
    for command in CommandName.allCases {
        for example in command.examples {
            text += ".TP\n.B \(manArgument(escaped(example.call)))\n\(filled(capitalized(example.purpose))).\n"
        }
    }
    return text
}

/// A flag with the commands that take it.
private func paragraph(_ flag: Flag) -> String {
    var term = flag.spellings.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    if let argument = flag.argument { term += " \\fI\(escaped(argument))\\fR" }
    let commands = CommandName.allCases.filter { flag.commands.contains($0) }
    let place =
        commands.count == CommandName.allCases.count
        ? "" : "\nFor " + commands.map { "\\fB\(escaped($0.rawValue))\\fR" }.joined(separator: ", ") + "."
    return ".TP\n\(term)\n\(filled(capitalized(help(of: flag)))).\(place)\n"
}

private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// Running text: lines are folded by man, and no line begins with what it takes for a command.
private func filled(_ text: String) -> String {
    text.split(separator: "\n").map { line in
        let text = escaped(String(line))
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }.joined(separator: "\n")
}

/// The argument of a macro.
private func manArgument(_ text: String) -> String { "\"" + text.replacing("\"", with: "\\(dq") + "\"" }

/// A text in which nothing means more to man than itself, in ASCII.
private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": result += "\\e"
        case "-": result += "\\-"
        case "…": result += "..."
        case "“": result += "\\(lq"
        case "”": result += "\\(rq"
        case _ where !scalar.isASCII:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
