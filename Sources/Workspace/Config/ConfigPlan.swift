public import Diagnostics
import Goals
import Languages
public import Rules

/// What the command line says that a configuration could say too; it wins.
public struct ConfigRequest: Sendable {
    /// `--config`: the only configuration that is read.
    public var file: Path?
    /// `--no-config`: none is read.
    public var isOff = false
    /// The version of goallint.
    public var version: String
    /// `--select`, `--extend-select` and `--ignore`.
    public var select: [String]?, extendSelect: [String] = [], ignore: [String] = []
    /// The severity from which findings make the exit status 1 where no configuration says so.
    public var failOn: Severity? = .error
    /// Whether the command line says it.
    public var failOnIsGiven = false
    /// The settings of the run, all rules at their own severity.
    public var base: LintSettings

    /// Whether the command line says which rules speak.
    public var selects: Bool { select != nil || !extendSelect.isEmpty || !ignore.isEmpty }

    /// A request with the settings of a run.
    public init(version: String, base: LintSettings) {
        self.version = version
        self.base = base
    }
}

/// What holds for each file of a run.
public struct ConfigPlan: Sendable {
    /// What holds for a file.
    public struct FileSettings: Sendable {
        /// For the rules.
        public var lint: LintSettings
        /// The severity from which its findings make the exit status 1; nil: never.
        public var failOn: Severity?
        /// What was said, the most general first, overrides that hold last; empty where no configuration was found.
        public var layers: [ConfigLayer]
    }

    /// All rules of the run: goallint's own, and those of teams behind them.
    public private(set) var rules: [RuleInfo] = AllRules.infos
    /// What is wrong with configurations, in the order in which they were found.
    public private(set) var problems: [ConfigProblem] = []
    /// The settings that occur.
    private var settings: [FileSettings] = []
    /// By file: which settings hold.
    ///
    /// `excluded` and `broken` stand for none; empty where the first hold for all.
    private var byFile: [UInt16] = []
    /// The team's own rules, with their examples.
    private var sources: [TeamRuleSource] = []

    private static let excluded = UInt16.max
    private static let broken = UInt16.max - 1

    /// The settings of the file at `index`; nil where it is left out, or its configuration cannot be used.
    public func settings(_ index: Int) -> FileSettings? {
        let number = byFile.isEmpty ? 0 : Int(byFile[index])
        return number < settings.count ? settings[number] : nil
    }

    /// Whether one of some rules is on for any file.
    public func isAnyOn(_ rules: [RuleID]) -> Bool {
        settings.contains { one in rules.contains { one.lint.severities[$0.index] != nil } }
    }

    /// Takes the files that a configuration leaves out from the plan and from `paths`, of which it was made.
    public mutating func dropExcluded(from paths: inout PathList) {
        guard byFile.contains(ConfigPlan.excluded) else { return }
        let all = byFile
        paths.remove { all[$0] == ConfigPlan.excluded }
        byFile.removeAll { $0 == ConfigPlan.excluded }
    }

    /// Finds what holds for each of `paths`; a path need not exist.
    public init(_ paths: PathList, _ request: ConfigRequest) {
        var loader = ConfigLoader(version: request.version)
        var fixed: Int?
        if let file = request.file, !request.isOff {
            if let folder = realPath(of: file.folder), (try? kind(of: file)) == .file {
                fixed = loader.chain(of: folder.appending(file.name))
            } else {
                problems.append(ConfigProblem(path: file.text, line: 0, column: 0, message: "there is no such file"))
            }
        }
        var chains: [Int?] = []
        var folders: [Path] = []
        if !request.isOff, request.file == nil || fixed != nil {
            // Paths are sorted: those of one folder mostly stand together.
            var last: (folder: ArraySlice<UInt8>, absolute: Path, chain: Int?)?
            chains.reserveCapacity(paths.count)
            for index in 0..<paths.count {
                let folder = paths.folder(index)
                if last == nil || !(last?.folder.elementsEqual(folder) ?? false) {
                    let absolute = absoluteOrLexical(Path(bytes: Array(folder)))
                    last = (folder, absolute, fixed ?? loader.chain(above: absolute))
                    folders.append(absolute)
                }
                chains.append(last?.chain)
            }
        }
        problems += loader.problems
        sources = loader.teamRules
        for index in sources.indices {
            sources[index].rule.id = RuleID(rules.count)
            rules.append(sources[index].rule.info)
        }
        guard chains.contains(where: { $0 != nil }) else {
            settings = [make([], rules: [], matching: nil, request)]
            return
        }
        var known: [[UInt8]: UInt16] = [:]
        byFile.reserveCapacity(paths.count)
        var place = -1
        var lastFolder: ArraySlice<UInt8>?
        var lastPlain: (chain: Int, number: UInt16)?
        for index in 0..<paths.count {
            let folder = paths.folder(index)
            if lastFolder == nil || !(lastFolder?.elementsEqual(folder) ?? false) {
                place += 1
                lastFolder = folder
            }
            let number = chains[index] ?? -1
            if let lastPlain, lastPlain.chain == number {
                byFile.append(lastPlain.number)
                continue
            }
            let chain = number >= 0 ? loader.chains[number] : ConfigChain()
            if chain.isBroken {
                byFile.append(ConfigPlan.broken)
                continue
            }
            var key = Array(String(number).utf8)
            var match: PathMatch?
            if chain.looksAtPaths {
                let found = PathMatch(chain, folders[place].appending(paths[index].name))
                if found.isExcluded {
                    byFile.append(ConfigPlan.excluded)
                    continue
                }
                key += found.key
                match = found
            }
            let settingsNumber: UInt16
            if let found = known[key] {
                settingsNumber = found
            } else {
                settingsNumber = UInt16(clamping: min(settings.count, Int(ConfigPlan.broken) - 1))
                settings.append(make(chain.layers, rules: chain.rules, matching: match, request))
                known[key] = settingsNumber
            }
            byFile.append(settingsNumber)
            if match == nil { lastPlain = (number, settingsNumber) }
        }
    }

    /// The team's own rules that hold for the file at `index`, with their examples.
    func teamRules(_ index: Int) -> [TeamRuleSource] {
        guard let settings = settings(index) else { return [] }
        return sources.filter { settings.lint.severities[$0.rule.id.index] != nil }
    }

    // MARK: Putting layers together

    private func make(
        _ layers: [ConfigLayer], rules own: [Int], matching match: PathMatch?, _ request: ConfigRequest
    ) -> FileSettings {
        var lint = request.base
        // Where nobody says anything, all rules are at their own severity, as they are in the base.
        if layers.isEmpty, rules.count == AllRules.infos.count, !request.selects {
            return FileSettings(lint: lint, failOn: request.failOn, layers: [])
        }
        let all = layers + (match?.overrides ?? [])
        var severities: [Severity] = rules.map(\.severity)
        var isOn = rules.indices.map { $0 < AllRules.infos.count }
        for number in own { isOn[AllRules.infos.count + number] = true }
        let isHere = isOn
        var isNamed = Array(repeating: false, count: rules.count)
        func each(_ name: String, _ body: (Int) -> Void) {
            for index in rules.indices where isHere[index] {
                let rule = rules[index]
                if name == "all" || rule.name == name || rule.criterion.word == name || rule.aliases.contains(name) {
                    body(index)
                }
            }
        }
        func select(_ names: [String]) {
            for name in names {
                each(name) {
                    isOn[$0] = true
                    isNamed[$0] = true
                }
            }
        }
        for layer in all {
            if let names = layer.select {
                isOn = Array(repeating: false, count: rules.count)
                isNamed = isOn
                select(names.map(\.text))
            }
            select(layer.extendSelect.map(\.text))
            for name in layer.ignore { each(name.text) { isOn[$0] = false } }
            let named = Set(layer.severities.map(\.rule.text))
            for (name, severity) in layer.severities {
                each(name.text) {
                    // A word for one rule wins over one for its criterion, whichever stands first.
                    if name.text != rules[$0].name, named.contains(rules[$0].name) { return }
                    if let severity { severities[$0] = severity } else { isOn[$0] = false }
                }
            }
        }
        if let names = request.select {
            isOn = Array(repeating: false, count: rules.count)
            isNamed = isOn
            select(names)
        }
        select(request.extendSelect)
        for name in request.ignore { each(name) { isOn[$0] = false } }
        lint.severities = rules.indices.map { isOn[$0] ? severities[$0] : nil }
        lint.speaksBesideErrors = isNamed
        guard !layers.isEmpty else { return FileSettings(lint: lint, failOn: request.failOn, layers: []) }

        var team = TeamSettings()
        var words: (english: (vague: [String], allowed: [String]), swedish: (vague: [String], allowed: [String])) = (
            ([], []), ([], [])
        )
        for layer in all {
            team.language = layer.language ?? team.language
            team.owner = layer.owner ?? team.owner
            for (language, actor) in layer.actors { team.writing[actorIn: language] = actor }
            team.formatsForeign = layer.formatsForeign ?? team.formatsForeign
            team.writing.days = layer.dateStyle ?? team.writing.days
            team.requiresReason = layer.requiresReason ?? team.requiresReason
            if request.base.locale == nil { lint.locale = layer.locale ?? lint.locale }
            for (name, value) in layer.numbers {
                switch name {
                case "beyond-history": team.numbers.beyondHistory = value
                case "behind": team.numbers.behind = value
                case "stale": team.numbers.stale = Int(value)
                default: team.numbers.keyResultCount = Int(value)
                }
            }
            for (language, vague, allowed) in layer.vocabulary {
                if language == .swedish {
                    words.swedish.vague += vague
                    words.swedish.allowed += allowed
                } else {
                    words.english.vague += vague
                    words.english.allowed += allowed
                }
            }
        }
        if all.contains(where: { !$0.vocabulary.isEmpty }) {
            team.vocabulary = Vocabulary(
                english: .init(vague: words.english.vague, allowed: words.english.allowed),
                swedish: .init(vague: words.swedish.vague, allowed: words.swedish.allowed))
        }
        if let names = match?.dialect, !names.isEmpty {
            team.dialect = Dialect(
                names.compactMap { name in
                    FieldTable.field(named: Array(name.field.utf8)[...]).map { Dialect.Name(name.pattern, means: $0) }
                })
        }
        team.rules = own.map { sources[$0].rule }.filter { lint.severities[$0.id.index] != nil }
        lint.team = team
        lint.fileIsNamed = match?.isNamed ?? false
        let failOn = all.last { $0.failOn != nil }?.failOn
        return FileSettings(
            lint: lint, failOn: request.failOnIsGiven ? request.failOn : failOn ?? request.failOn, layers: all)
    }
}

/// What the patterns of a chain say of one path.
struct PathMatch {
    var isExcluded = false
    var isNamed = false
    var overrides: [ConfigLayer] = []
    var dialect: DialectNames = []
    /// The same for all paths of which the patterns say the same.
    var key: [UInt8] = []

    init(_ chain: ConfigChain, _ path: Path) {
        for layer in chain.layers {
            guard let below = path.below(layer.folder) else { continue }
            if layer.exclude.contains(where: { $0.matches(below) }) {
                isExcluded = true
                return
            }
            if layer.files.contains(where: { $0.matches(below) }) { isNamed = true }
            for dialect in layer.dialects.reversed() {
                let isWritten = dialect.files.contains { $0.matches(below) }
                key.append(isWritten || dialect.files.isEmpty ? 49 : 48)
                if isWritten { isNamed = true }
                if isWritten || dialect.files.isEmpty { self.dialect = dialect.names + self.dialect }
            }
            for override in layer.overrides {
                let holds = override.files.contains { $0.matches(below) }
                key.append(holds ? 49 : 48)
                if holds { overrides.append(override) }
            }
        }
        key.append(isNamed ? 49 : 48)
    }
}

extension ConfigLayer.Pattern {
    /// Whether it matches a path, or a folder above it.
    func matches(_ path: ArraySlice<UInt8>) -> Bool {
        var start = path.startIndex
        while true {
            let slash = path[start...].firstIndex(of: UInt8(ascii: "/"))
            let end = slash ?? path.endIndex
            if slash != nil || !isForFolders, glob.matches(isForNames ? path[start..<end] : path[..<end]) {
                return true
            }
            guard let slash else { return false }
            start = slash + 1
        }
    }
}

extension Path {
    /// The part of the path below `folder`; nil where it does not stand there.
    func below(_ folder: Path) -> ArraySlice<UInt8>? {
        let count = folder.bytes.count
        guard bytes.count > count, bytes.starts(with: folder.bytes) else { return nil }
        if folder.bytes.last == UInt8(ascii: "/") { return bytes[count...] }
        return bytes[count] == UInt8(ascii: "/") ? bytes[(count + 1)...] : nil
    }
}

/// The absolute path of a folder; one that does not exist is taken as it is written.
func absoluteOrLexical(_ folder: Path) -> Path {
    if let absolute = realPath(of: folder) { return absolute }
    if folder.isAbsolute { return folder.tidied }
    return (realPath(of: Path(bytes: [])) ?? Path("/")).appending(folder.tidied.bytes)
}
