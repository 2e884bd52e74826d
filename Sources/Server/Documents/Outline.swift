import Goals
import Rules
import Source
import YAML

/// The goals of a text and where they stand, without a word on what is wrong with them.
struct Outline {
    let tree: YAMLTree
    let file: GoalFile

    /// The goals of a text called `path`, read as `settings` say.
    init(_ bytes: [UInt8], path: String, _ settings: LintSettings) {
        tree = YAMLTree.parse(bytes)
        file = GoalFile.read(tree, fileName: path, options: settings.reading)
    }

    /// The bytes of a goal: its entry, and the key of a map of goals that is its id.
    func range(of goal: Goal) -> ByteRange {
        var range = tree.range(of: goal.entry)
        if let id = goal.id {
            let place = tree.range(of: id)
            if place.start < range.start { range.start = place.start }
        }
        return range
    }

    /// The words that stand for a goal: its id, else its sentence, else its entry.
    func name(of goal: Goal) -> ByteRange {
        let node = goal.id ?? goal.sentence ?? goal.label ?? goal.entry
        return tree.range(of: node)
    }

    /// The innermost goal at a byte, as an index in the file's goals.
    func goal(at offset: Int) -> Int? {
        file.goals.indices.last { index in
            let range = range(of: file.goals[index])
            return range.start <= offset && offset <= range.end
        }
    }
}
