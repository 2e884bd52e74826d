import Workspace

/// The files that `--format FORMAT=FILE` names, opened where none of them is a file that is read.
struct OutputFiles {
    /// The files of the run.
    let inputs: Inputs
    /// What was found before.
    let baseline: Path?

    /// Opens the file of `output`, of which those of `earlier` outputs are open already.
    func open(_ output: Options.Output, _ file: Path, after earlier: [Path]) throws(UsageError) -> OutputStream {
        try check(output, file, after: earlier)
        do throws(FileError) { return try .creating(file) } catch {
            throw UsageError("\(quotedPath(file)): \(error.message)")
        }
    }

    /// Refuses a file that is read, and one that another output writes.
    func check(_ output: Options.Output, _ file: Path, after earlier: [Path]) throws(UsageError) {
        let there = try? identity(of: file)
        if let there, isRead(there) || isYAML(file) {
            throw refusal(output, file, "would overwrite a file that is read")
        }
        // A file stands under its name when it is complete: of one that is not there yet only the path tells.
        let isWritten = earlier.contains { other in
            if let there, (try? identity(of: other))?.isSameFile(as: there) == true { return true }
            return absolutePath(of: other.tidied) == absolutePath(of: file.tidied)
        }
        if isWritten { throw refusal(output, file, "would overwrite another output") }
    }

    /// Whether a file is one of the run, the baseline, or standard input.
    private func isRead(_ there: FileIdentity) -> Bool {
        func isThere(_ path: Path) -> Bool { (try? identity(of: path))?.isSameFile(as: there) == true }
        if let baseline, isThere(baseline) { return true }
        guard !inputs.isStandardInput else { return isThere(Path("/dev/stdin")) }
        return (0..<inputs.paths.count).contains { isThere(inputs.paths[$0]) }
    }

    /// Whether it may be a configuration, or hold goals that are read for what the repo shows.
    private func isYAML(_ file: Path) -> Bool { file.text.hasSuffix(".yaml") || file.text.hasSuffix(".yml") }

    private func refusal(_ output: Options.Output, _ file: Path, _ what: String) -> UsageError {
        UsageError("--format \(output.format)=\(quotedPath(file)) \(what)")
    }
}
