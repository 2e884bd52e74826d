import Glibc

/// A new folder under the system's folder for such, removed with all that is in it when nobody holds it any more.
public final class TemporaryFolder: Sendable {
    /// Its absolute path, without links.
    public let path: String

    /// A new folder with `files` in it, by their paths; `a/` makes an empty folder.
    public init(_ files: [String: String] = [:]) {
        var template = Array("/tmp/goallint-test-XXXXXX".utf8CString)
        path = unsafe template.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress, let made = unsafe mkdtemp(base) else {
                fatalError("no temporary folder")
            }
            return unsafe String(cString: made)
        }
        for (name, text) in files.sorted(by: { $0.key < $1.key }) { write(name, text) }
    }

    deinit { _ = unsafe system("chmod -R u+rwx '\(path)' 2>/dev/null; rm -rf '\(path)'") }

    /// Writes a file, and makes the folders above it.
    public func write(_ name: String, _ text: String) { write(name, bytes: Array(text.utf8)) }

    /// Writes a file, and makes the folders above it.
    public func write(_ name: String, bytes: [UInt8]) {
        var folder = path
        for part in name.split(separator: "/").dropLast(name.hasSuffix("/") ? 0 : 1) {
            folder += "/" + part
            _ = unsafe mkdir(folder, 0o755)
        }
        guard !name.hasSuffix("/"), let file = unsafe fopen("\(path)/\(name)", "w") else { return }
        _ = unsafe fwrite(bytes, 1, bytes.count, file)
        unsafe fclose(file)
    }

    /// The bytes of a file; nil where it cannot be read.
    public func read(_ name: String) -> [UInt8]? { fileBytes("\(path)/\(name)") }

    /// The text of a file; empty where it cannot be read.
    public func text(_ name: String) -> String { String(decoding: read(name) ?? [], as: UTF8.self) }
}
