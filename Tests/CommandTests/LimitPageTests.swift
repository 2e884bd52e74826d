import TestSupport
import Testing
import YAML

@testable import Goals
@testable import Languages
@testable import Reporting
@testable import Rules
@testable import Server
@testable import Source
@testable import Workspace

/// The page of limits says what the code does: the numbers stand in the code, once.
@Suite struct LimitPageTests {
    private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    /// What a row is about, and its limit.
    private static let limits: [(name: String, limit: String)] = [
        ("nesting", "\(grouped(YAMLLimits.depth)) levels"),
        ("a file", "\(grouped(YAMLLimits.bytes)) bytes"),
        ("`%` directives before a document", grouped(YAMLLimits.directives)),
        ("aliases in a file", grouped(YAMLLimits.aliases)),
        ("anchors in a file", grouped(YAMLLimits.anchors)),
        ("a text", "\(grouped(ReadingLimits.text)) bytes"),
        ("a word", "\(grouped(ReadingLimits.word)) bytes"),
        ("the name of a field", "\(grouped(FieldTable.longestName)) bytes"),
        ("keys of a mapping in a goal, or of one that `<<` brings", grouped(GoalReader.mostShared)),
        ("goals that `<<` brings", "once"),
        ("a key that is near the name of a field", "\(range(Misspellings.lengths)) bytes"),
        ("such keys in a file", grouped(Misspellings.most)),
        ("any other near name", "\(range(nearestNameLengths)) characters"),
        ("ids looked at for names of goals that are not there", grouped(NearIDs.mostLooks)),
        ("a quote in a message", "\(grouped(longestQuote)) characters"),
        ("configurations that extend each other in a row", grouped(ConfigLoader.longestChain)),
        ("numbers for which `{1..N}` stands in `.editorconfig`", grouped(Glob.mostNumbers)),
        ("arrays and objects in each other in a message", grouped(JSON.deepest)),
        ("the header of a message", "\(grouped(MessageFrames.longestHeader)) bytes"),
        ("a message", "\(grouped(MessageFrames.longest)) bytes"),
    ]

    /// The rows of the page: the first two cells, and the tests of the last.
    private static let rows: [[String]] = {
        let page = String(decoding: fileBytes(root + "/docs/limits.md") ?? [], as: UTF8.self)
        return page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| what |") }.map { line in
            line.split(separator: " | ").map { cell in
                var cell = cell[...]
                while let last = cell.last, last == " " || last == "|" { cell.removeLast() }
                if cell.hasPrefix("| ") { cell.removeFirst(2) }
                return String(cell)
            }
        }
    }()

    @Test func numbers() {
        #expect(Self.rows.map { "\($0[0]): \($0[1])" } == Self.limits.map { "\($0.name): \($0.limit)" })
    }

    @Test("each names the tests of both its sides")
    func tests() {
        for row in Self.rows {
            for name in row.last?.split(separator: "`") ?? [] where name.contains("/") {
                #expect(fileBytes("\(Self.root)/Tests/\(name).swift") != nil, "\(row[0]): \(name)")
            }
        }
    }

    private static func grouped(_ number: Int) -> String {
        let digits = String(number)
        var result = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { result += "," }
            result.append(digit)
        }
        return result
    }

    private static func range(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound) to \(range.upperBound)" }
}
