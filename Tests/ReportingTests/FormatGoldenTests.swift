import Glibc
import Summaries
import Testing

@testable import Reporting

/// The shared sample in each format, compared with `fixtures/formats/`.
///
/// With GOALLINT_GOLDENS=write in the environment the files are written instead, for a person to read the difference.
@Suite struct FormatGoldenTests {
    private static let folder =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/fixtures/formats"

    @Test(arguments: AllFormats.formats.map(\.name))
    func golden(_ name: String) throws {
        let format = try #require(AllFormats.format(named: name))
        let written = Array(Sample.written(format, [Sample.report, Sample.clean, Sample.passedOver]).utf8)
        let path = Self.folder + "/sample." + name
        if let mode = unsafe getenv("GOALLINT_GOLDENS"), unsafe String(cString: mode) == "write" {
            let file = unsafe fopen(path, "w")
            _ = unsafe fwrite(written, 1, written.count, file)
            unsafe fclose(file)
        }
        #expect(String(decoding: written, as: UTF8.self) == Self.text(path))
    }

    private static func text(_ path: String) -> String {
        guard let file = unsafe fopen(path, "r") else { return "" }
        defer { unsafe fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 100_000)
        let count = unsafe fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    @Test("the same finding twice has two fingerprints, and another line above it changes none")
    func fingerprints() {
        var twice = Sample.report
        twice.diagnostics = [twice.diagnostics[0], twice.diagnostics[0]]
        let lines = Sample.written(.gitlab, [twice]).split(separator: "\n").filter { $0.hasPrefix("{") }
        #expect(lines.count == 2 && lines[0].prefix(140) != lines[1].prefix(140))
    }
}
