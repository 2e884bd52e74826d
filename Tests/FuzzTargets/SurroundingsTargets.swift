import Rules

@testable import Workspace

extension FuzzTarget {
    /// A configuration, and a goal file that is linted by it.
    static let config = FuzzTarget(name: "config") { bytes in
        let file = written(bytes, ".goallint.yaml")
        var paths = PathList()
        paths.append(Path("goals/goals.yaml"), isNamed: true)
        var request = ConfigRequest(version: "0.1.0", base: fuzzSettings)
        request.file = file
        let plan = ConfigPlan(paths, request)
        for problem in plan.problems { require(!problem.text.isEmpty, "a problem says nothing") }
        _ = plan.description(of: 0, path: "goals/goals.yaml")
        _ = plan.tryTeamRules(0)
        if let settings = plan.settings(0) {
            let goals = "- Increase paid seats from 400 to 480 by 31 March 2027\n- Bli bäst på kundservice\n"
            _ = Rules.lint(Array(goals.utf8), path: "goals/goals.yaml", settings: settings.lint)
        }
    }

    /// The small files around goal files: `.gitignore`, `.editorconfig`, a baseline.
    ///
    /// The first line is a path that is looked up in what the rest says.
    static let surroundings = FuzzTarget(name: "surroundings") { bytes in
        let path = Array(bytes.prefix { $0 != 10 })
        let rest = Array(bytes.dropFirst(path.count + 1))
        _ = GitIgnore(rest).verdict(path[...], isFolder: path.count % 2 == 0)
        let file = written(rest, ".editorconfig")
        var config = EditorConfig()
        let name = path.filter { $0 != 0 && $0 != UInt8(ascii: "/") }
        if !name.isEmpty { _ = config.maxLineLength(for: file.folder.appending(name)) }
        if let baseline = try? Baseline(file, isWritten: false) {
            var found = Baseline.Found()
            let report = Rules.lint(Array("- Get more visitors\n".utf8), path: "goals.yaml", settings: fuzzSettings)
            _ = baseline.filtered(report, rules: AllRules.infos, &found)
            _ = baseline.updated(found, isWhole: true)
        }
    }
}
