/// Configurations that come with goallint, by the name that `extends` takes.
public enum Presets {
    /// The names, with the text of each as a configuration file.
    public static let all: [(name: String, text: String)] = [
        (
            "strict",
            """
            # Warnings fail too, notes speak of every goal, and a suppression says why.
            fail-on: warning
            extend-select: [all]
            require-reason: true

            """
        ),
        (
            "relaxed",
            """
            # The three of the heart and what is wrong with the document; nothing else.
            select: [vague, unmeasurable, undated, document]
            ignore: [not-canonical]

            """
        ),
        (
            "okr",
            """
            # Objectives with key results, a quarter at a time.
            extend-select: [no-key-results, key-result-count]
            severity: {no-key-results: error, key-result-count: warning, deadline-after-parent: error}
            numbers: {stale: 31}

            """
        ),
    ]

    /// The text of a preset; nil where there is none of that name.
    static func text(_ name: String) -> String? { all.first { $0.name == name }?.text }
}
