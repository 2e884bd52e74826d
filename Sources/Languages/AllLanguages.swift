extension LanguagePack {
    /// Every language pack; a new language is a folder beside English and Swedish, and a line here.
    public static let all: [LanguagePack] = [.english, .swedish]

    /// The pack of a language, or nil where it is none of theirs.
    public static func pack(for language: Language) -> LanguagePack? { all.first { $0.language == language } }
}
