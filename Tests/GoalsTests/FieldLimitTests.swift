import Testing

@testable import Goals

/// The limits of docs/limits.md on the names of fields, on both sides.
@Suite struct FieldLimitTests {
    @Test("a field is looked up where its name has at most 48 bytes", arguments: [(48, true), (49, false)])
    func lookUp(_ length: Int, _ isFound: Bool) {
        // Hyphens do not count in the spelling of a name.
        let name = "key" + String(repeating: "-", count: length - 9) + "result"
        #expect((FieldTable.field(named: Array(name.utf8)[...]) == .keyResult) == isFound)
    }

    @Test(
        "a near name is looked for where a key has 4 to 32 bytes",
        arguments: [("gol", false), ("gaol", true), ("deadlin", true)])
    func nearName(_ key: String, _ isFound: Bool) {
        #expect((suggestion(key) != nil) == isFound)
    }

    @Test("a longer key gets none", arguments: [(32, true), (33, false)])
    func longName(_ length: Int, _ isFound: Bool) {
        let key = "deadlin" + String(repeating: "-", count: length - 7)
        #expect((suggestion(key) != nil) == isFound)
    }

    @Test("near names are looked for of 4,096 keys in a file", arguments: [(4_095, true), (4_096, false)])
    func manyKeys(_ before: Int, _ isFound: Bool) {
        var misspellings = Misspellings()
        for number in 0..<before { _ = misspellings.suggestion(for: Array("xyzzy\(number)".utf8)[...]) }
        #expect((misspellings.suggestion(for: Array("deadlin".utf8)[...]) != nil) == isFound)
    }

    private func suggestion(_ key: String) -> String? {
        var misspellings = Misspellings()
        return misspellings.suggestion(for: Array(key.utf8)[...])
    }
}
