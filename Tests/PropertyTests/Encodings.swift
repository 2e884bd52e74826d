import Diagnostics
import Rules
import Summaries

/// What line ends, a byte order mark and UTF-16 must not change: checked by writing one document in all of them.
enum Encodings {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func check(_ document: MadeDocument, _ settings: LintSettings, _ faults: inout [String]) {
        let isMarked = document.bytes.starts(with: mark)
        let bytes = isMarked ? Array(document.bytes.dropFirst(3)) : document.bytes
        let formatted = format(bytes, path: document.path, settings: settings, maxLineLength: nil).formatted
        func expect(_ input: [UInt8], _ wanted: [UInt8], _ what: String) {
            let got = format(input, path: document.path, settings: settings, maxLineLength: nil).formatted
            if got != wanted { faults.append("formatted \(what) it is another text") }
        }
        expect(mark + bytes, mark + formatted, "with a byte order mark")
        if !bytes.contains(13) {
            expect(carried(bytes, [13, 10]), carried(formatted, [13, 10]), "with CR LF")
            expect(carried(bytes, [13]), carried(formatted, [13]), "with CR alone")
        }
        let found = findings(bytes, document, settings)
        for (isBig, isMarked) in [(false, true), (true, true), (false, false), (true, false)] {
            let wide = utf16(bytes, isBig: isBig, isMarked: isMarked)
            expect(wide, wide, "in UTF-16")
            if findings(wide, document, settings) != found { faults.append("in UTF-16 other things are found") }
        }
    }

    private static func carried(_ bytes: [UInt8], _ lineEnd: [UInt8]) -> [UInt8] {
        bytes.flatMap { $0 == 10 ? lineEnd : [$0] }
    }

    private static func utf16(_ bytes: [UInt8], isBig: Bool, isMarked: Bool) -> [UInt8] {
        ((isMarked ? "\u{FEFF}" : "") + String(decoding: bytes, as: UTF8.self)).utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
            return isBig ? [high, low] : [low, high]
        }
    }

    /// What is found, in the order of places; a file that is not written is never told to be rewritten.
    private static func findings(_ bytes: [UInt8], _ document: MadeDocument, _ settings: LintSettings) -> [String] {
        lint(bytes, path: document.path, settings: settings).diagnostics.compactMap { finding in
            let rule = AllRules.infos[finding.rule.index].name
            return rule == "not-canonical" ? nil : "\(rule) \(finding.goal ?? -1) \(finding.arguments)"
        }
    }
}
