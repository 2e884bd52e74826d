import Goals
import Testing

@testable import Languages

/// The limits of docs/limits.md on one text, on both sides.
@Suite struct ReadingLimitTests {
    @Test("the first 4,000 bytes of a text are read, cut between two characters")
    func text() {
        let fitting = Array(repeating: UInt8(ascii: "x"), count: 4000)
        #expect(ReadingLimits.cut(fitting[...]) == fitting)
        #expect(ReadingLimits.cut((fitting + [120])[...]) == fitting)
        let wide = Array(String(repeating: "å", count: 1999).utf8) + Array("x".utf8)
        #expect(ReadingLimits.cut((wide + Array("å".utf8))[...]) == wide)
    }

    /// A word that is known by its part behind the hyphen, where it is not too long to be taken apart.
    @Test("a word of 80 bytes is taken apart, a longer one is not", arguments: [(80, false), (81, true)])
    func word(_ length: Int, _ isUnknown: Bool) {
        let word = String(repeating: "x", count: length - 8) + "-visitor"
        let reading = TextReading(Array(word.utf8), pack: .english, anchor: Anchor(day: nil))
        #expect(reading.tokens.count == 1)
        #expect(reading.tokens.first?.flags.contains(.unknown) == isUnknown)
    }
}
