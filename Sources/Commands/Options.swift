import Diagnostics
import Goals
import Source
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
    var wantsHelp = false
    var wantsVersion = false
    /// What is no flag, in order.
    var arguments: [Path] = []
}
