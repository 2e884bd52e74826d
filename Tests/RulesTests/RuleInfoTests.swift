import Diagnostics
import Foundation
import Summaries
import Testing

@testable import Rules

/// What every rule says of itself.
struct RuleInfoTests {
    /// The folder of the rules' sources.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Sources/Rules")

    @Test func everyRuleFileIsListed() throws {
        let list = try String(contentsOf: Self.folder.appendingPathComponent("AllRules.swift"), encoding: .utf8)
        for file in try #require(FileManager.default.enumerator(at: Self.folder, includingPropertiesForKeys: nil))
            .compactMap({ $0 as? URL })
        where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard let name = text.firstMatch(of: /static let (\w+) = Rule\(/)?.1 else { continue }
            #expect(list.contains(".\(name),"), "\(file.lastPathComponent) is not listed")
        }
    }

    @Test func namesAreUniqueAndKebabCase() {
        #expect(Set(Rule.all.map(\.info.name)).count == Rule.all.count)
        for rule in Rule.all { #expect(rule.info.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(rule.info.name)") }
    }

    @Test(arguments: Rule.all)
    func wordingsAskInBothLanguages(_ rule: Rule) {
        #expect(!rule.info.wordings.isEmpty)
        for wording in rule.info.wordings {
            for locale in Locale.allCases {
                #expect(wording.question[locale].hasSuffix("?"), "\(wording.question[locale])")
                #expect(!wording.message[locale].hasSuffix("."), "\(wording.message[locale])")
            }
            // Both languages take the same arguments.
            for argument in 0..<3 {
                let both = Set(Locale.allCases.map { wording.message[$0].contains("{\(argument)}") })
                #expect(both.count == 1, "\(wording.message.english)")
            }
        }
        for locale in [Locale.english, .swedish] where rule.info.scope == .goal {
            #expect(rule.info.bad.contains { $0.locale == locale }, "no bad example in \(locale)")
            #expect(rule.info.good.contains { $0.locale == locale }, "no good example in \(locale)")
        }
    }

    /// Every finding of every bad example gives as many arguments as its wording takes.
    @Test(arguments: Rule.all)
    func argumentsAreGiven(_ rule: Rule) {
        var settings = LintSettings(today: ExampleTests.today)
        settings.speaksBesideErrors = Array(repeating: true, count: AllRules.infos.count)
        settings.fileIsNamed = true
        for example in rule.info.bad {
            for variant in Variant.all(of: example).prefix(1) {
                let marked = variant.marked.filter { $0 != "⟦" && $0 != "⟧" }
                for found in lint(Array(marked.utf8), path: "goals.yaml", settings: settings).diagnostics {
                    let info = AllRules.infos[found.rule.index]
                    guard found.wording < info.wordings.count else {
                        Issue.record("\(info.name) has no wording \(found.wording)")
                        continue
                    }
                    let wording = info.wordings[found.wording]
                    for locale in Locale.allCases {
                        let taken = (wording.message[locale] + wording.question[locale]).matches(of: /\{(\d)\}/)
                            .compactMap { Int($0.1) }
                        #expect((taken.max() ?? -1) < found.arguments.count, "\(info.name): \(wording.message[locale])")
                    }
                }
            }
        }
    }
}
