import Source
import Testing
@testable import YAML

/// Texts are handed to libyaml at once, but it decodes those with a byte order mark itself: both must say the same.
struct WorkingBufferTests {
    /// The problem of a text, with its place counted from the start of the text.
    private func problem(_ text: [UInt8], behind before: [UInt8]) -> (place: Int, message: String)? {
        YAMLTree.parse(before + text).problems.first.map { ($0.range.start - before.count, $0.message) }
    }

    @Test(
        "A character is allowed or refused whoever decodes it",
        arguments: [
            [0x09], [0x0B], [0x1F], [0x7E], [0x7F], [0x80], [0xFF], [0xC2, 0x80], [0xC2, 0x84], [0xC2, 0x85],
            [0xC2, 0x86], [0xC2, 0x9F], [0xC2, 0xA0], [0xC0, 0x80], [0xC3], [0xC3, 0xA5], [0xDF, 0xBF],
            [0xE0, 0x80, 0x80],
            [0xE2, 0x82], [0xE2, 0x80, 0xA8], [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xEE, 0x80, 0x80],
            [0xEF, 0xBB, 0xBF], [0xEF, 0xBF, 0xBD], [0xEF, 0xBF, 0xBE], [0xF0, 0x9F, 0x98, 0x80],
            [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]])
    func sameVerdict(_ character: [UInt8]) {
        // In the first eight bytes, behind them, and as the last.
        for text in [
            [0x61] + character + Array(": b\n".utf8), Array("a: bcdefghijklm".utf8) + character + Array("nopq\n".utf8),
            Array("abcdefgh: b".utf8) + character,
        ] {
            let handedOver = problem(text, behind: [])
            let decoded = problem(text, behind: [0xEF, 0xBB, 0xBF])
            #expect(handedOver?.message == decoded?.message)
            #expect(handedOver?.place == decoded?.place)
        }
    }

    @Test("A text reads the same around the size of libyaml's own buffer", arguments: 49_140...49_160)
    func aroundLibyamlsBuffer(_ size: Int) {
        let value = Array(repeating: UInt8(ascii: "v"), count: size - 3)
        let tree = YAMLTree.parse(Array("k: ".utf8) + value)
        #expect(tree.problems.isEmpty)
        #expect(
            tree.documents.first.flatMap { tree.children(of: $0).reversed().first }.map { tree.value(of: $0).count }
                == size - 3)
    }
}
