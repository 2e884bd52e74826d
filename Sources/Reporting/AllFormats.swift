/// All formats in which findings can be written.
public enum AllFormats {
    /// In the order of the help page.
    ///
    /// A new format is its own file and a line here.
    public static var formats: [OutputFormat] {
        [.text, .pretty, .json, .ndjson, .sarif, .github, .gitlab, .checkstyle, .junit, .rdjson, .rdjsonl]
    }

    /// The format called `name`, or nil.
    public static func format(named name: String) -> OutputFormat? { formats.first { $0.name == name } }
}
