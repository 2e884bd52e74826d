import Diagnostics
import Rules
import Workspace

/// The JSON schema of `.goallint.yaml`, made from the table of its options.
enum ConfigSchema {
    static func value() -> JSONValue {
        let head: JSONValue = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "A configuration of goallint",
            "description": "What .goallint.yaml may say. Written by scripts/generate.",
        ]
        return head.with(mapping(ConfigTable.options)).with([
            "type": ["object", "null"],
            "$defs": lists([
                "ruleOrCriterion": [
                    "description": "A rule, a criterion, or a rule that the team wrote under rules.",
                    "type": "string", "anyOf": [["enum": .array(selectable)], ["pattern": "^[a-z0-9-]+$"]],
                ],
                "text": ["type": ["string", "number", "boolean"]],
                "texts": [
                    "type": ["string", "number", "boolean", "array"], "minLength": 1,
                    "items": ["type": ["string", "number", "boolean"], "minLength": 1],
                ],
                "rulesOrCriteria": [
                    "if": ["type": "array"], "then": ["items": ["$ref": "#/$defs/ruleOrCriterion"]],
                    "else": ["$ref": "#/$defs/ruleOrCriterion"],
                ],
            ]),
        ])
    }

    /// Definitions, and behind them an item of each option that holds a list of mappings, which may stand alone too.
    private static func lists(_ definitions: JSONValue) -> JSONValue {
        definitions.with(
            ConfigTable.options.compactMap { option in
                guard case .list(let options) = option.kind else { return nil }
                return (option.name, mapping(options))
            })
    }

    /// What may be selected: all, criteria, rules.
    private static var selectable: [JSONValue] {
        let rules = AllRules.infos.flatMap { [$0.name] + $0.aliases }
        return (["all"] + Criterion.allCases.map(\.word) + rules).map { .string($0) }
    }

    private static func mapping(_ options: [ConfigOption]) -> JSONValue {
        [
            "type": "object", "properties": .object(options.map { ($0.name, schema(of: $0)) }),
            "additionalProperties": false,
        ]
    }

    /// The nesting is that of the table.
    private static func schema(of option: ConfigOption) -> JSONValue {
        var value = schema(of: option.kind)
        if case .list = option.kind {
            let item: JSONValue = ["$ref": .string("#/$defs/\(option.name)")]
            value = ["type": ["array", "object"], "items": item, "if": ["type": "object"], "then": item]
        }
        var about: JSONValue = ["description": .string(option.summary)]
        if !option.standard.isEmpty { about = about.with(["default": JSONValue(yaml: option.standard)]) }
        return about.with(value).with(["examples": [JSONValue(yaml: option.example)]])
    }

    private static func schema(of kind: ConfigOption.Kind) -> JSONValue {
        switch kind {
        case .text: return ["$ref": "#/$defs/text"]
        case .boolean: return ["type": "boolean"]
        case .number(let range):
            return [
                "type": "number", "minimum": .number(Int(range.lowerBound)), "maximum": .number(Int(range.upperBound)),
            ]
        case .choice(let words): return ["enum": .array(words.map { .string($0) })]
        case .texts(.rules): return ["$ref": "#/$defs/rulesOrCriteria"]
        case .texts: return ["$ref": "#/$defs/texts"]
        case .textByLanguage: return byLanguage(["$ref": "#/$defs/text"])
        case .textsByLanguage: return byLanguage(["$ref": "#/$defs/texts"])
        case .mapping(let options): return mapping(options)
        case .keyed(let keys, let kind): return keyed(keys, schema(of: kind))
        case .list(let options): return ["type": "array", "items": mapping(options)]
        }
    }

    private static func byLanguage(_ value: JSONValue) -> JSONValue {
        ["if": ["type": "object"], "then": keyed(.languages, value), "else": value]
    }

    private static func keyed(_ keys: ConfigOption.Keys, _ value: JSONValue) -> JSONValue {
        switch keys {
        case .languages: ["type": "object", "properties": ["en": value, "sv": value], "additionalProperties": false]
        case .names: ["type": "object", "patternProperties": ["^[a-z0-9-]+$": value], "additionalProperties": false]
        case .rules:
            ["type": "object", "propertyNames": ["$ref": "#/$defs/ruleOrCriterion"], "additionalProperties": value]
        case .fields: ["type": "object", "additionalProperties": value]
        }
    }
}
