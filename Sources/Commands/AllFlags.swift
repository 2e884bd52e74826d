import Diagnostics
import Goals
import Reporting
import Source
import Summaries
import Workspace

/// The commands of the program.
enum CommandName: String, CaseIterable, Sendable {
    case lint, format, audit, summarize, suppress, server, explain, rules, config, `init`, completions, help

    /// Its place in the list of commands.
    var rank: UInt8 {
        switch self {
        case .lint: 0
        case .format: 1
        case .summarize: 2
        case .suppress: 3
        case .audit: 4
        case .server: 5
        case .explain: 6
        case .rules: 7
        case .config: 8
        case .`init`: 9
        case .completions: 10
        case .help: 11
        }
    }
}

/// The one list of flags.
enum AllFlags {
    private static let reading: CommandSet = [.lint, .format, .audit, .summarize, .suppress]
    private static let finding: CommandSet = [.lint, .audit, .summarize, .server]
    private static let dated: CommandSet = [.lint, .format, .audit, .summarize, .suppress, .server]
    private static let columnUnits: [(word: String, unit: ColumnUnit)] = [
        ("codepoint", .codePoints), ("utf8", .utf8), ("utf16", .utf16),
    ]
    private static let configured: CommandSet = [.lint, .format, .audit, .summarize, .suppress, .server, .config]
    private static let all = CommandSet.all

    /// In the order of the help pages.
    static let flags: [Flag] = [
        Flag(
            "select", argument: "RULE,…", .rules, finding, values: .rules,
            help: "look for these rules or criteria alone; their notes speak also of goals with errors"
        ) { (options, value) throws(UsageError) in options.select = (options.select ?? []) + names(value) },
        Flag(
            "extend-select", argument: "RULE,…", .rules, finding, values: .rules,
            help: "look for these rules or criteria too"
        ) { (options, value) throws(UsageError) in options.extendSelect += names(value) },
        Flag("ignore", argument: "RULE,…", .rules, finding, values: .rules, help: "leave out these rules or criteria") {
            (options, value) throws(UsageError) in options.ignore += names(value)
        },
        Flag(
            "fail-on", argument: "SEVERITY", .rules, [.lint], values: .severities,
            help: "exit with 1 from this severity on: error (default), warning, note or never"
        ) { (options, value) throws(UsageError) in
            options.failOnIsGiven = true
            guard value != "never" else { return options.failOn = nil }
            guard let severity = Severity(word: value) else {
                throw .unknown("severity", value, among: ["error", "warning", "note", "never"])
            }
            options.failOn = severity
        },
        Flag(
            "today", argument: "YYYY-MM-DD", .days, dated, values: .any,
            help: "the day that rules take for today (default: the machine's date)"
        ) { (options, value) throws(UsageError) in options.today = try day(value, of: "--today") },
        Flag(
            "anchor", argument: "YYYY-MM-DD", .days, dated, values: .any,
            help: "the day from which “within 3 months” counts where a file names none"
        ) { (options, value) throws(UsageError) in options.anchor = try day(value, of: "--anchor") },
        Flag(
            "format", argument: "FORMAT[=FILE]", .output, [.lint, .audit, .rules],
            values: .formats,
            help:
                "how findings are written: {values} (default), an audit: {audit formats}; may be given more than "
                + "once, with a file for each but one"
        ) { (options, value) throws(UsageError) in options.outputs.append(try output(value)) },
        Flag(
            "locale", argument: "LANGUAGE", .output, all, values: .locales,
            help: "the language of messages: en or sv (default: that of each goal)"
        ) { (options, value) throws(UsageError) in
            guard let locale = Locale(tag: value) else { throw .unknown("locale", value, among: ["en", "sv"]) }
            options.locale = locale
        },
        Flag(
            "column-unit", argument: "UNIT", .output, [.lint, .format],
            values: .columnUnits,
            help: "what a column of text counts: codepoint (default), utf8 (vim) or utf16 (VS Code)"
        ) { (options, value) throws(UsageError) in
            guard let unit = columnUnits.first(where: { $0.word == value })?.unit else {
                throw .unknown("column unit", value, among: columnUnits.map(\.word))
            }
            options.columnUnit = unit
        },
        Flag("fix", .rules, [.lint], help: "mend what can be mended with the meaning kept") {
            (options, _) throws(UsageError) in options.fixes = true
        },
        Flag(
            "unsafe-fixes", .rules, [.lint, .server], help: "mend also where the meaning may change: look at the result"
        ) {
            (options, _) throws(UsageError) in
            options.fixes = true
            options.fixesUnsafely = true
        },
        Flag(
            "group-by", argument: "WHAT", .output, [.audit], values: .groupings,
            help: "how goals are put together: {values} (default: by owner and by folder)"
        ) { (options, value) throws(UsageError) in
            guard let grouping = AuditGrouping(rawValue: value) else {
                throw .unknown("grouping", value, among: AuditGrouping.allCases.map(\.rawValue))
            }
            options.grouping = grouping
        },
        Flag(
            "owner", argument: "NAME", .rules, [.audit], values: .any,
            help: "speak of the goals of this owner alone; may be given more than once"
        ) { (options, value) throws(UsageError) in options.auditFilter.owners.append(value) },
        Flag(
            "due-before", argument: "YYYY-MM-DD", .days, [.audit], values: .any,
            help: "speak of goals that are due before this day alone"
        ) { (options, value) throws(UsageError) in options.auditFilter.dueBefore = try day(value, of: "--due-before") },
        Flag(
            "min-score", argument: "N", .rules, [.audit], values: .any,
            help: "exit with 1 where the score is below this number, from 0 to 100"
        ) { (options, value) throws(UsageError) in
            guard let score = Int(value), (0...100).contains(score) else {
                throw UsageError("--min-score takes a number from 0 to 100, not \(quoted(value))")
            }
            options.minScore = score
        },
        Flag(
            "from", .input, [.audit], help: "the PATHs are files that “goallint summarize” wrote (“-”: standard input)"
        ) { (options, _) throws(UsageError) in options.readsSummaries = true },
        Flag(
            "compare", argument: "FILE", .input, [.audit], values: .file,
            help: "say what is new and what is resolved since “goallint summarize” wrote this file"
        ) { (options, value) throws(UsageError) in options.compareWith = Path(value) },
        Flag(
            "since", argument: "REV|DATE", .input, [.audit], values: .any,
            help: "show how it came about, from this revision or day of the git repo on"
        ) { (options, value) throws(UsageError) in options.since = value },
        Flag("statistics", .output, [.lint], help: "count the findings of each rule, on standard error") {
            (options, _) throws(UsageError) in options.wantsStatistics = true
        },
        Flag("check", .output, [.format], help: "write nothing; exit with 1 if a file would change") {
            (options, _) throws(UsageError) in options.checks = true
        },
        Flag("diff", .output, [.lint, .format, .suppress], help: "write nothing; show what would change") {
            (options, _) throws(UsageError) in options.wantsDiff = true
        },
        Flag(
            "baseline", argument: "FILE", .rules, [.lint], values: .file, help: "report only what is not in this file"
        ) { (options, value) throws(UsageError) in options.baseline = Path(value) },
        Flag(
            "update-baseline", .rules, [.lint],
            help: "write the baseline: all findings where it is not there yet, else without what was resolved"
        ) { (options, _) throws(UsageError) in options.updatesBaseline = true },
        Flag(
            "rule", argument: "RULE,…", .rules, [.suppress], values: .rules,
            help: "silence these rules or criteria alone"
        ) { (options, value) throws(UsageError) in options.rules += names(value) },
        Flag(
            "reason", argument: "TEXT", .rules, [.suppress], values: .any,
            help: "why it may stand: written behind “because”"
        ) { (options, value) throws(UsageError) in options.reason = value },
        Flag("test", .rules, [.config], help: "try the team's own rules on their examples") {
            (options, _) throws(UsageError) in options.tests = true
        },
        Flag(
            "quiet", short: "q", .output, [.lint, .format, .audit, .summarize, .suppress, .config],
            help: "no summary and no advice on standard error"
        ) {
            (options, _) throws(UsageError) in options.isQuiet = true
        },
        Flag("list-files", .input, reading, help: "only list the files that would be read") {
            (options, _) throws(UsageError) in options.listsFiles = true
        },
        Flag(
            "stdin-filename", argument: "FILE", .input, reading, values: .file,
            help: "the name of what is read from standard input (PATH “-”)"
        ) { (options, value) throws(UsageError) in options.stdinFilename = value },
        Flag(
            "config", argument: "FILE", .input, configured, values: .file,
            help: "read this configuration, and not the nearest .goallint.yaml above each file"
        ) { (options, value) throws(UsageError) in options.config = Path(value) },
        Flag(
            "no-context", .input, [.lint, .audit, .suppress, .server],
            help: "read what is named alone, and not the rest of its repo for rules that look at all of it"
        ) { (options, _) throws(UsageError) in options.readsContext = false },
        Flag("no-config", .input, configured, help: "read no configuration file") {
            (options, _) throws(UsageError) in options.readsNoConfig = true
        },
        Flag(
            "threads", argument: "N", .other, dated, values: .any,
            help: "how many threads work (default: one for each core); changes no byte of the output"
        ) { (options, value) throws(UsageError) in
            guard let number = Int(value), (1...256).contains(number) else {
                throw UsageError("--threads takes a number from 1 to 256, not \(quoted(value))")
            }
            options.threads = number
        },
        Flag(
            "stdio", .other, [.server],
            help: "speak on standard input and output; it always does, and some editors say so"
        ) {
            (_, _) throws(UsageError) in
        },
        Flag("help", short: "h", .other, all, help: "show this help") { (options, _) throws(UsageError) in
            options.wantsHelp = true
        },
        Flag("version", short: "V", .other, all, help: "show the version") { (options, _) throws(UsageError) in
            options.wantsVersion = true
        },
    ]

    /// The names in a list with commas.
    private static func names(_ value: String) -> [String] {
        value.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
    }

    private static func day(_ value: String, of flag: String) throws(UsageError) -> CalendarDay {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        guard value.utf8.count == 10, parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { throw UsageError("\(flag) takes a date such as 2026-11-24, not \(quoted(value))") }
        guard let day = CalendarDay(year: year, month: month, day: day) else {
            throw UsageError("\(flag): the calendar has no day \(quoted(value))")
        }
        return day
    }

    private static func output(_ value: String) throws(UsageError) -> Options.Output {
        let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let known = AllFormats.formats.map(\.name) + ["auto"]
        // Which command they belong to is not known yet: an audit and the linter refuse each other's formats.
        guard known.contains(parts[0]) || AuditFormat.named(parts[0]) != nil else {
            throw .unknown("format", parts[0], among: known)
        }
        guard parts.count == 2 else { return Options.Output(format: parts[0], file: nil) }
        guard !parts[1].isEmpty else { throw UsageError("--format \(parts[0])= names no file") }
        return Options.Output(format: parts[0], file: parts[1])
    }
}
