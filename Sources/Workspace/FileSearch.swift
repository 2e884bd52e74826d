import Source

/// Finds the files of a run: those that are named, and the YAML in folders that are named.
public struct FileSearch: Sendable {
    /// What was found; sorted by `finish`.
    public private(set) var paths = PathList()
    /// Paths that lead nowhere and folders that cannot be read, with the reason.
    public private(set) var problems: [(path: Path, error: FileError)] = []
    private var ignores = IgnoreChain()
    /// Files and folders that are passed by, as the search spells their paths.
    private let leftOut: Set<Path>

    /// A search that has found nothing yet.
    public init() { leftOut = [] }

    /// A search that passes by some files and folders.
    init(leavingOut leftOut: Set<Path>) { self.leftOut = leftOut }

    /// Adds a file, or what is found in a folder.
    public mutating func add(_ argument: Path) {
        // Within the program the empty path is the current folder; a user's is a variable that was not set.
        guard !argument.bytes.isEmpty else {
            problems.append((argument, FileError("a path without a name leads nowhere")))
            return
        }
        let path = argument.tidied
        do {
            // The path itself is asked for: `x.yaml/` is no file.
            if try kind(of: argument) == .folder { search(path) } else { paths.append(path, isNamed: true) }
        } catch {
            problems.append((argument, error))
        }
    }

    /// Sorts what was found, each path once.
    public mutating func finish() { paths.sort() }

    private mutating func search(_ root: Path) {
        var open = [(root, chainAbove(root))]
        while let (folder, above) = open.popLast() {
            let found: [FolderEntry]
            do { found = try entries(of: folder) } catch {
                problems.append((folder, error))
                continue
            }
            let dropped =
                folder.bytes.isEmpty ? 0 : folder.bytes.count + (folder.bytes.last == UInt8(ascii: "/") ? 0 : 1)
            var chain = above
            if found.contains(where: { $0.name == gitName }) {
                // A repo begins here: what holds above it does not hold in it.
                chain = add(folder.appending(".git/info/exclude"), dropped: dropped, above: IgnoreChain.none)
            }
            if found.contains(where: { $0.name == ignoreName && $0.kind == .file }) {
                chain = add(folder.appending(ignoreName), dropped: dropped, above: chain)
            }
            for entry in found {
                switch entry.kind {
                case .folder where entry.name.first != UInt8(ascii: "."):
                    let path = folder.appending(entry.name)
                    if !ignores.ignores(path, isFolder: true, chain: chain), !isLeftOut(path) {
                        open.append((path, chain))
                    }
                case .file where isYAMLName(entry.name) && entry.name != configName:
                    let path = folder.appending(entry.name)
                    if !ignores.ignores(path, isFolder: false, chain: chain), !isLeftOut(path) {
                        paths.append(path, isNamed: false)
                    }
                default: break
                }
            }
        }
    }

    private func isLeftOut(_ path: Path) -> Bool { !leftOut.isEmpty && leftOut.contains(path) }

    private mutating func add(_ file: Path, prefix: [UInt8] = [], dropped: Int, above: Int) -> Int {
        guard let content = try? readFile(file) else { return above }
        return ignores.add(GitIgnore(content.bytes), prefix: prefix, dropped: dropped, above: above)
    }

    /// The ignore files from the top of the repo that holds `root` down to the folder above it.
    private mutating func chainAbove(_ root: Path) -> Int {
        guard let absolute = realPath(of: root) else { return IgnoreChain.none }
        var folders = [absolute]
        while let last = folders.last, (try? kind(of: last.appending(gitName))) == nil {
            if last.bytes.count <= 1 { return IgnoreChain.none }
            folders.append(last.folder)
        }
        var chain = IgnoreChain.none
        let dropped = root.bytes.isEmpty ? 0 : root.bytes.count + (root.bytes.last == UInt8(ascii: "/") ? 0 : 1)
        for (index, folder) in folders.enumerated().reversed() where folder != absolute {
            let prefix = Array(
                absolute.bytes[(folder.bytes.count == 1 ? 1 : folder.bytes.count + 1)...] + [UInt8(ascii: "/")])
            if index == folders.count - 1 {
                chain = add(folder.appending(".git/info/exclude"), prefix: prefix, dropped: dropped, above: chain)
            }
            chain = add(folder.appending(ignoreName), prefix: prefix, dropped: dropped, above: chain)
        }
        return chain
    }
}

let gitName = Array(".git".utf8)
private let ignoreName = Array(".gitignore".utf8)

private let yamlEnding: StaticString = ".yaml"
private let ymlEnding: StaticString = ".yml"

/// Whether a name ends as YAML's do.
private func isYAMLName(_ name: [UInt8]) -> Bool {
    name.count > 5 && yamlEnding.isSuffix(of: name[...]) || name.count > 4 && ymlEnding.isSuffix(of: name[...])
}
