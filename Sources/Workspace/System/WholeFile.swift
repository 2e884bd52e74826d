import Glibc
import Synchronization

/// A file that appears under its name when it is complete, and not before: whoever stops the program finds the file that
/// was there, or none.
final class WholeFile: Sendable {
    private let path: Path
    private let draft: Path?
    private let file: Int32
    private let isFinished = Atomic<Bool>(false)
    /// By what the system knows it.
    var descriptor: Int32 { file }

    /// Begins a file that will stand at `path`, in the place of one that is there.
    ///
    /// A device or a pipe (`/dev/stdout`) is written to as it is.
    init(_ path: Path) throws(FileError) {
        var status = stat()
        let isThere = unsafe path.withCString { unsafe stat($0, &status) } == 0
        if isThere, kind(ofMode: status.st_mode) == .folder { throw FileError(code: EISDIR) }
        if isThere, kind(ofMode: status.st_mode) != .file {
            file = unsafe path.withCString { unsafe open($0, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
            guard file >= 0 else { throw .last() }
            (self.path, draft) = (path, nil)
            return
        }
        var target = path
        // A link stays a link: what it leads to is replaced.
        if isThere, let real = realPath(of: path) { target = real }
        if isThere {
            guard unsafe target.withCString({ unsafe access($0, W_OK) }) == 0 else { throw .last() }
        }
        let made = try Draft.named(beside: target, mode: isThere ? status.st_mode & 0o777 : 0o666)
        file = made.file
        self.path = target
        draft = made.path
        Leftovers.add(made.path)
    }

    /// What was begun and not finished goes.
    deinit {
        guard !isFinished.load(ordering: .relaxed) else { return }
        close(file)
        guard let draft else { return }
        _ = unsafe draft.withCString { unsafe unlink($0) }
        Leftovers.remove(draft)
    }

    /// Gives the file its name.
    func finish() throws(FileError) {
        isFinished.store(true, ordering: .relaxed)
        guard let draft else {
            guard close(file) == 0 else { throw .last() }
            return
        }
        guard close(file) == 0,
            unsafe draft.withCString({ from in unsafe path.withCString { to in unsafe rename(from, to) } }) == 0
        else {
            let error = FileError.last()
            _ = unsafe draft.withCString { unsafe unlink($0) }
            Leftovers.remove(draft)
            throw error
        }
        Leftovers.remove(draft)
    }
}
