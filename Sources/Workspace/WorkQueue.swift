import Synchronization

/// Numbers 0, 1 … handed out once each to whichever thread asks.
public final class WorkQueue: Sendable {
    private let taken = Atomic<Int>(0)
    private let count: Int

    /// The numbers below `count`.
    public init(count: Int) { self.count = count }

    /// The next number, or nil where all are taken.
    public func next() -> Int? {
        let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return number < count ? number : nil
    }
}
