import Source

extension FileFacts {
    /// The facts that bytes from outside are, and how many goals they hold; nil where they are none.
    ///
    /// All that readers take for granted is looked at: counts that the bytes can hold, and parts that end within them.
    public static func checked(_ bytes: [UInt8]) -> (facts: FileFacts, goals: Int)? {
        if bytes.isEmpty { return (.none, 0) }
        var cursor = CheckingCursor(bytes: bytes)
        guard let goals = cursor.number(), let others = cursor.number(), others <= bytes.count / 4,
            goals <= bytes.count / 3, cursor.skip(others * 4)
        else { return nil }
        for _ in 0..<goals { guard cursor.skipGoal() else { return nil } }
        return cursor.at == bytes.count ? (FileFacts(bytes: bytes), goals) : nil
    }
}

private struct CheckingCursor {
    let bytes: [UInt8]
    var at = 0

    /// The next number, where it is one that a file can have.
    mutating func number() -> Int? {
        var result = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard at < bytes.count else { return nil }
            let byte = bytes[at]
            at += 1
            result |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return result }
        }
        return nil
    }

    mutating func skip(_ count: Int) -> Bool {
        guard count <= bytes.count - at else { return false }
        at += count
        return true
    }

    private mutating func skipText() -> Bool {
        guard at < bytes.count else { return false }
        return skip(Int(bytes[at]) + 1)
    }

    private mutating func skipRange() -> Bool { number() != nil && number() != nil }

    mutating func skipGoal() -> Bool {
        guard at + 3 <= bytes.count else { return false }
        let raw = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
        at += 3
        let traits = GoalTraits(rawValue: raw)
        if traits.contains(.hasID), !(skipText() && skipRange()) { return false }
        if traits.contains(.hasReading), !skip(8) { return false }
        if traits.contains(.hasMetric), !(skip(8) && skipText()) { return false }
        if traits.contains(.hasOwner), !skipText() { return false }
        if traits.contains(.hasDeadline), !skip(4) { return false }
        if traits.contains(.hasText), !skip(4) { return false }
        if traits.contains(.hasLabel), !skip(4) { return false }
        guard traits.contains(.hasLinks) else { return true }
        guard let links = number(), links <= bytes.count else { return false }
        for _ in 0..<links { guard skipText(), skipRange() else { return false } }
        return true
    }
}
