import TestSupport
import Testing

/// What stands in a folder beside good files: each is told of, the exit status is 2, and the rest is done.
@Suite struct FileSystemTests {
    private static let plain = "- Att öka antalet besök med 2 000 senast den 31 december 2026\n"
    private static let vague = "- Get more visitors\n"
    /// Runs a command as a user who is not root, whose rights the system looks at.
    private static let prelude = """
        mortal() {
            if [ $EUID != 0 ]; then "$@"; return; fi
            cp "$(command -v goallint)" . && chmod o+rx . goallint
            PATH=.:$PATH setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
        }

        """

    private func run(_ line: String) -> (outcome: Outcome, folder: TemporaryFolder) {
        let folder = TemporaryFolder([
            "goals.yaml": Self.plain, "vague-goals.yaml": Self.vague, "sub/okr.yaml": Self.vague,
        ])
        return (shell(Self.prelude + line, in: folder), folder)
    }

    /// A line of shell, its exit status, and what its outputs must contain.
    @Test(arguments: [
        // What cannot be read, named or found.
        (
            "chmod 0 goals.yaml; mortal goallint lint goals.yaml vague-goals.yaml", 2, "vague-goals.yaml:1:",
            "goals.yaml: permission denied"
        ),
        ("chmod 0 goals.yaml; mortal goallint lint .", 2, "vague-goals.yaml:1:", "goals.yaml: permission denied"),
        ("chmod 0 sub; mortal goallint lint .", 2, "vague-goals.yaml:1:", "sub: permission denied"),
        // Folders and links.
        (
            "mkdir x-goals.yaml; cp vague-goals.yaml x-goals.yaml/goals.yaml; goallint lint", 1,
            "x-goals.yaml/goals.yaml:1:", ""
        ),
        ("mkdir x.yaml; goallint lint x.yaml vague-goals.yaml", 1, "vague-goals.yaml:1:", ""),
        (
            "ln -s nowhere goals-2.yaml; goallint lint goals-2.yaml vague-goals.yaml", 2, "vague-goals.yaml:1:",
            "goals-2.yaml: there is no such file"
        ),
        (
            "ln -s l2-goals.yaml l1-goals.yaml; ln -s l1-goals.yaml l2-goals.yaml; goallint lint l1-goals.yaml vague-goals.yaml",
            2, "vague-goals.yaml:1:", "its links go in a circle"
        ),
        ("ln -s .. sub/up; goallint lint", 1, "sub/okr.yaml:1:", ""),
        ("ln -s . sub/self; goallint lint | grep -c okr.yaml:1:3", 0, "1\n", ""),
        // Devices and pipes.
        (
            "mkfifo goals-3.yaml; goallint lint; goallint lint goals-3.yaml vague-goals.yaml", 2, "vague-goals.yaml:1:",
            "goals-3.yaml: it is a device or a pipe"
        ),
        ("goallint lint /dev/zero vague-goals.yaml", 2, "vague-goals.yaml:1:", "/dev/zero: it is a device or a pipe"),
        ("goallint lint /dev/null", 2, "", "/dev/null: it is a device or a pipe"),
        (
            "mkfifo goals-3.yaml; goallint format goals-3.yaml goals.yaml", 2, "",
            "goals-3.yaml: it is a device or a pipe"
        ),
        ("goallint lint - --stdin-filename goals.yaml < .", 2, "", "it is a folder"),
        ("goallint lint - --stdin-filename goals.yaml <&-", 0, "", ""),
        // Names.
        ("n=$'goals-\\n-2.yaml'; cp vague-goals.yaml \"$n\"; goallint lint \"$n\"", 1, "goals-", ""),
        (
            "n=$'goals-\\xff.yaml'; cp goals.yaml \"$n\"; goallint format \"$n\" && ! cmp -s goals.yaml \"$n\"", 0, "",
            ""
        ),
        (
            "n=$(printf 'goals-%0240d.yaml' 1); cp goals.yaml \"$n\"; goallint format \"$n\" && ! cmp -s goals.yaml \"$n\"",
            0, "", ""
        ),
        ("goallint lint $(printf 'x%0300d.yaml' 1) vague-goals.yaml", 2, "vague-goals.yaml:1:", "its name is too long"),
        ("goallint lint '' vague-goals.yaml", 2, "vague-goals.yaml:1:", "a path without a name"),
        (
            "touch -- --help.yaml; cp vague-goals.yaml ./--goals.yaml; goallint lint -- --goals.yaml", 1,
            "--goals.yaml:1:", ""
        ),
        // What cannot be written.
        (
            "chmod 755 .; chmod 444 goals.yaml; mortal goallint format goals.yaml", 2, "",
            "goals.yaml: permission denied"
        ),
        ("chmod 666 goals.yaml; mortal goallint format goals.yaml", 2, "", "goals.yaml: permission denied"),
        ("goallint format goals.yaml - < goals.yaml", 2, "", ""),
        ("goallint format - --stdin-filename goals.yaml < goals.yaml > /dev/full", 2, "", "the disk is full"),
        ("goallint format --diff goals.yaml > /dev/full", 2, "", "the disk is full"),
        ("goallint lint --format sarif=/dev/full vague-goals.yaml", 2, "", "the disk is full"),
        ("goallint summarize > /dev/full", 2, "", "the disk is full"),
        ("goallint lint vague-goals.yaml >&-", 2, "", "standard output"),
    ])
    func lines(_ line: String, _ status: Int, _ output: String, _ error: String) {
        let (outcome, folder) = run(line)
        #expect(outcome.status == Int32(status), "\(outcome.output) \(outcome.error)")
        #expect(outcome.output.contains(output) || output.isEmpty, "\(outcome.output)")
        #expect(outcome.error.contains(error) || error.isEmpty, "\(outcome.error)")
        #expect(!shell("find . -name '*.goallint-*'", in: folder).output.contains("goallint"))
    }

    @Test("a file that could not be written is as it was, and the others are formatted")
    func rest() {
        let (outcome, folder) = run(
            """
            mkdir locked && cp goals.yaml locked/goals.yaml && chmod 777 . && chmod 666 *.yaml locked/goals.yaml
            mortal goallint format .
            """)
        #expect(
            outcome.status == 2 && outcome.error.contains("locked/goals.yaml: permission denied"), "\(outcome.error)")
        #expect(folder.text("locked/goals.yaml") == Self.plain)
        #expect(folder.text("goals.yaml") != Self.plain)
    }

    @Test("a disk that fills up leaves the old file")
    func fullDisk() {
        // A file may have 4 KB here; as on a full disk, what is beyond that is refused.
        let goals = String(repeating: Self.plain, count: 200)
        let folder = TemporaryFolder(["goals.yaml": goals, "okr-goals.yaml": Self.plain])
        let outcome = shell("trap '' XFSZ; ulimit -f 4; goallint format goals.yaml okr-goals.yaml", in: folder)
        #expect(outcome.status == 2 && outcome.error.contains("goals.yaml: "), "\(outcome.error)")
        #expect(folder.text("goals.yaml") == goals)
        #expect(folder.text("okr-goals.yaml") != Self.plain)
        #expect(shell("ls -A", in: folder).output == "goals.yaml\nokr-goals.yaml\n")
    }

    @Test("mode, owner and links stay what they are")
    func stays() {
        let (outcome, folder) = run(
            """
            chmod 2640 goals.yaml; mkdir real; mv goals.yaml real/; ln -s real/goals.yaml goals.yaml
            before=$(stat -c '%a %u %g' real/goals.yaml)
            goallint format goals.yaml && [ -L goals.yaml ] && [ "$before" = "$(stat -c '%a %u %g' real/goals.yaml)" ]
            """)
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(folder.text("real/goals.yaml") != Self.plain)
    }
}
