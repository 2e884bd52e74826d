import Goals

/// What the JSON schema says of the value of each field.
enum FieldSchema {
    /// The definitions of the fields of goallint's own form, by their names in code.
    static func definitions() -> [(key: String, value: JSONValue)] {
        FieldTable.rows.filter(\.isOwn).map { row in
            let about: JSONValue = ["description": .string(row.summary)]
            var schema = about.with(value(of: row))
            if let examples = examples(row.name) { schema = schema.with(["examples": examples]) }
            return (row.name.word, schema)
        }
    }

    private static func value(of row: FieldRow) -> JSONValue {
        switch row.name {
        // A list under the name of a goal holds goals, and a number is its target.
        case .goal:
            return ["type": ["string", "number", "array", "object", "null"], "items": ["$ref": "#/$defs/item"]]
        case .objective, .keyResult: return ["type": ["string", "array", "null"], "items": ["$ref": "#/$defs/item"]]
        case .metric: return sections(.measurable).with(["type": ["string", "number", "array", "object", "null"]])
        default: return value(of: row.value, row.name)
        }
    }

    private static func value(of kind: FieldRow.Value, _ name: FieldName) -> JSONValue {
        switch kind {
        case .text, .ids, .names, .figures: ["type": ["string", "number", "boolean", "array", "null"]]
        case .criterion: sections(name).with(["type": ["string", "number", "object", "null"]])
        case .figure:
            [
                "type": ["number", "string", "array", "object", "null"],
                "items": ["type": ["number", "string"], "pattern": "[0-9]"], "minItems": 1, "minProperties": 1,
            ]
        case .date:
            [
                "type": ["string", "integer", "array", "object", "null"], "minimum": 1900, "maximum": 2199,
                "items": ["type": ["string", "integer"]], "minItems": 1, "maxItems": 2, "minProperties": 1,
            ]
        case .milestones: ["type": ["array", "null"], "items": ["$ref": "#/$defs/milestone"]]
        case .status: statusValue()
        case .language: ["type": ["string", "null"]]
        case .version: ["enum": [1, "1"]]
        case .goals:
            [
                "type": ["array", "object", "null"], "items": ["$ref": "#/$defs/item"],
                "additionalProperties": ["$ref": "#/$defs/entry"],
            ]
        case .fields, .any: [:]
        }
    }

    /// The fields inside the mapping of a criterion.
    private static func sections(_ criterion: FieldName) -> JSONValue {
        ["$ref": .string("#/$defs/\(criterion.word)Fields")]
    }

    /// The usual words, then those that teams have beside them.
    private static func statusValue() -> JSONValue {
        let words = StatusWords.rows.flatMap { row in
            row.words.split(separator: ",").map { String($0.filter { $0 != " " && $0 != "\n" }) }
        }
        let known = words.map(NamePattern.spelling).joined(separator: "|")
        return [
            "type": ["string", "null"],
            "anyOf": [
                ["enum": ["draft", "active", "done", "dropped", nil]],
                ["pattern": .string("^\\s*(?:\(known))\\s*(?:$|[(,:;. \u{2000}-\u{2FFF}])")],
                ["pattern": "^\\s*$|\\||✅|✓|✔|☑|^\\[[xX]\\]"],
            ],
        ]
    }

    private static func examples(_ name: FieldName) -> JSONValue? {
        switch name {
        case .goal:
            [
                "By 31 December 2026, we will have increased monthly site visits by 10% (from 20,000 to 22,000).",
                "Senast den 31 december 2026 ska vi ha ökat antalet besök per månad med 10 %.",
            ]
        case .objective: ["Guests come back"]
        case .keyResult: ["Repeat visits go from 20% to 30% by 30 September 2026"]
        case .specific: ["Publish 3 blog posts a week instead of 1."]
        case .measurable:
            [
                "Monthly site visits go from 20,000 to 22,000.",
                ["metric": "site visits", "baseline": 20000, "target": 22000],
            ]
        case .attainable: ["Six per cent a quarter on average so far.", ["history": ["6%"]]]
        case .relevant: ["More visits bring more leads to sales.", ["supports": ["leads"]]]
        case .timeBound: ["2026-12-31", ["start": "2026-09-01", "deadline": "2026-12-31"]]
        case .metric: ["monthly site visits", "antal besök per månad"]
        case .baseline: [20000, "20%"]
        case .target: [22000, ">= 30%", [20, 30]]
        case .unit: ["visits", "%", "SEK"]
        case .source: ["web analytics"]
        case .current: [20700]
        case .history: [["6%", "7%"]]
        case .because: ["It grew by six per cent a quarter on average so far."]
        case .start, .created, .updated: ["2026-09-01"]
        case .deadline: ["2026-12-31", "Q4 2026"]
        case .milestones: [[["by": "2026-10-31", "target": 20700]]]
        case .by: ["2026-10-31"]
        case .supports: [["leads"]]
        case .means: ["publish 3 blog posts a week"]
        case .reason: ["sales gets more leads"]
        case .id: ["traffic"]
        case .status: ["active"]
        case .owner: ["Marketing"]
        case .language: ["en", "sv"]
        case .goallint: [1]
        case .goals: [["Att öka antalet besök med 2 000 inom 3 månader"]]
        case .objectives: [[["objective": "Guests come back", "key_results": ["Repeat visits go from 20% to 30%"]]]]
        case .keyResults: [["Repeat visits go from 20% to 30%"]]
        default: nil
        }
    }
}
