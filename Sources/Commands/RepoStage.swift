import Rules
import Summaries
import Synchronization
import Workspace

/// The second of the linker's two steps: what the files of a run, and the rest of their repo, say together.
///
/// Files have numbers: first those of the run, in the order of the run, then the others of the repo.
struct RepoStage: Sendable {
    private let work: Work
    private let options: Options
    private let search: RepoSearch
    /// What holds for the files that were not named.
    private let contextPlan: ConfigPlan
    private let context: PathList
    /// The files of the run: with standard input that which it stands for.
    private let named: PathList
    /// Whether a rule that looks at the repo is on at all.
    let isOn: Bool

    /// Finds the rest of the repo, where rules look at it.
    init(_ work: Work, _ options: Options) {
        self.work = work
        self.options = options
        isOn = work.plan.isAnyOn(AllRules.ofRepo)
        var named = work.inputs.paths
        var arguments = options.arguments.isEmpty ? [Path(".")] : options.arguments
        if work.inputs.isStandardInput {
            arguments = options.stdinFilename.map { [Path($0)] } ?? []
            named.append(Path(stdinName(options)), isNamed: true)
        }
        self.named = named
        search = RepoSearch(isOn ? arguments : [], searches: isOn && options.readsContext)
        var context = search.paths
        var plan = ConfigPlan(context, work.request)
        plan.dropExcluded(from: &context)
        self.context = context
        contextPlan = plan
    }

    /// How many files the run itself has.
    var namedCount: Int { named.count }

    /// An empty store for all files.
    func store() -> FactsStore { FactsStore(count: named.count + context.count) }

    /// Reads what was not named; a file that cannot be read says nothing.
    func readContext(into store: FactsStore) { readFacts(contextNumbers, store.add) }

    /// Reads the files of the run for their facts alone.
    func readNamed(into store: FactsStore) { readFacts(0..<named.count, store.add) }

    /// Lets the one file of the run hand over its facts, and answers with what is found of it.
    func asking() -> RepoStep {
        guard context.count > 0 else {
            return .asking { facts in
                findings(
                    RepoIndex(blocks: [facts.bytes], places: [(0, 0)], name: name, isReported: { _ in true }), in: nil)
            }
        }
        let store = store()
        readContext(into: store)
        return .asking { facts in
            store.add(facts, 0)
            return findings(store)[0] ?? []
        }
    }

    /// What is found, with all files read for their facts alone.
    func allFindings() -> [Int: [RepoFinding]] {
        let store = store()
        readNamed(into: store)
        readContext(into: store)
        return findings(store)
    }

    /// The facts of what was not named, and its paths as messages show them.
    func contextFacts() -> (facts: [FileFacts], names: [String]) {
        guard context.count > 0 else { return ([], []) }
        let shared = SharedFacts(Mutex(Array(repeating: .none, count: context.count)))
        readFacts(contextNumbers) { facts, number in
            shared.facts.withLock { $0[number - named.count] = facts }
        }
        let names = (0..<context.count).map { search.shown(context[$0], given: context[$0]) }
        return (shared.facts.withLock { $0 }, names)
    }

    private var contextNumbers: Range<Int> { named.count..<named.count + context.count }

    /// Reads files for their facts alone, on all threads.
    private func readFacts(_ numbers: Range<Int>, _ take: @escaping @Sendable (FileFacts, Int) -> Void) {
        guard !numbers.isEmpty else { return }
        let queue = WorkQueue(count: numbers.count)
        onThreads(options.threads(forFiles: numbers.count)) { _ in
            while let next = queue.next() {
                let number = numbers.lowerBound + next
                guard let settings = settings(number), let content = try? readFile(path(number)) else { continue }
                take(facts(content.bytes, path: path(number).text, settings: settings), number)
            }
        }
    }

    private func path(_ number: Int) -> Path {
        number < named.count ? named[number] : context[number - named.count]
    }

    private func settings(_ number: Int) -> LintSettings? {
        number < named.count
            ? work.plan.settings(number)?.lint : contextPlan.settings(number - named.count)?.lint
    }

    /// What was found, by the number of the file; the store is empty afterwards.
    func findings(_ store: FactsStore) -> [Int: [RepoFinding]] {
        let orders = orders()
        let indexes = store.indexes(
            orders: orders, name: name, isReported: { [count = named.count] in $0 < count })
        var result: [Int: [RepoFinding]] = [:]
        for (order, index) in zip(orders, indexes) {
            for finding in findings(index, in: order) {
                result[order?[finding.file] ?? finding.file, default: []].append(finding)
            }
        }
        return result
    }

    /// What is found in one repo, of which `order` says the numbers of its files; nil where they are numbered so.
    private func findings(_ index: RepoIndex, in order: [Int]?) -> [RepoFinding] {
        var index = index
        index.isPartial = isPartial
        return repoFindings(
            index, settings: { settings(order?[$0] ?? $0) }, rules: { work.plan.isAnyOn([$0]) })
    }

    /// The path of a file as messages show it.
    private func name(_ number: Int) -> String {
        search.shown(absolutePath(of: path(number)), given: path(number))
    }

    /// Whether files of the repo were left out, so that nobody knows which ids there are.
    var isPartial: Bool {
        if work.inputs.isStandardInput { return options.stdinFilename == nil || !options.readsContext }
        guard !options.readsContext else { return false }
        return !(options.arguments.isEmpty || options.arguments.contains { (try? kind(of: $0)) == .folder })
    }

    /// For each repo the numbers of its files in the order of their absolute paths; nil for all files where they are numbered
    /// so.
    ///
    /// The same is found whatever was named, and repos know nothing of each other.
    private func orders() -> [[Int]?] {
        guard context.count > 0 || options.arguments.count > 1 else { return [nil] }
        var keys: [(path: [UInt8], number: Int)] = []
        keys.reserveCapacity(named.count + context.count)
        var paths = AbsolutePaths()
        for number in 0..<named.count { keys.append((paths.absolute(named[number]).bytes, number)) }
        for number in 0..<context.count { keys.append((context[number].bytes, named.count + number)) }
        keys.sort { $0.path.lexicographicallyPrecedes($1.path) }
        guard search.roots.count > 1 else { return [keys.map(\.number)] }
        var orders: [Path?: [Int]] = [:]
        for key in keys { orders[search.root(around: Path(bytes: key.path)), default: []].append(key.number) }
        return Array(orders.values)
    }
}

/// The facts that workers of a run put together.
private final class SharedFacts: Sendable {
    let facts: Mutex<[FileFacts]>
    init(_ facts: consuming sending Mutex<[FileFacts]>) { self.facts = facts }
}
