import Source
import TestSupport
import Testing

@Suite struct UTF8TextTests {
    @Test(
        "places of a template are filled wherever they stand",
        arguments: [
            ("", ""), ("plain", "plain"), ("{0}", "<0>"), ("{0}{1}", "<0><1>"), ("“{0}” is {1}", "“<0>” is <1>"),
            ("seven77{3}", "seven77<3>"), ("eight888{3} and a long rest", "eight888<3> and a long rest"),
            ("{a} {12} {", "{a} {12} {"), ("{{0}}", "{<0>}"), ("å{0}ä{9}", "å<0>ä<9>"), ("zz|zz{|{0}{", "zz|zz{|<0>{"),
        ])
    func template(text: String, wanted: String) {
        var buffer: [UInt8] = []
        buffer.add(template: text) { buffer, number in buffer.add(utf8: "<\(number)>") }
        #expect(String(decoding: buffer, as: UTF8.self) == wanted)
    }

    @Test("of a plain text so many code points are added, and of any other nothing")
    func plain() {
        var dice = Dice(seed: 11)
        let letters = ["a", "Z", " ", "~", "å", "–", "”", "\u{7F}", "\u{1F}", "\n", "€", "🎉"]
        for _ in 0..<2_000 {
            // Mostly plain ones, so that a run of eight is met.
            let text = (0..<dice.number(0...40)).map { _ in letters[dice.number(0...(dice.chance(97) ? 6 : 11))] }
                .joined()
            let limit = dice.number(0...40)
            let shown = text.unicodeScalars.prefix(limit)
            let isPlain = shown.allSatisfy { letters.prefix(7).contains(String($0)) }
            var buffer: [UInt8] = []
            #expect(buffer.add(plain: text, limit: limit) == isPlain)
            let wanted = String(shown) + (text.unicodeScalars.count > limit ? "…" : "")
            #expect(String(decoding: buffer, as: UTF8.self) == (isPlain ? wanted : ""))
        }
    }

    @Test("numbers in digits", arguments: [0, 7, 10, 99, 100, -1, 1_234_567, .max, .min])
    func number(_ number: Int) {
        let text = [UInt8](capacity: 20) { $0.add(number) }
        #expect(String(decoding: text, as: UTF8.self) == String(number))
    }
}
