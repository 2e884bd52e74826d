/// How a team writes its sentences, where that is not left to the language.
public struct WritingStyle: Sendable, Equatable {
    /// How a day is written in a sentence.
    public enum DayStyle: Sendable {
        /// 31 December 2026.
        case dayMonth
        /// 2026-12-31.
        case iso
        /// December 31, 2026; in a language that does not know it as `dayMonth`.
        case us
    }

    /// How days are written.
    public var days = DayStyle.dayMonth
    /// The subject of a sentence that names none, by language; nil: "we", "vi".
    public var englishActor, swedishActor: String?

    /// Nothing but the language's own style.
    public init() {}

    /// The language's own style.
    public static let standard = WritingStyle()

    /// The subject of a sentence of `language` that names none; nil: that of the language.
    func actor(_ language: Language) -> String? {
        switch language {
        case .english: englishActor
        case .swedish: swedishActor
        case .other: nil
        }
    }
}

extension LanguagePack {
    /// The words of its sentence as a team writes them.
    public func sentenceWords(_ writing: WritingStyle) -> SentenceWords {
        writing == .standard ? sentenceWords : SentenceWords(style, writing, actor: writing.actor(language))
    }
}
