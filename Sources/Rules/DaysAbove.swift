import Goals
import Languages

/// The last days of goals that others measure, as they are read one after the other.
struct DaysAbove {
    /// By goal; empty where no goal of the file measures another.
    private var days: [CalendarDay?]

    init(_ file: GoalFile) {
        days = file.goals.contains { $0.parent != nil } ? Array(repeating: nil, count: file.goals.count) : []
    }

    /// What the goals over a goal say of its last day, the nearest first; their fields reach it by its context.
    subscript(goal: Goal) -> CalendarDay? { goal.parent.flatMap { days[$0] } }

    /// Notes when a goal is to be reached.
    mutating func note(_ reading: Reading, of index: Int) {
        guard !days.isEmpty, let deadline = reading.deadline else { return }
        days[index] = deadline.day
    }
}
