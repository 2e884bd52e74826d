import Source

/// How many bytes the digits of a whole number take at most, its sign included.
let longestNumber = 20

/// Text written by hand into one buffer of bytes.
extension [UInt8] {
    /// Adds `text` as UTF-8.
    @inline(__always)
    package mutating func add(_ text: String) { add(utf8: text) }

    /// Adds `number` in decimal digits.
    package mutating func add(_ number: Int) { append(addingCapacity: longestNumber) { $0.add(number) } }

    /// Adds `number` as JSON writes it; a whole number without a decimal point.
    package mutating func add(_ number: Double) {
        if let whole = Int(exactly: number) { add(whole) } else { add("\(number)") }
    }

    /// Adds a line break.
    mutating func addLineBreak() { append(10) }
}
