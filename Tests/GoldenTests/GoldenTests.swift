import Diagnostics
import Goals
import Rules
import Source
import Summaries
import Testing

/// Each golden file is read as `scripts/goldens` has the program read it, and compared with what stands beside it.
@Suite struct GoldenTests {
    @Test("there are golden files")
    func found() { #expect(Goldens.names.count >= 12) }

    @Test("what lint says", arguments: Goldens.names)
    func diagnostics(_ name: String) {
        let report = lint(Goldens.bytes(name), path: name, settings: Goldens.settings)
        let written = Goldens.diagnostics(report)
        #expect(
            String(decoding: written, as: UTF8.self)
                == String(decoding: Goldens.bytes(name + ".diagnostics"), as: UTF8.self))
    }

    @Test("what format writes", arguments: Goldens.names)
    func formatted(_ name: String) {
        let written = Goldens.formatted(Goldens.bytes(name), name)
        #expect(
            String(decoding: written, as: UTF8.self)
                == String(decoding: Goldens.bytes(name + ".formatted"), as: UTF8.self))
    }

    @Test("formatted once more it stays as it is", arguments: Goldens.names)
    func formattedTwice(_ name: String) {
        let once = Goldens.formatted(Goldens.bytes(name), name)
        let twice = Goldens.formatted(once, name)
        #expect(String(decoding: once, as: UTF8.self) == String(decoding: twice, as: UTF8.self))
    }

    @Test("format adds no finding of a rule to a goal", arguments: Goldens.names)
    func addsNothing(_ name: String) {
        let bytes = Goldens.bytes(name)
        let before = Self.counts(lint(bytes, path: name, settings: Goldens.settings))
        let after = Self.counts(lint(Goldens.formatted(bytes, name), path: name, settings: Goldens.settings))
        for (finding, count) in after { #expect(count <= before[finding, default: 0], "\(finding)") }
    }

    /// How many findings each goal has by rule; a goal's index is −1 for the document.
    private static func counts(_ report: FileReport) -> [String: Int] {
        var result: [String: Int] = [:]
        for diagnostic in report.diagnostics {
            result["goal \(diagnostic.goal ?? -1): \(AllRules.infos[diagnostic.rule.index].name)", default: 0] += 1
        }
        return result
    }
}
