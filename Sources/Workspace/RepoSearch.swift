/// The repo around the files of a run, and those of its files that were not named.
public struct RepoSearch: Sendable {
    /// The files that were not named, by their absolute paths, sorted.
    public private(set) var paths = PathList()
    /// The folders in which repos begin: that of the nearest `.git`, else of the nearest configuration.
    public private(set) var roots: [Path] = []
    /// The folder that was asked for last, and its root: the files of a run mostly come by folders.
    private var lastAsked: (folder: Path, root: Path?)?

    /// Finds the repos of `arguments` and what else is in them.
    ///
    /// - Parameters:
    ///   - arguments: the files and folders of the run; one need not exist.
    ///   - searches: whether the files that were not named are looked for.
    public init(_ arguments: [Path], searches: Bool) {
        var named: [Path] = []
        var folders: [Path] = []
        for argument in arguments {
            let isFolder = argument.bytes.isEmpty || (try? kind(of: argument)) == .folder
            let tidy = argument.tidied
            let folder = absoluteOrLexical(isFolder ? tidy : tidy.folder)
            named.append(isFolder ? folder : folder.appending(tidy.name))
            if isFolder { folders.append(folder) }
            if let root = root(of: folder), !roots.contains(root) { roots.append(root) }
        }
        guard searches, !roots.isEmpty else { return }
        var search = FileSearch(leavingOut: Set(named))
        var searched: [Path] = []
        for root in roots.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
            // What a named folder or another repo holds is searched once.
            if (folders + searched).contains(where: { $0 == root || root.below($0) != nil }) { continue }
            search.add(root)
            searched.append(root)
        }
        search.finish()
        paths = search.paths
    }

    /// The folder in which the repo of a folder begins; nil where it is in none.
    private mutating func root(of folder: Path) -> Path? {
        if let lastAsked, lastAsked.folder == folder { return lastAsked.root }
        let found = nearest(gitName, above: folder) ?? nearest(configName, above: folder)
        lastAsked = (folder, found)
        return found
    }

    private func nearest(_ name: [UInt8], above folder: Path) -> Path? {
        var folder = folder
        while (try? kind(of: folder.appending(name))) == nil {
            if folder.bytes.count <= 1 { return nil }
            folder = folder.folder
        }
        return folder
    }

    /// The folder in which the repo of an absolute path begins; of repos inside each other the inner one.
    public func root(around path: Path) -> Path? {
        var found: Path?
        for root in roots where path.below(root) != nil && root.bytes.count >= (found?.bytes.count ?? 0) {
            found = root
        }
        return found
    }

    /// A path as messages show it: from the beginning of its repo, else as it was given.
    public func shown(_ path: Path, given: Path) -> String {
        root(around: path).flatMap { path.below($0) }.map { String(decoding: $0, as: UTF8.self) } ?? given.text
    }
}

/// A path from the root of the file system.
public func absolutePath(of path: Path) -> Path {
    var paths = AbsolutePaths()
    return paths.absolute(path)
}

/// Makes paths those from the root of the file system; where they come by folders, each of these is asked for once.
public struct AbsolutePaths: Sendable {
    private var last: (folder: ArraySlice<UInt8>, absolute: Path)?

    /// No folder was asked for yet.
    public init() {}

    /// A path from the root of the file system.
    public mutating func absolute(_ path: Path) -> Path {
        let name = path.name
        let folder = path.bytes[..<name.startIndex]
        if let last, last.folder == folder { return last.absolute.appending(name) }
        let absolute = absoluteOrLexical(path.folder)
        last = (folder, absolute)
        return absolute.appending(name)
    }
}
