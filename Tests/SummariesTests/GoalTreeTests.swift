import Testing

@testable import Summaries

@Suite struct GoalTreeTests {
    /// By goal the one that encloses it, links, the parents expected, and the circles.
    @Test(
        arguments: [
            // What is named goes before what encloses; the first that is named counts.
            ([-1, 0, 0, -1], [(1, 3)], [-1, 3, 0, -1], [[Int]]()),
            ([-1, -1, -1], [(0, 1), (0, 2)], [1, -1, -1], []),
            // Circles: of two, of three with a tail, of one that names itself; the lowest goal stands under none.
            ([-1, -1], [(0, 1), (1, 0)], [-1, 0], [[0, 1]]),
            ([-1, -1, -1, -1], [(0, 1), (1, 2), (2, 3), (3, 1)], [1, -1, 3, 1], [[1, 2, 3]]),
            ([-1, -1], [(1, 1)], [-1, -1], [[1]]),
            // A circle over the second goal that one names is one, though the tree does not go that way.
            ([-1, -1, -1], [(0, 2), (0, 1), (1, 0)], [2, 0, -1], [[0, 1]]),
            // Two circles that share a goal are one group.
            ([-1, -1, -1], [(0, 1), (1, 0), (1, 2), (2, 1)], [-1, 0, 1], [[0, 1, 2]]),
            ([], [], [], []),
        ] as [([Int32], [(Int, Int)], [Int32], [[Int]])])
    func trees(_ enclosing: [Int32], _ links: [(Int, Int)], _ parents: [Int32], _ cycles: [[Int]]) {
        let tree = GoalTree(enclosing: enclosing, links: links.map { ($0.0, $0.1) }, orphans: [])
        #expect(tree.parents == parents && tree.cycles == cycles)
        for goal in parents.indices {
            #expect(tree.children(of: goal).map(Int.init) == parents.indices.filter { parents[$0] == Int32(goal) })
        }
        #expect(tree.roots.count + tree.aloneCount == parents.count { $0 < 0 })
    }

    @Test("a chain of many goals is walked once")
    func longChain() {
        let count = 200_000
        let enclosing = (0..<count).map { Int32($0) - 1 }
        let links = (1..<count).map { ($0, $0 - 1) }
        let tree = GoalTree(enclosing: enclosing, links: links.map { ($0.0, $0.1) }, orphans: [])
        #expect(tree.roots == [0] && tree.cycles.isEmpty)
    }
}
