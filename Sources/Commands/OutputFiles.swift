import Workspace

/// The files that `--format FORMAT=FILE` names: none of them is one that is read.
struct OutputFiles {
    /// The files of the run; nil where it reads others.
    let inputs: Inputs?
    /// What is read beside them.
    let others: [Path]

    /// Refuses outputs that would overwrite what is read, or each other.
    func check(_ outputs: [Options.Output]) throws(UsageError) {
        var earlier: [Path] = []
        for output in outputs {
            guard let file = output.path else { continue }
            if let there = try? identity(of: file), isRead(there) || isYAML(file) {
                throw refusal(output, file, "would overwrite a file that is read")
            }
            if earlier.contains(where: { isSame($0, file) }) {
                throw refusal(output, file, "would overwrite another output")
            }
            earlier.append(file)
        }
    }

    /// Whether a file is one of the run, one read beside them, or standard input.
    private func isRead(_ there: FileIdentity) -> Bool {
        func isThere(_ path: Path) -> Bool { (try? identity(of: path))?.isSameFile(as: there) == true }
        if others.contains(where: isThere) { return true }
        guard let inputs else { return false }
        guard !inputs.isStandardInput else { return isThere(Path("/dev/stdin")) }
        return (0..<inputs.paths.count).contains { isThere(inputs.paths[$0]) }
    }

    /// Whether it may be a configuration, or hold goals that are read for what the repo shows.
    private func isYAML(_ file: Path) -> Bool { file.text.hasSuffix(".yaml") || file.text.hasSuffix(".yml") }

    private func isSame(_ one: Path, _ other: Path) -> Bool {
        if absolutePath(of: one.tidied) == absolutePath(of: other.tidied) { return true }
        guard let there = try? identity(of: one) else { return false }
        return (try? identity(of: other))?.isSameFile(as: there) == true
    }

    private func refusal(_ output: Options.Output, _ file: Path, _ what: String) -> UsageError {
        UsageError("--format \(output.format)=\(quotedPath(file)) \(what)")
    }
}
