import Rules
import Workspace

/// What a command reads, and what configuration holds for each of it.
struct Work: Sendable {
    /// The files, those that a configuration leaves out left out.
    var inputs: Inputs
    /// By file: what holds.
    var plan: ConfigPlan
    /// What was asked of the configurations.
    let request: ConfigRequest
    /// Whether standard input has a name that a configuration leaves out.
    var isStandardInputExcluded = false

    /// Finds the files, reads their configurations, and says what is wrong with these.
    ///
    /// - Parameter prepare: sets what the command wants to know.
    init(
        _ options: Options, guessesCommand: Bool = false, _ prepare: (inout LintSettings) -> Void = { _ in }
    ) throws(UsageError) {
        inputs = try Inputs(options, guessesCommand: guessesCommand)
        var base = LintSettings(options, today: currentDay)
        prepare(&base)
        var paths = inputs.paths
        if inputs.isStandardInput { paths.append(Path(options.stdinFilename ?? "<stdin>").tidied, isNamed: true) }
        request = ConfigRequest(options, base: base)
        plan = ConfigPlan(paths, request)
        if request.selects { _ = try RuleSelection(options, rules: plan.rules) }
        for problem in plan.problems { say("goallint: \(problem.text)\n") }
        if !plan.problems.isEmpty {
            guard options.config == nil else { throw UsageError("the configuration cannot be used") }
            inputs.hasProblems = true
        }
        plan.dropExcluded(from: &paths)
        if inputs.isStandardInput { isStandardInputExcluded = paths.count == 0 } else { inputs.paths = paths }
    }
}

extension ConfigRequest {
    /// What the command line says.
    init(_ options: Options, base: LintSettings) {
        self.init(version: Commands.version, base: base)
        file = options.config
        isOff = options.readsNoConfig
        select = options.select
        extendSelect = options.extendSelect
        ignore = options.ignore
        failOn = options.failOn
        failOnIsGiven = options.failOnIsGiven
    }
}
