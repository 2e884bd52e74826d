import Diagnostics
import Goals
import Reporting
import Summaries

/// One flag of the command line.
///
/// Parsing, the help pages, the man page and completions all come from the list of flags.
final class Flag: Sendable {
    /// Under which heading the help page lists it.
    enum Group: String, CaseIterable, Sendable {
        case rules = "Which rules"
        case days = "Which day it is"
        case output = "What is written"
        case input = "What is read"
        case other = "Other"
    }

    /// What may be given for a flag, for help and completions.
    ///
    /// It names a list and does not hold it, since the flags are read at each start.
    enum Values: Sendable {
        case none, file, rules, any, severities, formats, locales, columnUnits, groupings

        /// The words that may be given; empty where others may be.
        var words: [String] {
            switch self {
            case .none, .file, .rules, .any: []
            case .severities: Severity.allCases.reversed().map(\.word) + ["never"]
            case .formats: AllFormats.formats.map(\.name) + ["auto"]
            case .locales: Locale.allCases.map(\.tag)
            case .columnUnits: ["codepoint", "utf8", "utf16"]
            case .groupings: AuditGrouping.allCases.map(\.rawValue)
            }
        }

        /// The words that `command` takes.
        func words(of command: CommandName) -> [String] {
            switch (self, command) {
            case (.formats, .audit): AuditFormat.all.map(\.name)
            case (.formats, .rules): ["text", "json"]
            default: words
            }
        }
    }

    let name: String
    let short: Character?
    /// What stands for its value in the help page; nil where it takes none.
    let argument: String?
    let group: Group
    let commands: CommandSet
    let help: String
    let values: Values
    let set: @Sendable (inout Options, String) throws(UsageError) -> Void

    init(
        _ name: String, short: Character? = nil, argument: String? = nil, _ group: Group, _ commands: CommandSet,
        values: Values = .none, help: String,
        set: @escaping @Sendable (inout Options, String) throws(UsageError) -> Void
    ) {
        self.name = name
        self.short = short
        self.argument = argument
        self.group = group
        self.commands = commands
        self.values = values
        self.help = help
        self.set = set
    }
}

/// Some of the commands, as bits: a Set would be hashed at each start.
struct CommandSet: OptionSet, Sendable {
    let rawValue: UInt16
    static let lint = CommandSet(.lint), format = CommandSet(.format), summarize = CommandSet(.summarize)
    static let suppress = CommandSet(.suppress), audit = CommandSet(.audit), server = CommandSet(.server)
    static let rules = CommandSet(.rules), config = CommandSet(.config)
    static let all = CommandSet(rawValue: .max)

    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(_ command: CommandName) { rawValue = 1 << command.rank }

    /// Whether `command` is one of them.
    func contains(_ command: CommandName) -> Bool { contains(CommandSet(command)) }
}
