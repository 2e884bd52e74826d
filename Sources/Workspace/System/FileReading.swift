import Glibc

/// The largest file that is read, in bytes.
public let largestFile = 100_000_000

/// What tells whether a file is still the one that was read.
public struct FileIdentity: Equatable, Sendable {
    /// The device and the number of the file on it.
    public var device, inode: UInt
    /// How many bytes it has.
    public var size: Int
    /// When it was last changed, in seconds and nanoseconds since 1970.
    public var seconds, nanoseconds: Int

    init(_ status: stat) {
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
        size = Int(status.st_size)
        seconds = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
    }

    /// Whether both are the same file, changed or not.
    public func isSameFile(as other: FileIdentity) -> Bool { device == other.device && inode == other.inode }
}

/// The bytes of a file, and which file that was.
public struct FileContent: Sendable {
    /// All bytes.
    public var bytes: [UInt8]
    /// Which file it is.
    public var identity: FileIdentity
}

/// What a path leads to.
public enum FileKind: Sendable {
    /// A file, a folder, a symbolic link (where links are not followed), or a device, pipe or socket.
    case file, folder, link, other
}

/// What `path` leads to, links followed.
public func kind(of path: Path) throws(FileError) -> FileKind {
    var status = stat()
    guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { throw .last() }
    return kind(ofMode: status.st_mode)
}

/// Which file `path` is now.
public func identity(of path: Path) throws(FileError) -> FileIdentity {
    var status = stat()
    guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { throw .last() }
    return FileIdentity(status)
}

func kind(ofMode mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
}

/// Reads the file at `path`.
///
/// It is opened without waiting, so that a pipe that nobody writes to is refused and not waited for.
public func readFile(_ path: Path) throws(FileError) -> FileContent {
    let file = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
    guard file >= 0 else { throw .last() }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .last() }
    switch kind(ofMode: status.st_mode) {
    case .file: break
    case .folder: throw FileError(code: EISDIR)
    default: throw FileError(code: ENXIO)
    }
    guard Int(status.st_size) <= largestFile else { throw tooLarge }
    let bytes = try readAll(file, expecting: Int(status.st_size))
    return FileContent(bytes: bytes, identity: FileIdentity(status))
}

/// Reads standard input to its end.
public func readStandardInput() throws(FileError) -> [UInt8] { try readAll(STDIN_FILENO, expecting: 65_536) }

private let tooLarge = FileError("it is larger than 100 MB")

/// The next bytes of an open file, or those from `offset` on: `count` of them, or fewer at its end.
func readBytes(_ file: Int32, _ count: Int, at offset: Int? = nil) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        while filled < count {
            let place = unsafe buffer.baseAddress.map { unsafe $0 + filled }
            let got =
                if let offset {
                    unsafe pread(file, place, count - filled, off_t(offset + filled))
                } else {
                    unsafe read(file, place, count - filled)
                }
            if got > 0 {
                filled += got
            } else if got == 0 {
                return
            } else if errno != EINTR {
                failure = errno
                return
            }
        }
    }
    if failure != 0 { throw FileError(code: failure) }
    return bytes
}

private func readAll(_ file: Int32, expecting size: Int) throws(FileError) -> [UInt8] {
    // One byte more than expected: a file that ends where it should needs one read for its bytes and one for its end.
    var capacity = size + 1
    var bytes = try readBytes(file, capacity)
    while bytes.count == capacity {
        guard bytes.count <= largestFile else { throw tooLarge }
        bytes.append(contentsOf: try readBytes(file, capacity))
        capacity += capacity
    }
    guard bytes.count <= largestFile else { throw tooLarge }
    return bytes
}
