import Diagnostics
import Rules

/// What the words of a command line that are no flags stand for.
enum Operand: String {
    case path = "PATH"
    case folder = "FOLDER"
    case rule = "RULE"
    case command = "COMMAND"
    case shell = "SHELL"
}

extension CommandName {
    /// What it takes beside flags, as the end of its usage says; nil where it takes nothing.
    var operand: Operand? {
        let last = usage.split(separator: " ").last ?? ""
        return Operand(rawValue: String(last.filter { !"[]…".contains($0) }))
    }

    /// The commands that take `operand`.
    static func taking(_ operand: Operand?) -> [CommandName] { allCases.filter { $0.operand == operand } }
}

/// A word that can be completed, and what it means.
struct Candidate {
    let word: String
    let meaning: String

    /// All commands.
    static var commands: [Candidate] {
        CommandName.allCases.map { Candidate(word: $0.rawValue, meaning: $0.summary) }
    }

    /// All rules, under the names that they have today.
    static var rules: [Candidate] {
        AllRules.infos.map { Candidate(word: $0.name, meaning: $0.summary[.english]) }
    }

    /// What may stand in a list of rules: rules, criteria and all.
    static var selectors: [Candidate] {
        rules
            + Criterion.allCases.map { Candidate(word: $0.word, meaning: "all rules of this criterion") }
            + [Candidate(word: "all", meaning: "all rules")]
    }
}

extension Flag {
    /// Its spellings: `-q`, `--quiet`.
    var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + ["--" + name] }
}
