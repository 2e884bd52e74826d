import TestSupport
import Testing

/// The built program, as its users run it.
@Suite struct ProgramTests {
    private static let vague = "- Att få fler besökare\n"
    private static let today = "--no-config --today 2026-11-24"

    /// A line of shell in a folder with goal files, its exit status, and what its outputs must contain.
    @Test(arguments: [
        ("goallint lint", 1, "goals.yaml:1:3: error: ", "2 files passed over: no goals"),
        ("goallint goals.yaml", 1, "[undated]", "1 file, 1 goal: "),
        ("goallint lint goals.yaml --fail-on never", 0, "[undated]", ""),
        ("goallint lint --select undated goals.yaml -q", 1, "[undated]", ""),
        ("goallint lint --ignore time-bound goals.yaml | grep -c undated", 1, "0", ""),
        ("goallint lint build.yml", 0, "", "1 file passed over: no goals"),
        ("goallint lint notes.txt", 0, "", "passed over"),
        ("goallint lint empty", 0, "", "no YAML files found"),
        ("goallint lint gone.yaml goals.yaml", 2, "[undated]", "gone.yaml: there is no such file or folder"),
        ("goallint lnt", 2, "", "did you mean the command lint?"),
        ("goallint lint --selct vague", 2, "", "did you mean --select?"),
        ("goallint lint --select undatd", 2, "", "did you mean undated?"),
        ("goallint lint --ignore time-bond", 2, "", "did you mean time-bound?"),
        ("goallint suppress --rule vauge goals.yaml", 2, "", "did you mean vague?"),
        ("goallint completions bash | bash -n", 0, "", ""),
        ("goallint completions", 2, "", "the name of a shell: bash, zsh, fish"),
        ("goallint completions fihs", 2, "", "did you mean fish?"),
        ("goallint lint - --stdin-filename goals.yaml < goals.yaml", 1, "goals.yaml:1:3: error: ", ""),
        ("goallint lint - goals.yaml", 2, "", "stands alone"),
        ("goallint lint --stdin-filename x goals.yaml", 2, "", "needs “-”"),
        ("goallint lint --list-files", 0, "build.yml\ndeep/a.yaml\ngoals.yaml\n", ""),
        ("goallint lint --statistics goals.yaml", 1, "", "\tundated\n"),
        ("goallint lint --format json --format text", 2, "", "only one --format"),
        ("goallint lint -q --format sarif fix-goals.yaml | grep -c deletedRegion", 0, "1", ""),
        ("goallint lint -q --format rdjson fix-goals.yaml | grep -c suggestions", 0, "1", ""),
        ("goallint lint --format json=goals.yaml goals.yaml", 2, "", "would overwrite"),
        ("goallint lint --format json=build.yml goals.yaml", 2, "", "would overwrite a file that is read"),
        ("ln goals.yaml x; goallint lint --format json=x goals.yaml", 2, "", "would overwrite a file that is read"),
        ("goallint lint --format json=notes.txt - < notes.txt", 2, "", "would overwrite a file that is read"),
        ("goallint lint --format json=x --format sarif=./x goals.yaml", 2, "", "would overwrite another output"),
        (
            "goallint lint -q --baseline b --update-baseline; goallint lint --baseline b --format json=b", 2, "",
            "would overwrite a file that is read"
        ),
        ("goallint lint --format json=no/such/folder goals.yaml", 2, "", "no such file"),
        ("goallint lint -q --format json=out.json goals.yaml >/dev/null; tail -c 3 out.json", 0, "}}\n", ""),
        ("goallint lint goals.yaml > /dev/full", 2, "", "standard output: the disk is full"),
        ("mkfifo p.yaml; goallint lint p.yaml goals.yaml", 2, "[undated]", "p.yaml: it is a device or a pipe"),
        ("chmod 0 goals.yaml; goallint lint goals.yaml; [ $? = 2 ] || [ $EUID = 0 ]", 0, "", ""),
        ("goallint", 0, "Commands:", ""),
        ("goallint --help", 0, "Examples:", ""),
        ("goallint help format", 0, "--check", ""),
        ("goallint help formt", 2, "", "did you mean format?"),
        ("goallint --version", 0, "goallint ", ""),
        ("goallint rules", 0, "undated", ""),
        ("goallint rules --format json", 0, #""name":"undated""#, ""),
        ("goallint explain undated", 0, "undated (time-bound, error)", ""),
        ("goallint explain undatd", 2, "", "did you mean undated?"),
        ("goallint explain", 2, "", "needs the name of a rule"),
        ("goallint summarize goals.yaml", 0, #"{"version":1,"path":"goals.yaml","figures":0,"goals":[{"#, ""),
        ("goallint summarize build.yml", 0, #""goals":[],"diagnostics":[]"#, ""),
        ("goallint summarize | wc -l", 0, "1", ""),
    ])
    func lines(_ line: String, _ status: Int, _ output: String, _ error: String) {
        let folder = TemporaryFolder([
            "goals.yaml": Self.vague, "build.yml": "on: push\n", "deep/a.yaml": "a: 1\n", "notes.txt": "x\n",
            "empty/": "",
        ])
        if line.contains("fix-goals") {
            folder.write("fix-goals.yaml", "goallint: 1\ngoals:\n  - {goal: x, dedline: x}\n")
        }
        let outcome = shell(line, in: folder)
        #expect(outcome.status == Int32(status), "\(outcome.error)")
        #expect(outcome.output.contains(output) || output.isEmpty, "\(outcome.output)")
        #expect(outcome.error.contains(error) || error.isEmpty, "\(outcome.error)")
        if output.isEmpty && status == 2 { #expect(outcome.output.isEmpty) }
    }

    @Test("any number of threads gives the same bytes, in the order of paths")
    func threads() {
        var files: [String: String] = [:]
        for number in 0..<60 { files["f\(number % 7)/goals-\(number).yaml"] = Self.vague + "- Get more visitors\n" }
        let folder = TemporaryFolder(files)
        for format in ["text", "json", "pretty", "ndjson"] {
            let one = shell("goallint lint --threads 1 --format \(format)", in: folder)
            for threads in [2, 7] {
                let more = shell("goallint lint --threads \(threads) --format \(format)", in: folder)
                #expect(more.output == one.output && more.error == one.error && more.status == one.status)
            }
            #expect(one.output.utf8.count > 1000)
        }
    }

    @Test("standard input and a file give the same findings")
    func standardInput() {
        let folder = TemporaryFolder(["goals.yaml": Self.vague])
        let file = shell("goallint lint \(Self.today) --format json goals.yaml", in: folder)
        let input = shell(
            "goallint lint \(Self.today) --format json --stdin-filename goals.yaml - < goals.yaml", in: folder)
        #expect(file.output == input.output && file.status == input.status)
    }

    @Test("JSON is read by another program")
    func json() {
        let folder = TemporaryFolder(["goals.yaml": Self.vague, "goals-2.yaml": Self.vague])
        let outcome = shell(
            """
            goallint lint --format json | python3 -c 'import json, sys
            read = json.load(sys.stdin)
            print(read["summary"]["files"], read["diagnostics"][0]["range"]["start"]["column"])'
            """, in: folder)
        #expect(outcome.output == "2 3\n", "\(outcome.error)")
    }

    @Test("a name that is no UTF-8 is read, and shown without its bad bytes")
    func oddNames() {
        let folder = TemporaryFolder()
        let outcome = shell(
            "n=$'goals-\\xff\\n\\e[2J.yaml'; printf -- '- Get more visitors\\n' > \"$n\"; goallint lint", in: folder)
        #expect(outcome.status == 1)
        #expect(!outcome.output.contains("\u{1B}") && outcome.output.contains("goals-\u{FFFD}"))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("goals-") })
    }
}
