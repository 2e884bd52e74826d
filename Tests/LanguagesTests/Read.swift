import Goals
import Languages

/// A text read in a language, in a goal of a file created on 1 September 2026.
func read(_ text: String, _ language: Language = .english, created: Bool = true) -> TextReading {
    TextReading(
        Array(text.utf8), pack: LanguagePack.pack(for: language) ?? .english,
        anchor: created ? Anchor(day: CalendarDay(year: 2026, month: 9, day: 1)) : .none)
}

extension TextReading {
    /// The words of a slot, or an empty text.
    func said(_ slot: String) -> String { slots.first { $0.name == slot }.map { words($0.range) } ?? "" }

    /// The figure of a slot.
    func value(_ slot: String) -> Double? { slots.first { $0.name == slot }?.value?.low }
}
