import Goals
import Rules
import Testing

/// The limits of docs/limits.md on what is written and told, on both sides.
@Suite struct LongTextTests {
    private let settings = LintSettings(today: CalendarDay(number: 20_781))

    @Test("a sentence of 4,000 bytes is written, a longer one is left", arguments: [(4_000, true), (4_001, false)])
    func sentence(_ length: Int, _ isWritten: Bool) {
        var text = "Increase paid seats from 400 to 480 by 31 March 2027 by calling "
        text += String(repeating: "old and new ", count: 400)
        text = String(text.prefix(length - 1)) + "s"
        #expect(text.utf8.count == length)
        let result = format(Array("- \(text)\n".utf8), path: "goals.yaml", settings: settings, maxLineLength: nil)
        #expect(result.edits.isEmpty != isWritten)
    }
}
