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
}
