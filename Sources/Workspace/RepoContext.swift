import Diagnostics
public import Rules
public import Summaries
import Synchronization

/// The other files of a repo, read once and kept: what a file that is linted again and again is seen beside.
///
/// It finds what `goallint lint - --stdin-filename FILE` finds of one file.
public struct RepoContext: Sendable {
    private struct File: Sendable {
        var path: Path
        var identity: FileIdentity
        var facts: FileFacts
        /// What holds for it; nil where its configuration cannot be used.
        var settings: LintSettings?
    }

    /// The folder in which the repo begins.
    public let root: Path
    /// The files, in the order of their paths.
    private var files: [File] = []
    /// The names of the configuration files that hold for its files.
    private var configNames: Set<String> = [String(decoding: configName, as: UTF8.self)]
    private var isStale = true
    private var keepsFacts = false
    /// Counts up whenever its files may have changed.
    public private(set) var generation = 0

    /// The repo that begins at `root`, of which nothing is read yet.
    public init(root: Path) { self.root = root }

    /// The folder in which the repo around a file begins; nil where it is in none.
    public static func root(around path: Path) -> Path? { RepoSearch([path], searches: false).roots.first }

    /// The absolute paths of its files that hold goals or ids, in order.
    public var paths: [Path] { files.filter { $0.facts != .none }.map(\.path) }

    /// Notes that a file changed on the disk, or that nobody knows which (nil).
    public mutating func noteChange(of path: Path?) {
        generation += 1
        isStale = true
        guard let path else {
            keepsFacts = false
            return
        }
        if configNames.contains(String(decoding: path.name, as: UTF8.self)) { keepsFacts = false }
    }

    /// Reads what changed on the disk since the last time, where something may have.
    public mutating func refresh(_ request: ConfigRequest, threads: Int) {
        guard isStale else { return }
        isStale = false
        var search = FileSearch()
        search.add(root)
        search.finish()
        var paths = search.paths
        var plan = ConfigPlan(paths, request)
        plan.dropExcluded(from: &paths)
        for index in 0..<paths.count {
            for layer in plan.settings(index)?.layers ?? [] {
                configNames.insert(String(decoding: Path(layer.origin).name, as: UTF8.self))
            }
        }
        var known: [Path: File] = [:]
        if keepsFacts { for file in files { known[file.path] = file } }
        keepsFacts = true
        let work = Reading(paths: paths, plan: plan, known: known)
        onThreads(max(1, min(threads, (paths.count + 7) / 8))) { _ in
            while let number = work.queue.next() { work.read(number) }
        }
        files = work.read.withLock { $0 }.compactMap { $0 }
    }

    private final class Reading: Sendable {
        let paths: PathList
        let plan: ConfigPlan
        let known: [Path: File]
        let queue: WorkQueue
        let read: Mutex<[File?]>

        init(paths: PathList, plan: ConfigPlan, known: [Path: File]) {
            self.paths = paths
            self.plan = plan
            self.known = known
            queue = WorkQueue(count: paths.count)
            read = Mutex(Array(repeating: nil, count: paths.count))
        }

        func read(_ number: Int) {
            let path = paths[number]
            guard let settings = plan.settings(number)?.lint, let identity = try? identity(of: path) else { return }
            var file = File(path: path, identity: identity, facts: .none, settings: settings)
            if let old = known[path], old.identity == identity {
                file.facts = old.facts
            } else if let content = try? readFile(path) {
                file.identity = content.identity
                file.facts = facts(content.bytes, path: path.text, settings: settings)
            }
            let done = file
            read.withLock { $0[number] = done }
        }
    }

    // MARK: Asking

    /// What holds for one of its files; nil for another file.
    public func settings(of path: Path) -> LintSettings? { place(of: path).flatMap { files[$0].settings } }

    /// What the whole repo shows of the file at `path`.
    ///
    /// - Parameters:
    ///   - path: its absolute path.
    ///   - facts: what its text says.
    ///   - settings: what holds for it.
    ///   - open: what other files say whose text is not that on the disk, by absolute paths.
    public func findings(
        of path: Path, facts: FileFacts, settings: LintSettings, open: [Path: FileFacts]
    ) -> [RepoFinding] {
        let (index, own, others) = index(with: path, facts: facts, open: open)
        let found = repoFindings(
            index, settings: { $0 == own ? settings : others[$0 < own ? $0 : $0 - 1].settings },
            rules: { settings.severities[$0.index] != nil })
        return found.filter { $0.file == own }
    }

    /// The goals of the repo with those of the file at `path`, the number of that file, and the path of each.
    public func goals(
        with path: Path, facts: FileFacts, open: [Path: FileFacts]
    ) -> (index: RepoIndex, own: Int, path: @Sendable (Int) -> Path) {
        let (index, own, others) = index(with: path, facts: facts, open: open)
        return (index, own, { $0 == own ? path : others[$0 < own ? $0 : $0 - 1].path })
    }

    private func index(with path: Path, facts: FileFacts, open: [Path: FileFacts]) -> (RepoIndex, Int, [File]) {
        var others = files
        if let known = place(of: path) { others.remove(at: known) }
        var blocks: [[UInt8]] = []
        var places: [(block: Int32, start: UInt32)] = []
        blocks.reserveCapacity(others.count + 1)
        places.reserveCapacity(others.count + 1)
        func add(_ facts: FileFacts) {
            guard facts != .none else { return places.append((-1, 0)) }
            places.append((Int32(blocks.count), 0))
            blocks.append(facts.bytes)
        }
        var own: Int?
        for (number, file) in others.enumerated() {
            if own == nil, path.bytes.lexicographicallyPrecedes(file.path.bytes) {
                own = number
                add(facts)
            }
            add(open.isEmpty ? file.facts : open[file.path] ?? file.facts)
        }
        if own == nil { add(facts) }
        let number = own ?? others.count
        let (root, files) = (root, others)
        let index = RepoIndex(
            blocks: blocks, places: places,
            name: { file in
                let shown = file == number ? path : files[file < number ? file : file - 1].path
                return shown.below(root).map { String(decoding: $0, as: UTF8.self) } ?? shown.text
            }, isReported: { $0 == number })
        return (index, number, others)
    }

    private func place(of path: Path) -> Int? {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if files[middle].path.bytes.lexicographicallyPrecedes(path.bytes) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < files.count && files[low].path == path ? low : nil
    }
}
