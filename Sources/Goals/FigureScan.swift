/// Walks over the value of a field for a figure.
struct FigureScan {
    private let text: ArraySlice<UInt8>
    private var index: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        index = text.startIndex
    }

    /// Whether nothing but white space is left.
    var isAtEnd: Bool { text[index...].allSatisfy { Bytes.isSpace($0) } }

    private func byte(_ offset: Int = 0) -> UInt8 { index + offset < text.endIndex ? text[index + offset] : 0 }

    private mutating func skipSpaces() {
        while index < text.endIndex, Bytes.isSpace(text[index]) { index += 1 }
    }

    /// Takes `≥ >= > ≤ <= < ~ ±` before the figure.
    mutating func comparison() -> FieldFigure.Comparison {
        skipSpaces()
        switch (byte(), byte(1), byte(2)) {
        case (0x3E, 0x3D, _): return take(2, .atLeast)
        case (0x3C, 0x3D, _): return take(2, .atMost)
        case (0x3E, _, _): return take(1, .moreThan)
        case (0x3C, _, _): return take(1, .lessThan)
        case (0x7E, _, _): return take(1, .about)
        case (0x3D, _, _): return take(1, .exactly)
        case (0xE2, 0x89, 0xA5): return take(3, .atLeast)
        case (0xE2, 0x89, 0xA4): return take(3, .atMost)
        case (0xE2, 0x89, 0x88): return take(3, .about)
        default: return wordOfComparison()
        }
    }

    private static let wordsOfComparison: [(String, FieldFigure.Comparison)] = [
        ("minst", .atLeast), ("högst", .atMost), ("at least", .atLeast), ("at most", .atMost), ("under", .lessThan),
        ("över", .moreThan), ("over", .moreThan), ("above", .moreThan), ("below", .lessThan), ("max", .atMost),
        ("min", .atLeast), ("mer än", .moreThan), ("mindre än", .lessThan), ("färre än", .lessThan),
        ("fler än", .moreThan), ("more than", .moreThan), ("less than", .lessThan), ("fewer than", .lessThan),
        ("no more than", .atMost), ("up to", .atMost), ("upp till", .atMost), ("ca", .about), ("cirka", .about),
        ("about", .about), ("around", .about), ("approx.", .about), ("ca.", .about), ("omkring", .about),
        ("maximum", .atMost), ("minimum", .atLeast), ("maximalt", .atMost), ("som mest", .atMost),
        ("som lägst", .atLeast),
    ]

    /// Takes `minst`, `at most`, `under` … with a figure behind it.
    private mutating func wordOfComparison() -> FieldFigure.Comparison {
        guard Bytes.isLetter(byte()) else { return .exactly }
        for (word, comparison) in FigureScan.wordsOfComparison {
            let count = word.utf8.count
            guard index + count < text.endIndex, Bytes.isSpace(text[index + count]) else { continue }
            var place = index
            let isSame = word.utf8.allSatisfy { expected in
                defer { place += 1 }
                let byte = text[place]
                return byte == expected || byte >= 0x41 && byte <= 0x5A && byte + 0x20 == expected
            }
            var behind = index + count
            while behind < text.endIndex, Bytes.isSpace(text[behind]) { behind += 1 }
            guard isSame, behind < text.endIndex, !Bytes.isLetter(text[behind]) else { continue }
            index += count
            skipSpaces()
            return comparison
        }
        return .exactly
    }

    private mutating func take(_ count: Int, _ comparison: FieldFigure.Comparison) -> FieldFigure.Comparison {
        index += count
        return comparison
    }

    /// Takes a number with a sign, groups of three digits (space, no-break space, comma, point, underscore) and decimals.
    mutating func number() -> Double? {
        skipSpaces()
        var sign = 1.0
        if byte() == 0x2D || byte() == 0x2B {
            if byte() == 0x2D { sign = -1 }
            index += 1
        } else if (byte(), byte(1), byte(2)) == (0xE2, 0x88, 0x92) {
            sign = -1
            index += 3
        }
        guard Bytes.isDigit(byte()) else { return nil }
        var value = 0.0
        var digits = 0
        while Bytes.isDigit(byte()) {
            value = value * 10 + Double(byte() - 0x30)
            index += 1
            digits += 1
        }
        var groups = 0
        while let width = groupMark(digits: digits, isFirst: groups == 0) {
            index += width
            for _ in 0..<3 {
                value = value * 10 + Double(byte() - 0x30)
                index += 1
            }
            groups += 1
        }
        if byte() == 0x2E || byte() == 0x2C, Bytes.isDigit(byte(1)) {
            index += 1
            var scale = 0.1
            while Bytes.isDigit(byte()) {
                value += Double(byte() - 0x30) * scale
                scale /= 10
                index += 1
            }
        }
        return sign * value * magnitude()
    }

    /// The width of a mark between groups of three digits at this place, or nil.
    private func groupMark(digits: Int, isFirst: Bool) -> Int? {
        guard digits <= 3 || byte() == 0x5F else { return nil }
        let width: Int
        switch (byte(), byte(1), byte(2)) {
        case (0x20, _, _), (0x5F, _, _), (0x2C, _, _): width = 1
        case (0x2E, _, _):
            // One point is a decimal point; two and more are between groups.
            guard !isFirst || byte(4) == 0x2E else { return nil }
            width = 1
        case (0xC2, 0xA0, _): width = 2
        case (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0x89): width = 3
        default: return nil
        }
        for offset in 0..<3 where !Bytes.isDigit(byte(width + offset)) { return nil }
        return Bytes.isDigit(byte(width + 3)) ? nil : width
    }

    /// Takes `K`, `k`, `M` or `B` glued to the digits.
    private mutating func magnitude() -> Double {
        let factor: Double
        switch byte() {
        case 0x6B, 0x4B: factor = 1e3
        case 0x4D: factor = 1e6
        case 0x42: factor = 1e9
        default: return 1
        }
        if Bytes.isLetter(byte(1)) { return 1 }
        index += 1
        return factor
    }

    /// Takes a hyphen or dash between the ends of a band.
    mutating func dash() -> Bool {
        let start = index
        skipSpaces()
        if byte() == 0x2D, Bytes.isDigit(byte(1)) || byte(1) == 0x20 && Bytes.isDigit(byte(2)) {
            index += 1
            return true
        }
        if byte() == 0xE2, byte(1) == 0x80, byte(2) == 0x93 || byte(2) == 0x94 {
            index += 3
            return true
        }
        index = start
        return false
    }

    /// Takes a per cent sign.
    mutating func percent() -> Bool {
        let start = index
        skipSpaces()
        if (byte(), byte(1)) == (0xC2, 0xA0) { index += 2 }
        if byte() == 0x25 {
            index += 1
            return true
        }
        index = start
        return false
    }

    /// Takes a plus sign behind the figure: or more.
    mutating func plus() -> Bool {
        guard byte() == 0x2B else { return false }
        index += 1
        return true
    }

    /// Takes a unit: before a figure a currency (a sign or three capitals), behind it at most three words.
    mutating func unit(isBefore: Bool) -> Range<Int> {
        skipSpaces()
        let start = index
        if isBefore {
            while index < text.endIndex,
                text[index] == 0x24 || text[index] >= 0x80 && text[index] != 0xE2
                    || text[index] >= 0x41 && text[index] <= 0x5A || (byte(), byte(1), byte(2)) == (0xE2, 0x82, 0xAC)
            {
                index += text[index] == 0xE2 ? 3 : 1
            }
            let isCode = text[start..<index].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
            if index - start > 4 || isCode && index - start != 3 { index = start }
            return index - text.startIndex - (index - start)..<index - text.startIndex
        }
        var words = 0
        while index < text.endIndex, words < 3 {
            let begin = index
            while index < text.endIndex, Bytes.isLetter(text[index]) || text[index] == 0x2F || text[index] == 0x24 {
                index += 1
            }
            guard index > begin else { break }
            words += 1
            let end = index
            guard index < text.endIndex, text[index] == 0x20, words < 3 else { break }
            index += 1
            guard index < text.endIndex, Bytes.isLetter(text[index]) || text[index] == 0x2F else {
                index = end
                break
            }
        }
        return start - text.startIndex..<index - text.startIndex
    }
}
