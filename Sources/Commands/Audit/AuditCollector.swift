import Summaries
import Synchronization

/// Puts together what workers read of files, in whatever order they hand it in.
final class AuditCollector: Sendable {
    private struct State: Sendable {
        var files: [AuditFile] = []
        var names = AuditNames()
    }

    private let state = Mutex(State())

    /// Takes a file.
    func add(_ file: AuditFile) {
        state.withLock { state in
            var file = file
            state.names.adopt(&file)
            state.files.append(file)
        }
    }

    /// All files, in the order of their paths; nothing is kept here.
    func repo() -> AuditRepo {
        var taken = state.withLock { state in
            let taken = state
            state = State()
            return taken
        }
        taken.names.sort(&taken.files)
        return AuditRepo(taken.files, names: taken.names)
    }
}
