/// A pattern of paths, as git and EditorConfig write them.
///
/// It runs as a set of states over the bytes of a path, so that no pattern makes it slow: the cost is at most the length
/// of the path times that of the pattern.
struct Glob: Sendable {
    /// Whose spelling it is read in.
    enum Dialect { case git, editorConfig }

    private enum Step: Sendable {
        case byte(UInt8)
        /// One byte that is no slash and begins a code point.
        case lead
        /// Any number of bytes that continue a code point.
        case continuations
        /// Any number of bytes but slashes.
        case star
        /// Any number of bytes.
        case doubleStar
        /// One byte of a set.
        case set([ClosedRange<UInt8>], isNegated: Bool)
        /// Goes on at the next step, and at another one too.
        case fork(Int)
        /// Goes on at another step.
        case jump(Int)
    }

    private var steps: [Step] = []
    /// The whole pattern where it has no wildcard.
    private var literal: [UInt8]?

    /// Reads `pattern`, which matches whole paths below the folder that it belongs to.
    init(_ pattern: some Collection<UInt8>, _ dialect: Dialect) {
        let pattern = Array(pattern)
        add(pattern[...], dialect, depth: 0)
        var bytes: [UInt8] = []
        for step in steps {
            guard case .byte(let byte) = step else { return }
            bytes.append(byte)
        }
        literal = bytes
    }

    private mutating func add(_ pattern: ArraySlice<UInt8>, _ dialect: Dialect, depth: Int) {
        var index = pattern.startIndex
        while index < pattern.endIndex {
            let byte = pattern[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\\") where index < pattern.endIndex:
                steps.append(.byte(pattern[index]))
                index += 1
            case UInt8(ascii: "?"): steps += [.lead, .continuations]
            case UInt8(ascii: "*"):
                guard index < pattern.endIndex, pattern[index] == byte else {
                    steps.append(.star)
                    continue
                }
                let isAtStart = index - 1 == pattern.startIndex || pattern[index - 2] == UInt8(ascii: "/")
                while index < pattern.endIndex, pattern[index] == byte { index += 1 }
                let isAtEnd = index == pattern.endIndex
                if isAtStart, !isAtEnd, pattern[index] == UInt8(ascii: "/") {
                    // `**/` is any number of folders, none among them.
                    steps += [.fork(steps.count + 3), .doubleStar, .byte(UInt8(ascii: "/"))]
                    index += 1
                } else if dialect == .editorConfig || (isAtStart && isAtEnd) {
                    steps.append(.doubleStar)
                } else {
                    steps.append(.star)
                }
            case UInt8(ascii: "["):
                if let (set, end) = Glob.set(pattern, from: index) {
                    steps.append(set)
                    index = end
                } else {
                    steps.append(.byte(byte))
                }
            case UInt8(ascii: "{") where dialect == .editorConfig && depth < 8:
                if let (parts, end) = Glob.alternatives(pattern, from: index) {
                    addAlternatives(parts, dialect, depth: depth)
                    index = end
                } else {
                    steps.append(.byte(byte))
                }
            default: steps.append(.byte(byte))
            }
        }
    }

    private mutating func addAlternatives(_ parts: [[UInt8]], _ dialect: Dialect, depth: Int) {
        var jumps: [Int] = []
        for (number, part) in parts.enumerated() {
            let fork = steps.count
            if number < parts.count - 1 { steps.append(.fork(0)) }
            add(part[...], dialect, depth: depth + 1)
            if number < parts.count - 1 {
                jumps.append(steps.count)
                steps.append(.jump(0))
                steps[fork] = .fork(steps.count)
            }
        }
        for jump in jumps { steps[jump] = .jump(steps.count) }
    }

    /// The set that begins behind a `[`, and where the pattern goes on behind its `]`.
    private static func set(_ pattern: ArraySlice<UInt8>, from start: Int) -> (Step, Int)? {
        var index = start
        var isNegated = false
        if index < pattern.endIndex, pattern[index] == UInt8(ascii: "!") || pattern[index] == UInt8(ascii: "^") {
            isNegated = true
            index += 1
        }
        var ranges: [ClosedRange<UInt8>] = []
        let first = index
        while index < pattern.endIndex {
            var low = pattern[index]
            if low == UInt8(ascii: "]"), index > first { return (.set(ranges, isNegated: isNegated), index + 1) }
            if low == UInt8(ascii: "/") { return nil }
            if low == UInt8(ascii: "\\"), index + 1 < pattern.endIndex {
                index += 1
                low = pattern[index]
            }
            index += 1
            if index + 1 < pattern.endIndex, pattern[index] == UInt8(ascii: "-"),
                pattern[index + 1] != UInt8(ascii: "]")
            {
                var high = pattern[index + 1]
                index += 2
                if high == UInt8(ascii: "\\"), index < pattern.endIndex {
                    high = pattern[index]
                    index += 1
                }
                if low <= high { ranges.append(low...high) }
            } else {
                ranges.append(low...low)
            }
        }
        return nil
    }

    /// The parts of `{a,b}` or `{1..3}` behind a `{`, and where the pattern goes on behind its `}`.
    private static func alternatives(_ pattern: ArraySlice<UInt8>, from start: Int) -> ([[UInt8]], Int)? {
        var parts: [[UInt8]] = [[]]
        var depth = 0
        var index = start
        while index < pattern.endIndex {
            let byte = pattern[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\\") where index < pattern.endIndex:
                parts[parts.count - 1] += [byte, pattern[index]]
                index += 1
                continue
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                if depth == 0 {
                    if parts.count > 1 { return (parts, index) }
                    return numbers(parts[0]).map { ($0, index) }
                }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0:
                parts.append([])
                continue
            default: break
            }
            parts[parts.count - 1].append(byte)
        }
        return nil
    }

    /// How many numbers `1..3` may stand for.
    static let mostNumbers = 1_000

    /// The numbers of `1..3`; nil where they are too many.
    private static func numbers(_ text: [UInt8]) -> [[UInt8]]? {
        let words = String(decoding: text, as: UTF8.self).split(separator: ".", omittingEmptySubsequences: false)
        guard words.count == 3, words[1].isEmpty, let low = Int(words[0]), let high = Int(words[2]), low <= high,
            low > -1_000_000, high < 1_000_000, high - low < mostNumbers
        else { return nil }
        return (low...high).map { Array(String($0).utf8) }
    }

    /// Whether it matches the whole of `path`.
    func matches(_ path: ArraySlice<UInt8>) -> Bool {
        if let literal { return path.elementsEqual(literal) }
        var states = [Bool](repeating: false, count: steps.count + 1)
        var next = states
        enter(0, &states)
        for byte in path {
            for index in next.indices { next[index] = false }
            var isAlive = false
            for index in steps.indices where states[index] {
                let stays: Bool
                let goes: Bool
                switch steps[index] {
                case .byte(let wanted): (stays, goes) = (false, byte == wanted)
                case .lead: (stays, goes) = (false, byte != UInt8(ascii: "/") && byte & 0xC0 != 0x80)
                case .continuations: (stays, goes) = (byte & 0xC0 == 0x80, false)
                case .star: (stays, goes) = (byte != UInt8(ascii: "/"), false)
                case .doubleStar: (stays, goes) = (true, false)
                case .set(let ranges, let isNegated):
                    let isIn = ranges.contains { $0.contains(byte) }
                    (stays, goes) = (false, isIn != isNegated && byte != UInt8(ascii: "/"))
                case .fork, .jump: (stays, goes) = (false, false)
                }
                if stays { enter(index, &next) }
                if goes { enter(index + 1, &next) }
                isAlive = isAlive || stays || goes
            }
            if !isAlive { return false }
            swap(&states, &next)
        }
        return states[steps.count]
    }

    /// Marks a state and all that it reaches without a byte.
    private func enter(_ state: Int, _ states: inout [Bool]) {
        var open = [state]
        while let state = open.popLast() {
            if states[state] { continue }
            states[state] = true
            guard state < steps.count else { continue }
            switch steps[state] {
            case .star, .doubleStar, .continuations: open.append(state + 1)
            case .fork(let other): open += [state + 1, other]
            case .jump(let other): open.append(other)
            default: break
            }
        }
    }
}
