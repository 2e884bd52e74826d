import Diagnostics
import Goals
import Languages
import YAML

extension Rule {
    static let milestoneOrder = Rule(
        RuleInfo(
            "milestone-order", .timeBound, .goal, .error,
            summary: Texts(
                "a milestone after the deadline, or out of order in date or value",
                "en milstolpe efter slutdatumet, eller i fel ordning i dag eller värde"),
            reason: Texts(
                "Milestones are read as a staircase: each later than the one before, and nearer to the target.",
                "Milstolpar läses som en trappa: varje steg senare än det förra, och närmare målvärdet."),
            bad: [
                .init(
                    .english,
                    """
                    goallint: 1
                    goals:
                      - goal: Increase the number of members from 80 to 110
                        time-bound: {deadline: 2027-05-01, milestones: [{by: 2027-01-31, target: 90}, {by: ⟦2027-06-30⟧, target: 100}]}

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    goals:
                      - mål: Öka antalet medlemmar från 80 till 110
                        tidsbestämt: {slutdatum: 2027-05-01, milstolpar: [{by: 2027-01-31, target: 100}, {by: 2027-03-31, target: ⟦90⟧}]}

                    """),
            ],
            good: [
                .init(
                    .english,
                    """
                    goallint: 1
                    goals:
                      - goal: Increase the number of members from 80 to 110
                        time-bound: {deadline: 2027-05-01, milestones: [{by: 2027-01-31, target: 90}, {by: 2027-03-31, target: 100}]}

                    """),
                .init(
                    .swedish,
                    """
                    goallint: 1
                    goals:
                      - mål: Öka antalet medlemmar från 80 till 110
                        tidsbestämt: {slutdatum: 2027-05-01, milstolpar: [{by: 2027-01-31, target: 90}, {by: 2027-03-31, target: 100}]}

                    """),
            ],
            wordings: [
                Wording(
                    Texts(
                        "the milestone “{0}” comes after the deadline",
                        "milstolpen ”{0}” kommer efter slutdatumet"),
                    Texts("Which of the two days is right?", "Vilken av de två dagarna stämmer?")),
                Wording(
                    Texts(
                        "the milestone “{0}” comes before the one above it",
                        "milstolpen ”{0}” kommer före den ovanför"),
                    Texts("Which day is right?", "Vilken dag stämmer?")),
                Wording(
                    Texts(
                        "“{0}” lies further from the target than the milestone before it",
                        "”{0}” ligger längre från målvärdet än milstolpen före"),
                    Texts("Which value is right?", "Vilket värde stämmer?")),
            ])
    ) { subject, findings in
        let milestones = subject.goal.milestones(in: subject.tree)
        guard !milestones.isEmpty else { return }
        var last: CalendarDay?
        var level: Double?
        let way = subject.way
        for milestone in milestones {
            let date = milestone.by.flatMap { FieldDate.read($0, in: subject.tree) }
            if let by = milestone.by, let date, let day = date.last {
                let place = subject.tree.range(of: by)
                if let deadline = subject.reading.deadline?.day, date.first ?? day > deadline {
                    findings.found(place, wording: 0, subject.text(by))
                } else if let last, day < last {
                    findings.found(place, wording: 1, subject.text(by))
                }
                last = max(last ?? day, day)
            }
            guard let target = milestone.target, let value = FieldFigure.read(target, in: subject.tree)?.value else {
                continue
            }
            if let level, way != 0, way > 0 ? value < level : value > level {
                findings.found(subject.tree.range(of: target), wording: 2, subject.text(target))
            }
            level = value
        }
    }
}
