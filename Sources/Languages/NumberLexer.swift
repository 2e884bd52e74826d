import Source

extension Tokens {
    /// The number at a place that begins with a digit: a quantity, a date in figures, a range of years, a time of day.
    mutating func number(_ from: Int, _ pack: LanguagePack) -> Token {
        var lexer = NumberLexer(text: text, at: from, decimalComma: pack.morphology.decimalComma)
        let number = lexer.read()
        var token = Token(.number, from, lexer.at)
        if numbers.isEmpty { numbers.reserveCapacity(4) }
        token.number = Int32(numbers.count)
        numbers.append(number)
        token.flags.insert(.digits)
        return token
    }
}

/// Reads one number; `at` is behind it afterwards.
struct NumberLexer {
    let text: [UInt8]
    var at: Int
    let decimalComma: Bool

    private func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }
    private func isDigit(_ offset: Int) -> Bool { byte(offset) >= 48 && byte(offset) <= 57 }

    /// The value and the length of the digits at a place; the value is bounded, so that no number overflows.
    private func digits(_ from: Int) -> (value: Int, length: Int) {
        var value = 0
        var index = from
        while isDigit(index) {
            if value < 1_000_000_000_000 { value = value * 10 + Int(byte(index) - 48) }
            index += 1
        }
        return (value, index - from)
    }

    /// Whether a run of digits ends here: no digit and no letter follows.
    private func ends(_ offset: Int) -> Bool {
        let next = byte(offset)
        return !isDigit(offset) && !((next | 32) >= 97 && (next | 32) <= 122) && next < 0xC3
    }

    mutating func read() -> NumberToken {
        let first = digits(at)
        let behind = at + first.length
        let sign = byte(behind)
        let second = digits(behind + 1)
        let third: (value: Int, length: Int) =
            second.length > 0 && byte(behind + 1 + second.length) == sign ? digits(behind + 2 + second.length) : (0, 0)
        // 2027-06-30, and 2027/06/30 with the same order.
        if sign == 45 || sign == 47, first.length == 4, second.length == 2,
            third.length == 2 || third.length == 1 && sign == 45,
            ends(behind + 2 + second.length + third.length)
        {
            at = behind + 2 + second.length + third.length
            return NumberToken(
                form: .isoDay, value: Double(first.value), second: Double(second.value), third: Double(third.value),
                isGrouped: true)
        }
        if sign == 47 || sign == 46, first.length <= 2, second.length > 0, second.length <= 2, third.length == 4,
            ends(behind + 6 + second.length)
        {
            at = behind + 2 + second.length + third.length
            return NumberToken(
                form: .dayMonthYear, value: Double(first.value), second: Double(second.value),
                third: Double(third.value), isGrouped: true)
        }
        if sign == 47, second.length > 0 {
            if first.length == 4, second.length == 2 || second.length == 4, (1990...2100).contains(first.value) {
                at = behind + 1 + second.length
                return NumberToken(
                    form: .years, value: Double(first.value), second: Double(second.value), isGrouped: true)
            }
            if first.length <= 2, second.length <= 2, third.length == 0, (1...31).contains(first.value),
                (1...12).contains(second.value)
            {
                at = behind + 1 + second.length
                return NumberToken(
                    form: .dayMonth, value: Double(first.value), second: Double(second.value), isGrouped: true)
            }
            at = behind + 1 + second.length
            // "125/80" is a level of two numbers.
            let isPair = third.length == 0 && first.length <= 3 && second.length <= 3 && ends(at)
            return NumberToken(form: isPair ? .plain : .code, value: Double(first.value), isGrouped: true)
        }
        if sign == 45 || (sign == 0xE2 && byte(behind + 1) == 0x80 && byte(behind + 2) == 0x93) {
            let width = sign == 45 ? 1 : 3
            let other = digits(behind + width)
            if other.length > 0,
                ends(behind + width + other.length) || byte(behind + width + other.length) == 46 || width == 3
            {
                if first.length == 4, (1990...2100).contains(first.value), other.length == 2 || other.length == 4 {
                    let isSpan =
                        other.length == 4
                        ? (1990...2100).contains(other.value) && other.value > first.value
                        : other.value == first.value % 100 + 1
                    if isSpan {
                        at = behind + width + other.length
                        return NumberToken(
                            form: .years, value: Double(first.value), second: Double(other.value), isGrouped: true)
                    }
                    if other.length == 2, width == 1 {
                        at = behind + width + other.length
                        return NumberToken(
                            form: .isoMonth, value: Double(first.value), second: Double(other.value), isGrouped: true)
                    }
                }
                // A range of plain numbers: 7–9, 3-5, 11–15.
                at = behind + width
                let upper = quantity()
                return NumberToken(form: .range, value: Double(first.value), second: upper.value, isGrouped: true)
            }
        }
        if sign == 58, second.length > 0 {
            at = behind + 1 + second.length
            if third.length > 0 { at += 1 + third.length }
            let isClock = second.length == 2 && first.length <= 2 && second.value < 60
            return NumberToken(
                form: isClock ? .clock : .code, value: Double(first.value), second: Double(second.value),
                isGrouped: true)
        }
        return quantity()
    }

    /// A plain number with its separators and decimals, and its ordinal ending.
    private mutating func quantity() -> NumberToken {
        let first = digits(at)
        var value = Double(first.value)
        at += first.length
        var grouped = false
        if first.length <= 3 {
            var separator: UInt8 = 0
            while let width = separatorWidth(&separator) {
                let group = digits(at + width)
                guard group.length == 3, !isDigit(at + width + 3) else { break }
                value = value * 1000 + Double(group.value)
                at += width + 3
                grouped = true
            }
        }
        var number = NumberToken(form: .plain, value: value, isGrouped: grouped)
        let sign = byte(at)
        if sign == 46 || sign == 44, isDigit(at + 1) {
            let fraction = digits(at + 1)
            if fraction.length <= 6 {
                var scale = 1.0
                for _ in 0..<fraction.length { scale *= 10 }
                number.value += Double(fraction.value) / scale
                number.decimals = fraction.length
                number.isGrouped = true
                at += 1 + fraction.length
                // Section numbers and versions: 3.2.1 is no quantity.
                if byte(at) == 46, isDigit(at + 1) {
                    while byte(at) == 46, isDigit(at + 1) { at += 1 + digits(at + 1).length }
                    number.form = .code
                }
            }
        }
        ordinal(&number)
        return number
    }

    /// The bytes of a thousands separator with three digits behind it; the second one must be as the first.
    private func separatorWidth(_ kind: inout UInt8) -> Int? {
        let sign = byte(at)
        var width = 0
        switch sign {
        case 32: width = 1
        case 44 where !decimalComma: width = 1
        case 46 where decimalComma: width = 1
        case 0xC2 where byte(at + 1) == 0xA0: width = 2
        case 0xE2 where byte(at + 1) == 0x80 && (byte(at + 2) == 0xAF || byte(at + 2) == 0x89): width = 3
        default: return nil
        }
        guard isDigit(at + width), kind == 0 || kind == sign else { return nil }
        kind = sign
        return width
    }

    private mutating func ordinal(_ number: inout NumberToken) {
        let a = byte(at) | 32
        let b = byte(at + 1) | 32
        let english =
            (a == 115 && b == 116) || (a == 110 && b == 100) || (a == 114 && b == 100) || (a == 116 && b == 104)
        if english, ends(at + 2) {
            number.isOrdinal = true
            at += 2
        } else if byte(at) == 58, b == 97 || b == 101, ends(at + 2) {
            number.isOrdinal = true
            at += 2
        }
    }
}
