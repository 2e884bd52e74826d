/// The history of a folder in a git repo, as git itself tells it.
public struct GitHistory: Sendable {
    /// A state of the repo.
    public struct Revision: Sendable {
        /// Its hash, and the day on which it was committed, as YYYY-MM-DD.
        public var hash: String, day: String
    }

    /// A file of a revision.
    public struct File: Sendable {
        /// Its path, below the folder as it was given; and the hash of what it holds.
        public var path: Path, blob: String
    }

    private let folder: Path

    /// The history of `folder`; it need not be the repo's own.
    public init(_ folder: Path) { self.folder = folder }

    private func run(
        _ arguments: [String], input: [UInt8] = [], isQuiet: Bool = false
    ) throws(FileError) -> ProgramOutcome {
        let place = folder.bytes.isEmpty ? Path(".") : folder
        // Names come as they are, and nothing asks for a person.
        let call =
            [Path("git"), Path("-C"), place, Path("-c"), Path("core.quotepath=off")] + arguments.map { Path($0) }
        do { return try runProgram(call, input: input, isQuiet: isQuiet) } catch {
            throw FileError("git cannot be run: \(error.message)")
        }
    }

    private func git(_ arguments: [String], input: [UInt8] = []) throws(FileError) -> [UInt8] {
        let outcome = try run(arguments, input: input)
        guard outcome.status == 0 else { throw FileError("git \(arguments[0]) failed") }
        return outcome.output
    }

    private func lines(_ arguments: [String]) throws(FileError) -> [String] {
        try git(arguments).split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The revisions of the main line since a day (YYYY-MM-DD), or since a revision, which is the first of them; the oldest
    /// first.
    public func revisions(since start: String) throws(FileError) -> [Revision] {
        guard try run(["rev-parse", "--git-dir"], isQuiet: true).status == 0 else {
            throw FileError("no git repo holds the goals")
        }
        let format = "--format=%H %cs"
        if isDay(start) {
            return try lines(["log", "--first-parent", "--reverse", format, "--since=\(start)T00:00:00", "HEAD", "--"])
                .compactMap { revision($0) }
        }
        guard
            let first = try? lines(["rev-parse", "--verify", "--quiet", "--end-of-options", start + "^{commit}"]).first
        else { throw FileError("there is no revision and no day “\(start)”") }
        let begin = try lines(["log", "-1", format, first, "--"])
        let rest = try lines(["log", "--first-parent", "--reverse", format, "\(first)..HEAD", "--"])
        return (begin + rest).compactMap { revision($0) }
    }

    private func revision(_ line: String) -> Revision? {
        let parts = line.split(separator: " ")
        return parts.count == 2 ? Revision(hash: String(parts[0]), day: String(parts[1])) : nil
    }

    private func isDay(_ text: String) -> Bool {
        text.utf8.count == 10
            && text.utf8.enumerated().allSatisfy { place, byte in
                place == 4 || place == 7
                    ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }

    /// The files of the folder in a revision that a search would find: YAML, and in no hidden folder.
    public func files(in revision: Revision) throws(FileError) -> [File] {
        try git(["ls-tree", "-r", "-z", revision.hash]).split(separator: 0).compactMap { entry in
            // MODE SP TYPE SP HASH TAB PATH; a link (120000) is not followed.
            guard let tab = entry.firstIndex(of: 9) else { return nil }
            let parts = entry[..<tab].split(separator: 32)
            let name = Path(bytes: Array(entry[(tab + 1)...]))
            guard parts.count == 3, parts[1].elementsEqual("blob".utf8), parts[0].starts(with: "100".utf8),
                isFound(name)
            else { return nil }
            return File(
                path: folder.bytes.isEmpty ? name : folder.appending(name.bytes),
                blob: String(decoding: parts[2], as: UTF8.self))
        }
    }

    private func isFound(_ path: Path) -> Bool {
        let parts = path.bytes.split(separator: UInt8(ascii: "/"))
        guard !parts.contains(where: { $0.first == UInt8(ascii: ".") }) else { return false }
        return path.bytes.suffix(5).elementsEqual(".yaml".utf8) || path.bytes.suffix(4).elementsEqual(".yml".utf8)
    }

    /// What blobs hold, by their hashes.
    public func contents(of blobs: [String]) throws(FileError) -> [String: [UInt8]] {
        guard !blobs.isEmpty else { return [:] }
        let output = try git(["cat-file", "--batch"], input: Array((blobs.joined(separator: "\n") + "\n").utf8))
        var result: [String: [UInt8]] = [:]
        var at = 0
        while at < output.count, let end = output[at...].firstIndex(of: 10) {
            let head = output[at..<end].split(separator: 32)
            guard head.count == 3, let size = Int(String(decoding: head[2], as: UTF8.self)),
                end + 1 + size <= output.count
            else { break }
            result[String(decoding: head[0], as: UTF8.self)] = Array(output[(end + 1)..<(end + 1 + size)])
            at = end + size + 2
        }
        return result
    }
}
