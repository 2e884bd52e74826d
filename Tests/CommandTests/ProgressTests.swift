import TestSupport
import Testing

@testable import Commands

@Suite struct ProgressTests {
    /// Files done, how many there are, goals, milliseconds, and the line.
    @Test(
        arguments: [
            (0, 10, 0, 0, "0 of 10 files, 0 goals, 0 files/s"),
            (50, 100, 80, 1_000, "50 of 100 files, 80 goals, 50 files/s, 2 s left"),
            (10, 10_000, 20, 1_000, "10 of 10000 files, 20 goals, 10 files/s, 17 min left"),
            (7, nil, 9, 500, "7 files, 9 goals, 14 files/s"),
        ] as [(Int, Int?, Int, Int, String)])
    func lines(_ done: Int, _ total: Int?, _ goals: Int, _ milliseconds: Int, _ line: String) {
        #expect(Progress.line(done, of: total, goals: goals, milliseconds: milliseconds) == line)
    }

    @Test("nothing of it is written where nobody looks")
    func silent() {
        let folder = TemporaryFolder(["goals.yaml": "- Launch the shop by 1 May 2027\n"])
        let outcome = shell("goallint audit > out; goallint summarize > out", in: folder)
        #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
    }

    @Test("who stops the program finds the file that was there, and nothing beside it")
    func stopped() {
        let folder = TemporaryFolder(["goals.yaml": "- Launch the shop by 1 May 2027\n", "out": "before\n"])
        // The pipe keeps it waiting in the middle of its work.
        let outcome = shell(
            """
            mkfifo pipe
            goallint lint --format json=out --format ndjson=pipe goals.yaml &
            for _ in $(seq 1000); do ls -A | grep -q '^\\.out' && break; sleep 0.01; done
            kill -TERM $!; wait $! || true
            cat out; ls -A | grep -v pipe | tr '\\n' ' '
            """, in: folder)
        #expect(outcome.output == "before\ngoals.yaml out ", "\(outcome.output) \(outcome.error)")
    }
}
