import Diagnostics
import Reporting
import Rules
import Summaries
import Workspace

/// What was found out about the text of a document.
struct Checked {
    /// What is wrong with its goals.
    var report: FileReport
    /// What holds for it; nil where it is left out, or its configuration cannot be used.
    var settings: LintSettings?
    /// What findings are worded with.
    var context: ReportContext
    /// What is wrong with its configuration.
    var problems: [ConfigProblem]
}
