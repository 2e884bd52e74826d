import Glibc

/// Puts `bytes` in the place of the file at `path`, which was read as `identity`.
///
/// The bytes are written beside the file and renamed onto it, so that at any moment the file is whole: the old or the new.
/// Mode and owner stay. A link stays a link: what it leads to is replaced. A file that changed since it was read is left.
public func replaceFile(_ path: Path, with bytes: [UInt8], ifStill identity: FileIdentity) throws(FileError) {
    guard let target = realPath(of: path) else { throw .last() }
    var status = stat()
    guard unsafe target.withCString({ unsafe stat($0, &status) }) == 0 else { throw .last() }
    guard FileIdentity(status) == identity else { throw changedMeanwhile }
    // Who may not write to the file may not replace it either, although the folder would let them.
    guard unsafe target.withCString({ unsafe access($0, W_OK) }) == 0 else { throw .last() }

    var draft = try Draft(beside: target)
    let file = draft.file
    func abandon(_ error: FileError) -> FileError {
        draft.abandon()
        return error
    }
    // The owner first: changing it takes away set-user-id bits. Only root may give a file away; others keep their own.
    if status.st_uid != geteuid() || status.st_gid != getegid() { _ = fchown(file, status.st_uid, status.st_gid) }
    guard fchmod(file, status.st_mode & 0o7777) == 0 else { throw abandon(.last()) }
    do { try writeAll(bytes, to: file) } catch { throw abandon(error) }
    guard fsync(file) == 0 else { throw abandon(.last()) }
    let beside: Path
    do { beside = try draft.name(beside: target) } catch { throw abandon(error) }
    guard draft.close() else { throw abandon(.last()) }
    var now = stat()
    guard unsafe target.withCString({ unsafe stat($0, &now) }) == 0 else { throw abandon(.last()) }
    guard FileIdentity(now) == identity else { throw abandon(changedMeanwhile) }
    let renamed = unsafe beside.withCString { from in unsafe target.withCString { to in unsafe rename(from, to) } }
    guard renamed == 0 else { throw abandon(.last()) }
}

private let changedMeanwhile = FileError("it changed while it was being formatted, and is left as it is")

/// Writes `bytes` to the file at `path`, a new one or in the place of one that is there, whole at any moment.
public func writeFile(_ path: Path, _ bytes: [UInt8]) throws(FileError) {
    guard let there = try? readFile(path) else { return try createFile(path, with: bytes) }
    if there.bytes != bytes { try replaceFile(path, with: bytes, ifStill: there.identity) }
}

/// Writes a new file at `path`; one that is there is left as it is.
public func createFile(_ path: Path, with bytes: [UInt8]) throws(FileError) {
    let file = unsafe path.withCString {
        unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    }
    guard file >= 0 else { throw errno == EEXIST ? FileError("it is there already, and is left as it is") : .last() }
    do { try writeAll(bytes, to: file) } catch {
        close(file)
        throw error
    }
    guard close(file) == 0 else { throw .last() }
}

/// A new file in the folder of another, to take its place.
///
/// Where the file system can, it has no name until all is written, so that a process that is killed leaves nothing half
/// written behind.
struct Draft {
    let file: Int32
    private var path: Path?
    private var isOpen = true

    init(beside target: Path) throws(FileError) {
        // O_TMPFILE, which C gives as a sum that is not imported; a name is given through /proc.
        let unnamed = 0o20_000_000 | O_DIRECTORY
        let folder = target.folder
        let opened = unsafe folder.withCString { unsafe open($0, O_WRONLY | O_CLOEXEC | unnamed, 0o600) }
        if opened >= 0, unsafe access("/proc/self/fd/\(opened)", F_OK) == 0 {
            file = opened
            return
        }
        if opened >= 0 { _ = Glibc.close(opened) }
        let made = try Draft.named(beside: target, mode: 0o600)
        (file, path) = (made.file, made.path)
    }

    /// A new file that has a name beside `target` from the start.
    static func named(beside target: Path, mode: mode_t) throws(FileError) -> (file: Int32, path: Path) {
        var made: Int32 = -1
        let path = try Draft.freeName(beside: target) { name in
            made = unsafe name.withCString {
                unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
            }
            return made >= 0
        }
        return (made, path)
    }

    /// Its name, which it is given now where it has none.
    mutating func name(beside target: Path) throws(FileError) -> Path {
        if let path { return path }
        let file = file
        let given = try Draft.freeName(beside: target) { name in
            unsafe name.withCString {
                unsafe linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, $0, AT_SYMLINK_FOLLOW) == 0
            }
        }
        path = given
        return given
    }

    /// Closes it; false where the system reports an error that it kept until then.
    mutating func close() -> Bool {
        isOpen = false
        return Glibc.close(file) == 0
    }

    /// Closes and removes it.
    mutating func abandon() {
        if isOpen { _ = close() }
        if let path { _ = unsafe path.withCString { unsafe unlink($0) } }
    }

    /// A name beside `target` at which `make` makes a file: hidden and without the ending of YAML, so that no search finds
    /// one that was left behind.
    private static func freeName(beside target: Path, _ make: (Path) -> Bool) throws(FileError) -> Path {
        for attempt in 0..<100 {
            // A name of at most 255 bytes is allowed; a long one is cut.
            let name = [UInt8(ascii: ".")] + target.name.prefix(200) + Array(".goallint-\(getpid())-\(attempt)".utf8)
            let beside = target.folder.appending(name)
            if make(beside) { return beside }
            if errno != EEXIST { throw .last() }
        }
        throw FileError(code: EEXIST)
    }
}

/// Writes all of `bytes` to an open file.
func writeAll(_ bytes: [UInt8], to file: Int32) throws(FileError) {
    var done = 0
    while done < bytes.count {
        let wrote = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe write(file, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
        }
        if wrote >= 0 {
            done += wrote
        } else if errno != EINTR {
            throw .last()
        }
    }
}

/// Where a program writes: standard output, standard error, or a file.
public struct OutputStream: Sendable {
    let file: Int32
    /// The file that was begun for this run, where it is one.
    let whole: WholeFile?

    /// Standard output.
    public static let standardOutput = OutputStream(file: STDOUT_FILENO, whole: nil)
    /// Standard error.
    public static let standardError = OutputStream(file: STDERR_FILENO, whole: nil)

    /// Begins a file that will stand at `path` when all is written; what stands there stays until then.
    public static func creating(_ path: Path) throws(FileError) -> OutputStream {
        let whole = try WholeFile(path)
        return OutputStream(file: whole.descriptor, whole: whole)
    }

    /// Writes all of `bytes`; what kept it from that, or nil.
    public func write(_ bytes: [UInt8]) -> FileError? {
        do throws(FileError) { try writeAll(bytes, to: file) } catch { return error }
        return nil
    }

    /// Puts a file that was begun in its place; what kept it from that, or nil: a full disk may only show here.
    public func finish() -> FileError? {
        do throws(FileError) { try whole?.finish() } catch { return error }
        return nil
    }

    /// Whether a person looks at it.
    public var isTerminal: Bool { isatty(file) == 1 }
}
