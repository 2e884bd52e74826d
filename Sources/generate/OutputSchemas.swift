import Diagnostics
import Summaries

/// JSON schemas of what goallint itself writes as JSON.
///
/// The words come from the code; scripts/test-formats holds real output against them.
enum OutputSchemas {
    /// `lint --format json`; a line of ndjson is one of its findings (`#/$defs/finding`).
    static func report() -> JSONValue {
        closed(["version": ["const": 1], "diagnostics": list(ref("finding")), "summary": ref("counts")])
            .with([
                "$schema": draft, "title": "What goallint finds", "description": written("lint --format json"),
                "$defs": [
                    "finding": closed([
                        "path": string, "rule": string, "criterion": words(Criterion.allCases.map(\.word)),
                        "severity": words(Severity.allCases.map(\.word)), "message": string, "help": string,
                        "goal": orNull(ref("goal")), "range": closed(["start": ref("place"), "end": ref("place")]),
                        "fix": orNull(ref("fix")),
                    ]),
                    "goal": closed(["id": stringOrNull, "index": count, "path": string]),
                    "place": closed(["line": fromOne, "column": fromOne, "offset": count]),
                    "fix": closed(["applicability": applicability, "edits": list(ref("edit"))]),
                    "edit": closed(["start": count, "end": count, "text": string]),
                    "counts": closed([
                        "files": count, "goals": count, "errors": count, "warnings": count, "notes": count,
                    ]),
                ],
            ])
    }

    /// `rules --format json`.
    static func rules() -> JSONValue {
        list(
            closed([
                "name": string, "criterion": words(Criterion.allCases.map(\.word)),
                "severity": words(Severity.allCases.map(\.word)), "summary": string, "reason": string,
                "fix": orNull(applicability), "help": ["type": "string", "format": "uri"],
            ])
        ).with([
            "$schema": draft, "title": "The rules of goallint", "description": written("rules --format json"),
        ])
    }

    /// A line of `summarize`.
    ///
    /// What it holds of a goal grows, so more members are allowed.
    static func summary() -> JSONValue {
        let slots = SlotSummary.Name.allCases.map { (key: $0.word, value: orNull(ref("slot"))) }
        let members: JSONValue = [
            "version": ["const": 1], "path": string, "goals": list(ref("goal")),
            "diagnostics": list(["type": "object"]),
        ]
        return open(members)
            .with([
                "$schema": draft, "title": "What goallint understands of a file", "description": written("summarize"),
                "$defs": [
                    "goal": open([
                        "id": stringOrNull, "index": count, "path": string, "text": stringOrNull, "label": stringOrNull,
                        "status": ["type": "string"], "owner": stringOrNull, "sentence": stringOrNull,
                        "slots": [
                            "type": "object", "properties": .object(slots), "additionalProperties": false,
                            "required": .array(slots.map { .string($0.key) }),
                        ],
                    ]),
                    "slot": open([
                        "text": string, "source": ["enum": ["field", "sentence", "label", "inherited"]],
                    ]),
                ],
            ])
    }

    private static let draft: JSONValue = "https://json-schema.org/draft/2020-12/schema"
    private static let string: JSONValue = ["type": "string"]
    private static let stringOrNull: JSONValue = ["type": ["string", "null"]]
    private static let count: JSONValue = ["type": "integer", "minimum": 0]
    private static let applicability: JSONValue = ["enum": ["safe", "unsafe"]]
    private static let fromOne: JSONValue = ["type": "integer", "minimum": 1]

    private static func written(_ command: String) -> JSONValue {
        .string("What `goallint \(command)` writes. Written by scripts/generate.")
    }

    private static func words(_ words: [String]) -> JSONValue { ["enum": .array(words.map { .string($0) })] }

    private static func ref(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }

    private static func orNull(_ value: JSONValue) -> JSONValue { ["anyOf": [value, ["type": "null"]]] }

    private static func list(_ item: JSONValue) -> JSONValue { ["type": "array", "items": item] }

    /// An object that has all of these members, and may have others.
    private static func open(_ members: JSONValue) -> JSONValue {
        guard case .object(let all) = members else { return members }
        return ["type": "object", "properties": members, "required": .array(all.map { .string($0.key) })]
    }

    /// An object that has exactly these members.
    private static func closed(_ members: JSONValue) -> JSONValue {
        open(members).with(["additionalProperties": false])
    }
}
