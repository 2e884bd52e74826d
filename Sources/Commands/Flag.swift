import Diagnostics
import Goals
import Reporting

/// One flag of the command line.
///
/// Parsing, the help pages, the man page and completions all come from the list of flags.
struct Flag: Sendable {
    /// Under which heading the help page lists it.
    enum Group: String, CaseIterable, Sendable {
        case rules = "Which rules"
        case days = "Which day it is"
        case output = "What is written"
        case input = "What is read"
        case other = "Other"
    }

    /// What may be given for a flag, for completions.
    enum Values: Sendable {
        case none, file, rules, words([String]), any
    }

    let name: String
    let short: Character?
    /// What stands for its value in the help page; nil where it takes none.
    let argument: String?
    let group: Group
    let commands: Set<CommandName>
    let help: String
    let values: Values
    let set: @Sendable (inout Options, String) throws(UsageError) -> Void

    init(
        _ name: String, short: Character? = nil, argument: String? = nil, _ group: Group, _ commands: Set<CommandName>,
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
