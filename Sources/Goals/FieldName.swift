/// A field of a goal or of a goal file, whatever its spelling and language.
public enum FieldName: String, Sendable, CaseIterable {
    // Texts of a goal.
    case goal, objective, keyResult
    // The criteria.
    case specific, measurable, attainable, relevant, timeBound
    // Inside the criteria, or beside the sentence.
    case metric, baseline, target, unit, source, current
    case history, because, supports
    case start, deadline, milestones, by
    case means, reason
    // Administration.
    case id, status, owner, created, updated, language
}
