import Diagnostics
import Goals
import Source
import YAML

extension Rule {
    static let noGoals = Rule(
        document: RuleInfo(
            "no-goals", .document, .document, .warning,
            summary: Texts(
                "a file that says it holds goals and holds none",
                "en fil som säger att den innehåller mål och inte gör det"),
            reason: Texts(
                "A file with `goallint:` in it is meant to be read. Where no goal is found in it, they stand under a name that is not known, or are missing.",
                "En fil med `goallint:` är tänkt att läsas. Hittas inget mål i den står de under ett namn som inte är känt, eller saknas."
            ),
            bad: [.init(.english, "⟦goallint: 1⟧\nowner: Web\n")],
            good: [.init(.english, "goallint: 1\nowner: Web\ngoals:\n  - Launch the shop by 1 May 2027\n")],
            wordings: [
                Wording(
                    Texts(
                        "the file says that it holds goals, and none was found",
                        "filen säger att den innehåller mål, och inget hittades"),
                    Texts("Under which name do the goals stand?", "Under vilket namn står målen?"))
            ])
    ) { subject, findings in
        guard subject.file.goals.isEmpty, subject.file.isDeclared || subject.settings.fileIsNamed,
            !subject.tree.problems.contains(where: { $0.stopsReading })
        else { return }
        let bytes = subject.tree.source.bytes
        let start = subject.tree.documents.first.map { Int(subject.tree[$0].start) } ?? 0
        var end = start
        while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
        findings.found(ByteRange(start, end))
    }
}
