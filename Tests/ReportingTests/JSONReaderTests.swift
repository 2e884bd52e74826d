import Testing

@testable import Reporting

@Suite struct JSONReaderTests {
    /// A text, and the strings that stand in it as values; nil where it is no JSON.
    @Test(arguments: [
        (#"{"a":"x","b":["y",{"c":"z"}]}"#, "x y z"),
        (#" [ "a\"b\\\/\b\f\n\r\t" , "\u00e5\ud83d\ude00" ] "#, "a\"b\\/\u{8}\u{C}\n\r\t å😀"),
        (#"["\ud83d","\udc00x"]"#, "\u{FFFD} \u{FFFD}x"),
        ("[1,-2.5e3,true,false,null,\"é\"]", "é"), ("[]", ""), ("{}", ""), ("\"s\"", "s"),
        ("", nil), ("[", nil), ("[1,]", nil), ("{\"a\"}", nil), ("{\"a\":}", nil), ("[\"a", nil), ("[\"\\q\"]", nil),
        ("[\"\\u12\"]", nil), ("[tru]", nil), ("[1 2]", nil), ("{a:1}", nil), ("[\"a\nb\"]", nil), ("[--1]", nil),
        (String(repeating: "[", count: 100_000), nil),
        (String(repeating: "{\"a\":", count: 100_000), nil),
    ])
    func reads(_ text: String, _ expected: String?) {
        var reader = JSONReader(Array(text.utf8))
        var strings: [String] = []
        func value(_ reader: inout JSONReader) {
            if reader.next == .object {
                reader.object { reader, _ in value(&reader) }
            } else if reader.next == .array {
                reader.array { value(&$0) }
            } else if let string = reader.string() {
                strings.append(string)
            }
        }
        value(&reader)
        let isWhole = !reader.hasFailed && reader.isAtEnd
        #expect((isWhole ? strings.joined(separator: " ") : nil) == expected)
    }

    @Test func numbers() {
        var reader = JSONReader(Array("[1, -2, 2.5, 1e3, \"x\", 12345678901234567890]".utf8))
        var integers: [Int?] = []
        reader.array { integers.append($0.integer()) }
        #expect(integers == [1, -2, nil, 1000, nil, nil])
    }

    @Test("bytes become text and the same bytes again")
    func base64() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
            var text: [UInt8] = []
            Base64.add(bytes, into: &text)
            #expect(Base64.bytes(text[...]) == bytes)
        }
        for text in ["a", "ab=c", "a===", "ab!d", "abc"] { #expect(Base64.bytes(Array(text.utf8)[...]) == nil) }
        var text: [UInt8] = []
        Base64.add(Array("foobar!".utf8), into: &text)
        #expect(String(decoding: text, as: UTF8.self) == "Zm9vYmFyIQ==")
    }
}
