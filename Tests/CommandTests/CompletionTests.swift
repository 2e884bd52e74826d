import Testing

@testable import Commands

/// What is made from the lists of commands and flags; scripts/test-packages asks real shells.
@Suite struct CompletionTests {
    @Test("each script names every command, flag and rule, and every word that a flag takes", arguments: Shell.allCases)
    func scripts(_ shell: Shell) {
        let words = Set(shell.completions.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
        func has(_ word: String) -> Bool { words.contains(word) || words.contains("--" + word) }
        for command in CommandName.allCases { #expect(has(command.rawValue)) }
        for flag in AllFlags.flags {
            #expect(has(flag.name))
            for word in flag.values.words { #expect(has(word)) }
        }
        for selector in Candidate.selectors { #expect(has(selector.word)) }
        #expect(!shell.completions.contains(/@[A-Z]+@/), "a mark of the template is left")
    }

    @Test(arguments: [
        (CommandName.lint, Operand?.some(.path)), (.config, .path), (.explain, .rule), (.rules, nil),
        (.`init`, .folder), (.help, .command), (.completions, .shell),
    ])
    func operands(_ command: CommandName, _ operand: Operand?) { #expect(command.operand == operand) }

    @Test("the man page has all commands and flags, in ASCII, and no line that man takes for an unknown command")
    func page() {
        let page = manPage()
        for command in CommandName.allCases { #expect(page.contains(".B \(command.rawValue)\n")) }
        for flag in AllFlags.flags {
            let name = flag.name.split(separator: "-").joined(separator: "\\-")
            #expect(page.contains("\\-\\-\(name)\\fR"))
        }
        #expect(page.unicodeScalars.allSatisfy { $0.isASCII })
        let macros = Set(page.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } })
        #expect(macros.isSubset(of: [".\\\"", ".TH", ".SH", ".SS", ".B", ".BR", ".I", ".RI", ".TP", ".PP", ".br"]))
    }
}
