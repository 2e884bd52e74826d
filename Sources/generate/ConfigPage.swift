import Workspace

/// The page about configuration, made from the table of its options.
enum ConfigPage {
    static func text() -> String {
        var text = """
            # Configuration

            Written by `scripts/generate` from the table of options that goallint reads with.

            goallint needs no configuration. A team that wants its own puts a file `.goallint.yaml` into a folder: it holds for the
            goal files in that folder and below it, and the nearest one above a file wins. What the command line says wins over
            both. An option or a rule that does not exist is an error, and goallint says what was probably meant.
            `goallint config FILE` shows what holds for a file, and where each setting comes from.
            [schema/config.schema.json](../schema/config.schema.json) is a JSON schema of it, for editors.

            ```yaml
            # .goallint.yaml
            \(example)
            ```

            | option | does |
            |---|---|

            """
        for option in ConfigTable.options {
            text += "| [`\(option.name)`](#\(option.name)) | \(firstSentence(option.summary)) |\n"
        }
        for option in ConfigTable.options { text += "\n" + section(option) }
        text += "\n## Presets\n\n`extends` takes these names; each stands for a configuration.\n"
        for preset in Presets.all {
            text += "\n### \(preset.name)\n\n```yaml\n\(preset.text)```\n"
        }
        return text
    }

    /// A short configuration of some options with their own examples.
    private static var example: String {
        ["extends", "ignore", "severity", "owner", "overrides"].compactMap { name in
            ConfigTable.options.first { $0.name == name }.map { "\($0.name): \($0.example)" }
        }.joined(separator: "\n")
    }

    private static func firstSentence(_ text: String) -> String {
        guard let end = text.firstRange(of: ". ") else { return text }
        return String(text[..<end.lowerBound]) + "."
    }

    private static func section(_ option: ConfigOption) -> String {
        var text = """
            ## \(option.name)

            \(option.summary)

            Holds \(holds(option.kind)). Unless set: \(standard(option)).

            ```yaml
            \(option.name): \(option.example)
            ```

            """
        if let inner = inner(option.kind) { text += "\n" + table(inner) }
        return text
    }

    /// The options inside an option; of an override only its own, since the rest are those of this page.
    private static func inner(_ kind: ConfigOption.Kind) -> [ConfigOption]? {
        switch kind {
        case .mapping(let options): options
        case .list(let options):
            options.filter { option in
                option.name == "files" || !ConfigTable.options.contains { $0.name == option.name }
            }
        case .keyed(_, let kind): inner(kind)
        default: nil
        }
    }

    private static func table(_ options: [ConfigOption]) -> String {
        "| in it | holds | unless set | does | for example |\n|---|---|---|---|---|\n"
            + options.map { option in
                "| `\(option.name)` | \(holds(option.kind)) | \(standard(option)) | \(cell(option.summary)) | `\(cell(option.example))` |\n"
            }.joined()
    }

    /// A text in which no bar ends the cell of a table.
    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

    private static func standard(_ option: ConfigOption) -> String {
        option.standard.isEmpty ? "nothing" : "`\(option.standard)`"
    }

    /// What a value is, in words; the nesting is that of the table.
    private static func holds(_ kind: ConfigOption.Kind) -> String {
        switch kind {
        case .text: "a text"
        case .boolean: "true or false"
        case .number(let range): "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
        case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .texts(let texts):
            switch texts {
            case .configs: "a file or preset, or a list of them"
            case .paths: "a pattern of paths, or a list of them"
            case .rules: "a rule or criterion, or a list of them"
            case .fields: "a field, or a list of them"
            case .words: "a text, or a list of them"
            }
        case .textByLanguage: "a text, or one for each language: `{en: …, sv: …}`"
        case .textsByLanguage: "a list of texts, or one for each language: `{en: […], sv: […]}`"
        case .mapping: "a mapping"
        case .keyed(let keys, let kind):
            switch keys {
            case .rules: "a mapping: for a rule or criterion \(holds(kind))"
            case .languages: "a mapping: for a language (`en`, `sv`) \(holds(kind))"
            case .fields: "a mapping: for a field \(holds(kind))"
            case .names: "a mapping: for a name \(holds(kind))"
            }
        case .list: "a list of mappings"
        }
    }
}
