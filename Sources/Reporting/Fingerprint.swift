import Diagnostics
import Source
import Summaries

/// Gives each finding of a file a name that stays when lines above it come and go: made of path, rule, the words that it
/// marks, and a count where those are the same.
struct Fingerprints: Sendable {
    private var seen: [UInt64: Int] = [:]

    /// The fingerprint of a finding, 16 hexadecimal digits; unlike any given before.
    mutating func next(_ diagnostic: Diagnostic, _ report: FileReport, rule: String) -> [UInt8] {
        var hash = FNV()
        hash.add(report.path.utf8)
        hash.add([0])
        hash.add(rule.utf8)
        hash.add([0])
        let bytes = report.source.bytes
        let start = min(max(diagnostic.range.start, 0), bytes.count)
        let end = min(max(diagnostic.range.end, start), bytes.count, start + 500)
        hash.add(bytes[start..<end])
        let count = seen[hash.value, default: 0]
        seen[hash.value] = count + 1
        if count > 0 { hash.add("#\(count)".utf8) }
        return hash.digits
    }
}

/// The hash of Fowler, Noll and Vo (FNV-1a, 64 bits): the same on every machine and in every run.
private struct FNV {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    var digits: [UInt8] { (0..<16).map { hexDigit(UInt8(truncatingIfNeeded: value >> (60 - UInt64($0) * 4)) & 15) } }
}
