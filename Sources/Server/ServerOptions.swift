public import Goals
import Rules
import Source
public import Workspace

/// What a language server is started with.
public struct ServerOptions: Sendable {
    /// What was asked of the configurations; of its settings the day is set anew for each check.
    public var request: ConfigRequest
    /// The day that rules take for today; nil for the machine's date.
    public var today: CalendarDay?
    /// Whether the rest of the repo is read for rules that look at it.
    public var readsContext = true
    /// Whether “fix all” also makes fixes that may change the meaning.
    public var fixesUnsafely = false
    /// How many threads read a repo.
    public var threads: Int

    /// Options with the settings of a run.
    public init(request: ConfigRequest, threads: Int) {
        self.request = request
        self.threads = threads
    }
}

/// Settings that a client gives, by the names of flags, on top of the options of the command line; what is wrong with them.
public typealias SettingsReader =
    @Sendable (_ settings: [(name: String, values: [String])]) -> (options: ServerOptions, problems: [String])
