public import Goals
public import Source

extension TextReading {
    /// A deadline that counts from a day which nothing says, and its words.
    public var floatingDeadline: ByteRange? {
        guard let time = deadlineTime, time.traits.contains(.floating), time.day == nil,
            time.traits.isDisjoint(with: [.impossible, .level, .ambiguous])
        else { return nil }
        return bytes(time.core, time.end)
    }

    /// A date that can be read in two ways, or whose year nothing says.
    public var ambiguousDate: ByteRange? {
        guard
            let time = deadlineTime
                ?? times.first(where: {
                    !$0.traits.isDisjoint(with: .ambiguous) && $0.traits.isDisjoint(with: [.compared, .level])
                })
        else { return nil }
        guard time.traits.contains(.ambiguous), !time.traits.contains(.impossible) else { return nil }
        if time.traits.contains(.yearless), time.day != nil { return nil }
        // "every Sunday", "on Fridays": a rhythm.
        if time.kind == .weekday,
            time.first > 0 && tokens[time.first - 1].isAny([.cadence, .ordinal])
                || tokens[time.core].isAny([.plural, .cadence])
        {
            return nil
        }
        return bytes(time.core, time.end)
    }
}

extension TextReading {
    /// The words of a deadline without a last day whose year lies before that of `today`: "by summer 2025".
    public func deadlineOfPastYear(before today: CalendarDay) -> ByteRange? {
        guard let time = deadlineTime, time.day == nil, time.kind == .season || time.kind == .term else { return nil }
        for index in time.core..<time.end where tokens[index].kind == .number {
            let number = numbers[Int(tokens[index].number)]
            guard number.form == .plain || number.form == .years, number.value >= 1990, number.value < 2100 else {
                continue
            }
            let last = number.form == .years ? number.value + 1 : number.value
            return Int(last) < today.civil.year ? bytes(time.first, time.end) : nil
        }
        return nil
    }
}
