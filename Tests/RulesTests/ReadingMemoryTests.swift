import Diagnostics
import Goals
import Languages
import Source
import Summaries
import Testing

@testable import Rules

/// What is remembered of a file's texts changes nothing of what is found in it.
@Suite struct ReadingMemoryTests {
    /// States of one file, one after the other: texts that stay, move, change, come back, and count from another day or in
    /// another language.
    private static let states = [
        "created: 2026-09-01\ngoals:\n  - Get more visitors\n  - Cut waste from 12 to 8 kg within 3 months\n",
        "created: 2026-09-01\ngoals:\n  - Get more visitors\n  - Cut waste from 12 to 8 kg within 3 month\n",
        "created: 2026-12-01\ngoals:\n  - Cut waste from 12 to 8 kg within 3 months\n  - Get more visitors\n",
        "created: 2026-12-01\nlanguage: sv\ngoals:\n  - Get more visitors\n  - Att få fler besökare\n",
        "goals:\n  - Get more visitors\n  - Get more visitors\n",
        "created: 2026-09-01\ngoals:\n  - Get more visitors\n  - Cut waste from 12 to 8 kg within 3 months\n",
    ]

    private static func found(_ text: String, _ settings: LintSettings) -> [String] {
        lint(Array(text.utf8), path: "goals.yaml", settings: settings).diagnostics.map {
            "\($0.range.start)-\($0.range.end) \(AllRules.infos[$0.rule.index].name) \($0.wording) \($0.arguments)"
        }
    }

    @Test func findings() {
        var settings = LintSettings(today: CalendarDay(number: 20_600))
        var remembering = settings
        remembering.memory = ReadingMemory()
        for _ in 0..<2 {
            for state in Self.states { #expect(Self.found(state, remembering) == Self.found(state, settings)) }
        }
        // Words of a team hold for a text that was read before.
        settings.team.vocabulary = Vocabulary(english: Vocabulary.Words(allowed: ["more"]))
        remembering.team.vocabulary = settings.team.vocabulary
        for state in Self.states { #expect(Self.found(state, remembering) == Self.found(state, settings)) }
        #expect(!Self.found(Self.states[0], remembering).contains { $0.contains(" vague ") })
    }
}
