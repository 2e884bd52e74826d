import Rules
import Workspace

/// `goallint config [PATH]`: what configuration holds for a path, and from where; `--test` tries the team's own rules.
func showConfiguration(_ options: Options) throws(UsageError) -> Int32 {
    guard options.arguments.count <= 1 else { throw UsageError("config takes one path") }
    let argument = options.arguments.first ?? Path(".")
    var path = argument.tidied
    // For a folder it is what holds for a file in it of which no pattern says anything.
    if (try? kind(of: argument)) == .folder { path = path.appending("(any file)") }
    var paths = PathList()
    paths.append(path, isNamed: true)
    let plan = ConfigPlan(paths, ConfigRequest(options, base: LintSettings(options, today: currentDay)))
    for problem in plan.problems { say("goallint: \(problem.text)\n") }
    guard plan.problems.isEmpty else { return 2 }
    guard options.tests else { return show(plan.description(of: 0, path: argument.text)) }
    let (count, failures) = plan.tryTeamRules(0)
    let status = show(failures.map { $0 + "\n" }.joined())
    if !options.isQuiet { say("\(counted(count, "example")) tried, \(failures.count) failed\n") }
    return status != 0 ? status : failures.isEmpty ? 0 : 1
}

/// `goallint init [FOLDER]`: a configuration and a first goal file, with comments; nothing is overwritten.
func initialize(_ options: Options) throws(UsageError) -> Int32 {
    guard options.arguments.count <= 1 else { throw UsageError("init takes one folder") }
    let folder = (options.arguments.first ?? Path(".")).tidied
    var failed = false
    for (name, text) in [(".goallint.yaml", firstConfiguration), ("goals.yaml", firstGoals(currentDay()))] {
        let path = folder.appending(name)
        do throws(FileError) {
            try createFile(path, with: Array(text.utf8))
            say("wrote \(quotedPath(path))\n")
        } catch {
            failed = true
            say("goallint: \(quotedPath(path)): \(error.message)\n")
        }
    }
    return failed ? 2 : 0
}
