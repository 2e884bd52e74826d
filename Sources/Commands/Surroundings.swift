import Goals
import Reporting
import Workspace

/// Reads the clock.
typealias CalendarDayProvider = () -> CalendarDay

/// The format that fits where the program runs: GitHub's annotations in its workflows, marked lines on a terminal.
func automaticFormat() -> OutputFormat {
    if environment("GITHUB_ACTIONS") == "true", let github = AllFormats.format(named: "github") { return github }
    return OutputStream.standardOutput.isTerminal ? .pretty : .text
}

/// Whether output may be coloured (no-color.org).
func wantsColor() -> Bool {
    OutputStream.standardOutput.isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
}
