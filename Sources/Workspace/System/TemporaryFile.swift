import Glibc

/// A file without a name, which the system removes when it is closed, however the process ends.
final class TemporaryFile: Sendable {
    private let file: Int32
    /// By what the system knows it.
    var descriptor: Int32 { file }

    /// A new one in the folder for such (`TMPDIR`, else /tmp); nil where none can be made.
    init?() {
        let folder = environment("TMPDIR") ?? "/tmp"
        // O_TMPFILE, which C gives as a sum that is not imported.
        let unnamed = 0o20_000_000 | O_DIRECTORY
        let opened = unsafe open(folder, O_RDWR | O_CLOEXEC | unnamed, 0o600)
        if opened >= 0 {
            file = opened
            return
        }
        // A file system that knows no files without a name: the name is taken away at once.
        var template = Array("\(folder)/goallint-XXXXXX".utf8CString)
        let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
            guard let name = buffer.baseAddress else { return Int32(-1) }
            let made = unsafe mkstemp(name)
            if made >= 0 {
                _ = fcntl(made, F_SETFD, FD_CLOEXEC)
                _ = unsafe unlink(name)
            }
            return made
        }
        guard made >= 0 else { return nil }
        file = made
    }

    deinit { _ = close(file) }

    /// Writes all of `bytes` behind what was written; false where that fails.
    func write(_ bytes: [UInt8]) -> Bool {
        do throws(FileError) {
            try writeAll(bytes, to: file)
            return true
        } catch { return false }
    }

    /// Goes back to its start; false where that fails.
    func rewind() -> Bool { lseek(file, 0, SEEK_SET) == 0 }

    /// What stands at `offset`, at most `count` bytes; empty where nothing can be read.
    func read(at offset: Int, count: Int) -> [UInt8] { (try? readBytes(file, count, at: offset)) ?? [] }
}
