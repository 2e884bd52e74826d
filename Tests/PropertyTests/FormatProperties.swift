import Diagnostics
import Glibc
import Goals
import Languages
import Rules
import Source
import Summaries
import TestSupport
import Testing
import YAML

/// What must hold of every document, checked on documents made at random.
///
/// GOALLINT_PROPERTY_RUNS sets how many (2,000 where it is not set), GOALLINT_PROPERTY_SEED the seed of the first.
/// GOALLINT_PROPERTY_WIDE=1 makes what is known to fail too.
@Suite struct FormatProperties {
    private static let runs = number("GOALLINT_PROPERTY_RUNS") ?? 2000
    private static let seed = number("GOALLINT_PROPERTY_SEED") ?? Int.random(in: 1...1_000_000_000)
    /// Whether fields may contradict the sentence beside them, in words known to be read wrongly.
    private static let isWide = number("GOALLINT_PROPERTY_WIDE") == 1
    /// How many documents that fail are shown.
    private static let shown = number("GOALLINT_PROPERTY_SHOW") ?? 12

    private static func number(_ name: String) -> Int? {
        guard let text = unsafe getenv(name) else { return nil }
        return unsafe Int(String(cString: text))
    }

    private static let settings: LintSettings = {
        var settings = LintSettings(today: CalendarDay(year: 2026, month: 11, day: 24) ?? CalendarDay(number: 0))
        settings.speaksBesideErrors = settings.speaksBesideErrors.map { _ in true }
        return settings
    }()

    @Test("documents made at random")
    func documents() async {
        print("property tests: \(Self.runs) documents from GOALLINT_PROPERTY_SEED=\(Self.seed)")
        let workers = 4
        let results = await withTaskGroup(of: [Outcome].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    stride(from: worker, to: Self.runs, by: workers).map { run in Self.outcome(UInt64(Self.seed + run))
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        let failures = results.filter { !$0.faults.isEmpty }.sorted {
            $0.document.bytes.count < $1.document.bytes.count
        }
        for failure in failures.prefix(Self.shown) {
            let text = String(decoding: failure.document.bytes, as: UTF8.self)
            Issue.record("seed \(failure.seed): \(failure.faults.joined(separator: "; "))\n\(text)")
        }
        let (failed, written) = (failures.count, results.reduce(0) { $0 + $1.written })
        #expect(failed == 0, "\(failed) of \(Self.runs) documents")
        #expect(written > Self.runs / 4, "too few sentences were written to show anything: \(written)")
        let mended = results.reduce(0) { $0 + $1.mended }
        #expect(mended > Self.runs / 10, "too little was mended to show anything: \(mended)")
    }

    /// What became of one document.
    private struct Outcome: Sendable {
        let seed: UInt64
        let document: MadeDocument
        var faults: [String] = []
        var written = 0, mended = 0
    }

    private static func outcome(_ seed: UInt64) -> Outcome {
        var outcome = Outcome(seed: seed, document: MadeDocument(seed: seed, isWide: isWide))
        outcome.written = check(outcome.document, &outcome.faults)
        if seed % 4 == 0 { Encodings.check(outcome.document, settings, &outcome.faults) }
        if seed.isMultiple(of: 3) {
            outcome.mended = checkFixes(doubtful(outcome.document.bytes), outcome.document.path, &outcome.faults)
        }
        return outcome
    }

    /// Checks one document; how many of its sentences were written.
    private static func check(_ document: MadeDocument, _ faults: inout [String]) -> Int {
        let bytes = document.bytes
        let result = format(bytes, path: document.path, settings: settings, maxLineLength: nil)
        guard result.verdict == .goalFile else {
            faults.append("it is no goal file: \(result.diagnostics.map { "\($0.arguments)" })")
            return 0
        }
        let again = format(result.formatted, path: document.path, settings: settings, maxLineLength: nil)
        if again.formatted != result.formatted {
            let lines = zip(text(result.formatted), text(again.formatted)).filter { $0 != $1 }
            faults.append("formatted twice it is not formatted once: \(lines.prefix(2))")
        }
        OtherLibrary.note(bytes, result.formatted)
        if applying(result.edits, to: bytes) != result.formatted { faults.append("the edits do not make the text") }
        let difference = Difference(bytes, result.formatted, path: document.path)
        faults += difference.faults
        for pair in difference.pairs where pair.old != pair.new && !pair.old.isEmpty {
            let said = words(pair.old)
            guard let made = document.sentences.first(where: { words($0.text) == said }) else { continue }
            let found = Losses.faults(made, pair.new.trimmed, hasFields: pair.hasFields)
            if !found.isEmpty {
                faults.append("“\(made.text)” → “\(pair.new.trimmed)”: \(found.joined(separator: ", "))")
            }
        }
        compareFindings(bytes, result, document.path, &faults)
        if bytes.count.isMultiple(of: 4) { checkStyles(bytes, result.formatted, document.path, &faults) }
        return result.edits.count
    }

    /// The document with hedges and days without a year, which unsafe fixes mend.
    private static func doubtful(_ bytes: [UInt8]) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        for (plain, doubtful) in [
            ("e will ", "e will try to "), ("i ska ", "i ska försöka "), ("should ", "should, if possible, "),
            ("Cut ", "Try to cut "), ("ska ha ", "ska om möjligt ha "), (" June 2027", " June"), (" maj 2027", " maj"),
        ] { text = text.split(separator: plain, omittingEmptySubsequences: false).joined(separator: doubtful) }
        return Array(text.utf8)
    }

    /// Fixes, the unsafe ones too, change the sentences alone, and a second time nothing; how many unsafe ones were made more
    /// than safe ones.
    private static func checkFixes(_ bytes: [UInt8], _ path: String, _ faults: inout [String]) -> Int {
        var mended = 0
        for isUnsafe in [false, true] {
            let result = fix(bytes, path: path, settings: settings, includesUnsafe: isUnsafe)
            let kind = isUnsafe ? "unsafe fixes" : "fixes"
            faults += Difference(bytes, result.fixed, path: path).faults.map { "\(kind): \($0)" }
            if applying(result.edits, to: bytes) != result.fixed {
                faults.append("\(kind): the edits do not make the text")
            }
            let again = fix(result.fixed, path: path, settings: settings, includesUnsafe: isUnsafe)
            if again.count > 0 {
                let lines = zip(text(result.fixed), text(again.fixed)).filter { $0 != $1 }
                faults.append("\(kind) twice: \(lines.prefix(2))")
            }
            mended += isUnsafe ? result.count : -result.count
        }
        return mended
    }

    /// Other ways of writing days keep what is said.
    ///
    /// Written again nothing changes, and the usual way leads back to the usual sentences.
    private static func checkStyles(_ bytes: [UInt8], _ usual: [UInt8], _ path: String, _ faults: inout [String]) {
        var settings = settings
        for days in [WritingStyle.DayStyle.iso, .us] {
            for actor in [nil, "the web team"] {
                settings.team.writing.days = days
                settings.team.writing[actorIn: .english] = actor
                settings.team.writing[actorIn: .swedish] = actor.map { _ in "webbteamet" }
                let styled = format(bytes, path: path, settings: settings, maxLineLength: nil).formatted
                let again = format(styled, path: path, settings: settings, maxLineLength: nil).formatted
                if again != styled {
                    let lines = zip(text(styled), text(again)).filter { $0 != $1 }
                    faults.append("\(days) twice is not \(days) once: \(lines.prefix(2))")
                }
                guard actor == nil else { continue }
                let back = format(styled, path: path, settings: Self.settings, maxLineLength: nil).formatted
                // Where lines end may differ: a sentence that was not written keeps its own.
                let (found, wanted) = (unfolded(back), unfolded(usual))
                if found != wanted {
                    faults.append("\(days) does not lead back: \(zip(found, wanted).filter { $0 != $1 }.prefix(2))")
                }
            }
        }
    }

    /// The words of a document; a letter that a scalar escapes (`\u00e5`, `\x6b`) is that letter, since a scalar that is
    /// written anew has no need of the escape.
    private static func unfolded(_ bytes: [UInt8]) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        let plain = unescaped(unescaped(text, "\\u", 4), "\\x", 2)
        return plain.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// A text with the letters themselves for `mark` and their codes in `digits` hexadecimal digits.
    private static func unescaped(_ text: String, _ mark: String, _ digits: Int) -> String {
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: parts.first.map(String.init) ?? "") { text, part in
            if let code = UInt32(part.prefix(digits), radix: 16), let letter = Unicode.Scalar(code) {
                text += String(Character(letter)) + part.dropFirst(digits)
            } else {
                text += mark + part
            }
        }
    }

    /// Formatting adds no finding to a goal, and takes none that its fields do not answer.
    private static func compareFindings(
        _ bytes: [UInt8], _ result: FormatResult, _ path: String, _ faults: inout [String]
    ) {
        var lintSettings = settings
        lintSettings.wantsSummaries = true
        let before = lint(bytes, path: path, settings: lintSettings)
        let after = lint(result.formatted, path: path, settings: lintSettings)
        guard before.goalCount == after.goalCount else {
            faults.append("the number of goals changed")
            return
        }
        let (old, new) = (counts(before), counts(after))
        let file = GoalFile.read(.parse(bytes), fileName: path)
        for (finding, count) in new where count > old[finding, default: 0] {
            faults.append("\(finding.rule) is new at goal \(finding.goal)")
        }
        for (finding, count) in old where count > new[finding, default: 0] && finding.rule != "not-canonical" {
            let isAnswered = finding.goal >= 0 && file.goals[finding.goal].fields.contains { $0.name.isOfCriterion }
            if !isAnswered { faults.append("\(finding.rule) is gone from goal \(finding.goal)") }
        }
        let isCanonical = !old.keys.contains { $0.rule == "not-canonical" }
        if isCanonical != result.edits.isEmpty { faults.append("not-canonical and format disagree") }
        if new.keys.contains(where: { $0.rule == "not-canonical" }) { faults.append("not-canonical after format") }
    }

    private struct Finding: Hashable {
        let goal: Int
        let rule: String
    }

    private static func counts(_ report: FileReport) -> [Finding: Int] {
        var result: [Finding: Int] = [:]
        for diagnostic in report.diagnostics {
            result[
                Finding(goal: diagnostic.goal ?? -1, rule: AllRules.infos[diagnostic.rule.index].name), default: 0] += 1
        }
        return result
    }

    private static func text(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("format --check names the files that format rewrites, and standard input agrees with files")
    func check() {
        let folder = TemporaryFolder()
        for run in 0..<60 {
            folder.write("goals-\(run).yaml", bytes: MadeDocument(seed: UInt64(Self.seed + run)).bytes)
        }
        let named = shell("goallint format --no-config --check -q", in: folder)
        let piped = shell(
            """
            mkdir -p piped
            for f in goals-*.yaml; do goallint format --no-config -q --stdin-filename $f - <$f >piped/$f; done
            mkdir before; cp goals-*.yaml before
            goallint format --no-config -q goals-*.yaml
            for f in goals-*.yaml; do
                cmp -s $f piped/$f || echo "differs $f"
                cmp -s $f before/$f || echo "would rewrite $f"
            done
            cp -r before threads; cd threads; chmod 640 *; goallint format --no-config -q --threads 7 .
            for f in goals-*.yaml; do
                cmp -s $f ../$f || echo "with 7 threads it differs: $f"
                [ $(stat -c %a $f) = 640 ] || echo "another mode: $f"
            done
            """, in: folder)
        let sorted = { (text: String) in text.split(separator: "\n").sorted() }
        #expect(sorted(named.output) == sorted(piped.output), "\(named.error) \(piped.error)")
        #expect(named.status == 1)
    }
}

extension String {
    /// Without space and line ends at its edges.
    fileprivate var trimmed: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        return String(text)
    }
}
