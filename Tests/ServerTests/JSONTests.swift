import Reporting
import Testing

@testable import Server

@Test(
    "JSON is read and written",
    arguments: [
        ("{}", "{}"), ("[]", "[]"), (" [ 1 , -2.5e1 , true , false , null ] ", "[1,-25,true,false,null]"),
        (#"{"b":{"a":[{}]},"a":"x"}"#, #"{"b":{"a":[{}]},"a":"x"}"#),
        (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\u0008\u000c\n\r\t""#),
        (#""\u00e5\u00C4ö""#, #""åÄö""#), (#""\ud83d\ude00😀""#, #""😀😀""#),
        // Half a surrogate pair is no character.
        (#""\ud83dx""#, "\"\u{FFFD}x\""), (#""\ud83d\u0041""#, "\"\u{FFFD}A\""), (#""\ude00""#, "\"\u{FFFD}\""),
        ("123456789012345678901", "1.2345678901234568e+20"),
        (
            String(repeating: "[", count: 128) + String(repeating: "]", count: 128),
            String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        ),
    ])
func reading(_ text: String, _ written: String) throws {
    #expect(String(decoding: try JSON.read(Array(text.utf8)).bytes, as: UTF8.self) == written)
}

@Test(
    "What is no JSON is a fault with a place",
    arguments: [
        ("", 0), ("{", 1), ("{]", 1), (#"{"a"}"#, 4), (#"{"a":1,}"#, 7), ("[1,]", 3), ("[1 2]", 3), ("tru", 0),
        ("01", 1),
        ("-", 1), ("1.", 2), ("1e", 2), ("\"a", 2), ("\"\n\"", 1), (#""\x""#, 3), (#""\u12"#, 3), ("{} x", 3),
        ("NaN", 0),
        (String(repeating: "[", count: 200_000), 129),
    ])
func faults(_ text: String, _ offset: Int) {
    #expect { try JSON.read(Array(text.utf8)) } throws: { ($0 as? JSONProblem)?.offset == offset }
}

@Test("Bytes that are no UTF-8 are a fault")
func notUTF8() {
    #expect(throws: JSONProblem.self) { try JSON.read([0x22, 0xC3, 0x28, 0x22]) }
    #expect(throws: JSONProblem.self) { try JSON.read([0x22, 0x5C, 0x6E, 0xFF, 0x22]) }
}
