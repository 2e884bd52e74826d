import Diagnostics
import Goals
import Source
import Summaries
import YAML

extension Linter {
    /// What the file's configuration and its comments say of rules that look at the whole repo.
    func repoTerms() -> RepoTerms {
        var terms = RepoTerms()
        terms.isGoalFile = true
        terms.keyResultCount = settings.keyResultCount
        for rule in Rule.repo {
            guard let severity = settings.severities[rule.id.index] else { continue }
            terms.severities.append((rule.info.name, severity))
        }
        for (index, rule) in AllRules.infos.enumerated() where settings.speaksBesideErrors[index] {
            terms.speaksBesideErrors.append(rule.name)
        }
        if !tree.comments.isEmpty { terms.silences = silences() }
        return terms
    }

    /// What comments suppress: each rule is tried at each part of each goal.
    private func silences() -> [RepoTerms.Silence] {
        guard var suppressing = Suppressing(tree, file, settings) else { return [] }
        var probes: [(silence: RepoTerms.Silence, diagnostic: Diagnostic)] = []
        for (index, goal) in file.goals.enumerated() {
            var places: [RepoFinding.Place] = [.whole, .id, .unit, .deadline]
            places += goal.parents(in: tree).indices.map { .link($0) }
            for rule in Rule.repo where settings.severities[rule.id.index] != nil {
                for place in places {
                    let finding = RepoFinding(rule.id, file: 0, goal: index, at: place)
                    // The probe's number in the list stands where its goal would: it says which of them were left.
                    probes.append(
                        (
                            RepoTerms.Silence(goal: index, place: place.word, rule: rule.info.name),
                            Diagnostic(rule.id, .note, range(of: finding, goal), goal: probes.count)
                        ))
                }
            }
        }
        var left = probes.map(\.diagnostic).sorted { $0.range.start < $1.range.start }
        suppressing.apply(to: &left)
        let speaking = Set(left.compactMap(\.goal))
        return probes.indices.filter { !speaking.contains($0) }.map { probes[$0].silence }
    }
}
