import Commands
import Workspace

/// A file of the project whose text follows from the code.
struct GeneratedFile {
    let path: Path
    let text: String

    init(_ path: String, _ text: String) {
        self.path = Path(path)
        self.text = text
    }

    /// All of them; a new kind of document is a line here.
    static func all() throws(FileError) -> [GeneratedFile] {
        var files = RulePages.all()
        files.append(GeneratedFile("docs/fields.md", FieldsPage.text()))
        files.append(GeneratedFile("docs/command-line.md", commandLinePage()))
        files.append(GeneratedFile("schema/goals.schema.json", GoalsSchema.value().text))
        files.append(GeneratedFile("docs/configuration.md", ConfigPage.text()))
        files.append(GeneratedFile("schema/config.schema.json", ConfigSchema.value().text))
        files.append(GeneratedFile("schema/report.schema.json", OutputSchemas.report().text))
        files.append(GeneratedFile("schema/rules.schema.json", OutputSchemas.rules().text))
        files.append(GeneratedFile("schema/summary.schema.json", OutputSchemas.summary().text))
        files.append(GeneratedFile("man/goallint.1", manPage()))
        files += Shell.allCases.map { GeneratedFile("completions/" + $0.scriptName, $0.completions) }
        files.append(try readme())
        return files
    }

    /// The README with its table of rules.
    private static func readme() throws(FileError) -> GeneratedFile {
        let path = "README.md"
        let old = String(decoding: try readFile(Path(path)).bytes, as: UTF8.self)
        let (open, close) = ("<!-- rules: written by scripts/generate -->\n", "<!-- /rules -->")
        guard let start = old.firstRange(of: open), let end = old.firstRange(of: close),
            start.upperBound <= end.lowerBound
        else { throw FileError("README.md has no place for the table of rules, between \(open)and \(close)") }
        let table = RulePages.table(linkingTo: "docs/rules/")
        return GeneratedFile(path, old[..<start.upperBound] + "\n" + table + "\n" + old[end.lowerBound...])
    }

    /// Whether the file on disk says something else, or is missing.
    func differs() throws(FileError) -> Bool {
        do throws(FileError) {
            return try readFile(path).bytes != Array(text.utf8)
        } catch let error where error == FileError.missing {
            return true
        }
    }

    func write() throws(FileError) {
        let stream = try OutputStream.creating(path)
        if let error = stream.write(Array(text.utf8)) { throw error }
    }
}

extension FileError {
    /// What reading a file that is not there says.
    static let missing: FileError? = {
        do throws(FileError) {
            _ = try readFile(Path("docs/no-such-file"))
            return nil
        } catch { return error }
    }()
}
