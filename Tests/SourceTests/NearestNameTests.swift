import Testing

@testable import Source

/// "Did you mean", and for which names it is asked.
@Suite struct NearestNameTests {
    @Test(arguments: [
        ("vagu", ["vague"], "vague"), ("ab", ["abc"], nil), ("abd", ["abc"], "abc"), ("xyz", ["abc"], nil),
        ("Undatd", ["dated", "undated"], "undated"), ("hte goal", ["the goal"], "the goal"),
    ])
    func nearest(_ name: String, _ names: [String], _ expected: String?) {
        #expect(nearestName(to: name, in: names) == expected)
    }

    @Test("a name of 64 characters is looked for, a longer one is not", arguments: [(64, true), (65, false)])
    func length(_ length: Int, _ isFound: Bool) {
        let name = String(repeating: "a", count: length)
        #expect((nearestName(to: name, in: [name + "b"]) != nil) == isFound)
    }
}
