import Diagnostics
import Source
public import Summaries

/// What the linting of a file has to do with the rest of its repo.
public enum RepoStep: Sendable {
    /// The file is all that there is.
    case alone
    /// The report carries the facts of the file; what only the whole repo shows is found later.
    case collecting
    /// What was found of it in the whole repo.
    case given([RepoFinding])
    /// Its facts are made while it is linted and handed over; the answer is what was found of it in the whole repo.
    case asking(@Sendable (FileFacts) -> [RepoFinding])
    /// Nothing is said of the repo.
    case none

    /// The same without what the fixes of links mend.
    func without(mended fixes: [Fix]) -> RepoStep {
        guard case .given(let findings) = self, !fixes.isEmpty else { return self }
        let texts = Set(fixes.flatMap(\.edits).map(\.text))
        return .given(
            findings.filter { finding in finding.replacement.map { !texts.contains(Array($0.utf8)) } ?? true })
    }

    /// Whether the facts of the file are made.
    var wantsFacts: Bool {
        switch self {
        case .alone, .collecting, .asking: true
        case .given, .none: false
        }
    }
}
