/// Tells two texts that differ in nothing but how numbers are written.
enum NumberStyle {
    /// Whether two texts are the same when spaces and commas beside digits and before a per cent sign, and a last full stop,
    /// are left aside: then nothing is lost from one to the other, and both say the same.
    static func isOnlyDifference(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        if a == b { return true }
        var i = 0
        var j = 0
        while true {
            skip(a, &i)
            skip(b, &j)
            let endA = i >= a.count || isTail(a, i), endB = j >= b.count || isTail(b, j)
            if endA || endB { return endA && endB }
            guard a[i] == b[j] else { return false }
            i += 1
            j += 1
        }
    }

    /// Passes a space or comma between two digits, or a space before a per cent sign.
    private static func skip(_ text: [UInt8], _ index: inout Int) {
        guard index > 0, index + 1 < text.count, isDigit(text[index - 1]) else { return }
        if text[index] == 32, isDigit(text[index + 1]) || text[index + 1] == 37 { index += 1 }
        if text[index] == 44, isDigit(text[index + 1]), index + 3 < text.count { index += 1 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    private static func isTail(_ text: [UInt8], _ index: Int) -> Bool {
        index == text.count - 1 && (text[index] == 46 || text[index] == 10)
    }
}
