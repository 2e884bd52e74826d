import Testing

@testable import Reporting

@Test("A message quotes 60 characters, and of a longer text the first of them", arguments: ["x", "å", "猫"])
func quoteLimit(_ letter: String) {
    let fitting = String(repeating: letter, count: 60)
    #expect(quoted(fitting) == fitting)
    #expect(quoted(fitting + letter) == fitting + "…")
}

private func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.addSafe(text, limit: longestQuote)
    return String(decoding: bytes, as: UTF8.self)
}
