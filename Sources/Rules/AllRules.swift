public import Diagnostics

extension Rule {
    /// The rules in the order of the criteria; a new rule is a file and a line here.
    static let listed: [Rule] = [
        .vague, .vagueWord, .hedged, .severalGoals, .activity, .placeholder, .noOwner,
        .unmeasurable, .noBaseline, .noUnit, .percentOfPercent, .figuresDisagree, .wrongDirection, .openEnded,
        .noSource,
        .beyondHistory, .alreadyMet, .absolute, .noAttainability,
        .vanityMetric, .noRelevance, .unknownParent, .goalCycle,
        .undated, .floatingDeadline, .ambiguousDate, .impossibleDate, .pastDeadline, .deadlineBeforeStart,
        .milestoneOrder, .noMilestones,
        .behind, .stale, .deadlineAfterParent,
        .yamlSyntax, .wrongType, .unknownField, .duplicateKey, .duplicateID, .duplicateGoal, .noGoals, .noKeyResults,
        .keyResultCount, .noChange, .inconsistentUnit, .notCanonical,
        .unusedSuppression,
    ]
}

/// The rules as everything outside this target knows them.
public enum AllRules {
    /// What each rule says of itself, by the index of its `RuleID`.
    public static let infos: [RuleInfo] = Rule.all.map(\.info)
}
