import Diagnostics
import Goals
import Source
import Summaries
import Workspace

/// All that the flags of a command line say.
struct Options: Sendable {
    /// An output of the run: a format, and a file where it does not go to standard output.
    struct Output: Sendable, Equatable {
        var format: String
        var file: String?

        /// Where it goes, if that is a file.
        var path: Path? { file.map { Path($0) } }
    }

    var select: [String]?
    var extendSelect: [String] = []
    var ignore: [String] = []
    var today: CalendarDay?
    var anchor: CalendarDay?
    var threads: Int?
    /// The severity from which findings make the exit status 1; nil: never.
    var failOn: Severity? = .error
    /// Whether the command line says it.
    var failOnIsGiven = false
    /// Whether the rest of the repo is read for rules that look at it.
    var readsContext = true
    /// The only configuration that is read.
    var config: Path?
    /// Whether no configuration is read.
    var readsNoConfig = false
    var outputs: [Output] = []
    var locale: Locale?
    var columnUnit = ColumnUnit.codePoints
    var stdinFilename: String?
    var isQuiet = false
    var wantsStatistics = false
    var listsFiles = false
    var checks = false
    var tests = false
    /// Whether findings are mended, and whether also where that may change the meaning.
    var fixes = false, fixesUnsafely = false
    /// What was found before.
    var baseline: Path?
    var updatesBaseline = false
    var reason: String?
    var rules: [String] = []
    var wantsDiff = false
    /// Whether the arguments are summaries and not goal files.
    var readsSummaries = false
    /// Summaries of another day with which an audit is compared.
    var compareWith: Path?
    /// The revision or the day from which an audit shows how the goals came to be as they are.
    var since: String?
    /// By what the goals of an audit are grouped.
    var grouping: AuditGrouping?
    /// Which goals an audit speaks of.
    var auditFilter = AuditFilter()
    /// The score, from 0 to 100, that an audit must reach.
    var minScore: Int?
    var wantsHelp = false
    var wantsVersion = false
    /// What is no flag, in order.
    var arguments: [Path] = []
}
