/// A field of a goal or of a goal file, whatever its spelling and language.
public enum FieldName: UInt8, Sendable, CaseIterable {
    // Texts of a goal.
    case goal, objective, keyResult, title, description, definition, theme, indicator
    // The criteria.
    case specific, measurable, attainable, relevant, timeBound
    // Inside the criteria, or beside the sentence.
    case metric, baseline, target, unit, source, current
    case targetLow, targetHigh, threshold, stretch, levels, progress, direction
    case history, because, supports
    case start, deadline, date, period, week, milestones, by, from, to
    case means, reason
    // Administration.
    case id, goalID, status, flag, owner, team, created, updated, completed, language
    case priority, confidence, category, notes, evidence, risk, dependsOn
    // What holds goals, or what measures one.
    case goals, objectives, keyResults, subgoals, steps, successCriteria, meta, links
    // Of a file.
    case goallint
    // What shows that something is no goal.
    case aside, tool

    /// Its name in code and in documents for programs, in camel case.
    public var word: String { String(describing: self) }
}

extension FieldName {
    /// Whether its value can be the sentence of a goal.
    @inlinable
    public var isText: Bool { rawValue <= FieldName.indicator.rawValue }

    /// Whether it is one of the five criteria.
    @inlinable
    public var isCriterion: Bool {
        rawValue >= FieldName.specific.rawValue && rawValue <= FieldName.timeBound.rawValue
    }

    /// Whether its value holds goals or what measures a goal.
    @inlinable
    public var isContainer: Bool {
        rawValue >= FieldName.goals.rawValue && rawValue <= FieldName.successCriteria.rawValue
    }
}
