import Workspace

/// The files that `--format FORMAT=FILE` names, opened where none of them is a file that is read.
struct OutputFiles {
    /// The files of the run.
    let inputs: Inputs
    /// What was found before.
    let baseline: Path?

    /// Opens the file of `output`, of which those of `earlier` outputs are open already.
    func open(_ output: Options.Output, _ file: Path, after earlier: [Path]) throws(UsageError) -> OutputStream {
        if let there = try? identity(of: file) {
            let isRead = isRead(there) || isYAML(file)
            if isRead { throw refusal(output, file, "would overwrite a file that is read") }
            let isWritten = earlier.contains { (try? identity(of: $0))?.isSameFile(as: there) == true }
            if isWritten { throw refusal(output, file, "would overwrite another output") }
        }
        do throws(FileError) { return try .creating(file) } catch {
            throw UsageError("\(quotedPath(file)): \(error.message)")
        }
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
