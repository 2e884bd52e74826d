import Goals
import Languages
import Sentences
import YAML

/// What becomes of the sentence of the first goal of `yaml`, in a file created on 1 September 2026.
func compose(yaml: String, _ language: Language, _ writing: WritingStyle = .standard) -> Composition? {
    let tree = YAMLTree.parse(Array("goallint: 1\ncreated: 2026-09-01\ngoals:\n\(yaml)\n".utf8))
    let file = GoalFile.read(tree, fileName: "goals.yaml")
    guard let goal = file.goals.first else { return nil }
    let reading = Reading(goal, in: file, tree: tree, language: language, fallback: nil)
    return Composer.compose(reading, tree: tree, isTemplate: goal.isTemplate, writing: writing)
}

/// What becomes of one sentence.
func compose(_ sentence: String, _ language: Language, _ writing: WritingStyle = .standard) -> Composition? {
    compose(
        yaml: "- goal: '\(sentence.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'",
        language, writing)
}

extension Composition {
    /// The sentence, or an empty text where it is left.
    var text: String {
        guard case .sentence(let bytes) = self else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
