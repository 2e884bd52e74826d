import Glibc
import Goals
import Reporting
import Rules
import Summaries
import TestSupport

/// The golden goal files: `fixtures/goals/NAME.yaml`, what lint says of it, and what format makes of it.
enum Goldens {
    /// The folder that holds them.
    static let folder =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/fixtures/goals"
    /// As in `.editorconfig` beside them.
    static let lineLength = 100

    /// The names of the golden files, `NAME.yaml`.
    static let names: [String] = {
        guard let stream = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name.hasSuffix(".yaml") { names.append(name) }
        }
        return names.sorted()
    }()

    /// All rules, on the day of the goldens.
    static let settings = LintSettings(today: CalendarDay(year: 2026, month: 11, day: 24) ?? CalendarDay(number: 0))

    static func bytes(_ name: String) -> [UInt8] { fileBytes(folder + "/" + name) ?? [] }

    /// The findings as `goallint lint` writes them.
    static func diagnostics(_ report: FileReport) -> [UInt8] {
        var pieces = OutputFormat.text.pieces(of: report, ReportContext(rules: AllRules.infos))
        var text: [UInt8] = []
        while pieces.addNext(into: &text) {}
        return text
    }

    /// What `goallint format` makes of a file: nothing where it cannot be read.
    static func formatted(_ bytes: [UInt8], _ name: String) -> [UInt8] {
        let result = format(bytes, path: name, settings: settings, maxLineLength: lineLength)
        return result.verdict == .goalFile ? result.formatted : bytes
    }
}
