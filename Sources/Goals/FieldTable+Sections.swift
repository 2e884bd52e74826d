extension FieldTable {
    /// What may stand in the mapping of each criterion: a field by its name, and what it means there.
    public static let sections: [(FieldName, [(name: FieldName, meaning: FieldName)])] = [
        (.specific, [(.means, .means), (.because, .because)]),
        (
            .measurable,
            [
                (.metric, .metric), (.baseline, .baseline), (.from, .baseline), (.target, .target), (.to, .target),
                (.goal, .target), (.unit, .unit), (.source, .source), (.current, .current), (.history, .history),
            ]
        ),
        (.attainable, [(.history, .history), (.because, .because), (.means, .means)]),
        (.relevant, [(.supports, .supports), (.because, .because), (.reason, .reason)]),
        (
            .timeBound,
            [
                (.start, .start), (.from, .start), (.deadline, .deadline), (.to, .deadline), (.by, .deadline),
                (.date, .deadline), (.milestones, .milestones), (.created, .created),
            ]
        ),
    ]
}
