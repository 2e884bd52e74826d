import Glibc

/// A file that appears under its name when it is complete, and not before: whoever stops the program finds the file that
/// was there, or none.
public final class WholeFile: Sendable {
    private let path: Path
    private let draft: Path?
    private let file: Int32

    /// Begins a file that will stand at `path`, in the place of one that is there.
    ///
    /// A device or a pipe (`/dev/stdout`) is written to as it is.
    public init(_ path: Path) throws(FileError) {
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
        if isThere, let real = absoluteFile(path) { target = real }
        if isThere {
            guard unsafe target.withCString({ unsafe access($0, W_OK) }) == 0 else { throw .last() }
        }
        let name = [UInt8(ascii: ".")] + target.name.prefix(200) + Array(".goallint-\(getpid())".utf8)
        let beside = target.folder.appending(name)
        _ = unsafe beside.withCString { unsafe unlink($0) }
        let mode: mode_t = isThere ? status.st_mode & 0o777 : 0o666
        file = unsafe beside.withCString {
            unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        }
        guard file >= 0 else { throw .last() }
        self.path = target
        draft = beside
        if let beside = draft { Leftovers.add(beside) }
    }

    /// Writes all of `bytes` behind what was written; what kept it from that, or nil.
    public func write(_ bytes: [UInt8]) -> FileError? {
        do throws(FileError) { try writeAll(bytes, to: file) } catch { return error }
        return nil
    }

    /// Gives the file its name.
    public func finish() throws(FileError) {
        guard let draft else {
            guard close(file) == 0 else { throw .last() }
            return
        }
        guard close(file) == 0,
            unsafe draft.withCString({ from in unsafe path.withCString { to in unsafe rename(from, to) } }) == 0
        else {
            let error = FileError.last()
            _ = unsafe draft.withCString { unsafe unlink($0) }
            throw error
        }
        Leftovers.remove(draft)
    }
}

/// The absolute path of a file, links followed; nil where there is none.
private func absoluteFile(_ path: Path) -> Path? { absoluteFolder(path) }
