import Diagnostics
import TestSupport

/// An example of a rule as the files that it may stand in.
struct Variant: Sendable, CustomStringConvertible {
    let name: String
    /// The file, with the marks of the example.
    let marked: String

    var description: String { name }
}

extension Variant {
    /// The example in every scalar style, under every parent, and behind what moves bytes against characters.
    static func all(of example: RuleInfo.Example) -> [Variant] {
        let files = isFile(example.text) ? [Variant(name: "file", marked: example.text)] : sentences(example.text)
        return files.flatMap { file in
            [
                file,
                Variant(name: file.name + ", BOM", marked: "\u{FEFF}" + file.marked),
                Variant(name: file.name + ", CRLF", marked: lines(file.marked).joined(separator: "\r\n")),
                Variant(name: file.name + ", comment", marked: "# åäö 🎯 é\n" + file.marked),
            ]
        }
    }

    private static func isFile(_ text: String) -> Bool { text.contains("\n") }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func sentences(_ text: String) -> [Variant] {
        let styles = [plain(text), single(text), double(text), literal(text), folded(text)].compactMap { $0 }
        return styles.flatMap { style in
            [
                Variant(
                    name: style.name + " under goals", marked: "goallint: 1\ngoals:\n  - \(style.scalar("    "))\n"),
                Variant(name: style.name + " in a list", marked: "- \(style.scalar("  "))\n"),
                Variant(
                    name: style.name + " of goal",
                    marked: "goallint: 1\ngoals:\n  - id: a\n    goal: \(style.scalar("      "))\n"),
            ]
        }
    }

    /// A scalar in one style; the argument is the indentation of further lines.
    private struct Style {
        let name: String
        let scalar: @Sendable (String) -> String
    }

    private static func plain(_ text: String) -> Style? {
        let bare = text.filter { $0 != "⟦" && $0 != "⟧" }
        guard let first = bare.first, first.isLetter || first.isNumber, !bare.contains(": "), !bare.contains(" #"),
            !bare.hasSuffix(":")
        else { return nil }
        return Style(name: "plain") { _ in text }
    }

    private static func single(_ text: String) -> Style {
        let quoted = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        return Style(name: "single-quoted") { _ in "'\(quoted)'" }
    }

    private static func double(_ text: String) -> Style {
        let quoted = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        return Style(name: "double-quoted") { _ in "\"\(quoted)\"" }
    }

    private static func literal(_ text: String) -> Style { Style(name: "literal") { "|-\n\($0)\(text)" } }

    /// Folded at the space nearest to its middle.
    private static func folded(_ text: String) -> Style? {
        let words = text.split(separator: " ")
        guard words.count > 3 else { return nil }
        let first = words[..<(words.count / 2)].joined(separator: " ")
        let second = words[(words.count / 2)...].joined(separator: " ")
        return Style(name: "folded") { ">-\n\($0)\(first)\n\($0)\(second)" }
    }
}
