import Goals
import Rules
import Summaries
import TestSupport
import Testing

/// The files of fixtures/bugs, each of which once broke something: they are read, and what is written is whole.
@Suite struct BugTests {
    private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    @Test func bugs() {
        let names = shell("ls '\(Self.root)/fixtures/bugs'", in: TemporaryFolder()).output.split(separator: "\n")
        #expect(!names.isEmpty)
        var settings = LintSettings(today: CalendarDay(number: 20_781))
        settings.speaksBesideErrors = settings.speaksBesideErrors.map { _ in true }
        settings.wantsFixes = true
        for name in names {
            guard let bytes = fileBytes("\(Self.root)/fixtures/bugs/\(name)") else {
                Issue.record("\(name) cannot be read")
                continue
            }
            #expect(lint(bytes, path: "goals.yaml", settings: settings).verdict == .goalFile, "\(name)")
            let once = format(bytes, path: "goals.yaml", settings: settings, maxLineLength: nil).formatted
            let twice = format(once, path: "goals.yaml", settings: settings, maxLineLength: nil).formatted
            #expect(once == twice, "\(name)")
            #expect(Difference(bytes, once, path: "goals.yaml").faults.isEmpty, "\(name)")
        }
    }
}
