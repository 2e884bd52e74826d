import Glibc
import Synchronization

/// Documents before and after formatting, kept for another YAML library to compare (scripts/test-properties).
///
/// GOALLINT_PROPERTY_WRITE names the folder; without it nothing is kept.
enum OtherLibrary {
    private static let folder = unsafe getenv("GOALLINT_PROPERTY_WRITE").map { unsafe String(cString: $0) }
    private static let count = Atomic<Int>(0)

    static func note(_ before: [UInt8], _ after: [UInt8]) {
        guard let folder, before != after else { return }
        let number = count.add(1, ordering: .relaxed).newValue
        guard number <= 4000 else { return }
        write("\(folder)/\(number).before", before)
        write("\(folder)/\(number).after", after)
    }

    private static func write(_ path: String, _ bytes: [UInt8]) {
        guard let file = unsafe fopen(path, "w") else { return }
        _ = unsafe fwrite(bytes, 1, bytes.count, file)
        unsafe fclose(file)
    }
}
