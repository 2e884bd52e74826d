/// A team's own words: what it calls vague, and what it allows.
public struct Vocabulary: Equatable, Sendable {
    /// Words or expressions of one language, in lower case, as the words that they are made of.
    public struct Words: Equatable, Sendable {
        var vague: [[[UInt8]]]
        var allowed: [[[UInt8]]]

        /// Words to add as vague, and words to allow; an expression of several words is one of them.
        public init(vague: [String] = [], allowed: [String] = []) {
            self.vague = vague.map(Words.split)
            self.allowed = allowed.map(Words.split)
        }

        private static func split(_ text: String) -> [[UInt8]] {
            text.lowercased().split { $0 == " " || $0 == "\t" }.map { Array($0.utf8) }
        }

        var isEmpty: Bool { vague.isEmpty && allowed.isEmpty }
    }

    /// The words of each language.
    public var english, swedish: Words

    /// No words of its own.
    public static let none = Vocabulary()

    /// The words of each language.
    public init(english: Words = Words(), swedish: Words = Words()) {
        self.english = english
        self.swedish = swedish
    }

    /// The words of a language.
    func words(of language: Language) -> Words {
        switch language {
        case .english: english
        case .swedish: swedish
        case .other: Words()
        }
    }

    /// Gives the tokens of a text the meaning that the team gives its words.
    func apply(to tokens: inout [Token], lower: [UInt8], language: Language) {
        let words = words(of: language)
        guard !words.isEmpty else { return }
        for index in tokens.indices where tokens[index].kind == .word {
            for word in words.allowed where Vocabulary.stands(word, at: index, tokens, lower) {
                for place in index..<index + word.count {
                    tokens[place].traits.subtract(Vocabulary.vagueTraits)
                    tokens[place].phraseTraits.subtract(Vocabulary.vagueTraits)
                }
            }
            for word in words.vague where Vocabulary.stands(word, at: index, tokens, lower) {
                if word.count == 1 {
                    tokens[index].traits.formUnion([.vague, .adjective])
                } else {
                    tokens[index].phraseTraits.formUnion([.vague])
                    tokens[index].length = Int16(word.count)
                    for place in index + 1..<index + word.count { tokens[place].flags.insert(.inPhrase) }
                }
            }
        }
    }

    private static let vagueTraits: WordTraits = [
        .vague, .vagueVerb, .comparative, .superlative, .moreLess, .quantifier, .abstract, .etc, .open, .hedge,
    ]

    private static func stands(_ word: [[UInt8]], at index: Int, _ tokens: [Token], _ lower: [UInt8]) -> Bool {
        guard !word.isEmpty, index + word.count <= tokens.count else { return false }
        for (offset, part) in word.enumerated() {
            let token = tokens[index + offset]
            guard Int(token.end - token.start) == part.count,
                lower[Int(token.start)..<Int(token.end)].elementsEqual(part)
            else { return false }
        }
        return true
    }
}
