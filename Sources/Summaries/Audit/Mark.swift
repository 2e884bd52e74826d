public import Diagnostics

/// How well a goal meets one criterion.
public enum Mark: UInt8, Sendable, CaseIterable, Comparable {
    /// Nothing is wrong with it.
    case met
    /// A warning speaks of it.
    case partly
    /// An error speaks of it, or what it asks for is not there.
    case missing

    /// Its word in output.
    public var word: String {
        switch self {
        case .met: "met"
        case .partly: "partly"
        case .missing: "missing"
        }
    }

    /// Its worth in half points: 2 for met, 1 for partly, 0 for missing.
    public var halfPoints: Int { 2 - Int(rawValue) }

    /// Met below partly below missing.
    public static func < (a: Mark, b: Mark) -> Bool { a.rawValue < b.rawValue }
}

/// The five marks of a goal, each with the rule that took it.
public struct Scorecard: Sendable, Equatable {
    /// The criteria that are marked, in the order of the letters S M A R T.
    public static let criteria: [Criterion] = [.specific, .measurable, .attainable, .relevant, .timeBound]

    private var marks: (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0)
    private var takers: (Int16, Int16, Int16, Int16, Int16) = (-1, -1, -1, -1, -1)

    /// All are met.
    public init() {}

    /// The mark of a criterion; that of `document` is always met.
    public subscript(criterion: Criterion) -> Mark {
        let raw: UInt8 =
            switch criterion {
            case .specific: marks.0
            case .measurable: marks.1
            case .attainable: marks.2
            case .relevant: marks.3
            case .timeBound: marks.4
            case .document: 0
            }
        return Mark(rawValue: raw) ?? .met
    }

    /// The rule that took the mark of a criterion, by its number among the names of an audit; nil where it is met.
    public func taker(_ criterion: Criterion) -> Int? {
        let rule: Int16 =
            switch criterion {
            case .specific: takers.0
            case .measurable: takers.1
            case .attainable: takers.2
            case .relevant: takers.3
            case .timeBound: takers.4
            case .document: -1
            }
        return rule < 0 ? nil : Int(rule)
    }

    /// Lowers the mark of a criterion to `mark`, where it is better; the first rule that does so took it.
    public mutating func lower(_ criterion: Criterion, to mark: Mark, by rule: Int) {
        guard mark > self[criterion] else { return }
        let taker = Int16(clamping: rule)
        switch criterion {
        case .specific: (marks.0, takers.0) = (mark.rawValue, taker)
        case .measurable: (marks.1, takers.1) = (mark.rawValue, taker)
        case .attainable: (marks.2, takers.2) = (mark.rawValue, taker)
        case .relevant: (marks.3, takers.3) = (mark.rawValue, taker)
        case .timeBound: (marks.4, takers.4) = (mark.rawValue, taker)
        case .document: break
        }
    }

    /// Whether all five are met.
    public var isSmart: Bool { marks == (0, 0, 0, 0, 0) }

    /// The sum of the five marks in half points, from 0 to 10.
    public var halfPoints: Int { Scorecard.criteria.reduce(0) { $0 + self[$1].halfPoints } }

    /// Whether both hold the same marks, taken by the same rules.
    public static func == (a: Scorecard, b: Scorecard) -> Bool { a.marks == b.marks && a.takers == b.takers }
}
