import Source
import Testing

@Suite struct EditComposingTests {
    /// Edits of a text of ten bytes, from numbers that a small generator gives.
    private static func edits(_ length: Int, _ state: inout UInt64) -> [Edit] {
        func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, below)
        }
        var edits: [Edit] = []
        var at = 0
        while at <= length, edits.count < 4 {
            let start = at + next(4)
            guard start <= length else { break }
            let end = min(length, start + next(3))
            edits.append(Edit(ByteRange(start, end), Array("abc".utf8.prefix(next(4)))))
            at = end + 1
        }
        return edits
    }

    @Test("two lists of edits together do what they do one after the other", arguments: 0..<400)
    func together(_ seed: Int) {
        var state = UInt64(seed)
        let text = Array("0123456789".utf8)
        let first = Self.edits(text.count, &state)
        let middle = applying(first, to: text)
        let second = Self.edits(middle.count, &state)
        let both = Edit.composing(first, second, length: text.count)
        #expect(applying(both, to: text) == applying(second, to: middle))
        #expect(zip(both, both.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
    }
}
