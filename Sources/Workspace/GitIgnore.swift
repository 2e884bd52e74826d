/// The patterns of one `.gitignore` (or `.git/info/exclude`), read as gitignore(5) says.
///
/// The patterns are matched here and not by asking git: a search needs an answer for each folder on its way, a process
/// costs more than the whole search, and goallint runs where there is no git. The user's own `core.excludesFile` is not
/// read, so that a repo gives the same findings on each machine. A file that is tracked although a pattern matches it is
/// left out too: only git's index knows of it.
struct GitIgnore: Sendable {
    private struct Pattern: Sendable {
        var glob: Glob
        var isNegated: Bool
        var isForFolders: Bool
        /// Whether it is compared with the name alone, at any depth.
        var isForNames: Bool
    }

    private var patterns: [Pattern] = []

    /// Reads the lines of such a file.
    init(_ text: [UInt8]) {
        var text = text[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        for line in text.split(separator: 10) {
            if let pattern = GitIgnore.pattern(line) { patterns.append(pattern) }
        }
    }

    /// Whether it holds no pattern.
    var isEmpty: Bool { patterns.isEmpty }

    private static func pattern(_ line: ArraySlice<UInt8>) -> Pattern? {
        var line = line
        if line.last == 13 { line = line.dropLast() }
        if line.first == UInt8(ascii: "#") { return nil }
        // Spaces at the end count only behind a backslash.
        while line.last == 32, !(line.count > 1 && line[line.endIndex - 2] == UInt8(ascii: "\\")) {
            line = line.dropLast()
        }
        var isNegated = false
        if line.first == UInt8(ascii: "!") {
            isNegated = true
            line = line.dropFirst()
        }
        var isForFolders = false
        if line.last == UInt8(ascii: "/") {
            isForFolders = true
            line = line.dropLast()
        }
        let isForNames = !line.contains(UInt8(ascii: "/"))
        if line.first == UInt8(ascii: "/") { line = line.dropFirst() }
        guard !line.isEmpty else { return nil }
        return Pattern(
            glob: Glob(Array(line), .git), isNegated: isNegated, isForFolders: isForFolders, isForNames: isForNames)
    }

    /// What the last pattern that matches says: ignored, not ignored, or nil where none matches.
    ///
    /// - Parameter path: the path below the folder of the `.gitignore`.
    func verdict(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool? {
        guard !patterns.isEmpty else { return nil }
        let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[($0 + 1)...] } ?? path
        for pattern in patterns.reversed() where !pattern.isForFolders || isFolder {
            if pattern.glob.matches(pattern.isForNames ? name : path) { return !pattern.isNegated }
        }
        return nil
    }
}

/// The `.gitignore` files that hold for a folder: its own before those above it.
struct IgnoreChain: Sendable {
    private struct Link: Sendable {
        var rules: GitIgnore
        /// What goes before a path of the search so that it begins at the folder of the file: for files above the search.
        var prefix: [UInt8]
        /// How many bytes of a path of the search go, so that it begins at the folder of the file.
        var dropped: Int
        var above: Int
    }

    /// Where no file holds.
    static let none = -1
    private var links: [Link] = []

    /// Adds a file that holds below `above`; the place of the new chain.
    mutating func add(_ rules: GitIgnore, prefix: [UInt8], dropped: Int, above: Int) -> Int {
        guard !rules.isEmpty else { return above }
        links.append(Link(rules: rules, prefix: prefix, dropped: dropped, above: above))
        return links.count - 1
    }

    /// Whether git ignores `path`, given that it ignores no folder above it.
    func ignores(_ path: Path, isFolder: Bool, chain: Int) -> Bool {
        var chain = chain
        while chain >= 0 {
            let link = links[chain]
            let below = path.bytes[min(link.dropped, path.bytes.count)...]
            let whole = link.prefix.isEmpty ? below : (link.prefix + below)[...]
            if let verdict = link.rules.verdict(whole, isFolder: isFolder) { return verdict }
            chain = link.above
        }
        return false
    }
}
