import Diagnostics
import Rules
import Source
import YAML

/// The configuration that one file gives, with all that it extends: the first layer is the most general one.
struct ConfigChain: Sendable {
    var layers: [ConfigLayer] = []
    /// The places of the team's own rules among all rules.
    var rules: [Int] = []
    /// Whether it cannot be used.
    var isBroken = false
    /// Whether what holds for a file depends on its path.
    var looksAtPaths: Bool {
        layers.contains { !$0.files.isEmpty || !$0.exclude.isEmpty || !$0.overrides.isEmpty || !$0.dialects.isEmpty }
    }
}

/// Finds and reads configuration files, each once.
struct ConfigLoader {
    /// How many configurations may extend each other in a row.
    static let longestChain = 32

    let version: String
    private(set) var problems: [ConfigProblem] = []
    private(set) var chains: [ConfigChain] = []
    /// The team's own rules of all chains.
    private(set) var teamRules: [TeamRuleSource] = []
    private var chainsByFile: [Path: Int] = [:]
    private var chainsByFolder: [Path: Int?] = [:]
    private var layersByFile: [Path: (layer: ConfigLayer, source: SourceText)] = [:]
    /// The current folder.
    private lazy var current = realPath(of: Path(bytes: []))

    init(version: String) { self.version = version }

    /// The chain of the nearest configuration at or above an absolute folder; nil where there is none.
    mutating func chain(above folder: Path) -> Int? {
        var passed: [Path] = []
        var folder = folder
        var found: Int?
        while true {
            if let known = chainsByFolder[folder] {
                found = known
                break
            }
            passed.append(folder)
            let file = folder.appending(configName)
            if (try? kind(of: file)) == .file {
                found = chain(of: file)
                break
            }
            if folder.bytes.count <= 1 { break }
            folder = folder.folder
        }
        for folder in passed { chainsByFolder[folder] = .some(found) }
        return found
    }

    /// The chain of a configuration file, by its absolute path.
    mutating func chain(of file: Path) -> Int {
        if let known = chainsByFile[file] { return known }
        var chain = ConfigChain()
        let before = problems.count
        collect(file, into: &chain, open: [])
        checkNames(&chain)
        chain.isBroken = problems.count > before
        chains.append(chain)
        chainsByFile[file] = chains.count - 1
        return chains.count - 1
    }

    /// Adds the layers of a file, those that it extends before its own.
    private mutating func collect(_ file: Path, into chain: inout ConfigChain, open: [Path]) {
        guard let (layer, source) = layer(of: file) else { return }
        for reference in layer.extends {
            func add(_ message: String) {
                problems.append(ConfigReader.problem(message, at: reference.place, in: source, layer.origin))
            }
            if let text = Presets.text(reference.text) {
                var reader = ConfigReader(Array(text.utf8), origin: "the preset \(reference.text)")
                var preset = reader.read()
                preset.isPreset = true
                chain.layers.append(preset)
                continue
            }
            let target = Path(reference.text)
            let path = target.isAbsolute ? target : file.folder.appending(target.bytes)
            guard let folder = realPath(of: path.folder), (try? kind(of: path)) == .file else {
                let guess = nearestName(to: reference.text, in: Presets.all.map(\.name)).map {
                    "; did you mean the preset \($0)?"
                }
                add("there is no file or preset “\(reference.text)”\(guess ?? "")")
                continue
            }
            let absolute = folder.appending(path.name)
            if absolute == file || open.contains(absolute) {
                let circle = (open.drop { $0 != absolute } + [file, absolute]).map {
                    String(decoding: $0.name, as: UTF8.self)
                }
                add("configurations extend each other in a circle: \(circle.joined(separator: " → "))")
                continue
            }
            guard open.count < ConfigLoader.longestChain else {
                add("more than \(ConfigLoader.longestChain) configurations extend each other")
                continue
            }
            collect(absolute, into: &chain, open: open + [file])
        }
        chain.layers.append(layer)
    }

    private mutating func layer(of file: Path) -> (layer: ConfigLayer, source: SourceText)? {
        if let known = layersByFile[file] { return known }
        let origin = shown(file)
        let bytes: [UInt8]
        do throws(FileError) { bytes = try readFile(file).bytes } catch {
            problems.append(ConfigProblem(path: origin, line: 0, column: 0, message: error.message))
            return nil
        }
        var reader = ConfigReader(bytes, origin: origin)
        var layer = reader.read()
        layer.setFolder(file.folder)
        if let required = layer.requiredVersion {
            switch VersionRequirement(required.text)?.allows(version) {
            case true?: break
            case false?:
                reader.add(
                    "this configuration asks for goallint \(required.text), and this is \(version)", at: required.place)
            case nil: reader.add("required-version takes versions such as “>=0.1, <1”", at: required.place)
            }
        }
        problems += reader.problems
        layersByFile[file] = (layer, reader.tree.source)
        return (layer, reader.tree.source)
    }

    /// Gives the team's own rules of a chain their places, and checks the names of rules that the chain uses.
    private mutating func checkNames(_ chain: inout ConfigChain) {
        var names = Set(AllRules.infos.flatMap { [$0.name] + $0.aliases } + Criterion.allCases.map(\.word) + ["all"])
        for source in chain.layers.flatMap(\.rules) {
            names.insert(source.rule.info.name)
            // A rule that says its name again, in a later file, replaces the earlier one.
            chain.rules.removeAll { teamRules[$0].rule.info.name == source.rule.info.name }
            if let known = teamRules.firstIndex(where: { $0.origin == source.origin && $0.place == source.place }) {
                chain.rules.append(known)
            } else {
                teamRules.append(source)
                chain.rules.append(teamRules.count - 1)
            }
        }
        let sorted = names.sorted()
        for layer in chain.layers where !layer.isPreset {
            for part in [layer] + layer.overrides {
                let used = (part.select ?? []) + part.extendSelect + part.ignore + part.severities.map(\.rule)
                for name in used where !names.contains(name.text) {
                    let guess = nearestName(to: name.text, in: sorted).map { "; did you mean \($0)?" } ?? ""
                    let source = layersByFile.values.first { $0.layer.origin == layer.origin }?.source ?? SourceText([])
                    let message = "there is no rule or criterion “\(name.text)”\(guess)"
                    let problem = ConfigReader.problem(message, at: name.place, in: source, layer.origin)
                    if !problems.contains(problem) { problems.append(problem) }
                }
            }
        }
    }

    /// A path as a message shows it: from the current folder where it stands below it.
    private mutating func shown(_ file: Path) -> String {
        guard let current, file.bytes.starts(with: current.bytes), file.bytes.count > current.bytes.count + 1 else {
            return file.text
        }
        let rest = file.bytes[current.bytes.count...]
        if rest.first == UInt8(ascii: "/") { return String(decoding: rest.dropFirst(), as: UTF8.self) }
        return current.bytes.count == 1 ? String(decoding: rest, as: UTF8.self) : file.text
    }
}

extension ConfigLayer {
    /// Lets its patterns count from `folder`.
    mutating func setFolder(_ folder: Path) {
        self.folder = folder
        for index in overrides.indices { overrides[index].folder = folder }
    }
}

let configName = Array(".goallint.yaml".utf8)
