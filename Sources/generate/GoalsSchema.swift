import Goals

/// The JSON schema of goal files in goallint's own form and of OKR files, made from the table of fields.
///
/// The usual name of a field in each language stands under `properties`, so that editors offer it; every other spelling is
/// known by a pattern. Names that the table does not know are allowed.
enum GoalsSchema {
    static func value() -> JSONValue {
        var definitions = FieldSchema.definitions()
        definitions.append(
            ("entry", entry(FieldTable.rows.filter { $0.isOwn && $0.name != .by }.map { ($0.name, $0.name) })))
        definitions.append(
            (
                "item",
                [
                    "type": ["string", "object"], "$ref": "#/$defs/entry",
                    "description": "A goal: a sentence, or its fields.",
                ]
            ))
        definitions.append(
            (
                "milestone",
                entry([(.by, .by), (.deadline, .by), (.date, .by), (.target, .target), (.goal, .target)])
                    .with(["type": ["string", "object"], "description": "A step on the way: its day and its level."])
            ))
        for (criterion, fields) in FieldTable.sections {
            definitions.append((criterion.word + "Fields", entry(fields)))
        }
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "A goal file of goallint",
            "description":
                "Goals as goallint reads them: a list of goals, one goal, a file with goals under it, or objectives with key results. Written by scripts/generate.",
            "type": ["array", "object", "null"],
            "items": ["$ref": "#/$defs/item"],
            "$ref": "#/$defs/entry",
            "$defs": .object(definitions.sorted { $0.key < $1.key }),
        ]
    }

    /// A mapping with these fields, in every spelling, and any others.
    private static func entry(_ fields: [(name: FieldName, meaning: FieldName)]) -> JSONValue {
        var usual: [(key: String, value: JSONValue)] = []
        var patterns: [(key: String, value: JSONValue)] = []
        for (name, meaning) in fields {
            guard let row = FieldTable.rows.first(where: { $0.name == name }) else { continue }
            let own = row.names.filter { FieldTable.field(named: Array($0.utf8)[...]) == name }
            // What a field of another row means here is read, and not offered.
            let listed = name == meaning ? [own.first, row.usualSwedish].compactMap { $0 } : []
            let schema: JSONValue = ["$ref": .string("#/$defs/\(meaning.word)")]
            usual += listed.map { ($0, schema) }
            patterns.append((NamePattern.anySpelling(of: own, except: listed), schema))
        }
        return ["properties": .object(usual), "patternProperties": .object(patterns)]
    }
}
