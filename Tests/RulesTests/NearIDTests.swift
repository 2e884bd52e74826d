import Goals
import Summaries
import Testing

@testable import Rules

/// Guesses for names of goals that are not there end where they would cost too much.
@Suite struct NearIDTests {
    @Test("500,000 ids are looked at for all names together", arguments: [(499, true), (500, false)])
    func looks(_ before: Int, _ isGuessed: Bool) {
        var text = "goallint: 1\ngoals:\n"
        for number in 0..<999 { text += "  - {id: g\(number), goal: Open 3 shops}\n" }
        text += "  - {id: shop-north, goal: Open 4 shops, supports: g1}\n"
        let settings = LintSettings(today: CalendarDay(number: 20_781))
        let facts = facts(Array(text.utf8), path: "goals.yaml", settings: settings)
        var guesses = NearIDs(RepoIndex(of: facts, path: "goals.yaml"))
        for number in 0..<before { _ = guesses.nearest(to: "quite-another-\(number)") }
        #expect((guesses.nearest(to: "shop-nort") == "shop-north") == isGuessed)
    }
}
