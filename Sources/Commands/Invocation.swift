import Workspace

/// A command with its options, as a command line says it.
struct Invocation: Sendable {
    /// The command; nil where none is named.
    var command: CommandName?
    var options = Options()

    /// Reads a command line.
    init(_ arguments: [Path]) throws(UsageError) {
        var used: [Flag] = []
        var index = 0
        var flagsAreOver = false
        while index < arguments.count {
            let argument = arguments[index]
            index += 1
            guard !flagsAreOver, argument.bytes.first == UInt8(ascii: "-"), argument.bytes.count > 1 else {
                if command == nil, options.arguments.isEmpty, !flagsAreOver,
                    let named = CommandName(rawValue: argument.text)
                {
                    command = named
                } else {
                    options.arguments.append(argument)
                }
                continue
            }
            if argument.text == "--" {
                flagsAreOver = true
                continue
            }
            let (flag, inline) = try Invocation.flag(argument.text)
            used.append(flag)
            var value = ""
            if flag.argument != nil {
                if let inline {
                    value = inline
                } else {
                    guard index < arguments.count else {
                        throw UsageError("--\(flag.name) needs a value: --\(flag.name) \(flag.argument ?? "")")
                    }
                    value = arguments[index].text
                    index += 1
                }
            } else if inline != nil {
                throw UsageError("--\(flag.name) takes no value")
            }
            try flag.set(&options, value)
        }
        let command = command ?? .lint
        for flag in used where !flag.commands.contains(command) {
            let others = CommandName.allCases.filter { flag.commands.contains($0) }.map(\.rawValue)
            throw UsageError(
                "--\(flag.name) does not belong to \(command.rawValue), but to \(others.joined(separator: ", "))")
        }
    }

    /// The flag that `text` names, and the value behind its `=`.
    private static func flag(_ text: String) throws(UsageError) -> (Flag, String?) {
        guard text.hasPrefix("--") else {
            let letters = text.dropFirst()
            guard letters.count == 1, let flag = AllFlags.flags.first(where: { $0.short == letters.first }) else {
                throw .unknown("flag", text, among: AllFlags.flags.map(\.name).map { "--" + $0 })
            }
            return (flag, nil)
        }
        let equals = text.utf8.firstIndex(of: UInt8(ascii: "="))
        let name = String(text[..<(equals ?? text.endIndex)].dropFirst(2))
        guard let flag = AllFlags.flags.first(where: { $0.name == name }) else {
            throw .unknown("flag", "--" + name, among: AllFlags.flags.map { "--" + $0.name })
        }
        return (flag, equals.map { String(text[text.utf8.index(after: $0)...]) })
    }

    /// Does what the command line says; the exit status.
    func run() throws(UsageError) -> Int32 {
        if options.wantsVersion { return show("goallint \(version)\n") }
        if options.wantsHelp { return show(helpText(for: command)) }
        switch command {
        case nil where options.arguments.isEmpty && !options.listsFiles: return show(helpText(for: nil))
        case nil, .lint: return try LintCommand(options, guessesCommand: command == nil).run()
        case .format: return try FormatCommand(options).run()
        case .audit: return try AuditCommand(options).run()
        case .summarize: return try SummarizeCommand(options).run()
        case .suppress: return try SuppressCommand(options).run()
        case .server: return try runServer(options)
        case .explain: return try explain(options)
        case .rules: return try listRules(options)
        case .config: return try showConfiguration(options)
        case .`init`: return try initialize(options)
        case .completions: return try showCompletions(options)
        case .help:
            guard let name = options.arguments.first?.text else { return show(helpText(for: nil)) }
            guard let named = CommandName(rawValue: name) else {
                throw .unknown("command", name, among: CommandName.allCases.map(\.rawValue))
            }
            return show(helpText(for: named))
        }
    }
}
