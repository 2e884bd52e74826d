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
    private struct Actor: Equatable {
        let language: Language
        let name: String
    }
    private var actors: [Actor] = []

    /// Nothing but the language's own style.
    public init() {}

    /// The language's own style.
    public static let standard = WritingStyle()

    /// The subject of a sentence of a language that names none; nil: that of the language ("we", "vi").
    public subscript(actorIn language: Language) -> String? {
        get { actors.first { $0.language == language }?.name }
        set {
            actors.removeAll { $0.language == language }
            if let newValue { actors.append(Actor(language: language, name: newValue)) }
        }
    }
}

extension LanguagePack {
    /// The words of its sentence as a team writes them.
    public func sentenceWords(_ writing: WritingStyle) -> SentenceWords {
        writing == .standard ? sentenceWords : SentenceWords(style, writing, actor: writing[actorIn: language])
    }
}
