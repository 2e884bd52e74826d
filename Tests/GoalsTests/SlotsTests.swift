import FoundationEssentials
import Testing

@testable import Goals

@Suite struct SlotsTests {
    /// The generated tables hold what the rows say; with GOALLINT_REWRITE=1 they are written anew.
    @Test func slotsAreThoseOfTheRows() throws {
        if ProcessInfo.processInfo.environment["GOALLINT_REWRITE"] == "1" {
            let tests = String(#filePath.dropLast("Tests/GoalsTests/SlotsTests.swift".utf8.count))
            try SlotsFile.text().write(toFile: tests + "Sources/Goals/Slots.swift", atomically: true, encoding: .utf8)
        } else {
            #expect(fieldSlots == FieldTable.makeSlots())
            #expect(statusSlots == StatusWords.makeSlots())
        }
    }
}
