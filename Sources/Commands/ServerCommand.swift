import Diagnostics
import Rules
import Server
import Workspace

/// `goallint server`: a language server on standard input and output; the exit status.
func runServer(_ options: Options) throws(UsageError) -> Int32 {
    guard options.arguments.isEmpty else { throw UsageError("server takes no paths: an editor sends it what is open") }
    // What the command line says wrong is said at once, and not to each document.
    var paths = PathList()
    paths.append(Path("(any file)"), isNamed: true)
    let plan = ConfigPlan(paths, ConfigRequest(options, base: LintSettings(options, today: currentDay)))
    _ = try RuleSelection(options, rules: plan.rules)
    if options.config != nil, let problem = plan.problems.first { throw UsageError(problem.text) }
    return serve(version: version, ServerOptions(options), readSettings: settingsReader(on: options, plan.rules))
}

/// What reads a client's settings on top of the options of the command line.
func settingsReader(on options: Options, _ rules: [RuleInfo]) -> SettingsReader {
    { settings in
        var all = options
        var problems: [String] = []
        for (name, values) in settings {
            do throws(UsageError) { try set(name, to: values, in: &all, rules) } catch {
                problems.append(error.message)
            }
        }
        return (ServerOptions(all), problems)
    }
}

/// Sets an option as a flag of the server would.
private func set(
    _ name: String, to values: [String], in options: inout Options, _ rules: [RuleInfo]
) throws(UsageError) {
    let flags = AllFlags.flags.filter { $0.commands.contains(.server) && $0.group != .other }
    guard let flag = flags.first(where: { $0.name == name }) else {
        throw .unknown("setting", name, among: flags.map(\.name))
    }
    guard flag.argument != nil else {
        guard values.isEmpty else { throw UsageError("the setting \(name) is true or false") }
        return try flag.set(&options, "")
    }
    guard !values.isEmpty else { throw UsageError("the setting \(name) needs a value: \(flag.argument ?? "")") }
    var trial = options
    try flag.set(&trial, values.joined(separator: ","))
    _ = try RuleSelection(trial, rules: rules)
    options = trial
}

extension ServerOptions {
    /// What the command line says.
    init(_ options: Options) {
        let base = LintSettings(today: currentDay(), anchor: options.anchor, locale: options.locale)
        self.init(request: ConfigRequest(options, base: base), threads: options.threads ?? coreCount())
        today = options.today
        readsContext = options.readsContext
        fixesUnsafely = options.fixesUnsafely
    }
}
