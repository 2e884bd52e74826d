import Source

/// A number in words that grows by one word at a time: two, hundred, fifty, thousand.
struct SpelledNumber {
    /// What is finished: the thousands and millions.
    private var whole = 0
    /// What the next magnitude multiplies, or the end of the number.
    private var group = 0
    /// The magnitude that came last: only smaller ones may follow.
    private var magnitude = Int.max
    /// What the next number must be below: ten behind twenty, a hundred behind two hundred.
    private var room = 1000
    /// How many words it has.
    private(set) var words = 0

    var value: Int { whole + group }
    /// Whether "and" may follow: behind a hundred or a magnitude, and before less than a hundred.
    var takesAnd: Bool { words > 0 && group % 100 == 0 && room >= 100 }
    /// Whether a comma may follow: behind a thousand or a million.
    var takesComma: Bool { words > 0 && group == 0 }

    /// Takes the number of a further word; false where it does not belong to the same number.
    mutating func add(_ number: Int) -> Bool {
        switch number {
        case 1000, 1_000_000, 1_000_000_000:
            guard number < magnitude, words == 0 || group > 0, group < 1000 else { return false }
            whole += max(group, 1) * number
            (magnitude, group, room) = (number, 0, 1000)
        case 100:
            guard group < 100, group % 10 > 0 || group == 0, group > 0 || words == 0 || magnitude < Int.max else {
                return false
            }
            group = max(group, 1) * 100
            room = 100
        case 1...99:
            guard number < room, number < 10 || number < 20 || number % 10 == 0 || room >= 100 else { return false }
            group += number
            room = number >= 20 && number % 10 == 0 ? 10 : 0
        case 101...999:
            // One word of several numbers: trehundrafem.
            guard number < room else { return false }
            group = number
            room = number % 100 == 0 ? 100 : number % 10 == 0 && number % 100 > 10 ? 10 : 0
        case 1001...:
            guard group == 0, number < magnitude else { return false }
            whole += number
            (magnitude, room) = (1000, number % 1000 == 0 ? 1000 : 0)
        default: return false
        }
        words += 1
        return true
    }
}

extension WordTable {
    /// The number that a number word says by itself; nil for a dozen, a half and twice.
    func plainNumber(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard let entry = find(bytes, start, end), let value = entry.value else { return nil }
        return WordTraits(classes: entry.classes, marks: entry.marks).isPlainNumber(value) ? value : nil
    }
}

extension WordTraits {
    /// Whether a word with these traits and this value is one of a spelled number.
    func isPlainNumber(_ value: Int) -> Bool {
        guard contains(.numberWord), isDisjoint(with: [.cadence, .fraction, .zero, .timeUnit]) else { return false }
        return !contains(.magnitude) || [100, 1000, 1_000_000, 1_000_000_000].contains(value)
    }
}

extension LanguagePack {
    /// The number that one word spells: forty-two, etthundrafyrtiotvå; nil where it is none.
    func spelled(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var number = SpelledNumber()
        var at = start
        while at < end {
            if at > start, bytes[at] == 45 { at += 1 }
            guard let (value, next) = part(bytes, at, end), number.add(value) else { return nil }
            at = next
        }
        return number.words > 1 ? number.value : nil
    }

    /// The longest number word that begins at a place, and where it ends.
    private func part(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (Int, Int)? {
        // No number word is longer: "seventeen".
        var last = min(end, start + 9)
        while last - start >= 2 {
            if let value = words.plainNumber(bytes, start, last) { return (value, last) }
            last -= 1
        }
        for one in morphology.numbers.ones where end - start >= one.utf8CodeUnitCount && one.matches(bytes, at: start) {
            return (1, start + one.utf8CodeUnitCount)
        }
        return nil
    }
}
