/// The options of `.goallint.yaml`.
public enum ConfigTable {
    private static let languages = ["en", "sv"]
    private static let severities = ["error", "warning", "note"]

    /// Which files are read, and what else is read with them.
    private static let files: [ConfigOption] = [
        ConfigOption(
            "extends", .texts(.configs), standard: "[]",
            "Configurations to begin with: files, by their path from this one, or the presets strict, relaxed and okr. Later ones win over earlier ones, and this file over all of them.",
            example: "[strict, ../goallint-base.yaml]"),
        ConfigOption(
            "required-version", .text, "The versions of goallint that may read this file; others stop with an error.",
            example: "\">=0.1, <1\""),
        ConfigOption(
            "files", .texts(.paths), standard: "[]",
            "Files that hold goals whatever they look like. A pattern without a slash is compared with the name, one with a slash with the path from the folder of this file.",
            example: "[\"plans/**/*.yaml\", team.yaml]"),
        ConfigOption(
            "exclude", .texts(.paths), standard: "[]",
            "Files and folders that are left out, even where they are named.",
            example: "[archive/, \"*.draft.yaml\"]"),
        ConfigOption(
            "dialects", .list(dialect), standard: "[]",
            "How your own files name things, where goallint does not see it by itself.",
            example: "[{files: [\"pledges/*.yaml\"], goals: pledges, fields: {goal: promise, deadline: kept-by}}]"),
    ]

    private static let dialect: [ConfigOption] = [
        ConfigOption(
            "files", .texts(.paths), standard: "[]", "The files that are written so; without it all.",
            example: "[\"pledges/*.yaml\"]"),
        ConfigOption(
            "goals", .texts(.words), standard: "[]", "Keys under which goals stand; * stands for any letters.",
            example: "[pledges, \"*_promises\"]"),
        ConfigOption(
            "objectives", .texts(.words), standard: "[]", "Keys under which objectives stand.", example: "[themes]"),
        ConfigOption(
            "key-results", .texts(.words), standard: "[]", "Keys under which key results stand.", example: "[proofs]"),
        ConfigOption(
            "fields", .keyed(.fields, .texts(.words)), standard: "{}",
            "For a field of goallint the keys that say it in your files.",
            example: "{goal: promise, deadline: [kept_by, until]}"),
    ]

    /// Which rules speak, and how.
    private static let rules: [ConfigOption] = [
        ConfigOption(
            "select", .texts(.rules), standard: "[all]", "The rules or criteria that speak, and no others.",
            example: "[vague, unmeasurable, time-bound]"),
        ConfigOption(
            "extend-select", .texts(.rules), standard: "[]",
            "Rules or criteria that speak too. Notes of a rule that is named speak also of goals with an error.",
            example: "[no-owner]"),
        ConfigOption(
            "ignore", .texts(.rules), standard: "[]", "Rules or criteria that keep silent.", example: "[not-canonical]"),
        ConfigOption(
            "severity", .keyed(.rules, .choice(severities + ["off"])), standard: "{}",
            "The severity of single rules or criteria; off is as ignore.",
            example: "{vague-word: note, no-owner: error}"),
        ConfigOption(
            "numbers", .mapping(numbers), standard: "{}", "The numbers of the rules that have one.",
            example: "{stale: 31, key-result-count: 4}"),
        ConfigOption(
            "vocabulary", .keyed(.languages, .mapping(vocabulary)), standard: "{}",
            "Words of your own in each language: those that are vague, and those that are not.",
            example: "{en: {vague: [synergy], allow: [better]}, sv: {vague: [synergi]}}"),
        ConfigOption(
            "require-reason", .boolean, standard: "false",
            "Whether a suppression must say why (`# goallint: ignore[vague] because …`).", example: "true"),
    ]

    private static let numbers: [ConfigOption] = [
        ConfigOption(
            "beyond-history", .number(1...1000), standard: "2",
            "How many times the best earlier result a target may be.", example: "3"),
        ConfigOption(
            "behind", .number(0...100), standard: "20",
            "How many percentage points of its way a goal may lie behind the time gone by.", example: "30"),
        ConfigOption(
            "stale", .number(1...3650), standard: "92",
            "After how many days without an update an active goal is stale.",
            example: "31"),
        ConfigOption(
            "key-result-count", .number(1...100), standard: "5",
            "How many key results an objective may have, and how many goals an owner in one period.", example: "4"),
    ]

    private static let vocabulary: [ConfigOption] = [
        ConfigOption(
            "vague", .texts(.words), standard: "[]", "Words or expressions that are vague too.",
            example: "[synergy, low-hanging fruit]"),
        ConfigOption("allow", .texts(.words), standard: "[]", "Words that are not vague here.", example: "[better]"),
    ]

    /// What holds for the goals, and how they are written.
    private static let goals: [ConfigOption] = [
        ConfigOption(
            "language", .choice(languages),
            "The language of goals that do not say theirs; otherwise it is told from their words.",
            example: "sv"),
        ConfigOption(
            "locale", .choice(languages), "The language of messages; otherwise that of each goal.", example: "en"),
        ConfigOption("owner", .text, "Who answers for goals that name no owner.", example: "Marketing"),
        ConfigOption(
            "actor", .textByLanguage,
            "The subject of a sentence that names none; otherwise “we” or “vi”. What is told of “my” work keeps “I” or “jag”.",
            example: "{en: the web team, sv: webbteamet}"),
        ConfigOption(
            "format", .mapping(format), standard: "{}", "How sentences are written.", example: "{date-style: iso}"),
    ]

    private static let format: [ConfigOption] = [
        ConfigOption(
            "foreign", .boolean, standard: "false",
            "Whether sentences are written in shapes of your own too; other programs may link goals by their text.",
            example: "true"),
        ConfigOption(
            "date-style", .choice(["day-month", "iso", "us"]), standard: "day-month",
            "How a day is written: 31 December 2026, 2026-12-31 or December 31, 2026. Swedish has no month before the day, and is written as with day-month.",
            example: "iso"),
    ]

    private static let teamRule: [ConfigOption] = [
        ConfigOption(
            "criterion", .choice(["specific", "measurable", "attainable", "relevant", "time-bound", "document"]),
            standard: "document", "The criterion that it belongs to.", example: "specific"),
        ConfigOption("severity", .choice(severities), standard: "warning", "How much it matters.", example: "error"),
        ConfigOption(
            "words", .textsByLanguage, standard: "[]",
            "Words or expressions to find. `*` stands for any letters, `?` for one word, `#` for a number, `…` for up to eight words, `(a|b)` for one of several.",
            example: "[synerg*, leverage]"),
        ConfigOption(
            "pattern", .textByLanguage, "One such expression.", example: "\"be (first|best) … in ?\""),
        ConfigOption(
            "in", .texts(.fields), standard: "[sentence]",
            "Where it looks for words: in the sentence, the metric or another field, or in any.",
            example: "[sentence, metric]"),
        ConfigOption(
            "require", .texts(.fields), standard: "[]", "Fields that must be there.", example: "[sponsor, metric]"),
        ConfigOption(
            "one-of", .keyed(.fields, .texts(.words)), standard: "{}", "Fields, and the values that they may have.",
            example: "{owner: [Web, Sales]}"),
        ConfigOption(
            "message", .textByLanguage, "What is wrong; {0} stands for what was found, or for the field.",
            example: "\"“{0}” says nothing that can be checked\""),
        ConfigOption(
            "question", .textByLanguage, "The question that helps to mend it.",
            example: "{en: What will be different?, sv: Vad blir annorlunda?}"),
        ConfigOption(
            "bad", .textsByLanguage, standard: "[]",
            "Goals in which it finds something; `goallint config --test` tries them.",
            example: "[Leverage synergies by 1 May 2027]"),
        ConfigOption(
            "good", .textsByLanguage, standard: "[]", "Goals in which it finds nothing.",
            example: "[Cut invoicing time to 2 days by 1 May 2027]"),
    ]

    private static let run: [ConfigOption] = [
        ConfigOption(
            "fail-on", .choice(severities + ["never"]), standard: "error",
            "The severity from which a finding makes the exit status 1.", example: "warning"),
        ConfigOption(
            "rules", .keyed(.names, .mapping(teamRule)), standard: "{}", "Rules of your own, by their names.",
            example: "{no-synergy: {words: [synerg*], message: \"“{0}” says nothing\"}}"),
    ]

    /// What an override may set: all that belongs to single files.
    private static let inOverride = rules + goals + [run[0]]

    private static let overrides = ConfigOption(
        "overrides",
        .list(
            [
                ConfigOption("files", .texts(.paths), "The files for which it holds.", example: "[\"drafts/**\"]")
            ] + inOverride), standard: "[]",
        "Options for some of the files; later ones win over earlier ones, and all over the rest of this file.",
        example: "[{files: [\"drafts/**\"], ignore: [undated]}]")

    /// All options, in the order of the documentation.
    public static let options: [ConfigOption] = files + rules + [run[1], overrides] + goals + [run[0]]
}
