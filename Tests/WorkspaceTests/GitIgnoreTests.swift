import TestSupport
import Testing

@testable import Workspace

@Suite struct GitIgnoreTests {
    /// Lines of a `.gitignore`, a path (a folder ends in `/`), and whether it is ignored.
    @Test(arguments: [
        ("build", "build/", true), ("build", "a/build/", true), ("build", "build", true), ("build/", "build", false),
        ("/build", "build", true), ("/build", "a/build", false), ("a/b", "a/b", true), ("a/b", "x/a/b", false),
        ("*.yml", "a/b.yml", true), ("*.yml\n!b.yml", "a/b.yml", false), ("!b.yml\n*.yml", "b.yml", true),
        ("# no\n\n", "# no", false), ("\\#yes", "#yes", true), ("\\!yes", "!yes", true), ("a  ", "a", true),
        (#"a\ "#, "a ", true), ("a\r\n", "a", true), ("**/x", "a/b/x", true), ("x/**", "x/a", true),
        ("a/**/z", "a/z", true), ("doc/*.yaml", "doc/a.yaml", true), ("doc/*.yaml", "doc/a/b.yaml", false),
    ])
    func verdicts(_ lines: String, _ path: String, _ isIgnored: Bool) {
        let ignore = GitIgnore(Array(lines.utf8))
        let isFolder = path.hasSuffix("/")
        let bytes = Array(path.utf8)
        #expect((ignore.verdict(isFolder ? bytes.dropLast() : bytes[...], isFolder: isFolder) ?? false) == isIgnored)
    }

    @Test("the search agrees with git itself")
    func agreesWithGit() {
        let folder = TemporaryFolder([
            ".gitignore": "/top.yaml\nout/\n*.tmp.yaml\n!keep.tmp.yaml\nsub/deep/*.yml\n",
            "sub/.gitignore": "local*.yaml\n!/local-kept.yaml\n/anchored.yaml\n",
            ".git/info/exclude": "excluded.yaml\n",
            "top.yaml": "", "a.yaml": "", "b.yml": "", "c.txt": "", "excluded.yaml": "", "x.tmp.yaml": "",
            "keep.tmp.yaml": "", "out/a.yaml": "", "sub/out/a.yaml": "", "sub/top.yaml": "", "sub/local-1.yaml": "",
            "sub/local-kept.yaml": "", "sub/anchored.yaml": "", "sub/deep/anchored.yaml": "", "sub/deep/a.yml": "",
            "sub/deep/local-kept.yaml": "", "ä/ö.yaml": "", "sub/excluded.yaml": "",
        ])
        #expect(shell("git init -q . 2>&1", in: folder).status == 0)
        // git's template may have brought an exclude file of its own.
        folder.write(".git/info/exclude", "excluded.yaml\n")
        let git = shell("git -c core.quotePath=no ls-files -co --exclude-standard '*.yaml' '*.yml'", in: folder).output
        let wanted = git.split(separator: "\n").map(String.init)
        #expect(!wanted.isEmpty)
        for start in ["", "/sub", "/sub/deep"] {
            var search = FileSearch()
            search.add(Path(folder.path + start))
            search.finish()
            let found = (0..<search.paths.count).map { search.paths[$0].text.dropFirst(folder.path.count + 1) }.map(
                String.init)
            let below = start.isEmpty ? "" : start.dropFirst() + "/"
            #expect(Set(found) == Set(wanted.filter { $0.hasPrefix(below) }), "from \(start)")
        }
    }
}
