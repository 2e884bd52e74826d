import Diagnostics
import Summaries
import Workspace

/// The sum of a run for standard error; nothing where there is nothing worth saying.
func sumText(_ totals: RunTotals, found: Int) -> String {
    if found == 0 { return "no YAML files found\n" }
    var text = ""
    if totals.files > 0 {
        text += "\(counted(totals.files, "file")), \(counted(totals.goals, "goal")): "
        text += "\(counted(totals[.error], "error")), \(counted(totals[.warning], "warning")), "
        text += "\(counted(totals[.note], "note"))\n"
    }
    if totals.passedOver > 0 { text += "\(counted(totals.passedOver, "file")) passed over: no goals\n" }
    return text
}

/// A number with what it counts.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// Lists the files that would be read, on standard output.
func listFiles(_ inputs: Inputs) -> Int32 {
    var text: [UInt8] = []
    for index in 0..<inputs.paths.count { text += inputs.paths[index].bytes + [10] }
    return show(text)
}
