import Goals
import Source
import TestSupport
import Testing

@testable import Summaries

@Suite struct FactsCheckingTests {
    private static let facts: FileFacts = {
        var writer = FactsWriter()
        writer.addGoal(
            [.isOpen], id: (Array("a".utf8)[...], ByteRange(300, 301)), reading: 5, metric: (7, Array("kr".utf8)[...]),
            owner: Array("Åsa".utf8)[...], deadline: CalendarDay(number: 20_000), text: 3, label: 4,
            links: [(Array("b".utf8)[...], ByteRange(1, 2))])
        writer.addGoal(
            [], id: nil, reading: 0, metric: nil, owner: nil, deadline: nil, text: 0, label: 0, links: [])
        return writer.facts(otherIDs: [1, 2])
    }()

    @Test("facts as they are written are facts, with as many goals")
    func good() throws {
        let checked = try #require(FileFacts.checked(Self.facts.bytes))
        #expect(checked.facts == Self.facts && checked.goals == 2)
        #expect(FileFacts.checked([])?.goals == 0)
    }

    @Test("facts that were cut are none")
    func cut() {
        for count in 1..<Self.facts.bytes.count {
            #expect(FileFacts.checked(Array(Self.facts.bytes.prefix(count))) == nil, "\(count) bytes")
        }
        #expect(FileFacts.checked(Self.facts.bytes + [0]) == nil)
    }

    @Test("bytes that were changed are no facts, or such as an index can be made of")
    func changed() {
        var dice = Dice(seed: 7)
        for _ in 0..<20_000 {
            var bytes = Self.facts.bytes
            for _ in 0...Int(dice.next() % 3) {
                bytes[Int(dice.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: dice.next())
            }
            guard let checked = FileFacts.checked(bytes) else { continue }
            let index = RepoIndex(of: checked.facts, path: "a")
            #expect(index.goalCount == checked.goals)
            for link in index.links { _ = index.text(of: link) }
        }
    }
}
