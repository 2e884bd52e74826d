import Diagnostics
import Goals
import Languages
import Source
import YAML

/// The language of each goal of a file: what a field says, else what its words say, else what its neighbours are in.
struct GoalLanguages {
    private let languages: [Language]
    /// The language in which the document itself is spoken of.
    let fileLocale: Locale

    subscript(index: Int) -> Language { languages[index] }

    /// - Parameter configured: the language of goals that do not say theirs; nil: their words tell.
    init(_ file: GoalFile, tree: YAMLTree, configured: Language?) {
        var counts = [0, 0, 0]
        var found: [Language?] = []
        found.reserveCapacity(file.goals.count)
        for goal in file.goals {
            var language = GoalLanguages.declared(goal, file, tree) ?? configured
            if language == nil {
                var text: [UInt8] = []
                for node in [goal.sentence, goal.label] {
                    guard let node, tree[node].kind == .scalar else { continue }
                    // `name_en` beside `namn`: a translation says nothing of the sentence's language.
                    if node == goal.label, GoalLanguages.isTranslation(node, of: goal, tree) { continue }
                    text += tree.value(of: node) + [32]
                }
                if text.count < 30 {
                    for field in goal.fields where field.name.isCriterion || field.name == .metric {
                        if tree[field.value].kind == .scalar { text += tree.value(of: field.value) + [32] }
                    }
                }
                language = LanguageDetection.detect(text).language
            }
            if let language { counts[Int(language.rawValue)] += 1 }
            found.append(language)
        }
        let most = Language.allCases.max { counts[Int($0.rawValue)] < counts[Int($1.rawValue)] } ?? .english
        let usual: Language = counts[Int(most.rawValue)] > 0 ? most : .english
        // A text that does not tell is in the language of the nearest goal that does, the one before it first.
        var filled: [Language] = []
        filled.reserveCapacity(found.count)
        var last: Language?
        for (index, language) in found.enumerated() {
            last = language ?? last
            if let known = language ?? last {
                filled.append(known)
            } else {
                filled.append(found[(index + 1)...].first { $0 != nil }.flatMap { $0 } ?? usual)
            }
        }
        languages = filled
        fileLocale = usual == .swedish ? .swedish : .english
    }

    /// Whether the key over a text says its language: `title_en`, `namn-sv`.
    private static func isTranslation(_ node: NodeID, of goal: Goal, _ tree: YAMLTree) -> Bool {
        guard let field = goal.fields.first(where: { $0.value == node }) else { return false }
        let key = tree.value(of: field.key)
        guard key.count > 3, let mark = key.dropLast(2).last else { return false }
        guard mark == 0x5F || mark == 0x2D || mark == 0x20 else { return false }
        return key.suffix(2).allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    }

    private static func declared(_ goal: Goal, _ file: GoalFile, _ tree: YAMLTree) -> Language? {
        if let node = goal.field(.language, in: tree)?.value ?? file.contexts[goal.context].language,
            tree[node].kind == .scalar
        {
            return Language(tag: tree.string(of: node))
        }
        return nil
    }

    /// What a text shows at a glance, for choosing between the two texts of a goal.
    static func judge(_ text: ArraySlice<UInt8>) -> TextTraits {
        let bytes = Array(text)
        let language = LanguageDetection.detect(bytes).language ?? .english
        guard let pack = LanguagePack.pack(for: language) else {
            return TextTraits(
                hasFigure: bytes.contains { $0 >= 48 && $0 <= 57 }, hasDate: false, hasVerb: false, language: .other)
        }
        let reading = TextReading(bytes, pack: pack, anchor: .none)
        return TextTraits(
            hasFigure: reading.hasFigure, hasDate: reading.hasDate, hasVerb: reading.hasVerb,
            language: language == .swedish ? .swedish : .english)
    }
}
