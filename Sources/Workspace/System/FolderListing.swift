import Glibc

/// A name in a folder, and what it is.
struct FolderEntry {
    var name: [UInt8]
    var kind: FileKind
}

/// What stands in the folder at `path`, but itself and the folder above; links are not followed.
func entries(of path: Path) throws(FileError) -> [FolderEntry] {
    guard let folder = unsafe path.withCString({ unsafe opendir($0) }) else { throw .last() }
    defer { unsafe closedir(folder) }
    var result: [FolderEntry] = []
    while let entry = unsafe readdir(folder) {
        let characters = unsafe UnsafeRawBufferPointer(
            start: namePointer(entry), count: strlen(namePointer(entry)))
        if characters.count <= 2, unsafe characters.allSatisfy({ $0 == UInt8(ascii: ".") }) { continue }
        let name = unsafe [UInt8](characters)
        let kind: FileKind
        switch Int(unsafe entry.pointee.d_type) {
        case DT_REG: kind = .file
        case DT_DIR: kind = .folder
        case DT_LNK: kind = .link
        case DT_UNKNOWN: kind = kindWithoutFollowing(path.appending(name))
        default: kind = .other
        }
        result.append(FolderEntry(name: name, kind: kind))
    }
    return result
}

/// The names of the files in the folder at `path`, in no order.
public func fileNames(in path: Path) throws(FileError) -> [String] {
    try entries(of: path).filter { $0.kind == .file }.map { String(decoding: $0.name, as: UTF8.self) }
}

private func namePointer(_ entry: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar> {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
    return unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
}

private func kindWithoutFollowing(_ path: Path) -> FileKind {
    var status = stat()
    guard unsafe path.withCString({ unsafe lstat($0, &status) }) == 0 else { return .other }
    return kind(ofMode: status.st_mode)
}

/// The absolute path of a file or folder, links followed; nil where there is none.
func realPath(of path: Path) -> Path? {
    unsafe path.withCString { pointer in
        guard let real = unsafe realpath(pointer, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe Path(bytes: [UInt8](UnsafeRawBufferPointer(start: real, count: strlen(real))))
    }
}
