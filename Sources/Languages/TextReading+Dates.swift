public import Source

extension TextReading {
    /// A deadline that counts from a day which nothing says, and its words.
    public var floatingDeadline: ByteRange? {
        guard let time = deadlineTime, time.traits.contains(.floating), time.day == nil, time.traits.isDisjoint(with: [.impossible, .level, .ambiguous]) else { return nil }
        return bytes(time.core, time.end)
    }

    /// A date that can be read in two ways, or whose year nothing says.
    public var ambiguousDate: ByteRange? {
        guard let time = deadlineTime ?? times.first(where: { !$0.traits.isDisjoint(with: .ambiguous) && $0.traits.isDisjoint(with: [.compared, .level]) }) else { return nil }
        guard time.traits.contains(.ambiguous), !time.traits.contains(.impossible) else { return nil }
        if time.traits.contains(.yearless), time.day != nil { return nil }
        return bytes(time.core, time.end)
    }
}
