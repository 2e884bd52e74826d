/// Tokens in ascending order, kept as the runs that they make.
struct TokenList: Sequence {
    /// The runs, none of them empty, no two of them side by side.
    private(set) var runs: [TokenRange] = []

    /// The tokens of ranges that come in order.
    init(_ ranges: [TokenRange]) {
        runs.reserveCapacity(ranges.count)
        for range in ranges { add(range) }
    }

    private init() {}

    private mutating func add(_ range: TokenRange) {
        guard !range.isEmpty else { return }
        if let last = runs.last, last.upperBound == range.lowerBound {
            runs[runs.count - 1] = last.lowerBound..<range.upperBound
        } else {
            runs.append(range)
        }
    }

    /// Whether it has none.
    var isEmpty: Bool { runs.isEmpty }
    /// The first token, and the last.
    var first: Int? { runs.first?.lowerBound }
    var last: Int? { runs.last.map { $0.upperBound - 1 } }

    /// Whether it has a token.
    func contains(_ index: Int) -> Bool {
        for run in runs where run.contains(index) { return true }
        return false
    }

    /// Those inside a range.
    func within(_ range: TokenRange) -> TokenList {
        var result = TokenList()
        for run in runs {
            let part = run.clamped(to: range)
            if !part.isEmpty { result.runs.append(part) }
        }
        return result
    }

    /// Those before a place, and those from a place on.
    func before(_ place: Int) -> TokenList { within(0..<Swift.max(place, 0)) }
    func from(_ place: Int) -> TokenList { within(place..<Int.max) }

    /// The last one before a place.
    func last(before place: Int) -> Int? {
        for run in runs.reversed() where run.lowerBound < place { return Swift.min(run.upperBound, place) - 1 }
        return nil
    }

    /// Those without the first ones and the last ones that are loose.
    func trimmed(_ isLoose: (Int) -> Bool) -> TokenList {
        var result = self
        while let run = result.runs.first, isLoose(run.lowerBound) {
            result.runs[0] = run.lowerBound + 1..<run.upperBound
            if result.runs[0].isEmpty { result.runs.removeFirst() }
        }
        while let last = result.last, isLoose(last) { result.removeLast() }
        return result
    }

    /// Takes the last one away.
    mutating func removeLast() {
        guard let run = runs.popLast() else { return }
        if run.count > 1 { runs.append(run.lowerBound..<run.upperBound - 1) }
    }

    func makeIterator() -> Iterator { Iterator(runs: runs) }

    /// The tokens in order.
    struct Iterator: IteratorProtocol {
        let runs: [TokenRange]
        var run = 0
        var offset = 0

        init(runs: [TokenRange]) { self.runs = runs }

        mutating func next() -> Int? {
            guard run < runs.count else { return nil }
            let index = runs[run].lowerBound + offset
            offset += 1
            if index + 1 == runs[run].upperBound { (run, offset) = (run + 1, 0) }
            return index
        }
    }
}
