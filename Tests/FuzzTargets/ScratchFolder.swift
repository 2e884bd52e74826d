import Glibc
import Workspace

/// A folder in memory of this process alone, which scripts/fuzz removes.
let scratchFolder = "/dev/shm/goallint-fuzz-\(getpid())"

/// A file in the scratch folder that holds `bytes`; its folders are made.
@discardableResult
func written(_ bytes: [UInt8], _ name: String) -> Path {
    var folder = scratchFolder
    _ = unsafe mkdir(folder, 0o700)
    for part in name.split(separator: "/").dropLast() {
        folder += "/\(part)"
        _ = unsafe mkdir(folder, 0o700)
    }
    let path = "\(scratchFolder)/\(name)"
    if let file = unsafe fopen(path, "w") {
        _ = unsafe fwrite(bytes, 1, bytes.count, file)
        unsafe fclose(file)
    }
    return Path(path)
}
