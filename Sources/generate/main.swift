import Commands
import Workspace

// Writes the documents and schemas that follow from the code's own tables, or says which of them do not.
//
//     swift run generate           writes those that differ
//     swift run generate --check   writes nothing; exits with 1 where one differs

let arguments = CommandLine.arguments.dropFirst()
guard arguments.isEmpty || arguments.elementsEqual(["--check"]) else {
    report("usage: generate [--check]")
    endProcess(2)
}

do throws(FileError) {
    var differing: [GeneratedFile] = []
    for file in try GeneratedFile.all() where try file.differs() { differing.append(file) }
    let leftovers = try RulePages.leftovers()
    for file in differing {
        if arguments.isEmpty {
            try file.write()
            report("wrote \(file.path.text)")
        } else {
            report("\(file.path.text) differs from what the code says: run scripts/generate")
        }
    }
    for path in leftovers { report("\(path.text) belongs to no rule: delete it") }
    endProcess((arguments.isEmpty || differing.isEmpty) && leftovers.isEmpty ? 0 : 1)
} catch {
    report("generate: \(error.message)")
    endProcess(2)
}

/// Says a line on standard error.
func report(_ line: String) { _ = OutputStream.standardError.write(Array((line + "\n").utf8)) }
