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
        files.append(GeneratedFile("docs/goallint.1", manPage()))
        files.append(try page("README.md", "rules", RulePages.table(linkingTo: "docs/rules/")))
        files.append(try page("docs/fixes.md", "fixes", RulePages.fixes(linkingTo: "rules/")))
        return files
    }

    /// A page of hand-written text, with what stands between its marks, `<!-- NAME: written by scripts/generate -->` and
    /// `<!-- /NAME -->`, made anew.
    private static func page(_ path: String, _ name: String, _ text: String) throws(FileError) -> GeneratedFile {
        let old = String(decoding: try readFile(Path(path)).bytes, as: UTF8.self)
        let (open, close) = ("<!-- \(name): written by scripts/generate -->\n", "<!-- /\(name) -->")
        guard let start = old.firstRange(of: open), let end = old.firstRange(of: close),
            start.upperBound <= end.lowerBound
        else { throw FileError("\(path) has no place for its table, between \(open)and \(close)") }
        return GeneratedFile(path, old[..<start.upperBound] + "\n" + text + "\n" + old[end.lowerBound...])
    }

    /// Whether the file on disk says something else, or is missing.
    func differs() throws(FileError) -> Bool {
        do throws(FileError) {
            return try readFile(path).bytes != Array(text.utf8)
        } catch let error where error == FileError.missing {
            return true
        }
    }

    func write() throws(FileError) { try writeFile(path, Array(text.utf8)) }
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
