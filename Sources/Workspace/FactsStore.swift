public import Summaries
import Synchronization

/// Keeps the facts of numbered files, in whatever order workers hand them in: a few blocks, and one place a file.
public final class FactsStore: Sendable {
    private struct State: Sendable {
        var blocks: [[UInt8]] = []
        var places: [(block: Int32, start: UInt32)]
    }

    private static let blockSize = 65_536
    private let state: Lock<State>

    /// A store for `count` files.
    public init(count: Int) { state = Lock(State(places: Array(repeating: (-1, 0), count: count))) }

    /// Takes the facts of the file `number`.
    public func add(_ facts: FileFacts, _ number: Int) {
        guard facts != .none else { return }
        state.withLock { state in
            let count = facts.bytes.count
            if state.blocks.last.map({ $0.count + count > FactsStore.blockSize }) ?? true {
                state.blocks.append([])
                state.blocks[state.blocks.count - 1].reserveCapacity(max(FactsStore.blockSize, count))
            }
            let block = state.blocks.count - 1
            state.places[number] = (Int32(block), UInt32(state.blocks[block].count))
            state.blocks[block].append(contentsOf: facts.bytes)
        }
    }

    /// The indexes of what was taken, one for each order, and nothing is kept here.
    ///
    /// - Parameters:
    ///   - orders: for each repo the numbers of its files in the order of their paths; nil for all files as they are numbered.
    ///   - name: by number, the path as messages show it.
    ///   - isReported: by number, whether what is found in the file is reported.
    public func indexes(
        orders: [[Int]?], name: @escaping @Sendable (Int) -> String, isReported: @escaping @Sendable (Int) -> Bool
    ) -> [RepoIndex] {
        let taken = state.withLock { state in
            let taken = state
            state = State(places: [])
            return taken
        }
        return orders.map { order in
            guard let order else {
                return RepoIndex(blocks: taken.blocks, places: taken.places, name: name, isReported: isReported)
            }
            return RepoIndex(
                blocks: taken.blocks, places: order.map { taken.places[$0] }, name: { name(order[$0]) },
                isReported: { isReported(order[$0]) })
        }
    }
}
