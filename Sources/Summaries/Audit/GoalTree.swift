/// How the goals of an audit hang together: which stands under which, which name a goal that is nowhere, and which support
/// each other in a circle.
public struct GoalTree: Sendable {
    /// By goal: the number of the goal that it stands under; below 0 for none.
    public private(set) var parents: [Int32]
    /// Goals that name a goal that is nowhere, in order.
    public let orphans: [Int]
    /// Goals that support each other in a circle: the numbers of each, in order.
    public private(set) var cycles: [[Int]] = []
    /// Where the children of each goal begin in `children`.
    private var starts: [Int32] = []
    private var children: [Int32] = []

    /// The tree of goals.
    ///
    /// - Parameters:
    ///   - enclosing: by goal, the goal that encloses it; below 0 for none.
    ///   - links: goals and what they name as the goals that they support, sorted by goal.
    ///   - orphans: goals that name one that is nowhere.
    public init(enclosing: [Int32], links: [(goal: Int, target: Int)], orphans: [Int]) {
        self.orphans = orphans
        parents = enclosing
        // A goal that names one is its part, whatever it stands in; the first that it names, unless that is itself.
        for link in links.reversed() where link.goal != link.target {
            parents[link.goal] = Int32(clamping: link.target)
        }
        cycles = GoalTree.circles(links)
        breakCircles()
        collectChildren()
    }

    /// The goals that stand right under a goal, in order.
    public func children(of goal: Int) -> ArraySlice<Int32> { children[Int(starts[goal])..<Int(starts[goal + 1])] }

    /// The goals under which others stand and that stand under none, in order.
    public var roots: [Int] { parents.indices.filter { parents[$0] < 0 && !children(of: $0).isEmpty } }

    /// How many goals stand under none, and none under them.
    public var aloneCount: Int { parents.indices.count { parents[$0] < 0 && children(of: $0).isEmpty } }

    private mutating func collectChildren() {
        var counts = Array(repeating: Int32(0), count: parents.count + 1)
        for parent in parents where parent >= 0 { counts[Int(parent) + 1] += 1 }
        for index in 1..<max(1, counts.count) { counts[index] += counts[index - 1] }
        starts = counts
        children = Array(repeating: 0, count: Int(counts.last ?? 0))
        for goal in parents.indices where parents[goal] >= 0 {
            let parent = Int(parents[goal])
            children[Int(counts[parent])] = Int32(clamping: goal)
            counts[parent] += 1
        }
    }

    /// Where following parents leads in a circle, the goal with the lowest number stands under none.
    private mutating func breakCircles() {
        // 0: not seen; else the number of the walk that saw it first.
        var seen = Array(repeating: Int32(0), count: parents.count)
        for start in parents.indices where seen[start] == 0 {
            let walk = Int32(clamping: start + 1)
            var goal = start
            while seen[goal] == 0 {
                seen[goal] = walk
                guard parents[goal] >= 0 else { break }
                goal = Int(parents[goal])
            }
            guard parents[goal] >= 0, seen[goal] == walk else { continue }
            var lowest = goal
            var next = Int(parents[goal])
            while next != goal {
                lowest = min(lowest, next)
                next = Int(parents[next])
            }
            parents[lowest] = -1
        }
    }

    /// Groups of goals each of which leads to each other over links: Tarjan's algorithm, without recursion.
    private static func circles(_ links: [(goal: Int, target: Int)]) -> [[Int]] {
        guard !links.isEmpty else { return [] }
        var first: [Int: Int] = [:]
        for (place, link) in links.enumerated() where first[link.goal] == nil { first[link.goal] = place }
        var numbers: [Int: Int] = [:]
        var lows: [Int: Int] = [:]
        var stack: [Int] = []
        var onStack: Set<Int> = []
        var result: [[Int]] = []
        for link in links where numbers[link.goal] == nil {
            var way: [(goal: Int, next: Int)] = []
            func enter(_ goal: Int) {
                numbers[goal] = numbers.count
                lows[goal] = numbers[goal]
                stack.append(goal)
                onStack.insert(goal)
                way.append((goal, first[goal] ?? links.count))
            }
            enter(link.goal)
            while let (goal, next) = way.last {
                if next < links.count, links[next].goal == goal {
                    way[way.count - 1].next += 1
                    let target = links[next].target
                    if numbers[target] == nil {
                        enter(target)
                    } else if onStack.contains(target), let low = lows[goal], let number = numbers[target] {
                        lows[goal] = min(low, number)
                    }
                    continue
                }
                way.removeLast()
                if let above = way.last?.goal, let low = lows[goal], let lowAbove = lows[above] {
                    lows[above] = min(low, lowAbove)
                }
                guard lows[goal] == numbers[goal] else { continue }
                var group: [Int] = []
                while let last = stack.popLast() {
                    onStack.remove(last)
                    group.append(last)
                    if last == goal { break }
                }
                let isCircle = group.count > 1 || links.contains(group[0], group[0], from: first[group[0]])
                if isCircle { result.append(group.sorted()) }
            }
        }
        return result.sorted { $0[0] < $1[0] }
    }
}

extension [(goal: Int, target: Int)] {
    /// Whether a goal names a target, looked for from the place of its first link on.
    fileprivate func contains(_ goal: Int, _ target: Int, from place: Int?) -> Bool {
        guard var place else { return false }
        while place < count, self[place].goal == goal {
            if self[place].target == target { return true }
            place += 1
        }
        return false
    }
}
