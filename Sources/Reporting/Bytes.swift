import Source

/// Text written by hand into one buffer of bytes.
extension [UInt8] {
    /// Adds `text` as UTF-8.
    @inline(__always)
    package mutating func add(_ text: String) { add(utf8: text) }

    /// Adds `number` in decimal digits.
    package mutating func add(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var power: UInt = 1
        while rest / power >= 10 { power *= 10 }
        while power > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power))
            rest %= power
            power /= 10
        }
    }

    /// Adds `number` as JSON writes it; a whole number without a decimal point.
    package mutating func add(_ number: Double) {
        if let whole = Int(exactly: number) { add(whole) } else { add("\(number)") }
    }

    /// Adds a line break.
    mutating func addLineBreak() { append(10) }
}
