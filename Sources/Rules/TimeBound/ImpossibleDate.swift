import Diagnostics
import Goals
import Languages
import YAML

extension Rule {
    static let impossibleDate = Rule(
        RuleInfo(
            "impossible-date", .timeBound, .goal, .error,
            summary: Texts("a day that no calendar has", "en dag som inte finns i kalendern"),
            reason: Texts(
                """
                31 June, week 54 and month 13 are slips of the pen, and nobody but the owner knows which day was \
                meant.
                """,
                "31 juni, vecka 54 och månad 13 är skrivfel, och bara den som äger målet vet vilken dag som menades."),
            bad: [
                .init(.english, "Open the tool library by ⟦31 June 2027⟧"),
                .init(
                    .english,
                    """
                    goallint: 1
                    goals:
                      - goal: Open the tool library
                        deadline: ⟦2027-02-30⟧

                    """),
                .init(.swedish, "Öppna fritidsbanken senast den ⟦31 april 2027⟧"),
                .init(.swedish, "Öppna fritidsbanken ⟦vecka 54 2026⟧"),
            ],
            good: [
                .init(.english, "Open the tool library by 29 February 2028"),
                .init(.swedish, "Öppna fritidsbanken vecka 53 2026"),
            ],
            wordings: [
                Wording(
                    Texts("the calendar has no “{0}”", "kalendern har ingen ”{0}”"),
                    Texts("Which day is meant?", "Vilken dag menas?"))
            ],
            fix: FixInfo(
                .unsafe,
                Texts(
                    """
                    The fix takes the last day of a month that has no such day. Another month may have been meant, so a \
                    person should look. Week 54 and month 13 stay.
                    """,
                    """
                    Rättningen tar månadens sista dag där månaden inte har någon sådan dag. En annan månad kan ha menats, så \
                    en människa bör titta. Vecka 54 och månad 13 står kvar.
                    """),
                [
                    .init(.english, "Open the shop by 31 June 2027", "Open the shop by 30 June 2027"),
                    .init(.english, "Open the shop by 2027-02-30", "Open the shop by 2027-02-28"),
                    .init(.english, "Open the shop by week 54 2027", "Open the shop by week 54 2027"),
                    .init(
                        .english, "goallint: 1\ngoals:\n  - goal: Open the shop\n    deadline: '2028-02-30'\n",
                        "goallint: 1\ngoals:\n  - goal: Open the shop\n    deadline: '2028-02-29'\n"),
                    .init(.swedish, "Öppna butiken senast den 31 april 2027", "Öppna butiken senast den 30 april 2027"),
                ]))
    ) { subject, findings in
        let reading = subject.reading
        for text in reading.everyText where text !== reading.means {
            guard let words = text.reading.impossibleDate else { continue }
            let fix = subject.redating(text) { $0.withLastDay($1) }
            findings.found(subject.place(text, words), text.reading.words(words), fix: fix)
        }
        for field in subject.goal.fields where field.name.holdsDay && field.value != reading.timeBound?.node {
            guard case .impossible(let node) = FieldDate.read(field.value, in: subject.tree),
                subject.tree[node].kind == .scalar
            else { continue }
            findings.found(
                subject.tree.range(of: node), subject.tree.string(of: node), fix: subject.movingBack(node))
        }
        guard subject.goal.fields.contains(where: { $0.name == .milestones }) else { return }
        for milestone in subject.goal.milestones(in: subject.tree) {
            guard let by = milestone.by, case .impossible(let node) = FieldDate.read(by, in: subject.tree) else {
                continue
            }
            findings.found(
                subject.tree.range(of: node), subject.tree.string(of: node), fix: subject.movingBack(node))
        }
    }
}

extension GoalSubject {
    /// The fix of a field whose month has no such day: the last day that it has.
    fileprivate func movingBack(_ node: NodeID) -> Fix? {
        let value = Array(tree.value(of: node))
        guard value.count == 10, value[4] == 45, value[7] == 45 else { return nil }
        let parts = String(decoding: value, as: UTF8.self).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), (29...31).contains(parts[2]) else { return nil }
        return CalendarDay.end(ofMonth: parts[1], year: parts[0]).flatMap { redating(node, $0) }
    }
}
