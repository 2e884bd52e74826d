import Glibc

/// Why something could not be done with a file, in words for its user.
public struct FileError: Error, Sendable, Equatable {
    /// What is wrong, without the path.
    public var message: String
    /// An error that says `message`.
    public init(_ message: String) { self.message = message }

    /// What the system said last.
    static func last() -> FileError { FileError(code: errno) }

    init(code: Int32) {
        message =
            switch code {
            case ENOENT: "there is no such file or folder"
            case EACCES, EPERM: "permission denied"
            case EISDIR: "it is a folder"
            case ENOTDIR: "a part of its path is no folder"
            case ELOOP: "its links go in a circle"
            case ENAMETOOLONG: "its name is too long"
            case EMFILE, ENFILE: "too many files are open"
            case ENOSPC, EDQUOT: "the disk is full"
            case EROFS: "the file system is read-only"
            case EIO: "the disk failed"
            case ENXIO, ENODEV: "it is a device or a pipe, not a file"
            default: unsafe String(cString: strerror(code))
            }
    }
}
