import Diagnostics
import Goals
import Languages
import Rules
import Source
import YAML

/// Reads one configuration file: checks it against the table of options, and takes what it says.
struct ConfigReader {
    let tree: YAMLTree
    let origin: String
    private(set) var problems: [ConfigProblem] = []

    init(_ bytes: [UInt8], origin: String) {
        tree = YAMLTree.parse(bytes)
        self.origin = origin
    }

    /// What the file says; problems stand in `problems`.
    mutating func read() -> ConfigLayer {
        var layer = ConfigLayer(origin: origin)
        for problem in tree.problems { add(problem.message, at: problem.range.start) }
        guard problems.isEmpty, let root = tree.documents.first else { return layer }
        if tree.documents.count > 1 {
            add("a configuration is one YAML document", at: Int(tree[tree.documents[1]].start))
        }
        if tree[root].kind == .scalar, isNull(root) { return layer }
        check(root, .mapping(ConfigTable.options), "the configuration")
        guard problems.isEmpty else { return layer }
        fill(&layer, from: root)
        return layer
    }

    /// Notes a problem at a byte of the file.
    mutating func add(_ message: String, at place: Int) {
        problems.append(ConfigReader.problem(message, at: place, in: tree.source, origin))
    }

    static func problem(_ message: String, at place: Int, in source: SourceText, _ origin: String) -> ConfigProblem {
        let position = source.position(at: place)
        return ConfigProblem(path: origin, line: position.line, column: position.column, message: message)
    }

    // MARK: Checking

    private mutating func check(_ node: NodeID, _ kind: ConfigOption.Kind, _ name: String) {
        guard let node = tree.resolved(node) else { return }
        let isScalar = tree[node].kind == .scalar
        switch kind {
        case .text:
            if !isScalar || isNull(node) { wrong(node, name, "a text") }
        case .boolean:
            if !isScalar || !["true", "false"].contains(tree.string(of: node)) { wrong(node, name, "true or false") }
        case .number(let range):
            guard isScalar, let number = Double(tree.string(of: node)), range.contains(number) else {
                return wrong(node, name, "a number from \(shown(range.lowerBound)) to \(shown(range.upperBound))")
            }
        case .choice(let words):
            let word = tree.string(of: node)
            // YAML 1.1 reads a bare off as false; people mean the word.
            guard isScalar, words.contains(word) else {
                let list = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
                let guess = isScalar ? nearestName(to: word, in: words).map { "; did you mean \($0)?" } : nil
                return wrong(node, name, list, guess: guess ?? "")
            }
        case .texts(let texts): checkTexts(node, texts, name)
        case .textByLanguage:
            if tree[node].kind == .mapping {
                check(node, .keyed(.languages, .text), name)
            } else {
                check(node, .text, name)
            }
        case .textsByLanguage:
            if tree[node].kind == .mapping {
                check(node, .keyed(.languages, .texts(.words)), name)
            } else {
                check(node, .texts(.words), name)
            }
        case .mapping(let options): checkMapping(node, options, name)
        case .keyed(let keys, let kind):
            guard tree[node].kind == .mapping else { return wrong(node, name, "a mapping") }
            for (key, value) in pairs(of: node) {
                checkKey(key, keys, name)
                check(value, kind, tree.string(of: key))
            }
        case .list(let options):
            if tree[node].kind == .mapping { return checkMapping(node, options, name) }
            guard tree[node].kind == .sequence else { return wrong(node, name, "a list of mappings") }
            for item in tree.children(of: node) { check(item, .mapping(options), "an item of \(name)") }
        }
    }

    private mutating func checkTexts(_ node: NodeID, _ texts: ConfigOption.Texts, _ name: String) {
        guard tree[node].kind == .scalar || tree[node].kind == .sequence else {
            return wrong(node, name, "a text or a list of texts")
        }
        for item in items(of: node) {
            guard let item = tree.resolved(item), tree[item].kind == .scalar, !tree.value(of: item).isEmpty else {
                wrong(item, name, "texts alone")
                continue
            }
            // A team's own field may have any name, but hardly one that is nearly that of the sentence.
            let word = tree.string(of: item)
            if case .fields = texts, word != "sentence", nearestName(to: word, in: ["sentence"]) != nil {
                add("there is no field “\(word)”; did you mean sentence?", at: Int(tree[item].start))
            }
        }
    }

    private mutating func checkMapping(_ node: NodeID, _ options: [ConfigOption], _ name: String) {
        guard tree[node].kind == .mapping else { return wrong(node, name, "a mapping") }
        for (key, value) in pairs(of: node) {
            let word = tree.string(of: key)
            guard let option = options.first(where: { $0.name == word }) else {
                let guess = nearestName(to: word, in: options.map(\.name)).map { "; did you mean \($0)?" } ?? ""
                let isElsewhere = guess.isEmpty && ConfigTable.options.contains { $0.name == word }
                add(
                    isElsewhere
                        ? "“\(word)” holds for the whole configuration, and is no option of \(name)"
                        : "there is no option “\(word)”\(guess)", at: Int(tree[key].start))
                continue
            }
            check(value, option.kind, option.name)
        }
    }

    private mutating func checkKey(_ key: NodeID, _ keys: ConfigOption.Keys, _ name: String) {
        let word = tree.string(of: key)
        switch keys {
        case .languages:
            if word != "en" && word != "sv" {
                add("there is no language “\(word)”: it is en or sv", at: Int(tree[key].start))
            }
        case .names:
            let isName =
                !word.isEmpty
                && word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D }
            if !isName {
                add("“\(word)” is no name of a rule: small letters, digits and hyphens", at: Int(tree[key].start))
            }
        case .rules, .fields: break
        }
    }

    private mutating func wrong(_ node: NodeID, _ name: String, _ expected: String, guess: String = "") {
        add("\(name) takes \(expected)\(guess)", at: Int(tree[node].start))
    }

    private func shown(_ number: Double) -> String { number == number.rounded() ? String(Int(number)) : String(number) }

    // MARK: Reading

    private mutating func fill(_ layer: inout ConfigLayer, from mapping: NodeID) {
        for (key, value) in pairs(of: mapping) {
            guard let value = tree.resolved(value) else { continue }
            let name = tree.string(of: key)
            let line = tree.source.position(at: Int(tree[key].start)).line
            layer.entries.append(ConfigLayer.Entry(name: name, value: flow(value), line: line))
            take(name, value, &layer)
        }
    }

    private mutating func take(_ name: String, _ value: NodeID, _ layer: inout ConfigLayer) {
        switch name {
        case "extends": layer.extends = located(value)
        case "required-version": layer.requiredVersion = located(value).first
        case "files": layer.files = patterns(value)
        case "exclude": layer.exclude = patterns(value)
        case "dialects":
            let list = tree[value].kind == .mapping ? [value] : Array(tree.children(of: value))
            for item in list { if let item = tree.resolved(item) { layer.dialects.append(dialect(item)) } }
        case "select": layer.select = located(value)
        case "extend-select": layer.extendSelect = located(value)
        case "ignore": layer.ignore = located(value)
        case "severity":
            for (key, value) in pairs(of: value) {
                layer.severities.append((located(key)[0], Severity(word: tree.string(of: value))))
            }
        case "numbers":
            for (key, value) in pairs(of: value) {
                layer.numbers.append((tree.string(of: key), Double(tree.string(of: value)) ?? 0))
            }
        case "vocabulary":
            for (key, words) in pairs(of: value) {
                guard let language = Language(tag: tree.string(of: key)), let words = tree.resolved(words) else {
                    continue
                }
                var (vague, allowed): ([String], [String]) = ([], [])
                for (kind, list) in pairs(of: words) {
                    if tree.string(of: kind) == "vague" { vague = texts(list) } else { allowed = texts(list) }
                }
                layer.vocabulary.append((language, vague, allowed))
            }
        case "require-reason": layer.requiresReason = tree.string(of: value) == "true"
        case "language": layer.language = Language(tag: tree.string(of: value))
        case "locale": layer.locale = Locale(tag: tree.string(of: value))
        case "owner": layer.owner = tree.string(of: value)
        case "actor":
            for (language, texts) in byLanguage(value) {
                guard let actor = texts.first else { continue }
                // One text for both: a team that writes in one language.
                for language in language.map({ [$0] }) ?? [.english, .swedish] {
                    layer.actors.append((language, actor))
                }
            }
        case "format":
            for (key, value) in pairs(of: value) {
                let word = tree.string(of: value)
                if tree.string(of: key) == "foreign" {
                    layer.formatsForeign = word == "true"
                } else {
                    layer.dateStyle = word == "iso" ? .iso : word == "us" ? .us : .dayMonth
                }
            }
        case "fail-on": layer.failOn = .some(Severity(word: tree.string(of: value)))
        case "rules": for (key, value) in pairs(of: value) { takeRule(key, value, &layer) }
        case "overrides":
            let list = tree[value].kind == .mapping ? [value] : Array(tree.children(of: value))
            for item in list {
                guard let item = tree.resolved(item) else { continue }
                var inner = ConfigLayer(origin: origin)
                fill(&inner, from: item)
                if !inner.entries.contains(where: { $0.name == "files" }) {
                    add("an override needs files: the files for which it holds", at: Int(tree[item].start))
                }
                layer.overrides.append(inner)
            }
        default: break
        }
    }

    private mutating func dialect(_ node: NodeID) -> (files: [ConfigLayer.Pattern], names: DialectNames) {
        var files: [ConfigLayer.Pattern] = []
        var names: DialectNames = []
        for (key, value) in pairs(of: node) {
            guard let value = tree.resolved(value) else { continue }
            switch tree.string(of: key) {
            case "files": files = patterns(value)
            case "fields":
                for (field, keys) in pairs(of: value) {
                    let name = tree.string(of: field)
                    guard name == "sentence" || FieldTable.field(named: Array(name.utf8)[...]) != nil else {
                        let known = FieldTable.rows.filter(\.isOwn).compactMap { $0.names.first }
                        let guess = nearestName(to: name, in: known).map { "; did you mean \($0)?" } ?? ""
                        add("there is no field “\(name)”\(guess)", at: Int(tree[field].start))
                        continue
                    }
                    names += texts(keys).map { ($0, name == "sentence" ? "goal" : name) }
                }
            case let container: names += texts(value).map { ($0, container) }
            }
        }
        return (files, names)
    }

    private mutating func takeRule(_ key: NodeID, _ node: NodeID, _ layer: inout ConfigLayer) {
        guard let node = tree.resolved(node) else { return }
        let name = tree.string(of: key)
        if AllRules.infos.contains(where: { $0.name == name || $0.aliases.contains(name) })
            || Criterion.allCases.contains(where: { $0.word == name }) || name == "all"
        {
            add(
                "goallint has a rule or criterion “\(name)” of its own: give yours another name",
                at: Int(tree[key].start))
            return
        }
        var builder = TeamRuleBuilder(name)
        for (option, value) in pairs(of: node) {
            guard let value = tree.resolved(value) else { continue }
            switch tree.string(of: option) {
            case "criterion":
                builder.criterion = Criterion.allCases.first { $0.word == tree.string(of: value) } ?? .document
            case "severity": builder.severity = Severity(word: tree.string(of: value)) ?? .warning
            case "words", "pattern":
                for (language, texts) in byLanguage(value) {
                    for text in texts {
                        if WordPattern.hasStrayBracket(text) {
                            add(
                                "“\(text)”: brackets stand around single words to choose from, (a|b)",
                                at: Int(tree[value].start))
                            continue
                        }
                        guard let pattern = WordPattern(text, language: language) else {
                            add("“\(text)” holds no word to look for", at: Int(tree[value].start))
                            continue
                        }
                        builder.patterns.append(pattern)
                    }
                }
            case "in": builder.places = texts(value)
            case "require": builder.required = texts(value)
            case "one-of":
                for (field, values) in pairs(of: value) {
                    builder.choices.append((tree.string(of: field), texts(values)))
                }
            case "message": builder.message = wording(value)
            case "question": builder.question = wording(value)
            case "bad":
                builder.bad = examples(value)
                builder.isByLanguage = builder.isByLanguage || tree[value].kind == .mapping
            case "good":
                builder.good = examples(value)
                builder.isByLanguage = builder.isByLanguage || tree[value].kind == .mapping
            default: break
            }
        }
        guard !builder.isEmpty else {
            add(
                "the rule “\(name)” looks for nothing: it needs words, a pattern, require or one-of",
                at: Int(tree[key].start))
            return
        }
        layer.rules.append(builder.source(origin: origin, place: Int(tree[key].start)))
    }

    /// The texts of each language; nil is every language.
    private func byLanguage(_ node: NodeID) -> [(Language?, [String])] {
        guard tree[node].kind == .mapping else { return [(nil, texts(node))] }
        return pairs(of: node).map { (Language(tag: tree.string(of: $0.key)), texts($0.value)) }
    }

    private func wording(_ node: NodeID) -> Texts {
        var result = ("", "")
        for (language, texts) in byLanguage(node) {
            guard let text = texts.first else { continue }
            if language != .swedish { result.0 = text }
            if language != .english { result.1 = text }
        }
        // A team that speaks one language reads it in both.
        return Texts(result.0.isEmpty ? result.1 : result.0, result.1.isEmpty ? result.0 : result.1)
    }

    private func examples(_ node: NodeID) -> [RuleInfo.Example] {
        byLanguage(node).flatMap { language, texts in
            texts.map {
                let line = UInt(tree.source.position(at: Int(tree[node].start)).line)
                return RuleInfo.Example(language == .swedish ? .swedish : .english, $0, file: origin, line: line)
            }
        }
    }

    private func patterns(_ node: NodeID) -> [ConfigLayer.Pattern] {
        texts(node).compactMap { text in
            var bytes = Array(text.utf8)[...]
            if bytes.starts(with: Array("./".utf8)) { bytes = bytes.dropFirst(2) }
            let isForFolders = bytes.last == UInt8(ascii: "/")
            if isForFolders { bytes = bytes.dropLast() }
            let isForNames = !bytes.contains(UInt8(ascii: "/"))
            if bytes.first == UInt8(ascii: "/") { bytes = bytes.dropFirst() }
            guard !bytes.isEmpty else { return nil }
            return ConfigLayer.Pattern(
                glob: Glob(bytes, .editorConfig), isForNames: isForNames, isForFolders: isForFolders)
        }
    }

    // MARK: The tree

    func located(_ node: NodeID) -> [ConfigLayer.Located] {
        items(of: node).compactMap { item in
            guard let item = tree.resolved(item) else { return nil }
            return ConfigLayer.Located(text: tree.string(of: item), place: Int(tree[item].start))
        }
    }

    private func texts(_ node: NodeID) -> [String] { located(node).map(\.text) }

    private func items(of node: NodeID) -> [NodeID] {
        guard let node = tree.resolved(node) else { return [] }
        return tree[node].kind == .sequence ? Array(tree.children(of: node)) : [node]
    }

    private func pairs(of node: NodeID) -> [(key: NodeID, value: NodeID)] {
        guard let node = tree.resolved(node), tree[node].kind == .mapping else { return [] }
        let children = Array(tree.children(of: node))
        return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
    }

    private func isNull(_ node: NodeID) -> Bool {
        let text = tree.string(of: node)
        return tree[node].style == .plain && (text.isEmpty || text == "null" || text == "~")
    }

    /// A value as YAML on one line; its depth is bounded as that of the tree is.
    private func flow(_ node: NodeID) -> String {
        guard let node = tree.resolved(node) else { return "null" }
        switch tree[node].kind {
        case .sequence: return "[" + tree.children(of: node).map(flow).joined(separator: ", ") + "]"
        case .mapping:
            return "{" + pairs(of: node).map { "\(flow($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
        case .scalar, .alias:
            let text = tree.string(of: node)
            let isPlain =
                tree[node].style == .plain
                && text.utf8.allSatisfy { $0 >= 0x20 && !"[]{},#:&*!|>'\"%@`".utf8.contains($0) }
            if isPlain, !text.isEmpty { return text }
            return "\"" + text.replacing("\\", "\\\\").replacing("\"", "\\\"").replacing("\n", "\\n") + "\""
        }
    }
}

extension String {
    /// The text with each `old` replaced; without Foundation.
    fileprivate func replacing(_ old: Character, _ new: String) -> String {
        reduce(into: "") { $1 == old ? $0.append(new) : $0.append($1) }
    }
}
