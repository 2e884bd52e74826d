import Diagnostics
import Goals
import Testing
import Workspace

@testable import Commands

@Suite struct FlagTests {
    private func invocation(_ line: String) -> Result<Invocation, UsageError> {
        do throws(UsageError) {
            return .success(try Invocation(line.split(separator: " ").map { Path(String($0)) }))
        } catch { return .failure(error) }
    }

    @Test(arguments: [
        ("lint --selct x", "there is no flag “--selct”; did you mean --select?"),
        ("lint -z", "there is no flag “-z”"),
        ("lint --stat", "there is no flag “--stat”; did you mean --statistics?"),
        ("lint --no", "there is no flag “--no”"),
        ("lint -format json", "there is no flag “-format”; did you mean --format?"),
        ("lint --select", "--select needs a value: --select RULE,…"),
        ("lint --quiet=yes", "--quiet takes no value"),
        ("summarize --check", "--check does not belong to summarize, but to format"),
        ("format --fail-on note", "--fail-on does not belong to format, but to lint"),
        ("lint --today 2026-02-30", "--today: the calendar has no day “2026-02-30”"),
        ("lint --today tomorrow", "--today takes a date such as 2026-11-24, not “tomorrow”"),
        ("lint --threads 0", "--threads takes a number from 1 to 256, not “0”"),
        ("lint --fail-on eror", "there is no severity “eror”; did you mean error?"),
        ("lint --format jsn", "there is no format “jsn”; did you mean json?"),
        ("lint --format json=", "--format json= names no file"),
        ("lint --locale de", "there is no locale “de”"),
        ("lint --column-unit utf-16", "there is no column unit “utf-16”; did you mean utf16?"),
    ])
    func mistakes(_ line: String, _ message: String) {
        guard case .failure(let error) = invocation(line) else {
            Issue.record("\(line) is accepted")
            return
        }
        #expect(error.message == message)
    }

    @Test func values() throws {
        let options = try invocation(
            "lint --select vague,undated --select=yaml-syntax --ignore vague -q --today=2026-11-24 --anchor 2026-01-01 "
                + "--threads 3 --fail-on never --format json --format text=out --locale sv -- --x -"
        ).get().options
        #expect(options.select == ["vague", "undated", "yaml-syntax"] && options.ignore == ["vague"])
        #expect(options.isQuiet && options.threads == 3 && options.failOn == nil && options.locale == .swedish)
        #expect(options.today?.iso == "2026-11-24" && options.anchor?.iso == "2026-01-01")
        #expect(options.outputs == [.init(format: "json", file: nil), .init(format: "text", file: "out")])
        #expect(options.arguments.map(\.text) == ["--x", "-"])
    }

    @Test(arguments: [
        ("goals.yaml", CommandName?.none, 1), ("lint lint", .lint, 1), ("-q format a b", .format, 2),
        ("-- lint", nil, 1),
        ("explain vague", .explain, 1), ("", nil, 0),
    ])
    func commands(_ line: String, _ command: CommandName?, _ arguments: Int) throws {
        let invocation = try invocation(line).get()
        #expect(invocation.command == command && invocation.options.arguments.count == arguments)
    }

    @Test("each flag has help, and stands on the page of each of its commands and on no other")
    func help() {
        for flag in AllFlags.flags {
            #expect(!flag.help.isEmpty)
            for command in CommandName.allCases {
                // The second column of a page begins behind at least two spaces, or on a line of its own.
                let isListed = helpText(for: command).split(separator: "\n").contains { line in
                    let names = line.drop { $0 == " " }.prefix { $0 != " " || !line.hasPrefix("  ") }
                    return names == "--\(flag.name)" || line.hasPrefix("  -\(flag.short ?? "?"), --\(flag.name)")
                }
                #expect(isListed == flag.commands.contains(command), "\(flag.name) on the page of \(command)")
            }
        }
        #expect(Set(AllFlags.flags.map(\.name)).count == AllFlags.flags.count)
    }

    @Test("no line of a help page is longer than 120")
    func helpWidth() {
        for command in CommandName.allCases.map(Optional.some) + [nil] {
            for line in helpText(for: command).split(separator: "\n") { #expect(line.count <= 120, "\(line)") }
        }
    }
}
