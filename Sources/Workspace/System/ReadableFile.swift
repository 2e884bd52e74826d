import Glibc

/// A file that is open for reading, from start to end or at any place.
public final class ReadableFile: Sendable {
    private let file: Int32
    private let isOwned: Bool
    /// Whether it can be read at any place: a pipe cannot.
    public let isSeekable: Bool

    /// The file at `path`.
    public init(_ path: Path) throws(FileError) {
        let file = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
        guard file >= 0 else { throw .last() }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, kind(ofMode: status.st_mode) != .folder else {
            close(file)
            throw FileError(code: EISDIR)
        }
        self.file = file
        isOwned = true
        isSeekable = lseek(file, 0, SEEK_CUR) >= 0
    }

    /// Standard input.
    public init() {
        file = STDIN_FILENO
        isOwned = false
        isSeekable = false
    }

    deinit { if isOwned { close(file) } }

    /// The next bytes, at most `count`; empty at the end.
    public func next(_ count: Int) throws(FileError) -> [UInt8] { try readBytes(file, count) }

    /// What stands at `offset`, at most `count` bytes; empty where nothing can be read.
    public func read(at offset: Int, count: Int) -> [UInt8] { (try? readBytes(file, count, at: offset)) ?? [] }
}
